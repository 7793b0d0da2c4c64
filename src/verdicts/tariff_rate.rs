//! Tariff rates against the histories of measures.

use super::rate_otherwise::{another_day, misdated, turned_round};
use super::rate_window::{Window, is_dated};
use super::which_measure::{is_list, is_on, is_worth, named, pool};
use super::{Clocks, Label, Verdict, spoken, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::status::{Hedge, Status};
use crate::claims::tariff_rate::{RateQuantity, TariffRate};
use crate::evidence::Evidence;
use crate::evidence::day::{Holds, bounds};
use crate::evidence::schema::Status as Stands;
use crate::evidence::schema::{Dispute, DisputedValue, Event, EventKind, Measure, RateStep, RateUnit};
use crate::order;
use time::Date;

/// Rates are exact: a duty of 25% is not one of 24%. Digits are compared as shown.
pub(super) const SAME: f64 = 0.005;

/// What the record says to a rate.
pub fn verdict(claim: &TariffRate, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if frame.hedge == Some(Hedge::Negated) {
        return Verdict::bare(Label::CannotTell, "The text denies the rate.");
    }
    let pool = pool(claim, evidence);
    if pool.is_empty() {
        return nothing(claim);
    }
    if claim.quantity == RateQuantity::Total {
        return total(claim, frame, evidence, clocks);
    }
    let Some(window) = Window::of(frame, clocks) else {
        return Verdict::bare(Label::CannotTell, "The text gives no day, and the page no date of publication.");
    };
    // Lists of thousands of goods stand for "Chinese goods" only on the days on which something happened to them.
    let mut pool = pool;
    pool.retain(|measure| !is_list(measure) || is_worth(measure, claim) || named(measure, claim) || happened(measure, &window));
    let mut trace = Vec::new();
    let mut fits: Vec<Fit<'_>> = pool.iter().filter_map(|measure| fit(measure, claim, frame, &window, &mut trace)).collect();
    // A measure on the goods named fits better than one on all goods.
    let on_goods = |measure: &Measure| claim.products.iter().any(|product| measure.products.iter().any(|covered| covered == product));
    // A rate once held out for all goods says nothing of goods that have a duty of their own.
    if pool.iter().any(|measure| on_goods(measure)) {
        fits.retain(|fit| fit.rank < 3 || on_goods(fit.measure));
    }
    order::by_key(&mut fits, |fit| (fit.rank, !on_goods(fit.measure)));
    let mut verdict = match fits.first() {
        Some(best) => {
            misdated(best, claim, frame, &pool, &window, clocks).unwrap_or_else(|| agreement(best, claim, frame, &window, clocks))
        }
        None => turned_round(claim, frame, &pool, &window, evidence)
            .or_else(|| another_day(claim, frame, &pool, &window, clocks))
            .unwrap_or_else(|| contradiction(claim, frame, &pool, &window, evidence)),
    };
    verdict.trace.splice(0..0, trace);
    verdict
}

/// Whether something happened to `measure` in a time that the text names to the month or better.
fn happened(measure: &Measure, window: &Window) -> bool {
    let now =
        |event: &Event| is_dated(&event.date) && window.holds(&event.date) || is_dated(&event.planned) && window.holds(&event.planned);
    window.is_short() && measure.events.iter().any(now)
}

fn nothing(claim: &TariffRate) -> Verdict {
    match (&claim.actor, claim.targets.is_empty()) {
        (None, true) => Verdict::bare(Label::CannotTell, "Who charges the duty is not said here."),
        (Some(_), true) => Verdict::bare(Label::CannotTell, "Whose goods pay the duty is not said here."),
        _ => Verdict::bare(Label::NotCovered, "No record about this duty."),
    }
}

/// How a record fits a claim.
pub(super) struct Fit<'a> {
    pub(super) measure: &'a Measure,
    /// 0 best: the rate at the time stated; 1 the rate now; 2 the rate at some earlier time; 3 named but never in force.
    pub(super) rank: u8,
    pub(super) step: Option<&'a RateStep>,
    event: Option<&'a Event>,
}

pub(super) fn fit<'a>(
    measure: &'a Measure,
    claim: &TariffRate,
    frame: &Frame,
    window: &Window,
    trace: &mut Vec<String>,
) -> Option<Fit<'a>> {
    let intended = frame.status.is_some_and(|status| status <= Status::Signed) || frame.hedge.is_some();
    let wanted = |rate: f64| claim.rates.iter().any(|stated| (stated - rate).abs() < SAME);
    let has = |step: &RateStep, stated: f64| [Some(step.rate), step.up_to].into_iter().flatten().any(|rate| (rate - stated).abs() < SAME);
    let event = measure.events.iter().find(|event| {
        claim.rates.len() == 1
            && event.rate.is_some_and(wanted)
            && bounds(&event.date).is_none_or(|(first, _)| first <= window.last || window.holds(&event.planned))
            // Told of a day, in force: what was ordered or held out at another time is no record of that.
            && (intended || !window.is_short() || window.holds(&event.date) || window.holds(&event.planned))
    });
    let steps = || {
        measure.rates.iter().filter(|step| matches!(step.unit, RateUnit::Percent | RateUnit::PercentTotal) && is_on(measure, step, claim))
    };
    let active = |step: &&RateStep| {
        let begun = bounds(&step.start).is_some_and(|(first, _)| first <= window.last);
        let lasting = bounds(&step.end).is_none_or(|(_, last)| last > window.first);
        begun && lasting
    };
    let touches = |step: &&RateStep| {
        window.stated
            && (window.holds(&step.start) || measure.events.iter().any(|event| window.holds(&event.date) && event.rate.is_none_or(wanted)))
    };
    let rank_of = |step: &RateStep| {
        if touches(&step) {
            Some(0)
        } else if active(&step) {
            Some(1)
        } else if bounds(&step.start).is_some_and(|(first, _)| first <= window.last) && !window.stated {
            Some(2)
        } else {
            None
        }
    };
    // Of several rates ("10% or 15%") each must be a step of the measure; the weakest fit counts.
    let level_of = |stated: f64| {
        steps().filter(|step| has(step, stated)).filter_map(|step| Some((rank_of(step)?, step))).min_by_key(|(rank, _)| *rank)
    };
    let levels: Option<Vec<(u8, &RateStep)>> = claim.rates.iter().map(|stated| level_of(*stated)).collect();
    let level = levels.and_then(|levels| levels.into_iter().max_by_key(|(rank, _)| *rank));
    // What one step adds to the one before it: "raised by 10 points", "another 10%".
    let increment = steps()
        .zip(steps().skip(1))
        .filter(|(before, after)| wanted((after.rate - before.rate).abs()))
        .filter_map(|(_, after)| Some((rank_of(after)?, after)))
        .min_by_key(|(rank, _)| *rank);
    let stepped = match claim.quantity {
        RateQuantity::Level => level,
        _ => level.or(increment),
    };
    if let Some((rank, step)) = stepped.filter(|_| !intended) {
        trace.push(format!("{}: {}% fits the step from {}", measure.id, step.rate, step.start));
        return Some(Fit { measure, rank, step: Some(step), event: None });
    }
    if let Some(event) = event {
        trace.push(format!("{}: the rate was named on {}", measure.id, event.date));
        let rank = if intended { 0 } else { 3 };
        return Some(Fit { measure, rank, step: stepped.map(|(_, step)| step), event: Some(event) });
    }
    if let Some((rank, step)) = stepped {
        trace.push(format!("{}: {}% fits the step from {}", measure.id, step.rate, step.start));
        return Some(Fit { measure, rank, step: Some(step), event: None });
    }
    let rates: Vec<String> = measure.rates.iter().map(|step| step.rate.to_string()).collect();
    trace.push(format!("{}: rates {} do not fit", measure.id, rates.join(", ")));
    None
}

/// The verdict where a record has the rate.
fn agreement(best: &Fit<'_>, claim: &TariffRate, frame: &Frame, window: &Window, clocks: Clocks) -> Verdict {
    let measure = best.measure;
    let published = clocks.published.unwrap_or(window.last);
    let stands = measure.status(published.max(window.last));
    let applied = measure.events.iter().any(|event| {
        matches!(event.kind, EventKind::Effective | EventKind::Changed | EventKind::Resumed)
            && bounds(&event.date).is_some_and(|(first, _)| first <= published)
    });
    // The safest of all: a duty told as in force that was only ever held out.
    let told_in_force = frame.status == Some(Status::InForce) && frame.hedge.is_none() && !frame.quoted && frame.speaker.is_none();
    let mut verdict = match (best.event, best.step) {
        (Some(event), None) if told_in_force && !applied && measure.firm && measure.rates.is_empty() => {
            let rates = joined(&claim.rates);
            Verdict::bare(
                Label::Status,
                format!("{rates} was {} on {}; no record that it took effect.", held_out(event.kind), spoken_edtf(&event.date)),
            )
        }
        (Some(event), None) => {
            Verdict::bare(Label::Agrees, format!("{}: {} on {}.", measure.name, held_out(event.kind), spoken_edtf(&event.date)))
        }
        (_, Some(step)) => Verdict::bare(Label::Agrees, format!("{}: {}% from {}.", measure.name, rate_of(step), spoken_edtf(&step.start))),
        (None, None) => Verdict::bare(Label::CannotTell, "The record names no rate."),
    };
    if let Some((_, _, Holds::Unknown)) = stands {
        verdict.reason.push_str(&format!(" Status after {} not known.", spoken_edtf(&measure.review_by)));
    }
    verdict.facts.push(measure.id.to_string());
    verdict.tolerance = "exact".to_owned();
    verdict.now = clocks.today.and_then(|today| since(measure, published, today));
    // A past act stays as it was; a state may have ended since.
    if verdict.label == Label::Agrees && verdict.now.is_some() && !window.stated {
        verdict.label = Label::ThenNotNow;
    }
    verdict
}

/// What became of `measure` between publication and today.
fn since(measure: &Measure, published: Date, today: Date) -> Option<String> {
    let (then, now) = (measure.status(published), measure.status(today)?);
    if then.is_some_and(|then| then.0 == now.0 && std::ptr::eq(then.1, now.1)) {
        return None;
    }
    let (status, event, holds) = now;
    let unknown =
        if holds == Holds::Unknown { format!(" Status after {} not known.", spoken_edtf(&measure.review_by)) } else { String::new() };
    Some(format!("Since {}: {}.{unknown}", spoken_edtf(&event.date), stands_in_words(status)))
}

/// The verdict where no record has the rate.
fn contradiction(claim: &TariffRate, frame: &Frame, pool: &[&Measure], window: &Window, evidence: &Evidence) -> Verdict {
    let loose = |why: &str| Verdict::bare(Label::CannotTell, why.to_owned());
    let in_force = frame.hedge.is_none() && frame.status == Some(Status::InForce);
    // "announced a duty of 25% from 10 February", "subject to 25% since Thursday": the day that is named decides.
    let is_plan = matches!(frame.hedge, None | Some(Hedge::Forecast))
        && matches!(frame.status, None | Some(Status::Announced | Status::Signed | Status::InForce));
    if !in_force && !(is_plan && (window.is_short() || claim.before.is_some())) {
        return loose("A rate that is not told as in force is not compared.");
    }
    let everybody = claim.targets.iter().all(|target| target == "WORLD");
    if claim.targets.len() > 1 || claim.actor.is_none() && everybody && claim.nickname.is_empty() {
        return loose("Who charges whom is not said in this sentence.");
    }
    // Exactly one measure that the words can mean: named, or the only one that something happened to at the time stated.
    // Without an actor "the steel tariff" can be anybody's; "the fentanyl tariff" cannot.
    let is_own_name = |measure: &&Measure| {
        claim.actor.is_some() || !claim.nickname.split(' ').any(|word| measure.products.iter().any(|product| product == word))
    };
    let by_name: Vec<&Measure> = pool.iter().copied().filter(|measure| named(measure, claim)).filter(is_own_name).collect();
    let mut by_time: Vec<&Measure> =
        pool.iter().copied().filter(|measure| claim.actor.is_some() && !measure.rates.is_empty() && happened(measure, window)).collect();
    let on_goods = |measure: &&Measure| claim.products.iter().any(|product| measure.products.iter().any(|covered| covered == product));
    if by_time.iter().any(on_goods) {
        by_time.retain(on_goods);
    }
    // "to 10% from 39%": the one whose rate was the one before.
    let before = |measure: &&&Measure| claim.products.is_empty() || on_goods(measure);
    let by_before: Vec<(&Measure, &RateStep)> =
        pool.iter().filter(before).filter_map(|measure| Some((*measure, step_after(measure, claim)?))).collect();
    let only = match (by_name.as_slice(), by_time.as_slice(), by_before.as_slice()) {
        ([measure], _, _) => *measure,
        (_, [measure], _) => *measure,
        (_, _, [(measure, _)]) => *measure,
        _ => return loose("More than one measure can be meant."),
    };
    let next = by_before.iter().find(|(measure, _)| std::ptr::eq(*measure, only)).map(|(_, step)| *step);
    if !only.firm {
        return loose("The record is not firm enough to contradict.");
    }
    let is_on_world = only.targets.iter().any(|target| target == "WORLD");
    if everybody && by_name.is_empty() && !(is_on_world && (on_goods(&only) || !claim.targets.is_empty())) {
        return loose("Whose goods pay the duty is not said here.");
    }
    let is_disputed =
        |value: &DisputedValue| value.number.is_some_and(|number| claim.rates.iter().any(|rate| (rate - number).abs() < SAME));
    if let Some(dispute) = evidence.disputes_about(&only.id).find(|dispute| dispute.values.iter().any(is_disputed)) {
        return disputed(dispute, only);
    }
    // A ceiling on everything is a rate of goods in general alone.
    let is_rate = |step: &RateStep| match step.unit {
        RateUnit::Percent => true,
        RateUnit::PercentTotal => claim.products.is_empty(),
        _ => false,
    };
    let on = |(step, holds): &(&RateStep, Holds)| *holds == Holds::Yes && is_on(only, step, claim) && is_rate(step);
    let mut steps: Vec<&RateStep> = only.rates_on(window.last).filter(on).map(|(step, _)| step).collect();
    if let Some(next) = next {
        steps = vec![next];
    }
    let [step] = steps.as_slice() else { return loose("No single rate was in force at that time.") };
    if step.up_to.is_some() {
        return loose("No single rate was in force at that time.");
    }
    let begins = |step: &RateStep| window.is_short() && is_dated(&step.start) && window.holds(&step.start);
    let is_general = everybody && by_name.is_empty() && !on_goods(&only);
    if (!in_force || claim.inferred || is_general) && next.is_none() && !begins(step) {
        return loose("No rate on record begins on the day that is named.");
    }
    // "cut tariffs on Chinese goods to 47%": a level without a name may be all duties together, which is never less than one of them.
    let is_sum = by_name.is_empty() && claim.products.is_empty() && !is_worth(only, claim) && claim.quantity == RateQuantity::Level;
    let is_sum = is_sum && next.is_none();
    if is_sum && claim.rates.iter().any(|rate| *rate > step.rate) {
        return loose("The figure may be the sum of several duties.");
    }
    // A sum of duties may be meant where the words do not say which.
    let sums = claim.actor.as_deref().zip(claim.targets.first()).is_some_and(|(actor, target)| {
        evidence.totals(actor, target, window.last).any(|total| claim.rates.iter().any(|rate| (rate - total.rate).abs() < 0.6))
    });
    if sums {
        return loose("The figure fits the sum of several duties.");
    }
    let mut verdict = Verdict::bare(
        Label::Differs,
        format!(
            "Differs from the record: text says {}, record says {}% from {} ({}).",
            joined(&claim.rates),
            step.rate,
            spoken_edtf(&step.start),
            only.name
        ),
    );
    if frame.quoted || frame.speaker.is_some() {
        verdict.label = Label::Attributed;
    }
    verdict.facts.push(only.id.to_string());
    verdict.tolerance = "exact".to_owned();
    verdict
}

/// The step of `measure` that came after the rate that the claim says was there before.
fn step_after<'a>(measure: &'a Measure, claim: &TariffRate) -> Option<&'a RateStep> {
    let before = claim.before?;
    let of_claim: Vec<&RateStep> = measure
        .rates
        .iter()
        .filter(|step| is_on(measure, step, claim) && step.up_to.is_none() && step.unit != RateUnit::UsdPerParcel)
        .collect();
    let was = of_claim.iter().position(|step| (step.rate - before).abs() < SAME)?;
    of_claim.get(was + 1).copied()
}

/// Every value of a dispute with who says so.
fn disputed(dispute: &Dispute, measure: &Measure) -> Verdict {
    let values: Vec<String> = dispute.values.iter().map(|value| format!("{} ({})", value.value, value.method)).collect();
    let mut verdict =
        Verdict::bare(Label::Disputed, format!("Sources differ on {}: {}. {}", dispute.topic, values.join("; "), dispute.reason));
    verdict.facts.push(measure.id.to_string());
    verdict
}

/// Totals and averages against stacks and series.
fn total(claim: &TariffRate, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    let (Some(actor), [target]) = (claim.actor.as_deref(), claim.targets.as_slice()) else { return nothing(claim) };
    let Some(day) = frame.time.as_ref().and_then(|time| window(&time.edtf)).map(|(first, _)| first).or(clocks.published) else {
        return Verdict::bare(Label::CannotTell, "No day to add the duties up for.");
    };
    for total in evidence.totals(actor, target, day) {
        if claim.rates.iter().any(|rate| (rate - total.rate).abs() < SAME) {
            let parts: Vec<String> = total.parts.iter().map(|part| format!("{} {}%", part.measure.name, part.step.rate)).collect();
            let mut verdict =
                Verdict::bare(Label::Agrees, format!("{}: {}% on {}: {}.", total.stack.name, total.rate, spoken(day), parts.join(" + ")));
            verdict.facts = total.parts.iter().map(|part| part.measure.id.to_string()).collect();
            return verdict;
        }
    }
    Verdict::bare(Label::CannotTell, "Sums and averages depend on what is counted; none of those on record is meant for certain.")
}

pub(super) fn rate_of(step: &RateStep) -> String {
    step.up_to.map_or_else(|| step.rate.to_string(), |high| format!("{} to {high}", step.rate))
}

fn joined(rates: &[f64]) -> String {
    rates.iter().map(|rate| format!("{rate}%")).collect::<Vec<_>>().join(" or ")
}

const fn held_out(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Proposed => "proposed",
        EventKind::Threatened => "threatened",
        EventKind::Signed => "ordered",
        EventKind::Effective | EventKind::Changed | EventKind::Resumed => "in force",
        _ => "announced",
    }
}

const fn stands_in_words(status: Stands) -> &'static str {
    match status {
        Stands::Proposed => "proposed",
        Stands::Threatened => "threatened",
        Stands::Announced => "announced",
        Stands::Signed => "ordered",
        Stands::InForce => "in force in another form",
        Stands::Paused => "suspended",
        Stands::StruckDown => "struck down",
        Stands::Ended => "ended",
        Stands::Withdrawn => "withdrawn before it applied",
    }
}
