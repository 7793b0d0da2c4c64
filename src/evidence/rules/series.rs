//! Rules for statistics, pledges and disputes.

use super::measure::figures_keep;
use super::{Place, Rules};
use crate::evidence::day::bounds;
use crate::evidence::schema::{CommitmentKind, Records};
use time::Date;

pub(super) fn keep<'a>(rules: &mut Rules<'a>, records: &'a Records) {
    for (index, series) in records.series.iter().enumerate() {
        let at = Place::new("series", index);
        rules.check(!series.name.is_empty() && !series.producer.is_empty(), || at.field("name"), "name and producer are given");
        rules.check(!series.definition.is_empty(), || at.field("definition"), "is given");
        rules.check(!series.unit.is_empty(), || at.field("unit"), "is given");
        rules.check(series.scale.is_finite() && series.scale > 0.0, || at.field("scale"), "is a number above 0");
        rules.check(series.tolerance.is_finite() && series.tolerance >= 0.0, || at.field("tolerance"), "is a number from 0");
        rules.small(&at, "names", &series.names);
        rules.small(&at, "products", &series.products);
        rules.check(!series.points.is_empty(), || at.field("points"), "has at least one value");
        rules.review(&at, &series.review_by, true);
        for (number, point) in series.points.iter().enumerate() {
            let at = at.part("points", number);
            rules.check(is_period(&point.period), || at.field("period"), "is a date or an interval of two dates (EDTF)");
            rules.check(
                !point.step || bounds(&point.period).is_some(),
                || at.field("period"),
                "is a date for a value that holds until the next",
            );
            rules.check(point.value.is_finite(), || at.field("value"), "is a number");
            rules.date(&at, "vintage", &point.vintage, false);
            rules.cites(&at, &point.sources, true, point.firm);
        }
    }
    for (index, commitment) in records.commitments.iter().enumerate() {
        let at = Place::new("commitments", index);
        rules.check(!commitment.summary.is_empty(), || at.field("summary"), "is given");
        rules.country(&at, "actor", &commitment.actor);
        rules.country(&at, "partner", &commitment.partner);
        rules.small(&at, "products", &commitment.products);
        rules.check(!commitment.figures.is_empty(), || at.field("figures"), "says how much");
        figures_keep(rules, &at, &commitment.figures);
        rules.date(&at, "date", &commitment.date, true);
        let over = |as_of: Date| commitment.figures.iter().all(|figure| last_day(&figure.period).is_some_and(|last| last <= as_of));
        let open = commitment.kind == CommitmentKind::Pledge && !rules.as_of.is_some_and(over);
        rules.review(&at, &commitment.review_by, open);
        let known = commitment.of.iter().all(|id| rules.known(id));
        rules.check(known, || at.field("of"), "names records that exist");
        rules.cites(&at, &commitment.sources, true, commitment.firm);
    }
    for (index, dispute) in records.disputes.iter().enumerate() {
        let at = Place::new("disputes", index);
        rules.check(!dispute.topic.is_empty() && !dispute.reason.is_empty(), || at.field("topic"), "topic and reason are given");
        let known = dispute.about.iter().all(|id| rules.known(id));
        rules.check(known, || at.field("about"), "names records that exist");
        rules.check(dispute.values.len() > 1, || at.field("values"), "has at least two values");
        for (number, value) in dispute.values.iter().enumerate() {
            let at = at.part("values", number);
            rules.check(!value.value.is_empty() && !value.method.is_empty(), || at.field("value"), "value and method are given");
            rules.cites(&at, &value.sources, true, false);
        }
    }
}

/// A date, or an interval `a/b` of two dates of which the second is not before the first.
pub(super) fn is_period(period: &str) -> bool {
    match period.split_once('/') {
        Some((from, to)) => bounds(from).zip(bounds(to)).is_some_and(|((first, _), (_, last))| first <= last),
        None => bounds(period).is_some(),
    }
}

fn last_day(period: &str) -> Option<Date> {
    bounds(period.rsplit('/').next()?).map(|(_, last)| last)
}
