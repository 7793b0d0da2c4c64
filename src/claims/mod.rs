//! Checkable statements in normal form, one file per kind.
//!
//! In: mentions and the cast list. Out: [`Claim`]s in text order, not yet compared with anything.

pub mod amount;
pub mod change;
pub mod count;

use crate::document::lexicon::WordList;
use crate::mentions::{Context, Mention};
use crate::people::Person;
use crate::span::Span;
use change::Change;
use count::Count;
use std::ops::Range;

/// Words that claims are built of.
pub const WORDS: &[WordList] = &[change::WORDS];

/// A checkable statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it stands, in bytes: from its first to its last recognised part.
    pub span: Span,
    /// What it states.
    pub statement: Statement,
}

/// What a claim states.
#[derive(Clone, Debug, PartialEq)]
pub enum Statement {
    /// A quantity went from one value to another.
    Change(Change),
    /// A number of things, and the list of them.
    Count(Count),
}

impl Statement {
    /// The kind as the report names it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Change(_) => "change",
            Self::Count(_) => "count",
        }
    }
}

/// One sentence with what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The whole page.
    pub context: &'a Context<'a>,
    /// Mentions of this sentence, in text order.
    pub mentions: &'a [Mention],
    /// First and one past the last token of the sentence.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

impl Scene<'_> {
    /// The tokens of the sentence.
    pub const fn tokens(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// All claims of a page.
pub fn find(context: &Context<'_>, mentions: &[Mention], _people: &[Person]) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut next = 0;
    for sentence in context.document.sentences() {
        let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        let first = next + mentions[next..].iter().take_while(|mention| mention.tokens.start < start).count();
        next = first + mentions[first..].iter().take_while(|mention| mention.tokens.start < end).count();
        let scene = Scene { context, mentions: &mentions[first..next], start, end };
        change::find(&scene, &mut claims);
        count::find(&scene, &mut claims);
    }
    claims.sort_by_key(|claim| (claim.span, claim.statement.kind()));
    claims
}
