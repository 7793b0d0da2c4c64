//! Numbers in digits: "1,234.5", ".5", "5½", "2 1/2", "57,6", and those that a translation has torn apart: "57. 6", "5 00".

use super::{Decimal, Number};
use crate::document::lexicon::Classes;
use crate::document::{Document, TokenKind};
use crate::mentions::Bound;

/// The value of a fraction in one character, in thousandths; thirds and sixths have no decimal form.
pub const fn vulgar(character: char) -> Option<u64> {
    Some(match character {
        '½' => 500,
        '¼' => 250,
        '¾' => 750,
        '⅛' => 125,
        '⅜' => 375,
        '⅝' => 625,
        '⅞' => 875,
        '⅕' => 200,
        '⅖' => 400,
        '⅗' => 600,
        '⅘' => 800,
        _ => return None,
    })
}

/// The number in digits whose first digit is in token `at`.
pub fn read(doc: &Document, at: usize) -> Option<Number> {
    let token = doc.token(at);
    if token.kind == TokenKind::Sign {
        let plain = Decimal { digits: vulgar(token.sign)?, power: -3 };
        return Some(number(at..at + 1, plain));
    }
    let mut plain = Decimal::parse(doc.word(at))?;
    let (mut start, mut end) = (at, at + 1);
    if leading_point(doc, at) {
        start = at - 1;
        plain.power -= i32::try_from(doc.word(at).len()).ok()?;
        return (plain.digits > 0).then(|| number(start..end, plain));
    }
    if let Some(whole) = continental_group(doc, at) {
        plain = whole;
    } else if let Some(rest) = continued(doc, at) {
        plain = rest;
        end = parted_groups(doc, at).map_or(at + 3, |(_, end)| end);
    } else if let Some((fraction, after)) = fraction(doc, at, end) {
        plain = if after.1 { fraction } else { plain.plus(fraction)? };
        end = after.0;
    }
    Some(number(start..end, plain))
}

fn number(tokens: std::ops::Range<usize>, plain: Decimal) -> Number {
    Number { tokens, plain, scale: 0, in_words: false, bare_scale: false, bound: Bound::Exact }
}

/// Whether ".5" stands here: a point that touches the digits and nothing before it.
fn leading_point(doc: &Document, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| doc.token(before)) else { return false };
    let free = before.after_space()
        || at >= 2 && matches!(doc.token(at - 2).sign, '$' | '£' | '€' | '(' | '-') && doc.token(at - 2).kind == TokenKind::Sign;
    doc.word(at - 1) == "." && !doc.token(at).after_space() && free && !doc.word(at).contains(['.', ','])
}

/// "20.000 million": three noughts behind a point before a scale word part thousands, as on the Continent; nobody is that exact.
fn continental_group(doc: &Document, at: usize) -> Option<Decimal> {
    let head = doc.word(at).strip_suffix(".000").filter(|head| head.len() <= 3 && *head != "0")?;
    let fits = head.bytes().all(|byte| byte.is_ascii_digit()) && doc.token(at + 1).is(Classes::SCALE);
    fits.then(|| head.parse().ok()).flatten().map(|digits| Decimal { digits, power: 3 })
}

/// What parts a number from the rest of it: a decimal comma ("57,6%"), a lost space ("57. 6%", "1. 2 billion", "5 00 crore").
/// Only before a percent sign, a percent word or a scale word.
fn continued(doc: &Document, at: usize) -> Option<Decimal> {
    let (next, after) = (doc.token(at + 1), doc.token(at + 2));
    let plain = |index: usize| Some(doc.word(index)).filter(|word| word.len() <= 6 && word.bytes().all(|byte| byte.is_ascii_digit()));
    // "1.234,5%": groups and decimals of the Continent.
    let continental = doc.word(at).split_once('.').is_some_and(|(head, group)| head.len() <= 3 && group.len() == 3);
    if continental && next.is_sign(',') && !next.after_space() && !after.after_space() && doc.token(at + 3).is_sign('%') {
        return Decimal::parse(&format!("{}.{}", doc.word(at).replace('.', ""), plain(at + 2)?));
    }
    let first = plain(at)?;
    if next.is_number() && next.after_space() {
        return parted_groups(doc, at).map(|(plain, _)| plain);
    }
    let rest = plain(at + 2).filter(|rest| rest.len() <= 2 && after.is_number())?;
    let unit = doc.token(at + 3);
    let before_unit = unit.is_sign('%') || unit.is(Classes::PERCENT.with(Classes::SCALE));
    let mark = doc.word(at + 1);
    let torn = mark == "." && (next.after_space() || after.after_space()) && rest.len() == 1 && first.len() <= 3;
    let comma =
        mark == "," && !next.after_space() && (!after.after_space() || rest.len() == 1 && first.len() <= 3 && follows_preposition(doc, at));
    (before_unit && (torn || comma)).then(|| Decimal::parse(&format!("{first}.{rest}"))).flatten()
}

/// "5 00", "10 000", "1 234 567": nobody writes a number of zeros alone, and no-break spaces part groups of three. With it the index
/// after the last group.
fn parted_groups(doc: &Document, at: usize) -> Option<(Decimal, usize)> {
    let mut digits = doc.word(at).to_owned();
    let mut end = at + 1;
    while digits.len() <= 12 && doc.token(end).is_number() && doc.token(end).block == doc.token(at).block {
        let rest = doc.word(end);
        let gap = doc.text().get(doc.token(end - 1).span.end as usize..doc.token(end).span.start as usize)?;
        let zeros = (2..=3).contains(&rest.len()) && rest.bytes().all(|byte| byte == b'0');
        let group = rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_digit()) && matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}");
        if !(zeros || group) || (end == at + 1 && digits.len() > 3) {
            break;
        }
        digits.push_str(rest);
        end += 1;
    }
    if end == at + 1 { None } else { Decimal::parse(&digits).map(|plain| (plain, end)) }
}

/// Whether a preposition or a verb stands before token `at`, so that "57, 6 percent" is one number.
fn follows_preposition(doc: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| doc.is_one_of(before, &["of", "by", "at", "is", "was", "to", "reached", "exceeded", "from"]))
}

/// A fraction after a whole number ("5½", "2 1/2", "2-1/2") or alone ("1/4"); with it the index after it and whether the token at
/// `at` is part of the fraction.
fn fraction(doc: &Document, at: usize, end: usize) -> Option<(Decimal, (usize, bool))> {
    let next = doc.token(end);
    // "$10.87-1/2" counts fractions of a cent: its digits say enough.
    if doc.word(at).contains('.') {
        return None;
    }
    if let Some(digits) = vulgar(next.sign).filter(|_| next.kind == TokenKind::Sign) {
        return Some((Decimal { digits, power: -3 }, (end + 1, false)));
    }
    let slash = |index: usize| {
        let sign = doc.token(index);
        matches!(doc.word(index), "/" | "\u{2044}") && !sign.after_space() && !doc.token(index + 1).after_space()
    };
    if slash(end) {
        return ratio(doc, at, end + 1).map(|value| (value, (end + 2, true)));
    }
    let numerator = if next.is_sign('-') && !next.after_space() { end + 1 } else { end };
    if doc.token(numerator).is_number() && slash(numerator + 1) && (numerator > end || doc.token(numerator).after_space()) {
        return ratio(doc, numerator, numerator + 2).map(|value| (value, (numerator + 3, false)));
    }
    None
}

/// `top` over `bottom`, for the fractions that people write: halves, quarters, fifths, eighths, tenths, sixteenths.
fn ratio(doc: &Document, top: usize, bottom: usize) -> Option<Decimal> {
    let part = |index: usize| doc.word(index).parse::<u64>().ok();
    let (top, below) = (part(top)?, part(bottom)?);
    let after = doc.token(bottom + 1);
    // "5/10%" is two rates rather than a half.
    let reduced = if below == 5 { true } else { top % 2 == 1 && top != 5 || below == 8 && top == 5 };
    if top == 0 || top >= below || !matches!(below, 2 | 4 | 5 | 8 | 10 | 16) || !reduced || after.is_sign('/') {
        return None;
    }
    Decimal { digits: 10_000 / below, power: -4 }.times(top)
}
