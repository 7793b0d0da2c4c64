//! From what the words say to a date: anchored in the publication date or in a date of the text, never in a clock.
//!
//! News looks back: without a cue a weekday, month or quarter is the latest one before publication.

use super::edtf::{self, When};
use super::expression::{Expression, Part, Stated, Year};
use super::holiday;
use super::seen_from;
use super::tense::Tense;
use super::words::Step;
use crate::mentions::DateValue;
use time::Date;

/// What dates can hang on.
#[derive(Clone, Copy, Debug)]
pub struct Anchors {
    /// The day of publication.
    pub published: Option<Date>,
    /// The date last named in the text.
    pub text: Option<When>,
    /// The direction of the clause.
    pub tense: Tense,
    /// First day and first day after the end of the term that [`Expression::Term`] names, where the record has it.
    pub term: Option<(Date, Date)>,
}

/// A date in normal form, and what a later date can hang on.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// The value to report.
    pub value: DateValue,
    /// The stretch of time; of a range the first end.
    pub when: When,
}

/// Resolves `expression`.
pub fn resolve(expression: &Expression, anchors: &Anchors) -> Resolved {
    let (mut known, mut implied) = (Vec::new(), Vec::new());
    let mut edtf = None;
    let when = match *expression {
        Expression::Stated(stated) => {
            let when = stated_when(&stated, anchors);
            parts(&stated, when, &mut known, &mut implied);
            if stated.approximate {
                edtf = Some(when.edtf()).filter(|edtf| !edtf.is_empty()).map(|edtf| edtf + "~");
            }
            when
        }
        Expression::Range(first, last) => {
            let (start, end) = range(&first, &last, anchors);
            let year = if first.year == Year::Unstated { last.year } else { first.year };
            parts(&Stated { year, ..first }, start, &mut known, &mut implied);
            edtf = Some(edtf::interval(start, end));
            start
        }
        Expression::Unit(unit, step) => seen_from::unit_when(unit, step, anchors),
        Expression::DayWord(days) => anchors.published.and_then(|date| edtf::shift_days(date, days)).map_or(When::Unknown, When::Day),
        Expression::Shift(count, unit, from) => seen_from::shift(count, unit, from, anchors),
        Expression::Stretch(count, unit) => seen_from::stretch(count, unit, anchors.published),
        Expression::Within(count, unit, whole) => {
            let when = seen_from::within(count, unit, &whole, anchors);
            parts(&whole, when, &mut known, &mut implied);
            when
        }
        Expression::Nth(number, weekday, whole) => nth_weekday(number, weekday, &whole, anchors),
        Expression::Holiday(holiday, year, step) => holiday::when(holiday, year, step, anchors),
        Expression::Term(number, _) => anchors.term.map_or(When::Unknown, |term| seen_from::year_of_term(number, term)),
    };
    if known.is_empty() && implied.is_empty() {
        implied.extend(match when {
            When::Day(_) | When::Days(..) => &["year", "month", "day"][..],
            When::Month(..) | When::Months(..) => &["year", "month"],
            When::Unknown => &[],
            _ => &["year"],
        });
    }
    let edtf = edtf.unwrap_or_else(|| when.edtf());
    Resolved { value: DateValue { edtf, known, implied }, when }
}

/// Which parts the words state and which were inferred.
fn parts(stated: &Stated, when: When, known: &mut Vec<&'static str>, implied: &mut Vec<&'static str>) {
    let mut part = |name, stated: bool, there: bool| {
        if stated {
            known.push(name);
        } else if there {
            implied.push(name);
        }
    };
    let anchored = !matches!(when, When::Unknown | When::AnyYearDay(..) | When::AnyYearMonth(_) | When::AnyYearPart(_));
    part("year", matches!(stated.year, Year::Is(_)), anchored);
    let month = matches!(when, When::Day(_) | When::Month(..) | When::Days(..));
    match stated.part {
        Some(Part::Code(21..=24)) => part("season", true, true),
        Some(Part::Code(33..=36)) => part("quarter", true, true),
        Some(Part::Code(_)) => part("half", true, true),
        Some(Part::Month(_)) => part("month", true, true),
        None => part("month", false, anchored && month),
    }
    part("day", stated.day.is_some(), matches!(when, When::Day(_)));
    part("weekday", stated.weekday.is_some(), false);
}

fn year_number(year: Year, anchors: &Anchors) -> Option<i32> {
    let text = || anchors.text.and_then(When::bounds).map(|(first, _)| first.year());
    let published = anchors.published.map(Date::year);
    match year {
        Year::Is(year) => Some(year),
        Year::Step(Step::Last) => published.map(|year| year - 1),
        Year::Step(Step::This) => published,
        Year::Step(Step::Next) => published.map(|year| year + 1),
        Year::Step(Step::Same) => text(),
        Year::Step(Step::Before) => text().map(|year| year - 1),
        Year::Step(Step::After) => text().map(|year| year + 1),
        Year::Unstated | Year::Decade(_) | Year::Century(_) => None,
    }
}

/// A stated date: its year, and where words leave it open the one that fits best.
pub fn stated_when(stated: &Stated, anchors: &Anchors) -> When {
    match stated.year {
        Year::Decade(year) => return When::Decade(year),
        Year::Century(year) => return When::Century(year),
        _ => {}
    }
    let year = year_number(stated.year, anchors);
    match (stated.part, stated.day) {
        (Some(Part::Month(month)), Some(day)) => month_day(year, month, day, stated, anchors),
        (Some(Part::Month(month)), None) => match year {
            Some(year) => When::Month(year, month),
            None if stated.year != Year::Unstated => When::AnyYearMonth(month),
            None => {
                anchors.published.map_or(When::AnyYearMonth(month), |published| month_near(month, stated.step, published, anchors.tense))
            }
        },
        (Some(Part::Code(code)), _) => match year {
            Some(year) => When::Part(year, code),
            None => anchors.published.map_or(When::AnyYearPart(code), |published| part_near(code, stated.step, published, anchors.tense)),
        },
        (None, Some(day)) => day_of_month(day, stated, anchors),
        (None, None) => match (stated.weekday, year) {
            (Some(weekday), _) => weekday_near(weekday, stated, anchors),
            (None, Some(year)) => When::Year(year),
            (None, None) => When::Unknown,
        },
    }
}

/// Month and day: in the year given, or in the nearest one in the direction of the clause.
fn month_day(year: Option<i32>, month: u8, day: u8, stated: &Stated, anchors: &Anchors) -> When {
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
        Tense::Past if ahead <= 60 && back > 300 => future,
        Tense::Past => past,
        Tense::Future if back == 0 => past,
        Tense::Future if ahead > 270 => past,
        Tense::Future => future,
        Tense::Unknown if ahead < back && ahead <= 120 => future,
        Tense::Unknown => past,
    })
}

fn month_near(month: u8, step: Option<Step>, published: Date, tense: Tense) -> When {
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
            // Next month without any cue is likelier than eleven months ago.
            (_, Tense::Unknown) if (i32::from(month) - i32::from(now)).rem_euclid(12) <= 2 => future,
            _ => past,
        },
        month,
    )
}

/// Season, quarter or half without a year.
fn part_near(code: u8, step: Option<Step>, published: Date, tense: Tense) -> When {
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
fn day_of_month(day: u8, stated: &Stated, anchors: &Anchors) -> When {
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
fn nth_weekday(number: i32, weekday: u8, whole: &Stated, anchors: &Anchors) -> When {
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
        _ => stated_when(stated, anchors),
    }
}

/// A weekday: the latest one up to publication, or the first one from it on.
fn weekday_near(weekday: u8, stated: &Stated, anchors: &Anchors) -> When {
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

/// Both ends of a range. The year that one of them states holds for both, unless the range then runs backwards.
fn range(first: &Stated, last: &Stated, anchors: &Anchors) -> (When, When) {
    let open = |stated: &Stated| stated.year == Year::Unstated;
    let year_of = |own: &Stated, other: &Stated| if open(own) { other.year } else { own.year };
    let mut start = stated_when(&Stated { year: year_of(first, last), ..*first }, anchors);
    let mut end = stated_when(&Stated { year: year_of(last, first), ..*last }, anchors);
    let backwards = matches!((start.bounds(), end.bounds()), (Some((from, _)), Some((_, to))) if from > to);
    if !backwards || !(open(first) || open(last)) {
        return (start, end);
    }
    let year_before = |when: When| match when {
        When::Day(date) => edtf::day(date.year() - 1, u8::from(date.month()), date.day()).map_or(when, When::Day),
        When::Month(year, month) => When::Month(year - 1, month),
        When::Part(year, code) => When::Part(year - 1, code),
        other => other,
    };
    match (start, end) {
        // "Friday to Monday".
        (When::Day(a), When::Day(b)) if first.part.is_none() => {
            if anchors.tense == Tense::Future {
                end = edtf::shift_days(b, 7).map_or(end, When::Day);
            } else {
                start = edtf::shift_days(a, -7).map_or(start, When::Day);
            }
        }
        // "28 December 2025 to 3 January".
        (When::Day(_), When::Day(b)) if !open(first) => {
            end = edtf::day(b.year() + 1, u8::from(b.month()), b.day()).map_or(end, When::Day);
        }
        // "Dec. 28 to Jan. 3", with the year of the last or without.
        _ => start = year_before(start),
    }
    (start, end)
}
