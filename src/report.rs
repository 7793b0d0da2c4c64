//! The report: what every door gives, the same characters from each.

use crate::mentions::{Kind, Value};
use crate::note::Note;
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

/// One claim.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct ClaimNote {
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
    pub not_covered: u32,
    pub people: u32,
    pub mentions: u32,
    pub findings: u32,
}
