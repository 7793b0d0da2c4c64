//! Compiled from `data/*.toml`. Do not edit.

use super::schema::{Person, Source};

/// Every source that a record cites.
pub static SOURCES: &[Source] = &[];

/// Every person.
pub static PEOPLE: &[Person] = &[];
