//! The day of publication in the forms in which pages state it.
//!
//! In: the value of a meta element, a `datetime` attribute or a JSON-LD property. Out: the local day as written: an offset from
//! Greenwich is never applied, because the newsroom wrote the day that its readers had.

use crate::day;
use time::{Date, Month};

/// The day that `value` states: `2025-10-27`, with or without a time, `20251027`, `2025/10/27`, or with the month as a word ("27 Oct
/// 2025", "Mon, 27 Oct 2025 10:00:00 GMT", "October 27, 2025"). A form that could mean two days ("10/11/2025") states none.
pub fn read(value: &str) -> Option<Date> {
    let value = value.trim();
    iso(value).or_else(|| compact(value)).or_else(|| in_words(value)).filter(|date| (1800..=9998).contains(&date.year()))
}

fn iso(value: &str) -> Option<Date> {
    let head = value.get(..10)?;
    if value.as_bytes().get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    day::parse(head).or_else(|| day::parse(&head.replace('/', "-")))
}

fn compact(value: &str) -> Option<Date> {
    let head = value.get(..8)?;
    let ends = value.as_bytes().get(8).is_none_or(|byte| !byte.is_ascii_digit());
    (ends && head.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| day::parse(&format!("{}-{}-{}", &head[..4], &head[4..6], &head[6..])))
        .flatten()
}

fn in_words(value: &str) -> Option<Date> {
    let (mut day, mut month, mut year) = (None, None, None);
    let words = value.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words.take(8) {
        if let Some(found) = month_of(word) {
            month = month.or(Some(found));
            continue;
        }
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if let Ok(number) = digits.parse::<u16>() {
            match (digits.len(), number) {
                (4, _) if year.is_none() => year = Some(number),
                (1 | 2, 1..=31) if day.is_none() => day = Some(number as u8),
                _ => {}
            }
        }
        if let (Some(day), Some(month), Some(year)) = (day, month, year) {
            return Date::from_calendar_date(i32::from(year), month, day).ok();
        }
    }
    None
}

fn month_of(word: &str) -> Option<Month> {
    let lower = word.to_ascii_lowercase();
    let months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let index = months.iter().position(|month| lower.len() >= 3 && (month.starts_with(&lower) || lower == "sept"))?;
    let index = if lower == "sept" { 8 } else { index };
    Month::try_from(index as u8 + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_pages_state_them() {
        for value in [
            "2025-10-27",
            " 2025-10-27T23:30:00-07:00",
            "2025-10-27 01:00",
            "20251027",
            "20251027T080000Z",
            "2025/10/27",
            "27 Oct 2025",
            "Mon, 27 Oct 2025 10:00:00 GMT",
            "October 27, 2025 at 3:45 p.m.",
            "Oct. 27th, 2025",
        ] {
            assert_eq!(read(value).map(day::format).as_deref(), Some("2025-10-27"), "{value}");
        }
        assert_eq!(read("Sept. 3, 2018").map(day::format).as_deref(), Some("2018-09-03"));
    }

    #[test]
    fn what_states_no_day() {
        for value in
            ["", "yesterday", "10/11/2025", "2025-02-30", "Oct 2025", "1761523200", "176152320012", "0000-00-00", "2 hours ago", "Ünïc"]
        {
            assert_eq!(read(value), None, "{value}");
        }
    }
}
