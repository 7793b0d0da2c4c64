//! One immutable string with its blocks, tokens, sentences and offset map: the ground that all later stages stand on.
//!
//! In: a [`Page`]. Out: a [`Document`]. Nothing here knows what a word means beyond the classes of the [`lexicon`].

pub mod fold;
pub mod first_letter;
pub mod glue;
mod language;
mod plain_word;
pub mod lexicon;
pub mod token;
pub mod sentence;
pub mod offset;

use crate::page::{Block, Page};
use crate::span::{Span, Utf16Span};
use lexicon::{Classes, Lexicon};
use offset::OffsetMap;
use std::borrow::Cow;
use std::ops::Range;
pub use token::{Token, TokenKind};

/// The text of a page, read once.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    blocks: Vec<Block>,
    tokens: Vec<Token>,
    /// The classes of each [`GROUP`] tokens together.
    groups: Vec<Classes>,
    sentences: Vec<Sentence>,
    offsets: OffsetMap,
}

/// Tokens in a group: [`Document::next_of`] passes over a group that has nothing of a class with one look.
const GROUP: usize = 16;

/// One sentence: its tokens, inside one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Index of its block.
    pub block: u32,
    /// Indices of its tokens.
    pub tokens: Range<u32>,
}

impl Document {
    /// Reads the blocks of `page`: tokens, their word classes from `lexicon`, sentences, offsets. Linear in the text.
    pub fn new(text: String, blocks: Vec<Block>, lexicon: &Lexicon) -> Self {
        let mut document = Self::unread(text, blocks);
        let Self { text, blocks, tokens, sentences, .. } = &mut document;
        for (index, block) in blocks.iter().enumerate() {
            let first = tokens.len();
            token::split(text, block.span, index as u32, lexicon, tokens);
            // A block in another language is left without tokens: nothing is found in it and nothing said of it.
            if !language::is_english(text, tokens.get(first..).unwrap_or_default(), lexicon) {
                tokens.truncate(first);
            }
            sentence::split(text, index as u32, first, tokens, sentences);
        }
        document.group();
        document
    }

    /// Brings the groups up to the last token.
    fn group(&mut self) {
        let settled = self.groups.len().saturating_sub(1);
        self.groups.truncate(settled);
        let together = |group: &[Token]| group.iter().fold(Classes::NONE, |classes, token| classes.with(token.classes));
        self.groups.extend(self.tokens.get(settled * GROUP..).unwrap_or_default().chunks(GROUP).map(together));
    }

    /// A text whose blocks are still to be read: [`Document::append`] takes them in their order.
    pub fn unread(text: String, blocks: Vec<Block>) -> Self {
        let tokens = Vec::with_capacity(text.len() / 5);
        let sentences = Vec::with_capacity(text.len() / 100 + 1);
        let (groups, offsets) = (Vec::new(), OffsetMap::new(&text));
        Self { text, blocks, tokens, groups, sentences, offsets }
    }

    /// Takes the tokens and sentences of block `index`, the next one to be read, from `alone`, a document of that block alone.
    /// Gives the bytes and tokens by which what was found there stands further on here.
    pub fn append(&mut self, index: usize, alone: &Self) -> (u32, usize) {
        let bytes = self.blocks.get(index).map_or(0, |block| block.span.start);
        let (block, first, sentence) = (index as u32, self.tokens.len(), self.sentences.len() as u32);
        self.tokens.extend(alone.tokens.iter().map(|token| Token {
            span: token.span.shifted(bytes),
            block,
            sentence: token.sentence + sentence,
            ..*token
        }));
        let further = |at: u32| at + first as u32;
        self.sentences.extend(
            alone.sentences.iter().map(|sentence| Sentence { block, tokens: further(sentence.tokens.start)..further(sentence.tokens.end) }),
        );
        self.group();
        (bytes, first)
    }

    /// The document of `page`.
    pub fn of_page(page: &Page, lexicon: &Lexicon) -> Self {
        Self::new(page.text.clone(), page.blocks.clone(), lexicon)
    }

    /// All text; spans count its bytes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Blocks in page order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// All tokens in text order; none crosses a block, and a block in another language than English has none.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences in text order; none crosses a block.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The text of `span`; nothing where the span is not on character boundaries of this document.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The text of token `index` as written; nothing past the end.
    pub fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.slice(token.span))
    }

    /// Token `index` in lower case; borrowed from the text where it is so already, as most words are.
    pub fn lower(&self, index: usize) -> Cow<'_, str> {
        let word = self.word(index);
        let is_lower = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
    }

    /// Whether token `index` is the word `word` (lower case, ASCII), however capitalised.
    pub fn is_word(&self, index: usize, word: &str) -> bool {
        let token = self.token(index);
        // The length tells most words apart without a look at the text.
        token.is_word() && token.span.len() as usize == word.len() && self.slice(token.span).eq_ignore_ascii_case(word)
    }

    /// Whether token `index` is one of `words` (lower case, ASCII), however capitalised.
    pub fn is_one_of(&self, index: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is_word(index, word))
    }

    /// Token `index`, or an empty token of no class past either end: patterns may look ahead without checks.
    #[inline(always)]
    pub fn token(&self, index: usize) -> &Token {
        self.tokens.get(index).unwrap_or(&Token::NONE)
    }

    /// The first token from `from` on that may be of one of `classes`; nothing where there is none.
    pub fn next_of(&self, classes: Classes, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let end = (at / GROUP + 1) * GROUP;
            if self.groups.get(at / GROUP)?.has(classes) {
                let rest = self.tokens.get(at..end.min(self.tokens.len()))?;
                if let Some(index) = rest.iter().position(|token| token.is(classes)) {
                    return Some(at + index);
                }
            }
            at = end;
        }
    }

    /// All tokens that may be of one of `classes`, in text order.
    pub fn all_of(&self, classes: Classes) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.next_of(classes, 0), move |&at| self.next_of(classes, at + 1))
    }

    /// The span from the first to the last of `tokens` (indices, half-open).
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if first.span.start <= last.span.end => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }

    /// The block that token `index` stands in.
    pub fn block_of(&self, index: usize) -> Option<&Block> {
        self.tokens.get(index).and_then(|token| self.blocks.get(token.block as usize))
    }

    /// Whether block `index` has been read: one in another language than English has not.
    pub fn is_read(&self, index: usize) -> bool {
        let first = self.tokens.partition_point(|token| (token.block as usize) < index);
        self.tokens.get(first).is_some_and(|token| token.block as usize == index)
    }

    /// The sentence that token `index` stands in.
    pub fn sentence_of(&self, index: usize) -> Option<&Sentence> {
        self.tokens.get(index).and_then(|token| self.sentences.get(token.sentence as usize))
    }

    /// Index of the first token that ends after byte `offset`; the number of tokens where there is none.
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= offset)
    }

    /// `span` in UTF-16 code units of [`Document::text`].
    pub fn to_utf16(&self, span: Span) -> Utf16Span {
        Utf16Span { start: self.offsets.to_utf16(&self.text, span.start), end: self.offsets.to_utf16(&self.text, span.end) }
    }

    /// Byte offset of UTF-16 offset `unit`, rounded down to a character boundary.
    pub fn from_utf16(&self, unit: u32) -> u32 {
        self.offsets.from_utf16(&self.text, unit)
    }
}
