//! Numbers in digits and words: what percent, money and quantity share.
//!
//! [`read`] starts at the token that [`may_start`] marks and reads forward; an article, a leading point or an opening "half a"
//! before it is taken along. It says nothing of units.

pub mod decimal;
mod digits;
pub mod range;
mod scale;
mod words;

use crate::document::lexicon::{Classes, WordList};
use crate::document::{Document, Token, TokenKind};
use crate::mentions::Bound;
pub use decimal::Decimal;
pub use scale::{with_letter, with_words as with_scale_words};
use std::ops::Range;
pub use words::small;

/// Words that start or build numbers.
pub const WORDS: &[WordList] = &[words::WORDS, scale::WORDS, words::PARTS];

/// A number as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Indices of its tokens, scale words included.
    pub tokens: Range<usize>,
    /// What stands before the scale words.
    pub plain: Decimal,
    /// The power of ten of the scale words: 9 for "billion", 0 where there are none.
    pub scale: i32,
    /// Whether it is written in words.
    pub in_words: bool,
    /// Whether it is a bare scale word with or without article: "a million", "hundred".
    pub bare_scale: bool,
    /// A bound between the number and its scale words: "400-odd million".
    pub bound: Bound,
}

impl Number {
    /// The number.
    pub fn value(&self) -> f64 {
        self.plain.scaled(self.scale).value()
    }

    /// Whether it can be a year: four digits from 1800 to 2199.
    pub fn may_be_year(&self) -> bool {
        !self.in_words && self.scale == 0 && self.plain.power == 0 && (1800..2200).contains(&self.plain.digits) && self.tokens.len() == 1
    }
}

/// The classes of tokens at which a number may start.
pub const STARTS: Classes = Classes::DIGITS.with(Classes::NUMBER_WORD).with(Classes::SCALE);

/// Whether a number may start at `token`.
pub const fn may_start(token: &Token) -> bool {
    token.is(STARTS)
}

/// The number whose first digit or number word is token `at`.
pub fn read(doc: &Document, at: usize) -> Option<Number> {
    let token = doc.token(at);
    let number = match token.kind {
        TokenKind::Number | TokenKind::Sign => digits::read(doc, at)?,
        TokenKind::Word => words::read(doc, at)?,
        TokenKind::Possessive => return None,
    };
    let number = match words::and_a_half(doc, number.tokens.end).filter(|_| token.is_number()) {
        Some((fraction, end)) => Number { plain: number.plain.plus(fraction)?, tokens: number.tokens.start..end, ..number },
        None => number,
    };
    Some(with_rest(doc, scale::with_words(doc, number)))
}

/// `number` with what a smaller scale adds to it: "5 billion 200 million", "1 crore 20 lakh", "1 lakh 25 thousand", "5 thousand 600".
fn with_rest(doc: &Document, number: Number) -> Number {
    let at = number.tokens.end;
    let next = doc.token(at);
    if number.scale < 3 || number.in_words || !next.is_number() || next.block != doc.token(number.tokens.start).block {
        return number;
    }
    let Some(rest) = digits::read(doc, at).map(|rest| scale::with_words(doc, rest)) else { return number };
    // "4 million 250,000", "5 thousand 600": written out where the scale ends.
    let group = doc.token(at).span.len();
    let written_out = rest.scale == 0 && rest.plain.power == 0 && (number.scale == 6 && group == 7 || number.scale == 3 && group == 3);
    let scaled = number.scale >= 5 && rest.scale >= 3 && rest.scale < number.scale;
    let fits = (scaled || written_out) && rest.value() < Decimal::whole(1).scaled(number.scale).value();
    match rest.plain.scaled(rest.scale - number.scale).plus(number.plain) {
        Some(plain) if fits => Number { plain, tokens: number.tokens.start..rest.tokens.end, ..number },
        _ => number,
    }
}

/// The index after a hyphen that glues what stands before token `at` to what follows; `at` itself where there is none.
pub fn skip_hyphen(doc: &Document, at: usize) -> usize {
    let glued = doc.token(at).is_sign('-') && !doc.token(at).after_space() && !doc.token(at + 1).after_space();
    if glued && doc.token(at + 1).is_word() { at + 1 } else { at }
}

/// Whether a bare scale word has no value of its own: "a few hundred percent", "multi-billion", "billions". One article makes it one
/// ("a million"), and "hundred" alone may stand for it after a preposition or verb.
pub fn is_vague(doc: &Document, number: &Number) -> bool {
    if !number.bare_scale || doc.is_word(number.tokens.start, "a") || doc.is_word(number.tokens.start, "an") {
        let before = number.tokens.start.checked_sub(1);
        return number.bare_scale && before.is_some_and(|before| doc.is_word(before, "many") || doc.is_word(before, "half"));
    }
    let Some(before) = number.tokens.start.checked_sub(1) else { return false };
    let token = doc.token(before);
    let free = token.is(Classes::FUNCTION) || !token.is_word() && !token.is_sign('-');
    number.scale != 2 || !free || doc.is_one_of(before, &["few", "several", "many", "of", "some"])
}

/// Whether a name or code touches the number at token `at` from before: "Q3", "H20". Glued ordinary words ("rose10%") do not count.
pub fn touches_name(doc: &Document, at: usize) -> bool {
    touches_word(doc, at) && (doc.token(at - 1).is_capital() || doc.token(at - 1).span.len() < 2)
}

/// Whether a letter touches token `at` from before: "Q3", "COVID19".
pub fn touches_word(doc: &Document, at: usize) -> bool {
    at > 0 && !doc.token(at).after_space() && doc.token(at - 1).is_word() && doc.token(at - 1).block == doc.token(at).block
}

/// The index of the minus sign or word right before the number at token `start`.
pub fn minus_before(doc: &Document, start: usize) -> Option<usize> {
    let before = start.checked_sub(1)?;
    let token = doc.token(before);
    if token.block != doc.token(start).block {
        return None;
    }
    if token.is_sign('-') {
        // An em dash is punctuation; a hyphen after a word or number parts, it does not negate.
        let opens = before == 0 || token.after_space() || matches!(doc.token(before - 1).sign, '(' | '"' | '\'' | '$' | '€' | '£' | '¥');
        // "5% -10%" is a range with a space too many.
        let range = before > 0 && doc.token(before - 1).is_sign('%');
        let minus = opens && !range && !doc.token(start).after_space() && doc.word(before) != "\u{2014}";
        return minus.then_some(before);
    }
    (doc.is_word(before, "minus") || doc.is_word(before, "negative")).then_some(before)
}
