//! A lean multimap from keys to record numbers. It keeps hashes, not keys: whoever looks up compares the record itself.

use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

const END: u32 = u32::MAX;

/// Keys (text, or lists of text) to record numbers, the last added first: whoever wants them in order adds the last record first.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// For the end of each hash, the entry added last. A power of two, at least as many as entries.
    heads: Vec<u32>,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u32,
    record: u32,
    /// The entry added before it under the same head.
    next: u32,
}

fn hash(key: impl Hash) -> u32 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish() as u32
}

/// Puts entry `number` under its head.
fn link(heads: &mut [u32], number: usize, entry: &mut Entry) {
    let place = entry.hash as usize & heads.len().wrapping_sub(1);
    if let Some(head) = heads.get_mut(place) {
        entry.next = std::mem::replace(head, number as u32);
    }
}

impl Index {
    /// Adds `record` under `key`.
    pub fn add(&mut self, key: impl Hash, record: u32) {
        self.push(Entry { hash: hash(key), record, next: END });
    }

    fn push(&mut self, mut entry: Entry) {
        if self.entries.len() == self.heads.len() {
            self.heads = vec![END; (4 * self.entries.len()).max(16)];
            self.entries.reserve_exact(self.heads.len() - self.entries.len());
            self.entries.iter_mut().enumerate().for_each(|(number, entry)| link(&mut self.heads, number, entry));
        }
        link(&mut self.heads, self.entries.len(), &mut entry);
        self.entries.push(entry);
    }

    /// The record numbers under `key`; a few under another key may be among them.
    pub fn get(&self, key: impl Hash) -> Numbers<'_> {
        let hash = hash(key);
        let head = self.heads.get(hash as usize & self.heads.len().wrapping_sub(1));
        Numbers { entries: &self.entries, hash, next: head.copied().unwrap_or(END) }
    }
}

/// The record numbers under one key.
#[derive(Clone, Debug)]
pub struct Numbers<'a> {
    entries: &'a [Entry],
    hash: u32,
    next: u32,
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        loop {
            let entry = self.entries.get(self.next as usize)?;
            self.next = entry.next;
            if entry.hash == self.hash {
                return Some(entry.record);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn finds_the_last_added_first_however_many_there_are() {
        let mut index = Index::default();
        assert_eq!(index.get("li").count(), 0);
        for (record, key) in ["li", "he", "li", "wang", "li"].iter().enumerate() {
            index.add(key, record as u32);
        }
        (5..1000).for_each(|record| index.add(format!("name {record}").as_str(), record));
        assert_eq!(index.get("li").collect::<Vec<_>>(), [4, 2, 0]);
        assert_eq!(index.get("he").collect::<Vec<_>>(), [1]);
        assert_eq!(index.get("name 777").collect::<Vec<_>>(), [777]);
        assert_eq!(index.get("zhao").count(), 0);
    }
}
