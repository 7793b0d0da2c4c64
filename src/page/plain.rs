//! Plain text to a page: the text stays exactly as given; each line that holds more than white space is a block.

use super::{Block, BlockKind, Meta, Page};
use crate::span::Span;

/// Reads `text` as given. Lines are blocks; a byte order mark and white space at either end of a line belong to no block.
pub fn read(text: String) -> Page {
    let mut blocks = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let body = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
        if !body.is_empty() {
            let start = line_start + (body.as_ptr() as usize - line.as_ptr() as usize);
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start as u32, (start + body.len()) as u32) });
        }
        line_start += line.len();
    }
    Page { text, blocks, meta: Meta::default(), pieces: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        let page = read(text.to_owned());
        page.blocks.iter().map(|block| page.text[block.span.start as usize..block.span.end as usize].to_owned()).collect()
    }

    #[test]
    fn lines_are_blocks_and_blank_ones_are_not() {
        assert_eq!(lines("\u{feff}One.\r\n\r\n  Two \n\u{a0}\nThree"), ["One.", "Two", "Three"]);
        assert!(lines("").is_empty());
        assert!(lines("\0\0\n").is_empty());
    }
}
