//! The forms in which a page writes one part of one person's name, and which of them the record accepts.

use super::Person;
use super::link;
use super::names::{Given, Name};
use super::similarity::{Alike, alike};
use crate::document::Document;
use crate::evidence::schema::Person as Record;
use crate::order;
use crate::span::Span;

/// A part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The family name.
    Family,
    /// The given names.
    Given,
}

impl Part {
    /// How the record writes it.
    pub fn of_record(self, record: &Record) -> String {
        match self {
            Self::Family => record.family.to_string(),
            Self::Given => {
                let family = record.family.as_ref();
                // The name in use, not the register: "JD", not "James David".
                record.name.replace(family, "").trim().to_owned()
            }
        }
    }
}

/// One form of a part of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Which part.
    pub part: Part,
    /// As written at its first place.
    pub written: String,
    /// Places in text order.
    pub spans: Vec<Span>,
    /// Whether it goes with the usual form: the record accepts it, or it is a short form of it.
    pub accepted: bool,
    /// Whether it is a slip away from the usual form and no more.
    pub close: bool,
}

/// The forms of `part` in the names of `person`, the usual one first: the record's where the page uses it, else the most
/// frequent, else the first that stands in a full name. Nothing where the page always writes it alike.
pub fn forms(document: &Document, person: &Person, record: Option<&Record>, part: Part) -> Vec<Form> {
    struct Found {
        key: String,
        form: Form,
        parts: Name,
        of_record: bool,
        in_full: bool,
    }
    let mut found: Vec<Found> = Vec::new();
    for occurrence in &person.occurrences {
        let parts = &occurrence.parts;
        let (text, span) = match part {
            Part::Family => (parts.family.clone(), occurrence.family_span),
            Part::Given if parts.is_bare() => continue,
            Part::Given => (parts.joined_given(), occurrence.given_span),
        };
        let key: String = text.chars().filter(|character| character.is_alphanumeric()).collect();
        if let Some(known) = found.iter_mut().find(|known| known.key == key) {
            known.form.spans.push(span);
            known.in_full |= !parts.is_bare();
            continue;
        }
        let form = Form { part, written: document.slice(span).to_owned(), spans: vec![span], accepted: false, close: false };
        found.push(Found { key, form, parts: parts.clone(), of_record: false, in_full: !parts.is_bare() });
        // A person is written in a handful of ways; a page built to have thousands is not worth the comparisons.
        if found.len() >= 32 {
            break;
        }
    }
    if found.len() < 2 {
        return Vec::new();
    }
    for known in &mut found {
        known.of_record = record.is_some_and(|record| match part {
            Part::Family => is_family_of(record, &known.parts.family),
            Part::Given => link::best_given(record, &known.parts) >= Given::Compatible,
        });
    }
    // Stable: of equals the first on the page stays first.
    order::by_key(&mut found, |known| std::cmp::Reverse((known.of_record, known.form.spans.len(), known.in_full)));
    let Some(usual) = found.first().map(|usual| (usual.key.clone(), usual.parts.clone())) else { return Vec::new() };
    found
        .into_iter()
        .map(|known| {
            let accepted = known.of_record
                || match part {
                    Part::Family => stands_for(&known.parts, &usual.1) || known.parts.is_bare() && stands_for(&known.parts, &person.parts),
                    Part::Given => known.parts.given_match(&usual.1) >= Given::Compatible || stands_for(&known.parts, &usual.1),
                };
            let close = alike(&known.key, &usual.0) >= Alike::BySpelling;
            Form { accepted, close, ..known.form }
        })
        .collect()
}

/// Whether one name can stand for the other as written: its word is a part of the other's, at either end.
fn stands_for(a: &Name, b: &Name) -> bool {
    let words = |name: &Name| -> Vec<String> {
        name.given
            .iter()
            .map(String::as_str)
            .chain(name.family.split([' ', '-']))
            .filter(|word| word.len() > 1)
            .map(str::to_owned)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}

/// Whether `family` (folded) is how the record writes the family name, wholly or in an accepted part.
pub fn is_family_of(record: &Record, family: &str) -> bool {
    link::is_family_of(record, family)
}

/// How the given names written go with any that the record accepts.
pub fn given_match_of(record: &Record, parts: &Name) -> Given {
    link::best_given(record, parts)
}

/// Whether the given names written differ from all that the record accepts, by a slip.
pub fn is_given_slip_of(record: &Record, parts: &Name) -> bool {
    link::best_given(record, parts) == Given::Different && link::given_close(record, parts)
}
