//! Records of one topic, found by id.

use super::index::Index;
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Ruling, Series, Source, Stack};
use std::borrow::Cow;

/// A record with an id.
pub trait Record: Clone + 'static {
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! records {
    ($($kind:ty),*) => {
        $(impl Record for $kind {
            fn id(&self) -> &str {
                &self.id
            }
        })*
    };
}

records!(Source, Person, Measure, Stack, Series, Meeting, Commitment, Ruling, Dispute);

/// Records of one topic. Generated ones are borrowed, those of packs owned.
#[derive(Clone, Debug)]
pub struct Table<T: Record> {
    items: Vec<Cow<'static, T>>,
    by_id: Index,
}

impl<T: Record> Default for Table<T> {
    fn default() -> Self {
        Self { items: Vec::new(), by_id: Index::default() }
    }
}

impl<T: Record> Table<T> {
    /// Adds a record and gives its number. A later record with the same id takes the place of an earlier one in [`Table::get`].
    pub fn add(&mut self, item: Cow<'static, T>) -> u32 {
        let number = self.items.len() as u32;
        self.by_id.add(item.id(), number);
        self.items.push(item);
        number
    }

    /// All records, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(AsRef::as_ref)
    }

    /// The record with this number.
    pub fn at(&self, number: u32) -> Option<&T> {
        self.items.get(number as usize).map(AsRef::as_ref)
    }

    /// The record with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.by_id.get(id).filter_map(|number| self.at(number)).filter(|item| item.id() == id).last()
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }
}
