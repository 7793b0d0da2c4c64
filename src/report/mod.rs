//! The report: what every door gives, the same characters from each.

pub mod assemble;
pub mod fact;
pub mod traces;
pub mod typescript;

use crate::claims::status::{Hedge, Status};
use crate::mentions::{Kind, Value};
use crate::note::Note;
use crate::verdicts::Label;
use serde::Serialize;
use std::collections::BTreeMap;

/// Id of the format.
pub const SCHEMA: &str = "tradecheck.report/1";

/// All that was found on one page. Offsets are UTF-16 code units of its text.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct Report {
    pub schema: &'static str,
    /// The day of publication (`YYYY-MM-DD`) that anchored the dates.
    pub published: Option<String>,
    /// The text, only when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    pub evidence: EvidenceNote,
    pub mentions: Vec<MentionNote>,
    pub people: Vec<PersonNote>,
    pub claims: Vec<ClaimNote>,
    pub findings: Vec<Note>,
    /// Signs that a machine has reworded the text, in text order; only where there are two kinds of them at least.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub traces: Vec<TraceNote>,
    /// The facts that notes rest on, by id.
    pub facts: BTreeMap<String, FactNote>,
    pub counts: Counts,
}

/// Which evidence was used.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct EvidenceNote {
    pub version: String,
    /// The day after which nothing is known (`YYYY-MM-DD`).
    pub as_of: String,
    pub packs: Vec<PackNote>,
}

/// One external pack.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct PackNote {
    pub id: String,
    pub version: String,
    pub sha256: String,
}

/// One mention.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct MentionNote {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub value: Value,
}

/// One person of the cast list.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct PersonNote {
    pub person: Option<String>,
    pub name: String,
    pub spellings: Vec<SpellingNote>,
    pub titles: Vec<String>,
    pub pronouns: Vec<String>,
}

/// One spelling with its places as `[start, end]`.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct SpellingNote {
    pub text: String,
    pub count: u32,
    pub spans: Vec<(u32, u32)>,
}

/// One claim. What the words do not say is null.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct ClaimNote {
    pub kind: &'static str,
    pub start: u32,
    pub end: u32,
    pub text: String,
    /// Who acts: ISO 3166 alpha-2, "EU", or the id of a person.
    pub actor: Option<String>,
    /// Who is hit or met: codes or ids, joined by commas.
    pub target: Option<String>,
    /// Headings of goods, joined by commas.
    pub product: Option<String>,
    /// The value in one line: "25%", "10% or 15%".
    pub value: Option<String>,
    /// When (EDTF).
    pub time: Option<String>,
    pub status: Option<Status>,
    pub speaker: Option<String>,
    pub hedge: Option<Hedge>,
    /// Null for what is compared with the page alone.
    pub verdict: Option<VerdictNote>,
}

/// What the record says to a claim.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct VerdictNote {
    pub label: Label,
    pub reason: String,
    pub facts: Vec<String>,
    /// How far a value may be off and still agree, in words.
    pub tolerance: String,
    /// What the record says today, where that is another thing.
    pub now: Option<String>,
    /// What was considered; only when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<String>>,
}

/// One sign of rewording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct TraceNote {
    /// "drifted-name", "glued-words", "moved-quote", "pronoun-flip", "swapped-term".
    pub kind: &'static str,
    pub start: u32,
    pub end: u32,
    pub text: String,
}

/// One fact that a note rests on.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct FactNote {
    pub summary: String,
    /// EDTF interval in which it holds; empty where it has none.
    pub valid: String,
    pub sources: Vec<SourceNote>,
    pub review_by: Option<String>,
}

/// One source of a fact.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct SourceNote {
    pub publisher: String,
    pub title: String,
    pub url: String,
    pub date: String,
}

/// How much was checked and what came out.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[allow(missing_docs)]
pub struct Counts {
    pub claims: u32,
    pub agrees: u32,
    pub differs: u32,
    pub then_not_now: u32,
    pub status: u32,
    pub disputed: u32,
    pub attributed: u32,
    pub not_covered: u32,
    pub cannot_tell: u32,
    pub people: u32,
    pub mentions: u32,
    pub findings: u32,
}
