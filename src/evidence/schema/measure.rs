//! Measures: tariffs, export controls, fees, deals and threats, each as a history of events with its rates as steps over time.
//!
//! A measure that changed its rate is one record with several steps, not several records. A threat that was never carried out is a
//! record with events and no rates. How much a rate changed is computed from two steps; it is never stored as a rate.

use super::{Figure, List, Text};
use crate::evidence::day::{Holds, bounds, holds};
use serde::{Deserialize, Serialize};
use time::Date;

/// Something a government did, ordered, or said it would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Measure {
    /// Stable id: "us-cn-fentanyl".
    pub id: Text,
    /// What to call it: "Fentanyl duty on Chinese goods".
    pub name: Text,
    /// Words by which texts single it out among measures of the same kind, small letters: "fentanyl", "list 3".
    pub names: List<Text>,
    /// What sort of measure it is.
    pub kind: MeasureKind,
    /// Who acts: ISO 3166 alpha-2 codes, or "EU". A deal lists every party.
    pub actors: List<Text>,
    /// Whom it hits: ISO 3166 alpha-2 codes, "EU", or "WORLD".
    pub targets: List<Text>,
    /// Countries that it does not hit although "WORLD" is among the targets.
    pub not_targets: List<Text>,
    /// What it covers, small letters, as texts name it: "all goods", or "steel", "soybeans". The whole list where steps differ.
    pub products: List<Text>,
    /// What it does not cover although the products seem to: "goods under section 232".
    pub except: List<Text>,
    /// The legal ground: "IEEPA", "Section 301"; empty where there is none.
    pub basis: Text,
    /// The documents: "EO 14195", "90 FR 15625".
    pub instruments: List<Text>,
    /// What happened to it, in order.
    pub events: List<Event>,
    /// Its rates over time.
    pub rates: List<RateStep>,
    /// Thresholds, counts and amounts that belong to it.
    pub figures: List<Figure>,
    /// Ids of measures that took its place.
    pub superseded_by: List<Text>,
    /// One sentence on what it is.
    pub summary: Text,
    /// Last day for which the sources speak of its state (EDTF), where it can still change; empty where it cannot.
    pub review_by: Text,
    /// Whether two publishers or an official document stand behind events and rates: only then may a note say `differs`.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}

/// What sort of measure something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// A duty on imports.
    #[default]
    Tariff,
    /// A limit on exports: a ban, a licence, a list of firms.
    ExportControl,
    /// A fee on ships.
    PortFee,
    /// Rules for small parcels.
    DeMinimis,
    /// Firms or people barred.
    Sanction,
    /// Goods let off a measure.
    Exclusion,
    /// A case that may lead to a measure.
    Investigation,
    /// An agreement between governments, with or without a text.
    Deal,
    /// Money paid back.
    Refund,
}

/// One thing that happened to a measure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Event {
    /// When (EDTF).
    pub date: Text,
    /// What.
    pub kind: EventKind,
    /// The rate that was named, in percent.
    pub rate: Option<f64>,
    /// The day from which it was to apply (EDTF), where one was named.
    pub planned: Text,
    /// What a reader should know of it.
    pub note: Text,
    /// Ids of sources; those of the measure where empty.
    pub sources: List<Text>,
}

/// The kinds of event. Each leaves the measure in a [`Status`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Put forward for comment.
    Proposed,
    /// Held out as a threat.
    Threatened,
    /// Said to come.
    #[default]
    Announced,
    /// Signed or formally ordered.
    Signed,
    /// A change of a measure in force is ordered or agreed, to apply later; changes nothing by itself.
    Ordered,
    /// Printed in a gazette; changes nothing by itself.
    Published,
    /// Applies from this day.
    Effective,
    /// Applies from this day in another form.
    Changed,
    /// Prolonged; changes nothing by itself.
    Extended,
    /// Does not apply from this day, for a time.
    Suspended,
    /// Applies again from this day.
    Resumed,
    /// Held unlawful. What follows for those who pay is an event of its own.
    StruckDown,
    /// Ended from this day, by plan or by order.
    Ended,
    /// Taken back before it ever applied.
    Withdrawn,
}

/// How a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Status {
    Proposed,
    Threatened,
    Announced,
    Signed,
    InForce,
    Paused,
    StruckDown,
    Ended,
    /// Taken back before it ever applied.
    Withdrawn,
}

impl EventKind {
    /// The status after an event of this kind; `None` where it leaves the status as it was.
    pub const fn status(self) -> Option<Status> {
        Some(match self {
            Self::Proposed => Status::Proposed,
            Self::Threatened => Status::Threatened,
            Self::Announced => Status::Announced,
            Self::Signed => Status::Signed,
            Self::Effective | Self::Changed | Self::Resumed => Status::InForce,
            Self::Suspended => Status::Paused,
            Self::StruckDown => Status::StruckDown,
            Self::Ended => Status::Ended,
            Self::Withdrawn => Status::Withdrawn,
            Self::Ordered | Self::Published | Self::Extended => return None,
        })
    }
}

/// A rate over the half-open time from `start` to `end`. Rates are levels: what is added to the duty that a good pays anyway.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RateStep {
    /// First day (EDTF).
    pub start: Text,
    /// First day on which it no longer holds (EDTF); empty while it lasts.
    pub end: Text,
    /// The rate, or the lowest of several, in `unit`.
    pub rate: f64,
    /// The highest of several rates.
    pub up_to: Option<f64>,
    /// What the rate counts in.
    pub unit: RateUnit,
    /// What it covers, where steps differ in that; the measure's products where empty.
    pub products: List<Text>,
    /// Whom it hits, where steps differ in that; the measure's targets where empty.
    pub targets: List<Text>,
    /// Ids of sources; those of the measure where empty.
    pub sources: List<Text>,
}

/// What a rate counts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum RateUnit {
    /// Percent of the value of the goods, on top of what they pay anyway.
    #[default]
    Percent,
    /// Percent of the value of the goods, everything included ("all-in", "ceiling").
    PercentTotal,
    UsdPerNetTon,
    UsdPerContainer,
    UsdPerParcel,
}

impl Measure {
    /// The last event that set a status on or before `day`, surely before where the date is coarse; with whether the record reaches
    /// to `day`. `None` before the first event.
    pub fn status(&self, day: Date) -> Option<(Status, &Event, Holds)> {
        let (status, event) = self
            .events
            .iter()
            .filter(|event| bounds(&event.date).is_some_and(|(_, last)| last <= day))
            .filter_map(|event| Some((event.kind.status()?, event)))
            .next_back()?;
        let known = match bounds(&self.review_by) {
            Some((_, last)) if day > last => Holds::Unknown,
            _ => Holds::Yes,
        };
        Some((status, event, known))
    }

    /// The rates that hold, surely or possibly, on `day`.
    pub fn rates_on(&self, day: Date) -> impl Iterator<Item = (&RateStep, Holds)> {
        self.rates
            .iter()
            .map(move |step| (step, holds(&step.start, &step.end, &self.review_by, day)))
            .filter(|(_, holds)| *holds != Holds::No)
    }

    /// Whether it hits `country` (alpha-2) at some time.
    pub fn hits(&self, country: &str) -> bool {
        let among = |list: &[Text]| list.iter().any(|target| target == country);
        among(&self.targets) || self.targets.iter().any(|target| target == "WORLD") && !among(&self.not_targets)
    }

    /// Whether it covers `product` (small letters), by name or as all goods.
    pub fn covers(&self, product: &str) -> bool {
        !self.except.iter().any(|other| other == product)
            && self.products.iter().any(|covered| covered == product || covered == "all goods")
    }

    /// The products of `step`.
    pub fn products_of<'a>(&'a self, step: &'a RateStep) -> &'a [Text] {
        if step.products.is_empty() { &self.products } else { &step.products }
    }

    /// The sources of `step`.
    pub fn sources_of<'a>(&'a self, step: &'a RateStep) -> &'a [Text] {
        if step.sources.is_empty() { &self.sources } else { &step.sources }
    }
}
