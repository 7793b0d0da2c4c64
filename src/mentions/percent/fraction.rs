//! Fractions of a whole: "a quarter of the crop", "by two-thirds", "half its exports", "half a percentage point".
//!
//! "The second half", "a quarter ago", "half an hour" and "a third country" are none of ours.

use super::{PercentUnit, point, unit};
use crate::document::lexicon::{Classes, WordList};
use crate::document::{Document, Token};
use crate::mentions::number::range::{self, Separator};
use crate::mentions::number::{skip_hyphen, small};
use std::borrow::Cow;

/// Words that name a part of a whole.
pub const WORDS: WordList = (
    Classes::FRACTION,
    "half quarter quarters third thirds fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths hundredth \
     hundredths",
);

/// A fraction, or a range of two, as written.
pub struct Fraction {
    /// Index of its first token.
    pub start: usize,
    /// Index after its last token.
    pub end: usize,
    /// Its low end in `unit`.
    pub low: f64,
    /// Its high end in `unit`.
    pub high: f64,
    /// Percent for a part of a whole; another unit for "half a percentage point".
    pub unit: PercentUnit,
}

/// The fraction at token `at`: its numerator in words, or its denominator where an article or nothing stands before it.
pub fn read(doc: &Document, at: usize) -> Option<Fraction> {
    let mut parts = parts(doc, at)?;
    if let Some((unit, end)) = of_a_unit(doc, &parts) {
        // The article of "a quarter-point cut" belongs to the cut.
        let start = if doc.token(parts.end).is_sign('-') && parts.top == 1.0 { parts.end - 1 } else { parts.start };
        return Some(Fraction { start, end, low: parts.top / parts.bottom, high: parts.top / parts.bottom, unit });
    }
    let low = parts.percent();
    let mut high = low;
    if let Some(second) = range_end(doc, &parts).filter(|second| second.percent() > low) {
        high = second.percent();
        parts.end = second.end;
    }
    is_part_of_whole(doc, &parts).then_some(Fraction { start: parts.start, end: parts.end, low, high, unit: PercentUnit::Percent })
}

/// "to a third" after "a quarter".
fn range_end(doc: &Document, parts: &Parts) -> Option<Parts> {
    let (separator, next) = range::separator(doc, parts.end)?;
    let article = doc.is_word(next, "a") || doc.is_word(next, "an");
    let matches = matches!(separator, Separator::To | Separator::Dash);
    self::parts(doc, if article { next + 1 } else { next }).filter(|second| matches && second.start >= next)
}

struct Parts {
    start: usize,
    end: usize,
    top: f64,
    bottom: f64,
    hyphen: bool,
    half: bool,
}

impl Parts {
    fn percent(&self) -> f64 {
        self.top * 100.0 / self.bottom
    }
}

fn parts(doc: &Document, at: usize) -> Option<Parts> {
    let block = doc.token(at).block;
    let counted = small(doc.word(at)).filter(|top| (1..=9).contains(top));
    let (start, top, name, hyphen) = if let Some(top) = counted {
        let name = skip_hyphen(doc, at + 1);
        (at, top, name, name > at + 1)
    } else {
        let article = at > 0 && doc.token(at - 1).block == block && (doc.is_word(at - 1, "a") || doc.is_word(at - 1, "an"));
        (if article { at - 1 } else { at }, 1, at, false)
    };
    let token = doc.token(name);
    if token.block != block || !token.is(Classes::FRACTION) {
        return None;
    }
    let (bottom, plural) = denominator(doc.word(name))?;
    // "a three-quarter-point cut"
    let joined = bottom == 4 && hyphen && doc.token(name + 1).is_sign('-');
    if (plural != (top > 1) && !joined) || (bottom % 2 == 0 && bottom < 10 && top % 2 == 0) || top >= bottom {
        return None;
    }
    let half = bottom == 2;
    // "quarter-point" stands without an article; so does "half".
    let compound = bottom == 4 && (doc.token(name + 1).is_sign('-') || doc.is_word(name + 1, "point"));
    if start == name && !half && !compound {
        return None;
    }
    let (top, bottom) = (top as f64, bottom as f64);
    Some(Parts { start, end: name + 1, top, bottom, hyphen, half })
}

fn denominator(word: &str) -> Option<(u64, bool)> {
    let lower = word.to_ascii_lowercase();
    let (stem, plural) = lower.strip_suffix('s').map_or((lower.as_str(), false), |stem| (stem, true));
    let bottom = match stem {
        "half" => 2,
        "third" => 3,
        "quarter" | "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "hundredth" => 100,
        _ => return None,
    };
    Some((bottom, plural))
}

/// "half a percentage point", "a quarter of one percent", "quarter-point".
fn of_a_unit(doc: &Document, parts: &Parts) -> Option<(PercentUnit, usize)> {
    let mut at = skip_hyphen(doc, parts.end);
    // "a quarter-point cut"
    let joined = doc.is_word(at, "point") && at > parts.end;
    if doc.is_word(at, "of") {
        at += 1;
    }
    if doc.is_one_of(at, &["a", "an", "one"]) || doc.word(at) == "1" {
        at += 1;
    }
    let at = skip_hyphen(doc, at);
    // "half a point" may be a market's: only where the sentence speaks of a rate.
    if doc.is_word(at, "point") && (joined || point::speaks_of_rate(doc, parts.start)) {
        return Some((PercentUnit::Point, at + 1));
    }
    unit::read(doc, at).filter(|_| at > parts.end || doc.token(at).is(Classes::PERCENT))
}

/// Whether the words around a fraction say that it is a part of a whole.
fn is_part_of_whole(doc: &Document, parts: &Parts) -> bool {
    let word = |index: usize| doc.lower(index);
    let block = doc.token(parts.start).block;
    let next = doc.token(parts.end);
    let before = parts.start.checked_sub(1).filter(|index| doc.token(*index).block == block);
    let previous = before.map_or(Cow::default(), word);
    let parted = parts.half || parts.start + 1 < parts.end;
    if !parted
        || before.is_some_and(|index| doc.token(index).is(Classes::ORDINAL))
        || matches!(
            &*previous,
            "the"
                | "first"
                | "second"
                | "other"
                | "latter"
                | "last"
                | "next"
                | "each"
                | "per"
                | "this"
                | "that"
                | "previous"
                | "past"
                | "every"
                | "final"
                | "back"
                | "front"
                | "top"
                | "bottom"
                | "upper"
                | "lower"
                | "and"
                | "-"
        )
    {
        return false;
    }
    // "the northern half of the island"
    let described = parts.half
        && parts.start + 1 == parts.end
        && parts.start >= 2
        && doc.token(parts.start - 1).is_word()
        && !doc.token(parts.start - 1).is(Classes::FUNCTION.with(Classes::BOUND).with(Classes::CHANGE))
        && doc.is_one_of(parts.start - 2, &["the", "its", "this"]);
    if described {
        return false;
    }
    if doc.is_word(parts.end, "of") {
        // "three quarters of growth" are nine months.
        let months = parts.bottom == 4.0 && parts.top > 1.0 && !parts.hyphen && {
            matches!(
                &*word(parts.end + 1),
                "growth"
                    | "decline"
                    | "declines"
                    | "contraction"
                    | "expansion"
                    | "losses"
                    | "gains"
                    | "recession"
                    | "profit"
                    | "negative"
                    | "positive"
                    | "weak"
                    | "strong"
                    | "falling"
                    | "rising"
                    | "slow"
                    | "data"
                    | "results"
                    | "stagnation"
                    | "deflation"
            )
        };
        return !months && !is_time(doc, parts.end + 1);
    }
    let determiner = matches!(
        &*word(parts.end),
        "the" | "its" | "their" | "our" | "his" | "her" | "my" | "your" | "that" | "those" | "these" | "all" | "what"
    );
    if parts.half && determiner {
        return !is_time(doc, parts.end) && !matches!(&*word(parts.end + 1), "battle" | "fun" | "story" | "job" | "point");
    }
    // Without "of": only after words of change or comparison, and not before a noun ("by a third party").
    let open = next.block != block
        || !next.is_word() && !next.is_sign('-')
        || (next.is(Classes::FUNCTION.with(Classes::SPEECH)) && !matches!(&*word(parts.end), "a" | "an" | "past" | "as" | "again"))
        || matches!(&*word(parts.end), "compared" | "year" | "since" | "last" | "this" | "overnight");
    if !open {
        return parts.hyphen
            && matches!(&*word(parts.end), "majority" | "majorities" | "vote" | "share" | "stake" | "cut" | "discount" | "owned");
    }
    if previous == "in" && parts.half {
        return parts.start >= 2 && cuts(doc, parts.start);
    }
    // "key for 57%, important for a third, crucial for 25%"
    if !next.is_word() && !next.is_sign('-') && matches!(&*previous, "for" | "among" | "to" | "from") && is_among_rates(doc, parts.start) {
        return true;
    }
    let mut at = parts.start;
    // "by almost a third", "up more than a quarter"
    for _ in 0..4 {
        let Some(index) = at.checked_sub(1).filter(|index| doc.token(*index).block == block) else { break };
        if matches!(&*word(index), "by" | "up" | "down" | "than" | "nearly" | "almost" | "least" | "only")
            || doc.token(index).is(Classes::CHANGE)
        {
            return true;
        }
        if !doc.token(index).is(Classes::BOUND) {
            break;
        }
        at = index;
    }
    parts.hyphen
}

/// Whether two rates in percent or more stand in the sentence around token `at`.
fn is_among_rates(doc: &Document, at: usize) -> bool {
    let sentence = doc.token(at).sentence;
    let rates =
        (at.saturating_sub(24)..at + 24).filter(|index| doc.token(*index).sentence == sentence && is_percent(doc.token(*index))).count();
    rates >= 2
}

/// Whether the token is the sign or a word for percent.
const fn is_percent(token: &Token) -> bool {
    token.is_sign('%') || token.is(Classes::PERCENT)
}

/// Whether a verb of cutting stands before "in half".
fn cuts(doc: &Document, start: usize) -> bool {
    let sentence = doc.token(start).sentence;
    (start.saturating_sub(9)..start).any(|index| {
        doc.token(index).sentence == sentence
            && matches!(
                &*doc.lower(index),
                "cut"
                    | "cuts"
                    | "cutting"
                    | "slash"
                    | "slashed"
                    | "slashes"
                    | "slashing"
                    | "reduce"
                    | "reduced"
                    | "reduces"
                    | "reducing"
                    | "chopped"
                    | "fell"
                    | "sliced"
            )
    })
}

/// Whether what follows "of" is a stretch of time or a measure: "a quarter of a century", "half of 2025", "half of the year".
fn is_time(doc: &Document, at: usize) -> bool {
    let article = doc.is_one_of(at, &["a", "an", "the", "this", "last", "next", "fiscal", "that", "each"]);
    let noun = if article { at + 1 } else { at };
    let noun = if article && (doc.is_word(noun, "fiscal") || doc.is_word(noun, "financial")) { noun + 1 } else { noun };
    let token = doc.token(noun);
    if token.is(Classes::MONTH) {
        return true;
    }
    if token.is_number() {
        return doc.word(noun).len() == 4 && !doc.word(noun).contains(['.', ',']);
    }
    matches!(
        &*doc.lower(noun),
        "century"
            | "year"
            | "years"
            | "hour"
            | "day"
            | "month"
            | "decade"
            | "season"
            | "week"
            | "minute"
            | "second"
            | "mile"
            | "kilometre"
            | "kilometer"
            | "inch"
            | "acre"
            | "time"
            | "way"
            | "night"
            | "game"
            | "match"
            | "term"
            | "play"
            | "quarter"
            | "cup"
            | "teaspoon"
    )
}
