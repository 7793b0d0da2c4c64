//! Points and stretches of time, and how EDTF writes them.
//!
//! Level 1 of <https://www.loc.gov/standards/datetime/>, with its codes for quarters (33 to 36) and halves (40, 41).

use time::{Date, Duration, Month};

/// A stretch of time as exact as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// One day.
    Day(Date),
    /// Year and month.
    Month(i32, u8),
    /// Year and the EDTF code of a season, quarter or half.
    Part(i32, u8),
    /// A year.
    Year(i32),
    /// Ten years from this one.
    Decade(i32),
    /// A hundred years from this one.
    Century(i32),
    /// First and last day.
    Days(Date, Date),
    /// First and last month.
    Months((i32, u8), (i32, u8)),
    /// Two years, both within.
    Years(i32, i32),
    /// Month and day of an unknown year.
    AnyYearDay(u8, u8),
    /// Month of an unknown year.
    AnyYearMonth(u8),
    /// Season, quarter or half of an unknown year.
    AnyYearPart(u8),
    /// Nothing can be said.
    Unknown,
}

/// The day, where the calendar has it.
pub fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// Days in a month; 29 for February where the year is not known.
pub fn days_in(month: u8, year: Option<i32>) -> u8 {
    match (month, year) {
        (2, Some(year)) if !time::util::is_leap_year(year) => 28,
        (2, _) => 29,
        (4 | 6 | 9 | 11, _) => 30,
        _ => 31,
    }
}

/// `months` later than a year and month.
pub fn shift_months((year, month): (i32, u8), months: i32) -> (i32, u8) {
    let total = year * 12 + i32::from(month) - 1 + months;
    (total.div_euclid(12), total.rem_euclid(12) as u8 + 1)
}

/// First and last month (of the year given, a month above 12 lies in the next) that an EDTF code covers.
const fn months_of(code: u8) -> (u8, u8) {
    match code {
        21 => (3, 5),
        22 => (6, 8),
        23 => (9, 11),
        24 => (12, 14),
        33..=36 => ((code - 33) * 3 + 1, (code - 33) * 3 + 3),
        40 => (1, 6),
        _ => (7, 12),
    }
}

impl When {
    /// First and last day, where the year is known.
    pub fn bounds(self) -> Option<(Date, Date)> {
        let months =
            |first: (i32, u8), last: (i32, u8)| Some((day(first.0, first.1, 1)?, day(last.0, last.1, days_in(last.1, Some(last.0)))?));
        match self {
            Self::Day(date) => Some((date, date)),
            Self::Month(year, month) => months((year, month), (year, month)),
            Self::Part(year, code) => {
                let (first, last) = months_of(code);
                months(shift_months((year, 1), i32::from(first) - 1), shift_months((year, 1), i32::from(last) - 1))
            }
            Self::Year(year) => months((year, 1), (year, 12)),
            Self::Decade(year) => months((year, 1), (year + 9, 12)),
            Self::Century(year) => months((year, 1), (year + 99, 12)),
            Self::Days(first, last) => Some((first, last)),
            Self::Months(first, last) => months(first, last),
            Self::Years(first, last) => months((first, 1), (last, 12)),
            Self::AnyYearDay(..) | Self::AnyYearMonth(_) | Self::AnyYearPart(_) | Self::Unknown => None,
        }
    }

    /// In EDTF; empty for [`When::Unknown`].
    pub fn edtf(self) -> String {
        let ymd = |date: Date| format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day());
        match self {
            Self::Day(date) => ymd(date),
            Self::Month(year, month) | Self::Part(year, month) => format!("{year:04}-{month:02}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(year) => format!("{:03}X", year.div_euclid(10)),
            Self::Century(year) => format!("{:02}XX", year.div_euclid(100)),
            Self::Days(first, last) => format!("{}/{}", ymd(first), ymd(last)),
            Self::Months(first, last) => format!("{:04}-{:02}/{:04}-{:02}", first.0, first.1, last.0, last.1),
            Self::Years(first, last) => format!("{first:04}/{last:04}"),
            Self::AnyYearDay(month, day) => format!("XXXX-{month:02}-{day:02}"),
            Self::AnyYearMonth(month) | Self::AnyYearPart(month) => format!("XXXX-{month:02}"),
            Self::Unknown => String::new(),
        }
    }
}

/// The interval from the start of `first` to the end of `last`, each as exact as it is known.
pub fn interval(first: When, last: When) -> String {
    let (first, last) = (first.edtf(), last.edtf());
    if first.is_empty() || last.is_empty() { String::new() } else { format!("{first}/{last}") }
}

/// The Monday of the week (ISO 8601) that `date` lies in, `weeks` later.
pub fn monday(date: Date, weeks: i32) -> Option<Date> {
    let back = i64::from(date.weekday().number_days_from_monday());
    date.checked_add(Duration::days(i64::from(weeks) * 7 - back))
}

/// `days` later.
pub fn shift_days(date: Date, days: i32) -> Option<Date> {
    date.checked_add(Duration::days(i64::from(days)))
}

/// 1 (Monday) to 7 (Sunday).
pub fn weekday_of(date: Date) -> u8 {
    date.weekday().number_from_monday()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_each_precision() {
        let date = |y, m, d| day(y, m, d).unwrap();
        assert_eq!(When::Day(date(2025, 3, 4)).edtf(), "2025-03-04");
        assert_eq!(When::Part(2025, 35).edtf(), "2025-35");
        assert_eq!(When::Decade(1990).edtf(), "199X");
        assert_eq!(When::Century(1800).edtf(), "18XX");
        assert_eq!(When::Months((2025, 11), (2026, 1)).edtf(), "2025-11/2026-01");
        assert_eq!(When::AnyYearDay(2, 29).edtf(), "XXXX-02-29");
        assert_eq!(interval(When::Year(2018), When::Unknown), "");
    }

    #[test]
    fn bounds_follow_the_calendar() {
        let date = |y, m, d| day(y, m, d).unwrap();
        assert_eq!(When::Month(2024, 2).bounds(), Some((date(2024, 2, 1), date(2024, 2, 29))));
        assert_eq!(When::Part(2025, 24).bounds(), Some((date(2025, 12, 1), date(2026, 2, 28))));
        assert_eq!(When::Part(2025, 41).bounds(), Some((date(2025, 7, 1), date(2025, 12, 31))));
        assert_eq!(monday(date(2025, 10, 26), 0), Some(date(2025, 10, 20)));
        assert_eq!(shift_months((2025, 11), 3), (2026, 2));
        assert_eq!(shift_months((2025, 2), -3), (2024, 11));
        assert_eq!(days_in(2, None), 29);
    }
}
