//! Rulings against the record of rulings.

use super::{Clocks, Label, Verdict, spoken, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::legal_act::LegalAct;
use crate::document::fold::fold;
use crate::evidence::Evidence;
use crate::evidence::schema::{EventKind, Ruling};
use time::{Date, Duration};

/// What the record says to a ruling.
pub fn verdict(claim: &LegalAct, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if frame.hedge.is_some()
        || !claim
            .words
            .iter()
            .any(|word| matches!(word.as_str(), "tariffs" | "tariff" | "duties" | "ieepa" | "levies" | "surcharge" | "emergency"))
    {
        return Verdict::bare(Label::CannotTell, "What was ruled on is not said here, or not yet decided.");
    }
    let Some((first, last)) =
        frame.time.as_ref().and_then(|time| window(&time.edtf)).or_else(|| clocks.published.map(|day| (day - Duration::days(400), day)))
    else {
        return Verdict::bare(Label::CannotTell, "No day to look the ruling up by.");
    };
    let matching: Vec<&Ruling> = evidence.rulings_of(claim.court, first, last).collect();
    let [ruling] = matching.as_slice() else {
        if let Some(verdict) = another_court(claim, frame, evidence, (first, last)).filter(|_| matching.is_empty()) {
            return verdict;
        }
        if let Some(verdict) = another_day(claim, frame, evidence, (first, last)).filter(|_| matching.is_empty()) {
            return verdict;
        }
        let label = if matching.is_empty() { Label::NotCovered } else { Label::CannotTell };
        return Verdict::bare(label, "No single ruling of this court fits.");
    };
    let held = fold(&ruling.held);
    let fell = ["unlawful", "exceeded", "not authorise", "illegal", "invalid"].iter().any(|word| held.contains(word))
        || ruling
            .measures
            .iter()
            .filter_map(|id| evidence.measure(id))
            .any(|measure| measure.events.iter().any(|event| event.kind == EventKind::StruckDown && event.date == ruling.date));
    let mut verdict = match &claim.vote {
        _ if claim.upheld && fell && ruling.firm && !frame.quoted => Verdict::bare(
            Label::Differs,
            format!(
                "Differs from the record: text says upheld, record says: {} ({}, {}).",
                ruling.held,
                ruling.case,
                spoken_edtf(&ruling.date)
            ),
        ),
        _ if claim.upheld => Verdict::bare(Label::CannotTell, "What was upheld is not certain."),
        Some(vote) if !ruling.vote.is_empty() && *vote != ruling.vote => {
            if ruling.firm && !frame.quoted {
                Verdict::bare(
                    Label::Differs,
                    format!(
                        "Differs from the record: text says {vote}, record says {} ({}, {}).",
                        ruling.vote,
                        ruling.case,
                        spoken_edtf(&ruling.date)
                    ),
                )
            } else {
                Verdict::bare(Label::CannotTell, "The record is not firm enough to contradict.")
            }
        }
        _ => Verdict::bare(Label::Agrees, format!("{}, {}: {}", ruling.case, spoken_edtf(&ruling.date), ruling.held)),
    };
    verdict.facts.push(ruling.id.to_string());
    verdict
}

/// Whether somebody else than the court itself says so.
fn is_told_by_others(frame: &Frame) -> bool {
    frame.speaker.as_ref().is_some_and(|speaker| !speaker.contains("Court") && !speaker.contains("court"))
}

/// The verdict where the case that the words name was decided on that day by another court.
fn another_court(claim: &LegalAct, frame: &Frame, evidence: &Evidence, (first, last): (Date, Date)) -> Option<Verdict> {
    if first != last || frame.quoted || is_told_by_others(frame) {
        return None;
    }
    let is_named = |ruling: &&Ruling| {
        let said = |name: &str| name.split(' ').all(|word| claim.words.iter().any(|known| known == word));
        ruling.firm && ruling.names.iter().any(|name| said(name))
    };
    let courts = ["supreme court", "court of international trade", "court of appeals"];
    let mut found =
        courts.iter().filter(|court| **court != claim.court).flat_map(|court| evidence.rulings_of(court, first, last)).filter(is_named);
    let ruling = found.next().filter(|_| found.next().is_none())?;
    Some(Verdict::differs(
        format!("Differs from the record: it was the {} ({}, {}).", ruling.court, ruling.case, spoken_edtf(&ruling.date)),
        &ruling.id,
        "the court",
    ))
}

/// The verdict where the court struck the measure down on another day: the one ruling of it around that time on the law that is named.
fn another_day(claim: &LegalAct, frame: &Frame, evidence: &Evidence, (first, last): (Date, Date)) -> Option<Verdict> {
    if !claim.struck_down || first != last || frame.quoted || is_told_by_others(frame) {
        return None;
    }
    let near = Duration::days(60);
    let is_named = |ruling: &&Ruling| {
        let basis = ruling.basis.to_lowercase();
        basis.split(' ').all(|word| claim.words.iter().any(|known| known == word))
            || basis == "ieepa" && claim.words.iter().any(|word| word == "emergency")
    };
    let mut rulings = evidence.rulings_of(claim.court, first.checked_sub(near)?, last.checked_add(near)?).filter(is_named);
    let ruling = rulings.next().filter(|_| rulings.next().is_none())?;
    let is_it = ruling.firm && ruling.date.len() == 10;
    is_it.then(|| {
        let day = spoken_edtf(&ruling.date);
        let message = format!("Differs from the record: text says {}, record has {day} ({}).", spoken(first), ruling.case);
        Verdict::differs(message, &ruling.id, "the day")
    })
}
