//! A rate that the record has, but for another day, in the other direction, on goods of another worth, or as it was announced.

use super::rate_window::{Window, is_dated};
use super::tariff_rate::{Fit, Question, SAME, fit, rate_of};
use super::which_measure::{is_general_or_named, is_on, is_on_goods, named};
use super::{Verdict, spoken, spoken_edtf};
use crate::claims::Frame;
use crate::claims::change::Direction;
use crate::claims::status::{Hedge, Status};
use crate::claims::tariff_rate::{Onset, RateQuantity, TariffRate};
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Event, EventKind, Measure, RateStep};
use time::{Date, Duration};

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

/// Whether an event changes what is paid from its day on.
pub(super) const fn begins_or_ends(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Effective | EventKind::Changed | EventKind::Resumed | EventKind::Suspended | EventKind::Ended | EventKind::StruckDown
    )
}

/// Whether a source gives `day` for `measure` where others give another one.
pub(super) fn disputes_day(evidence: &Evidence, measure: &Measure, day: Date) -> bool {
    let day = spoken(day);
    evidence.disputes_about(&measure.id).any(|dispute| dispute.field == "date" && dispute.values.iter().any(|value| value.value == day))
}

/// The verdict where a record has the rate, and the day told of is one on which nothing happened to any duty that can be meant.
pub(super) fn misdated(best: &Fit<'_>, question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, pool, window, evidence, clocks } = *question;
    let step = best.step.filter(|step| step.start.len() == 10)?;
    // What is to come is compared where the day was known by then.
    let is_known_plan = || {
        let known = |event: &Event| {
            event.planned == step.start && bounds(&event.date).zip(clocks.published).is_some_and(|((first, _), day)| first <= day)
        };
        claim.onset == Some(Onset::Effect) && best.measure.events.iter().any(known)
    };
    let is_plan = window.to_come && is_known_plan();
    let told = if is_plan {
        matches!(frame.status, None | Some(Status::InForce | Status::Announced | Status::Signed))
            && matches!(frame.hedge, None | Some(Hedge::Forecast))
            && !frame.is_attributed()
    } else {
        frame.is_told()
    };
    // "an additional 10% on all goods": the first rate of a duty is what it added.
    let is_first = best.measure.rates.first().is_some_and(|first| std::ptr::eq(first, step)) && claim.rates.contains(&step.rate);
    // A day after the first one is none on which it was ordered.
    let is_late = bounds(&step.start).is_some_and(|(first, _)| first.saturating_add(Duration::DAY) < window.first);
    let is_sure = told
        && claim.onset.is_some_and(|onset| onset == Onset::Effect || knows_order(best.measure, step) || is_late)
        && !claim.inferred
        && (claim.quantity != RateQuantity::Increment || is_first)
        && (best.rank > 0 || is_plan)
        && bounds(&step.start).is_some_and(|(first, _)| (first - window.first).whole_days().abs() <= LONGEST)
        && best.measure.firm
        && window.stated
        && window.first == window.last
        && (is_plan || clocks.published.is_none_or(|day| window.last <= day));
    // Clocks differ: a duty that begins at midnight in Beijing or Washington is told of on the day before elsewhere, and an order that
    // is signed in the evening on the day after.
    let slack = if claim.onset == Some(Onset::Act) { Duration::DAY } else { Duration::ZERO };
    let told_within = |edtf: &str, shift: Duration| {
        bounds(edtf).is_some_and(|(first, last)| {
            first <= window.last.saturating_add(shift).saturating_add(Duration::DAY)
                && last.saturating_add(slack) >= window.first.saturating_add(shift)
        })
    };
    // "effective from Wednesday" may be the Wednesday that was; a day without a year may be of the year before or after.
    let week = if is_plan { Duration::days(-7) } else { Duration::ZERO };
    let told_on =
        |edtf: &str| [Duration::ZERO, week, Duration::days(-365), Duration::days(365)].into_iter().any(|shift| told_within(edtf, shift));
    // What "took effect" is no order of another day.
    let counts = |event: &&Event| claim.onset == Some(Onset::Act) || begins_or_ends(event.kind);
    let touched = |measure: &&Measure| {
        measure.events.iter().filter(counts).any(|event| told_on(&event.date) || told_on(&event.planned))
            || measure.rates.iter().any(|step| told_on(&step.start) || told_on(&step.end))
            || disputes_day(evidence, measure, window.first)
    };
    // Of duties on the goods named and duties on all goods the former are meant.
    let meant = |measure: &&Measure| !is_on_goods(best.measure, claim) || is_on_goods(measure, claim);
    if !is_sure || pool.iter().copied().filter(meant).any(|measure| touched(&measure)) {
        return None;
    }
    Some(Verdict::differs(
        format!(
            "Differs from the record: text says {}, record says {}% from {} ({}).",
            spoken(window.first),
            rate_of(step),
            spoken_edtf(&step.start),
            best.measure.name
        ),
        &best.measure.id,
        "a day",
    ))
}

/// The verdict where the rate fits no record at the time stated, but one at another time.
pub(super) fn another_day(question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, pool, clocks, .. } = *question;
    let published = clocks.published?;
    let now = Window { first: published, last: published, stated: false, to_come: false, known: published };
    let mut fits = pool.iter().filter_map(|measure| fit(measure, claim, frame, &now, &mut Vec::new())).filter(|fit| fit.step.is_some());
    let best = fits.next().filter(|_| fits.next().is_none())?;
    misdated(&best, question)
}

/// Days after a change within which a text without a date still tells of it.
const FRESH: i64 = 14;

/// The verdict where the one change on record around that time went the other way: "halves the tariff to 10%" for one doubled from 10%.
pub(super) fn reversed(question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, pool, window, clocks, .. } = *question;
    let way = claim.way.filter(|_| frame.is_told() && !claim.inferred && claim.targets.len() == 1)?;
    let [stated] = claim.rates.as_slice() else { return None };
    let published = clocks.published?;
    if let Some(verdict) = turned_back(claim, *stated, way, pool) {
        return Some(verdict);
    }
    let recent = |step: &RateStep| {
        is_dated(&step.start)
            && if window.stated {
                window.is_short() && window.holds(&step.start)
            } else {
                bounds(&step.start).is_some_and(|(first, _)| (0..=FRESH).contains(&(published - first).whole_days()))
            }
    };
    let mut changes = pool.iter().flat_map(|measure| {
        let steps: Vec<&RateStep> = measure.rates.iter().filter(|step| is_on(measure, step, claim)).collect();
        (0..steps.len())
            .filter(|&at| recent(steps[at]))
            .map(|at| (*measure, at.checked_sub(1).map(|before| steps[before]), steps[at]))
            .collect::<Vec<_>>()
    });
    let (measure, before, step) = changes.next().filter(|_| changes.next().is_none())?;
    let before = before.filter(|before| measure.firm && before.up_to.is_none() && step.up_to.is_none())?;
    let is = |step: &RateStep| (step.rate - stated).abs() < SAME;
    let went = if step.rate > before.rate { Direction::Up } else { Direction::Down };
    if went == way || (step.rate - before.rate).abs() < SAME || !(is(step) || is(before)) {
        return None;
    }
    let (text, record) = if way == Direction::Up { ("raised", "lowered") } else { ("lowered", "raised") };
    let message = format!(
        "Differs from the record: text says {text}, record says {record} from {}% to {}% on {} ({}).",
        before.rate,
        step.rate,
        spoken_edtf(&step.start),
        measure.name
    );
    Some(Verdict::differs(message, &measure.id, "the direction"))
}

/// The verdict on "lowered from 25% to 10%" where the one duty that had both rates had them in the other order.
fn turned_back(claim: &TariffRate, stated: f64, way: Direction, pool: &[&Measure]) -> Option<Verdict> {
    let before = claim.before.filter(|before| (stated > *before) == (way == Direction::Up) && stated != *before)?;
    let follows = |measure: &Measure, one: f64, other: f64| {
        let steps: Vec<&RateStep> = measure.rates.iter().filter(|step| is_on(measure, step, claim) && step.up_to.is_none()).collect();
        let first = steps.iter().position(|step| (step.rate - one).abs() < SAME);
        first.is_some_and(|first| steps[first..].iter().any(|step| (step.rate - other).abs() < SAME))
    };
    if pool.iter().any(|measure| follows(measure, before, stated)) {
        return None;
    }
    let mut turned = pool.iter().filter(|measure| measure.firm && follows(measure, stated, before));
    let measure = turned.next().filter(|_| turned.next().is_none())?;
    let message = format!("Differs from the record: it went from {stated}% to {before}%, not back ({}).", measure.name);
    Some(Verdict::differs(message, &measure.id, "the direction"))
}

/// The verdict where the goods are worth a power of ten more or less than the record has: "$34 million of goods" for $34 billion.
pub(super) fn of_another_worth(best: &Fit<'_>, claim: &TariffRate, frame: &Frame) -> Option<Verdict> {
    let worth = claim.worth.filter(|worth| *worth > 0.0 && best.rank == 0 && best.measure.firm && !frame.is_attributed())?;
    let covered = best.measure.figures.iter().find(|figure| figure.unit == "USD" && figure.what == "imports covered")?;
    let power = (covered.plain() / worth).log10();
    if power.abs() < 0.5 || (power - power.round()).abs() > 0.02 {
        return None;
    }
    let message = format!(
        "Differs from the record by a power of ten: record says {} billion USD of goods ({}).",
        covered.plain() / 1e9,
        best.measure.name
    );
    Some(Verdict::differs(message, &best.measure.id, "a power of ten"))
}

/// The verdict where what was threatened or announced on that day had another rate.
pub(super) fn named_otherwise(question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, pool, window, evidence, clocks } = *question;
    if !window.stated && frame.hedge == Some(Hedge::Forecast) {
        return to_be(claim, frame, pool, clocks.published?);
    }
    let is_word = matches!(frame.status, Some(Status::Threatened | Status::Announced | Status::Signed | Status::Proposed));
    let [stated] = claim.rates.as_slice() else { return None };
    let published = clocks.published?;
    let is_past = window.is_short() && window.last - window.first <= Duration::days(7) && window.first <= published;
    if !is_word
        || frame.hedge.is_some()
        || frame.is_attributed()
        || claim.inferred
        || claim.actor.is_none()
        || !(is_past || window.to_come && window.is_short())
    {
        return None;
    }
    let mut events = pool.iter().filter(|measure| is_general_or_named(measure, claim)).flat_map(|measure| {
        let named = |event: &&Event| {
            let known = || bounds(&event.date).is_some_and(|(first, _)| first <= published);
            event.rate.is_some()
                && (is_past && window.holds(&event.date) || window.to_come && window.holds(&event.planned) && known())
                && matches!(
                    event.kind,
                    EventKind::Threatened | EventKind::Announced | EventKind::Signed | EventKind::Proposed | EventKind::Ordered
                )
        };
        measure.events.iter().filter(named).map(move |event| (*measure, event))
    });
    let (measure, event) = events.next().filter(|_| events.next().is_none())?;
    let rate = event.rate.filter(|rate| measure.firm && (rate - stated).abs() >= SAME && *rate != 0.0)?;
    // What one step adds, or all duties together, is another quantity.
    let is_other = measure
        .rates
        .iter()
        .any(|step| (step.rate - rate).abs() < SAME || (step.rate - stated).abs() < SAME || (rate - step.rate - stated).abs() < SAME);
    // "to 130%": what was there already may be counted in.
    let target = claim.targets.first()?;
    let is_sum = evidence.totals(claim.actor.as_deref()?, target, published).any(|total| (total.rate + rate - stated).abs() < SAME);
    if is_sum || is_other && !measure.rates.is_empty() {
        return None;
    }
    Some(Verdict::differs(
        format!("Differs from the record: text says {stated}%, record says {rate}% on {} ({}).", spoken_edtf(&event.date), measure.name),
        &measure.id,
        "exact",
    ))
}

/// The verdict where the duty that the words name is, by an order of these days, to have another rate: "will be cut to 15%".
fn to_be(claim: &TariffRate, frame: &Frame, pool: &[&Measure], published: Date) -> Option<Verdict> {
    let [stated] = claim.rates.as_slice() else { return None };
    if frame.is_attributed() || claim.inferred || claim.quantity != RateQuantity::Level || !claim.exact {
        return None;
    }
    let mut named = pool.iter().filter(|measure| named(measure, claim));
    let measure = named.next().filter(|measure| named.next().is_none() && measure.firm)?;
    let recent = |event: &&Event| {
        let age = bounds(&event.date).map(|(first, _)| (published - first).whole_days());
        matches!(event.kind, EventKind::Ordered | EventKind::Announced | EventKind::Signed)
            && age.is_some_and(|age| (0..=FRESH).contains(&age))
    };
    let mut events = measure.events.iter().filter(recent);
    let event = events.next().filter(|_| events.next().is_none())?;
    let rate = event.rate.filter(|rate| (rate - stated).abs() >= SAME)?;
    Some(Verdict::differs(
        format!(
            "Differs from the record: text says {stated}%, record says {rate}% by order of {} ({}).",
            spoken_edtf(&event.date),
            measure.name
        ),
        &measure.id,
        "exact",
    ))
}
