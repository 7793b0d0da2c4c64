//! The second pass: every place where a name introduced on the page, or a head of government of the record, stands alone.

use super::name::{Name, Names};
use super::title::{Title, title_after, title_before};
use super::{cues, word};
use crate::document::fold::{fold, fold_into};
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::mentions::value::PersonValue;
use crate::mentions::{Context, Mention, Value};
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Names of one page beyond which near spellings are no longer looked for.
const MOST_NAMES: usize = 400;

/// What the page knows of a single word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Family,
    Given,
}

/// Appends a mention for every full name in `names` and for every lone word of them.
pub fn emit(context: &Context<'_>, names: &Names, found: &mut Vec<Mention>) {
    let doc = context.document;
    let known = known_words(doc, &names.names);
    let tails = known_tails(&names.names);
    let mut near = Near::new(&known);
    let mut full = names.names.iter().peekable();
    let mut at = 0;
    while at < doc.tokens().len() {
        if let Some(name) = full.next_if(|name| name.tokens.start == at) {
            found.push(mention(doc, name.tokens.clone(), name.span, name.title.clone(), name.record.clone()));
            at = name.tokens.end;
            continue;
        }
        let token = doc.token(at);
        if token.is_capital() {
            if let Some(length) = tail_of_known(doc, at, &tails, &mut near.buffer) {
                let tokens = at..at + length;
                let span = doc.span_of(tokens.clone());
                found.push(mention(doc, tokens, span, title_before(doc, at), None));
                at += length;
                continue;
            }
            let title_case = names.title_case.get(token.sentence as usize).copied().unwrap_or(false);
            if let Some((tokens, span, title)) = lone(context, at, &known, &mut near, title_case) {
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
            && !word::is_doubtful(&doc.token(at))
        {
            known.entry((*word).to_owned()).or_insert(Known::Given);
        }
        // "Okonjo-Iweala", "Keller-Sutter": the surname may be longer than its first word.
    }
    known
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
    if token.is(Classes::FUNCTION) && !word::is_family(&token) {
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
    let mut kind = None;
    let hyphen = doc.token(at + 1);
    if hyphen.is_sign('-') && !hyphen.after_space() && doc.token(at + 2).is_word() && !doc.token(at + 2).after_space() {
        folded.clear();
        fold_into(doc.slice(doc.span_of(at..at + 3)), folded);
        kind = known.get(folded.as_str()).copied();
        if kind.is_some() {
            end = at + 3;
            span = doc.span_of(at..end);
        }
    }
    if kind.is_none() {
        let text = doc.word(at);
        let tail = if token.shape.has(Shape::MIXED) { super::name::glued_tail(text).unwrap_or(0) } else { 0 };
        span.end -= tail as u32;
        folded.clear();
        fold_into(doc.slice(span), folded);
        kind = known.get(folded.as_str()).copied();
    }
    let folded = folded.as_str();
    let in_record = kind.is_none() && token.is(Classes::ROSTER_FAMILY) && is_head_of_record(context, &token, folded);
    let title = if kind.is_some() || in_record { title_before(doc, at).filter(|title| title.tokens.end + 1 >= at) } else { None };
    let governs = kind.is_none() && names_an_administration(doc, at);
    let near_name = kind.is_none()
        && !in_record
        && word::is_unknown(&token)
        && !token.shape.has(Shape::ALL_CAPS.with(Shape::MIXED))
        && near.has(folded);
    if kind.is_none() && !in_record && !near_name && !governs {
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
    if !stands_alone(doc, at..end, known, title_case, title.is_some()) {
        return None;
    }
    let sentence_start = token.shape.has(Shape::FIRST_IN_SENTENCE) || title_case || follows_opening(doc, at);
    let acts = acts(doc, at);
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
    let title = title.or_else(|| title_after(doc, end));
    Some((at..end, span, title))
}

/// Whether "administration" follows: "the Clinton administration" is named after a person.
fn names_an_administration(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    doc.word(at + 1) == "administration"
        && matches!(doc.word(at.wrapping_sub(1)), "the" | "The" | "a" | "former")
        && (word::is_family(&token) || word::is_unknown(&token))
        && !token.is(Classes::PLACE.with(Classes::DEMONYM).with(Classes::OFFICE).with(Classes::PORTFOLIO).with(Classes::ORG))
        && !token.shape.has(Shape::ALL_CAPS)
}

/// Whether the word is not part of a longer name of something else: "Trump Tower", "Peterson Institute", "Moon Jae-in".
fn stands_alone(doc: &Document, tokens: Range<usize>, known: &FxHashMap<String, Known>, title_case: bool, titled: bool) -> bool {
    let (at, end) = (tokens.start, tokens.end);
    let token = doc.token(at);
    let next = doc.token(end);
    let after = doc.token(end + 1);
    let same = |other: &crate::document::Token| other.sentence == token.sentence;
    if same(&next) && next.is_capital() && next.after_space() && !cues::is_loose_thing(doc.word(end)) {
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
            || title_case && !word::is_name(&next) && !word::is_unknown(&next);
        if !goes_on {
            return false;
        }
    }
    if same(&next) && next.is_sign('&') {
        return false;
    }
    // "Trump-Xi", "Trump-era" are people; "Smoot-Hawley" and "Jae-in" are not this one.
    if same(&next) && next.is_sign('-') && !next.after_space() && !after.after_space() && after.is_word() && after.is_capital() {
        let other = fold(doc.word(end + 1));
        if !known.contains_key(other.as_str())
            && !after.is(Classes::ROSTER_FAMILY.with(Classes::PLACE).with(Classes::DEMONYM).with(Classes::COMMON))
        {
            return false;
        }
    }
    if same(&next)
        && next.is_sign('-')
        && !next.after_space()
        && !after.after_space()
        && after.is_word()
        && !after.is_capital()
        && word::is_unknown(&after)
        && after.span.len() <= 5
        && after.classes == Classes::NONE
        && token.is(Classes::FAMILY_NAME)
        && after.span.len() <= 4
    {
        return false;
    }
    let Some(before_at) = at.checked_sub(1) else { return true };
    let before = doc.token(before_at);
    if !same(&before) {
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
fn follows_opening(doc: &Document, at: usize) -> bool {
    let before = doc.token(at.wrapping_sub(1));
    before.is_sign('"') || before.is_sign(':') || before.is_sign('\'') && before.after_space()
}

/// Whether the word does what people do: it speaks, owns, or stands in a pair with a hyphen.
fn acts(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    let next = doc.token(at + 1);
    if next.sentence == token.sentence {
        if next.kind == TokenKind::Possessive || next.is(Classes::SPEECH) && next.is_word() && !next.is_capital() {
            return true;
        }
        if next.is_sign(',') && (doc.word(at + 2) == "who" || doc.token(at + 2).is(Classes::SPEECH)) {
            return true;
        }
    }
    let before = doc.token(at.wrapping_sub(1));
    before.sentence == token.sentence && before.is(Classes::SPEECH) && !before.is_capital()
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

/// Near spellings of the page's surnames: "Bessant" where "Besant" was introduced.
struct Near {
    /// Surnames of five letters or more by their first letter.
    by_letter: FxHashMap<char, Vec<String>>,
    seen: FxHashMap<String, bool>,
    /// For the folded form of the word at hand.
    buffer: String,
}

impl Near {
    fn new(known: &FxHashMap<String, Known>) -> Self {
        let mut by_letter: FxHashMap<char, Vec<String>> = FxHashMap::default();
        let mut families: Vec<&String> =
            known.iter().filter(|(word, kind)| **kind == Known::Family && word.len() >= 5).map(|(word, _)| word).collect();
        families.sort_unstable();
        for family in families.into_iter().take(MOST_NAMES) {
            if let Some(letter) = family.chars().next() {
                by_letter.entry(letter).or_default().push(family.clone());
            }
        }
        Self { by_letter, seen: FxHashMap::default(), buffer: String::new() }
    }

    /// Whether `folded` is one or two letters away from a surname of the page.
    fn has(&mut self, folded: &str) -> bool {
        if folded.len() < 5 || folded.len() > 20 {
            return false;
        }
        if let Some(&answer) = self.seen.get(folded) {
            return answer;
        }
        let families = folded.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let most = if folded.len() >= 7 { 2 } else { 1 };
        let answer = families.is_some_and(|families| families.iter().take(32).any(|family| strsim_within(family, folded, most)));
        self.seen.insert(folded.to_owned(), answer);
        answer
    }
}

/// Whether the edit distance of two short words is at most `most` (optimal string alignment would add nothing here).
fn strsim_within(left: &str, right: &str, most: usize) -> bool {
    if left.len().abs_diff(right.len()) > most || left == right {
        return false;
    }
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()] <= most
}
