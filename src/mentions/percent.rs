//! Percentages, percentage points, basis points, fractions and multiples.
//!
//! The span holds sign, number or range, and unit; bounds and articles stay outside.

mod unit;

use super::number::range::{self, Pair, Separator};
use super::number::{self, Number};
use super::{Context, Mention, PercentUnit, PercentValue, Value, bound};
use crate::document::Document;
use crate::document::lexicon::WordList;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[unit::WORDS, bound::WORDS, number::WORDS[0], number::WORDS[1], number::WORDS[2]];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let mut at = 0;
    while let Some(token) = doc.tokens().get(at) {
        at = if number::may_start(token) { from_number(doc, at, found).max(at + 1) } else { at + 1 };
    }
}

/// A number with its unit, where it has one of its own.
struct Measure {
    start: usize,
    end: usize,
    value: f64,
    number: Number,
    unit: Option<PercentUnit>,
}

/// Reads the number at token `at`, its unit, and what a separator ties to it. Returns the index to go on from.
fn from_number(doc: &Document, at: usize, found: &mut Vec<Mention>) -> usize {
    let Some(mut first) = measure(doc, at, true) else { return at + 1 };
    // "5, 10 and 15 percent": numbers before the last one wait here for its unit.
    let mut waiting: Vec<Measure> = Vec::new();
    // Lists of rates are short; a longer one is no list of rates.
    for _ in 0..16 {
        let Some((separator, next)) = range::separator(doc, first.end) else { break };
        let Some(second) = range::second(doc, first.end, next).and_then(|number| measure(doc, number.tokens.start, false)) else { break };
        let ascending = first.value < second.value;
        match (first.unit, second.unit) {
            (Some(_), Some(_)) if range::pair(doc, first.start, separator, ascending, true) == Pair::Range && first.unit == second.unit => {
                share(&mut waiting, first.unit, doc, found);
                push(doc, found, first.start..second.end, first.value, second.value, second.unit);
                return second.end;
            }
            (None, Some(_)) if separator != Separator::Comma => {
                let shares = range::may_share_unit(doc, &first.number, &second.number)
                    || separator == Separator::Dash && !first.number.may_be_year();
                if shares && range::pair(doc, first.start, separator, ascending, false) == Pair::Range {
                    let (low, high) = if ascending { (first.value, second.value) } else { (second.value, first.value) };
                    push(doc, found, first.start..second.end, low, high, second.unit);
                    return second.end;
                }
                if shares {
                    waiting.push(first);
                }
                share(&mut waiting, second.unit, doc, found);
                first = second;
                break;
            }
            (None, None) if matches!(separator, Separator::Comma) && !first.number.may_be_year() => {
                waiting.push(first);
                first = second;
            }
            _ => break,
        }
    }
    push(doc, found, first.start..first.end, first.value, first.value, first.unit);
    first.end
}

/// Gives `unit` to the numbers that waited for it.
fn share(waiting: &mut Vec<Measure>, unit: Option<PercentUnit>, doc: &Document, found: &mut Vec<Mention>) {
    for measure in waiting.drain(..) {
        push(doc, found, measure.start..measure.end, measure.value, measure.value, unit);
    }
}

/// The number at token `at` with sign and unit.
fn measure(doc: &Document, at: usize, signed: bool) -> Option<Measure> {
    let number = number::read(doc, at)?;
    if number.bare_scale && number.tokens.len() == 1 && number.scale < 2 {
        return None;
    }
    let (mut start, mut value) = (number.tokens.start, number.value());
    if let Some(sign) = number::minus_before(doc, start).filter(|_| signed) {
        start = sign;
        value = -value;
    }
    let mut end = number.tokens.end;
    // "10+%", "10-plus percent"
    if doc.token(end).is_sign('+') && !doc.token(end).after_space() && unit::read(doc, end + 1).is_some() {
        end += 1;
    } else if doc.token(end).is_sign('-') && doc.is_word(end + 1, "plus") && unit::read(doc, end + 2).is_some() {
        end += 2;
    }
    let unit = unit::read(doc, end);
    let end = unit.map_or(number.tokens.end, |(_, end)| end);
    Some(Measure { start, end, value, number, unit: unit.map(|(unit, _)| unit) })
}

fn push(doc: &Document, found: &mut Vec<Mention>, tokens: std::ops::Range<usize>, low: f64, high: f64, unit: Option<PercentUnit>) {
    if let Some(unit) = unit {
        let bound = bound::of(doc, tokens.start, tokens.end);
        let value = Value::Percent(PercentValue { low, high, unit, bound });
        found.push(Mention { span: doc.span_of(tokens.clone()), tokens, value });
    }
}
