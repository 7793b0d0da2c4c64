//! Capitalised words that no finder took for a name, but that are nearly a family name of the page: "Holdswerth left early".
//!
//! In a page that introduces Jane Holdsworth, an unknown word a slip away from her name is her name. Words of the lexicon, parts of
//! other names and words that the page also writes in lower case are none.

use super::drift::is_derived;
use super::occurrence::{Occurrence, at_tokens};
use super::similarity::{neighbourhood, slip};
use crate::document::fold::fold_into;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::mentions::{Context, Kind, Mention};
use crate::order;
use rustc_hash::{FxHashMap, FxHashSet};

/// Shorter words are too often other words.
const SHORTEST: usize = 5;
/// Words that may be names; a word of any other class is an ordinary one.
const NAMES: Classes = Classes::FAMILY_NAME.with(Classes::GIVEN_NAME).with(Classes::ROSTER_FAMILY).with(Classes::ROSTER_GIVEN);

/// Adds the stray words of `context` to `occurrences`, which stay in text order.
pub fn add(context: &Context<'_>, mentions: &[Mention], occurrences: &mut Vec<Occurrence>) {
    let document = context.document;
    let families = families(occurrences);
    if families.is_empty() {
        return;
    }
    let known: FxHashSet<&str> = occurrences
        .iter()
        .flat_map(|occurrence| occurrence.parts.family.split(' ').chain(occurrence.parts.given.iter().map(String::as_str)))
        .collect();
    let mut taken = mentions.iter().filter(|mention| mention.value.kind() != Kind::Quote).peekable();
    let mut found: Vec<(Occurrence, String)> = Vec::new();
    let mut answers: FxHashMap<String, Option<u32>> = FxHashMap::default();
    let mut folded = String::new();
    for (at, token) in document.tokens().iter().enumerate() {
        while taken.peek().is_some_and(|mention| mention.span.end <= token.span.start) {
            taken.next();
        }
        let length = token.span.len() as usize;
        let shaped = token.is_capital() && !token.shape.has(Shape::ALL_CAPS.with(Shape::ABBREVIATION)) && (SHORTEST..=24).contains(&length);
        if !shaped
            || token.classes.without(NAMES) != Classes::NONE
            || taken.peek().is_some_and(|mention| mention.span.overlaps(token.span))
            || !stands_alone(document, at)
        {
            continue;
        }
        folded.clear();
        fold_into(document.slice(token.span), &mut folded);
        if known.contains(folded.as_str()) {
            continue;
        }
        let near = match answers.get(&folded) {
            Some(&near) => near,
            None => {
                let near = near_family(&families, &folded);
                answers.insert(folded.clone(), near);
                near
            }
        };
        // Where a sentence starts, any word has a capital: there it must act, or be all but the same.
        if let Some(steps) = near
            && (steps <= 50 && length >= 7 || !starts_sentence(document, at) || acts(document, at))
            && let Some(mut occurrence) = at_tokens(document, at..at + 1)
        {
            occurrence.is_stray = true;
            found.push((occurrence, folded.clone()));
        }
    }
    if found.is_empty() {
        return;
    }
    // A word that the page also writes without a capital is a word.
    let wanted: FxHashSet<&str> = found.iter().map(|(_, word)| word.as_str()).collect();
    let mut ordinary: FxHashSet<String> = FxHashSet::default();
    for token in document.tokens().iter().filter(|token| token.is_word() && !token.is_capital() && token.span.len() as usize >= SHORTEST) {
        if wanted.contains(document.slice(token.span)) {
            ordinary.insert(document.slice(token.span).to_owned());
        }
    }
    occurrences.extend(found.into_iter().filter(|(_, word)| !ordinary.contains(word)).map(|(occurrence, _)| occurrence));
    order::by_key(occurrences, |occurrence| occurrence.span);
}

/// The family names of full names, by the keys that near spellings share.
fn families(occurrences: &[Occurrence]) -> FxHashMap<u64, Vec<String>> {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut families: FxHashMap<u64, Vec<String>> = FxHashMap::default();
    for occurrence in occurrences.iter().filter(|occurrence| !occurrence.is_bare()) {
        let family = occurrence.parts.family.as_str();
        if family.len() >= SHORTEST && seen.insert(family) {
            for key in neighbourhood(family) {
                let bucket = families.entry(key).or_default();
                if bucket.len() < 16 {
                    bucket.push(family.to_owned());
                }
            }
        }
    }
    families
}

/// How far `word` is from the nearest family name that it may be a slip of, in hundredths of a step.
fn near_family(families: &FxHashMap<u64, Vec<String>>, word: &str) -> Option<u32> {
    let near = neighbourhood(word);
    let candidates = near.iter().filter_map(|key| families.get(key)).flatten();
    candidates
        .filter_map(|family| slip(family, word).filter(|_| !is_derived(family, word)))
        .filter(|&steps| word.len() > 5 || steps <= 60)
        .min()
}

/// Whether the word is no part of a longer capitalised name, and where a sentence starts does what people do.
fn stands_alone(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    let (before, after) = (document.token(at.wrapping_sub(1)), document.token(at + 1));
    let same = |other: &crate::document::Token| other.sentence == token.sentence;
    let joined = |other: &crate::document::Token| {
        same(other) && (matches!(other.sign, '-' | '&' | '/' | '@' | '#' | '.') && other.kind == TokenKind::Sign)
    };
    let capital_before = same(&before)
        && before.is_capital()
        && !before.shape.has(Shape::FIRST_IN_SENTENCE)
        && !before.is(Classes::OFFICE.with(Classes::HONORIFIC));
    let joined_before = joined(&before) && !token.after_space();
    let joined_after = joined(&after)
        && !after.after_space()
        && !(after.is_sign('.') && (document.token(at + 2).after_space() || !same(&document.token(at + 2))));
    let capital_after = same(&after) && after.is_capital();
    if capital_before || capital_after || joined_before || joined_after {
        return false;
    }
    // "the Holdswerth" is a thing.
    if same(&before) && matches!(document.word(at.wrapping_sub(1)), "the" | "The" | "a" | "A" | "an" | "An") {
        return false;
    }
    true
}

fn starts_sentence(document: &Document, at: usize) -> bool {
    document.token(at).shape.has(Shape::FIRST_IN_SENTENCE) || document.token(at.wrapping_sub(1)).is_sign('"')
}

/// Whether the word is followed by what follows a person: a verb, or a possessive ending.
fn acts(document: &Document, at: usize) -> bool {
    const VERBS: &[&str] = &[
        "is", "was", "has", "had", "who", "also", "does", "did", "left", "met", "saw", "sees", "went", "came", "made", "took", "gave",
        "spoke", "led", "won", "lost", "kept", "held", "ran", "runs", "wants", "sold", "sells", "bought", "grew",
    ];
    let after = document.token(at + 1);
    after.sentence == document.token(at).sentence
        && (after.is(Classes::SPEECH.with(Classes::CHANGE).with(Classes::MODAL))
            || after.kind == TokenKind::Possessive
            || document.word(at + 1).ends_with("ed")
            || VERBS.contains(&document.word(at + 1)))
}
