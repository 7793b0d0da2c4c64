//! Which one is meant where the words leave it open: the year of a month or day, the week of a weekday.
//!
//! News looks back: without a cue a weekday, month or quarter is the latest one before publication.

use super::edtf::{self, When};
use super::expression::{Stated, Year};
use super::resolve::{self, Anchors};
use super::tense::Tense;
use super::words::Step;
use time::Date;

/// Month and day: in the year given, or in the nearest one in the direction of the clause.
pub fn month_day(year: Option<i32>, month: u8, day: u8, stated: &Stated, anchors: &Anchors) -> When {
    if let Some(year) = year {
        // A day that the calendar does not have is left at its month.
        return edtf::day(year, month, day).map_or(When::Month(year, month), When::Day);
    }
    let any = if day <= edtf::days_in(month, None) { When::AnyYearDay(month, day) } else { When::AnyYearMonth(month) };
    let Some(published) = anchors.published.filter(|_| stated.year == Year::Unstated) else { return any };
    let candidates = [-1, 0, 1].map(|offset| edtf::day(published.year() + offset, month, day));
    let past = candidates.iter().rev().flatten().find(|date| **date <= published).copied();
    let future = candidates.iter().flatten().find(|date| **date >= published).copied();
    let (Some(past), Some(future)) = (past, future) else {
        return past.or(future).map_or(any, When::Day);
    };
    match stated.step {
        // A day of the last weeks needs no "last": the one a year before is meant.
        Some(Step::Last) if (published - past).whole_days() < 30 => {
            return edtf::day(past.year() - 1, month, day).map_or(any, When::Day);
        }
        Some(Step::Last) => return When::Day(past),
        Some(Step::Next) => return When::Day(future),
        _ => {}
    }
    let (back, ahead) = ((published - past).whole_days(), (future - published).whole_days());
    if let Some(weekday) = stated.weekday {
        // A weekday tells the year, but for a day so near that the weekday is likelier to be wrong.
        if back.min(ahead) <= 60 && back.max(ahead) > 300 {
            return When::Day(if back <= ahead { past } else { future });
        }
        let fits = |date: Date| edtf::weekday_of(date) == weekday;
        match (fits(past), fits(future)) {
            (true, false) => return When::Day(past),
            (false, true) => return When::Day(future),
            _ => {}
        }
    }
    When::Day(match anchors.tense {
        // Nobody leaves out the year of a day eleven months back; a day a few weeks ahead is meant, whatever the tense.
        Tense::Past | Tense::Perfect if ahead <= 60 && back > 300 => future,
        Tense::Past | Tense::Perfect => past,
        Tense::Future if back == 0 => past,
        Tense::Future if ahead > 270 => past,
        Tense::Future => future,
        Tense::Unknown if ahead < back && ahead <= 120 => future,
        Tense::Unknown => past,
    })
}

/// A month without a year.
pub fn month_near(month: u8, step: Option<Step>, published: Date, tense: Tense) -> When {
    let (year, now) = (published.year(), u8::from(published.month()));
    let past = if month <= now { year } else { year - 1 };
    let future = if month >= now { year } else { year + 1 };
    When::Month(
        match (step, tense) {
            // The month just over is "last month": "last September" said in October is the one a year before it.
            (Some(Step::Last), _) => year - i32::from(month + 1 >= now),
            (Some(Step::Next), _) => {
                if month > now {
                    year
                } else {
                    year + 1
                }
            }
            (Some(Step::This), _) => year,
            // Ten months ahead a writer adds the year: the plan was for the month that has passed.
            (_, Tense::Future) if (i32::from(month) - i32::from(now)).rem_euclid(12) >= 10 => past,
            (_, Tense::Future) => future,
            // "have confirmed their part in the Games in September": what is to come.
            (_, Tense::Perfect) if (i32::from(month) - i32::from(now)).rem_euclid(12) <= 6 => future,
            // Next month without any cue is likelier than eleven months ago.
            (_, Tense::Unknown) if (i32::from(month) - i32::from(now)).rem_euclid(12) <= 2 => future,
            _ => past,
        },
        month,
    )
}

/// Season, quarter or half without a year.
pub fn part_near(code: u8, step: Option<Step>, published: Date, tense: Tense) -> When {
    let year = published.year();
    let at = |year| When::Part(year, code).bounds();
    let started = |year| at(year).is_some_and(|(first, _)| first <= published);
    let ended = |year| at(year).is_some_and(|(_, last)| last < published);
    // Winter runs into the next year.
    let latest = if started(year) { year } else { year - 1 };
    let upcoming = if !ended(year - 1) {
        year - 1
    } else if !ended(year) {
        year
    } else {
        year + 1
    };
    When::Part(
        match (step, tense) {
            (Some(Step::Last), _) => {
                if ended(latest) {
                    latest
                } else {
                    latest - 1
                }
            }
            // "the third quarter a year earlier"
            (Some(Step::Before), _) => latest - 1,
            (Some(Step::Next), _) => {
                if started(upcoming) {
                    upcoming + 1
                } else {
                    upcoming
                }
            }
            (Some(Step::This), _) => {
                if code == 24 {
                    if ended(latest) { upcoming } else { latest }
                } else {
                    year
                }
            }
            // "expects to report a loss for the third quarter", said in November, is about the quarter just over.
            (_, Tense::Future) if code >= 33 && is_just_over(latest, upcoming, code, published) => latest,
            (_, Tense::Future) => upcoming,
            // Nobody can tell yet how a quarter went that began some weeks ago.
            (_, Tense::Past) if code >= 33 && at(latest).is_some_and(|(first, _)| (published - first).whole_days() < 45) => latest - 1,
            _ => latest,
        },
        code,
    )
}

/// Whether the quarter or half of year `latest` ended a few months before publication and the one of year `upcoming` is far off.
fn is_just_over(latest: i32, upcoming: i32, code: u8, published: Date) -> bool {
    match (When::Part(latest, code).bounds(), When::Part(upcoming, code).bounds()) {
        (Some((_, end)), Some((start, _))) => {
            end < published && (published - end).whole_days() <= 100 && (start - published).whole_days() > 150
        }
        _ => false,
    }
}

/// "the 23rd": in the month that the text last named, or near publication.
pub fn day_of_month(day: u8, stated: &Stated, anchors: &Anchors) -> When {
    if stated.step.is_some() {
        let When::Month(year, month) = month_of(&Stated { day: None, ..*stated }, anchors) else { return When::Unknown };
        return edtf::day(year, month, day).map_or(When::Month(year, month), When::Day);
    }
    let near_text = anchors.text.and_then(|when| match when {
        When::Day(date) => Some((date.year(), u8::from(date.month()))),
        When::Month(year, month) => Some((year, month)),
        _ => None,
    });
    let fits = |date: &Date| stated.weekday.is_none_or(|weekday| edtf::weekday_of(*date) == weekday);
    if let Some(published) = anchors.published {
        let months = [-1, 0, 1].map(|offset| edtf::shift_months((published.year(), u8::from(published.month())), offset));
        let dates = months.map(|(year, month)| edtf::day(year, month, day).filter(fits));
        let past = dates.iter().rev().flatten().find(|date| **date <= published);
        let future = dates.iter().flatten().find(|date| **date >= published);
        // "On the 26th", published on the 27th: the news of the day, whatever month the text has gone back to.
        let fresh = past.filter(|date| anchors.tense != Tense::Future && (published - **date).whole_days() <= 3);
        if let Some(date) = fresh {
            return When::Day(*date);
        }
        // A month named before it holds if it is not that of the publication's own story.
        if let Some((year, month)) = near_text.filter(|near| !months.contains(near))
            && let Some(date) = edtf::day(year, month, day)
        {
            return When::Day(date);
        }
        if let Some(date) = near_text
            .and_then(|(year, month)| edtf::day(year, month, day))
            .filter(|date| fits(date) && anchors.tense != Tense::Future && *date <= published)
        {
            return When::Day(date);
        }
        return match anchors.tense {
            Tense::Future => future.or(past),
            _ => past.or(future),
        }
        .map_or(When::Unknown, |date| When::Day(*date));
    }
    near_text.and_then(|(year, month)| edtf::day(year, month, day)).map_or(When::Unknown, When::Day)
}

/// "the first Friday of next month".
pub fn nth_weekday(number: i32, weekday: u8, whole: &Stated, anchors: &Anchors) -> When {
    let Some((first, last)) = month_of(whole, anchors).bounds() else { return When::Unknown };
    let found = if number < 0 {
        edtf::shift_days(last, -(i32::from(edtf::weekday_of(last)) - i32::from(weekday)).rem_euclid(7))
    } else {
        edtf::shift_days(first, (i32::from(weekday) - i32::from(edtf::weekday_of(first))).rem_euclid(7) + (number - 1) * 7)
    };
    found.filter(|date| *date <= last).map_or(When::Unknown, When::Day)
}

/// The month of `stated`: named, or pointed at from publication.
fn month_of(stated: &Stated, anchors: &Anchors) -> When {
    match (stated.part, stated.step, anchors.published) {
        (None, Some(step), Some(published)) => {
            let by = match step {
                Step::Last => -1,
                Step::Next => 1,
                _ => 0,
            };
            let (year, month) = edtf::shift_months((published.year(), u8::from(published.month())), by);
            When::Month(year, month)
        }
        (None, ..) => When::Unknown,
        _ => resolve::stated_when(stated, anchors),
    }
}

/// A weekday: the latest one up to publication, or the first one from it on.
pub fn weekday_near(weekday: u8, stated: &Stated, anchors: &Anchors) -> When {
    if let Some(step @ (Step::Before | Step::Same | Step::After)) = stated.step {
        let Some((first, last)) = anchors.text.and_then(When::bounds) else { return When::Unknown };
        let ahead = (i32::from(weekday) - i32::from(edtf::weekday_of(last)) + 6).rem_euclid(7) + 1;
        let back = (i32::from(edtf::weekday_of(first)) - i32::from(weekday) + 6).rem_euclid(7) + 1;
        let found = match step {
            Step::After => edtf::shift_days(last, ahead),
            Step::Before => edtf::shift_days(first, -back),
            _ => edtf::monday(first, 0).and_then(|monday| edtf::shift_days(monday, i32::from(weekday) - 1)),
        };
        return found.map_or(When::Unknown, When::Day);
    }
    let Some(published) = anchors.published else { return When::Unknown };
    let today = i32::from(edtf::weekday_of(published));
    let weekday = i32::from(weekday);
    let back = (today - weekday).rem_euclid(7);
    let ahead = (weekday - today).rem_euclid(7);
    let in_week = |weeks| edtf::monday(published, weeks).and_then(|monday| edtf::shift_days(monday, weekday - 1));
    let found = match (stated.week, stated.step) {
        (Some(Step::Last), _) => in_week(-1),
        (Some(Step::Next), _) => in_week(1),
        (Some(_), _) => in_week(0),
        (_, Some(Step::Last)) => edtf::shift_days(published, if back == 0 { -7 } else { -back }),
        (_, Some(Step::Next)) => in_week(1),
        (_, Some(Step::This)) => in_week(if anchors.tense == Tense::Past && weekday > today { -1 } else { 0 }),
        _ if anchors.tense == Tense::Future => edtf::shift_days(published, ahead),
        _ => edtf::shift_days(published, -back),
    };
    found.map_or(When::Unknown, When::Day)
}
