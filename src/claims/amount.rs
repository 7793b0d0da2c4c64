//! A number mention as an interval: what the digits shown allow.

use crate::document::Document;
use crate::mentions::number::Decimal;
use crate::mentions::{Bound, Mention, PercentUnit, Value};

/// What an amount counts in. Amounts compare only within one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Hundredths.
    Percent,
    /// Percentage points.
    Point,
    /// Times.
    Multiple,
    /// A currency, by ISO 4217 code.
    Money(&'static str),
    /// A unit of quantity.
    Quantity(&'static str),
}

/// A number as stated, with the interval that its digits allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Index of its mention among the mentions of the sentence.
    pub mention: usize,
    /// What it counts in.
    pub dimension: Dimension,
    /// The number; basis points are turned into points.
    pub value: f64,
    /// Half a unit of the last digit shown: "$1.2bn" may stand for anything from 1.15 to 1.25.
    pub rounding: f64,
    /// How exactly it is meant.
    pub bound: Bound,
}

impl Amount {
    /// The amount of `mention`, where it is a single number and not a range.
    pub fn of(document: &Document, mention: &Mention, index: usize) -> Option<Self> {
        let (dimension, value, bound) = match &mention.value {
            Value::Percent(percent) if percent.low == percent.high => match percent.unit {
                PercentUnit::Percent => (Dimension::Percent, percent.low, percent.bound),
                PercentUnit::Point => (Dimension::Point, percent.low, percent.bound),
                PercentUnit::BasisPoint => (Dimension::Point, percent.low / 100.0, percent.bound),
                PercentUnit::Multiple => (Dimension::Multiple, percent.low, percent.bound),
            },
            Value::Money(money) if money.high.is_none() => (Dimension::Money(money.currency), money.amount, money.bound),
            Value::Quantity(quantity) if quantity.high.is_none() => (Dimension::Quantity(quantity.unit), quantity.amount, quantity.bound),
            _ => return None,
        };
        let rounding = rounding(document, mention, value)?;
        Some(Self { mention: index, dimension, value, rounding, bound })
    }

    /// Lowest and highest number that the digits allow.
    pub fn interval(&self) -> (f64, f64) {
        (self.value - self.rounding, self.value + self.rounding)
    }
}

/// Half a unit of the last digit shown, in plain units. A number in words shows its whole units.
fn rounding(document: &Document, mention: &Mention, value: f64) -> Option<f64> {
    let digits = mention.tokens.clone().find(|&token| document.token(token).is_number()).map(|token| document.word(token));
    let Some(digits) = digits else { return Some(value.abs() * 0.01) };
    let shown = Decimal::parse(digits)?.value();
    if shown == 0.0 {
        return Some(0.5);
    }
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len().min(12));
    let scale = (value / shown).abs();
    Some(0.5 * scale / 10f64.powi(decimals as i32))
}
