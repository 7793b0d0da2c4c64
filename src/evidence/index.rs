//! A lean multimap from text to record numbers. It keeps hashes, not keys: whoever looks up compares the record itself.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

const END: u32 = u32::MAX;

/// Text keys to record numbers, in the order of insertion.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// First and last entry of each key.
    chains: FxHashMap<u64, (u32, u32)>,
    /// Record number and next entry.
    entries: Vec<(u32, u32)>,
}

fn hash(key: &str) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish()
}

impl Index {
    /// Adds `record` under `key`.
    pub fn add(&mut self, key: &str, record: u32) {
        let entry = self.entries.len() as u32;
        self.entries.push((record, END));
        match self.chains.get_mut(&hash(key)) {
            Some((_, last)) => {
                if let Some(previous) = self.entries.get_mut(*last as usize) {
                    previous.1 = entry;
                }
                *last = entry;
            }
            None => {
                self.chains.insert(hash(key), (entry, entry));
            }
        }
    }

    /// The record numbers under `key`; a few under another key may be among them.
    pub fn get(&self, key: &str) -> impl Iterator<Item = u32> + '_ {
        let mut next = self.chains.get(&hash(key)).map_or(END, |&(first, _)| first);
        std::iter::from_fn(move || {
            let &(record, following) = self.entries.get(next as usize)?;
            next = following;
            Some(record)
        })
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
