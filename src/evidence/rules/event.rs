//! Rules for meetings.

use super::{Place, Rules};
use crate::evidence::day::bounds;
use crate::evidence::schema::{MeetingKind, MeetingStatus, Records};

/// No meeting of the record lasts longer.
const LONGEST_DAYS: i64 = 31;

pub(super) fn keep<'a>(rules: &mut Rules<'a>, records: &'a Records) {
    for (index, meeting) in records.meetings.iter().enumerate() {
        let at = Place::new("meetings", index);
        rules.check(!meeting.name.is_empty(), || at.field("name"), "is given");
        rules.date(&at, "firstDay", &meeting.first_day, true);
        rules.date(&at, "lastDay", &meeting.last_day, true);
        if let (Some((first, _)), Some((_, last))) = (bounds(&meeting.first_day), bounds(&meeting.last_day)) {
            let days = (last - first).whole_days();
            rules.check((0..=LONGEST_DAYS).contains(&days), || at.field("lastDay"), "is within a month after the first day");
            let held = meeting.status == MeetingStatus::Held;
            rules.check(!held || rules.as_of.is_none_or(|as_of| first <= as_of), || at.field("status"), "is held only for what is past");
        }
        rules.check(meeting.kind != MeetingKind::Call || meeting.city.is_empty(), || at.field("city"), "is left out for a call");
        rules.check(
            meeting.city.is_empty() || meeting.country.len() == 2,
            || at.field("country"),
            "is given with the city: ISO 3166 alpha-2",
        );
        for party in meeting.parties.iter() {
            rules.country(&at, "parties", party);
        }
        let known = meeting.participants.iter().all(|id| rules.known(id));
        rules.check(known, || at.field("participants"), "names people of the record");
        rules.review(&at, &meeting.review_by, meeting.status == MeetingStatus::Planned);
        rules.cites(&at, &meeting.sources, true, meeting.firm);
    }
}
