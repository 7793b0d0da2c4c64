//! The page table as it crosses from JavaScript, and the map that crosses back: flat arrays of 32-bit numbers.
//!
//! In: the names joined by line feeds, three numbers a node, all text in one string. Nothing here fails: what does not fit is cut to
//! what does, so that a broken table gives fewer blocks. Lengths are UTF-16 code units, as JavaScript counts.

use super::Page;
use super::table::{NO_PARENT, Node, NodeKind, PageTable};
use crate::document::offset::OffsetMap;

/// Numbers per node: parent row; kind + 4 × hidden + 8 × name; length of the text in UTF-16 code units.
pub const NODE_STRIDE: usize = 3;
/// Numbers per piece: row of the text node; offset in that node; offset in the report's text; length. All in UTF-16 code units.
pub const PIECE_STRIDE: usize = 4;

/// The table that `names`, `nodes` and `text` describe.
///
/// A surrogate without its other half reaches Rust as U+FFFD, one code unit like itself. Two halves that meet only because two
/// nodes meet reach it as one character; they are taken apart again into U+FFFD twice, so that no length moves.
pub fn decode(names: &str, nodes: &[u32], text: String) -> PageTable {
    let names: Vec<String> = names.split('\n').map(str::to_owned).collect();
    let mut rows = Vec::with_capacity(nodes.len() / NODE_STRIDE);
    let mut reader = TextReader { text: &text, at: 0, inside_pair: false, splits: Vec::new() };
    for (index, cell) in nodes.chunks_exact(NODE_STRIDE).enumerate() {
        let (parent, packed, length) = (cell[0], cell[1], cell[2]);
        let kind = match packed & 3 {
            0 => NodeKind::Element,
            1 => NodeKind::Attribute,
            _ => NodeKind::Text,
        };
        let parent = if (parent as usize) < index { parent } else { NO_PARENT };
        let start = reader.position();
        reader.skip(length);
        rows.push(Node { parent, kind, name: packed >> 3, hidden: packed & 4 != 0, start, end: reader.position() });
    }
    let splits = reader.splits;
    PageTable { names, nodes: rows, text: if splits.is_empty() { text } else { split_pairs(&text, &splits) } }
}

/// Where each stretch of the report's text came from: [`PIECE_STRIDE`] numbers a piece, in page order.
pub fn encode_pieces(page: &Page) -> Vec<u32> {
    let offsets = OffsetMap::new(&page.text);
    let mut flat = Vec::with_capacity(page.pieces.len() * PIECE_STRIDE);
    for piece in &page.pieces {
        let start = offsets.to_utf16(&page.text, piece.span.start);
        let end = offsets.to_utf16(&page.text, piece.span.end);
        flat.extend([piece.node, piece.node_offset, start, end - start]);
    }
    flat
}

/// Walks UTF-8 text in steps of UTF-16 lengths.
struct TextReader<'a> {
    text: &'a str,
    /// Byte offset in `text`.
    at: usize,
    /// Whether one code unit of the four-byte character at `at` has been taken.
    inside_pair: bool,
    /// Byte offsets in `text` of the four-byte characters that a node boundary cuts in two.
    splits: Vec<usize>,
}

impl TextReader<'_> {
    /// Byte offset in the text as it will be once the cut pairs are written as U+FFFD twice (six bytes for four).
    fn position(&self) -> u32 {
        let before = self.at + 2 * (self.splits.len() - usize::from(self.inside_pair));
        (before + if self.inside_pair { 3 } else { 0 }) as u32
    }

    /// Takes `units` code units, or what is left.
    fn skip(&mut self, mut units: u32) {
        let bytes = self.text.as_bytes();
        if units > 0 && self.inside_pair {
            self.inside_pair = false;
            self.at += 4;
            units -= 1;
        }
        while units > 0 {
            let Some(&byte) = bytes.get(self.at) else { return };
            let (length, width) = match byte {
                0..=0x7F => (1, 1),
                0x80..=0xDF => (2, 1),
                0xE0..=0xEF => (3, 1),
                _ => (4, 2),
            };
            if width > units {
                self.splits.push(self.at);
                self.inside_pair = true;
                return;
            }
            self.at += length;
            units -= width;
        }
    }
}

fn split_pairs(text: &str, splits: &[usize]) -> String {
    let mut out = String::with_capacity(text.len() + 2 * splits.len());
    let mut from = 0;
    for &at in splits {
        out.push_str(text.get(from..at).unwrap_or(""));
        out.push_str("\u{fffd}\u{fffd}");
        from = at + 4;
    }
    out.push_str(text.get(from..).unwrap_or(""));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(nodes: &[u32], text: &str) -> Vec<String> {
        let table = decode("\np", nodes, text.to_owned());
        (0..table.nodes.len()).map(|index| table.text_of(index as u32).to_owned()).collect()
    }

    #[test]
    fn lengths_count_in_utf16() {
        assert_eq!(texts(&[NO_PARENT, 8, 0, 0, 2, 3, 0, 2, 3], "añ–\u{1F600}z"), ["", "añ–", "\u{1F600}z"]);
    }

    #[test]
    fn halves_of_a_pair_that_meet_between_nodes_are_parted() {
        assert_eq!(texts(&[NO_PARENT, 2, 2, 0, 2, 2, 0, 2, 1], "a\u{1F600}bc"), ["a\u{fffd}", "\u{fffd}b", "c"]);
        assert_eq!(
            texts(&[NO_PARENT, 2, 1, 0, 2, 0, 0, 2, 2, 0, 2, 1], "\u{1F600}\u{1F601}"),
            ["\u{fffd}", "", "\u{fffd}\u{fffd}", "\u{fffd}"]
        );
    }

    #[test]
    fn what_does_not_fit_is_cut() {
        let table = decode("p", &[7, 8 * 99, 0, 1, 3, u32::MAX, 0, 2, 5, 1, 2], "é".to_owned());
        assert_eq!(table.nodes.len(), 3);
        assert_eq!(table.nodes[0].parent, NO_PARENT);
        assert_eq!(table.name_of(0), "");
        assert_eq!(table.nodes[1].parent, NO_PARENT);
        assert_eq!((table.text_of(1), table.text_of(2)), ("é", ""));
    }
}
