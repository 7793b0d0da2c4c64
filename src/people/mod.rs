//! The cast list: one entry per person on the page, with every spelling, title, pronoun and place.
//!
//! In: the person mentions of a page. Out: [`Person`] entries in order of first mention.

use crate::mentions::{Context, Mention};
use crate::span::Span;

/// One person of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Id of the record, where linked.
    pub record: Option<String>,
    /// The fullest name that the page uses most.
    pub name: String,
    /// Every spelling, in order of first use.
    pub spellings: Vec<Spelling>,
    /// Titles as written, in order of first use, each once.
    pub titles: Vec<String>,
    /// Pronouns that refer to the person, with places, in text order.
    pub pronouns: Vec<(String, Span)>,
}

/// One way in which the page writes a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spelling {
    /// As written, without title and possessive.
    pub text: String,
    /// Where, in bytes, in text order.
    pub spans: Vec<Span>,
}

/// The cast list of a page.
pub fn cast(_context: &Context<'_>, _mentions: &mut [Mention]) -> Vec<Person> {
    Vec::new()
}
