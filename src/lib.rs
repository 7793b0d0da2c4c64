//! tradecheck reads a news page, finds trade claims (percentages, money, dates, named officials), compares them with an
//! embedded, dated, sourced evidence base, and lists what the page says against itself.
//!
//! # Data flow
//!
//! The folder tree is the data flow: [`page`] → [`document`] → [`mentions`] → [`people`] → [`claims`] → [`verdicts`] (with
//! [`evidence`]) → [`checks`] → [`finding`] → [`note`] → [`report`] → `export` (of the command line). [`Checker::check`] is the whole way;
//! [`stages`] is the same way in short pieces, with a [`glance`] at what is in view first and the [`block_memory`] of what was read before.
//!
//! # Invariants
//!
//! 1. The core knows no clock, network, locale or randomness. The publication date and "today" are arguments.
//! 2. Reading a page never fails and never panics, whatever the bytes.
//! 3. A span is half-open, in bytes, on a character boundary, inside one block. Only the offset map knows UTF-16.
//! 4. Normalising (quotes, dashes, no-break spaces, soft hyphens) never moves an offset.
//! 5. Finders find, refiners decide; no finder reads another finder's output.
//! 6. No fact about the world in code: it is in `evidence/data` with a source. Each verdict lists the facts it used.
//! 7. Silence over noise: `differs` needs a positive contradiction. Absence of a record is never a contradiction.
//! 8. Output is sorted and depends only on the arguments.
//! 9. The host page's DOM is not changed: one host element of ours, highlights, nothing else; `destroy()` removes all of it.
//! 10. No request after load, no cookie, no `innerHTML`, no inline style or script.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod error;
pub mod span;
pub mod day;
mod order;
pub mod page;
pub mod document;
pub mod mentions;
pub mod people;
pub mod claims;
pub mod evidence;
pub mod verdicts;
pub mod checks;
pub mod house;
pub mod finding;
pub mod note;
pub mod report;
#[cfg(feature = "cli")]
pub mod export;
pub mod block_memory;
pub mod stages;
pub mod glance;
mod check_page;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use check_page::{Checker, Options};
pub use error::Error;
pub use report::Report;
pub use span::{Span, Utf16Span};
