//! The whole way, from a page to its report.

use crate::checks::{self, Analysis};
use crate::document::Document;
use crate::document::lexicon::Lexicon;
use crate::evidence::Evidence;
use crate::house::{House, PATTERN_CHECK};
use crate::mentions::{self, Context};
use crate::page::{Meta, Page};
use crate::report::{Report, assemble};
use crate::verdicts::{self, Clocks};
use crate::{claims, people};

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
    lexicon: Lexicon,
}

impl Checker {
    /// A checker over `evidence`.
    pub fn new(evidence: Evidence) -> Self {
        let lexicon = mentions::lexicon::build(&evidence);
        Self { evidence, lexicon }
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
        &self.lexicon
    }

    /// Reads `page` and reports. Never fails.
    pub fn check(&self, page: &Page, options: &Options) -> Report {
        let document = Document::of_page(page, &self.lexicon);
        let meta = Meta { published: options.published.or(page.meta.published), ..page.meta.clone() };
        let context = Context { document: &document, meta: &meta, evidence: &self.evidence };
        let mut mentions = mentions::find(&context);
        let people = people::cast(&context, &mut mentions);
        let claims = claims::find(&context, &mentions, &people);
        let clocks = Clocks { published: meta.published, today: options.today };
        let verdicts = verdicts::verdicts(&claims, &self.evidence, clocks);
        let analysis = Analysis { context, mentions: &mentions, people: &people, claims: &claims, verdicts: &verdicts };
        let asked_for = |id: &str| options.checks.is_empty() || options.checks.iter().any(|check| check == id);
        let mut findings = checks::run(&analysis, &|id| asked_for(id) && options.house.runs(id));
        options.house.apply(&document, &mut findings, asked_for(PATTERN_CHECK) && options.house.runs(PATTERN_CHECK));

        let report = assemble::report(&analysis, findings, options);
        Report { mentions: assemble::mentions(&document, mentions), ..report }
    }
}
