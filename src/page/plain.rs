//! Plain text to a page: the text stays exactly as given; each line that holds more than white space is a block.

use super::{Block, BlockKind, Meta, Page};
use crate::span::Span;

/// Reads `text` as given. Lines are blocks; a byte order mark and white space at either end of a line belong to no block.
pub fn read(text: String) -> Page {
    let mut blocks = Vec::new();
    let mut line_start = 0;
    while line_start < text.len() {
        let line = text.get(line_start..line_end(text.as_bytes(), line_start)).unwrap_or_default();
        let body = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
        if !body.is_empty() {
            let start = line_start + (body.as_ptr() as usize - line.as_ptr() as usize);
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start as u32, (start + body.len()) as u32) });
        }
        line_start += line.len();
    }
    Page { text, blocks, meta: Meta::default(), pieces: Vec::new() }
}

/// The byte after the line that starts at `from`: its end mark (`\n`, `\r`, U+2028, U+2029) belongs to it.
fn line_end(bytes: &[u8], from: usize) -> usize {
    for (at, &byte) in bytes.iter().enumerate().skip(from) {
        match byte {
            b'\n' | b'\r' => return at + 1,
            0xe2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xa8 | 0xa9])) => return at + 3,
            _ => {}
        }
    }
    bytes.len()
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
        assert_eq!(lines("One\u{2028}two\u{2029}three — four…"), ["One", "two", "three — four…"]);
        assert!(lines("").is_empty());
        assert!(lines("\0\0\n").is_empty());
    }
}
