//! The shapes of evidence records, one topic per file. The embedded base, the hand-edited TOML and external packs share them.
//!
//! Text is `Cow`, so that generated tables borrow and packs own. Dates are EDTF: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as
//! the sources are; the empty text stands for "not known". Intervals are half-open: `start` is the first day on which a thing
//! holds, `end` the first day on which it no longer does.

pub mod source;
pub mod person;

pub use person::{Person, Role};
pub use source::Source;

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Text of a record.
pub type Text = Cow<'static, str>;
/// List of a record.
pub type List<T> = Cow<'static, [T]>;

/// Records of every topic: what one TOML file or one pack holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Records {
    pub sources: Vec<Source>,
    pub people: Vec<Person>,
}
