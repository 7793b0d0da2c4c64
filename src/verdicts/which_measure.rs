//! Which measures a rate can be about: by who charges whom for what, by the name that the words give a duty, by the worth of the goods.

use crate::claims::tariff_rate::TariffRate;
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Measure, MeasureKind, RateStep, Text};
use crate::order;
use time::{Date, Duration};

/// The measures that the claim can be about: by pair and goods; those that its nickname names first, and alone where it names any.
/// Nothing is about a measure of which nothing was known on the `latest` day that the text knows of.
pub(super) fn pool<'a>(claim: &'a TariffRate, evidence: &'a Evidence, latest: Option<Date>) -> Vec<&'a Measure> {
    let is_duty = |measure: &&Measure| match measure.kind {
        MeasureKind::Tariff | MeasureKind::Deal => true,
        MeasureKind::DeMinimis => claim.products.contains(&"parcels"),
        _ => false,
    };
    let covers = |measure: &&Measure| {
        // Lists of thousands of goods: texts call them "Chinese goods", or name any good of them.
        let is_list = measure.products.iter().any(|product| product.starts_with("list"));
        is_list
            || if claim.products.is_empty() {
                measure.covers("all goods")
            } else {
                claim.products.iter().all(|product| measure.covers(product))
            }
    };
    let on_goods = |measure: &&Measure| claim.products.iter().all(|product| names(measure, product));
    let mut pool: Vec<&Measure> = match (claim.actor.as_deref(), claim.targets.as_slice()) {
        // "a 25% US tariff on steel": a duty on goods of the whole world.
        (actor, []) if claim.nickname.is_empty() || !claim.products.is_empty() && by_nickname(claim, evidence).next().is_none() => {
            let world =
                claim.products.first().into_iter().flat_map(|product| evidence.measures_on(actor.unwrap_or_default(), "WORLD", product));
            world.filter(is_duty).filter(on_goods).collect()
        }
        (actor, []) => by_nickname(claim, evidence)
            .filter(|measure| actor.is_none_or(|actor| measure.actors.iter().any(|by| by == actor)))
            .filter(is_duty)
            .collect(),
        (None, targets) => targets.iter().flat_map(|target| evidence.measures_against(target)).filter(is_duty).filter(covers).collect(),
        (Some(actor), targets) => {
            targets.iter().flat_map(|target| evidence.measures_between(actor, target)).filter(is_duty).filter(covers).collect()
        }
    };
    let begun = |measure: &&Measure| {
        let first = measure.events.iter().filter_map(|event| bounds(&event.date)).map(|(first, _)| first).min();
        latest.zip(first).is_none_or(|(latest, first)| first <= latest.saturating_add(Duration::DAY))
    };
    pool.retain(begun);
    order::by(&mut pool, |one, other| one.id.cmp(&other.id));
    pool.dedup_by(|one, other| one.id == other.id);
    let by_name: Vec<&Measure> = pool.iter().copied().filter(|measure| named(measure, claim)).collect();
    let by_worth: Vec<&Measure> = pool.iter().copied().filter(|measure| is_worth(measure, claim)).collect();
    match (by_name.is_empty(), by_worth.is_empty()) {
        (false, _) => by_name,
        (true, false) => by_worth,
        (true, true) => pool,
    }
}

/// The measures that neighbouring words of the nickname name.
pub(super) fn by_nickname<'a>(claim: &TariffRate, evidence: &'a Evidence) -> impl Iterator<Item = &'a Measure> {
    let words: Vec<&str> = claim.nickname.split(' ').filter(|word| !word.is_empty()).collect();
    let phrases = (0..words.len()).flat_map(|start| (start + 1..=words.len()).map(move |end| (start, end)));
    let found: Vec<&Measure> = phrases
        .filter_map(|(start, end)| words.get(start..end))
        .flat_map(|words| ["", " tariffs", " tariff", " duties", " duty"].map(|noun| format!("{}{noun}", words.join(" "))))
        .flat_map(|name| evidence.measures_named(&name).filter(|measure| named(measure, claim)).collect::<Vec<_>>())
        .collect();
    found.into_iter()
}

/// Whether `measure` names one of the goods of the claim, and does not only cover it.
pub(super) fn is_on_goods(measure: &Measure, claim: &TariffRate) -> bool {
    claim.products.iter().any(|product| names(measure, product))
}

/// Whether `measure` is on all goods where the claim names none, else on all the goods that it names.
pub(super) fn is_general_or_named(measure: &Measure, claim: &TariffRate) -> bool {
    if claim.products.is_empty() { measure.covers("all goods") } else { claim.products.iter().all(|product| names(measure, product)) }
}

fn names(measure: &Measure, product: &str) -> bool {
    measure.products.iter().any(|covered| covered == product)
}

/// Whether a step of `measure` is on the goods of the claim; on goods in general where the claim names none.
pub(super) fn is_on(measure: &Measure, step: &RateStep, claim: &TariffRate) -> bool {
    let covered = measure.products_of(step);
    let named = |product: &str| covered.iter().any(|known| known == product);
    step.products.is_empty()
        || if claim.products.is_empty() { named("all goods") } else { claim.products.iter().any(|product| named(product)) }
}

/// Whether the words before a duty name this measure: every word of a name of it, but for the duty itself.
pub(super) fn named(measure: &Measure, claim: &TariffRate) -> bool {
    let said = |word: &str| claim.nickname.split(' ').any(|known| known == word);
    let is_name = |name: &Text| {
        let core = ["tariffs", "tariff", "duties", "duty"].iter().find_map(|noun| name.strip_suffix(noun)).unwrap_or(name).trim();
        // "additional" and "retaliatory" go with any duty; alone they name the one on all goods.
        let is_weak = core.len() < name.len();
        !core.is_empty() && core.split(' ').all(said) && core != "additional" && (!is_weak || claim.products.is_empty())
    };
    !claim.nickname.is_empty() && measure.names.iter().any(is_name)
}

/// Whether `measure` is a list of goods that texts do not name.
pub(super) fn is_list(measure: &Measure) -> bool {
    measure.products.iter().any(|product| product.starts_with("list"))
}

/// Whether the goods that `measure` hits are worth what the claim says.
pub(super) fn is_worth(measure: &Measure, claim: &TariffRate) -> bool {
    let same = |worth: f64| measure.figures.iter().any(|figure| figure.unit == "USD" && (figure.plain() - worth).abs() < worth * 0.001);
    claim.worth.is_some_and(same)
}
