//! The whole way, from a page to its report.

use crate::document::lexicon::Lexicon;
use crate::evidence::Evidence;
use crate::house::House;
use crate::mentions;
use crate::page::Page;
use crate::report::Report;
use crate::stages::Stages;
use std::sync::OnceLock;

/// What the caller may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day of publication; stands before what the page states.
    pub published: Option<time::Date>,
    /// The day on which the reader reads, for "now".
    pub today: Option<time::Date>,
    /// Ids of the only checks to run; all where empty.
    pub checks: Vec<String>,
    /// The publisher's rules.
    pub house: House,
    /// Whether the report carries the text.
    pub text: bool,
    /// Whether findings carry the steps that led to them.
    pub trace: bool,
}

/// An evidence base with the lexicon built from it: make one, check many pages.
#[derive(Clone, Debug)]
pub struct Checker {
    evidence: Evidence,
    /// Built when it is first needed: in a browser that is a piece of work of its own.
    lexicon: OnceLock<Lexicon>,
}

impl Checker {
    /// A checker over `evidence`.
    pub fn new(evidence: Evidence) -> Self {
        Self { evidence, lexicon: OnceLock::new() }
    }

    /// A checker over the embedded base.
    pub fn embedded() -> Self {
        Self::new(Evidence::embedded())
    }

    /// The evidence it compares with.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// The word classes it reads with.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| mentions::lexicon::build(&self.evidence))
    }

    /// Reads `page` and reports. Never fails.
    pub fn check(&self, page: &Page, options: &Options) -> Report {
        let mut stages = Stages::at_once(page, options, self);
        while stages.step(self) {}
        let report = stages.report(self);
        let (people, claims) = (stages.people(self, 0..usize::MAX), stages.claims(self, 0..usize::MAX));
        Report { people, claims, mentions: stages.take_mentions(usize::MAX), ..report }
    }
}
