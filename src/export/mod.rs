//! Reports in the formats of others: tables, tickets, code scanners, annotation tools, search engines. Data in, text out; the
//! widget makes the same shapes of the same report.
//!
//! Nothing here knows a clock: the day of reading is what the caller says, or left out.

pub mod csv;
pub mod markdown;
pub mod sarif;
pub mod web_annotation;
pub mod claim_review;

use crate::note::Note;
use crate::report::{FactNote, Report};
use std::ops::Range;

/// One page with its report.
#[derive(Clone, Debug)]
pub struct ReportedPage {
    /// Where it is: a file as it was named, or an address.
    pub address: String,
    /// Its headline; the address where it has none.
    pub title: String,
    /// Whether the offsets of the report count in the file itself: plain text, not HTML.
    pub is_plain: bool,
    /// The report, with its text.
    pub report: Report,
}

impl ReportedPage {
    /// The facts that `note` rests on.
    fn facts<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = &'a FactNote> {
        ids.iter().filter_map(|id| self.report.facts.get(id))
    }

    /// At most `count` characters of text before and after a note.
    fn around(&self, note: &Note, count: usize) -> (String, String) {
        let text = self.report.text.as_deref().unwrap_or_default();
        let span = bytes(text, note.start, note.end);
        let before = text.get(..span.start).unwrap_or_default();
        let start = before.char_indices().rev().take(count).last().map_or(before.len(), |(at, _)| at);
        let after = text.get(span.end..).unwrap_or_default();
        (before.get(start..).unwrap_or_default().to_owned(), after.chars().take(count).collect())
    }
}

/// The byte span of the UTF-16 span from `start` to `end` of `text`.
fn bytes(text: &str, start: u32, end: u32) -> Range<usize> {
    let mut units = 0;
    let mut span = text.len()..text.len();
    for (at, character) in text.char_indices() {
        if units == start {
            span.start = at;
        }
        if units >= end {
            span.end = at;
            break;
        }
        units += character.len_utf16() as u32;
    }
    span
}

/// The address of a file as a URI reference: what may not stand in one is escaped (RFC 3986).
fn uri(address: &str) -> String {
    let mut uri = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:?#[]@!$&'()*+,;=%".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::{ReportedPage, bytes, uri};
    use crate::page::plain;
    use crate::{Checker, Options};

    /// A page of plain text with its report.
    pub fn page(text: &str) -> ReportedPage {
        let options = Options { published: crate::day::parse("2025-10-27"), text: true, ..Options::default() };
        let report = Checker::embedded().check(&plain::read(text.to_owned()), &options);
        ReportedPage { address: "story one.txt".into(), title: "Story one".into(), is_plain: true, report }
    }

    #[test]
    fn spans_in_code_units_become_bytes() {
        let text = "é😀x";
        assert_eq!(&text[bytes(text, 0, 1)], "é");
        assert_eq!(&text[bytes(text, 1, 3)], "😀");
        assert_eq!(&text[bytes(text, 3, 4)], "x");
        assert_eq!(bytes(text, 9, 12), 7..7);
    }

    #[test]
    fn files_become_uris() {
        assert_eq!(uri("a b/é.txt"), "a%20b/%C3%A9.txt");
        assert_eq!(uri("https://news.example/a?b=c"), "https://news.example/a?b=c");
    }
}
