//! Thresholds against the figures of measures.

use super::tariff_rate::since;
use super::{Clocks, Label, Verdict, spoken_edtf};
use crate::claims::Frame;
use crate::claims::amount::Dimension;
use crate::claims::status::{Hedge, Status};
use crate::claims::threshold::{DAYS, Threshold};
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Figure, FigureKind, Measure};
use crate::mentions::Bound;

/// What the record says to a threshold.
pub fn verdict(claim: &Threshold, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if claim.what == DAYS {
        return days(claim, frame, evidence, clocks);
    }
    let unit = match claim.amount.dimension {
        Dimension::Percent => "percent",
        Dimension::Money(currency) => currency,
        _ => "",
    };
    let is_it = |figure: &&Figure| figure.kind == FigureKind::Threshold && figure.what == claim.what && figure.unit == unit;
    let begun = |measure: &&Measure| {
        clocks
            .published
            .is_none_or(|day| measure.events.first().and_then(|event| bounds(&event.date)).is_some_and(|(first, _)| first <= day))
    };
    let mut known: Vec<(&Measure, &Figure)> = Vec::new();
    for (actor, target) in pairs(&claim.actors) {
        for measure in evidence.measures_between(actor, target).filter(begun) {
            if let Some(figure) = measure.figures.iter().find(is_it)
                && !known.iter().any(|(other, _)| other.id == measure.id)
            {
                known.push((measure, figure));
            }
        }
    }
    match known.as_slice() {
        [] => Verdict::bare(Label::NotCovered, "No record of this threshold."),
        [(measure, figure)] => {
            let mut verdict = compare(claim, frame, measure, figure);
            let now = clocks.published.zip(clocks.today).and_then(|(published, today)| since(measure, None, published, today));
            if let Some((now, has_changed)) = now.filter(|_| verdict.label == Label::Agrees) {
                verdict.now = Some(now);
                verdict.label = if has_changed { Label::ThenNotNow } else { Label::Agrees };
            }
            verdict
        }
        _ => Verdict::bare(Label::CannotTell, "More than one rule can be meant."),
    }
}

/// How long a text goes on telling of a truce or a surcharge by its length, in days.
const TOLD: i64 = 400;

/// The verdict on how long a truce or a surcharge is to last: against the one that the words name.
fn days(claim: &Threshold, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    let named = |measure: &&Measure| {
        let said = |name: &str| name.split(' ').all(|word| claim.words.iter().any(|known| known == word));
        measure.names.iter().any(|name| said(name))
    };
    let fresh = |measure: &&Measure| {
        let first = measure.events.first().and_then(|event| bounds(&event.date)).map(|(first, _)| first);
        clocks.published.zip(first).is_some_and(|(day, first)| (0..=TOLD).contains(&(day - first).whole_days()))
    };
    let figure = |measure: &'_ Measure| measure.figures.iter().position(|figure| figure.kind == FigureKind::Days);
    let mut known: Vec<&Measure> = Vec::new();
    for measure in evidence.measures_between("US", "CN").filter(named).filter(fresh).filter(|measure| figure(measure).is_some()) {
        if !known.iter().any(|other| other.id == measure.id) {
            known.push(measure);
        }
    }
    match known.as_slice() {
        [] => Verdict::bare(Label::NotCovered, "No record of this threshold."),
        [measure] => match figure(measure).and_then(|at| measure.figures.get(at)) {
            Some(figure) => compare(claim, frame, measure, figure),
            None => Verdict::bare(Label::NotCovered, "No record of this threshold."),
        },
        _ => Verdict::bare(Label::CannotTell, "More than one rule can be meant."),
    }
}

/// Each actor against each other party and against the world.
fn pairs(actors: &[String]) -> impl Iterator<Item = (&str, &str)> {
    let actors_named: Vec<&str> = actors.iter().map(String::as_str).collect();
    let actors = || actors.iter().map(String::as_str).chain(["US"]);
    // Somebody else's rule on the same thing is another rule.
    actors()
        .filter(move |actor| actors_named.is_empty() || actors_named.contains(actor))
        .flat_map(move |actor| actors().chain(["CN"]).filter(move |target| *target != actor).map(move |target| (actor, target)))
}

fn compare(claim: &Threshold, frame: &Frame, measure: &Measure, figure: &Figure) -> Verdict {
    let same = (claim.amount.value - figure.plain()).abs() <= claim.amount.rounding.min(figure.plain().abs() * 0.005);
    let since = measure.events.first().map(|event| spoken_edtf(&event.date)).unwrap_or_default();
    let unit = match (figure.kind, figure.unit.as_ref()) {
        (FigureKind::Days, _) => " days",
        (_, "percent") => "%",
        _ => " USD",
    };
    let record = format!("{}{unit}", figure.value);
    let (label, reason) = if same {
        (Label::Agrees, format!("{}: {record} ({since}).", measure.name))
    } else if measure.firm
        && claim.amount.bound != Bound::About
        && (frame.hedge.is_none() || claim.what == DAYS && frame.hedge == Some(Hedge::Forecast))
        && !frame.quoted
        && frame.status.is_none_or(|status| status > Status::Threatened)
    {
        (
            Label::Differs,
            format!("Differs from the record: text says {}, record says {record} ({}, {since}).", claim.amount.value, measure.name),
        )
    } else {
        (Label::CannotTell, "The words or the record are too loose to compare.".to_owned())
    };
    let mut verdict = Verdict::bare(label, reason);
    verdict.facts.push(measure.id.to_string());
    verdict.tolerance = "exact".to_owned();
    verdict
}
