//! A look at the tokens of one block, as far as date patterns need it.

use super::words::{self, Lower};
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, Token};

/// Reads around one place; sees nothing of other blocks and nothing that an earlier date has taken.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The text.
    pub doc: &'a Document,
    /// Index of the block.
    pub block: u32,
    /// First token that no earlier date has taken.
    pub free: usize,
    /// Whether "4/5/2025" has the month first, where the page's language tells.
    pub month_first: Option<bool>,
}

impl<'a> Reader<'a> {
    /// Token `at`, or none outside the block.
    pub fn token(&self, at: usize) -> &'a Token {
        let token = self.doc.token(at);
        if token.block == self.block { token } else { &Token::NONE }
    }

    /// Token `at`, or none where an earlier date has taken it.
    pub fn before(&self, at: usize) -> &'a Token {
        if at < self.free || at == usize::MAX { &Token::NONE } else { self.token(at) }
    }

    /// The word at `at` in lower case; "" for signs and numbers.
    pub fn lower(&self, at: usize) -> Lower {
        let token = self.token(at);
        Lower::of(if token.is_word() { self.doc.slice(token.span) } else { "" })
    }

    /// The word at `at` in lower case, where no earlier date has taken it.
    pub fn lower_before(&self, at: usize) -> Lower {
        Lower::of(if self.before(at).is_word() { self.doc.word(at) } else { "" })
    }

    /// The word or number at `at` in lower case, where no earlier date has taken it.
    pub fn short(&self, at: usize) -> Lower {
        let token = self.before(at);
        Lower::of(if token.is_word() || token.is_number() { self.doc.slice(token.span) } else { "" })
    }

    /// Whether the word at `at` is `word`, whatever its case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        let token = self.token(at);
        token.is_word() && token.span.len() as usize == word.len() && self.doc.slice(token.span).eq_ignore_ascii_case(word)
    }

    /// Whether the word at `at` is a pronoun or verb with another word in short: "I’ll", "won't".
    pub fn is_short_form(&self, at: usize) -> bool {
        let token = self.token(at);
        // A name with an apostrophe has a capital after it.
        let tail =
            |word: &str| word.split_once(['\'', '\u{2019}']).is_some_and(|(_, tail)| matches!(tail, "ll" | "ve" | "d" | "re" | "t" | "m"));
        token.is_word() && token.span.len() <= 11 && tail(self.doc.slice(token.span))
    }

    /// Whether the sign `sign` touches the token before it.
    pub fn touches(&self, at: usize, sign: char) -> bool {
        let token = self.token(at);
        token.is_sign(sign) && !token.after_space()
    }

    /// The value of a plain number of at most four digits, and how many digits it has.
    pub fn digits(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at);
        if !token.is_number() || token.span.len() > 4 {
            return None;
        }
        let word = self.doc.slice(token.span);
        word.parse().ok().map(|value| (value, word.len()))
    }

    /// Whether a number that ends before `at` counts something: "%", "million", "tonnes", "p.m.", a decimal, a currency.
    pub fn is_counted(&self, at: usize) -> bool {
        self.token(at).is(Classes::UNIT) || self.is_measured(at)
    }

    /// The same but for units: a year stands before them ("October 2025 shipments").
    pub fn is_measured(&self, at: usize) -> bool {
        let token = self.token(at);
        if token.is(Classes::SCALE.with(Classes::CURRENCY)) && !token.is(Classes::FUNCTION) {
            return true;
        }
        match token.sign {
            '%' | '$' | '€' | '£' | '¥' | '°' | '₹' if !token.is_word() => true,
            ':' => !self.token(at + 1).after_space() && self.token(at + 1).is_number(),
            _ => {
                matches!(
                    self.lower(at).as_str(),
                    "percent" | "pct" | "percentage" | "points" | "bps" | "basis" | "a.m." | "p.m." | "am" | "pm"
                ) || (self.is(at, "per") && self.is(at + 1, "cent"))
            }
        }
    }

    /// Whether a sign right before the number at `at` makes it an amount or a part of one: "$2025", "No. 2025", "1/2".
    pub fn is_amount(&self, at: usize) -> bool {
        let before = self.token(at.wrapping_sub(1));
        !before.is_word()
            && matches!(before.sign, '$' | '€' | '£' | '¥' | '₹' | '#' | '/' | '+' | '.')
            && !before.is_number()
            && !self.token(at).after_space()
    }

    /// Day of the month in digits at `at`, with its ordinal ending, and the token after it. A day that machine translation has
    /// split ("May 1 1, 2025") is put together where a year follows.
    pub fn day(&self, at: usize) -> Option<(u8, usize)> {
        let (value, length) = self.digits(at)?;
        if !(1..=31).contains(&value) || length > 2 {
            return None;
        }
        let mut end = at + 1;
        // Machine translation parts the ending: "the 25 th".
        let ending = self.token(end);
        if words::is_ordinal_ending(self.lower(end).as_str()) && (!ending.after_space() || !ending.is_capital()) {
            end += 1;
        } else if length == 1 && value <= 3 {
            let joined = self.digits(end).filter(|(_, length)| *length == 1).map(|(digit, _)| value * 10 + digit);
            let year = usize::from(self.token(end + 1).is_sign(',')) + end + 1;
            if let Some(joined) = joined.filter(|joined| *joined <= 31 && self.year(year).is_some()) {
                return Some((joined as u8, end + 1));
            }
        }
        if self.is_counted(end) { None } else { Some((value as u8, end)) }
    }

    /// Day of the month in words at `at` ("twenty-second", "first"), and the token after it.
    pub fn day_in_words(&self, at: usize) -> Option<(u8, usize)> {
        let tens = words::ordinal_day(self.lower(at).as_str())?;
        let complete = tens < 20 || !matches!(self.lower(at).as_str(), "twenty" | "thirty");
        if complete {
            return Some((tens, at + 1));
        }
        let next = at + 1 + usize::from(self.touches(at + 1, '-'));
        let ones = words::ordinal_day(self.lower(next).as_str()).filter(|ones| *ones < 10)?;
        (tens + ones <= 31).then_some((tens + ones, next + 1))
    }

    /// Year in digits at `at`, and the token after it. Four digits that stand apart ("2 0 2 5") are put together.
    pub fn year(&self, at: usize) -> Option<(i32, usize)> {
        let (value, length) = self.digits(at)?;
        if length == 4 && (1500..2200).contains(&value) {
            return (!self.is_measured(at + 1)).then_some((value, at + 1));
        }
        if length == 1 && (1..=2).contains(&value) {
            let digit = |offset: usize| self.digits(at + offset).filter(|(_, length)| *length == 1).map(|(digit, _)| digit);
            let joined = value * 1000 + digit(1)? * 100 + digit(2)? * 10 + digit(3)?;
            return ((1900..2100).contains(&joined) && digit(4).is_none()).then_some((joined, at + 4));
        }
        None
    }

    /// Whether the token at `at` is the first word of its sentence.
    pub fn starts_sentence(&self, at: usize) -> bool {
        let token = self.token(at);
        let before = self.token(at.wrapping_sub(1));
        token.shape.has(Shape::FIRST_IN_SENTENCE.with(Shape::FIRST_IN_BLOCK))
            || (matches!(before.sign, '"' | '\'' | '(' | ':' | '-')
                && !before.is_word()
                && self.token(at.wrapping_sub(2)).sentence != token.sentence)
    }
}
