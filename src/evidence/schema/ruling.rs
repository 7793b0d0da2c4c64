//! Court rulings on measures.

use super::{List, Text};
use serde::{Deserialize, Serialize};

/// A decision of a court.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Ruling {
    /// Stable id: "2026-02-scotus-ieepa".
    pub id: Text,
    /// The case: "Learning Resources v. Trump".
    pub case: Text,
    /// Words by which texts name it, small letters.
    pub names: List<Text>,
    /// The court: "US Supreme Court".
    pub court: Text,
    /// The day of the decision (EDTF); empty while it is pending.
    pub date: Text,
    /// How the judges voted: "6-3"; empty where unknown.
    pub vote: Text,
    /// What was decided, in one sentence.
    pub held: Text,
    /// What followed for those concerned: stayed, for the plaintiffs only.
    pub relief: Text,
    /// The legal ground in question: "IEEPA".
    pub basis: Text,
    /// Ids of the measures it is about.
    pub measures: List<Text>,
    /// Ids of rulings that took its place.
    pub superseded_by: List<Text>,
    /// Last day for which the sources speak (EDTF), where it can still change; empty where it cannot.
    pub review_by: Text,
    /// Whether two publishers or an official document stand behind it.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}
