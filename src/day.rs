//! Calendar days as they are written between programs: `YYYY-MM-DD`.

use crate::error::Error;
use time::{Date, Month};

/// The day that `text` writes as `YYYY-MM-DD`, and nothing else.
pub fn parse(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).and_then(|part| part.parse::<u16>().ok())
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    Date::from_calendar_date(i32::from(year), Month::try_from(month as u8).ok()?, day as u8).ok()
}

/// The day that option `name` states.
///
/// # Errors
/// Where `text` is not a day of the calendar in the form `YYYY-MM-DD`.
pub fn option(name: &str, text: &str) -> Result<Date, Error> {
    parse(text).ok_or_else(|| Error::options(format!("{name}: expected a day as YYYY-MM-DD, got {text:?}")))
}

/// `date` as `YYYY-MM-DD`.
pub fn format(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_round_trip_and_nothing_else_is_one() {
        for day in ["2025-10-27", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(format(parse(day).unwrap()), day);
        }
        for other in ["", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "+025-10-27", "2025/10/27", "2025-10-27T", "２025-1-27"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_bad_option_is_named() {
        let message = option("published", "yesterday").unwrap_err().to_string();
        assert_eq!(message, "options: published: expected a day as YYYY-MM-DD, got \"yesterday\"");
    }
}
