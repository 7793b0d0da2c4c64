//! Countries, cities and regions; nationalities and capitals stand for their country.

use super::value::NameValue;
use super::{Context, Mention, Value};
use crate::document::Document;
use crate::document::fold::fold_into;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

mod table;
mod words;

pub use table::{CITIES, COUNTRIES, LARGE_CITIES};
pub use words::WORDS;

/// Most words of a place name in the tables.
const LONGEST: usize = 5;

/// Words before a capital that make it the city and not the government.
const IN: &[&str] = &[
    "in", "at", "to", "from", "near", "outside", "around", "across", "via", "through", "visit", "visited", "visiting", "downtown",
    "central", "leave", "left", "reach", "reached",
];

/// What a phrase of the tables stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Country,
    Nationality,
    Capital,
    City,
}

/// A phrase of the tables.
#[derive(Clone, Copy, Debug)]
struct Entry {
    code: &'static str,
    name: &'static str,
    role: Role,
}

static TABLE: LazyLock<FxHashMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    for &(code, cities) in CITIES {
        for phrase in cities.split(',') {
            table.insert(phrase, Entry { code, name: "", role: Role::City });
        }
    }
    for &(code, name, names, nationality, capital) in COUNTRIES {
        for (phrases, role) in [(capital, Role::Capital), (nationality, Role::Nationality), (names, Role::Country)] {
            for phrase in phrases.split(',').filter(|phrase| !phrase.is_empty()) {
                table.insert(phrase, Entry { code, name, role });
            }
        }
    }
    table
});

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let classes = Classes::PLACE.with(Classes::DEMONYM).with(Classes::PLACE_PART);
    let mut from = 0;
    while let Some(at) = doc.next_of(classes, from) {
        from = at + 1;
        if !doc.token(at).is_capital() {
            continue;
        }
        let Some((length, entry)) = longest(doc, at) else { continue };
        let tokens = at..at + length;
        let span = doc.span_of(tokens.clone());
        let city = match entry.role {
            Role::City => true,
            Role::Capital => is_city_here(doc, at, at + length),
            Role::Country | Role::Nationality => false,
        };
        let name = if city { doc.slice(span).to_owned() } else { entry.name.to_owned() };
        let id = (!entry.code.is_empty()).then(|| entry.code.to_owned());
        found.push(Mention { span, tokens, value: Value::Place(NameValue { name, id }) });
        from = at + length;
    }
}

/// Number of tokens of the place name at `at`; zero where there is none.
pub fn length_at(doc: &Document, at: usize) -> usize {
    if !doc.token(at).is(Classes::PLACE.with(Classes::DEMONYM).with(Classes::PLACE_PART)) {
        return 0;
    }
    longest(doc, at).map_or(0, |(length, _)| length)
}

/// The longest phrase of the tables at `at`, inside one sentence, with every word but "of" and "the" capitalised.
fn longest(doc: &Document, at: usize) -> Option<(usize, Entry)> {
    let mut phrase = String::new();
    let mut best = None;
    let first = doc.token(at);
    let mut end = at;
    for _ in 0..LONGEST {
        let token = doc.token(end);
        if token.block != first.block || token.sentence != first.sentence || !token.is_word() {
            break;
        }
        if end > at && token.after_space() {
            phrase.push(' ');
        }
        let word = doc.word(end);
        fold_into(word, &mut phrase);
        end += 1;
        let glued = end > at + 1 && (word.starts_with("d'") || word.starts_with("d’"));
        if token.is_capital() || token.shape.has(Shape::ABBREVIATION) || glued {
            if let Some(entry) = TABLE.get(phrase.as_str()) {
                // "us", "eu", "uk" are countries in capitals only.
                let short = phrase.len() <= 3 && end == at + 1 && entry.role == Role::Country;
                if !short || token.shape.has(Shape::ALL_CAPS) {
                    best = Some((end - at, *entry));
                }
            }
        } else if !matches!(word, "of" | "and" | "de" | "the") {
            break;
        }
        // "St. Louis", "Asia-Pacific".
        let next = doc.token(end);
        if !next.after_space() && doc.token(end + 1).is_capital() {
            if next.is_sign('-') && !doc.token(end + 1).after_space() {
                phrase.push('-');
                end += 1;
            } else if next.is_sign('.') && word == "St" {
                end += 1;
            }
        }
    }
    best
}

/// Whether a capital is meant as the city: after "in", before ", Malaysia".
fn is_city_here(doc: &Document, start: usize, end: usize) -> bool {
    let before = doc.token(start.wrapping_sub(1));
    if before.is_word() && before.sentence == doc.token(start).sentence && IN.contains(&doc.word(start - 1)) {
        return true;
    }
    doc.token(end).is_sign(',') && doc.token(end + 1).is(Classes::PLACE) && doc.token(end + 1).is_capital()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold::fold;
    use crate::document::lexicon::Lexicon;

    #[test]
    fn every_word_of_the_tables_has_its_class() {
        let mut lexicon = Lexicon::default();
        lexicon.add_lists(WORDS);
        for (phrase, entry) in TABLE.iter() {
            let classes = lexicon.classes(phrase.split([' ', '-']).next().unwrap());
            let one = if entry.role == Role::Nationality { Classes::DEMONYM.with(Classes::PLACE) } else { Classes::PLACE };
            assert!(classes.has(one.with(Classes::PLACE_PART)), "{phrase}");
        }
    }

    #[test]
    fn phrases_are_folded_and_short_enough() {
        for phrase in TABLE.keys() {
            assert_eq!(fold(phrase), *phrase);
            assert!(phrase.split([' ', '-']).count() <= LONGEST, "{phrase}");
        }
    }
}
