//! `unbalanced-quote`: a quotation that opens and never closes, or closes and never opened.
//!
//! **Flags** a paragraph in which an opening mark has no closing one, or the other way round.
//!
//! **Why** the reader cannot tell where the speaker ends and the reporter begins.
//!
//! **Example** “We agree, he said. Left alone: a speech of several paragraphs, each opened again and only the last one closed; inches
//! (a 27" screen); apostrophes.
//!
//! **Limits** curly double marks only: single ones look like apostrophes, and straight ones say nothing of their direction (on 850,000
//! words of edited news with paragraphs set anew, an odd straight mark was nearly always a paragraph break). A text that is cut off,
//! headings, and a page with more than three such marks, which lost them in production, are left alone.
//!
//! **Source** the usual rule for quotations over several paragraphs (Chicago Manual of Style, 17th ed., 13.32).

use super::{Analysis, Check, Look, Search};
use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::page::{Block, BlockKind};
use crate::span::Span;

/// The check.
pub const CHECK: Check = Check {
    id: "unbalanced-quote",
    severity: Severity::Warning,
    summary: "A quotation that opens and never closes, or closes and never opened",
    look: Look::InSteps(|| Box::<Places>::default()),
};

/// What has been seen of a page.
#[derive(Debug, Default)]
struct Places {
    /// The block that comes next.
    next: usize,
    /// Whether a quotation from earlier paragraphs is still open.
    running: bool,
    /// Marks without a partner.
    found: Vec<Finding>,
}

impl Search for Places {
    fn step(&mut self, analysis: &Analysis<'_>, count: usize, findings: &mut Vec<Finding>) -> bool {
        let document = analysis.context.document;
        let mut seen = 0;
        while let Some(block) = document.blocks().get(self.next) {
            if seen >= count {
                return true;
            }
            // A token takes about five bytes.
            seen += block.span.len() as usize / 5 + 1;
            if !block.kind.is_heading() && block.kind != BlockKind::Cell && document.is_read(self.next) {
                self.read_block(document, block);
            }
            self.next += 1;
        }
        if self.found.len() <= MOST {
            findings.append(&mut self.found);
        }
        false
    }
}

impl Places {
    fn read_block(&mut self, document: &Document, block: &Block) {
        let text = document.slice(block.span);
        let Some(marks) = marks(text) else { return };
        let mut later = document.blocks().iter().skip(self.next + 1);
        let continued = later.find(|next| !next.kind.is_heading()).is_some_and(|next| starts_with_mark(document.slice(next.span)));
        let state = balance(&marks, self.running && !starts_with_mark(text));
        // A paragraph cut in the middle of a sentence, by a column or a page, goes on in the next one.
        self.running = matches!(state, Balance::Open(_)) && (continued || !is_finished(text));
        let (at, message) = match state {
            Balance::Open(at) if !continued && is_finished(text) => (at, "A quotation opens here and is not closed in this paragraph."),
            Balance::Closed(at) => (at, "A quotation closes here that was not opened in this paragraph."),
            _ => return,
        };
        let start = block.span.start + at as u32;
        let length = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8) as u32;
        self.found.push(Finding {
            check: CHECK.id,
            severity: CHECK.severity,
            span: Span::new(start, start + length),
            message: message.to_owned(),
            suggestion: None,
            related: Vec::new(),
            facts: Vec::new(),
            trace: Vec::new(),
        });
    }
}

/// Marks without a partner beyond which a page lost them in production and not in editing.
const MOST: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Close,
}

enum Balance {
    Even,
    /// The byte, in the block, of the mark without a partner.
    Open(usize),
    Closed(usize),
}

/// The curly double quotation marks of `text` with their bytes; none where straight ones stand among them. Nothing at all where marks
/// of another language's rules are used, in which “ may close.
fn marks(text: &str) -> Option<Vec<(usize, Mark)>> {
    if text.is_ascii() {
        return Some(Vec::new());
    }
    let (mut marks, mut straight) = (Vec::new(), false);
    for (at, byte) in text.bytes().enumerate() {
        straight |= byte == b'"';
        // Every curly mark starts with one of these bytes: the others need no decoding.
        if matches!(byte, 0xC2 | 0xE2 | 0xE3) {
            match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some('„' | '«' | '»' | '「') => return None,
                Some('\u{201c}' | '\u{201f}') => marks.push((at, Mark::Open)),
                Some('\u{201d}') => marks.push((at, Mark::Close)),
                _ => {}
            }
        }
    }
    if straight {
        marks.clear();
    }
    Some(marks)
}

fn balance(marks: &[(usize, Mark)], running: bool) -> Balance {
    let mut open = Vec::new();
    let mut carried = running;
    for &(at, mark) in marks {
        match mark {
            Mark::Open => open.push(at),
            Mark::Close if open.pop().is_some() => {}
            Mark::Close if carried => carried = false,
            Mark::Close => return Balance::Closed(at),
        }
    }
    open.first().map_or(Balance::Even, |&at| Balance::Open(at))
}

fn starts_with_mark(text: &str) -> bool {
    text.starts_with(['\u{201c}', '"', '\u{2018}'])
}

/// Whether a paragraph ends as prose does: a page that is cut off in the middle of a sentence says nothing of its marks.
fn is_finished(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '\u{201d}', '"', '\u{2019}', ')'])
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn marks_without_a_partner() {
        for text in ["“We agree, he said. The talks go on.", "We agree,” he said.", "He said “it will “hurt” trade. The talks go on."]
        {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn marks_that_pair() {
        for text in [
            "“We agree,” he said. “All of us.”",
            "“First paragraph of a speech.\n“Second paragraph.”",
            "\"First paragraph of a speech.\n\"Second paragraph.\"",
            "\"We agree, he said. The talks go on.",
            "A 27\" screen costs $200.",
            "The \"Constitution Act 1986\" and the \"Royal Titles Act\" hold.",
            "The workers’ union and the ’90s. It’s ‘fine’.",
            "“We agree that the talks",
            "The minister said “we agree that the\ntalks were long,” and left.",
            "He said “it will ‘hurt’ trade.”",
            "„Ja“, sagte er.",
            "",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
