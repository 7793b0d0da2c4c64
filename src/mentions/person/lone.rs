//! What stands around a single word that may be a person: whether it is part of a longer name, acts, or is called a relative.

use super::page::Known;
use super::{thing, word};
use crate::document::fold::fold;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Whether the word is the given name of a relative: "his wife Naina", "Reagan's wife, Nancy,".
pub fn is_called_relative(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    let comma = usize::from(doc.token(at.wrapping_sub(1)).is_sign(','));
    let kin = at.wrapping_sub(1 + comma);
    let owner = doc.token(kin.wrapping_sub(1));
    let whose = matches!(doc.word(kin.wrapping_sub(1)), "his" | "her" | "their" | "whose" | "my" | "His" | "Her" | "Their");
    let next = doc.token(at + 1);
    let alone = next.sentence != token.sentence || !next.is_capital() && !next.is_sign('-');
    doc.token(kin).is(Classes::KIN)
        && !doc.token(kin).is_capital()
        && doc.token(kin).sentence == token.sentence
        && (whose || owner.kind == TokenKind::Possessive)
        && (word::is_given(token) || comma == 0 && word::is_unknown(token) && !next.is_sign(','))
        && !token.is(Classes::PLACE.with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::DEMONYM).with(Classes::ORG))
        && (comma == 0 || next.is_sign(','))
        && alone
}

/// Whether "administration" follows: "the Clinton administration" is named after a person.
pub fn names_an_administration(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    doc.word(at + 1) == "administration"
        && matches!(doc.word(at.wrapping_sub(1)), "the" | "The" | "a" | "former")
        && (word::is_family(token) || word::is_unknown(token))
        && !token.is(Classes::PLACE.with(Classes::DEMONYM).with(Classes::OFFICE).with(Classes::PORTFOLIO).with(Classes::ORG))
        && !token.shape.has(Shape::ALL_CAPS)
}

/// Whether the word is not part of a longer name of something else: "Trump Tower", "Peterson Institute", "Moon Jae-in".
pub fn stands_alone(doc: &Document, tokens: Range<usize>, known: &FxHashMap<String, Known>, title_case: bool, titled: bool) -> bool {
    let (at, end) = (tokens.start, tokens.end);
    let token = doc.token(at);
    let next = doc.token(end);
    let after = doc.token(end + 1);
    let same = |other: &crate::document::Token| other.sentence == token.sentence;
    if same(next) && next.is_capital() && next.after_space() && !thing::is_loose_thing(doc.word(end)) {
        if next.is(Classes::NAMED_THING) && !next.is(Classes::SPEECH) && (!title_case || !next.is(Classes::COMMON)) {
            return false;
        }
        let goes_on = next.is(Classes::OFFICE
            .with(Classes::PORTFOLIO)
            .with(Classes::OFFICE_MODIFIER)
            .with(Classes::FUNCTION)
            .with(Classes::SPEECH)
            .with(Classes::DEMONYM)
            .with(Classes::WEEKDAY)
            .with(Classes::MONTH))
            || next.is(Classes::COMMON) && title_case
            || next.shape.has(Shape::ALL_CAPS)
            || title_case && !word::is_name(next) && !word::is_unknown(next);
        if !goes_on {
            return false;
        }
    }
    if same(next) && next.is_sign('&') {
        return false;
    }
    // "Trump-Xi", "Trump-era" are people; "Smoot-Hawley" and "Jae-in" are not this one.
    if same(next) && next.is_sign('-') && !next.after_space() && !after.after_space() && after.is_word() && after.is_capital() {
        let other = fold(doc.word(end + 1));
        if !known.contains_key(other.as_str())
            && !after.is(Classes::ROSTER_FAMILY.with(Classes::PLACE).with(Classes::DEMONYM).with(Classes::COMMON))
        {
            return false;
        }
    }
    if same(next)
        && next.is_sign('-')
        && !next.after_space()
        && !after.after_space()
        && after.is_word()
        && !after.is_capital()
        && word::is_unknown(after)
        && after.span.len() <= 5
        && after.classes == Classes::NONE
        && token.is(Classes::FAMILY_NAME)
        && after.span.len() <= 4
    {
        return false;
    }
    let Some(before_at) = at.checked_sub(1) else { return true };
    let before = doc.token(before_at);
    if !same(before) {
        return true;
    }
    if before.is_sign('&')
        || before.is_sign('@')
        || before.is_sign('#')
        || before.is_sign('-') && !token.after_space() && !before.after_space() && doc.token(before_at.wrapping_sub(1)).is_capital() && {
            let other = fold(doc.word(before_at - 1));
            !known.contains_key(other.as_str())
                && !doc.token(before_at - 1).is(Classes::ROSTER_FAMILY
                    .with(Classes::PLACE)
                    .with(Classes::DEMONYM)
                    .with(Classes::COMMON)
                    .with(Classes::FUNCTION))
        }
    {
        return false;
    }
    if before.is_capital() && token.after_space() && !titled && !title_case {
        let free = before.is(Classes::FUNCTION
            .with(Classes::OFFICE)
            .with(Classes::HONORIFIC)
            .with(Classes::SPEECH)
            .with(Classes::WEEKDAY)
            .with(Classes::MONTH)
            .with(Classes::DEMONYM)
            .with(Classes::OFFICE_MODIFIER))
            || before.shape.has(Shape::FIRST_IN_SENTENCE) && before.is(Classes::COMMON);
        if !free {
            return false;
        }
    }
    true
}

/// Whether an opening mark stands before the word, so that its capital may be that of a sentence.
pub fn follows_opening(doc: &Document, at: usize) -> bool {
    let before = doc.token(at.wrapping_sub(1));
    before.is_sign('"') || before.is_sign(':') || before.is_sign('\'') && before.after_space()
}

/// Whether the word does what people do: it speaks, owns, or stands in a pair with a hyphen.
pub fn acts(doc: &Document, name: Range<usize>) -> bool {
    let (at, end) = (name.start, name.end);
    let token = doc.token(at);
    let next = doc.token(end);
    if next.sentence == token.sentence {
        if next.kind == TokenKind::Possessive || next.is(Classes::SPEECH) && next.is_word() && !next.is_capital() {
            return true;
        }
        if next.is_sign(',') && (doc.word(end + 1) == "who" || doc.token(end + 1).is(Classes::SPEECH)) {
            return true;
        }
    }
    let before = doc.token(at.wrapping_sub(1));
    before.sentence == token.sentence && before.is(Classes::SPEECH) && !before.is_capital()
}
