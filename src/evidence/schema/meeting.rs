//! Meetings and calls.

use super::{List, Text};
use serde::{Deserialize, Serialize};

/// A meeting, a round of talks, or a call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Meeting {
    /// Stable id: "2025-10-busan".
    pub id: Text,
    /// What to call it.
    pub name: Text,
    /// What sort of meeting it is.
    pub kind: MeetingKind,
    /// Whether it took place.
    pub status: MeetingStatus,
    /// First day (EDTF).
    pub first_day: Text,
    /// Last day (EDTF), in it; the first day again where it lasted one day.
    pub last_day: Text,
    /// City; empty for a call.
    pub city: Text,
    /// Other names of the place that are right too: "Gimhae", "Mar-a-Lago".
    pub places: List<Text>,
    /// Country: alpha-2; empty for a call.
    pub country: Text,
    /// Ids of people who took part. Others may have been there too.
    pub participants: List<Text>,
    /// Countries that took part.
    pub parties: List<Text>,
    /// What came of it, in one sentence.
    pub outcome: Text,
    /// Last day for which the sources speak (EDTF), for what was still to come; empty where it is over.
    pub review_by: Text,
    /// Whether two publishers or an official document stand behind day and place.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}

/// What sort of meeting something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum MeetingKind {
    Leaders,
    #[default]
    Talks,
    Ministers,
    Signing,
    Call,
}

/// Whether a meeting took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum MeetingStatus {
    #[default]
    Held,
    Planned,
    Cancelled,
}
