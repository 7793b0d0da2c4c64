//! Limits on exports against the histories of measures.

use super::tariff_rate::since;
use super::{Clocks, Label, Verdict, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::export_control::{Act, ExportControl};
use crate::claims::status::Status;
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Event, EventKind, Measure, MeasureKind};
use crate::order;
use time::{Date, Duration};

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
    let stated = frame.time.as_ref().and_then(|time| window(&time.edtf)).filter(|(first, last)| *last - *first <= Duration::days(366));
    let Some((first, last)) = stated.or_else(|| clocks.published.map(|day| (time::Date::MIN, day))) else {
        return Verdict::bare(Label::CannotTell, "The text gives no day, and the page no date of publication.");
    };
    let within = |edtf: &str| {
        bounds(edtf).is_some_and(|(from, to)| from <= last.saturating_add(Duration::DAY) && to.saturating_add(Duration::DAY) >= first)
    };
    let day = stated.filter(|(first, last)| *last - *first <= Duration::days(1));
    if known.is_empty() {
        return by_another(claim, frame, evidence, day)
            .unwrap_or_else(|| Verdict::bare(Label::NotCovered, "No record of this limit on exports."));
    }
    let fits = |event: &&Event| within(&event.date) && is_act(claim.act, event.kind);
    if let Some((measure, event)) = known.iter().find_map(|measure| Some((measure, measure.events.iter().find(fits)?))) {
        let mut verdict = Verdict::bare(Label::Agrees, format!("{} ({}): {}", measure.name, spoken_edtf(&event.date), measure.summary));
        verdict.facts.push(measure.id.to_string());
        // An act stays what it was; what became of the limit is told beside it.
        let now = clocks.published.zip(clocks.today).and_then(|(published, today)| since(measure, None, published, today));
        verdict.now = now.map(|(now, _)| now);
        return verdict;
    }
    if let Some(verdict) = by_another(claim, frame, evidence, day).or_else(|| published_otherwise(claim, frame, &known, day)) {
        return verdict;
    }
    // A date is contradicted for a ban or its end alone, of one measure that covers every good named: limits are tightened often.
    let covers_all = |measure: &&Measure| claim.products.iter().all(|product| measure.products.iter().any(|covered| covered == product));
    let all: Vec<&Measure> = known.iter().copied().filter(covers_all).collect();
    let ([only], Some(_), Act::Banned | Act::Eased) = (all.as_slice(), stated, claim.act) else {
        return Verdict::bare(Label::CannotTell, "No event on record fits; others may have been.");
    };
    let is_loose = !is_told(claim, frame) || claim.products.len() < 2 || claim.target.is_none() || last - first > Duration::days(31);
    if !only.firm || is_loose || only.events.iter().any(|event| within(&event.date) || within(&event.planned)) {
        return Verdict::bare(Label::CannotTell, "The words or the record are too loose to compare.");
    }
    Verdict::differs(super::measure_date::misdated(only, first), &only.id, "a day")
}

/// Told as a fact, by the page itself, with actor and goods in the sentence.
fn is_told(claim: &ExportControl, frame: &Frame) -> bool {
    !claim.inferred && !frame.is_attributed()
}

/// The verdict where that very day has this limit on these goods, all of them, but by somebody else or against somebody else. One good
/// may be limited by many; a list of them on one day is one measure.
fn by_another(claim: &ExportControl, frame: &Frame, evidence: &Evidence, day: Option<(Date, Date)>) -> Option<Verdict> {
    let (first, last) = day.filter(|_| is_told(claim, frame) && claim.products.len() >= 2)?;
    let told_on =
        |edtf: &str| edtf.len() == 10 && bounds(edtf).is_some_and(|(from, to)| from <= last.saturating_add(Duration::DAY) && to >= first);
    let covers_all = |measure: &&Measure| claim.products.iter().all(|product| measure.products.iter().any(|covered| covered == product));
    let is_event = |event: &Event| told_on(&event.date) && is_act(claim.act, event.kind);
    let is_his = |measure: &Measure| measure.actors.iter().any(|by| *by == claim.actor);
    let hits = |measure: &Measure| claim.target.as_deref().is_none_or(|target| measure.hits(target));
    let product = claim.products.first()?;
    let sides = [claim.actor.as_str(), claim.target.as_deref().unwrap_or_default(), "US", "CN"];
    let on_goods = |target: &'static str| evidence.measures_on("", target, product);
    let mut all = ["US", "CN", "WORLD"].into_iter().flat_map(on_goods);
    let other = all.find(|measure| {
        measure.kind == MeasureKind::ExportControl
            && measure.firm
            && covers_all(measure)
            && measure.events.iter().any(is_event)
            && !(is_his(measure) && hits(measure))
            && measure.actors.iter().any(|by| sides.contains(&by.as_ref()))
    })?;
    let actors: Vec<&str> = other.actors.iter().map(AsRef::as_ref).collect();
    let targets: Vec<&str> = other.targets.iter().map(AsRef::as_ref).collect();
    let message = format!(
        "Differs from the record: it has this limit by {} on exports to {} ({}).",
        actors.join(", "),
        targets.join(", "),
        other.name
    );
    Some(Verdict::differs(message, &other.id, "who and whom"))
}

/// Days around its own within which rules that are published are one rule.
const SAME_RULE: Duration = Duration::days(7);

/// The verdict where rules on these goods are said to have been published on a day in the week of the one on record.
fn published_otherwise(claim: &ExportControl, frame: &Frame, known: &[&Measure], day: Option<(Date, Date)>) -> Option<Verdict> {
    let (first, last) = day.filter(|_| claim.published && is_told(claim, frame) && claim.act != Act::Eased)?;
    let on_goods = |measure: &&&Measure| claim.products.iter().all(|product| measure.products.iter().any(|covered| covered == product));
    let mut meant = known.iter().filter(on_goods);
    let only = meant.next().filter(|_| meant.next().is_none())?;
    let around = |edtf: &str, slack: Duration| {
        bounds(edtf).is_some_and(|(from, to)| from <= last.saturating_add(slack) && to.saturating_add(slack) >= first)
    };
    let is_near = only.events.iter().any(|event| event.date.len() == 10 && around(&event.date, SAME_RULE) && is_act(claim.act, event.kind));
    let is_on = only.events.iter().any(|event| around(&event.date, Duration::DAY) || around(&event.planned, Duration::DAY));
    if !only.firm || !is_near || is_on {
        return None;
    }
    Some(Verdict::differs(super::measure_date::misdated(only, first), &only.id, "a day"))
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
        Act::Eased => matches!(kind, EventKind::Suspended | EventKind::Ended | EventKind::Withdrawn),
    }
}
