//! What comes in: a page as a flat table of nodes, or plain text, turned into blocks of prose and metadata.
//!
//! [`table`] is plain data that every door fills ([`flat`] is how it crosses from JavaScript); [`rules`] read it; [`plain`] takes text
//! as given.

pub mod table;
pub mod flat;
pub mod rules;
pub mod plain;
mod tags;
mod elements;
mod blocks;
mod article;
mod metadata;
mod json_ld;
mod published;
#[cfg(feature = "cli")]
pub mod html;
#[cfg(target_arch = "wasm32")]
pub mod web;

use crate::span::Span;
use serde::Serialize;

/// A page that has been read: one text, its blocks in page order, what the page says about itself.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The text that all spans count in. For plain text the input as given; for a page its blocks, each on a new line.
    pub text: String,
    /// Blocks in page order, not overlapping, each non-empty.
    pub blocks: Vec<Block>,
    /// What the page says about itself.
    pub meta: Meta,
    /// For a page read from a table: where each stretch of `text` came from, in order. Empty for plain text.
    pub pieces: Vec<Piece>,
}

/// One run of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the page uses it for.
    pub kind: BlockKind,
    /// Where it stands in [`Page::text`].
    pub span: Span,
}

/// What a page uses a run of prose for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The headline of the article.
    Headline,
    /// A heading inside the article.
    Heading,
    /// Ordinary prose.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A quotation set apart as a block.
    Quote,
    /// A caption of a picture or table.
    Caption,
    /// A table cell.
    Cell,
}

impl BlockKind {
    /// Whether it is a headline or heading: telegraphic style, title case, no full stop.
    pub const fn is_heading(self) -> bool {
        matches!(self, Self::Headline | Self::Heading)
    }
}

/// What the page says about itself, or the caller says for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The day of publication. Anchors every relative date.
    pub published: Option<time::Date>,
    /// The headline, where the page names one.
    pub headline: Option<String>,
    /// The authors line, where the page names one.
    pub byline: Option<String>,
    /// Where and when the text says at its top that it was written, once its words have been read.
    pub dateline: Option<Dateline>,
    /// The language tag of the page (`en`, `en-GB`), where it states one.
    pub language: Option<String>,
}

impl Meta {
    /// Takes what the top of the text says. Where nobody else states the day of publication, it is that of the dateline.
    pub fn take_dateline(&mut self, dateline: Option<Dateline>) {
        self.dateline = dateline;
        self.published = self.published.or(dateline.map(|dateline| dateline.day));
    }
}

/// The date at the top of a text: after the place ("BEIJING, Oct. 27, 2025 (Agency) –"), after "Published", or on a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// Where the date stands in [`Page::text`], in bytes.
    pub span: Span,
    /// The day.
    pub day: time::Date,
}

/// `text[start..end]` (bytes) was copied unchanged in length (UTF-16) from text node `node` of the table, from UTF-16 offset
/// `node_offset` of that node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in [`Page::text`].
    pub span: Span,
    /// Index of the table's text node.
    pub node: u32,
    /// UTF-16 code units from the start of that node's text.
    pub node_offset: u32,
}
