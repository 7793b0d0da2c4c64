//! Disputes: where sources give different values for one thing.

use super::{List, Text};
use serde::{Deserialize, Serialize};

/// Different values for one thing, all of them kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Dispute {
    /// Stable id.
    pub id: Text,
    /// What is disputed: "the US tariff on Chinese goods in October 2025".
    pub topic: Text,
    /// Ids of the records it is about.
    pub about: List<Text>,
    /// The field or period in them: "rate", "date", "2018".
    pub field: Text,
    /// The values.
    pub values: List<DisputedValue>,
    /// Why they differ.
    pub reason: Text,
}

/// One of the values.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DisputedValue {
    /// The value as text: "57.6 percent", "29 September 2025".
    pub value: Text,
    /// The value as number, where it is one.
    pub number: Option<f64>,
    /// What it counts in: "percent", "USD"; empty for text.
    pub unit: Text,
    /// Who says so, and how it is counted.
    pub method: Text,
    /// Ids of sources.
    pub sources: List<Text>,
}
