//! Pledges, purchases, shipments and payments: four things that news mixes up and the record keeps apart.

use super::{Figure, List, Text};
use serde::{Deserialize, Serialize};

/// A promise to buy or invest, or what came of one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Commitment {
    /// Stable id: "2025-11-soybean-pledge".
    pub id: Text,
    /// What to call it.
    pub name: Text,
    /// Which of the four it is.
    pub kind: CommitmentKind,
    /// Who buys, ships or pays: alpha-2 or "EU".
    pub actor: Text,
    /// From or to whom.
    pub partner: Text,
    /// Of what, small letters, as texts name it.
    pub products: List<Text>,
    /// How much over which time.
    pub figures: List<Figure>,
    /// When it was stated (EDTF).
    pub date: Text,
    /// Who stated it: "White House".
    pub stated_by: Text,
    /// Whether the other side confirmed the figures.
    pub confirmed: bool,
    /// Ids of the commitments that this one fulfils or reports on.
    pub of: List<Text>,
    /// One sentence.
    pub summary: Text,
    /// Last day for which the sources speak (EDTF), where it can still change; empty where it cannot.
    pub review_by: Text,
    /// Whether two publishers or an official document stand behind it.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}

/// The four things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentKind {
    /// Promised.
    #[default]
    Pledge,
    /// Contracted.
    Purchase,
    /// Sent.
    Shipment,
    /// Paid.
    Payment,
}
