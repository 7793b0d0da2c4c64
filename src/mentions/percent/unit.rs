//! Units of percentages: "%", "per cent", "percentage points", "bps".

use super::PercentUnit;
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::number::{Number, skip_hyphen};

/// Words that start a unit.
pub const WORDS: WordList =
    (Classes::PERCENT, "percent percents pct pc per percentage percentages basis basic bps bp pp ppt ppts point points pts p.p");

/// The unit that starts at token `at` (a hyphen may glue it to its number), and the index after it.
pub fn read(doc: &Document, at: usize) -> Option<(PercentUnit, usize)> {
    let number = doc.token(at.checked_sub(1)?);
    let at = skip_hyphen(doc, at);
    let token = doc.token(at);
    if token.block != number.block {
        return None;
    }
    if token.is_sign('%') || token.sign == '٪' {
        if in_address(doc, at) {
            return None;
        }
        return Some(points(doc, at + 1).map_or((PercentUnit::Percent, at + 1), |end| (PercentUnit::Point, end)));
    }
    if !token.is(Classes::PERCENT) {
        return None;
    }
    let glued = !token.after_space();
    let percent = |end| points(doc, end).map_or((PercentUnit::Percent, end), |end| (PercentUnit::Point, end));
    Some(match &*doc.lower(at) {
        "percent" | "percents" | "pct" => percent(at + 1),
        "per" => {
            let cent = skip_hyphen(doc, at + 1);
            if !doc.is_word(cent, "cent") && !doc.is_word(cent, "cents") {
                return None;
            }
            percent(cent + 1)
        }
        "percentage" | "percentages" => match points(doc, at + 1) {
            Some(end) => (PercentUnit::Point, end),
            // "10 percentage of" is how translations write percent.
            None if !doc.token(at + 1).is_word() || doc.token(at + 1).is(Classes::FUNCTION) => (PercentUnit::Percent, at + 1),
            None => return None,
        },
        "basis" => (PercentUnit::BasisPoint, points(doc, at + 1)?),
        // As machines translate them: "lowered by 17 basic points"; "a plan of 17 basic points" is none.
        "basic" if is_moved_by(doc, at) => (PercentUnit::BasisPoint, points(doc, at + 1)?),
        "bps" => (PercentUnit::BasisPoint, at + 1),
        // Lower case only, and no noun may follow: "12 BP stations".
        "bp" if doc.word(at) == "bp" && !is_noun(doc, at + 1) => (PercentUnit::BasisPoint, at + 1),
        // "a 25 pc duty": what a duty counts in.
        "pc" if number.is_number() && doc.word(at) == "pc" && (glued || !is_noun(doc, at + 1) || doc.token(at + 1).is(Classes::TRADE)) => {
            (PercentUnit::Percent, at + 1)
        }
        "pp" | "ppt" | "ppts" | "p.p." | "p.p" if doc.word(at).starts_with('p') && number.span.len() < 5 => (PercentUnit::Point, at + 1),
        _ => return None,
    })
}

/// Whether "by", "up" or "down" stands before the number that ends before token `at`.
fn is_moved_by(doc: &Document, at: usize) -> bool {
    at.checked_sub(2).is_some_and(|before| doc.is_one_of(before, &["by", "up", "down"]))
}

/// The unit of "0.1 of a percentage point", where `number` is below one, and the index after it.
pub fn of_one(doc: &Document, number: &Number) -> Option<(PercentUnit, usize)> {
    let of = number.tokens.end;
    let one = doc.is_one_of(of + 1, &["a", "one"]);
    if number.value() >= 1.0 || !doc.is_word(of, "of") || !one || doc.token(of).block != doc.token(of + 2).block {
        return None;
    }
    read(doc, of + 2)
}

fn is_noun(doc: &Document, at: usize) -> bool {
    doc.token(at).is_word() && doc.token(at).block == doc.token(at - 1).block && !doc.token(at).is(Classes::FUNCTION.with(Classes::CHANGE))
}

/// The index after "points" at token `at`, which a hyphen may glue.
pub fn points(doc: &Document, at: usize) -> Option<usize> {
    let at = skip_hyphen(doc, at);
    let same_block = at > 0 && doc.token(at - 1).block == doc.token(at).block;
    (same_block && doc.is_one_of(at, &["point", "points", "pts"])).then_some(at + 1)
}

/// Whether the sign at token `at` is part of an address or a code: "%20", "%2D", "3D%20".
fn in_address(doc: &Document, at: usize) -> bool {
    let next = doc.token(at + 1);
    let touches = next.block == doc.token(at).block && !next.after_space();
    let number = doc.token(at.wrapping_sub(1));
    let coded_before = at >= 2 && !number.after_space() && matches!(doc.word(at - 2), "%" | "=" | "&" | "_");
    coded_before
        || touches
            && (next.is_number()
                || (next.is_word() && next.span.len() <= 2 && doc.token(at + 2).is_number() && !doc.token(at + 2).after_space()))
}
