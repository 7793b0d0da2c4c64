//! A number mention as an interval: what the digits shown allow.

use crate::document::Document;
use crate::document::lexicon::Classes;
use crate::mentions::number::{self, Decimal};
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
    /// "nearly 27%", "just over 40": the bound is near.
    pub is_close: bool,
    /// "half", "a third": a share in words, which is always meant of another number.
    pub is_fraction: bool,
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
        let in_words = |at| !document.token(at).is_number() && !document.token(at).is(Classes::PERCENT) && !document.token(at).is_sign('%');
        let is_fraction = dimension == Dimension::Percent && mention.tokens.clone().all(in_words);
        let is_close = bound != Bound::Exact && is_close(document, mention.tokens.start);
        Some(Self { mention: index, dimension, value, rounding, bound, is_close, is_fraction })
    }

    /// An amount of no mention, exactly meant.
    pub const fn unmentioned(dimension: Dimension, value: f64, rounding: f64) -> Self {
        Self { mention: usize::MAX, dimension, value, rounding, bound: Bound::Exact, is_close: false, is_fraction: false }
    }

    /// The number at token `at` as an amount that leaves out its unit: "to 5.1 million cars from 3.2 million", "three times the 1,200 it
    /// sold". Also gives the first token after it. Nothing for what may be a year or has a noun of its own.
    pub fn bare(document: &Document, at: usize, dimension: Dimension) -> Option<(Self, usize)> {
        if !matches!(dimension, Dimension::Quantity(_)) || !document.token(at).is_number() {
            return None;
        }
        let number = number::read(document, at).filter(|number| !number.may_be_year() && number.bound == Bound::Exact)?;
        let end = number.tokens.end;
        let next = document.token(end);
        let owned = next.is_word() && !next.is(Classes::FUNCTION.with(Classes::PRONOUN).with(Classes::DATE))
            || next.is_sign('%')
            || next.is_sign('-');
        let rounding = 0.5 * 10f64.powi(number.scale + number.plain.power);
        (!owned && next.block == document.token(at).block).then(|| (Self::unmentioned(dimension, number.value(), rounding), end))
    }

    /// Lowest and highest number that the digits allow.
    pub fn interval(&self) -> (f64, f64) {
        (self.value - self.rounding, self.value + self.rounding)
    }
}

/// Whether the words before token `start` say that what follows is nearly reached or just passed.
fn is_close(document: &Document, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map(|at| document.lower(at));
    let article = usize::from(matches!(before(1).as_deref(), Some("a" | "an")));
    matches!(before(1 + article).as_deref(), Some("nearly" | "almost" | "approaching" | "nearing"))
        || matches!(before(2 + article).as_deref(), Some("just"))
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
