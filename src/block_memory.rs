//! What the last reading of a page found in each block, so that only changed blocks are read again.
//!
//! Kept is what a block gives wherever it stands: its tokens, its sentences, and what the finders of [`mentions::Reach::Block`] find. Blocks are
//! known by their text and kind, not by their place: what moves is not read again either.

use crate::Checker;
use crate::document::Document;
use crate::mentions::{self, Context, Mention, overlap};
use crate::page::{Block, BlockKind, Meta};
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// One block read by itself; spans and tokens count from its start.
#[derive(Debug)]
pub struct BlockReading {
    /// The block alone.
    pub document: Document,
    /// What was found in it, in text order.
    pub mentions: Vec<Mention>,
}

/// The blocks of one page.
#[derive(Debug, Default)]
pub struct BlockMemory {
    blocks: FxHashMap<u64, Rc<BlockReading>>,
    /// How many blocks were read, and not found in an earlier memory.
    read: usize,
}

impl BlockMemory {
    /// How many blocks had to be read because the memory before did not have them.
    pub const fn read(&self) -> usize {
        self.read
    }

    /// The reading of a block: from here, from `before`, or made now. It is kept here.
    pub fn reading(&mut self, before: &Self, kind: BlockKind, text: &str, checker: &Checker, meta: &Meta) -> Rc<BlockReading> {
        let key = key(kind, text);
        let is_same =
            |known: &&Rc<BlockReading>| known.document.text() == text && known.document.blocks().iter().all(|block| block.kind == kind);
        if let Some(known) = self.blocks.get(&key).or_else(|| before.blocks.get(&key)).filter(is_same) {
            let known = Rc::clone(known);
            self.blocks.insert(key, Rc::clone(&known));
            return known;
        }
        self.read += 1;
        let block = Block { kind, span: Span::new(0, text.len() as u32) };
        let document = Document::new(text.to_owned(), vec![block], checker.lexicon());
        let mut mentions = Vec::new();
        let alone = Context { document: &document, meta, evidence: checker.evidence() };
        for finder in mentions::of_block() {
            (finder.find)(&alone, &mut mentions);
        }
        // What is in order in each block need not be put in order over the whole page.
        overlap::sort(&mut mentions);
        let reading = Rc::new(BlockReading { document, mentions });
        self.blocks.insert(key, Rc::clone(&reading));
        reading
    }
}

fn key(kind: BlockKind, text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    (kind as u8).hash(&mut hasher);
    text.hash(&mut hasher);
    hasher.finish()
}
