//! Scale words: "million", "bn", "crore", "lakh crore", "1.2-billion".

use super::{Number, skip_hyphen};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::Bound;

/// Scale words of two letters and more. A single letter ("5m", "3k") counts only where a unit says so: [`with_letter`].
pub const WORDS: WordList = (
    Classes::SCALE,
    "hundred thousand thousands million millions billion billions trillion trillions quadrillion mn mln mio bn bln tn trn tln lakh lakhs lac lacs \
     crore crores cr mrd",
);

/// `number` with the scale words that follow it.
pub fn with_words(doc: &Document, mut number: Number) -> Number {
    // Three in a row are the most that is written: "2 hundred thousand crore".
    for _ in 0..3 {
        let loose = loose(doc, &number).filter(|(_, at)| doc.token(*at).is(Classes::SCALE));
        let at = loose.map_or_else(|| skip_hyphen(doc, number.tokens.end), |(_, at)| at);
        let token = doc.token(at);
        if !token.is(Classes::SCALE) || token.block != doc.token(number.tokens.start).block {
            break;
        }
        let Some(power) = power_of(doc.word(at)) else { break };
        number.scale += power;
        number.tokens.end = at + 1;
        number.bound = loose.map_or(number.bound, |(bound, _)| bound);
    }
    number
}

/// "+", "-plus", "-odd" and "-some" between a number and its scale ("$400-odd million"): the bound and the index after it.
fn loose(doc: &Document, number: &Number) -> Option<(Bound, usize)> {
    let at = number.tokens.end;
    if number.in_words || number.scale > 0 || doc.token(at).after_space() {
        return None;
    }
    if doc.token(at).is_sign('+') {
        return Some((Bound::AtLeast, at + 1));
    }
    let bound = match () {
        () if !doc.token(at).is_sign('-') => return None,
        () if doc.is_word(at + 1, "plus") => Bound::AtLeast,
        () if doc.is_word(at + 1, "odd") || doc.is_word(at + 1, "some") => Bound::About,
        () => return None,
    };
    Some((bound, at + 2))
}

/// `number` with a scale letter that touches it ("5m", "3K", "2b", "1t"), or, after a currency sign, stands beside it ("$5 m").
pub fn with_letter(doc: &Document, mut number: Number, after_currency: bool) -> Number {
    let at = number.tokens.end;
    let token = doc.token(at);
    if number.scale == 0 && !number.in_words && token.is_word() && token.span.len() <= 2 && (after_currency || !token.after_space()) {
        let power = match doc.word(at) {
            "k" | "K" => 3,
            "m" | "M" | "MM" => 6,
            "b" | "B" => 9,
            "t" | "T" => 12,
            _ => 0,
        };
        if power > 0 && token.block == doc.token(number.tokens.start).block {
            number.scale = power;
            number.tokens.end = at + 1;
        }
    }
    number
}

/// The power of ten of a scale word.
pub fn power_of(word: &str) -> Option<i32> {
    let word = word.to_ascii_lowercase();
    Some(match word.as_str() {
        "hundred" => 2,
        "thousand" | "thousands" => 3,
        "lakh" | "lakhs" | "lac" | "lacs" => 5,
        "million" | "millions" | "mn" | "mln" | "mio" => 6,
        "crore" | "crores" | "cr" => 7,
        "billion" | "billions" | "bn" | "bln" | "mrd" => 9,
        "trillion" | "trillions" | "tn" | "trn" | "tln" => 12,
        "quadrillion" => 15,
        _ => return None,
    })
}
