//! Looking up measures, their rates on a day, and what they add up to.

use super::base::Evidence;
use super::day::{Holds, bounds};
use super::schema::{Measure, RateStep, Ruling, Stack};
use crate::document::fold::fold;
use time::Date;

/// One part of a stack on a day.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// Its step on that day.
    pub step: &'a RateStep,
}

/// A stack added up for a day.
#[derive(Clone, Debug)]
pub struct Total<'a> {
    /// The stack.
    pub stack: &'a Stack,
    /// The sum, in percentage points.
    pub rate: f64,
    /// What it is made of.
    pub parts: Vec<Part<'a>>,
    /// Whether the record surely reaches to that day for every part.
    pub holds: Holds,
    /// Whether every part is firm.
    pub firm: bool,
}

impl Evidence {
    /// Every measure.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.measures.iter()
    }

    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.get(id)
    }

    /// The measures that `actor` took against `target` (alpha-2 or "EU"), those against the whole world among them.
    pub fn measures_between<'a>(&'a self, actor: &'a str, target: &'a str) -> impl Iterator<Item = &'a Measure> {
        let to = self.measure_by_pair.get((actor, target));
        let world = self.measure_by_pair.get((actor, "WORLD"));
        to.chain(world)
            .filter_map(|number| self.measures.at(number))
            .filter(move |measure| measure.actors.iter().any(|by| by == actor) && measure.hits(target))
    }

    /// The measures that `actor` took against `target` on `product` (small letters, as texts name it), those on all goods among
    /// them.
    pub fn measures_on<'a>(&'a self, actor: &'a str, target: &'a str, product: &'a str) -> impl Iterator<Item = &'a Measure> {
        [target, "WORLD"]
            .into_iter()
            .flat_map(move |target| [product, "all goods"].into_iter().map(move |product| (actor, target, product)))
            .flat_map(|key| self.measure_by_product.get(key))
            .filter_map(|number| self.measures.at(number))
            .filter(move |measure| measure.actors.iter().any(|by| by == actor) && measure.hits(target) && measure.covers(product))
    }

    /// The measures that texts call `name` (folded), or that rest on the document `name`: "fentanyl tariff", "eo 14195".
    pub fn measures_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Measure> {
        self.measure_by_name.get(name).filter_map(|number| self.measures.at(number)).filter(move |measure| {
            measure.names.iter().any(|known| known == name) || measure.instruments.iter().any(|known| fold(known) == name)
        })
    }

    /// Every stack.
    pub fn stacks(&self) -> impl Iterator<Item = &Stack> {
        self.stacks.iter()
    }

    /// What the stacks of `actor` against `target` add up to on `day`. Nothing before the day from which a stack is complete.
    pub fn totals<'a>(&'a self, actor: &'a str, target: &'a str, day: Date) -> impl Iterator<Item = Total<'a>> {
        self.stack_by_pair
            .get((actor, target))
            .filter_map(|number| self.stacks.at(number))
            .filter(move |stack| stack.actor == actor && stack.target == target)
            .filter(move |stack| bounds(&stack.start).is_some_and(|(_, last)| day >= last))
            .map(move |stack| self.total(stack, day))
    }

    /// What `stack` adds up to on `day`.
    pub fn total<'a>(&'a self, stack: &'a Stack, day: Date) -> Total<'a> {
        let mut total = Total { stack, rate: 0.0, parts: Vec::new(), holds: Holds::Yes, firm: true };
        for measure in stack.parts.iter().filter_map(|id| self.measure(id)) {
            for (step, holds) in measure.rates_on(day) {
                total.rate += step.rate;
                total.holds = total.holds.min(holds);
                total.firm &= measure.firm;
                total.parts.push(Part { measure, step });
            }
        }
        total
    }

    /// Every ruling.
    pub fn rulings(&self) -> impl Iterator<Item = &Ruling> {
        self.rulings.iter()
    }

    /// The ruling with this id.
    pub fn ruling(&self, id: &str) -> Option<&Ruling> {
        self.rulings.get(id)
    }

    /// The rulings that texts call `name` (folded).
    pub fn rulings_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Ruling> {
        self.ruling_by_name
            .get(name)
            .filter_map(|number| self.rulings.at(number))
            .filter(move |ruling| fold(&ruling.case) == name || ruling.names.iter().any(|known| known == name))
    }

    /// The rulings on the measure with this id.
    pub fn rulings_on<'a>(&'a self, measure: &'a str) -> impl Iterator<Item = &'a Ruling> {
        self.ruling_by_measure
            .get(measure)
            .filter_map(|number| self.rulings.at(number))
            .filter(move |ruling| ruling.measures.iter().any(|id| id == measure))
    }
}
