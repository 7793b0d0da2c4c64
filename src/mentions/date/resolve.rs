//! From what the words say to a date: anchored in the publication date or in a date of the text, never in a clock.

use super::edtf::{self, When};
use super::expression::{Expression, Part, Stated, Year};
use super::holiday;
use super::nearest::{self, day_of_month, month_day, month_near, part_near, weekday_near};
use super::seen_from;
use super::tense::Tense;
use super::words::{Step, Unit};
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
    /// The stretch of time; of a range of months all of it.
    pub whole: When,
}

/// Resolves `expression`.
pub fn resolve(expression: &Expression, anchors: &Anchors) -> Resolved {
    let (mut known, mut implied) = (Vec::new(), Vec::new());
    let (mut edtf, mut whole) = (None, None);
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
            if let (When::Month(from, first), When::Month(to, last)) = (start, end) {
                whole = Some(When::Months((from, first), (to, last)));
            }
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
        Expression::Nth(number, weekday, whole) => nearest::nth_weekday(number, weekday, &whole, anchors),
        // What it is like is not known: the year is.
        Expression::Alike(unit, year) => alike(unit, year, anchors),
        Expression::Holiday(holiday, year, step) => holiday::when(holiday, year, step, anchors),
        Expression::Term(number, _) => anchors.term.map_or(When::Unknown, |term| seen_from::year_of_term(number, term)),
    };
    if known.is_empty() && implied.is_empty() {
        implied.extend(parts_of(when));
    }
    let edtf = edtf.unwrap_or_else(|| when.edtf());
    Resolved { value: DateValue { edtf, known, implied }, when, whole: whole.unwrap_or(when) }
}

/// The parts of a date that the words only point at.
const fn parts_of(when: When) -> &'static [&'static str] {
    match when {
        When::Day(_) | When::Days(..) => &["year", "month", "day"],
        When::Month(..) | When::Months(..) => &["year", "month"],
        When::Unknown => &[],
        _ => &["year"],
    }
}

/// A date that the words only point at.
pub fn pointed(when: When) -> Resolved {
    Resolved { value: DateValue { edtf: when.edtf(), known: Vec::new(), implied: parts_of(when).to_vec() }, when, whole: when }
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

/// "the same period last year" where the text has named no period.
fn alike(unit: Option<Unit>, year: Year, anchors: &Anchors) -> When {
    let before = year == Year::Step(Step::Before);
    if before && anchors.text.is_none() && unit == Some(Unit::Quarter) {
        return match seen_from::unit_when(Unit::Quarter, Step::Last, anchors) {
            When::Part(year, code) => When::Part(year - 1, code),
            other => other,
        };
    }
    let published = anchors.published.filter(|_| before).map(|date| date.year() - 1);
    year_number(year, anchors).or(published).map_or(When::Unknown, When::Year)
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
