//! Figures of statistics against every vintage on record.

use super::{Clocks, Label, Verdict, window};
use crate::claims::Frame;
use crate::claims::amount::{Amount, Dimension};
use crate::claims::series::SeriesValue;
use crate::claims::status::Hedge;
use crate::evidence::Evidence;
use crate::evidence::schema::{Point, Series};
use crate::mentions::Bound;
use crate::{day, evidence::day::bounds};

/// How far off, as a share of every value on record, a figure is where neither rounding nor another count can explain it.
const FAR: f64 = 0.2;

/// What the record says to a figure.
pub fn verdict(claim: &SeriesValue, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if frame.hedge.is_some() {
        return Verdict::bare(Label::CannotTell, "A forecast or condition is not compared.");
    }
    let series: Vec<&Series> = candidates(claim, evidence);
    if series.is_empty() {
        return Verdict::bare(Label::NotCovered, "No record of this statistic.");
    }
    let stated = frame.time.as_ref().map(|time| time.edtf.clone());
    let Some(period) = stated.clone().or_else(|| clocks.published.map(day::format)) else {
        return Verdict::bare(Label::CannotTell, "The text gives no time, and the page no date of publication.");
    };
    for series in &series {
        let points = points(series, &period, stated.is_some());
        if let Some(point) = points.iter().find(|point| agrees(claim, series, point)) {
            return agreement(series, point, frame);
        }
    }
    let [only] = series.as_slice() else { return Verdict::bare(Label::CannotTell, "More than one statistic can be meant.") };
    contradiction(claim, frame, only, &period, stated.is_some(), evidence)
}

/// The series that count this: the same noun, unit and goods, every country of theirs named; or whoever counts named, for averages.
fn candidates<'a>(claim: &'a SeriesValue, evidence: &'a Evidence) -> Vec<&'a Series> {
    let product = claim.products.first().copied().unwrap_or("all goods");
    let mut found: Vec<&Series> = Vec::new();
    for series in claim.countries.iter().flat_map(|country| evidence.series_about(country, product)).chain(by_producer(claim, evidence)) {
        let named =
            series.names.iter().any(|name| name.contains(claim.noun)) || claim.noun == "average" && is_named(claim, &series.producer);
        let covered = series.countries.iter().all(|country| country == "WORLD" || claim.countries.contains(&country.to_string()));
        let counted = is_named(claim, &series.producer) && claim.noun == "average";
        if named && (covered || counted) && unit_fits(&claim.amount, series) && !found.iter().any(|known| known.id == series.id) {
            found.push(series);
        }
    }
    // Direction: exports of one country are imports of the other; the first country named is the one that counts.
    if found.len() > 1 {
        found.retain(|series| series.countries.first().is_some_and(|first| claim.countries.first().is_some_and(|named| named == first)));
    }
    found
}

fn by_producer<'a>(claim: &'a SeriesValue, evidence: &'a Evidence) -> impl Iterator<Item = &'a Series> {
    ["US", "CN"]
        .into_iter()
        .flat_map(|country| evidence.series_about(country, "all goods"))
        .filter(|series| is_named(claim, &series.producer))
}

/// Whether two words of the producer's name stand in the sentence: "Peterson Institute".
fn is_named(claim: &SeriesValue, producer: &str) -> bool {
    let words = producer.split_whitespace().filter(|word| word.len() > 3).map(str::to_lowercase);
    words.filter(|word| claim.words.contains(word)).count() >= 2
}

fn unit_fits(amount: &Amount, series: &Series) -> bool {
    match amount.dimension {
        Dimension::Percent => series.unit == "percent",
        Dimension::Money(currency) => series.unit == currency,
        Dimension::Quantity(unit) => series.unit.trim_end_matches('s') == unit.trim_end_matches('s'),
        Dimension::Point | Dimension::Multiple => false,
    }
}

/// The points for the time stated; of a rate without a time stated the step of the day of publication.
fn points<'a>(series: &'a Series, period: &str, stated: bool) -> Vec<&'a Point> {
    let of_day = || series.points_for(period).filter(|point| stated || point.step).collect::<Vec<_>>();
    if !stated {
        // A share told of as it is now: the latest years on record may agree; without a time stated nothing contradicts.
        let year = |edtf: &str| window(edtf).map(|(_, last)| last.year());
        let recent = |point: &&Point| {
            !point.step && year(&point.period).zip(year(period)).is_some_and(|(known, now)| (0..=2).contains(&(now - known)))
        };
        let shares = series.points.iter().filter(recent).filter(|_| series.unit == "percent");
        return of_day().into_iter().chain(shares).collect();
    }
    let within = |point: &&Point| match (window(period), bounds(&point.period)) {
        (Some((first, last)), Some((point_first, point_last))) if point.step => point_first <= last && point_last >= first,
        _ => false,
    };
    let mut points = of_day();
    points.extend(series.points.iter().filter(within));
    points
}

fn agrees(claim: &SeriesValue, series: &Series, point: &Point) -> bool {
    let scale = if series.scale == 0.0 { 1.0 } else { series.scale };
    let value = point.value * scale;
    let tolerance = series.tolerance * scale + claim.amount.rounding;
    let stated = claim.amount.value;
    match claim.amount.bound {
        Bound::Exact => (stated - value).abs() <= tolerance,
        Bound::About => (stated - value).abs() <= tolerance.max(value.abs() * 0.1),
        Bound::AtLeast | Bound::Over => value >= stated - tolerance && value <= stated * 1.5,
        Bound::AtMost | Bound::Under => value <= stated + tolerance && value >= stated * 0.5,
    }
}

fn agreement(series: &Series, point: &Point, frame: &Frame) -> Verdict {
    let said = frame.speaker.as_ref().map(|speaker| format!(" The figure is given by {speaker}.")).unwrap_or_default();
    let mut verdict = Verdict::bare(
        Label::Agrees,
        format!("{} ({}): {} for {}.{said}", series.name, series.producer, shown(series, point), point.period),
    );
    verdict.facts.push(series.id.to_string());
    verdict.tolerance = format!("{} in the unit of the record, and the digits shown", series.tolerance);
    verdict
}

fn contradiction(claim: &SeriesValue, frame: &Frame, series: &Series, period: &str, stated: bool, evidence: &Evidence) -> Verdict {
    let points: Vec<&Point> = points(series, period, stated);
    let Some(point) = points.first() else { return Verdict::bare(Label::NotCovered, "No value on record for this time.") };
    let scale = if series.scale == 0.0 { 1.0 } else { series.scale };
    let values = || points.iter().map(|point| point.value * scale);
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    // Two publishers may stand behind one value, or behind two that are both far from what is stated.
    let mut publishers: Vec<&str> = points
        .iter()
        .flat_map(|point| point.sources.iter())
        .filter_map(|id| evidence.source(id))
        .map(|source| source.publisher.as_ref())
        .collect();
    publishers.sort_unstable();
    publishers.dedup();
    let backed = points.iter().any(|point| point.firm) || publishers.len() > 1;
    // No value of any year, whoever gives it, is near: the order of magnitude is off.
    let scaled = || series.points.iter().map(|point| point.value * scale);
    let (least, most) = (scaled().fold(f64::INFINITY, f64::min), scaled().fold(f64::NEG_INFINITY, f64::max));
    let sources = || series.points.iter().flat_map(|point| point.sources.iter());
    let many = sources().any(|id| sources().next().is_some_and(|first| first != id));
    let is_off = many && series.unit != "percent" && (claim.amount.value > most * 4.0 || claim.amount.value < least / 4.0);
    let far = claim.amount.value < low * (1.0 - FAR) || claim.amount.value > high * (1.0 + FAR);
    let exact = claim.amount.bound == Bound::Exact && points.iter().all(|point| point.firm && !point.about);
    let near = matches!(claim.amount.bound, Bound::Exact | Bound::About);
    if !stated || !near || !(is_off || backed && (exact || far)) || frame.hedge == Some(Hedge::Negated) {
        return Verdict::bare(Label::CannotTell, "The record is not firm enough, or the words too loose, to contradict.");
    }
    let is_disputed = |number: f64| (number - claim.amount.value).abs() <= series.tolerance * scale + claim.amount.rounding;
    if evidence.disputes_about(&series.id).flat_map(|dispute| dispute.values.iter()).filter_map(|value| value.number).any(is_disputed) {
        let mut verdict = Verdict::bare(Label::Disputed, format!("Sources differ on {}.", series.name));
        verdict.facts.push(series.id.to_string());
        return verdict;
    }
    let label = if frame.is_attributed() { Label::Attributed } else { Label::Differs };
    let mut verdict =
        Verdict::bare(label, format!("Differs from the record: {} has {} for {}.", series.name, shown(series, point), point.period));
    verdict.facts.push(series.id.to_string());
    verdict.tolerance = format!("{} in the unit of the record, and the digits shown", series.tolerance);
    verdict
}

/// A value for a reader: "$295.4 billion", "70%".
fn shown(series: &Series, point: &Point) -> String {
    let scale = match series.scale {
        1e9 => " billion",
        1e6 => " million",
        1e12 => " trillion",
        _ => "",
    };
    match series.unit.as_ref() {
        "percent" => format!("{}%", point.value),
        "USD" => format!("${}{scale}", point.value),
        unit => format!("{}{scale} {unit}", point.value),
    }
}
