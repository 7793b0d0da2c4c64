//! Pronouns whose person is certain.

use super::Person;
use crate::mentions::{Context, Mention};

/// Adds to each of `people` the pronouns that can mean nobody else.
pub fn attach(_context: &Context<'_>, _mentions: &[Mention], _people: &mut [Person]) {}
