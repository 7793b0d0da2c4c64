//! The whole way, from a page to its report.

use crate::checks::{self, Analysis};
use crate::document::Document;
use crate::document::lexicon::Lexicon;
use crate::evidence::Evidence;
use crate::mentions::{self, Context, Kind};
use crate::note::Note;
use crate::page::{Meta, Page};
use crate::report::{ClaimNote, Counts, EvidenceNote, MentionNote, PersonNote, Report, SCHEMA, SpellingNote};
use crate::{claims, day, people};
use std::collections::BTreeMap;

/// What the caller may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day of publication; stands before what the page states.
    pub published: Option<time::Date>,
    /// The day on which the reader reads, for "now".
    pub today: Option<time::Date>,
    /// Ids of the only checks to run; all where empty.
    pub checks: Vec<String>,
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
        let analysis = Analysis { context, mentions: &mentions, people: &people, claims: &claims };
        let enabled = |id: &str| options.checks.is_empty() || options.checks.iter().any(|check| check == id);
        let findings = checks::run(&analysis, &enabled);

        let utf16 = |span| {
            let span = document.to_utf16(span);
            (span.start, span.end)
        };
        let counts = Counts {
            claims: claims.len() as u32,
            people: people.len() as u32,
            mentions: mentions.iter().filter(|mention| mention.value.kind() != Kind::Quote).count() as u32,
            findings: findings.len() as u32,
            ..Counts::default()
        };
        Report {
            schema: SCHEMA,
            published: meta.published.map(day::format),
            text: options.text.then(|| document.text().to_owned()),
            evidence: EvidenceNote::default(),
            mentions: mentions
                .iter()
                .map(|mention| {
                    let (start, end) = utf16(mention.span);
                    MentionNote {
                        kind: mention.value.kind(),
                        start,
                        end,
                        text: document.slice(mention.span).to_owned(),
                        value: mention.value.clone(),
                    }
                })
                .collect(),
            people: people
                .iter()
                .map(|person| PersonNote {
                    person: person.record.clone(),
                    name: person.name.clone(),
                    spellings: person
                        .spellings
                        .iter()
                        .map(|spelling| SpellingNote {
                            text: spelling.text.clone(),
                            count: spelling.spans.len() as u32,
                            spans: spelling.spans.iter().map(|&span| utf16(span)).collect(),
                        })
                        .collect(),
                    titles: person.titles.clone(),
                    pronouns: person.pronouns.iter().map(|(pronoun, _)| pronoun.clone()).collect(),
                })
                .collect(),
            claims: claims
                .iter()
                .map(|claim| {
                    let (start, end) = utf16(claim.span);
                    ClaimNote { kind: claim.statement.kind(), start, end, text: document.slice(claim.span).to_owned() }
                })
                .collect(),
            findings: findings.into_iter().map(|finding| Note::new(finding, &document, options.trace)).collect(),
            facts: BTreeMap::new(),
            counts,
        }
    }
}
