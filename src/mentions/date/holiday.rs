//! Holidays of the calendar that news dates things by: "by Christmas", "on Thanksgiving Day", "before Easter 2026".
//!
//! A holiday's name before a noun ("Christmas sales", "the New Year's Day holiday") names a kind of thing and is no date. Holidays that
//! different countries keep on different days (Independence Day, Labour Day) are left out: the words do not say which is meant.

use super::cue;
use super::edtf::{self, When};
use super::expression::{Expression, Reading, Year};
use super::reader::Reader;
use super::resolve::Anchors;
use super::tense::Tense;
use super::words::{self, Step};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;
use time::Date;

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday (1 Monday), which one (-1 the last), and days after it.
    Nth(u8, u8, i8, i8),
    /// Days from Easter Sunday.
    Easter(i8),
}

impl Holiday {
    /// The day in `year`.
    pub fn in_year(self, year: i32) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => edtf::day(year, month, day),
            Self::Nth(month, weekday, number, days) => {
                let ahead = |from: Date| (i32::from(weekday) - i32::from(edtf::weekday_of(from))).rem_euclid(7);
                let found = if number < 0 {
                    let last = edtf::day(year, month, edtf::days_in(month, Some(year)))?;
                    edtf::shift_days(last, ahead(last) - if ahead(last) == 0 { 0 } else { 7 })?
                } else {
                    let first = edtf::day(year, month, 1)?;
                    edtf::shift_days(first, ahead(first) + (i32::from(number) - 1) * 7)?
                };
                edtf::shift_days(found, i32::from(days))
            }
            Self::Easter(days) => edtf::shift_days(easter(year)?, i32::from(days)),
        }
    }
}

/// Easter Sunday of the Gregorian calendar, after the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8.
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    edtf::day(year, u8::try_from(n / 31).ok()?, u8::try_from(n % 31 + 1).ok()?)
}

/// The holiday whose heart is the word at `at`: "Christmas", "Easter", or the "Day", "Eve", "Friday" or "Monday" of its name.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    if !reader.token(at).is_capital() {
        return None;
    }
    let (holiday, start, mut end) = name(reader, at)?;
    let mut year = Year::Unstated;
    let comma = usize::from(reader.token(end).is_sign(','));
    if let Some((value, after)) = reader.year(end + comma).filter(|(value, _)| (1900..2100).contains(value)) {
        (year, end) = (Year::Is(value), after);
    }
    let after = reader.token(end);
    // "Christmas sales", "Easter Island", "Thanksgiving's": not the day.
    let names_a_thing = after.is_word() && !after.is(Classes::FUNCTION.with(Classes::MODAL)) && !after.is(Classes::SPEECH);
    let joined = after.is_sign('-') && !after.after_space() || matches!(after.kind, TokenKind::Possessive);
    let before = reader.lower_before(start.wrapping_sub(1));
    let step = words::step(before.as_str()).filter(|_| matches!(before.as_str(), "last" | "this" | "next"));
    let led = matches!(
        before.as_str(),
        "on" | "by" | "before" | "after" | "until" | "till" | "since" | "over" | "around" | "at" | "for" | "to" | "from" | "past" | "and"
    );
    // "was found Thanksgiving Day", "died Christmas Eve".
    let led = led || end - start > 1 && cue::is_past_verb(before.as_str(), reader, start.wrapping_sub(1));
    if joined || names_a_thing && step.is_none() || !(led || step.is_some() || year != Year::Unstated) {
        return None;
    }
    let start = start - usize::from(step.is_some());
    Some(Reading { tokens: start..end, expression: Expression::Holiday(holiday, year, step) })
}

/// The holiday that the words around `at` name, and its tokens.
fn name(reader: &Reader<'_>, at: usize) -> Option<(Holiday, usize, usize)> {
    let word = reader.lower(at);
    let next = reader.lower(at + 1);
    let before = reader.lower_before(at.wrapping_sub(1));
    let follows = reader.token(at + 1).is_capital();
    let whole = |holiday, names: &[&str]| Some((holiday, at, at + 1 + usize::from(follows && names.contains(&next.as_str()))));
    match word.as_str() {
        "christmas" if follows && next.as_str() == "eve" => Some((Holiday::Fixed(12, 24), at, at + 2)),
        "christmas" => whole(Holiday::Fixed(12, 25), &["day"]),
        "halloween" => whole(Holiday::Fixed(10, 31), &[]),
        "thanksgiving" => whole(Holiday::Nth(11, 4, 4, 0), &["day"]),
        "easter" if follows && next.as_str() == "monday" => Some((Holiday::Easter(1), at, at + 2)),
        "easter" => whole(Holiday::Easter(0), &["sunday", "day"]),
        "friday" if before.as_str() == "good" => Some((Holiday::Easter(-2), at - 1, at + 1)),
        "friday" if before.as_str() == "black" => Some((Holiday::Nth(11, 4, 4, 1), at - 1, at + 1)),
        "monday" if before.as_str() == "cyber" => Some((Holiday::Nth(11, 4, 4, 4), at - 1, at + 1)),
        "day" => day(reader, at),
        "eve" if is_new_year(reader, at) => Some((Holiday::Fixed(12, 31), at - 3, at + 1)),
        _ => None,
    }
}

/// "Memorial Day", "Valentine's Day", "New Year's Day".
fn day(reader: &Reader<'_>, at: usize) -> Option<(Holiday, usize, usize)> {
    if is_new_year(reader, at) {
        return Some((Holiday::Fixed(1, 1), at - 3, at + 1));
    }
    let possessive = usize::from(matches!(reader.before(at.wrapping_sub(1)).kind, TokenKind::Possessive));
    let start = at.wrapping_sub(1 + possessive);
    if !reader.before(start).is_capital() {
        return None;
    }
    let holiday = match (reader.lower_before(start).as_str(), possessive) {
        ("memorial", 0) => Holiday::Nth(5, 1, -1, 0),
        ("labor", 0) => Holiday::Nth(9, 1, 1, 0),
        ("election", 0) => Holiday::Nth(11, 1, 1, 1),
        ("veterans", 0) => Holiday::Fixed(11, 11),
        ("columbus", 0) => Holiday::Nth(10, 1, 2, 0),
        ("boxing", 0) => Holiday::Fixed(12, 26),
        ("may", 0) => Holiday::Fixed(5, 1),
        ("bastille", 0) => Holiday::Fixed(7, 14),
        ("valentine", 1) => Holiday::Fixed(2, 14),
        _ => return None,
    };
    Some((holiday, start, at + 1))
}

/// Whether "New Year's" stands before `at`.
fn is_new_year(reader: &Reader<'_>, at: usize) -> bool {
    at >= 3
        && matches!(reader.before(at - 1).kind, TokenKind::Possessive)
        && reader.lower_before(at - 2).as_str() == "year"
        && reader.lower_before(at - 3).as_str() == "new"
}

/// The day of a holiday.
pub fn when(holiday: Holiday, year: Year, step: Option<Step>, anchors: &Anchors) -> When {
    let day = match year {
        Year::Is(year) => holiday.in_year(year),
        _ => anchors.published.and_then(|published| near(holiday, step, anchors.tense, published)),
    };
    match (day, holiday) {
        (Some(day), _) => When::Day(day),
        (None, Holiday::Fixed(month, day)) => When::AnyYearDay(month, day),
        _ => When::Unknown,
    }
}

/// The day meant: of the stated year, else the nearest in the direction of `step` or of the clause.
fn near(holiday: Holiday, step: Option<Step>, tense: Tense, published: Date) -> Option<Date> {
    let days = [-1, 0, 1].map(|offset| holiday.in_year(published.year() + offset));
    let past = days.iter().rev().flatten().find(|day| **day < published).copied();
    let today = days.iter().flatten().find(|day| **day == published).copied();
    let future = days.iter().flatten().find(|day| **day > published).copied();
    match step {
        Some(Step::Last) => past,
        Some(Step::Next) => future,
        Some(_) => holiday.in_year(published.year()),
        // In the days before a holiday it is the one to come.
        None if tense == Tense::Future || tense != Tense::Past && future.is_some_and(|day| (day - published).whole_days() <= 14) => {
            today.or(future)
        }
        None => today.or(past),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_follow_the_calendar() {
        let date = |y, m, d| edtf::day(y, m, d);
        for (year, month, day) in [(2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
        assert_eq!(Holiday::Nth(11, 4, 4, 0).in_year(2025), date(2025, 11, 27));
        assert_eq!(Holiday::Nth(11, 4, 4, 1).in_year(2024), date(2024, 11, 29));
        assert_eq!(Holiday::Nth(5, 1, -1, 0).in_year(2026), date(2026, 5, 25));
        assert_eq!(Holiday::Nth(5, 1, -1, 0).in_year(2027), date(2027, 5, 31));
        assert_eq!(Holiday::Nth(9, 1, 1, 0).in_year(2025), date(2025, 9, 1));
        assert_eq!(Holiday::Nth(11, 1, 1, 1).in_year(2022), date(2022, 11, 8));
    }
}
