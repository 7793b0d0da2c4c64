//! Pledges, purchases and shipments against the record, which keeps them apart: none confirms another.

use super::{Clocks, Label, Verdict, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::amount::Dimension;
use crate::claims::purchase::{Deed, Purchase};
use crate::claims::status::Hedge;
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Commitment, CommitmentKind, Figure};
use crate::mentions::Bound;

/// Days after a pledge within which a text without a time of its own tells of it.
const FRESH: i64 = 200;

/// What the record says to a purchase.
pub fn verdict(claim: &Purchase, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    let Some(actor) = claim.actor.as_deref() else { return Verdict::bare(Label::CannotTell, "Who buys is not said here.") };
    if claim.products.is_empty() {
        return Verdict::bare(Label::CannotTell, "What is bought is not said here.");
    }
    let kind = match claim.deed {
        Deed::Pledge => CommitmentKind::Pledge,
        Deed::Purchase => CommitmentKind::Purchase,
        Deed::Shipment => CommitmentKind::Shipment,
    };
    let known = |commitment: &&Commitment| {
        commitment.products.iter().any(|product| claim.products.iter().any(|named| product == named))
            && (claim.partners.is_empty() || claim.partners.iter().any(|partner| *partner == commitment.partner))
            && clocks.published.is_none_or(|day| bounds(&commitment.date).is_some_and(|(first, _)| first <= day))
    };
    let all: Vec<&Commitment> = ["US", "CN", "WORLD"]
        .into_iter()
        .filter(|partner| *partner != actor)
        .flat_map(|partner| evidence.commitments_between(actor, partner))
        .filter(known)
        .collect();
    let same_kind: Vec<&Commitment> = all.iter().copied().filter(|commitment| commitment.kind == kind).collect();
    for commitment in &same_kind {
        if let Some(figure) =
            commitment.figures.iter().find(|figure| unit_fits(claim, figure) && period_fits(frame, figure) && agrees(claim, figure))
        {
            let mut verdict = Verdict::bare(
                Label::Agrees,
                format!("{}: {} {} ({}).", commitment.name, plain(figure), figure.unit, spoken_edtf(&commitment.date)),
            );
            if !commitment.confirmed && !commitment.stated_by.is_empty() {
                verdict.reason.push_str(&format!(" Stated by {}; the other side has not confirmed it.", commitment.stated_by));
            }
            verdict.facts.push(commitment.id.to_string());
            verdict.tolerance = "the digits shown".to_owned();
            return verdict;
        }
    }
    let [only] = same_kind.as_slice() else {
        return Verdict::bare(
            if all.is_empty() { Label::NotCovered } else { Label::CannotTell },
            "No record of this pledge or purchase with this figure.",
        );
    };
    // "12 million by early 2026" may be the 12 million by the end of 2025.
    if only.figures.iter().any(|figure| unit_fits(claim, figure) && agrees(claim, figure)) {
        return Verdict::bare(Label::CannotTell, "The record has the figure for another time.");
    }
    let rivals: Vec<&Figure> = only.figures.iter().filter(|figure| unit_fits(claim, figure) && period_fits(frame, figure)).collect();
    // A pledge is of what is to come, and who made it known may be named with it. Without a time of its own it is told of while it is
    // new, and only where it has one figure for every time.
    let is_fresh = || {
        let told = clocks.published.zip(bounds(&only.date)).map(|(day, (first, _))| (day - first).whole_days());
        told.is_some_and(|days| (0..=FRESH).contains(&days)) && rivals.iter().all(|figure| figure.plain() == rivals[0].plain())
    };
    let exact = claim.amount.bound == Bound::Exact
        && matches!(frame.hedge, None | Some(Hedge::Forecast))
        && !frame.quoted
        && frame.speaker.as_ref().is_none_or(|speaker| *speaker == only.stated_by)
        && only.firm
        && claim.partners.iter().all(|partner| *partner == only.partner)
        && (!claim.partners.is_empty() || frame.speaker.as_ref().is_some_and(|speaker| *speaker == only.stated_by))
        && (frame.time.is_some() || is_fresh());
    // The same number of something else: 12 million bushels for 12 million tonnes.
    let is_other_unit = |figure: &&Figure| {
        matches!(claim.amount.dimension, Dimension::Quantity(_))
            && figure.unit != "USD"
            && !figure.unit.is_empty()
            && !unit_fits(claim, figure)
            && period_fits(frame, figure)
            && (figure.plain() - claim.amount.value).abs() <= claim.amount.rounding
    };
    let swapped: Vec<&Figure> = only.figures.iter().filter(is_other_unit).collect();
    let rivals = if rivals.is_empty() { swapped } else { rivals };
    let rivals = if rivals.iter().all(|figure| figure.plain() == rivals[0].plain()) { &rivals[..rivals.len().min(1)] } else { &rivals[..] };
    let ([figure], true, Deed::Pledge) = (rivals, exact, claim.deed) else {
        return Verdict::bare(Label::CannotTell, "The words or the record are too loose to compare.");
    };
    let message = format!("Differs from the record: {} has {} {} ({}).", only.name, plain(figure), figure.unit, spoken_edtf(&only.date));
    Verdict::differs(message, &only.id, "the digits shown")
}

fn unit_fits(claim: &Purchase, figure: &Figure) -> bool {
    match claim.amount.dimension {
        Dimension::Money(currency) => figure.unit == currency,
        // A count names what it counts, not a unit.
        Dimension::Quantity(unit) if figure.unit.is_empty() => figure.what.trim_end_matches('s') == unit.trim_end_matches('s'),
        Dimension::Quantity(unit) => figure.unit.trim_end_matches('s') == unit.trim_end_matches('s'),
        _ => false,
    }
}

/// A figure for a time of its own is compared only with a claim about that time.
fn period_fits(frame: &Frame, figure: &Figure) -> bool {
    let (Some(stated), Some(known)) = (frame.time.as_ref().and_then(|time| window(&time.edtf)), window(&figure.period)) else {
        return true;
    };
    stated.0 <= known.1 && stated.1 >= known.0
}

fn agrees(claim: &Purchase, figure: &Figure) -> bool {
    let slack = if figure.about || claim.amount.bound != Bound::Exact { figure.plain() * 0.1 } else { 0.0 };
    (claim.amount.value - figure.plain()).abs() <= claim.amount.rounding + slack
}

fn plain(figure: &Figure) -> String {
    match figure.scale {
        1e9 => format!("{} billion", figure.value),
        1e6 => format!("{} million", figure.value),
        _ => figure.value.to_string(),
    }
}
