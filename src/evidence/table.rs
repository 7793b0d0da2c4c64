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
    /// Adds a record. Its id is new.
    pub fn add(&mut self, item: Cow<'static, T>) {
        self.by_id.add(item.id(), self.items.len() as u32);
        self.items.push(item);
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
        self.by_id.get(id).filter_map(|number| self.at(number)).find(|item| item.id() == id)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }
}

/// The records of `base`, then those of `lists` in order; one with the id of an earlier one takes its place.
pub fn latest<T: Record>(base: &'static [T], lists: Vec<Vec<T>>) -> Vec<Cow<'static, T>> {
    let mut items: Vec<Cow<'static, T>> = base.iter().map(Cow::Borrowed).collect();
    let mut by_id = Index::default();
    if lists.iter().any(|list| !list.is_empty()) {
        items.iter().enumerate().for_each(|(number, item)| by_id.add(item.id(), number as u32));
    }
    for item in lists.into_iter().flatten() {
        let earlier = by_id.get(item.id()).find(|&number| items.get(number as usize).is_some_and(|earlier| earlier.id() == item.id()));
        match earlier.and_then(|number| items.get_mut(number as usize)) {
            Some(place) => *place = Cow::Owned(item),
            None => {
                by_id.add(item.id(), items.len() as u32);
                items.push(Cow::Owned(item));
            }
        }
    }
    items
}
