//! Spans that name something: finders find, [`overlap`] decides, then [`link`] ties names to records.
//!
//! In: a [`Context`]. Out: mentions in text order, not overlapping within one [`Kind`] group. No finder reads what another found.

pub mod value;
pub mod lexicon;
pub mod ordinary;
pub mod number;
pub mod bound;
pub mod percent;
pub mod money;
pub mod quantity;
pub mod date;
pub mod person;
pub mod office;
pub mod organisation;
pub mod place;
pub mod quote;
pub mod product;
pub mod overlap;

use crate::document::Document;
use crate::document::lexicon::WordList;
use crate::evidence::Evidence;
use crate::page::Meta;
use crate::span::Span;
use std::ops::Range;
pub use value::{Bound, DateValue, Kind, MoneyValue, PercentUnit, PercentValue, PersonValue, QuantityValue, QuoteValue, Value};

/// What a finder may read.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The text.
    pub document: &'a Document,
    /// What the page says of itself; `published` anchors relative dates.
    pub meta: &'a Meta,
    /// The record.
    pub evidence: &'a Evidence,
}

/// A span that names something.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// What it names, in normal form.
    pub value: Value,
}

/// One finder: its name, the words it needs in the lexicon, and the function that appends what it finds, in text order.
pub struct Finder {
    /// Name for traces and benchmarks.
    pub name: &'static str,
    /// Words that the finder needs marked.
    pub words: &'static [WordList],
    /// Appends mentions in text order.
    pub find: fn(&Context<'_>, &mut Vec<Mention>),
}

/// Every finder, in the order of the module list.
pub const ALL: &[Finder] = &[
    Finder { name: "percent", words: percent::WORDS, find: percent::find },
    Finder { name: "money", words: money::WORDS, find: money::find },
    Finder { name: "quantity", words: quantity::WORDS, find: quantity::find },
    Finder { name: "date", words: date::WORDS, find: date::find },
    Finder { name: "person", words: person::WORDS, find: person::find },
    Finder { name: "office", words: office::WORDS, find: office::find },
    Finder { name: "organisation", words: organisation::WORDS, find: organisation::find },
    Finder { name: "place", words: place::WORDS, find: place::find },
    Finder { name: "quote", words: quote::WORDS, find: quote::find },
];

/// All mentions of a document, in text order.
pub fn find(context: &Context<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for finder in ALL {
        (finder.find)(context, &mut found);
    }
    overlap::resolve(&mut found);
    found
}
