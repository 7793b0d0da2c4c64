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
    /// The records of `base`, then those of `lists` in order; one with the id of an earlier one takes its place.
    pub fn latest(base: &'static [T], lists: impl Iterator<Item = Vec<T>>) -> Self {
        let mut table = Self { items: base.iter().map(Cow::Borrowed).collect(), by_id: Index::default() };
        base.iter().zip(0..).for_each(|(item, number)| table.by_id.add(item.id(), number));
        for list in lists {
            table.items.reserve(list.len());
            table.by_id.reserve(list.len());
            for item in list {
                let earlier = table.by_id.get(item.id()).find(|&number| table.at(number).is_some_and(|other| other.id() == item.id()));
                match earlier.and_then(|number| table.items.get_mut(number as usize)) {
                    Some(place) => *place = Cow::Owned(item),
                    None => {
                        table.by_id.add(item.id(), table.items.len() as u32);
                        table.items.push(Cow::Owned(item));
                    }
                }
            }
        }
        table
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
}
