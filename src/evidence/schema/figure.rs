//! A number that belongs to a record: a threshold, a count, an amount.

use super::Text;
use serde::{Deserialize, Serialize};

/// A number with what it counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Figure {
    /// What sort of number it is.
    pub kind: FigureKind,
    /// What is counted, small letters: "entities", "rare earths", "ownership", "imports covered".
    pub what: Text,
    /// The number (times `scale`).
    pub value: f64,
    /// "percent", "USD", "tonnes", "aircraft"; empty for a plain count.
    pub unit: Text,
    /// How many of the unit one is: 1e9 for billions; 0 stands for 1.
    pub scale: f64,
    /// The time it is for: EDTF, an interval `a/b` with both ends in it, or empty.
    pub period: Text,
    /// Whether the source gives it as a round figure.
    pub about: bool,
}

/// The sorts of number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// From this value on a rule bites: "50 percent or more".
    Threshold,
    /// How many.
    #[default]
    Count,
    /// How much.
    Amount,
    /// For how long: days.
    Days,
}

impl Figure {
    /// The number in plain units.
    pub fn plain(&self) -> f64 {
        if self.scale == 0.0 { self.value } else { self.value * self.scale }
    }
}
