//! The second pass: every place where a name introduced on the page, or a head of government of the record, stands alone.

use super::apposition::title_after;
use super::lone::{acts, follows_opening, is_called_relative, names_an_administration, stands_alone};
use super::name::{Name, Names};
use super::near::Near;
use super::title::{Title, title_before};
use super::word;
use crate::document::fold::{fold, fold_into};
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::mentions::value::PersonValue;
use crate::mentions::{Context, Mention, Value};
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// What the page knows of a single word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    Family,
    Given,
}

/// The second pass, some tokens at a time: a mention for every full name and for every lone word of them.
#[derive(Debug)]
pub struct Pass {
    names: Names,
    known: FxHashMap<String, Known>,
    tails: FxHashSet<String>,
    near: Near,
    /// The full name that comes next.
    full: usize,
    at: usize,
}

impl Pass {
    /// Before the first token.
    pub fn new(context: &Context<'_>, names: Names) -> Self {
        let known = known_words(context.document, &names.names);
        Self { tails: known_tails(&names.names), near: Near::new(&known), known, names, full: 0, at: 0 }
    }

    /// Reads about the next `count` tokens and appends to `found`. Gives whether any are left.
    pub fn read(&mut self, context: &Context<'_>, count: usize, found: &mut Vec<Mention>) -> bool {
        let doc = context.document;
        let until = self.at.saturating_add(count).min(doc.tokens().len());
        let mut at = self.at;
        while at < until {
            if let Some(name) = self.names.names.get(self.full).filter(|name| name.tokens.start == at) {
                found.push(mention(doc, name.tokens.clone(), name.span, name.title.clone(), name.record.clone()));
                at = name.tokens.end;
                self.full += 1;
                continue;
            }
            let token = doc.token(at);
            if token.is_capital() {
                if let Some(length) = tail_of_known(doc, at, &self.tails, &mut self.near.buffer) {
                    let tokens = at..at + length;
                    let span = doc.span_of(tokens.clone());
                    found.push(mention(doc, tokens, span, title_before(doc, at), None));
                    at += length;
                    continue;
                }
                let title_case = self.names.title_case.get(token.sentence as usize).copied().unwrap_or(false);
                if let Some((tokens, span, title)) = lone(context, at, &self.known, &mut self.near, title_case) {
                    at = tokens.end;
                    found.push(mention(doc, tokens, span, title, None));
                    continue;
                }
            } else if token.is(Classes::ROSTER_GIVEN) && doc.token(at + 1).is(Classes::ROSTER_FAMILY) && !doc.token(at + 1).is_capital() {
                // "donald trump" in lower case, where the record has the name.
                let tokens = at..at + 2;
                let span = doc.span_of(tokens.clone());
                if let Some(person) = context.evidence.people_by_name(&fold(doc.slice(span))).next() {
                    found.push(mention(doc, tokens, span, title_before(doc, at), Some(person.id.to_string())));
                    at += 2;
                    continue;
                }
            }
            at += 1;
        }
        self.at = at;
        at < doc.tokens().len()
    }
}

fn mention(doc: &Document, tokens: Range<usize>, span: Span, title: Option<Title>, person: Option<String>) -> Mention {
    let title_span = title.as_ref().map(|title| title.span(doc)).unwrap_or_default();
    let value = PersonValue {
        name: doc.slice(span).to_owned(),
        person,
        title: title.as_ref().filter(|title| !title.honorific).map(|title| doc.slice(title.span(doc)).to_owned()),
        org: title.and_then(|title| title.org).map(|org| doc.slice(doc.span_of(org)).to_owned()),
        name_span: span,
        title_span,
    };
    Mention { span, tokens, value: Value::Person(value) }
}

/// The words by which the people of the page may be called alone.
fn known_words(doc: &Document, names: &[Name]) -> FxHashMap<String, Known> {
    let mut known = FxHashMap::default();
    for name in names {
        let words: Vec<&str> = name.key.split(' ').collect();
        if let Some(family) = words.get(name.family) {
            known.insert((*family).to_owned(), Known::Family);
        }
        // A doubtful given name ("Mark", "Will", "Virginia") is not looked for alone.
        let given = if name.family == 0 { 1 } else { 0 };
        if let (Some(word), Some(&at)) = (words.get(given), name.words.get(given))
            && words.len() > 1
            && word.len() > 2
            && !word::is_doubtful(doc.token(at))
        {
            known.entry((*word).to_owned()).or_insert(Known::Given);
        }
        // "de Blasio", "von der Leyen": with the particles that stand before the surname.
        if let (Some(family), Some(&at)) = (words.get(name.family), name.words.get(name.family)) {
            let mut first = at;
            while first > name.tokens.start && doc.token(first - 1).is(Classes::PARTICLE) && !doc.token(first - 1).is_capital() {
                first -= 1;
                known.insert(particle_key(doc, first, at, family), Known::Family);
            }
        }
    }
    known
}

/// The folded particles `first..family` and the surname: "de blasio".
fn particle_key(doc: &Document, first: usize, family: usize, folded: &str) -> String {
    let mut key = String::new();
    for at in first..family {
        fold_into(doc.word(at), &mut key);
        key.push(' ');
    }
    key.push_str(folded);
    key
}

/// Whether the token at `at` is a particle in lower case before the surname `family`.
fn is_particle_of_lone(doc: &Document, at: usize, family: &crate::document::Token) -> bool {
    let token = doc.token(at);
    token.is(Classes::PARTICLE) && !token.is_capital() && token.sentence == family.sentence
}

/// The last two words of the page's longer names: "Ramos Horta" of José Ramos Horta, "Suu Kyi"; and hyphenated given names of two words.
fn known_tails(names: &[Name]) -> FxHashSet<String> {
    let mut tails = FxHashSet::default();
    for name in names.iter().filter(|name| name.words.len() >= 3 && name.family != 0) {
        let words: Vec<&str> = name.key.split(' ').collect();
        if let [.., first, last] = words.as_slice() {
            tails.insert(format!("{first} {last}"));
        }
    }
    tails
}

/// Number of tokens of a known ending of two words at `at`.
fn tail_of_known(doc: &Document, at: usize, tails: &FxHashSet<String>, folded: &mut String) -> Option<usize> {
    if tails.is_empty() || !doc.token(at + 1).is_capital() || doc.token(at + 1).sentence != doc.token(at).sentence {
        return None;
    }
    folded.clear();
    fold_into(doc.slice(doc.span_of(at..at + 2)), folded);
    tails.contains(folded.as_str()).then_some(2)
}

/// Whether the capitalised word at `at` alone is a person, and where exactly it stands.
fn lone(
    context: &Context<'_>,
    at: usize,
    known: &FxHashMap<String, Known>,
    near: &mut Near,
    title_case: bool,
) -> Option<(Range<usize>, Span, Option<Title>)> {
    let doc = context.document;
    let token = doc.token(at);
    if token.is(Classes::WEEKDAY) || token.shape.has(Shape::ABBREVIATION) || token.span.len() < 2 {
        return None;
    }
    if token.is(Classes::FUNCTION) && !word::is_family(token) {
        return None;
    }
    let mut folded = std::mem::take(&mut near.buffer);
    let answer = lone_as(context, at, known, near, title_case, &mut folded);
    near.buffer = folded;
    answer
}

/// As [`lone`]; `folded` is a buffer for the folded word.
fn lone_as(
    context: &Context<'_>,
    at: usize,
    known: &FxHashMap<String, Known>,
    near: &mut Near,
    title_case: bool,
    folded: &mut String,
) -> Option<(Range<usize>, Span, Option<Title>)> {
    let doc = context.document;
    let token = doc.token(at);
    let (mut end, mut span) = (at + 1, token.span);
    // "Keller-Sutter" as a whole, if the page has it so; otherwise the word alone.
    let (mut kind, mut near_compound) = (None, false);
    let hyphen = doc.token(at + 1);
    if hyphen.is_sign('-') && !hyphen.after_space() && doc.token(at + 2).is_word() && !doc.token(at + 2).after_space() {
        folded.clear();
        fold_into(doc.slice(doc.span_of(at..at + 3)), folded);
        kind = known.get(folded.as_str()).copied();
        near_compound = kind.is_none() && doc.token(at + 2).is_capital() && near.has(folded);
        if kind.is_some() || near_compound {
            end = at + 3;
            span = doc.span_of(at..end);
        }
    }
    if kind.is_none() && !near_compound {
        let text = doc.word(at);
        let tail = if token.shape.has(Shape::MIXED) { super::glued::tail(text).unwrap_or(0) } else { 0 };
        span.end -= tail as u32;
        folded.clear();
        fold_into(doc.slice(span), folded);
        kind = known.get(folded.as_str()).copied();
    }
    let folded = folded.as_str();
    let in_record = kind.is_none() && token.is(Classes::ROSTER_FAMILY) && is_head_of_record(context, token, folded);
    let title = if kind.is_some() || in_record { title_before(doc, at).filter(|title| title.tokens.end + 1 >= at) } else { None };
    let governs = kind.is_none() && names_an_administration(doc, at);
    let relative = kind.is_none() && is_called_relative(doc, at);
    let near_name = kind.is_none()
        && !in_record
        && (near_compound
            || word::is_unknown(token)
                && !token.is(Classes::ORG_NAME)
                && !token.shape.has(Shape::ALL_CAPS.with(Shape::MIXED))
                && near.has(folded));
    if kind.is_none() && !in_record && !near_name && !governs && !relative {
        return None;
    }
    // "the man on the Moon", but "the Moon family" and "the Trump-Xi summit".
    let article = matches!(doc.word(at.wrapping_sub(1)), "the" | "The") && doc.token(at.wrapping_sub(1)).sentence == token.sentence;
    let after = doc.token(end);
    let bare = after.sentence != token.sentence
        || after.kind == TokenKind::Sign && (!after.is_sign('-') || after.after_space())
        || after.is(Classes::FUNCTION) && !after.is_capital();
    if article && bare {
        return None;
    }
    // “Seinfeld”: a title of a work.
    if doc.token(at.wrapping_sub(1)).is_sign('"') && after.is_sign('"') && after.sentence == token.sentence && !title_case {
        return None;
    }
    if !stands_alone(doc, at..end, known, title_case, title.is_some()) {
        return None;
    }
    let sentence_start = token.shape.has(Shape::FIRST_IN_SENTENCE) || title_case || follows_opening(doc, at);
    let acts = acts(doc, at..end);
    let speaks = acts && !token.is(Classes::PRONOUN) && kind == Some(Known::Family);
    if token.is(Classes::FUNCTION) && title.is_none() && sentence_start && !speaks {
        return None;
    }
    let ordinary = token.is(Classes::COMMON
        .with(Classes::PLACE)
        .with(Classes::OFFICE)
        .with(Classes::NAMED_THING)
        .with(Classes::DEMONYM)
        .with(Classes::MONTH)
        .with(Classes::PORTFOLIO));
    if ordinary && title.is_none() && sentence_start && !acts {
        return None;
    }
    if token.is(Classes::PLACE.with(Classes::DEMONYM).with(Classes::MONTH)) && title.is_none() && !acts {
        return None;
    }
    if kind == Some(Known::Given) && (title_case && !acts || token.shape.has(Shape::ALL_CAPS) && !title_case) {
        return None;
    }
    if near_name && sentence_start && !acts {
        return None;
    }
    // "de Blasio": the particles before a surname stand before it alone too.
    let mut start = at;
    while start > 0
        && at - start < 3
        && is_particle_of_lone(doc, start - 1, token)
        && known.contains_key(particle_key(doc, start - 1, at, folded).as_str())
    {
        start -= 1;
    }
    span.start = doc.token(start).span.start;
    let at = start;
    let title = title.or_else(|| title_after(doc, end));
    Some((at..end, span, title))
}

/// Whether the record has one person of this surname, and the surname is nothing else; a surname in wide use counts only where
/// that person has led a state or a government.
fn is_head_of_record(context: &Context<'_>, token: &crate::document::Token, folded: &str) -> bool {
    if token.is(Classes::COMMON.with(Classes::PLACE).with(Classes::FUNCTION).with(Classes::GIVEN_NAME)) {
        return false;
    }
    let mut people = context.evidence.people_by_family(folded);
    let Some(person) = people.next().filter(|_| people.next().is_none()) else { return false };
    let leads = || {
        person.roles.iter().any(|role| {
            matches!(role.title.as_ref(), "President" | "Prime Minister" | "Chancellor" | "President of the European Commission")
        })
    };
    !token.is(Classes::FAMILY_NAME) || !token.is(Classes::EASTERN_FAMILY) && !token.shape.has(Shape::FIRST_IN_SENTENCE) || leads()
}
