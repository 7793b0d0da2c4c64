//! Numbers in words: "twenty-five", "a hundred and fifty", "two and a half million", "half a billion", "two point five".

use super::{Decimal, Number, scale, skip_hyphen};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::Bound;

/// Cardinals.
pub const WORDS: WordList = (
    Classes::NUMBER_WORD,
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty \
     thirty forty fifty sixty seventy eighty ninety dozen",
);

/// Parts that a scale word can follow: "half a million".
pub const PARTS: WordList = (Classes::NUMBER_WORD, "half quarter quarters");

/// The number in words whose first number word is token `at`.
pub fn read(doc: &Document, at: usize) -> Option<Number> {
    let word = doc.word(at);
    if let Some(tenths) = part(word) {
        return part_of_scale(doc, at, at, tenths);
    }
    if scale::power_of(word).is_some() || word.eq_ignore_ascii_case("dozen") {
        return bare(doc, at);
    }
    let (value, end) = cardinal(doc, at, 0)?;
    if let Some(tenths) = part(doc.word(skip_hyphen(doc, end))).filter(|_| value == 3) {
        // "three-quarters of a billion"
        if let Some(number) = part_of_scale(doc, at, skip_hyphen(doc, end), tenths * 3) {
            return Some(number);
        }
    }
    let (plain, end) = with_fraction(doc, Decimal::whole(value), end)?;
    if doc.word(end).eq_ignore_ascii_case("dozen") {
        return Some(number(at..end + 1, plain.times(12)?, false));
    }
    // "twenty twenty-five" is a year.
    let next = doc.token(end);
    if next.is(Classes::NUMBER_WORD) && cardinal(doc, end, 0).is_some() {
        return None;
    }
    Some(number(at..end, plain, false))
}

fn number(tokens: std::ops::Range<usize>, plain: Decimal, bare_scale: bool) -> Number {
    Number { tokens, plain, scale: 0, in_words: true, bare_scale, bound: Bound::Exact }
}

/// Hundredths of a part of a whole: 50 for "half".
fn part(word: &str) -> Option<u64> {
    match () {
        () if word.eq_ignore_ascii_case("half") => Some(50),
        () if word.eq_ignore_ascii_case("quarter") || word.eq_ignore_ascii_case("quarters") => Some(25),
        () => None,
    }
}

/// "half a million", "a quarter of a million", "half-billion": the scale word itself is left to the caller.
fn part_of_scale(doc: &Document, start: usize, at: usize, hundredths: u64) -> Option<Number> {
    let mut next = skip_hyphen(doc, at + 1);
    if doc.is_word(next, "of") {
        next += 1;
    }
    let article = doc.is_word(next, "a") || doc.is_word(next, "one");
    let unit = if article { skip_hyphen(doc, next + 1) } else { next };
    if doc.is_word(unit, "dozen") && hundredths == 50 {
        return Some(number(start..unit + 1, Decimal::whole(6), false));
    }
    scale::power_of(doc.word(unit)).filter(|power| *power >= 3 && doc.token(unit).is(Classes::SCALE))?;
    Some(number(article_before(doc, start)..unit, Decimal { digits: hundredths, power: -2 }, false))
}

/// "a million", "a hundred and fifty", "a dozen"; without an article it is marked as bare.
fn bare(doc: &Document, at: usize) -> Option<Number> {
    let word = doc.word(at);
    let start = article_before(doc, at);
    if word.eq_ignore_ascii_case("dozen") {
        return Some(number(start..at + 1, Decimal::whole(12), true));
    }
    if word.len() < 4 || word.ends_with(['s', 'S']) {
        return None;
    }
    if let Some((value, end)) = cardinal(doc, at, 1).filter(|(_, end)| *end > at + 1) {
        return Some(number(start..end, Decimal::whole(value), false));
    }
    Some(number(start..at, Decimal::whole(1), true))
}

fn article_before(doc: &Document, at: usize) -> usize {
    let article = at > 0 && (doc.is_word(at - 1, "a") || doc.is_word(at - 1, "an")) && doc.token(at - 1).block == doc.token(at).block;
    if article { at - 1 } else { at }
}

/// A whole number in words from token `at` and the index after it. `group` is what an article stands for. A scale word at the
/// end is left to the caller, so that ranges can share it; one inside ("two million three hundred thousand") is read here.
fn cardinal(doc: &Document, at: usize, group: u64) -> Option<(u64, usize)> {
    let (mut total, mut group, mut last_scale, mut at) = (0_u64, group, u64::MAX, at);
    let mut end = None;
    let block = doc.token(at).block;
    // The longest number in words has fewer tokens.
    for _ in 0..32 {
        let token = doc.token(at);
        if token.block != block || !token.is(Classes::NUMBER_WORD.with(Classes::SCALE)) {
            break;
        }
        if let Some(value) = small(doc.word(at)) {
            let below_hundred = group % 100;
            let fits = below_hundred == 0 || (below_hundred >= 20 && below_hundred % 10 == 0 && (1..10).contains(&value));
            if !fits || (value == 0 && (group > 0 || total > 0)) {
                break;
            }
            group += value;
        } else {
            match scale::power_of(doc.word(at)) {
                Some(2) if (1..100).contains(&group) => group *= 100,
                Some(power) if power >= 3 && group > 0 => {
                    let factor = 10_u64.checked_pow(u32::try_from(power).ok()?)?;
                    // Only if more of the number follows is the scale word inside it.
                    let next = after_and(doc, at + 1);
                    let goes_on = doc.token(next).is(Classes::NUMBER_WORD) && small(doc.word(next)).is_some_and(|value| value > 0);
                    // The last scale word is the caller's only where it scales the whole number.
                    if factor >= last_scale || !goes_on && total == 0 {
                        break;
                    }
                    total = total.checked_add(group.checked_mul(factor)?)?;
                    (group, last_scale) = (0, factor);
                    if !goes_on {
                        end = Some(at + 1);
                        break;
                    }
                }
                _ => break,
            }
        }
        end = Some(at + 1);
        let hundred = group % 100 == 0;
        let next = skip_hyphen(doc, at + 1);
        at = if hundred { after_and(doc, next) } else { next };
    }
    end.map(|end| (total + group, end))
}

/// The index after "and" (with or without hyphens) before a number word; `at` itself otherwise.
fn after_and(doc: &Document, at: usize) -> usize {
    let at = skip_hyphen(doc, at);
    let next = skip_hyphen(doc, at + 1);
    if doc.is_word(at, "and") && small(doc.word(next)).is_some_and(|value| value > 0) && doc.token(next).is(Classes::NUMBER_WORD) {
        next
    } else {
        at
    }
}

/// "and a half", "-and-a-quarter", "point five" after `plain`.
fn with_fraction(doc: &Document, plain: Decimal, end: usize) -> Option<(Decimal, usize)> {
    if let Some((fraction, after)) = and_a_half(doc, end) {
        return Some((plain.plus(fraction)?, after));
    }
    if !doc.is_word(end, "point") {
        return Some((plain, end));
    }
    let (mut fraction, mut at) = (Decimal::whole(0), end + 1);
    while let Some(digit) = small(doc.word(at)).filter(|digit| *digit < 10 && fraction.power > -6) {
        fraction = Decimal { digits: fraction.digits * 10 + digit, power: fraction.power - 1 };
        at += 1;
    }
    if at == end + 1 { Some((plain, end)) } else { Some((plain.plus(fraction)?, at)) }
}

/// "and a half" and "and a quarter" at token `at`, and the index after it.
pub fn and_a_half(doc: &Document, at: usize) -> Option<(Decimal, usize)> {
    let and = skip_hyphen(doc, at);
    let article = skip_hyphen(doc, and + 1);
    let unit = skip_hyphen(doc, article + 1);
    if !doc.is_word(and, "and") || !(doc.is_word(article, "a") || doc.is_word(article, "one")) {
        return None;
    }
    let hundredths = part(doc.word(unit))?;
    Some((Decimal { digits: hundredths, power: -2 }, unit + 1))
}

/// The value of a cardinal below one hundred.
pub fn small(word: &str) -> Option<u64> {
    let word = word.to_ascii_lowercase();
    Some(match word.as_str() {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}
