//! Records of one topic, found by id.

use super::index::Index;
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Ruling, Series, Source, Stack};

/// A record with an id.
pub trait Record: Sized + 'static {
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

/// Records of one topic. Like the texts that they borrow from, they stay in memory.
#[derive(Clone, Debug)]
pub struct Table<T: Record> {
    items: Vec<&'static T>,
    by_id: Index,
}

impl<T: Record> Default for Table<T> {
    fn default() -> Self {
        Self { items: Vec::new(), by_id: Index::default() }
    }
}

impl<T: Record> Table<T> {
    /// Adds `list`, in which no id is used twice; a record with the id of an earlier one takes its place.
    pub fn add(&mut self, list: &'static [T]) {
        let earlier = self.items.len();
        self.items.reserve(list.len());
        for item in list {
            let place = if earlier == 0 { None } else { self.number(item.id()) };
            match place.and_then(|number| self.items.get_mut(number as usize)) {
                Some(place) => *place = item,
                None => {
                    self.by_id.add(item.id(), self.items.len() as u32);
                    self.items.push(item);
                }
            }
        }
    }

    /// All records, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.items.iter().copied()
    }

    /// The record with this number.
    pub fn at(&self, number: u32) -> Option<&'static T> {
        self.items.get(number as usize).copied()
    }

    fn number(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).find(|&number| self.at(number).is_some_and(|item| item.id() == id))
    }

    /// The record with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.at(self.number(id)?)
    }
}
