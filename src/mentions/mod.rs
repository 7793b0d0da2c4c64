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
    /// How much of the page it needs to see.
    pub reach: Reach,
    /// Appends mentions in text order.
    pub find: fn(&Context<'_>, &mut Vec<Mention>),
}

/// How much of a page a finder needs to see.
#[derive(Clone, Copy, Debug)]
pub enum Reach {
    /// The block alone: what it finds in a block is the same on every page.
    Block,
    /// The whole page: what stands elsewhere decides too. Makes a search that reads the page some tokens at a time.
    Page(fn() -> Box<dyn Search>),
}

/// A search through a whole page that can pause.
pub trait Search: std::fmt::Debug {
    /// Reads about the next `count` tokens and appends to `found`, which only this search appends to. Gives whether any are left to read.
    fn read(&mut self, context: &Context<'_>, count: usize, found: &mut Vec<Mention>) -> bool;
}

/// Every finder, in the order of the module list.
pub const ALL: &[Finder] = &[
    Finder { name: "percent", words: percent::WORDS, reach: Reach::Block, find: percent::find },
    Finder { name: "money", words: money::WORDS, reach: Reach::Block, find: money::find },
    Finder { name: "quantity", words: quantity::WORDS, reach: Reach::Block, find: quantity::find },
    Finder { name: "date", words: date::WORDS, reach: Reach::Page(date::search), find: date::find },
    Finder { name: "person", words: person::WORDS, reach: Reach::Page(person::search), find: person::find },
    Finder { name: "office", words: office::WORDS, reach: Reach::Block, find: office::find },
    Finder { name: "organisation", words: organisation::WORDS, reach: Reach::Block, find: organisation::find },
    Finder { name: "place", words: place::WORDS, reach: Reach::Block, find: place::find },
    Finder { name: "quote", words: quote::WORDS, reach: Reach::Page(quote::search), find: quote::find },
];

/// All mentions of a document, in text order.
pub fn find(context: &Context<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for finder in ALL {
        (finder.find)(context, &mut found);
    }
    settle(context, &mut found);
    found
}

/// The finders that need to see no more than a block.
pub fn of_block() -> impl Iterator<Item = &'static Finder> {
    ALL.iter().filter(|finder| matches!(finder.reach, Reach::Block))
}

/// New searches of the finders that need to see the whole page.
pub fn of_page() -> Vec<Box<dyn Search>> {
    ALL.iter().filter_map(|finder| if let Reach::Page(search) = finder.reach { Some(search()) } else { None }).collect()
}

/// What is left once every finder has read the page: which of two mentions of the same words stays, what the page decides as a whole.
pub fn settle(context: &Context<'_>, found: &mut Vec<Mention>) {
    money::settle_yen_sign(context.document, found);
    overlap::resolve(found);
}

impl Mention {
    /// The same mention `bytes` and `tokens` further into the text. Only for [`Reach::Block`]: no value of theirs has places in it.
    #[must_use]
    pub fn shifted(&self, bytes: u32, tokens: usize) -> Self {
        Self { span: self.span.shifted(bytes), tokens: self.tokens.start + tokens..self.tokens.end + tokens, value: self.value.clone() }
    }
}
