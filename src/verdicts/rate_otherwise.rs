//! A rate that the record has, but for another day, or the other way round.

use super::rate_window::{Window, is_dated};
use super::tariff_rate::{Fit, SAME, fit, rate_of};
use super::which_measure::is_on;
use super::{Clocks, Label, Verdict, spoken, spoken_edtf};
use crate::claims::Frame;
use crate::claims::status::Status;
use crate::claims::tariff_rate::{Onset, RateQuantity, TariffRate};
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Event, EventKind, Measure, MeasureKind, RateStep};
use time::Duration;

/// How many days off a date may be for it to be of the same duty.
const LONGEST: i64 = 400;

/// Whether the record knows when `step` was ordered: "imposed" may be told of that day.
fn knows_order(measure: &Measure, step: &RateStep) -> bool {
    let ordered = |event: &Event| matches!(event.kind, EventKind::Announced | EventKind::Signed | EventKind::Ordered);
    let before = |event: &Event| {
        bounds(&event.date)
            .zip(bounds(&step.start))
            .is_some_and(|((ordered, _), (start, _))| (0..=120).contains(&(start - ordered).whole_days()))
    };
    measure.events.iter().any(|event| ordered(event) && before(event))
}

/// The verdict where a record has the rate, and the day told of is one on which nothing happened to any duty that can be meant.
pub(super) fn misdated(
    best: &Fit<'_>,
    claim: &TariffRate,
    frame: &Frame,
    pool: &[&Measure],
    window: &Window,
    clocks: Clocks,
) -> Option<Verdict> {
    let step = best.step.filter(|step| step.start.len() == 10)?;
    let told = frame.status == Some(Status::InForce) && frame.hedge.is_none() && !frame.quoted && frame.speaker.is_none();
    let is_sure = told
        && claim.onset.is_some_and(|onset| onset == Onset::Effect || knows_order(best.measure, step))
        && !claim.inferred
        && claim.quantity != RateQuantity::Increment
        && best.rank > 0
        && bounds(&step.start).is_some_and(|(first, _)| (first - window.first).whole_days().abs() <= LONGEST)
        && best.measure.firm
        && window.stated
        && window.first == window.last
        && clocks.published.is_none_or(|day| window.last <= day);
    // Duties are told of on the days around their start, and from the day on which they were ordered.
    let around = Window { first: window.first - Duration::days(2), last: window.last + Duration::days(2), stated: true };
    let touched = |measure: &&Measure| {
        measure.events.iter().any(|event| around.holds(&event.date) || around.holds(&event.planned))
            || measure.rates.iter().any(|step| around.holds(&step.start) || around.holds(&step.end))
    };
    if !is_sure || pool.iter().any(touched) {
        return None;
    }
    let mut verdict = Verdict::bare(
        Label::Differs,
        format!(
            "Differs from the record: text says {}, record says {}% from {} ({}).",
            spoken(window.first),
            rate_of(step),
            spoken_edtf(&step.start),
            best.measure.name
        ),
    );
    verdict.facts.push(best.measure.id.to_string());
    verdict.tolerance = "three days".to_owned();
    Some(verdict)
}

/// The verdict where the rate fits no record at the time stated, but one at another time.
pub(super) fn another_day(claim: &TariffRate, frame: &Frame, pool: &[&Measure], window: &Window, clocks: Clocks) -> Option<Verdict> {
    let published = clocks.published?;
    let now = Window { first: published, last: published, stated: false };
    let mut fits = pool.iter().filter_map(|measure| fit(measure, claim, frame, &now, &mut Vec::new())).filter(|fit| fit.step.is_some());
    let best = fits.next().filter(|_| fits.next().is_none())?;
    misdated(&best, claim, frame, pool, window, clocks)
}

/// The verdict where the record has the rate on that day, but the other way round: from the one whose goods are said to pay.
pub(super) fn turned_round(claim: &TariffRate, frame: &Frame, pool: &[&Measure], window: &Window, evidence: &Evidence) -> Option<Verdict> {
    let (actor, [target]) = (claim.actor.as_deref()?, claim.targets.as_slice()) else { return None };
    let told = frame.status == Some(Status::InForce) && frame.hedge.is_none() && !frame.quoted && frame.speaker.is_none();
    // The record must know what this actor charges that target: silence of a base that never looked proves nothing.
    let knows = |measure: &&Measure| {
        measure.targets.iter().any(|known| known == target) && measure.products.iter().any(|product| product == "all goods")
    };
    if !told
        || claim.inferred
        || claim.onset.is_none()
        || !claim.products.is_empty()
        || claim.worth.is_some()
        || !window.is_short()
        || !pool.iter().any(knows)
    {
        return None;
    }
    let [stated] = claim.rates.as_slice() else { return None };
    let step_of = |measure: &'_ Measure| {
        measure.rates.iter().any(|step| (step.rate - stated).abs() < SAME && is_dated(&step.start) && window.holds(&step.start))
    };
    let own = |measure: &&Measure| measure.rates.iter().any(|step| window.holds(&step.start) && is_on(measure, step, claim));
    if pool.iter().any(own) {
        return None;
    }
    let other = evidence
        .measures_between(target, actor)
        .find(|measure| measure.firm && measure.kind == MeasureKind::Tariff && measure.covers("all goods") && step_of(measure))?;
    let mut verdict =
        Verdict::bare(Label::Differs, format!("Differs from the record: it has this duty the other way round ({}).", other.name));
    verdict.facts.push(other.id.to_string());
    verdict.tolerance = "exact".to_owned();
    Some(verdict)
}
