//! Percentages, percentage points, basis points, fractions and multiples.
//!
//! The span holds sign, number or range, and unit; bounds and articles stay outside.

mod digits;
mod fraction;
mod multiple;
mod point;
mod unit;

use super::number::range::{self, Pair, Separator};
use super::number::{self, Number};
use super::{Bound, Context, Mention, PercentUnit, PercentValue, Value, bound};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use std::ops::Range;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[
    unit::WORDS,
    CHANGE,
    bound::WORDS,
    fraction::WORDS,
    multiple::WORDS,
    digits::WORDS,
    number::WORDS[0],
    number::WORDS[1],
    number::WORDS[2],
];

/// Verbs and nouns after which a bare number or fraction measures a change.
const CHANGE: WordList = (
    Classes::CHANGE,
    "rose rise rises rising risen fell fall falls falling fallen dropped drop drops dropping gained gain gains gaining lost lose loses losing jumped jump \
     jumps jumping climbed climb climbs climbing slid slide slides sliding slipped slip slips slipping sank sink sinks plunged plunge plunges plunging \
     tumbled tumble tumbles surged surge surges surging soared soar soars soaring grew grow grows growing grown shrank shrink shrinks shrinking shrunk \
     increased increase increases increasing decreased decrease decreases decreasing declined decline declines declining cut cuts cutting raised raise \
     raises raising reduced reduce reduces reducing lowered lower lowers lowering added add adds adding expanded expand expands expanding contracted \
     contract contracts contracting eased ease eases easing slowed slow slows advanced advance advances retreated retreat retreats slumped slump slumps \
     edged edges dipped dip dips lifted lift lifts boosted boost boosts trimmed trim trims slashed slash slashes swelled swell down up",
);

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let starts = number::STARTS.with(Classes::FRACTION).with(Classes::PERCENT);
    let mut from = 0;
    while let Some(at) = doc.next_of(starts, from) {
        let token = &doc.token(at);
        let mut next = None;
        if token.is(Classes::FRACTION.with(Classes::NUMBER_WORD)) {
            next = from_word(doc, at, found);
        }
        if next.is_none() && number::may_start(token) {
            next = from_number(doc, at, found);
        }
        if next.is_none() && token.is(Classes::PERCENT) {
            next = point::whole(doc, at).map(|tokens| push(doc, found, tokens, 1.0, 1.0, PercentUnit::Point));
        }
        from = next.unwrap_or(0).max(at + 1);
    }
}

/// Reads a fraction, a multiple or "three-figure" at token `at`. Returns the index to go on from.
fn from_word(doc: &Document, at: usize, found: &mut Vec<Mention>) -> Option<usize> {
    if let Some(fraction) = fraction::read(doc, at) {
        return Some(push(doc, found, fraction.start..fraction.end, fraction.low, fraction.high, fraction.unit));
    }
    if let Some((tokens, factor)) = multiple::read(doc, at) {
        return Some(push(doc, found, tokens, factor, factor, PercentUnit::Multiple));
    }
    digits::read(doc, at).map(|(end, low, high)| push(doc, found, at..end, low, high, PercentUnit::Percent))
}

/// A number with its unit, where it has one of its own.
struct Measure {
    tokens: Range<usize>,
    value: f64,
    number: Number,
    unit: Option<PercentUnit>,
}

/// Reads the number at token `at`, its unit, and what a separator ties to it. Returns the index to go on from.
fn from_number(doc: &Document, at: usize, found: &mut Vec<Mention>) -> Option<usize> {
    let mut first = measure(doc, at, true)?;
    if let Some(next) = from_last(doc, &first, found) {
        return Some(next);
    }
    // "5, 10 and 15 percent": numbers before the last one wait here for its unit. Lists of rates are short.
    let mut waiting: Vec<Measure> = Vec::new();
    while waiting.len() < 16 {
        let Some((separator, next)) = range::separator(doc, first.tokens.end) else { break };
        let Some(second) = range::second(doc, first.tokens.end, next).and_then(|at| measure(doc, at, false)) else { break };
        let tokens = first.tokens.start..second.tokens.end;
        let pair = range::pair(doc, first.tokens.start, separator, first.value, second.value, first.unit.is_some());
        match (first.unit, second.unit) {
            (Some(unit), Some(other)) => {
                if unit == other && pair == Pair::Range {
                    return Some(push(doc, found, tokens, first.value.min(second.value), first.value.max(second.value), unit));
                }
                break;
            }
            (None, Some(unit)) if separator != Separator::Comma && range::is_plain(doc, &first.number) => {
                if pair == Pair::Range {
                    return Some(push(doc, found, tokens, first.value.min(second.value), first.value.max(second.value), unit));
                }
                if !waits(doc, &first) {
                    break;
                }
                waiting.push(first);
                for measure in waiting {
                    push(doc, found, measure.tokens, measure.value, measure.value, unit);
                }
                return Some(second.number.tokens.start);
            }
            (None, None) if separator == Separator::Comma && range::is_plain(doc, &first.number) && waits(doc, &first) => {
                waiting.push(first);
                first = second;
            }
            _ => break,
        }
    }
    match first.unit {
        Some(unit) => Some(push(doc, found, first.tokens, first.value, first.value, unit)),
        None => Some(first.tokens.end),
    }
}

/// "cut to 10 from 20 percent": the first number has the unit of the second. Returns the index of the second.
fn from_last(doc: &Document, first: &Measure, found: &mut Vec<Mention>) -> Option<usize> {
    let (start, end) = (first.tokens.start, first.tokens.end);
    if first.unit.is_some() || !doc.is_word(end, "from") || !doc.is_word(start.checked_sub(1)?, "to") || first.number.may_be_year() {
        return None;
    }
    let second = measure(doc, end + 1, false).filter(|second| second.tokens.start == end + 1)?;
    let unit = second.unit.filter(|_| range::is_plain(doc, &first.number))?;
    push(doc, found, start..end, first.value, first.value, unit);
    Some(end + 1)
}

/// Whether a number without unit can wait for the unit of a later one: a preposition, a verb or a comma stands before it, not the
/// noun that it numbers ("web 2.0 and 11%").
fn waits(doc: &Document, measure: &Measure) -> bool {
    let before = measure.tokens.start.checked_sub(1).map(|before| doc.token(before));
    before.is_none_or(|before| {
        before.is(Classes::FUNCTION.with(Classes::BOUND).with(Classes::CHANGE)) || before.is_sign(',') || before.is_sign('(')
    })
}

/// The number at token `at` with sign and unit.
fn measure(doc: &Document, at: usize, signed: bool) -> Option<Measure> {
    let number = number::read(doc, at)?;
    if number::is_vague(doc, &number) || number::touches_name(doc, number.tokens.start) {
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
    let unit = unit::read(doc, end)
        .or_else(|| unit::read(doc, repeated(doc, &number)?))
        .or_else(|| unit::of_one(doc, &number))
        .or_else(|| multiple::times(doc, &number).map(|end| (PercentUnit::Multiple, end)))
        .or_else(|| point::in_context(doc, &number).map(|end| (PercentUnit::Point, end)));
    let end = unit.map_or(number.tokens.end, |(_, end)| end);
    Some(Measure { tokens: start..end, value, number, unit: unit.map(|(unit, _)| unit) })
}

/// The index after a number that a bracket repeats: "10 (ten) percent", "fifty (50) percent".
fn repeated(doc: &Document, number: &Number) -> Option<usize> {
    let open = number.tokens.end;
    if !doc.token(open).is_sign('(') {
        return None;
    }
    let again = number::read(doc, open + 1).filter(|again| again.tokens.start == open + 1 && again.value() == number.value())?;
    doc.token(again.tokens.end).is_sign(')').then_some(again.tokens.end + 1)
}

/// Appends the mention at `tokens`, which may not cross blocks, and returns the index after it.
fn push(doc: &Document, found: &mut Vec<Mention>, tokens: Range<usize>, low: f64, high: f64, unit: PercentUnit) -> usize {
    let end = tokens.end;
    if doc.token(tokens.start).block == doc.token(end - 1).block {
        let bound = bound::of(doc, tokens.start, end, Bound::Exact);
        let value = Value::Percent(PercentValue { low, high, unit, bound });
        found.push(Mention { span: doc.span_of(tokens.clone()), tokens, value });
    }
    end
}
