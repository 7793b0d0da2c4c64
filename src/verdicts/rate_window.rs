//! The time that a rate is told of, and whether dates of the record fall into it.

use super::{Clocks, window};
use crate::claims::Frame;
use crate::claims::tariff_rate::{Onset, TariffRate};
use crate::evidence::day::bounds;
use time::{Date, Duration};

/// The time that the claim speaks of.
pub(super) struct Window {
    pub(super) first: Date,
    pub(super) last: Date,
    /// Whether the text names it.
    pub(super) stated: bool,
    /// Whether it lies after publication: nothing can have taken effect in it yet.
    pub(super) to_come: bool,
    /// The last day of which the page can know.
    pub(super) known: Date,
}

impl Window {
    /// The claim's own date; else up to publication.
    pub(super) fn of(claim: &TariffRate, frame: &Frame, clocks: Clocks) -> Option<Self> {
        if let Some((first, last)) = frame.time.as_ref().and_then(|time| window(&time.edtf)) {
            let to_come = clocks.published.is_some_and(|day| first > day);
            let known = clocks.published.unwrap_or(last);
            return Some(Self { first, last, stated: true, to_come, known });
        }
        let published = clocks.published?;
        // "A 10% tariff on Chinese goods takes effect": today, or last night.
        if claim.onset == Some(Onset::Effect) {
            let first = published.previous_day().unwrap_or(published);
            return Some(Self { first, last: published, stated: true, to_come: false, known: published });
        }
        Some(Self { first: published, last: published, stated: false, to_come: false, known: published })
    }

    /// Whether the text names a time of a month or less.
    pub(super) fn is_short(&self) -> bool {
        self.stated && self.last - self.first <= Duration::days(31)
    }

    /// Whether something that begins on that day of the record is told of in it: on the day itself, or on the day before where clocks
    /// are behind.
    pub(super) fn begins(&self, edtf: &str) -> bool {
        bounds(edtf).is_some_and(|(first, last)| first <= self.last.saturating_add(Duration::DAY) && last >= self.first)
    }

    /// Whether a date of the record falls into it, a day either way: duties start at midnight in Washington and are told of on both days.
    pub(super) fn holds(&self, edtf: &str) -> bool {
        bounds(edtf).is_some_and(|(first, last)| first <= self.last + Duration::DAY && last + Duration::DAY >= self.first)
    }
}

/// Whether a date of the record is of a month or better.
pub(super) fn is_dated(edtf: &str) -> bool {
    bounds(edtf).is_some_and(|(first, last)| last - first <= Duration::days(31))
}
