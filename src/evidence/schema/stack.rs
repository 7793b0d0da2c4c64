//! Stacks: which measures add up to "the tariff" that one country charges another.

use super::{List, Text};
use serde::{Deserialize, Serialize};

/// A sum of measures between two countries. The total on a day is computed from the steps of its parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Stack {
    /// Stable id: "us-on-cn".
    pub id: Text,
    /// What to call the sum: "US additional duties on Chinese goods".
    pub name: Text,
    /// Who charges: alpha-2 or "EU".
    pub actor: Text,
    /// Who pays: alpha-2 or "EU".
    pub target: Text,
    /// What is in the sum and what comes on top.
    pub definition: Text,
    /// Ids of the measures that are added up.
    pub parts: List<Text>,
    /// First day on which the parts are complete (EDTF).
    pub start: Text,
}
