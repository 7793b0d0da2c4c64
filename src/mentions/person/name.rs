//! Full names and titled names: the first pass over the page.

use super::apposition::title_after;
use super::cues;
use super::page_cues;
use super::shape::shape;
use super::thing;
use super::title::{Title, title_before};
use super::word;
use crate::document::Document;
use crate::document::lexicon::Classes;
use crate::mentions::{Context, place};
use crate::span::Span;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What speaks for a person, in points, from which a name is taken for one.
pub const ENOUGH: i32 = 4;
/// A name at one place.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Where it stands, in bytes; ends inside the last token where a word is glued to the name.
    pub span: Span,
    /// The tokens that are words of the name, without initials and suffixes, in text order.
    pub words: Vec<usize>,
    /// Index into the words of the surname.
    pub family: usize,
    /// The title beside it.
    pub title: Option<Title>,
    /// The record that the whole name is the name of.
    pub record: Option<String>,
    /// Whether this place must not count, whatever the rest of the page says.
    pub barred: bool,
    /// The folded words.
    pub key: String,
}

/// The names of a page that were taken for people.
#[derive(Debug, Default)]
pub struct Names {
    /// In text order.
    pub names: Vec<Name>,
    /// By sentence: whether nearly all its words are capitalised.
    pub title_case: Vec<bool>,
}

/// The first pass, some tokens at a time: reads all full and titled names and keeps those that are people.
#[derive(Debug, Default)]
pub struct Pass {
    names: Vec<Name>,
    scores: FxHashMap<String, i32>,
    title_case: Vec<bool>,
    at: usize,
}

impl Pass {
    /// Before the first token.
    pub fn new(context: &Context<'_>) -> Self {
        Self { title_case: cues::title_case(context.document), ..Self::default() }
    }

    /// Reads about the next `count` tokens. Gives whether any are left.
    pub fn read(&mut self, context: &Context<'_>, count: usize) -> bool {
        let doc = context.document;
        let until = self.at.saturating_add(count).min(doc.tokens().len());
        let mut at = self.at;
        while at < until {
            if !doc.token(at).is_capital() {
                at += 1;
                continue;
            }
            let titled = self.title_case.get(doc.token(at).sentence as usize).copied().unwrap_or(false);
            let length = place::length_at(doc, at);
            if length > 0 && !(word::is_name(doc.token(at)) && length == 1) {
                at += length;
                continue;
            }
            match read(context, at, titled) {
                Some((name, score)) => {
                    at = name.tokens.end;
                    if !name.barred {
                        let best = self.scores.entry(name.key.clone()).or_insert(i32::MIN);
                        *best = (*best).max(score);
                    }
                    self.names.push(name);
                }
                None => at += 1,
            }
        }
        self.at = at;
        at < doc.tokens().len()
    }

    /// Once all is read: the names that the page as a whole takes for people.
    pub fn names(mut self, context: &Context<'_>) -> Names {
        let doc = context.document;
        page_cues::add(doc, &self.names, &mut self.scores);
        share_plural_titles(doc, &mut self.names);
        self.names.retain(|name| !name.barred && self.scores.get(&name.key).is_some_and(|&score| score >= ENOUGH));
        Names { names: self.names, title_case: self.title_case }
    }
}

/// "Presidents Donald Trump and Xi Jinping": a title in the plural belongs to each name of the list.
fn share_plural_titles(doc: &Document, names: &mut [Name]) {
    for index in 1..names.len() {
        let (before, rest) = names.split_at_mut(index);
        let (Some(previous), Some(name)) = (before.last(), rest.first_mut()) else { continue };
        let gap = previous.tokens.end..name.tokens.start;
        let listed = gap.len() <= 2 && gap.clone().all(|at| doc.token(at).is_sign(',') || doc.word(at) == "and") && !gap.is_empty();
        if name.title.is_some() || !listed || doc.token(previous.tokens.start).sentence != doc.token(name.tokens.start).sentence {
            continue;
        }
        let plural = |title: &&Title| title.tokens.end <= previous.tokens.start && doc.word(title.tokens.end - 1).ends_with('s');
        name.title = previous.title.as_ref().filter(plural).cloned();
    }
}

/// The name that starts at `start`, with its points.
fn read(context: &Context<'_>, start: usize, titled: bool) -> Option<(Name, i32)> {
    let doc = context.document;
    let mut name = shape(doc, start, titled)?;
    let record = record_of(context, &mut name);
    let before = title_before(doc, start);
    let single = name.words.len() < 2 && name.words.first() == Some(&name.tokens.start);
    if single && record.is_none() {
        // One word is a name only right after a title.
        // "Queen Elizabeth", "King Charles": a ruler has a given name alone.
        let rules = |title: &Title| {
            let head = doc.word(title.tokens.end - 1);
            // "in Prince Rupert" is a town.
            let place =
                head == "Prince" && matches!(doc.word(title.tokens.start.wrapping_sub(1)), "in" | "at" | "of" | "near" | "from" | "to");
            let alone = word::is_unknown(doc.token(start)) && !doc.token(start + 1).is_capital();
            matches!(head, "King" | "Queen" | "Prince" | "Princess" | "Emperor" | "Pope") && word::is_given(doc.token(start)) && !place
                || matches!(head, "King" | "Queen" | "Emperor") && alone
        };
        let title = before.as_ref().filter(|title| (!title.weak || rules(title)) && title.tokens.end == start)?;
        let stop = usize::from(doc.token(start - 1).is_sign('.'));
        let (last, token) = (doc.token(start - 1 - stop), doc.token(name.words[0]));
        // "the Academy of Social Sciences" is no name, "Secretary of State Rubio" is one.
        let of_phrase = !last.is(Classes::OFFICE.with(Classes::HONORIFIC));
        if of_phrase && !title.honorific && !(last.is(Classes::PORTFOLIO) && last.is_capital() && word::is_family(token)) {
            return None;
        }
        let ordinary =
            token.is(Classes::COMMON.with(Classes::PLACE).with(Classes::PLACE_PART).with(Classes::ORG_NAME)) && !word::is_family(token);
        if ordinary
            || titled && token.is(Classes::COMMON) && !title.honorific
            || token.is(Classes::FUNCTION) && !title.honorific && !word::is_family(token)
        {
            return None;
        }
    }
    let mut score = cues::inside(doc, &name, titled);
    if record.is_some() {
        score += 10;
    }
    score += cues::around(doc, &name, before.as_ref());
    name.barred = thing::is_barred(doc, &name, titled);
    name.record = record;
    let after = title_after(doc, name.tokens.end);
    if after.is_some() {
        score += 5;
    }
    name.title = match (before, after) {
        (Some(before), Some(after)) if before.honorific => Some(after),
        (Some(before), _) => Some(before),
        (None, after) => after,
    };
    Some((name, score))
}

/// The record whose name or alias the words are; where the run is longer than the name, the name is cut to it.
fn record_of(context: &Context<'_>, name: &mut Name) -> Option<String> {
    let doc = context.document;
    if !name.words.iter().any(|&at| doc.token(at).is(Classes::ROSTER_FAMILY)) {
        return None;
    }
    let text = crate::document::fold::fold(doc.slice(name.span));
    let person = context.evidence.people_by_name(&text).next()?;
    if person.family_first {
        name.family = 0;
    }
    Some(person.id.to_string())
}
