//! Looking up measures, their rates on a day, and what they add up to.

use super::base::Evidence;
use super::day::{Holds, bounds, months_of};
use super::schema::{Measure, RateStep, Ruling, Stack};
use crate::document::fold::fold;
use crate::order;
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
        let to = self.measures.find().by_pair.get((actor, target));
        let world = self.measures.find().by_pair.get((actor, "WORLD"));
        to.chain(world)
            .filter_map(|number| self.measures.at(number))
            .filter(move |measure| measure.actors.iter().any(|by| by == actor) && measure.hits(target))
    }

    /// The measures that anybody took against `target` (alpha-2, "EU" or "WORLD"), those against the whole world among them.
    pub fn measures_against<'a>(&'a self, target: &'a str) -> impl Iterator<Item = &'a Measure> {
        let world = self.measures.find().by_pair.get(("", "WORLD"));
        let numbers = self.measures.find().by_pair.get(("", target)).chain(world);
        numbers.filter_map(|number| self.measures.at(number)).filter(move |measure| measure.hits(target))
    }

    /// The measures that `actor` (anybody where empty) took against `target` on `product` (small letters, as texts name it), those on
    /// all goods among them.
    pub fn measures_on<'a>(&'a self, actor: &'a str, target: &'a str, product: &'a str) -> impl Iterator<Item = &'a Measure> {
        [target, "WORLD"]
            .into_iter()
            .flat_map(move |target| [product, "all goods"].into_iter().map(move |product| (actor, target, product)))
            .flat_map(|key| self.measures.find().by_product.get(key))
            .filter_map(|number| self.measures.at(number))
            .filter(move |measure| actor.is_empty() || measure.actors.iter().any(|by| by == actor))
            .filter(move |measure| measure.hits(target) && measure.covers(product))
    }

    /// The measures that texts call `name` (folded), or that rest on the document `name`: "fentanyl tariff", "eo 14195".
    pub fn measures_named<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Measure> {
        self.measures.find().by_name.get(name).filter_map(|number| self.measures.at(number)).filter(move |measure| {
            measure.names.iter().any(|known| known == name) || measure.instruments.iter().any(|known| fold(known) == name)
        })
    }

    /// Every stack.
    pub fn stacks(&self) -> impl Iterator<Item = &Stack> {
        self.stacks.iter()
    }

    /// The stack with this id.
    pub fn stack(&self, id: &str) -> Option<&Stack> {
        self.stacks.get(id)
    }

    /// What the stacks of `actor` against `target` add up to on `day`. Nothing before the day from which a stack is complete.
    pub fn totals<'a>(&'a self, actor: &'a str, target: &'a str, day: Date) -> impl Iterator<Item = Total<'a>> {
        self.stacks
            .find()
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
        self.rulings
            .find()
            .by_name
            .get(name)
            .filter_map(|number| self.rulings.at(number))
            .filter(move |ruling| fold(&ruling.case) == name || ruling.names.iter().any(|known| known == name))
    }

    /// The rulings of a court whose name has `court` (folded) in it that fell some time from `first` to `last`, both in it. No time is
    /// longer than two years.
    pub fn rulings_of(&self, court: &str, first: Date, last: Date) -> impl Iterator<Item = &Ruling> {
        let word = court.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
        let mut numbers: Vec<u32> = months_of(first, last).flat_map(|month| self.rulings.find().by_court.get((month, word))).collect();
        order::by(&mut numbers, Ord::cmp);
        numbers.dedup();
        numbers
            .into_iter()
            .filter_map(|number| self.rulings.at(number))
            .filter(move |ruling| bounds(&ruling.date).is_some_and(|(from, to)| from <= last && to >= first))
            .filter(move |ruling| fold(&ruling.court).contains(court))
    }

    /// The rulings on the measure with this id.
    pub fn rulings_on<'a>(&'a self, measure: &'a str) -> impl Iterator<Item = &'a Ruling> {
        self.rulings
            .find()
            .by_measure
            .get(measure)
            .filter_map(|number| self.rulings.at(number))
            .filter(move |ruling| ruling.measures.iter().any(|id| id == measure))
    }
}

#[cfg(test)]
mod tests {
    use crate::evidence::Evidence;
    use crate::evidence::day::Holds;
    use crate::evidence::schema::Status;
    use time::Date;
    use time::macros::date;

    fn total(actor: &str, target: &str, day: Date) -> Option<(f64, usize, Holds)> {
        Evidence::embedded().totals(actor, target, day).next().map(|total| (total.rate, total.parts.len(), total.holds))
    }

    #[test]
    fn stacks_add_up_on_every_day() {
        for (day, rate, parts) in [
            (date!(2025 - 02 - 04), 10.0, 1),
            (date!(2025 - 03 - 03), 10.0, 1),
            (date!(2025 - 03 - 04), 20.0, 1),
            (date!(2025 - 04 - 05), 30.0, 2),
            (date!(2025 - 04 - 09), 104.0, 2),
            (date!(2025 - 04 - 10), 145.0, 2),
            (date!(2025 - 05 - 14), 30.0, 2),
            (date!(2025 - 10 - 27), 30.0, 2),
            (date!(2025 - 11 - 10), 20.0, 2),
            (date!(2026 - 02 - 23), 20.0, 2),
            (date!(2026 - 02 - 24), 10.0, 1),
            (date!(2026 - 07 - 23), 10.0, 1),
            (date!(2026 - 07 - 24), 12.5, 1),
        ] {
            assert_eq!(total("US", "CN", day), Some((rate, parts, Holds::Yes)), "{day}");
        }
        assert_eq!(total("US", "CN", date!(2026 - 11 - 01)), Some((12.5, 1, Holds::Unknown)));
        assert_eq!(total("US", "CN", date!(2025 - 02 - 03)), None);
        assert_eq!(total("CN", "US", date!(2025 - 04 - 12)), Some((125.0, 1, Holds::Yes)));
        assert_eq!(total("CN", "US", date!(2025 - 12 - 31)), Some((10.0, 1, Holds::Yes)));
        assert_eq!(total("CN", "DE", date!(2025 - 12 - 31)), None);
    }

    #[test]
    fn finds_measures_by_pair_product_and_name() {
        let evidence = Evidence::embedded();
        let ids =
            |actor, target, product| evidence.measures_on(actor, target, product).map(|found| found.id.to_string()).collect::<Vec<_>>();
        let evs = ids("US", "CN", "electric vehicles");
        assert!(evs.contains(&"us-cn-301-four-year-review".to_owned()) && evs.contains(&"us-cn-fentanyl".to_owned()), "{evs:?}");
        assert!(ids("CN", "US", "soybeans").contains(&"cn-us-farm-2025".to_owned()));
        assert!(!ids("US", "CN", "chips").contains(&"us-cn-reciprocal".to_owned()));
        assert!(!ids("US", "GB", "steel").contains(&"us-world-232-metals".to_owned()));
        assert!(evidence.measures_between("US", "BR").any(|measure| measure.id == "us-world-section-122"));
        assert!(evidence.measures_named("eo 14195").any(|measure| measure.id == "us-cn-fentanyl"));
        assert!(evidence.measures_named("list 4a").all(|measure| measure.id == "us-cn-301-list-4a"));
        assert!(evidence.rulings_on("us-cn-fentanyl").any(|ruling| ruling.vote == "6-3"));
    }

    #[test]
    fn status_follows_the_events() {
        let evidence = Evidence::embedded();
        let status = |id, day| evidence.measure(id).and_then(|measure| measure.status(day)).map(|(status, _, known)| (status, known));
        assert_eq!(status("us-cn-100-threat", date!(2025 - 10 - 27)), Some((Status::Threatened, Holds::Yes)));
        assert_eq!(status("us-cn-100-threat", date!(2025 - 11 - 02)), Some((Status::Withdrawn, Holds::Yes)));
        assert_eq!(status("us-world-affiliates-rule", date!(2025 - 10 - 27)), Some((Status::InForce, Holds::Yes)));
        assert_eq!(status("us-world-affiliates-rule", date!(2026 - 01 - 01)), Some((Status::Paused, Holds::Yes)));
        assert_eq!(status("us-world-affiliates-rule", date!(2026 - 11 - 20)), Some((Status::InForce, Holds::Unknown)));
        assert_eq!(status("us-cn-fentanyl", date!(2025 - 01 - 31)), None);
        assert_eq!(status("us-cn-fentanyl", date!(2026 - 02 - 22)), Some((Status::StruckDown, Holds::Yes)));
        assert_eq!(status("us-cn-fentanyl", date!(2026 - 03 - 01)), Some((Status::Ended, Holds::Yes)));
        assert_eq!(status("cn-us-additional", date!(2025 - 04 - 04)), Some((Status::Announced, Holds::Yes)));
    }
}
