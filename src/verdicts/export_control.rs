//! Limits on exports against the histories of measures.

use super::{Clocks, Label, Verdict, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::export_control::{Act, ExportControl};
use crate::claims::status::Status;
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Event, EventKind, Measure, MeasureKind};
use crate::order;
use time::Duration;

/// What the record says to a limit on exports.
pub fn verdict(claim: &ExportControl, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if frame.hedge.is_some() || frame.status.is_some_and(|status| status <= Status::Threatened) {
        return Verdict::bare(Label::CannotTell, "A limit that is held out, denied or tied to a condition is not compared.");
    }
    let target = claim.target.as_deref().unwrap_or("WORLD");
    let covering = |product: &&'static str| {
        let measures: Vec<&Measure> = evidence
            .measures_on(&claim.actor, target, product)
            .filter(|measure| measure.kind == MeasureKind::ExportControl && measure.products.iter().any(|covered| covered == product))
            .collect();
        measures
    };
    let mut known: Vec<&Measure> = claim.products.iter().flat_map(covering).collect();
    order::by(&mut known, |one, other| one.id.cmp(&other.id));
    known.dedup_by(|one, other| one.id == other.id);
    if known.is_empty() {
        return Verdict::bare(Label::NotCovered, "No record of this limit on exports.");
    }
    let stated = frame.time.as_ref().and_then(|time| window(&time.edtf)).filter(|(first, last)| *last - *first <= Duration::days(366));
    let Some((first, last)) = stated.or_else(|| clocks.published.map(|day| (time::Date::MIN, day))) else {
        return Verdict::bare(Label::CannotTell, "The text gives no day, and the page no date of publication.");
    };
    let within = |edtf: &str| {
        bounds(edtf).is_some_and(|(from, to)| from <= last.saturating_add(Duration::DAY) && to.saturating_add(Duration::DAY) >= first)
    };
    let fits = |event: &&Event| within(&event.date) && is_act(claim.act, event.kind);
    if let Some((measure, event)) = known.iter().find_map(|measure| Some((measure, measure.events.iter().find(fits)?))) {
        let mut verdict = Verdict::bare(Label::Agrees, format!("{} ({}): {}", measure.name, spoken_edtf(&event.date), measure.summary));
        verdict.facts.push(measure.id.to_string());
        return verdict;
    }
    // A date is contradicted for a ban or its end alone, of one measure that covers every good named: limits are tightened often.
    let covers_all = |measure: &&Measure| claim.products.iter().all(|product| measure.products.iter().any(|covered| covered == product));
    let all: Vec<&Measure> = known.iter().copied().filter(covers_all).collect();
    let ([only], Some(_), Act::Banned | Act::Eased) = (all.as_slice(), stated, claim.act) else {
        return Verdict::bare(Label::CannotTell, "No event on record fits; others may have been.");
    };
    let told =
        frame.quoted || frame.speaker.is_some() || claim.products.len() < 2 || claim.target.is_none() || last - first > Duration::days(31);
    if !only.firm || told || only.events.iter().any(|event| within(&event.date) || within(&event.planned)) {
        return Verdict::bare(Label::CannotTell, "The words or the record are too loose to compare.");
    }
    let mut verdict = Verdict::bare(Label::Differs, super::measure_date::misdated(only, first));
    verdict.facts.push(only.id.to_string());
    verdict.tolerance = "a day".to_owned();
    verdict
}

/// Whether an event is what the words say was done.
const fn is_act(act: Act, kind: EventKind) -> bool {
    match act {
        Act::Banned | Act::Restricted => {
            matches!(
                kind,
                EventKind::Announced
                    | EventKind::Signed
                    | EventKind::Ordered
                    | EventKind::Effective
                    | EventKind::Changed
                    | EventKind::Resumed
            )
        }
        Act::Eased => matches!(kind, EventKind::Suspended | EventKind::Ended | EventKind::Withdrawn | EventKind::Changed),
    }
}
