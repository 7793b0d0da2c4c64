//! Rules for measures, stacks and rulings.

use super::{Place, Rules};
use crate::evidence::day::bounds;
use crate::evidence::schema::{EventKind, Figure, Measure, RateStep, Records, Status, Text};

pub(super) fn keep<'a>(rules: &mut Rules<'a>, records: &'a Records) {
    for (index, measure) in records.measures.iter().enumerate() {
        let at = Place::new("measures", index);
        keeps(rules, &at, measure);
        events_keep(rules, &at, measure);
        rates_keep(rules, &at, measure);
        figures_keep(rules, &at, &measure.figures);
        supersedes(rules, &at, &measure.id, &measure.superseded_by);
    }
    for (index, stack) in records.stacks.iter().enumerate() {
        let at = Place::new("stacks", index);
        rules.country(&at, "actor", &stack.actor);
        rules.country(&at, "target", &stack.target);
        rules.date(&at, "start", &stack.start, true);
        rules.check(!stack.definition.is_empty(), || at.field("definition"), "is given");
        for id in stack.parts.iter() {
            let part = rules.measure(id).or_else(|| rules.base.and_then(|base| base.measure(id)));
            let fits = part.is_some_and(|measure| measure.actors.contains(&stack.actor) && measure.hits(&stack.target));
            rules.check(fits, || at.field("parts"), "names measures of the actor on the target");
        }
    }
    for (index, ruling) in records.rulings.iter().enumerate() {
        let at = Place::new("rulings", index);
        rules.check(!ruling.case.is_empty() && !ruling.court.is_empty(), || at.field("case"), "case and court are given");
        rules.check(!ruling.held.is_empty(), || at.field("held"), "is given");
        rules.small(&at, "names", &ruling.names);
        rules.date(&at, "date", &ruling.date, false);
        rules.review(&at, &ruling.review_by, ruling.date.is_empty());
        rules.cites(&at, &ruling.sources, true, ruling.firm);
        let known = ruling.measures.iter().all(|id| rules.known(id));
        rules.check(known, || at.field("measures"), "names records that exist");
        supersedes(rules, &at, &ruling.id, &ruling.superseded_by);
    }
}

fn keeps(rules: &mut Rules, at: &Place, measure: &Measure) {
    rules.check(!measure.name.is_empty(), || at.field("name"), "is given");
    rules.check(!measure.summary.is_empty(), || at.field("summary"), "is given");
    rules.check(!measure.actors.is_empty(), || at.field("actors"), "names who acts");
    rules.check(!measure.targets.is_empty(), || at.field("targets"), "names whom it hits");
    rules.check(!measure.products.is_empty(), || at.field("products"), "names what it covers");
    for country in measure.actors.iter() {
        rules.country(at, "actors", country);
    }
    for country in measure.targets.iter().chain(measure.not_targets.iter()) {
        rules.country(at, "targets", country);
    }
    rules.small(at, "names", &measure.names);
    rules.small(at, "products", &measure.products);
    rules.small(at, "except", &measure.except);
    let over = |status| matches!(status, Status::Ended | Status::StruckDown | Status::Withdrawn);
    let last = measure.events.iter().filter_map(|event| event.kind.status()).next_back();
    let planned_end =
        measure.events.iter().any(|event| bounds(&event.date).zip(rules.as_of).is_some_and(|((first, _), as_of)| first > as_of));
    let open = measure.rates.iter().any(|step| step.end.is_empty()) || planned_end;
    rules.review(at, &measure.review_by, open || !last.is_some_and(over));
    // A number of the gazette is an official document, whoever quotes it.
    let is_gazetted = measure.instruments.iter().any(|instrument| is_gazette_number(instrument));
    rules.cites(at, &measure.sources, true, measure.firm && !is_gazetted);
}

fn events_keep(rules: &mut Rules, at: &Place, measure: &Measure) {
    rules.check(!measure.events.is_empty(), || at.field("events"), "has at least one event");
    let mut earlier = None;
    for (number, event) in measure.events.iter().enumerate() {
        let at = at.part("events", number);
        rules.date(&at, "date", &event.date, true);
        rules.date(&at, "planned", &event.planned, false);
        rules.check(event.rate.is_none_or(f64::is_finite), || at.field("rate"), "is a number");
        rules.cites(&at, &event.sources, false, false);
        if let Some((first, last)) = bounds(&event.date) {
            rules.check(earlier.is_none_or(|earlier| earlier <= last), || at.field("date"), "is not before the event above it");
            earlier = earlier.max(Some(first));
        }
    }
}

fn rates_keep(rules: &mut Rules, at: &Place, measure: &Measure) {
    for (number, step) in measure.rates.iter().enumerate() {
        let at = at.part("rates", number);
        rules.date(&at, "start", &step.start, false);
        rules.date(&at, "end", &step.end, false);
        rules.check(!step.start.is_empty() || !step.end.is_empty(), || at.field("start"), "or an end is given");
        if let (Some((start, _)), Some((_, end))) = (bounds(&step.start), bounds(&step.end)) {
            rules.check(start < end, || at.field("end"), "is after the start");
        }
        rules.check(step.rate.is_finite() && step.rate >= 0.0, || at.field("rate"), "is a number from 0");
        rules.check(step.up_to.is_none_or(|up_to| up_to > step.rate), || at.field("upTo"), "is more than the rate");
        rules.check(
            step.products.iter().all(|product| measure.products.contains(product)),
            || at.field("products"),
            "are among the measure's products",
        );
        rules.check(
            step.targets.iter().all(|target| measure.targets.contains(target)),
            || at.field("targets"),
            "are among the measure's targets",
        );
        rules.cites(&at, &step.sources, false, measure.firm && !step.sources.is_empty());
        if let Some(next) = measure.rates.iter().skip(number + 1).find(|next| same_scope(step, next)) {
            let joined = !step.end.is_empty() && step.end == next.start;
            let paused = measure.events.iter().any(|event| {
                matches!(event.kind, EventKind::Suspended | EventKind::Ended | EventKind::StruckDown) && event.date == step.end
            });
            rules.check(joined || paused, || at.field("end"), "is the start of the next step: no gap, no overlap");
        }
    }
}

/// "91 FR 47318": volume and page of the Federal Register.
fn is_gazette_number(instrument: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    instrument.split_once(" FR ").is_some_and(|(volume, page)| number(volume) && number(page))
}

fn same_scope(left: &RateStep, right: &RateStep) -> bool {
    left.unit == right.unit && left.products == right.products && left.targets == right.targets
}

pub(super) fn figures_keep(rules: &mut Rules, at: &Place, figures: &[Figure]) {
    for (number, figure) in figures.iter().enumerate() {
        let at = at.part("figures", number);
        rules.check(!figure.what.is_empty(), || at.field("what"), "is given");
        rules.check(figure.value.is_finite(), || at.field("value"), "is a number");
        rules.check(figure.scale.is_finite() && figure.scale >= 0.0, || at.field("scale"), "is a number from 0");
        rules.check(
            figure.period.is_empty() || super::series::is_period(&figure.period),
            || at.field("period"),
            "is a date or an interval of two dates (EDTF)",
        );
    }
}

/// The records that take another's place exist, and no record comes round to itself.
fn supersedes(rules: &mut Rules, at: &Place, id: &str, by: &[Text]) {
    let known = by.iter().all(|id| rules.known(id));
    rules.check(known, || at.field("supersededBy"), "names records that exist");
    let mut next = by.first();
    for _ in 0..100 {
        let Some(first) = next else { return };
        if first == id {
            break;
        }
        next = rules.superseded_by(first).first();
    }
    rules.check(next.is_none(), || at.field("supersededBy"), "does not come round to the record itself");
}
