//! Rules for people and offices.

use super::{Place, Rules};
use crate::document::fold::fold;
use crate::evidence::day::bounds;
use crate::evidence::schema::{Person, Records, Role};

pub(super) fn keep<'a>(rules: &mut Rules<'a>, records: &'a Records) {
    for (index, person) in records.people.iter().enumerate() {
        let at = Place::new("people", index);
        keeps(rules, &at, person);
        for (number, role) in person.roles.iter().enumerate() {
            role_keeps(rules, &at.part("roles", number), role);
        }
    }
}

fn keeps(rules: &mut Rules, at: &Place, person: &Person) {
    rules.check(!person.name.is_empty(), || at.field("name"), "is given");
    let family = person.family.as_ref();
    let named = !family.is_empty() && (person.name.ends_with(family) || person.name.contains(family));
    rules.check(named, || at.field("family"), "is part of the name");
    rules.check(["he", "she", "they", ""].contains(&person.pronoun.as_ref()), || at.field("pronoun"), "is he, she, they or empty");
    rules.country(at, "country", &person.country);
    rules.cites(at, &person.sources, true, person.firm);
    let accepted = person.known_errors.iter().any(|form| person.goes_by(&fold(form)));
    rules.check(!accepted, || at.field("knownErrors"), "has no form that is accepted too");
    for (number, role) in person.roles.iter().enumerate() {
        let overlaps = person.roles.iter().take(number).any(|earlier| {
            earlier.title == role.title
                && earlier.country == role.country
                && earlier.organisation == role.organisation
                && !apart(earlier, role)
        });
        rules.check(!overlaps, || at.part("roles", number).field("start"), "does not overlap another term in the same office");
    }
}

/// Whether one term surely ends before the other begins.
fn apart(left: &Role, right: &Role) -> bool {
    let before =
        |first: &Role, second: &Role| bounds(&first.end).zip(bounds(&second.start)).is_some_and(|((_, end), (start, _))| end <= start);
    before(left, right) || before(right, left)
}

fn role_keeps(rules: &mut Rules, at: &Place, role: &Role) {
    rules.check(!role.title.is_empty(), || at.field("title"), "is given");
    rules.check(!role.organisation.is_empty(), || at.field("organisation"), "is given");
    rules.country(at, "country", &role.country);
    rules.date(at, "start", &role.start, false);
    rules.date(at, "end", &role.end, false);
    rules.check(!role.firm || !role.start.is_empty(), || at.field("start"), "is given where the role is firm");
    if let (Some((start, _)), Some((_, end))) = (bounds(&role.start), bounds(&role.end)) {
        rules.check(start < end, || at.field("end"), "is after the start");
    }
    rules.review(at, &role.review_by, role.end.is_empty());
    if let (Some((start, _)), Some((_, review))) = (bounds(&role.start), bounds(&role.review_by)) {
        rules.check(start <= review, || at.field("reviewBy"), "is not before the start");
    }
    rules.check(role.end.is_empty() || role.review_by.is_empty(), || at.field("reviewBy"), "is left out where the role has an end");
    rules.cites(at, &role.sources, true, role.firm);
}
