//! Days, periods and intervals: found in one pass over the tokens, read by pattern, anchored, and written in EDTF.
//!
//! A word that can be the heart of a date ([`words::WORDS`]) or a number starts a look at its neighbours: [`absolute`] reads calendar
//! dates, [`relative`], [`part_of_year`] and [`counted`] what is seen from another date, [`range`] ranges and the words before a date; [`ordinary`] keeps ordinary
//! words and names out. [`tense`] tells the direction of the clause and [`resolve`] and [`seen_from`] anchor. Durations, times of day, recurring
//! days and vague words ("now", "recently") are not dates here.

pub mod words;
pub mod edtf;
pub mod expression;
pub mod reader;
pub mod absolute;
pub mod range;
pub mod relative;
pub mod part_of_year;
pub mod counted;
pub mod ordinary;
pub mod tense;
pub mod cue;
pub mod resolve;
pub mod seen_from;
mod anchor;

use super::{Context, Mention, Value};
use crate::document::Token;
use crate::document::lexicon::{Classes, WordList};
use expression::Reading;
use reader::Reader;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = words::WORDS;

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let heart = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::DATE);
    let mut anchoring = anchor::Anchoring::new(context);
    let mut reader = Reader { doc, block: 0, free: 0, month_first: anchor::month_first(context.meta) };
    let mut at = 0;
    while let Some(token) = doc.tokens().get(at) {
        if token.is(heart) || token.is_number() {
            reader.block = token.block;
            if let Some(reading) = read(&reader, token, at) {
                let resolved = anchoring.resolve(&reader, &reading);
                let span = doc.span_of(reading.tokens.clone());
                at = reading.tokens.end.max(at + 1);
                reader.free = at;
                found.push(Mention { span, tokens: reading.tokens, value: Value::Date(resolved) });
                continue;
            }
        }
        at += 1;
    }
}

/// What the words of a date mention say, read again: for checks that look at the parts and not only at the value.
pub fn reading(context: &Context<'_>, mention: &Mention) -> Option<Reading> {
    let first = mention.tokens.start;
    let doc = context.document;
    let reader = Reader { doc, block: doc.token(first).block, free: first, month_first: anchor::month_first(context.meta) };
    mention.tokens.clone().find_map(|at| {
        let token = doc.token(at);
        let heart = token.is(Classes::MONTH.with(Classes::WEEKDAY).with(Classes::DATE)) || token.is_number();
        let reading = if heart { read(&reader, &token, at) } else { None };
        reading.filter(|reading| reading.tokens == mention.tokens)
    })
}

/// The date whose heart or first number is the token at `at`.
pub fn read(reader: &Reader<'_>, token: &Token, at: usize) -> Option<Reading> {
    if token.is(Classes::MONTH.with(Classes::WEEKDAY)) || token.is_number() {
        range::read_with_words(reader, at).or_else(|| range::read(reader, at))
    } else {
        relative::read(reader, at)
    }
}
