//! Checkable statements in normal form, one file per kind.
//!
//! In: mentions and the cast list. Out: [`Claim`]s in text order, not yet compared with anything.

use crate::mentions::Context;
use crate::mentions::Mention;
use crate::people::Person;
use crate::span::Span;

/// A checkable statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What kind of statement.
    pub kind: &'static str,
    /// Where it stands, in bytes.
    pub span: Span,
}

/// All claims of a page.
pub fn find(_context: &Context<'_>, _mentions: &[Mention], _people: &[Person]) -> Vec<Claim> {
    Vec::new()
}
