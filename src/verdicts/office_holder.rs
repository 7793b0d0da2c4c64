//! Offices against the record of people. Agreement alone: a name and an office that do not go together are what the checks of names
//! look at, with the whole page before them.

use super::{Clocks, Label, Verdict, spoken};
use crate::claims::office_holder::OfficeHolder;
use crate::evidence::Evidence;
use crate::evidence::day::Holds;
use crate::evidence::office::{is_called, office_key};

/// What the record says to somebody in an office on the day of publication.
pub fn verdict(claim: &OfficeHolder, evidence: &Evidence, clocks: Clocks) -> Verdict {
    let unknown = || Verdict::bare(Label::CannotTell, "The record does not have this title for certain.");
    let (Some(person), Some(day)) = (evidence.person(&claim.person), clocks.published) else { return unknown() };
    let key = office_key(&claim.title);
    let Some(role) = person.roles.iter().find(|role| role.holds(day) == Holds::Yes && is_called(role, &key)) else {
        return unknown();
    };
    let mut verdict = Verdict::bare(Label::Agrees, format!("{}: {} on {}.", person.name, role.title, spoken(day)));
    verdict.facts.push(person.id.to_string());
    verdict
}
