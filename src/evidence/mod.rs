//! What the record says: people and their offices, each value with sources and dates.
//!
//! [`schema`] has the shapes; `data/*.toml` is edited by hand and compiled into [`generated`]; [`pack`] reads external packs.

pub mod schema;
pub mod generated;
pub mod pack;

use crate::document::fold::fold;
use crate::document::lexicon::{Classes, Lexicon};
use rustc_hash::FxHashMap;
use schema::{Person, Source};
use std::borrow::Cow;

/// An evidence base with its indexes. Look-ups do not grow with the number of records.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    people: Vec<Cow<'static, Person>>,
    by_family: FxHashMap<String, Vec<u32>>,
}

impl Evidence {
    /// The base that travels with the program.
    pub fn embedded() -> Self {
        let mut evidence = Self::default();
        for person in generated::PEOPLE {
            evidence.add_person(Cow::Borrowed(person));
        }
        evidence
    }

    fn add_person(&mut self, person: Cow<'static, Person>) {
        let index = self.people.len() as u32;
        self.by_family.entry(fold(&person.family)).or_default().push(index);
        self.people.push(person);
    }

    /// Every person of the base.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().map(AsRef::as_ref)
    }

    /// The people whose surname folds to `family`.
    pub fn people_by_family(&self, family: &str) -> impl Iterator<Item = &Person> {
        self.by_family.get(family).into_iter().flatten().filter_map(|&index| self.people.get(index as usize)).map(AsRef::as_ref)
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people().find(|person| person.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        generated::SOURCES.iter().find(|source| source.id == id)
    }

    /// Marks the parts of every name of the base in `lexicon`.
    pub fn add_names(&self, lexicon: &mut Lexicon) {
        for person in self.people() {
            for word in fold(&person.family).split([' ', '-']) {
                lexicon.add(Cow::Owned(word.to_owned()), Classes::ROSTER_FAMILY);
            }
            for word in fold(&person.given).split([' ', '-']) {
                lexicon.add(Cow::Owned(word.to_owned()), Classes::ROSTER_GIVEN);
            }
        }
    }
}
