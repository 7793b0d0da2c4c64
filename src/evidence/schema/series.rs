//! Statistics: values over periods, with definition and vintage.

use super::{List, Text};
use serde::{Deserialize, Serialize};

/// A statistic of one producer and one definition. Two definitions are two series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Series {
    /// Stable id: "us-cn-goods-deficit".
    pub id: Text,
    /// What to call it.
    pub name: Text,
    /// Words by which texts name it, small letters.
    pub names: List<Text>,
    /// Who counts: "US Census Bureau".
    pub producer: Text,
    /// What is counted, and what is not.
    pub definition: Text,
    /// Countries in it, actor first: alpha-2, "EU", "WORLD".
    pub countries: List<Text>,
    /// What is counted, small letters: "soybeans", "all goods".
    pub products: List<Text>,
    /// "percent", "USD", "tonnes", "bushels".
    pub unit: Text,
    /// How many of the unit one is: 1e9 for billions.
    pub scale: f64,
    /// How far a figure may be off and still agree, in the unit of the values: rounding, revision.
    pub tolerance: f64,
    /// The values.
    pub points: List<Point>,
    /// Last day for which the sources speak (EDTF): later values may exist.
    pub review_by: Text,
}

/// One value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Point {
    /// The time it is for: EDTF, or an interval `a/b` with both ends in it. A value of a day holds until the next one where `step` is set.
    pub period: Text,
    /// The value in units of the series (times its scale).
    pub value: f64,
    /// Whether the source gives it as a round figure: "about half".
    pub about: bool,
    /// Whether it holds until the next point: a rate, not a flow.
    pub step: bool,
    /// When it was published in this form (EDTF): a later vintage may revise it.
    pub vintage: Text,
    /// What a reader should know of it.
    pub note: Text,
    /// Whether two publishers or an official document stand behind it.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}
