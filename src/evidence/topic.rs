//! One topic of an evidence base: its records, and how they are found.

use super::embedded::Embedded;
use super::indexes::Indexed;
use super::table::Table;
use std::ops::Deref;
use std::sync::OnceLock;

/// The records of one topic, put together when they are first asked for: a page asks for few topics before its first note, and for some
/// never.
#[derive(Clone, Debug)]
pub struct Topic<T: Indexed> {
    /// Whether the records of the embedded base come first.
    embedded: bool,
    packs: Vec<&'static [T]>,
    table: OnceLock<Table<T>>,
    find: OnceLock<T::Index>,
}

impl<T: Indexed> Default for Topic<T> {
    fn default() -> Self {
        Self { embedded: false, packs: Vec::new(), table: OnceLock::new(), find: OnceLock::new() }
    }
}

impl<T: Indexed + Embedded> Topic<T> {
    /// The records of the embedded base, where wanted, and of packs: a record with the id of an earlier one takes its place.
    pub fn new(embedded: bool, packs: Vec<&'static [T]>) -> Self {
        Self { embedded, packs, ..Self::default() }
    }

    /// The records by everything but their ids.
    pub fn find(&self) -> &T::Index {
        self.find.get_or_init(|| {
            let mut find = T::Index::default();
            // An index gives what was added last first, so the last record is added first.
            self.iter().enumerate().rev().for_each(|(number, record)| record.add_to(&mut find, number as u32));
            find
        })
    }
}

impl<T: Indexed + Embedded> Deref for Topic<T> {
    type Target = Table<T>;

    fn deref(&self) -> &Table<T> {
        self.table.get_or_init(|| {
            let mut table = Table::default();
            if self.embedded {
                table.add(T::embedded());
            }
            self.packs.iter().for_each(|list| table.add(list));
            table
        })
    }
}
