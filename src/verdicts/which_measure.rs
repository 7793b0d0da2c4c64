//! Which measures a rate can be about: by who charges whom for what, by the name that the words give a duty, by the worth of the goods.

use crate::claims::tariff_rate::TariffRate;
use crate::evidence::Evidence;
use crate::evidence::schema::{Measure, MeasureKind, RateStep, Text};
use crate::order;

/// The measures that the claim can be about: by pair and goods; those that its nickname names first, and alone where it names any.
pub(super) fn pool<'a>(claim: &'a TariffRate, evidence: &'a Evidence) -> Vec<&'a Measure> {
    let is_duty = |measure: &&Measure| matches!(measure.kind, MeasureKind::Tariff | MeasureKind::Deal);
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
    let mut pool: Vec<&Measure> = match (claim.actor.as_deref(), claim.targets.as_slice()) {
        (None, []) => Vec::new(),
        (Some(_), []) if claim.nickname.is_empty() => Vec::new(),
        (None, targets) => targets.iter().flat_map(|target| evidence.measures_against(target)).filter(is_duty).filter(covers).collect(),
        (Some(actor), []) => evidence
            .measures()
            .filter(|measure| measure.actors.iter().any(|by| by == actor) && named(measure, claim))
            .filter(is_duty)
            .collect(),
        (Some(actor), targets) => {
            targets.iter().flat_map(|target| evidence.measures_between(actor, target)).filter(is_duty).filter(covers).collect()
        }
    };
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
