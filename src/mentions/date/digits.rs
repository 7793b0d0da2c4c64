//! Dates in digits alone: "2025-10-30", "30.10.2025", "04/2016", "the 1990s", "2019", "2025 Q3".

use super::absolute;
use super::expression::{Part, Stated, Year};
use super::ordinary;
use super::reader::Reader;
use crate::document::TokenKind;
use crate::document::lexicon::Classes;

/// "2025-10-30", "30.10.2025", "10/30/2025", "2025/10/30", "30-10-2025".
pub fn numeric(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let token = reader.token(at);
    let previous = reader.token(at.wrapping_sub(1));
    if !token.after_space() && !previous.is_word() && matches!(previous.sign, '-' | '/' | '.' | '+' | '=' | '_') && !previous.is_number() {
        return None;
    }
    if token.span.len() >= 8 {
        if reader.token(at + 1).is_word() && !reader.token(at + 1).after_space() {
            return None;
        }
        let mut parts = reader.doc.slice(token.span).split('.').map(|part| (part.parse().unwrap_or(0), part.len()));
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        return if parts.next().is_none() { order(reader, [first, second, third], '.').map(|stated| (stated, at + 1)) } else { None };
    }
    let sign = reader.token(at + 1);
    if !(sign.is_sign('-') || sign.is_sign('/')) || sign.after_space() || !reader.touches(at + 3, sign.sign) {
        return None;
    }
    let (second, third) = (reader.digits(at + 2)?, reader.digits(at + 4)?);
    if reader.token(at + 2).after_space()
        || reader.token(at + 4).after_space()
        || reader.touches(at + 5, '-')
        || reader.touches(at + 5, '/')
    {
        return None;
    }
    order(reader, [reader.digits(at)?, second, third], sign.sign).map(|stated| (stated, at + 5))
}

/// Year, month and day of three numbers with their lengths. Where day and month cannot be told apart, the year alone.
fn order(reader: &Reader<'_>, [first, second, third]: [(i32, usize); 3], sign: char) -> Option<Stated> {
    let stated = |year: i32, month: i32, day: i32| {
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Stated {
            year: Year::Is(year),
            part: Some(Part::Month(month as u8)),
            day: Some(day as u8),
            ..Stated::default()
        })
    };
    if first.1 == 4 && (1700..2150).contains(&first.0) && second.1 <= 2 && third.1 <= 2 {
        return stated(first.0, second.0, third.0);
    }
    if first.1 > 2 || second.1 > 2 {
        return None;
    }
    let year = match third.1 {
        4 if (1700..2150).contains(&third.0) => third.0,
        // Two digits of the year only in the American form that nothing else looks like.
        2 if sign == '/' && second.0 > 12 => absolute::full_year(third.0),
        _ => return None,
    };
    match (first.0, second.0) {
        (a, b) if a > 12 => stated(year, b, a),
        (a, b) if b > 12 => stated(year, a, b),
        (a, b) if a == b => stated(year, a, b),
        // Points are the continental form: the day first.
        (a, b) if sign == '.' => stated(year, b, a),
        (a, b) => match reader.month_first {
            Some(true) => stated(year, a, b),
            Some(false) => stated(year, b, a),
            None => (a > 0 && b > 0).then(|| Stated::year(year)),
        },
    }
}

/// "the 1990s", "the ’80s", "1990s".
pub fn decade(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let (value, length) = reader.digits(at)?;
    let mut end = at + 1;
    if reader.touches(end, '\'') {
        end += 1;
    }
    let plural = reader.is(end, "s") && !reader.token(end).after_space();
    let possessive = matches!(reader.token(at + 1).kind, TokenKind::Possessive) && value % 10 == 0;
    if value % 10 != 0 || !(plural || possessive && reader.is(at.wrapping_sub(1), "the") && !reader.token(at + 2).is_word()) {
        return None;
    }
    let end = if plural { end + 1 } else { at + 2 };
    let apostrophe = reader.token(at.wrapping_sub(1)).is_sign('\'') && !reader.token(at).after_space();
    let year = match length {
        4 if (1500..2150).contains(&value) => value,
        2 if apostrophe && value >= 30 => 1900 + value,
        // "the 1970s and early 80s".
        2 if value >= 30 && follows_decade(reader, at) => 1900 + value,
        2 if value >= 50 && reader.is(at.wrapping_sub(1), "the") && in_time(reader, at.wrapping_sub(2)) => 1900 + value,
        _ => return None,
    };
    // "the 1800s" are a century, "the 2000s" ten years.
    let year = if year % 100 == 0 && year < 2000 { Year::Century(year) } else { Year::Decade(year) };
    Some((Stated { year, ..Stated::default() }, end))
}

/// Whether a decade in four digits is joined to the number at `at`: "1970s and", "1970s to late".
fn follows_decade(reader: &Reader<'_>, at: usize) -> bool {
    let position = usize::from(matches!(reader.lower(at.wrapping_sub(1)).as_str(), "early" | "late" | "the"));
    let joint = at.wrapping_sub(1 + position);
    matches!(reader.lower(joint).as_str(), "and" | "or" | "to")
        && reader.is(joint.wrapping_sub(1), "s")
        && reader
            .digits(joint.wrapping_sub(2))
            .is_some_and(|(value, length)| (length == 4 || length == 2 && value >= 30) && value % 10 == 0)
}

/// Whether the word at `at` leads to a time: "in the 80s", not "into the 80s" (degrees).
fn in_time(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.lower(at).as_str(), "in" | "of" | "since" | "during" | "from" | "through" | "throughout" | "until" | "by")
}

/// "04/2016": month and year.
pub fn month_year(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let (month, length) = reader.digits(at).filter(|(month, length)| (1..=12).contains(month) && *length <= 2)?;
    let (year, end) = reader.touches(at + 1, '/').then(|| reader.year(at + 2)).flatten().filter(|(year, _)| (1900..2100).contains(year))?;
    let apart = !reader.token(at + 2).after_space() && !reader.touches(end, '/') && !reader.is_amount(at) && length > 0;
    apart.then(|| (Stated { part: Some(Part::Month(month as u8)), ..Stated::year(year) }, end))
}

/// "since ’82", "in '08".
pub fn short_year(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let (year, _) = reader.digits(at).filter(|(_, length)| *length == 2)?;
    let mark = at.wrapping_sub(1);
    let glued = reader.before(mark).is_sign('\'') && reader.before(mark).after_space() && !reader.token(at).after_space();
    let ends = !reader.token(at + 1).is_word() || reader.token(at + 1).after_space();
    let led = matches!(reader.lower(mark.wrapping_sub(1)).as_str(), "in" | "since" | "until" | "of" | "from");
    // "in '80s style" is a decade.
    (glued && ends && led && !reader.is(at + 1, "s")).then(|| (Stated::year(absolute::full_year(year)), at + 1))
}

/// "2019" where it is a year; "2025-10", "2024 August", "2025 Q3", "2016H2".
pub fn year(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let (year, end) = reader.year(at)?;
    let code = match reader.lower(end).as_str() {
        "q" => 32,
        "h" => 39,
        _ => 0,
    };
    let number = reader.digits(end + 1).filter(|(value, length)| *length == 1 && (1..=if code == 32 { 4 } else { 2 }).contains(value));
    if let Some((number, _)) = number.filter(|_| code > 0 && !reader.token(end + 1).after_space()) {
        return Some((Stated { part: Some(Part::Code(code + number as u8)), ..Stated::year(year) }, end + 2));
    }
    // "2011-12" is two years, "2025-10" a month.
    let month_number =
        reader.digits(end + 1).filter(|(value, length)| *length == 2 && (1..=12).contains(value) && (year + 1) % 100 != *value);
    if let Some((month, _)) =
        month_number.filter(|(month, _)| reader.touches(end, '-') && !reader.token(end + 1).after_space() && year % 100 > *month)
    {
        let open = !reader.touches(end + 2, '-')
            && !reader.token(end + 2).is_number()
            && reader.token(at).after_space()
            && (1900..2100).contains(&year);
        return open.then(|| (Stated { part: Some(Part::Month(month as u8)), ..Stated::year(year) }, end + 2));
    }
    if reader.token(end).is(Classes::MONTH)
        && reader.token(end).is_capital()
        && (1900..2100).contains(&year)
        && !matches!(reader.lower(end).as_str(), "may" | "march")
    {
        // The year first, as East Asian languages have it.
        if let Some((stated, after)) = absolute::month(reader, end).filter(|(stated, _)| stated.year == Year::Unstated) {
            return Some((Stated { year: Year::Is(year), ..stated }, after));
        }
    }
    ordinary::is_year(reader, at, year).then_some((Stated::year(year), end))
}
