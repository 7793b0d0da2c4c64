//! Days of measures against their events: a day is wrong only where it is none of the days on which anything happened.

use super::rate_otherwise::{begins_or_ends, disputes_day};
use super::{Clocks, Label, Verdict, spoken, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::measure_date::{Happening, MeasureDate};
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Event, EventKind, Measure};
use time::{Date, Duration};

/// What the record says to the day of a measure.
pub fn verdict(claim: &MeasureDate, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    let Some((first, last)) = window(&claim.date.edtf).filter(|(first, last)| *last - *first <= Duration::days(31)) else {
        return Verdict::bare(Label::CannotTell, "The time is too wide to compare.");
    };
    // What begins at midnight is told of on the day before elsewhere; an order of the evening on the day after.
    let slack = if matches!(claim.happening, Happening::TookEffect) { Duration::ZERO } else { Duration::DAY };
    let within =
        |edtf: &str| bounds(edtf).is_some_and(|(from, to)| from <= last.saturating_add(Duration::DAY) && to.saturating_add(slack) >= first);
    // Nothing is about a measure of which nothing was known by then, nor about one between others than whom the words name first.
    let known = |measure: &&Measure| {
        let begun = measure.events.iter().filter_map(|event| bounds(&event.date)).map(|(first, _)| first).min();
        clocks.published.zip(begun).is_none_or(|(day, begun)| begun <= day.max(last).saturating_add(Duration::DAY))
    };
    let takes_part = |measure: &&Measure| {
        claim
            .parties
            .first()
            .is_none_or(|code| measure.hits(code) || measure.actors.iter().chain(measure.targets.iter()).any(|known| known == code))
    };
    let named: Vec<&Measure> = evidence.measures_named(&claim.name).filter(known).filter(takes_part).collect();
    let is_party = |measure: &&Measure| measure.targets.iter().any(|target| claim.parties.iter().any(|code| target == code));
    let between: Vec<&Measure> = if named.iter().any(is_party) { named.iter().copied().filter(is_party).collect() } else { named };
    // "The US port fees on Chinese ships": of two measures of one name that of the party named first.
    let is_his = |measure: &&Measure| claim.parties.first().is_some_and(|first| measure.actors.iter().any(|by| by == first));
    let between: Vec<&Measure> = if between.iter().any(is_his) { between.iter().copied().filter(is_his).collect() } else { between };
    if let Some((measure, event)) = between
        .iter()
        .flat_map(|measure| measure.events.iter().map(move |event| (measure, event)))
        .find(|(_, event)| is_it(claim.happening, event.kind) && (within(&event.date) || within(&event.planned)))
    {
        let day = if within(&event.date) { &event.date } else { &event.planned };
        let mut verdict = Verdict::bare(Label::Agrees, format!("{}: {}.", measure.name, spoken_edtf(day)));
        verdict.facts.push(measure.id.to_string());
        verdict.tolerance = "a day".to_owned();
        return verdict;
    }
    let [measure, others @ ..] = between.as_slice() else { return Verdict::bare(Label::NotCovered, "No record of this measure.") };
    let same = |other: &&Measure| other.actors == measure.actors && other.targets == measure.targets;
    let touched = |measure: &Measure| {
        let counts = |event: &&Event| claim.happening != Happening::TookEffect || begins_or_ends(event.kind);
        measure.events.iter().filter(counts).any(|event| within(&event.date) || within(&event.planned))
            || measure.rates.iter().any(|step| within(&step.start) || within(&step.end))
    };
    let loose = frame.hedge.is_some() || frame.is_attributed();
    // Parts of a measure that come later are ends of their own: a day past the last sources proves nothing.
    let reviewed = bounds(&measure.review_by).is_none_or(|(_, day)| last <= day);
    let is_disputed = between.iter().any(|measure| disputes_day(evidence, measure, first));
    if loose || is_disputed || !others.iter().all(same) || between.iter().any(|measure| !measure.firm || touched(measure)) || !reviewed {
        return Verdict::bare(Label::CannotTell, "The words or the record are too loose to compare.");
    }
    Verdict::differs(misdated(measure, first), &measure.id, "a day")
}

/// The days of `measure` for a reader who was told of another one.
pub fn misdated(measure: &Measure, stated: Date) -> String {
    let days: Vec<String> = measure.events.iter().map(|event| spoken_edtf(&event.date)).collect();
    format!("Differs from the record: text says {}, record has {} ({}).", spoken(stated), days.join(", "), measure.name)
}

/// Whether an event is what the words say happened.
const fn is_it(happening: Happening, kind: EventKind) -> bool {
    match happening {
        Happening::TookEffect => {
            matches!(kind, EventKind::Effective | EventKind::Changed | EventKind::Resumed | EventKind::Ordered | EventKind::Signed)
        }
        Happening::Signed => matches!(kind, EventKind::Signed | EventKind::Ordered),
        Happening::Suspended => matches!(kind, EventKind::Suspended),
        Happening::StruckDown => matches!(kind, EventKind::StruckDown),
        Happening::Ended => matches!(kind, EventKind::Ended | EventKind::Withdrawn),
    }
}
