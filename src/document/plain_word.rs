//! The common word, read in one pass over its bytes: unaccented letters with nothing unusual in or after them.
//!
//! Most words of a page are such, and for them length, shape and fingerprint come out together. Every other word is left to the
//! full reading in [`super::token`], and for the words read here that reading gives the same: a test compares the two.

use super::lexicon::Fingerprint;
use super::token::Shape;

/// What [`read`] finds.
pub(super) struct PlainWord {
    /// In bytes.
    pub length: usize,
    /// How it is written.
    pub shape: Shape,
    /// Of its folded form.
    pub fingerprint: Fingerprint,
}

/// The word at the start of `bytes`, where it is plain; nothing where it may hold or touch an apostrophe, an accent, a full stop of
/// initials or another capital.
pub(super) fn read(bytes: &[u8]) -> Option<PlainWord> {
    let mut fingerprint = Fingerprint::default();
    let (mut length, mut capitals) = (0, 0);
    for &byte in bytes {
        if !byte.is_ascii_alphabetic() {
            break;
        }
        let is_capital = byte.is_ascii_uppercase();
        if is_capital && capitals < length {
            // A capital after a lower-case letter: a brand, or two words that run together.
            return None;
        }
        capitals += usize::from(is_capital);
        fingerprint.push(byte | 0x20);
        length += 1;
    }
    match bytes.get(length) {
        _ if length == 0 || length > 64 => return None,
        Some(b'.') if length == 1 => return None,
        Some(b'\'' | 0x80..) => return None,
        _ => {}
    }
    let shape = match capitals {
        0 => Shape::default(),
        _ if capitals == length && length > 1 => Shape::CAPITAL.with(Shape::ALL_CAPS),
        _ => Shape::CAPITAL,
    };
    Some(PlainWord { length, shape, fingerprint })
}

#[cfg(test)]
mod tests {
    use crate::document::lexicon::{Classes, Lexicon};
    use crate::document::token::{Token, split};
    use crate::span::Span;

    /// The first token of `text`.
    fn first(text: &str) -> Token {
        let mut lexicon = Lexicon::default();
        lexicon.add_lists(&[(Classes::COMMON, "a tariff mcdonald us"), (Classes::MODAL, "responsibilities")]);
        let mut out = Vec::new();
        split(text, Span::new(0, text.len() as u32), 0, &lexicon, &mut out);
        out[0]
    }

    #[test]
    fn plain_words_are_read_as_the_full_reading_reads_them() {
        let long = "x".repeat(64);
        let longer = "x".repeat(65);
        for word in ["a", "A", "tariff", "Tariff", "TARIFF", "Us", "US", "USTr", "responsibilities", "iPhone", "McDonald", &long, &longer] {
            // A soft hyphen after the word sends it the other way and belongs to no token.
            assert_eq!(first(&format!("{word}, and")), first(&format!("{word}\u{ad}, and")), "{word}");
        }
    }

    #[test]
    fn what_may_be_more_than_a_plain_word_is_left_alone() {
        for (text, length) in
            [("don't go", 5), ("Trump's", 5), ("caf\u{e9}s open", 6), ("U.S. goods", 4), ("cafe\u{301} x", 4), ("O\u{2019}Brien", 9)]
        {
            assert_eq!(first(text).span.len(), length, "{text}");
        }
    }
}
