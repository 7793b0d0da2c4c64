//! Offices named without their holder: "the Treasury secretary".

use super::{Context, Mention};
use crate::document::lexicon::WordList;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[];

/// Appends the mentions of `context`, in text order.
pub fn find(_context: &Context<'_>, _found: &mut Vec<Mention>) {}
