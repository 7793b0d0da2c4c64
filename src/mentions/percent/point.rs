//! "Points" without "percentage": only where the sentence leaves no doubt; "a percentage point" as one.

use super::unit;
use crate::document::Document;
use crate::document::lexicon::Classes;
use crate::mentions::number::Number;
use std::ops::Range;

/// The tokens of "a percentage point" or "a full percentage point" whose word "percentage" is token `at`.
pub fn whole(doc: &Document, at: usize) -> Option<Range<usize>> {
    if !doc.is_word(at, "percentage") {
        return None;
    }
    let end = unit::points(doc, at + 1)?;
    let before = |back: usize| at.checked_sub(back).filter(|index| doc.token(*index).block == doc.token(at).block);
    let full = before(1).is_some_and(|index| doc.is_one_of(index, &["full", "whole", "single"]));
    let article = before(if full { 2 } else { 1 }).filter(|index| doc.is_word(*index, "a"))?;
    // "a percentage-point cut" does not say how many.
    (!doc.token(at + 1).is_sign('-') || full).then_some(article..end)
}

/// The index after "points" behind `number`, where the sentence speaks of a rate in percent and of no market: "cut the 25% tariff by
/// 10 points". Markets, polls and games count points too.
pub fn in_context(doc: &Document, number: &Number) -> Option<usize> {
    let end = unit::points(doc, number.tokens.end)?;
    let start = number.tokens.start;
    if number.value() > 100.0
        || !start.checked_sub(1).is_some_and(|before| doc.is_word(before, "by") || doc.token(before).is(Classes::BOUND))
    {
        return None;
    }
    let words = around(doc, start);
    let percent = words.clone().any(|index| doc.token(index).is_sign('%') || doc.is_word(index, "percent") || doc.is_word(index, "cent"));
    (percent && speaks_of_rate(doc, start)).then_some(end)
}

/// Whether the sentence of token `at` speaks of a rate in percent and of no market, poll or game.
pub fn speaks_of_rate(doc: &Document, at: usize) -> bool {
    const RATES: &str = "tariff tariffs duty duties rate rates levy levies inflation unemployment";
    const OTHERS: &str = "index indices dow nasdaq futures stocks shares ftse nikkei sensex nifty kospi dax composite average bourse s poll polls game season \
        score pmi sentiment confidence";
    let named = |list: &'static str| around(doc, at).any(|index| list.split_ascii_whitespace().any(|word| doc.is_word(index, word)));
    named(RATES) && !named(OTHERS)
}

/// The tokens of the sentence of token `at`; a rate that is named further away than 40 tokens is another matter.
fn around(doc: &Document, at: usize) -> Range<usize> {
    doc.sentence_of(at)
        .map_or(at..at, |sentence| (sentence.tokens.start as usize).max(at.saturating_sub(40))..(sentence.tokens.end as usize).min(at + 40))
}
