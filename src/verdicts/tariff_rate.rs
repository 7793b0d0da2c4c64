//! Tariff rates against the histories of measures.

use super::rate_contradiction::{contradiction, disputed, happened};
use super::rate_of_others::{by_another, on_others, turned_round};
use super::rate_otherwise::{another_day, misdated, named_otherwise, of_another_worth, reversed};
use super::rate_window::Window;
use super::which_measure::{is_list, is_on, is_on_goods, is_worth, named, pool};
use super::{Clocks, Label, Verdict, spoken, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::status::{Hedge, Status};
use crate::claims::tariff_rate::{Onset, RateQuantity, TariffRate};
use crate::evidence::Evidence;
use crate::evidence::day::{Holds, bounds, holds};
use crate::evidence::schema::Status as Stands;
use crate::evidence::schema::{DisputedValue, Event, EventKind, Measure, RateStep, RateUnit};
use crate::order;
use time::{Date, Duration};

/// Rates are exact: a duty of 25% is not one of 24%. Digits are compared as shown.
pub(super) const SAME: f64 = 0.005;

/// How long after the last review a duty without an end is still taken to be what is meant.
const REVIEWED: Duration = Duration::days(400);

/// A rate that is compared, and all that it is compared with.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) claim: &'a TariffRate,
    pub(super) frame: &'a Frame,
    /// The measures that the words can be about.
    pub(super) pool: &'a [&'a Measure],
    /// The days that the words can mean.
    pub(super) window: &'a Window,
    pub(super) evidence: &'a Evidence,
    pub(super) clocks: Clocks,
}

/// What the record says to a rate.
pub fn verdict(claim: &TariffRate, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if frame.hedge == Some(Hedge::Negated) {
        return Verdict::bare(Label::CannotTell, "The text denies the rate.");
    }
    let window = Window::of(claim, frame, clocks);
    let latest = window.as_ref().map(|window| window.last).max(clocks.published);
    let pool = pool(claim, evidence, latest);
    if pool.is_empty() {
        let elsewhere = on_others(claim, frame, evidence);
        let elsewhere = elsewhere.or_else(|| by_another(claim, frame, window.as_ref()?, evidence));
        return elsewhere.unwrap_or_else(|| nothing(claim));
    }
    if claim.quantity == RateQuantity::Total {
        return total(claim, frame, evidence, clocks);
    }
    let Some(window) = window else {
        return Verdict::bare(Label::CannotTell, "The text gives no day, and the page no date of publication.");
    };
    // Lists of thousands of goods stand for "Chinese goods" only on the days on which something happened to them.
    let mut pool = pool;
    pool.retain(|measure| !is_list(measure) || is_worth(measure, claim) || named(measure, claim) || happened(measure, &window));
    let mut trace = Vec::new();
    let mut fits: Vec<Fit<'_>> = pool.iter().filter_map(|measure| fit(measure, claim, frame, &window, &mut trace)).collect();
    // A measure on the goods named fits better than one on all goods.
    let on_goods = |measure: &Measure| is_on_goods(measure, claim);
    // A rate once held out for all goods says nothing of goods that have a duty of their own.
    if pool.iter().any(|measure| on_goods(measure)) {
        fits.retain(|fit| fit.rank < 3 && fit.step.is_some() || on_goods(fit.measure));
    }
    // Of goods whose own duty begins on the day named that duty is told of.
    let own_begins = |measure: &&Measure| {
        on_goods(measure) && measure.rates.iter().any(|step| is_on(measure, step, claim) && window.begins(&step.start))
    };
    if claim.onset == Some(Onset::Effect) && window.is_short() && pool.iter().copied().any(|measure| own_begins(&measure)) {
        fits.retain(|fit| on_goods(fit.measure));
    }
    order::by_key(&mut fits, |fit| (fit.rank, !on_goods(fit.measure)));
    let question = Question { claim, frame, pool: &pool, window: &window, evidence, clocks };
    let mut verdict = match (reversed(&question), fits.first()) {
        (Some(verdict), _) => verdict,
        (None, Some(best)) => turned_round(&question)
            .filter(|_| claim.worth.is_some() && !is_worth(best.measure, claim))
            .or_else(|| misdated(best, &question))
            .or_else(|| of_another_worth(best, claim, frame))
            .unwrap_or_else(|| agreement(best, claim, frame, &window, clocks)),
        (None, None) => turned_round(&question)
            .or_else(|| on_others(claim, frame, evidence))
            .or_else(|| by_another(claim, frame, &window, evidence))
            .or_else(|| named_otherwise(&question))
            .or_else(|| another_day(&question))
            .or_else(|| sum(&question))
            .or_else(|| disputed_sum(&question))
            .or_else(|| of_each_target(claim, frame, evidence, clocks))
            .unwrap_or_else(|| contradiction(&question)),
    };
    verdict.trace.splice(0..0, trace);
    verdict
}

fn nothing(claim: &TariffRate) -> Verdict {
    match (&claim.actor, claim.targets.is_empty()) {
        (None, true) => Verdict::bare(Label::CannotTell, "Who charges the duty is not said here."),
        (Some(_), true) => Verdict::bare(Label::CannotTell, "Whose goods pay the duty is not said here."),
        _ => Verdict::bare(Label::NotCovered, "No record about this duty."),
    }
}

/// The verdict on a rate that several countries' goods are said to pay: a contradiction where it is one for each of them.
fn of_each_target(claim: &TariffRate, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Option<Verdict> {
    let [_, _, ..] = claim.targets.as_slice() else { return None };
    let mut verdicts = claim.targets.iter().take(6).map(|target| {
        let alone = TariffRate { targets: vec![target.clone()], ..claim.clone() };
        verdict(&alone, frame, evidence, clocks)
    });
    let first = verdicts.next()?;
    if first.label == Label::Differs && verdicts.all(|verdict| verdict.label == Label::Differs) {
        return Some(first);
    }
    Some(Verdict::bare(Label::CannotTell, "The rate is that of several countries' goods, not all of which the record can contradict."))
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
    let intended = frame.status.is_some_and(|status| status <= Status::Signed) || frame.hedge.is_some() || window.to_come;
    // "stands at 10%", "now pay 20%": what held once, or was only named, is no record of that.
    let of_today = claim.present && !window.stated;
    let wanted = |rate: f64| claim.rates.iter().any(|stated| (stated - rate).abs() < SAME);
    let has = |step: &RateStep, stated: f64| [Some(step.rate), step.up_to].into_iter().flatten().any(|rate| (rate - stated).abs() < SAME);
    // "took effect on Tuesday": an order fits only where nothing has taken effect by then.
    let has_begun = measure.rates.iter().any(|step| bounds(&step.start).is_some_and(|(first, _)| first <= window.known));
    let takes_effect = claim.onset == Some(Onset::Effect) && window.stated;
    let event = measure.events.iter().find(|event| {
        claim.rates.len() == 1
            && !claim.points
            && !(takes_effect && has_begun && !intended)
            && event.rate.is_some_and(wanted)
            && bounds(&event.date).is_none_or(|(first, _)| first <= window.last || window.holds(&event.planned))
            // Told of a day, in force: what was ordered or held out at another time is no record of that.
            && (intended || !window.is_short() || window.holds(&event.date) || window.holds(&event.planned) || takes_effect && !has_begun || never_came(measure, claim))
    });
    let steps = || {
        measure.rates.iter().filter(|step| matches!(step.unit, RateUnit::Percent | RateUnit::PercentTotal) && is_on(measure, step, claim))
    };
    let active = |step: &&RateStep| {
        let begun = bounds(&step.start).is_some_and(|(first, _)| first <= window.last);
        let lasting = bounds(&step.end).is_none_or(|(_, last)| last > window.first);
        // Past the last review a step that began long before is no record of a day that is named.
        let reviewed = !window.stated || bounds(&measure.review_by).is_none_or(|(_, last)| window.first <= last.saturating_add(REVIEWED));
        begun && lasting && reviewed
    };
    let touches = |step: &&RateStep| {
        // "took effect on Thursday": the day before the first day is right in some places, the day of the order in none.
        let on_time = claim.onset != Some(Onset::Effect) || window.first != window.last || window.begins(&step.start);
        window.stated
            && on_time
            && (window.holds(&step.start) || measure.events.iter().any(|event| window.holds(&event.date) && event.rate.is_none_or(wanted)))
    };
    let rank_of = |step: &RateStep| {
        if touches(&step) {
            Some(0)
        } else if active(&step) {
            Some(1)
        } else if bounds(&step.start).is_some_and(|(first, _)| first <= window.last) && !window.stated && !of_today {
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
        _ if claim.points => increment,
        RateQuantity::Level => level,
        // "a 15% tariff on steel" is not the 15 points that came on top of the duty on aluminium.
        RateQuantity::Open if !claim.products.is_empty() => level,
        _ => level.or(increment),
    };
    if let Some((rank, step)) = stepped.filter(|_| !intended) {
        trace.push(format!("{}: {}% fits the step from {}", measure.id, step.rate, step.start));
        return Some(Fit { measure, rank, step: Some(step), event: None });
    }
    if let Some(event) = event.filter(|_| intended || !of_today || measure.rates.is_empty()) {
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

/// Whether `measure`, named by the words, was only ever held out.
fn never_came(measure: &Measure, claim: &TariffRate) -> bool {
    measure.rates.is_empty() && named(measure, claim)
}

/// The verdict where a record has the rate.
fn agreement(best: &Fit<'_>, claim: &TariffRate, frame: &Frame, window: &Window, clocks: Clocks) -> Verdict {
    let measure = best.measure;
    // Goods of this sentence that pay a duty between countries of another one need not pay the general duty between them.
    if claim.inferred && !claim.products.is_empty() && measure.covers("all goods") {
        return Verdict::bare(Label::CannotTell, "Who charges whom is not said in this sentence.");
    }
    let published = clocks.published.unwrap_or(window.last);
    let stands = measure.status(published.max(window.last));
    let applied = measure.events.iter().any(|event| {
        matches!(event.kind, EventKind::Effective | EventKind::Changed | EventKind::Resumed)
            && bounds(&event.date).is_some_and(|(first, _)| first <= published)
    });
    // The safest of all: a duty told as in force that was only ever held out.
    let mut verdict = match (best.event, best.step) {
        (Some(event), None)
            if frame.is_told() && !applied && measure.firm && (measure.rates.is_empty() || claim.onset == Some(Onset::Effect)) =>
        {
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
    let Some((now, has_changed)) = clocks.today.and_then(|today| since(measure, best.step, published, today)) else { return verdict };
    verdict.now = Some(now);
    // A past act stays as it was; a state may have ended since.
    if verdict.label == Label::Agrees && has_changed && !window.stated {
        verdict.label = Label::ThenNotNow;
    }
    verdict
}

/// What became of `measure`, and of the rate in question, between publication and today, and whether that is another thing than then.
pub(super) fn since(measure: &Measure, step: Option<&RateStep>, published: Date, today: Date) -> Option<(String, bool)> {
    let (then, now) = (measure.status(published), measure.status(today)?);
    let (status, event, known) = now;
    let unknown = format!("Status after {} not known.", spoken_edtf(&measure.review_by));
    // Of a measure with many rates another one may have changed.
    let lasts = step.map(|step| holds(&step.start, &step.end, &measure.review_by, today)).filter(|_| status == Stands::InForce);
    let is_same = then.is_some_and(|then| then.0 == status && std::ptr::eq(then.1, event));
    match (is_same || lasts.is_some_and(|lasts| lasts != Holds::No), known) {
        (true, Holds::Unknown) if measure.status(published).is_some_and(|(_, _, then)| then != Holds::Unknown) => Some((unknown, false)),
        (true, _) => None,
        (false, Holds::Unknown) => Some((format!("Since {}: {}. {unknown}", spoken_edtf(&event.date), stands_in_words(status)), true)),
        (false, _) => Some((format!("Since {}: {}.", spoken_edtf(&event.date), stands_in_words(status)), true)),
    }
}

/// Who charges and whose goods pay, where the rate may be what all duties come to.
fn summed_pair<'a>(question: &Question<'a>) -> Option<(&'a str, &'a str)> {
    let Question { claim, pool, .. } = *question;
    let (actor, [target]) = (claim.actor.as_deref()?, claim.targets.as_slice()) else { return None };
    let is_level =
        claim.quantity != RateQuantity::Increment && claim.products.is_empty() && !pool.iter().any(|measure| named(measure, claim));
    is_level.then_some((actor, target))
}

/// The verdict where the rate is what all duties come to on that day: "the tariff on Chinese goods has climbed to 145%".
fn sum(question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, window, evidence, .. } = *question;
    let (actor, target) = summed_pair(question).filter(|_| matches!(frame.hedge, None | Some(Hedge::Forecast)))?;
    [window.first, window.last].into_iter().find_map(|day| summed(claim, actor, target, evidence, day))
}

/// The verdict where sources give the rate as what all duties come to, and others give another one: "the tariff on Chinese goods is 57%".
fn disputed_sum(question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, window, evidence, .. } = *question;
    let (actor, target) = summed_pair(question)?;
    if !claim.present || window.stated || frame.hedge.is_some() || frame.is_attributed() {
        return None;
    }
    let total = evidence.totals(actor, target, window.last).next()?;
    let is_it = |value: &DisputedValue| value.number.is_some_and(|number| claim.rates.iter().any(|stated| (stated - number).abs() < SAME));
    let dispute = evidence.disputes_about(&total.stack.id).find(|dispute| dispute.values.iter().any(is_it))?;
    let mut verdict = disputed(dispute, &total.stack.id);
    verdict.facts.push(dispute.id.to_string());
    Some(verdict)
}

/// Agreement with the sum of the duties on `day`, where there are several.
fn summed(claim: &TariffRate, actor: &str, target: &str, evidence: &Evidence, day: Date) -> Option<Verdict> {
    let fits = |rate: f64| claim.rates.iter().any(|stated| (stated - rate).abs() < SAME);
    let total = evidence.totals(actor, target, day).find(|total| fits(total.rate))?;
    let parts: Vec<String> = total.parts.iter().map(|part| format!("{} {}%", part.measure.name, part.step.rate)).collect();
    let mut verdict =
        Verdict::bare(Label::Agrees, format!("{}: {}% on {}: {}.", total.stack.name, total.rate, spoken(day), parts.join(" + ")));
    verdict.facts = total.parts.iter().map(|part| part.measure.id.to_string()).collect();
    Some(verdict)
}

/// Totals and averages against stacks and series.
fn total(claim: &TariffRate, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    let (Some(actor), [target]) = (claim.actor.as_deref(), claim.targets.as_slice()) else { return nothing(claim) };
    let Some(day) = frame.time.as_ref().and_then(|time| window(&time.edtf)).map(|(first, _)| first).or(clocks.published) else {
        return Verdict::bare(Label::CannotTell, "No day to add the duties up for.");
    };
    if let Some(verdict) = summed(claim, actor, target, evidence, day) {
        return verdict;
    }
    Verdict::bare(Label::CannotTell, "Sums and averages depend on what is counted; none of those on record is meant for certain.")
}

pub(super) fn rate_of(step: &RateStep) -> String {
    step.up_to.map_or_else(|| step.rate.to_string(), |high| format!("{} to {high}", step.rate))
}

pub(super) fn joined(rates: &[f64]) -> String {
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
