//! The shapes of evidence records, one topic per file. The embedded base, the hand-edited TOML and external packs share them.
//!
//! Dates are EDTF: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the sources are; the empty text stands for "not known". Intervals
//! are half-open: `start` is the first day on which a thing holds, `end` the first day on which it no longer does.

pub mod text;
pub mod source;
pub mod person;
pub mod figure;
pub mod measure;
pub mod stack;
pub mod series;
pub mod meeting;
pub mod commitment;
pub mod ruling;
pub mod dispute;

pub use commitment::{Commitment, CommitmentKind};
pub use dispute::{Dispute, DisputedValue};
pub use figure::{Figure, FigureKind};
pub use measure::{Event, EventKind, Measure, MeasureKind, RateStep, RateUnit, Status};
pub use meeting::{Meeting, MeetingKind, MeetingStatus};
pub use person::{Person, Role};
pub use ruling::Ruling;
pub use series::{Point, Series};
pub use source::Source;
pub use stack::Stack;
pub use text::{List, Text};

use serde::{Deserialize, Serialize};

/// Records of every topic: what a pack holds, or one of the TOML files of the embedded base.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Records {
    /// Id of the format, for a pack: "tradecheck.evidence/1".
    pub schema: Text,
    /// What the collection is called.
    pub id: Text,
    /// Its version.
    pub version: Text,
    /// The day after which it knows nothing (`YYYY-MM-DD`).
    pub as_of: Text,
    pub sources: Vec<Source>,
    pub people: Vec<Person>,
    pub measures: Vec<Measure>,
    pub stacks: Vec<Stack>,
    pub series: Vec<Series>,
    pub meetings: Vec<Meeting>,
    pub commitments: Vec<Commitment>,
    pub rulings: Vec<Ruling>,
    pub disputes: Vec<Dispute>,
}
