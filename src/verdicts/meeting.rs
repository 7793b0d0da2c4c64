//! Meetings against the record of meetings.

use super::{Clocks, Label, Verdict, spoken, spoken_edtf, window};
use crate::claims::Frame;
use crate::claims::meeting::Meeting as Stated;
use crate::claims::status::Hedge;
use crate::document::fold::fold;
use crate::evidence::Evidence;
use crate::evidence::day::Holds;
use crate::evidence::schema::{Meeting, MeetingKind, MeetingStatus};
use crate::mentions::place::{COUNTRIES, LARGE_CITIES};
use time::{Date, Duration};

/// How far from the date stated a meeting of the same people is still the one that is meant: leaders rarely meet twice in a month.
const SAME_OCCASION: Duration = Duration::days(20);

/// What the record says to a meeting.
pub fn verdict(claim: &Stated, frame: &Frame, evidence: &Evidence, clocks: Clocks) -> Verdict {
    if frame.hedge == Some(Hedge::Negated) {
        return Verdict::bare(Label::CannotTell, "The text denies the meeting.");
    }
    let stated = claim.date.as_ref().and_then(|date| window(&date.edtf));
    let Some((first, last)) = stated.or_else(|| clocks.published.map(|day| (day - Duration::days(120), day + Duration::days(120)))) else {
        return Verdict::bare(Label::CannotTell, "No day to look the meeting up by.");
    };
    let with = |meeting: &&Meeting| shared(claim, meeting);
    let here = |meeting: &&Meeting| claim.place.as_ref().is_none_or(|place| is_in(claim, place, meeting));
    let matching: Vec<&Meeting> = evidence.meetings_within(first, last).filter(with).filter(here).collect();
    match matching.as_slice() {
        [] => another_leader(claim, frame, evidence, (first, last), stated.is_some())
            .unwrap_or_else(|| elsewhere(claim, frame, evidence, (first, last), stated.is_some())),
        [meeting] => agrees(meeting, clocks),
        [meeting, ..] if stated.is_some() && claim.place.is_some() => agrees(meeting, clocks),
        _ => Verdict::bare(Label::CannotTell, "More than one meeting can be meant."),
    }
}

/// Whether the people and parties of the claim fit the meeting: every person named took part, or the parties did where nobody is named.
fn shared(claim: &Stated, meeting: &Meeting) -> bool {
    let person = |id: &String| meeting.participants.iter().any(|known| known == id);
    let party = |code: &String| meeting.parties.iter().any(|known| known == code);
    if claim.people.len() >= 2 {
        claim.people.iter().filter(|id| person(id)).count() >= 2
    } else {
        // Somebody who was not there met somebody else; where a third country sits at the table it is another meeting.
        let absent = claim.people.iter().any(|id| !person(id)) && !meeting.participants.is_empty();
        let third = claim.parties.iter().any(|code| !party(code) && *code != meeting.country && claim.country.as_ref() != Some(code));
        !absent && !third && claim.parties.iter().filter(|code| party(code)).count() >= 2
    }
}

fn agrees(meeting: &Meeting, clocks: Clocks) -> Verdict {
    let held = match meeting.status {
        MeetingStatus::Held => "",
        MeetingStatus::Planned => " (planned)",
        MeetingStatus::Cancelled => " (cancelled)",
    };
    let mut verdict = Verdict::bare(Label::Agrees, format!("{}: {}, {}{held}.", meeting.name, place(meeting), days(meeting)));
    verdict.facts.push(meeting.id.to_string());
    let later = |today: Date| meeting.status == MeetingStatus::Cancelled && meeting.days().is_some_and(|(first, _)| today >= first);
    if clocks.today.is_some_and(later) {
        verdict.now = Some("The meeting was cancelled.".to_owned());
    }
    verdict
}

/// The verdict where no meeting fits both place and date: a contradiction only where the same people met once around that time.
fn elsewhere(claim: &Stated, frame: &Frame, evidence: &Evidence, (first, last): (Date, Date), stated: bool) -> Verdict {
    let none = || Verdict::bare(Label::NotCovered, "No record of this meeting.");
    let are_known = claim.people.len() >= 2 || claim.negotiates;
    if !are_known || !stated || last - first > Duration::days(3) || frame.quoted {
        return none();
    }
    let around: Vec<&Meeting> = evidence
        .meetings_within(first - SAME_OCCASION, last + SAME_OCCASION)
        .filter(|meeting| shared(claim, meeting) && meeting.status == MeetingStatus::Held && meeting.city.is_empty() == claim.by_phone)
        .collect();
    // Of several occasions the one in the place stated, else the one on the day stated.
    let there: Vec<&Meeting> =
        around.iter().copied().filter(|meeting| claim.place.as_ref().is_some_and(|place| meeting.is_at(place))).collect();
    let then = |meeting: &&Meeting| meeting.days().is_some_and(|(from, to)| first <= to && last >= from);
    let on_day: Vec<&Meeting> = around.iter().copied().filter(then).collect();
    let meeting = match (there.as_slice(), on_day.as_slice(), around.as_slice()) {
        ([meeting], _, _) | ([], [meeting], _) | ([], [], [meeting]) => *meeting,
        _ => return none(),
    };
    let by_phone = claim.by_phone && claim.place.is_none();
    let Some((held_first, held_last)) = meeting.days().filter(|_| meeting.firm) else { return none() };
    let same_place = claim.place.as_ref().is_some_and(|place| meeting.is_at(place));
    let same_day = first <= held_last && last >= held_first;
    let message = match (&claim.place, same_place, same_day) {
        (None, _, false) if by_phone => format!("text says {}, record has {}", spoken(first), days(meeting)),
        (Some(_), true, false) => format!("text says {}, record has {}", spoken(first), days(meeting)),
        (Some(place), false, true) if claim.certain_place && is_elsewhere(claim, place, meeting) => {
            format!("text says another place, record has {}", meeting.city)
        }
        _ => return none(),
    };
    Verdict::differs(format!("Differs from the record: {message} ({}).", meeting.name), &meeting.id, "the day")
}

/// The verdict where two leaders met in that place on that day, and the text names for one of them somebody of his country who was not
/// in office.
fn another_leader(claim: &Stated, frame: &Frame, evidence: &Evidence, (first, last): (Date, Date), stated: bool) -> Option<Verdict> {
    let place = claim.place.as_ref().filter(|_| stated && claim.people.len() == 2 && last - first <= Duration::days(3) && !frame.quoted)?;
    let is_it = |meeting: &&Meeting| {
        meeting.firm && meeting.kind == MeetingKind::Leaders && meeting.status == MeetingStatus::Held && meeting.is_at(place)
    };
    let mut meetings = evidence.meetings_within(first, last).filter(is_it);
    let meeting = meetings.next().filter(|_| meetings.next().is_none())?;
    let was_there = |id: &&String| meeting.participants.iter().any(|known| known == *id);
    let (there, absent): (Vec<&String>, Vec<&String>) = claim.people.iter().partition(was_there);
    let ([_], [absent]) = (there.as_slice(), absent.as_slice()) else { return None };
    let person = evidence.person(absent)?;
    let in_office = person.roles.iter().any(|role| role.holds(first) != Holds::No);
    let of_party = meeting.parties.contains(&person.country);
    let instead = meeting
        .participants
        .iter()
        .filter_map(|id| evidence.person(id))
        .find(|known| known.country == person.country && known.roles.iter().any(|role| role.title == "President"))?;
    if in_office || !of_party || !person.roles.iter().any(|role| role.title == "President") {
        return None;
    }
    let message =
        format!("Differs from the record: text names {}, record has {} ({}, {}).", person.name, instead.name, meeting.name, days(meeting));
    Some(Verdict::differs(message, &meeting.id, "who met"))
}

fn is_large(city: &str) -> bool {
    LARGE_CITIES.split(',').any(|known| known == city)
}

/// Whether the place of the claim is that of the meeting: the city, or the country where the claim names no city.
fn is_in(claim: &Stated, place: &str, meeting: &Meeting) -> bool {
    meeting.is_at(place) || is_country(place) && claim.country.as_deref() == Some(meeting.country.as_ref())
}

fn is_country(place: &str) -> bool {
    COUNTRIES.iter().any(|(_, _, names, ..)| names.split(',').any(|name| name == place))
}

/// Whether the place of the claim cannot be a way to say where the meeting was, as a suburb or the next large city can: another
/// country, or a capital or a large city against another city.
fn is_elsewhere(claim: &Stated, place: &str, meeting: &Meeting) -> bool {
    let is_capital = |city: &str| COUNTRIES.iter().any(|(.., capital)| capital.split(',').any(|name| name == city));
    match claim.country.as_deref() {
        Some(country) if country != meeting.country => true,
        Some(_) => {
            let city = fold(&meeting.city);
            !is_country(place)
                && (is_capital(place)
                    || is_capital(&city)
                    || is_large(place) && (is_large(&city) || meeting.places.iter().any(|known| is_large(&fold(known)))))
        }
        None => false,
    }
}

fn place(meeting: &Meeting) -> &str {
    if meeting.city.is_empty() { "by phone" } else { &meeting.city }
}

fn days(meeting: &Meeting) -> String {
    if meeting.first_day == meeting.last_day {
        spoken_edtf(&meeting.first_day)
    } else {
        format!("{} to {}", spoken_edtf(&meeting.first_day), spoken_edtf(&meeting.last_day))
    }
}
