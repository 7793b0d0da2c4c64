//! Capitalised words that no finder took for a name, but that are nearly a family name of the page: "Holdswerth left early".
//!
//! In a page that introduces Jane Holdsworth, an unknown word a slip away from her name is her name. Words of the lexicon, parts of
//! other names and words that the page also writes in lower case are none.

use super::drift::is_derived;
use super::occurrence::{Occurrence, at_tokens};
use super::similarity::{is_one_slip, neighbourhood, slip};
use crate::document::fold::fold_into;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::mentions::{Context, Kind, Mention};
use crate::order;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Shorter words are too often other words.
const SHORTEST: usize = 5;
/// Words that may be names; a word of any other class is an ordinary one.
const NAMES: Classes = Classes::FAMILY_NAME.with(Classes::GIVEN_NAME).with(Classes::ROSTER_FAMILY).with(Classes::ROSTER_GIVEN);

/// The search for stray words in one page, which can pause.
#[derive(Debug)]
pub struct Straying {
    /// In text order; what is found is added at the end.
    occurrences: Vec<Occurrence>,
    families: FxHashMap<u64, Vec<String>>,
    /// Words of names of the page.
    known: FxHashSet<String>,
    /// What was found, with its word.
    found: Vec<(Occurrence, String)>,
    /// How far each word is from the nearest family name.
    answers: FxHashMap<String, Option<u32>>,
    /// Words of `found` that the page also writes without a capital.
    ordinary: FxHashSet<String>,
    next: Next,
}

/// What comes next, from which token on.
#[derive(Clone, Copy, Debug)]
enum Next {
    /// Words with a capital; the first mention that may cover one.
    Capitals(usize, usize),
    /// Words without.
    Ordinary(usize),
}

impl Straying {
    /// Before the first step. `occurrences` are in text order.
    pub fn new(occurrences: Vec<Occurrence>) -> Self {
        let families = families(&occurrences);
        let words = |occurrence: &Occurrence| -> Vec<String> {
            occurrence.parts.family.split(' ').map(str::to_owned).chain(occurrence.parts.given.iter().cloned()).collect()
        };
        let known = if families.is_empty() { FxHashSet::default() } else { occurrences.iter().flat_map(words).collect() };
        let (found, answers, ordinary) = (Vec::new(), FxHashMap::default(), FxHashSet::default());
        Self { occurrences, families, known, found, answers, ordinary, next: Next::Capitals(0, 0) }
    }

    /// Looks at about `count` tokens. Gives whether any are left.
    pub fn step(&mut self, context: &Context<'_>, mentions: &[Mention], count: usize) -> bool {
        let document = context.document;
        let all = document.tokens().len();
        if self.families.is_empty() {
            return false;
        }
        match self.next {
            Next::Capitals(from, taken) => {
                let to = all.min(from.saturating_add(count));
                let taken = self.read_capitals(document, mentions, from..to, taken);
                self.next = if to < all { Next::Capitals(to, taken) } else { Next::Ordinary(0) };
                to < all || !self.found.is_empty()
            }
            Next::Ordinary(from) => {
                let to = all.min(from.saturating_add(count));
                self.read_ordinary(document, from..to);
                self.next = Next::Ordinary(to);
                to < all
            }
        }
    }

    fn read_capitals(&mut self, document: &Document, mentions: &[Mention], tokens: Range<usize>, mut taken: usize) -> usize {
        let mut folded = String::new();
        for at in tokens {
            let token = document.token(at);
            while mentions.get(taken).is_some_and(|mention| mention.value.kind() == Kind::Quote || mention.span.end <= token.span.start) {
                taken += 1;
            }
            let length = token.span.len() as usize;
            let shaped =
                token.is_capital() && !token.shape.has(Shape::ALL_CAPS.with(Shape::ABBREVIATION)) && (SHORTEST..=24).contains(&length);
            if !shaped
                || token.classes.without(NAMES) != Classes::NONE
                || mentions.get(taken).is_some_and(|mention| mention.span.overlaps(token.span))
                || !stands_alone(document, at)
                || token.is(Classes::FAMILY_NAME) && !is_person(document, at)
            {
                continue;
            }
            folded.clear();
            fold_into(document.slice(token.span), &mut folded);
            if self.known.contains(folded.as_str()) {
                continue;
            }
            let near = match self.answers.get(&folded) {
                Some(&near) => near,
                None => {
                    let near = near_family(&self.families, &folded);
                    self.answers.insert(folded.clone(), near);
                    near
                }
            };
            // Where a sentence starts, any word has a capital: there it must act, or be all but the same.
            if let Some(steps) = near
                && (steps <= 50 && length >= 7 || !starts_sentence(document, at) || acts(document, at))
                && let Some(mut occurrence) = at_tokens(document, at..at + 1)
            {
                occurrence.is_stray = true;
                self.found.push((occurrence, folded.clone()));
            }
        }
        taken
    }

    /// A word that the page also writes without a capital is a word.
    fn read_ordinary(&mut self, document: &Document, tokens: Range<usize>) {
        let wanted: FxHashSet<&str> = self.found.iter().map(|(_, word)| word.as_str()).collect();
        for token in document.tokens().get(tokens).unwrap_or_default() {
            let word = document.slice(token.span);
            if token.is_word() && !token.is_capital() && word.len() >= SHORTEST && wanted.contains(word) {
                self.ordinary.insert(word.to_owned());
            }
        }
    }

    /// After the last step: the occurrences with the stray ones among them, in text order.
    pub fn occurrences(mut self) -> Vec<Occurrence> {
        let ordinary = self.ordinary;
        let before = self.occurrences.len();
        self.occurrences.extend(self.found.into_iter().filter(|(_, word)| !ordinary.contains(word)).map(|(occurrence, _)| occurrence));
        if self.occurrences.len() > before {
            order::by_key(&mut self.occurrences, |occurrence| occurrence.span);
        }
        self.occurrences
    }
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
        // Two slips in one word are another name: Ronaldo is no Rinaldi.
        .filter(|family| is_one_slip(family, word))
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
    // "C Thomson" is somebody else than Alan Thompson.
    let initial_before = same(before) && before.is_capital() && before.span.len() == 1;
    let capital_before = same(before)
        && before.is_capital()
        && !before.shape.has(Shape::FIRST_IN_SENTENCE)
        && !before.is(Classes::OFFICE.with(Classes::HONORIFIC));
    let joined_before = joined(before) && !token.after_space();
    let joined_after = joined(after)
        && !after.after_space()
        && !(after.is_sign('.') && (document.token(at + 2).after_space() || !same(document.token(at + 2))));
    let capital_after = same(after) && after.is_capital();
    if initial_before || capital_before || capital_after || joined_before || joined_after {
        return false;
    }
    // "the Holdswerth" is a thing.
    if same(before) && matches!(document.word(at.wrapping_sub(1)), "the" | "The" | "a" | "A" | "an" | "An") {
        return false;
    }
    true
}

/// Whether a surname that many bear stands as this page's person would: after "Mr", or doing something.
fn is_person(document: &Document, at: usize) -> bool {
    let before = document.token(at.wrapping_sub(1));
    before.is(Classes::HONORIFIC) && before.sentence == document.token(at).sentence || acts(document, at)
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
