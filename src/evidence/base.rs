//! The evidence base: tables of records with their indexes.

use super::embedded;
use super::pack::{Pack, SCHEMA};
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Records, Ruling, Series, Source, Stack, Text};
use super::topic::Topic;

/// What is said of a pack in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackInfo {
    /// What it is called.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its bytes in hexadecimal; empty where nobody computed it.
    pub sha256: String,
}

/// An evidence base with its indexes. Look-ups do not grow with the number of records.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    pub(super) version: Text,
    pub(super) as_of: Text,
    packs: Vec<PackInfo>,
    pub(super) sources: Topic<Source>,
    pub(super) people: Topic<Person>,
    pub(super) measures: Topic<Measure>,
    pub(super) stacks: Topic<Stack>,
    pub(super) series: Topic<Series>,
    pub(super) meetings: Topic<Meeting>,
    pub(super) commitments: Topic<Commitment>,
    pub(super) rulings: Topic<Ruling>,
    pub(super) disputes: Topic<Dispute>,
}

impl Evidence {
    /// The base that travels with the program.
    pub fn embedded() -> Self {
        Self::with_packs(Vec::new(), false)
    }

    /// The embedded base with `packs` merged into it in order, or in place of it where `replace` is set. A record with the id of an
    /// earlier one takes its place.
    pub fn with_packs(packs: Vec<Pack>, replace: bool) -> Self {
        let mut evidence = Self::default();
        if !replace {
            evidence.version = embedded::version();
            evidence.as_of = embedded::as_of();
        }
        let mut lists: Vec<&'static Records> = Vec::with_capacity(packs.len());
        for Pack { sha256, records } in packs {
            if replace && evidence.version.is_empty() {
                evidence.version = records.version;
            }
            if records.as_of > evidence.as_of {
                evidence.as_of = records.as_of;
            }
            evidence.packs.push(PackInfo { id: records.id.to_string(), version: records.version.to_string(), sha256 });
            lists.push(Box::leak(Box::new(records)));
        }
        macro_rules! each {
            ($($field:ident),*) => {
                $(
                    evidence.$field = Topic::new(!replace, lists.iter().map(|records| records.$field.as_slice()).collect());
                    // Whoever loads a pack waits for it, and nobody waits for its indexes while a page is read.
                    if !lists.is_empty() {
                        evidence.$field.find();
                    }
                )*
            };
        }
        each!(sources, people, measures, stacks, series, meetings, commitments, rulings, disputes);
        evidence
    }

    /// All records, as a pack holds them.
    pub fn records(&self) -> Records {
        Records {
            schema: SCHEMA.into(),
            id: "tradecheck".into(),
            version: self.version,
            as_of: self.as_of,
            sources: self.sources.iter().cloned().collect(),
            people: self.people.iter().cloned().collect(),
            measures: self.measures.iter().cloned().collect(),
            stacks: self.stacks.iter().cloned().collect(),
            series: self.series.iter().cloned().collect(),
            meetings: self.meetings.iter().cloned().collect(),
            commitments: self.commitments.iter().cloned().collect(),
            rulings: self.rulings.iter().cloned().collect(),
            disputes: self.disputes.iter().cloned().collect(),
        }
    }

    /// The packs that were merged, in order.
    pub fn packs(&self) -> &[PackInfo] {
        &self.packs
    }

    /// The version of the embedded base.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The day after which nothing is known (`YYYY-MM-DD`).
    pub fn as_of(&self) -> &str {
        &self.as_of
    }

    /// Whether a record other than a source has this id.
    pub fn has_record(&self, id: &str) -> bool {
        self.people.get(id).is_some()
            || self.measures.get(id).is_some()
            || self.stacks.get(id).is_some()
            || self.series.get(id).is_some()
            || self.meetings.get(id).is_some()
            || self.commitments.get(id).is_some()
            || self.rulings.get(id).is_some()
            || self.disputes.get(id).is_some()
    }
}
