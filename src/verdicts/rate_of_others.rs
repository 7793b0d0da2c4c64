//! A rate that the record has, but between others: the other way round, by another country, or on the goods of another one.

use super::Verdict;
use super::rate_window::{Window, is_dated};
use super::tariff_rate::{Question, SAME};
use super::which_measure::{by_nickname, is_general_or_named, is_on, is_worth};
use crate::claims::Frame;
use crate::claims::status::{Hedge, Status};
use crate::claims::tariff_rate::TariffRate;
use crate::evidence::Evidence;
use crate::evidence::schema::{Measure, MeasureKind};

/// The verdict where the record has the rate on that day, but the other way round: from the one whose goods are said to pay.
pub(super) fn turned_round(question: &Question<'_>) -> Option<Verdict> {
    let Question { claim, frame, pool, window, evidence, .. } = *question;
    let (actor, [target]) = (claim.actor.as_deref()?, claim.targets.as_slice()) else { return None };
    // The record must know what this actor charges that target: silence of a base that never looked proves nothing.
    let knows = |measure: &&Measure| {
        measure.targets.iter().any(|known| known == target) && measure.products.iter().any(|product| product == "all goods")
    };
    if !frame.is_told()
        || claim.inferred
        || claim.onset.is_none() && claim.worth.is_none()
        || !window.is_short()
        || claim.products.is_empty() && claim.worth.is_none() && !pool.iter().any(knows)
    {
        return None;
    }
    let [stated] = claim.rates.as_slice() else { return None };
    let step_of = |measure: &'_ Measure| {
        measure.rates.iter().any(|step| {
            (step.rate - stated).abs() < SAME
                && (claim.worth.is_some() || is_on(measure, step, claim))
                && is_dated(&step.start)
                && window.holds(&step.start)
        })
    };
    let on_goods = |measure: &&Measure| is_on_the_same(measure, claim);
    let own = |measure: &&Measure| measure.rates.iter().any(|step| window.holds(&step.start) && is_on(measure, step, claim));
    if claim.worth.is_none() && pool.iter().any(own) {
        return None;
    }
    let other = evidence
        .measures_between(target, actor)
        .find(|measure| measure.firm && measure.kind == MeasureKind::Tariff && on_goods(measure) && step_of(measure))?;
    Some(Verdict::differs(format!("Differs from the record: it has this duty the other way round ({}).", other.name), &other.id, "exact"))
}

/// Whether `measure` is on goods of the worth stated, where one is, else on the goods named.
fn is_on_the_same(measure: &Measure, claim: &TariffRate) -> bool {
    if claim.worth.is_some() { is_worth(measure, claim) } else { is_general_or_named(measure, claim) }
}

/// Words that any duty can bear, whoever charges it.
const COMMON_NAMES: &[&str] = &["reciprocal", "baseline", "universal", "surcharge", "retaliatory", "additional", "global"];

/// The verdict where the duty that the words name is another country's, or one on other goods: "the fentanyl tariff on Japan".
pub(super) fn on_others(claim: &TariffRate, frame: &Frame, evidence: &Evidence) -> Option<Verdict> {
    let (actor, [target]) = (claim.actor.as_deref()?, claim.targets.as_slice()) else { return None };
    let [stated] = claim.rates.as_slice() else { return None };
    if !frame.is_told() || claim.inferred || is_nobody(target) {
        return None;
    }
    // The law names many duties, the goods and the country as many.
    let is_own = |measure: &&Measure| {
        let is_wide = |name: &str| {
            name.starts_with("section") || COMMON_NAMES.contains(&name) || measure.products.iter().any(|product| product == name)
        };
        let said = |name: &str| name.split(' ').all(|word| claim.nickname.split(' ').any(|known| known == word));
        measure.names.iter().any(|name| !is_wide(name) && said(name))
    };
    let named: Vec<&Measure> = by_nickname(claim, evidence).filter(is_own).collect();
    let is_theirs = |measure: &&Measure| measure.actors.iter().any(|by| by == actor) && measure.hits(target);
    if named.is_empty() || named.iter().any(is_theirs) || !named.iter().all(|measure| measure.firm) {
        return None;
    }
    let has_rate = |measure: &&&Measure| measure.rates.iter().any(|step| (step.rate - stated).abs() < SAME);
    let measure = named.iter().find(has_rate)?;
    let hit: Vec<&str> = named.iter().flat_map(|measure| measure.targets.iter().map(AsRef::as_ref)).collect();
    let message = format!(
        "Differs from the record: it has this duty of {} on goods of {} ({}).",
        measure.actors.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", "),
        hit.join(", "),
        measure.name
    );
    Some(Verdict::differs(message, &measure.id, "exact"))
}

/// Whether a target stands for no country: everybody, or others.
fn is_nobody(target: &str) -> bool {
    target.len() != 2
}

/// The verdict where that very day has this duty, but by somebody else or on the goods of somebody else: "Japan put 15% on American coal
/// and gas". Only where two countries do not choose alike by chance: a rare rate, several goods, goods of the same worth.
pub(super) fn by_another(claim: &TariffRate, frame: &Frame, window: &Window, evidence: &Evidence) -> Option<Verdict> {
    let (actor, [target]) = (claim.actor.as_deref()?, claim.targets.as_slice()) else { return None };
    let [stated] = claim.rates.as_slice() else { return None };
    let is_rare = *stated > RARE || stated % 5.0 != 0.0;
    let is_own = is_rare || claim.products.len() >= 2 || claim.worth.is_some();
    let is_said = frame.is_told()
        || window.to_come
            && matches!(frame.status, None | Some(Status::Announced | Status::InForce))
            && matches!(frame.hedge, None | Some(Hedge::Forecast));
    if !is_said || frame.is_attributed() || claim.inferred || !is_own || !claim.exact || window.first != window.last {
        return None;
    }
    let begins = |measure: &Measure| {
        measure.rates.iter().any(|step| {
            (step.rate - stated).abs() < SAME
                && step.start.len() == 10
                && window.begins(&step.start)
                && (claim.worth.is_some() || is_on(measure, step, claim))
        })
    };
    let is_this = |measure: &&Measure| {
        measure.firm
            && measure.kind == MeasureKind::Tariff
            && !measure.targets.iter().any(|known| known == "WORLD")
            && !(measure.actors.iter().any(|by| by == actor) && measure.hits(target))
            && is_on_the_same(measure, claim)
            && begins(measure)
    };
    let same_actor = SIDES.iter().flat_map(|side| evidence.measures_between(actor, side));
    let same_target = SIDES.iter().filter(|side| **side != actor).flat_map(|side| evidence.measures_between(side, target));
    let other = same_actor.chain(same_target).find(is_this)?;
    let hit: Vec<&str> = other.targets.iter().map(AsRef::as_ref).collect();
    let by: Vec<&str> = other.actors.iter().map(AsRef::as_ref).collect();
    let message =
        format!("Differs from the record: it has this duty of {} on goods of {} ({}).", by.join(", "), hit.join(", "), other.name);
    Some(Verdict::differs(message, &other.id, "exact"))
}

/// The two between whom most duties on record are.
const SIDES: &[&str] = &["US", "CN"];

/// Percent above which duties on all goods are rare.
const RARE: f64 = 50.0;
