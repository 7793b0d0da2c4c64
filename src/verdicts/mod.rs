//! What the record says to a claim: one label, the reason in words, the facts used. One file per kind of claim.
//!
//! The rules of speech: `differs` needs a positive contradiction: quantity, actor, target, product and unit all recognised, validity
//! overlapping the claim's time, the value outside the tolerance, and no fact of the base that agrees. Anything less is
//! `cannot_tell`; no record at all is `not_covered`, never a contradiction. Threats, plans, forecasts, conditionals and negations are
//! never compared with rates in force. A figure that a speaker gives is `attributed`.

pub mod tariff_rate;
mod which_measure;
mod rate_window;
mod rate_otherwise;
mod rate_of_others;
mod rate_contradiction;
pub mod meeting;
pub mod series;
pub mod threshold;
pub mod purchase;
pub mod legal_act;
pub mod export_control;
pub mod measure_date;
pub mod office_holder;

use crate::claims::{Claim, Statement};
use crate::evidence::Evidence;
use serde::Serialize;
use time::Date;

/// What may be said of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// The record says the same.
    Agrees,
    /// The record says otherwise.
    Differs,
    /// Right when published; the record has changed since.
    ThenNotNow,
    /// The words put the measure on another rung than the record: a threat told as a duty in force.
    Status,
    /// Sources differ; every value is shown.
    Disputed,
    /// A speaker's figure.
    Attributed,
    /// No record about this.
    NotCovered,
    /// Recognised, but too loose to compare.
    CannotTell,
}

/// The verdict on one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// As of publication.
    pub label: Label,
    /// In words for a reader.
    pub reason: String,
    /// Ids of the records used.
    pub facts: Vec<String>,
    /// How far a value may be off and still agree, in words; empty where nothing was measured.
    pub tolerance: String,
    /// What the record says today, where that is another thing.
    pub now: Option<String>,
    /// What was considered, in order: "us-cn-fentanyl: 10% does not match 25%".
    pub trace: Vec<String>,
}

impl Verdict {
    /// A verdict without facts.
    pub fn bare(label: Label, reason: impl Into<String>) -> Self {
        Self { label, reason: reason.into(), facts: Vec::new(), tolerance: String::new(), now: None, trace: Vec::new() }
    }

    /// That the text differs from the record `fact` by more than `tolerance`, in words.
    pub fn differs(reason: impl Into<String>, fact: &str, tolerance: &str) -> Self {
        Self { facts: vec![fact.to_owned()], tolerance: tolerance.to_owned(), ..Self::bare(Label::Differs, reason) }
    }
}

/// The days that a verdict looks from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clocks {
    /// The day of publication.
    pub published: Option<Date>,
    /// The reader's day.
    pub today: Option<Date>,
}

/// The verdicts on `claims`, in their order.
pub fn verdicts(claims: &[Claim], evidence: &Evidence, clocks: Clocks) -> Vec<Option<Verdict>> {
    claims.iter().map(|claim| verdict(claim, evidence, clocks)).collect()
}

/// The verdict on `claim`; `None` for kinds that are compared with nothing outside the page.
pub fn verdict(claim: &Claim, evidence: &Evidence, clocks: Clocks) -> Option<Verdict> {
    match &claim.statement {
        Statement::TariffRate(rate) => Some(tariff_rate::verdict(rate, &claim.frame, evidence, clocks)),
        Statement::Meeting(meeting) => Some(meeting::verdict(meeting, &claim.frame, evidence, clocks)),
        Statement::Series(series) => Some(series::verdict(series, &claim.frame, evidence, clocks)),
        Statement::Threshold(threshold) => Some(threshold::verdict(threshold, &claim.frame, evidence, clocks)),
        Statement::Purchase(purchase) => Some(purchase::verdict(purchase, &claim.frame, evidence, clocks)),
        Statement::LegalAct(act) => Some(legal_act::verdict(act, &claim.frame, evidence, clocks)),
        Statement::ExportControl(control) => Some(export_control::verdict(control, &claim.frame, evidence, clocks)),
        Statement::MeasureDate(day) => Some(measure_date::verdict(day, &claim.frame, evidence, clocks)),
        Statement::OfficeHolder(holder) => Some(office_holder::verdict(holder, evidence, clocks)),
        Statement::Change(_) | Statement::Count(_) => None,
    }
}

/// A day for a reader: "4 March 2025".
pub fn spoken(date: Date) -> String {
    format!("{} {} {}", date.day(), date.month(), date.year())
}

/// An EDTF date of a record for a reader: "4 March 2025", "March 2025", "2025".
pub fn spoken_edtf(edtf: &str) -> String {
    match (edtf.len(), crate::evidence::day::bounds(edtf)) {
        (10, Some((day, _))) => spoken(day),
        (7, Some((day, _))) => format!("{} {}", day.month(), day.year()),
        _ => edtf.to_owned(),
    }
}

/// First and last day of an EDTF date or interval of the text.
pub fn window(edtf: &str) -> Option<(Date, Date)> {
    use crate::evidence::day::bounds;
    let edtf = edtf.trim_end_matches(['~', '?', '%']);
    match edtf.split_once('/') {
        Some((from, to)) => Some((bounds(from)?.0, bounds(to)?.1)),
        None => bounds(edtf),
    }
}
