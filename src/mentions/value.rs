//! Normal forms of mentions: the shapes that the report shows.

use serde::{Serialize, Serializer};

/// What a mention names, in normal form. In the report the kind stands beside the value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A percentage, a number of points, or a multiple.
    Percent(PercentValue),
    /// An amount of money.
    Money(MoneyValue),
    /// A number of things or units.
    Quantity(QuantityValue),
    /// A day, a longer period, or an interval.
    Date(DateValue),
    /// A person by name, with the title that stands beside the name.
    Person(PersonValue),
    /// An office named without its holder.
    Office(NameValue),
    /// An organisation.
    Org(NameValue),
    /// A country, city or region.
    Place(NameValue),
    /// Direct speech.
    Quote(QuoteValue),
}

/// The kinds of mention, as the report names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Kind {
    Percent,
    Money,
    Quantity,
    Date,
    Person,
    Office,
    Org,
    Place,
    Quote,
}

impl Value {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Percent(_) => Kind::Percent,
            Self::Money(_) => Kind::Money,
            Self::Quantity(_) => Kind::Quantity,
            Self::Date(_) => Kind::Date,
            Self::Person(_) => Kind::Person,
            Self::Office(_) => Kind::Office,
            Self::Org(_) => Kind::Org,
            Self::Place(_) => Kind::Place,
            Self::Quote(_) => Kind::Quote,
        }
    }
}

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As written.
    #[default]
    Exact,
    /// "about", "around", "roughly".
    About,
    /// "at least".
    AtLeast,
    /// "at most", "up to".
    AtMost,
    /// "more than", "over", "above".
    Over,
    /// "less than", "under", "nearly".
    Under,
}

/// "10-15%" is low 10, high 15; a single number has low = high.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct PercentValue {
    #[serde(serialize_with = "number")]
    pub low: f64,
    #[serde(serialize_with = "number")]
    pub high: f64,
    pub unit: PercentUnit,
    pub bound: Bound,
}

/// What a percentage counts in. Points are never percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PercentUnit {
    /// Hundredths.
    Percent,
    /// Percentage points.
    Point,
    /// Hundredths of a percentage point.
    BasisPoint,
    /// Times: "doubled" is 2.
    Multiple,
}

/// An amount in plain units of a currency: "$1.2bn" is 1200000000 USD.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MoneyValue {
    /// The amount; of a range the low end.
    #[serde(serialize_with = "number")]
    pub amount: f64,
    /// The high end of a range.
    #[serde(serialize_with = "optional_number", skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// How exactly the amount is meant.
    pub bound: Bound,
}

/// A number of units.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuantityValue {
    /// The number; of a range the low end.
    #[serde(serialize_with = "number")]
    pub amount: f64,
    /// The high end of a range.
    #[serde(serialize_with = "optional_number", skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// The unit in the singular: "tonne", "bushel", "vehicle".
    pub unit: &'static str,
    /// How exactly the number is meant.
    pub bound: Bound,
}

/// A date in EDTF level 1 (<https://www.loc.gov/standards/datetime/>), with what the text states kept apart from what was
/// inferred.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DateValue {
    /// "2025-10-30", "2025-10", "2025", "2025-33" (quarter), "2025-10-25/2025-10-26". Empty where it cannot be anchored.
    pub edtf: String,
    /// Parts that the text states: "year", "month", "day", "weekday" …
    pub known: Vec<&'static str>,
    /// Parts that were inferred.
    pub implied: Vec<&'static str>,
}

/// A person as named at one place.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PersonValue {
    /// The name as written, without title and possessive.
    pub name: String,
    /// The record, where linked.
    pub person: Option<String>,
    /// The office or role beside the name, as written.
    pub title: Option<String>,
    /// The organisation or country of that office, as written.
    pub org: Option<String>,
    /// Where the name alone stands, in bytes: the mention's span holds the title too where it stands before the name.
    #[serde(skip)]
    pub name_span: crate::span::Span,
    /// Where the title stands, in bytes; empty where there is none.
    #[serde(skip)]
    pub title_span: crate::span::Span,
}

/// Something known by its name alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NameValue {
    /// The normal name: "China" for "Beijing" and "Chinese".
    pub name: String,
    /// The code or record id, where known: ISO 3166 alpha-2 for countries.
    pub id: Option<String>,
}

/// Direct speech.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuoteValue {
    /// The speaker's name as written, where the sentence names one.
    pub speaker: Option<String>,
}

/// Writes whole numbers without a fraction, so that every door prints the same characters.
pub fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    // 2^53: up to here every whole f64 is exact and prints the same as JavaScript's.
    if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0 {
        serializer.serialize_i64(*value as i64)
    } else {
        serializer.serialize_f64(*value)
    }
}

fn optional_number<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => number(value, serializer),
        None => serializer.serialize_none(),
    }
}
