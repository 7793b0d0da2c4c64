//! A lean multimap from keys to record numbers. It keeps hashes, not keys: whoever looks up compares the record itself.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

const END: u32 = u32::MAX;

/// Keys (text, or tuples of text) to record numbers, in the order of insertion.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// First and last entry of each key.
    chains: FxHashMap<u64, (u32, u32)>,
    /// Record number and next entry.
    entries: Vec<(u32, u32)>,
}

fn hash(key: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish()
}

impl Index {
    /// Room for `additional` entries.
    pub fn reserve(&mut self, additional: usize) {
        self.chains.reserve(additional);
        self.entries.reserve(additional);
    }

    /// Adds `record` under `key`.
    pub fn add(&mut self, key: impl Hash, record: u32) {
        let entry = self.entries.len() as u32;
        self.entries.push((record, END));
        let (_, last) = self.chains.entry(hash(key)).or_insert((entry, entry));
        if *last != entry {
            if let Some(previous) = self.entries.get_mut(*last as usize) {
                previous.1 = entry;
            }
            *last = entry;
        }
    }

    /// The record numbers under `key`; a few under another key may be among them.
    pub fn get(&self, key: impl Hash) -> Numbers<'_> {
        Numbers { entries: &self.entries, next: self.chains.get(&hash(key)).map_or(END, |&(first, _)| first) }
    }
}

/// The record numbers under one key.
#[derive(Clone, Debug)]
pub struct Numbers<'a> {
    entries: &'a [(u32, u32)],
    next: u32,
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let &(record, next) = self.entries.get(self.next as usize)?;
        self.next = next;
        Some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn keeps_the_order_of_insertion() {
        let mut index = Index::default();
        for (record, key) in ["li", "he", "li", "wang", "li"].iter().enumerate() {
            index.add(key, record as u32);
        }
        assert_eq!(index.get("li").collect::<Vec<_>>(), [0, 2, 4]);
        assert_eq!(index.get("he").collect::<Vec<_>>(), [1]);
        assert_eq!(index.get("zhao").count(), 0);
    }
}
