//! Numbers of units: tonnes, bushels, vehicles.
//!
//! The span holds number with scale and unit, with the adjectives between; bounds stay outside.

pub mod unit;

use super::number::range::{self, Pair, Separator};
use super::number::{self, Number};
use super::{Context, Mention, QuantityValue, Value, bound};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use unit::{Measures, Unit};

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[unit::WORDS];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let mut from = 0;
    while let Some(at) = doc.next_of(number::STARTS, from) {
        from = step(doc, at, found).unwrap_or(0).max(at + 1);
    }
}

/// Reads the number at token `at`, its unit, and the other end of a range. Returns the index to go on from.
fn step(doc: &Document, at: usize, found: &mut Vec<Mention>) -> Option<usize> {
    let (first, own) = measure(doc, at)?;
    let (unit, end) = (own.map(|(unit, _)| unit), own.map_or(first.tokens.end, |(_, end)| end));
    if let Some((separator, next)) =
        range::separator(doc, end).filter(|(separator, _)| !matches!(separator, Separator::Comma | Separator::Or))
        && let Some((second, Some((other, after)))) = range::second(doc, end, next).and_then(|at| measure(doc, at))
        && unit.is_none_or(|unit| unit == other)
        && (unit.is_some() || range::is_plain(doc, &first))
    {
        let scale = if first.scale == 0 && first.plain.value() < second.plain.value() { second.scale } else { first.scale };
        let low = Number { scale, ..first.clone() };
        if range::pair(doc, first.tokens.start, separator, low.value(), second.value(), unit.is_some()) == Pair::Range
            && low.value() < second.value()
        {
            push(doc, found, &low, Some(&second), other, after);
            return Some(after);
        }
        if unit.is_none() {
            return Some(second.tokens.start);
        }
    }
    if let Some(unit) = unit {
        push(doc, found, &first, None, unit, end);
    }
    Some(end)
}

/// The number at token `at` with the unit after it.
fn measure(doc: &Document, at: usize) -> Option<(Number, Option<(Unit, usize)>)> {
    let number = number::with_letter(doc, number::read(doc, at)?, false);
    let start = number.tokens.start;
    let currency = start.checked_sub(1).is_some_and(|before| super::money::is_currency_sign(doc.token(before)));
    // "F-35 jets"
    let coded = start >= 2 && doc.token(start - 1).is_sign('-') && !doc.token(start).after_space() && !doc.token(start - 1).after_space();
    if number::is_vague(doc, &number) || number::touches_word(doc, start) || currency || coded && doc.token(start - 2).is_word() {
        return None;
    }
    // "Boeing 737 jets", "Falcon 9 engines": part of a name.
    let named = start.checked_sub(1).map(|before| doc.token(before)).is_some_and(|before| {
        before.block == doc.token(start).block
            && before.is_capital()
            && !before.is(Classes::FUNCTION.with(Classes::PLACE).with(Classes::BOUND))
    }) && !number.in_words
        && number.scale == 0
        && !doc.word(start).contains(',');
    let year = number.may_be_year() && !doc.word(start).contains(',');
    let unit = unit::after(doc, &number, number.tokens.end).filter(|(unit, end)| {
        // "one worker said", "the 2024 jobs report", "a 737 jet": no counts.
        unit.measures == Measures::Stuff
            || !named
                && !year
                && !is_one_of_a_type(doc, &number, *end)
                && !number.bare_scale
                && (number.value() >= 10.0 || !number.in_words)
    });
    Some((number, unit))
}

/// Whether the thing before token `end` is in the singular although the number before it is not one: the number names a type.
fn is_one_of_a_type(doc: &Document, number: &Number, end: usize) -> bool {
    let word = doc.word(end - 1);
    let hyphen = doc.token(number.tokens.end).is_sign('-');
    number.value() > 1.0 && number.scale == 0 && !hyphen && !word.ends_with(['s', 'S']) && !word.eq_ignore_ascii_case("aircraft")
}

fn push(doc: &Document, found: &mut Vec<Mention>, low: &Number, high: Option<&Number>, unit: Unit, end: usize) {
    let tokens = low.tokens.start..end;
    if doc.token(tokens.start).block != doc.token(tokens.end - 1).block {
        return;
    }
    let bound = bound::of(doc, tokens.start, tokens.end, low.bound);
    let value = |number: &Number| number.plain.scaled(number.scale + unit.power).value();
    let value = Value::Quantity(QuantityValue { amount: value(low), high: high.map(value), unit: unit.name, bound });
    found.push(Mention { span: doc.span_of(tokens.clone()), tokens, value });
}
