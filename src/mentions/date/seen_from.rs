//! Periods seen from an anchor: "last month", "two weeks ago", "the past year", "the first nine months".

use super::edtf::{self, When};
use super::expression::{From, Stated, Year};
use super::resolve::{self, Anchors};
use super::tense::Tense;
use super::words::{Step, Unit};
use time::Date;

/// "last month", "the next day", "this weekend".
pub fn unit_when(unit: Unit, step: Step, anchors: &Anchors) -> When {
    // "in the quarter" without one named before it: the one that ended last.
    if (unit, step) == (Unit::Quarter, Step::Same) && anchors.text.is_none() {
        return unit_when(unit, Step::Last, anchors);
    }
    let from_text = matches!(step, Step::Before | Step::Same | Step::After);
    let anchor = if from_text {
        // "the previous year" with nothing named before it is seen from publication.
        // "that day" hangs on a day; a month or a year named before it says nothing of the day.
        let fine = |when: &When| unit != Unit::Day || matches!(when, When::Day(_) | When::Days(..));
        let text = anchors.text.filter(fine).and_then(When::bounds).map(|(first, last)| if step == Step::After { last } else { first });
        text.or(anchors.published.filter(|_| step == Step::Before))
    } else {
        anchors.published
    };
    let Some(anchor) = anchor else { return When::Unknown };
    let by = match step {
        Step::Last | Step::Before => -1,
        Step::This | Step::Same => 0,
        Step::Next | Step::After => 1,
    };
    let year = anchor.year();
    let month = u8::from(anchor.month());
    let found = match unit {
        Unit::Day => edtf::shift_days(anchor, by).map(When::Day),
        Unit::Weekend => weekend(anchor, step, anchors.tense),
        Unit::Week => edtf::monday(anchor, by).and_then(|monday| Some(When::Days(monday, edtf::shift_days(monday, 6)?))),
        Unit::Fortnight => None,
        Unit::Month => {
            let (year, month) = edtf::shift_months((year, month), by);
            Some(When::Month(year, month))
        }
        Unit::Quarter => {
            let (year, month) = edtf::shift_months((year, (month - 1) / 3 * 3 + 1), by * 3);
            Some(When::Part(year, 33 + (month - 1) / 3))
        }
        Unit::Half => {
            let (year, month) = edtf::shift_months((year, (month - 1) / 6 * 6 + 1), by * 6);
            Some(When::Part(year, 40 + (month - 1) / 6))
        }
        Unit::Year => Some(When::Year(year + by)),
        Unit::Decade => Some(When::Decade((year.div_euclid(10) + by) * 10)),
        Unit::Century => Some(When::Century((year.div_euclid(100) + by) * 100)),
    };
    found.unwrap_or(When::Unknown)
}

/// The Saturday and Sunday that are meant.
fn weekend(anchor: Date, step: Step, tense: Tense) -> Option<When> {
    let today = edtf::weekday_of(anchor);
    let ahead = match step {
        Step::Next | Step::After => 1,
        Step::Last | Step::Before => -1,
        _ if today >= 6 || tense == Tense::Future => 0,
        _ => -1,
    };
    // "next weekend" said on a Saturday is the one after it; said on a Wednesday, the one of next week.
    let saturday = edtf::shift_days(edtf::monday(anchor, ahead)?, 5)?;
    Some(When::Days(saturday, edtf::shift_days(saturday, 1)?))
}

/// "two weeks ago", "a month later".
pub fn shift(count: i32, unit: Unit, from: From, anchors: &Anchors) -> When {
    let anchor = match from {
        From::Published => anchors.published.map(When::Day),
        From::Text => anchors.text.or(anchors.published.filter(|_| count < 0).map(When::Day)),
        From::Event => None,
    };
    let Some((first, last)) = anchor.and_then(When::bounds) else { return When::Unknown };
    let (exact_day, exact_month) =
        (matches!(anchor, Some(When::Day(_))), !matches!(anchor, Some(When::Year(_) | When::Decade(_) | When::Century(_))));
    let base = if count > 0 && matches!(unit, Unit::Day | Unit::Week) { last } else { first };
    let months = |by: i32| {
        let (year, month) = edtf::shift_months((base.year(), u8::from(base.month())), by);
        if exact_month { When::Month(year, month) } else { When::Year(year) }
    };
    let days = |by: i32| {
        edtf::shift_days(base, by).map(|date| if exact_day { When::Day(date) } else { When::Month(date.year(), u8::from(date.month())) })
    };
    let found = match unit {
        Unit::Day => days(count),
        Unit::Week | Unit::Fortnight | Unit::Weekend => days(count * 7),
        Unit::Month => Some(months(count)),
        Unit::Quarter => Some(months(count * 3)),
        Unit::Half => Some(months(count * 6)),
        Unit::Year if matches!(anchor, Some(When::Part(..))) => match anchor {
            Some(When::Part(year, code)) => Some(When::Part(year + count, code)),
            _ => None,
        },
        // Two years and more are counted in years.
        Unit::Year if count.abs() > 1 => Some(When::Year(base.year() + count)),
        Unit::Year => Some(months(count * 12)),
        Unit::Decade => Some(When::Year(base.year() + count * 10)),
        Unit::Century => Some(When::Year(base.year() + count * 100)),
    };
    found.unwrap_or(When::Unknown)
}

/// "the past three months": up to the day of publication, or from it.
pub fn stretch(count: i32, unit: Unit, published: Option<Date>) -> When {
    let Some(published) = published else { return When::Unknown };
    let months = |by: i32| {
        let (year, month) = edtf::shift_months((published.year(), u8::from(published.month())), by);
        edtf::day(year, month, published.day().min(edtf::days_in(month, Some(year))))
    };
    let other = match unit {
        Unit::Day => edtf::shift_days(published, count),
        Unit::Week | Unit::Weekend => edtf::shift_days(published, count * 7),
        Unit::Fortnight => edtf::shift_days(published, count * 14),
        Unit::Month => months(count),
        Unit::Quarter => months(count * 3),
        Unit::Half => months(count * 6),
        Unit::Year => months(count * 12),
        Unit::Decade => months(count * 120),
        Unit::Century => None,
    };
    match other {
        Some(other) if other < published => When::Days(other, published),
        Some(other) => When::Days(published, other),
        None => When::Unknown,
    }
}

/// "the first nine months of 2025", "the last week of May".
pub fn within(count: i32, unit: Unit, whole: &Stated, anchors: &Anchors) -> When {
    let whole = if whole.part.is_some() || whole.year != Year::Unstated {
        resolve::stated_when(whole, anchors)
    } else {
        anchors.published.map_or(When::Unknown, |date| When::Year(date.year()))
    };
    let When::Year(year) = whole else {
        // A week or some days of a month: as exact as the month, but for its ends.
        return match (whole.bounds(), unit, count) {
            (Some((first, _)), Unit::Day, 1) => When::Day(first),
            (Some((_, last)), Unit::Day, -1) => When::Day(last),
            _ => whole,
        };
    };
    let length = match unit {
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Half => 6,
        Unit::Day if count == 1 => return edtf::day(year, 1, 1).map_or(whole, When::Day),
        Unit::Day if count == -1 => return edtf::day(year, 12, 31).map_or(whole, When::Day),
        _ => return whole,
    };
    let months = count.abs().saturating_mul(length);
    match (u8::try_from(months), count) {
        (Ok(6), _) if unit == Unit::Half => When::Part(year, if count > 0 { 40 } else { 41 }),
        (Ok(3), -1) if unit == Unit::Quarter => When::Part(year, 36),
        (Ok(1), 1) => When::Month(year, 1),
        (Ok(1), -1) => When::Month(year, 12),
        (Ok(months @ 2..=12), 1..) => When::Months((year, 1), (year, months)),
        (Ok(months @ 2..=12), _) => When::Months((year, 13 - months), (year, 12)),
        _ => whole,
    }
}

/// A year of a term in office, counted from its start or from its end.
pub fn year_of_term(number: i32, (start, end): (Date, Date)) -> When {
    let shifted = |date: Date, years: i32| edtf::day(date.year() + years, u8::from(date.month()), date.day().min(28));
    let (first, last) =
        if number < 0 { (shifted(end, number), shifted(end, number + 1)) } else { (shifted(start, number - 1), shifted(start, number)) };
    match (first, last) {
        (Some(first), Some(last)) if first >= start && last <= end => When::Days(first, last),
        _ => When::Unknown,
    }
}
