//! A rate that no record has: a contradiction where one duty alone can be meant and it had another rate.

use super::rate_window::{Window, is_dated};
use super::tariff_rate::{Question, SAME, joined};
use super::which_measure::{is_list, is_on, is_on_goods, is_worth, named};
use super::{Label, Verdict, spoken_edtf};
use crate::claims::Frame;
use crate::claims::status::{Hedge, Status};
use crate::claims::tariff_rate::{RateQuantity, TariffRate};
use crate::evidence::day::Holds;
use crate::evidence::schema::{Dispute, DisputedValue, Event, Measure, RateStep, RateUnit};

fn loose(why: &str) -> Verdict {
    Verdict::bare(Label::CannotTell, why.to_owned())
}

/// Whether something happened to `measure` in a time that the text names to the month or better.
pub(super) fn happened(measure: &Measure, window: &Window) -> bool {
    let now =
        |event: &Event| is_dated(&event.date) && window.holds(&event.date) || is_dated(&event.planned) && window.holds(&event.planned);
    window.is_short() && measure.events.iter().any(now)
}

/// Whether a rate counts in percent and is one of the goods named; a ceiling on everything is a rate of goods in general alone, or of
/// goods that its measure names.
fn is_rate(measure: &Measure, step: &RateStep, claim: &TariffRate) -> bool {
    match step.unit {
        RateUnit::Percent => true,
        RateUnit::PercentTotal => claim.products.is_empty() || is_on_goods(measure, claim),
        _ => false,
    }
}

/// The one measure that the words can mean, with the step that followed the rate said to have been there before.
fn only<'a>(claim: &TariffRate, pool: &[&'a Measure], window: &Window, is_state: bool) -> Option<(&'a Measure, Option<&'a RateStep>)> {
    // Without an actor "the steel tariff" can be anybody's; "the fentanyl tariff" cannot.
    let is_own_name = |measure: &&Measure| {
        claim.actor.is_some() || !claim.nickname.split(' ').any(|word| measure.products.iter().any(|product| product == word))
    };
    let mut by_name: Vec<&Measure> = pool.iter().copied().filter(|measure| named(measure, claim)).filter(is_own_name).collect();
    // Of a duty and a rise of it that never came the duty is meant.
    if by_name.iter().any(|measure| !measure.rates.is_empty()) {
        by_name.retain(|measure| !measure.rates.is_empty());
    }
    let mut by_time: Vec<&Measure> =
        pool.iter().copied().filter(|measure| claim.actor.is_some() && !measure.rates.is_empty() && happened(measure, window)).collect();
    if by_time.iter().any(|measure| is_on_goods(measure, claim)) {
        by_time.retain(|measure| is_on_goods(measure, claim));
    }
    // "to 10% from 39%": the one whose rate was the one before.
    let of_goods = |measure: &&&Measure| claim.products.is_empty() || is_on_goods(measure, claim);
    let by_before: Vec<(&Measure, &RateStep)> =
        pool.iter().filter(of_goods).filter_map(|measure| Some((*measure, step_after(measure, claim)?))).collect();
    // A rate of these goods that begins on the day named: no other duty of that day has the rate stated either.
    let begins = |measure: &&Measure| {
        (claim.actor.is_some() || claim.products.is_empty() && claim.targets.len() == 1 && window.first == window.last)
            && (is_on_goods(measure, claim) || claim.products.is_empty() && measure.covers("all goods"))
            && window.is_short()
            && measure.rates.iter().any(|step| {
                step.up_to.is_none()
                    && is_on(measure, step, claim)
                    && is_rate(measure, step, claim)
                    && is_dated(&step.start)
                    && window.holds(&step.start)
            })
    };
    let beginning: Vec<&Measure> = pool.iter().copied().filter(begins).collect();
    // "Chinese electric cars face 50% in the United States": the one duty on these goods that is in force.
    let stands = |measure: &&Measure| {
        is_state
            && claim.actor.is_some()
            && is_on_goods(measure, claim)
            && !is_list(measure)
            && measure.rates_on(window.last).any(|(step, holds)| holds == Holds::Yes && is_on(measure, step, claim))
    };
    let standing: Vec<&Measure> = pool.iter().copied().filter(stands).collect();
    // "from 25% to 35%" where the record has 25% that day and to this day.
    let stays = |measure: &&Measure| {
        let is_it = |(step, known): (&RateStep, Holds)| {
            known == Holds::Yes
                && is_on(measure, step, claim)
                && is_rate(measure, step, claim)
                && claim.before.is_some_and(|before| (step.rate - before).abs() < SAME)
        };
        claim.actor.is_some() && window.is_short() && measure.rates_on(window.last).any(is_it) && measure.rates_on(window.known).any(is_it)
    };
    let staying: Vec<&Measure> = pool.iter().filter(of_goods).copied().filter(stays).collect();
    let next = |measure: &Measure| by_before.iter().find(|(known, _)| std::ptr::eq(*known, measure)).map(|(_, step)| *step);
    let measure = match (by_name.as_slice(), by_time.as_slice(), by_before.as_slice(), beginning.as_slice(), standing.as_slice()) {
        ([measure], ..) | (_, [measure], ..) | (_, _, [(measure, _)], ..) | (_, _, _, [measure], _) | (_, _, _, _, [measure]) => *measure,
        _ if by_time.is_empty() && beginning.is_empty() && staying.len() == 1 => *staying.first()?,
        (.., [measure, others @ ..], _) if others.iter().all(|other| other.firm) => *measure,
        _ => return None,
    };
    Some((measure, next(measure)))
}

/// The verdict where no record has the rate.
pub(super) fn contradiction(question: &Question<'_>) -> Verdict {
    let Question { claim, frame, pool, window, evidence, .. } = *question;
    let in_force = frame.hedge.is_none() && frame.status == Some(Status::InForce) && !window.to_come;
    // "announced a duty of 25% from 10 February", "subject to 25% since Thursday": the day that is named decides.
    let is_plan = matches!(frame.hedge, None | Some(Hedge::Forecast))
        && matches!(frame.status, None | Some(Status::Announced | Status::Signed | Status::InForce));
    if !in_force && !(is_plan && (window.is_short() || claim.before.is_some())) {
        return loose("A rate that is not told as in force is not compared.");
    }
    let everybody = claim.targets.iter().all(|target| target == "WORLD");
    if claim.actor.is_none() && everybody && claim.nickname.is_empty() {
        return loose("Who charges whom is not said in this sentence.");
    }
    let Some((only, next)) = only(claim, pool, window, in_force && claim.present) else {
        return loose("More than one measure can be meant.");
    };
    let by_name = named(only, claim);
    let on_goods = is_on_goods(only, claim);
    if !only.firm {
        return loose("The record is not firm enough to contradict.");
    }
    let is_on_world = only.targets.iter().any(|target| target == "WORLD");
    if everybody && !by_name && !(is_on_world && (on_goods || !claim.targets.is_empty())) {
        return loose("Whose goods pay the duty is not said here.");
    }
    let is_disputed =
        |value: &DisputedValue| value.number.is_some_and(|number| claim.rates.iter().any(|rate| (rate - number).abs() < SAME));
    if let Some(dispute) = evidence.disputes_about(&only.id).find(|dispute| dispute.values.iter().any(is_disputed)) {
        return disputed(dispute, &only.id);
    }
    let on = |(step, holds): &(&RateStep, Holds)| *holds == Holds::Yes && is_on(only, step, claim) && is_rate(only, step, claim);
    let mut steps: Vec<&RateStep> = only.rates_on(window.last).filter(on).map(|(step, _)| step).collect();
    if let Some(next) = next {
        steps = vec![next];
    }
    // Two kinds of goods in one breath ("steel and aluminium at 15%") are contradicted where neither has the rate.
    let Some(step) = steps
        .first()
        .filter(|first| steps.iter().all(|step| step.rate == first.rate || step.unit != first.unit && step.start == first.start))
    else {
        return loose("No single rate was in force at that time.");
    };
    if step.up_to.is_some() {
        return loose("No single rate was in force at that time.");
    }
    let kept = |step: &RateStep| only.events.iter().any(|event| event.rate == Some(step.rate) && window.holds(&event.date));
    if claim.points {
        return of_points(claim, frame, only, window);
    }
    let begins = |step: &RateStep| window.is_short() && (is_dated(&step.start) && window.holds(&step.start) || kept(step));
    let is_general = everybody && !by_name && !on_goods;
    if (!in_force || claim.inferred || is_general) && next.is_none() && !begins(step) {
        return loose("No rate on record begins on the day that is named.");
    }
    // "cut tariffs on Chinese goods to 47%": a level without a name may be all duties together, which is never less than one of them.
    let is_one = claim.nickname.split(' ').any(|word| matches!(word, "additional" | "retaliatory" | "reciprocal" | "extra"));
    let may_add = !by_name && !is_one && claim.products.is_empty() && !is_worth(only, claim) && next.is_none();
    let others = || pool.iter().any(|other| !std::ptr::eq(*other, only) && other.rates_on(window.last).next().is_some());
    if may_add && claim.quantity == RateQuantity::Level && claim.rates.iter().any(|rate| *rate > step.rate) && (others() || !claim.exact) {
        return loose("The figure may be the sum of several duties.");
    }
    // Goods that have a duty of their own pay the general ones too, and the one that everybody's goods pay.
    let on_top = !by_name && on_goods && next.is_none() && !begins(step);
    if on_top && claim.rates.iter().any(|rate| *rate > step.rate && (rate - step.rate <= LARGEST_GENERAL || others())) {
        return loose("The figure may be the sum of several duties.");
    }
    // A sum of duties may be meant where the words do not say which.
    let by = claim.actor.as_deref().or_else(|| only.actors.first().map(AsRef::as_ref));
    let sums = by.zip(claim.targets.first()).is_some_and(|(actor, target)| {
        evidence.totals(actor, target, window.last).any(|total| claim.rates.iter().any(|rate| (rate - total.rate).abs() < 0.6))
    });
    if sums {
        return loose("The figure fits the sum of several duties.");
    }
    let mut verdict = Verdict::differs(
        format!(
            "Differs from the record: text says {}, record says {}% from {} ({}).",
            joined(&claim.rates),
            step.rate,
            spoken_edtf(&step.start),
            only.name
        ),
        &only.id,
        "exact",
    );
    if frame.is_attributed() {
        verdict.label = Label::Attributed;
    }
    verdict
}

/// The verdict on points by which a duty moved: against the one step that began in the time named.
fn of_points(claim: &TariffRate, frame: &Frame, only: &Measure, window: &Window) -> Verdict {
    let of_claim: Vec<&RateStep> = only.rates.iter().filter(|step| is_on(only, step, claim) && step.up_to.is_none()).collect();
    let begins = |at: &usize| is_dated(&of_claim[*at].start) && window.holds(&of_claim[*at].start);
    let mut found = (0..of_claim.len()).filter(begins);
    let ([stated], Some(at), None, true) = (claim.rates.as_slice(), found.next(), found.next(), window.is_short()) else {
        return loose("No rate on record moves at the time that is named.");
    };
    let after = of_claim[at];
    let before = at.checked_sub(1).map_or(0.0, |before| of_claim[before].rate);
    let moved = (after.rate - before).abs();
    if frame.is_attributed() || !claim.exact || (moved - stated).abs() < SAME {
        return loose("The words are too loose to compare.");
    }
    Verdict::differs(
        format!(
            "Differs from the record: text says {stated} points, record says {}% to {}% on {} ({}).",
            before,
            after.rate,
            spoken_edtf(&after.start),
            only.name
        ),
        &only.id,
        "exact",
    )
}

/// The largest duty that industrial goods pay from everywhere, in points: a truck's 25 percent is the rare exception.
const LARGEST_GENERAL: f64 = 10.0;

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
pub(super) fn disputed(dispute: &Dispute, record: &str) -> Verdict {
    let values: Vec<String> = dispute.values.iter().map(|value| format!("{} ({})", value.value, value.method)).collect();
    let mut verdict =
        Verdict::bare(Label::Disputed, format!("Sources differ on {}: {}. {}", dispute.topic, values.join("; "), dispute.reason));
    verdict.facts.push(record.to_owned());
    verdict
}
