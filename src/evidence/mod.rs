//! What the record says: people and their offices, measures with their rates over time, statistics, meetings, pledges, rulings and
//! disputes, each value with sources and dates.
//!
//! [`schema`] has the shapes; `data/*.toml` is edited by hand and compiled into [`embedded`]; [`pack`] reads external packs;
//! [`Evidence`] is what the stages ask.

pub mod schema;
pub mod day;
pub mod office;
pub mod rules;
pub mod embedded;
pub mod pack;
#[cfg(feature = "cli")]
pub mod load;
#[cfg(feature = "cli")]
pub mod import;
pub(crate) mod json;
mod index;
mod indexes;
mod table;
mod topic;
mod base;
mod find_people;
pub mod words;
mod find_measures;
mod find_events;

pub use base::{Evidence, PackInfo};
pub use find_measures::{Part, Total};
pub use find_people::Holder;
pub use pack::Pack;
