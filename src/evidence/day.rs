//! EDTF dates of records as the days they can mean.

use time::{Date, Month};

/// The first and the last day that `edtf` (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) can mean; `None` where it is none of these.
pub fn bounds(edtf: &str) -> Option<(Date, Date)> {
    let day = |year: [u8; 4], month, day| {
        let [century, decade] = [two(year[0], year[1])?, two(year[2], year[3])?];
        Date::from_calendar_date(i32::from(century) * 100 + i32::from(decade), month, day).ok()
    };
    match *edtf.as_bytes() {
        [a, b, c, d, b'-', e, f, b'-', g, h] => {
            let day = day([a, b, c, d], Month::try_from(two(e, f)?).ok()?, two(g, h)?)?;
            Some((day, day))
        }
        [a, b, c, d, b'-', e, f] => {
            let month = Month::try_from(two(e, f)?).ok()?;
            let first = day([a, b, c, d], month, 1)?;
            Some((first, first.replace_day(month.length(first.year())).ok()?))
        }
        [a, b, c, d] => Some((day([a, b, c, d], Month::January, 1)?, day([a, b, c, d], Month::December, 31)?)),
        _ => None,
    }
}

/// The number of two digits.
#[inline(always)]
fn two(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| tens * 10 + ones)
}

/// The months from `first` to `last` (year and number from 0 as one number), at most two years of them.
pub fn months_of(first: Date, last: Date) -> std::ops::RangeInclusive<i32> {
    let month = |day: Date| day.year() * 12 + i32::from(u8::from(day.month())) - 1;
    let from = month(first);
    from..=month(last).min(from + 23)
}

/// Whether something holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holds {
    /// The record says that it does not.
    No,
    /// The record does not reach: a bound is missing or too coarse, or the day lies past the last review.
    Unknown,
    /// The record says that it does.
    Yes,
}

/// Whether the half-open interval from `start` to `end` (EDTF; empty where not known) holds on `day`. Without an end it holds until
/// `review_by` and is unknown after; without both it holds for good.
pub fn holds(start: &str, end: &str, review_by: &str, day: Date) -> Holds {
    let begun = match bounds(start) {
        Some((first, _)) if day < first => Holds::No,
        Some((_, last)) if day >= last => Holds::Yes,
        _ => Holds::Unknown,
    };
    let lasting = match (bounds(end), bounds(review_by)) {
        (Some((first, _)), _) if day < first => Holds::Yes,
        (Some((_, last)), _) if day >= last => Holds::No,
        (Some(_), _) => Holds::Unknown,
        (None, Some((_, last))) if day > last => Holds::Unknown,
        (None, _) => Holds::Yes,
    };
    begun.min(lasting)
}

#[cfg(test)]
mod tests {
    use super::{Holds, bounds, holds};
    use time::macros::date;

    #[test]
    fn reads_three_precisions_and_nothing_else() {
        assert_eq!(bounds("2024"), Some((date!(2024 - 01 - 01), date!(2024 - 12 - 31))));
        assert_eq!(bounds("2024-02"), Some((date!(2024 - 02 - 01), date!(2024 - 02 - 29))));
        assert_eq!(bounds("2025-10-30"), Some((date!(2025 - 10 - 30), date!(2025 - 10 - 30))));
        for wrong in [
            "",
            "2025-13",
            "2025-02-29",
            "2025-2-9",
            "2025/02/09",
            "202X",
            "X025",
            "zz",
            "zzzz",
            "2025-zz",
            "2025-10-zz",
            "\u{0}\u{0}25",
            "2025-10-300",
            "１２３４",
        ] {
            assert_eq!(bounds(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn intervals_are_half_open_and_coarse_bounds_are_unknown_inside() {
        let on = |day| holds("2021-01-26", "2025-01-20", "", day);
        assert_eq!(on(date!(2021 - 01 - 25)), Holds::No);
        assert_eq!(on(date!(2021 - 01 - 26)), Holds::Yes);
        assert_eq!(on(date!(2025 - 01 - 19)), Holds::Yes);
        assert_eq!(on(date!(2025 - 01 - 20)), Holds::No);
        let coarse = |day| holds("2025", "", "2026-03-15", day);
        assert_eq!(coarse(date!(2024 - 12 - 31)), Holds::No);
        assert_eq!(coarse(date!(2025 - 06 - 01)), Holds::Unknown);
        assert_eq!(coarse(date!(2026 - 03 - 15)), Holds::Yes);
        assert_eq!(coarse(date!(2026 - 03 - 16)), Holds::Unknown);
        assert_eq!(holds("", "2025-04-16", "", date!(2026 - 01 - 01)), Holds::No);
        assert_eq!(holds("", "2025-04-16", "", date!(2024 - 01 - 01)), Holds::Unknown);
    }
}
