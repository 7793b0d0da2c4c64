//! Runs of prose of a whole page, in page order: blocks part them, inline elements do not.
//!
//! In: a table and its [`Element`]s. Out: [`Runs`]. A run of white space becomes one space; two line breaks part paragraphs. Every
//! stretch of text remembers the text node that it came from. Which runs belong to the article is not decided here.

use super::elements::{Element, NONE, Within};
use super::table::{NO_PARENT, NodeKind, PageTable};
use super::tags::Tag;
use super::{BlockKind, Piece};
use crate::span::Span;
use std::ops::Range;

/// The prose of a page before the article is chosen.
#[derive(Debug, Default)]
pub struct Runs {
    /// The texts of all runs, one after another.
    pub text: String,
    /// In page order.
    pub runs: Vec<Run>,
    /// Where `text` came from, in order; none crosses a run.
    pub pieces: Vec<Piece>,
}

/// One run of prose.
#[derive(Clone, Debug)]
pub struct Run {
    /// What it is used for.
    pub kind: BlockKind,
    /// Where it stands in [`Runs::text`].
    pub span: Span,
    /// Its pieces: from here up to those of the next run.
    pub first_piece: u32,
    /// Row of the innermost block element around it, or [`NONE`].
    pub row: u32,
    /// Bytes of it that are links.
    pub link_bytes: u32,
}

impl Run {
    /// Its text.
    pub fn text<'a>(&self, runs: &'a Runs) -> &'a str {
        runs.text.get(self.span.start as usize..self.span.end as usize).unwrap_or("")
    }
}

/// All runs of `table`.
pub fn read(table: &PageTable, elements: &[Element]) -> Runs {
    let mut reading = Reading::default();
    while reading.step(table, elements, usize::MAX) {}
    reading.out
}

/// The reading of runs, which can pause.
#[derive(Debug, Default)]
pub struct Reading {
    /// The row that comes next.
    next: usize,
    open: Vec<Entered>,
    out: Runs,
    run: Open,
}

impl Reading {
    /// Reads about the next `count` rows of `table`, which is the same every time. Gives whether any are left.
    pub fn step(&mut self, table: &PageTable, elements: &[Element], count: usize) -> bool {
        let Self { next, open, out, run } = std::mem::take(self);
        let mut reader = Reader { table, elements, open, out, run };
        let to = table.nodes.len().min(next.saturating_add(count));
        reader.read(next..to);
        if to == table.nodes.len() {
            reader.close_to(NO_PARENT);
            reader.finish();
        }
        let Reader { open, out, run, .. } = reader;
        *self = Self { next: to, open, out, run };
        to < table.nodes.len()
    }

    /// After the last step.
    pub fn runs(self) -> Runs {
        self.out
    }
}

impl Reader<'_> {
    fn read(&mut self, rows: Range<usize>) {
        for index in rows {
            let Some(node) = self.table.nodes.get(index) else { return };
            let index = index as u32;
            match node.kind {
                NodeKind::Attribute => {}
                NodeKind::Element => {
                    self.close_to(node.parent);
                    self.enter(index);
                }
                NodeKind::Text => {
                    self.close_to(node.parent);
                    if self.element(node.parent).is_none_or(|element| !element.within.has(Within::SKIPPED)) {
                        self.append(index, node.parent);
                    }
                }
            }
        }
    }
}

/// The run being read.
#[derive(Debug, Default)]
struct Open {
    /// Where it begins in the text.
    start: usize,
    first_piece: usize,
    link_bytes: u32,
    /// Line breaks since the last word.
    breaks: u32,
    /// Whether a word has been read.
    has_words: bool,
    /// The row of the element that the last words stood in.
    last_parent: u32,
}

/// An element whose content is being read.
#[derive(Clone, Copy, Debug)]
struct Entered {
    row: u32,
    /// For raised text: length of the text and number of pieces before it.
    before: Option<(usize, usize)>,
}

struct Reader<'a> {
    table: &'a PageTable,
    elements: &'a [Element],
    open: Vec<Entered>,
    out: Runs,
    run: Open,
}

impl Reader<'_> {
    fn element(&self, row: u32) -> Option<&Element> {
        self.elements.get(row as usize)
    }

    fn tag(&self, row: u32) -> Tag {
        self.element(row).map_or(Tag::default(), |element| element.tag)
    }

    fn is_skipped(&self, row: u32) -> bool {
        self.element(row).is_some_and(|element| element.within.has(Within::SKIPPED))
    }

    /// Leaves every element that `parent` does not stand in.
    fn close_to(&mut self, parent: u32) {
        while let Some(&entered) = self.open.last() {
            if entered.row == parent {
                return;
            }
            if let Some((length, pieces)) = entered.before {
                self.drop_footnote(length, pieces);
            }
            if self.parts(entered.row) {
                self.finish();
            }
            self.open.pop();
        }
    }

    /// Whether `row` begins and ends a run: a block that shows something.
    fn parts(&self, row: u32) -> bool {
        let tag = self.tag(row);
        tag.has(Tag::BLOCK) && (tag.has(Tag::SKIP) || !self.is_skipped(row))
    }

    fn enter(&mut self, row: u32) {
        let tag = self.tag(row);
        if self.parts(row) {
            self.finish();
        }
        let skipped = self.is_skipped(row);
        if tag.has(Tag::BREAK) && !skipped {
            self.run.breaks += 1;
            if self.run.breaks == 2 {
                self.finish();
            }
            self.space();
        } else if tag.has(Tag::WIDGET) {
            self.space();
        }
        let before = (tag.has(Tag::RAISED) && !skipped).then_some((self.out.text.len(), self.out.pieces.len()));
        self.open.push(Entered { row, before });
    }

    /// One space that stands for something that is no text.
    fn space(&mut self) {
        if self.out.text.len() > self.run.start && !self.out.text.ends_with(' ') {
            self.out.text.push(' ');
        }
    }

    /// Takes raised text back that is the number or sign of a footnote: it would stick to the word or number before it.
    fn drop_footnote(&mut self, length: usize, pieces: usize) {
        let Some(raised) = self.out.text.get(length..).filter(|_| length >= self.run.start) else { return };
        let is_mark = |c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | ',' | ' ' | '*' | '†' | '‡' | '§');
        if !raised.is_empty() && raised.chars().all(is_mark) {
            self.out.text.truncate(length);
            self.out.pieces.truncate(pieces.max(self.run.first_piece));
        }
    }

    /// Appends the text of row `node`, which stands in element `parent`.
    fn append(&mut self, node: u32, parent: u32) {
        let text = self.table.text_of(node);
        self.part_neighbours(text, parent);
        let before = self.out.text.len();
        let bytes = text.as_bytes();
        // The stretch not yet copied begins here, in bytes and in code units.
        let (mut from, mut units) = (0, 0);
        let mut after_space = before == self.run.start || self.out.text.ends_with(' ');
        for (at, &byte) in bytes.iter().enumerate() {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C) {
                after_space = false;
                continue;
            }
            if after_space || byte != b' ' {
                units = self.copy(text, from, at, node, units);
                from = at + 1;
                if !after_space {
                    self.copy_as(" ", node, units);
                }
                units += 1;
            }
            after_space = true;
        }
        self.copy(text, from, bytes.len(), node, units);
        let added = self.out.text.len() - before;
        if added > 0 && self.element(parent).is_some_and(|element| element.within.has(Within::LINK)) {
            self.run.link_bytes += added as u32;
        }
        if bytes.iter().any(|byte| !byte.is_ascii_whitespace()) {
            self.run.breaks = 0;
            self.run.has_words = true;
            self.run.last_parent = parent;
        }
    }

    /// Copies `text[from..to]`, which starts `units` code units into its node; gives the code units up to `to`.
    fn copy(&mut self, text: &str, from: usize, to: usize, node: u32, units: u32) -> u32 {
        match text.get(from..to) {
            Some(stretch) if !stretch.is_empty() => {
                self.copy_as(stretch, node, units);
                units + utf16_length(stretch)
            }
            _ => units,
        }
    }

    fn copy_as(&mut self, stretch: &str, node: u32, node_offset: u32) {
        let start = self.out.text.len() as u32;
        let end = start + stretch.len() as u32;
        let first = self.run.first_piece;
        match self.out.pieces.get_mut(first..).and_then(<[Piece]>::last_mut) {
            // Only a white space that was turned into a space can come right after the stretch before it.
            Some(last) if last.node == node && last.span.end == start && stretch == " " => last.span.end = end,
            _ => self.out.pieces.push(Piece { span: Span::new(start, end), node, node_offset }),
        }
        self.out.text.push_str(stretch);
    }

    /// Puts a space between the words of two neighbouring spans or links that only their style sets apart, as in a line of labels. Where
    /// the element around them has words of its own, or either is emphasis, they are one text.
    fn part_neighbours(&mut self, text: &str, parent: u32) {
        let last = self.run.last_parent;
        if last == parent || last == NONE || !self.run.has_words || !self.tag(last).has(Tag::SPAN) || !self.tag(parent).has(Tag::SPAN) {
            return;
        }
        let around = |row: u32| self.table.nodes.get(row as usize).map_or(NO_PARENT, |node| node.parent);
        if around(last) != around(parent) || self.element(around(parent)).is_none_or(|element| element.holds_words) {
            return;
        }
        let mut written = self.out.text[self.run.start..].chars().rev();
        let mut coming = text.chars();
        let ends = written.next().is_some_and(char::is_alphanumeric) && written.next().is_some_and(char::is_alphanumeric);
        let begins = coming.next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) && coming.next().is_some();
        if ends && begins {
            self.space();
        }
    }

    /// Ends the run, if it has any word.
    fn finish(&mut self) {
        let start = self.run.start;
        let first_piece = self.run.first_piece;
        while self.out.text.len() > start && self.out.text.ends_with(' ') {
            self.out.text.pop();
        }
        let end = self.out.text.len() as u32;
        while let Some(last) = self.out.pieces.get_mut(first_piece..).and_then(<[Piece]>::last_mut) {
            if last.span.start < end {
                last.span.end = last.span.end.min(end);
                break;
            }
            self.out.pieces.pop();
        }
        let shows = |c: char| !c.is_whitespace() && !c.is_control() && !crate::document::fold::is_ignorable(c);
        if self.out.text.get(start..).is_some_and(|text| text.contains(shows)) {
            let row = self.open.iter().rev().map(|entered| entered.row).find(|&row| self.tag(row).has(Tag::BLOCK)).unwrap_or(NONE);
            let span = Span::new(start as u32, end);
            let kind = match self.element(row).map_or(BlockKind::Paragraph, |element| element.kind) {
                // A table that is laid out as a page: no cell of data is as long as this.
                BlockKind::Cell if span.len() >= 100 => BlockKind::Paragraph,
                kind => kind,
            };
            self.out.runs.push(Run { kind, span, first_piece: first_piece as u32, row, link_bytes: self.run.link_bytes.min(span.len()) });
        } else {
            self.out.text.truncate(start);
            self.out.pieces.truncate(first_piece);
        }
        self.run = Open { start: self.out.text.len(), first_piece: self.out.pieces.len(), last_parent: NONE, ..Open::default() };
    }
}

fn utf16_length(text: &str) -> u32 {
    text.bytes().map(|byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0)).sum()
}
