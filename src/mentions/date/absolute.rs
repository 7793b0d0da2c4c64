//! Calendar dates as they are written: "Thursday, Oct. 30", "30th of October 2025", "2025-10-30", "third quarter of last year".

use super::digits;
use super::expression::{Part, Stated, Year};
use super::ordinary;
use super::reader::Reader;
use super::spoken;
use super::words::{self, Step};
use crate::document::lexicon::Classes;
use crate::document::token::Shape;

/// A calendar date that starts at token `at`, and the token after it.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let token = reader.token(at);
    if token.is(Classes::WEEKDAY) {
        return weekday(reader, at);
    }
    if token.is(Classes::MONTH) {
        return month(reader, at);
    }
    if token.is_number() {
        return digits::numeric(reader, at)
            .or_else(|| digits::month_year(reader, at))
            .or_else(|| day_first(reader, at))
            .or_else(|| digits::decade(reader, at))
            .or_else(|| digits::short_year(reader, at))
            .or_else(|| digits::year(reader, at));
    }
    if reader.is(at, "the") && reader.token(at + 1).is_number() {
        return day_first(reader, at + 1).or_else(|| digits::decade(reader, at + 1));
    }
    None
}

/// "October", "Oct. 30", "October 30th, 2025", "October 2025", "October of last year".
pub fn month(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let number = words::month(reader.lower(at).as_str())?;
    let short = is_short(reader.lower(at).as_str());
    let mut end = at + 1;
    if short && reader.touches(end, '.') {
        end += 1;
    }
    let mut stated = Stated { part: Some(Part::Month(number)), ..Stated::default() };
    let dash = usize::from(reader.touches(end, '-') && !reader.token(end + 1).after_space());
    if reader.year(end + dash).is_some()
        && let Some((year, after)) = year_after(reader, end + dash, false)
    {
        stated.year = year;
        return Some((stated, after));
    }
    let named = end + usize::from(reader.is(end, "the"));
    // "May eighth"; in "in September the second round" the ordinal counts something else.
    let counts = |after: usize| {
        let token = reader.token(after);
        token.is_word() && !token.is(Classes::FUNCTION) || reader.touches(after, '-')
    };
    if let Some((day, after)) = reader.day_in_words(named).filter(|(_, after)| !counts(*after)) {
        stated.day = Some(day);
        let (year, after) = year_after(reader, after, true).unwrap_or((Year::Unstated, after));
        return Some((Stated { year, ..stated }, after));
    }
    // "Oct-2", as tables and machine translation write it.
    end += usize::from(short && reader.touches(end, '-') && reader.token(end + 1).is_number() && !reader.token(end + 1).after_space());
    let article = usize::from(reader.is(end, "the") && words::is_ordinal_ending(reader.lower(end + 2).as_str()));
    let capital = reader.token(at).is_capital();
    let plain_name = !matches!(number, 3 | 5) && !short;
    if let Some((day, after)) =
        reader.day(end + article).filter(|_| (capital || plain_name) && !reader.token(end).shape.has(Shape::FIRST_IN_SENTENCE))
    {
        stated.day = Some(day);
        end = after;
        if let Some((year, after)) = year_after(reader, end, true) {
            stated.year = year;
            end = after;
        }
        let end = trailing_weekday(reader, end, &mut stated);
        return Some((stated, end));
    }
    if let Some((year, after)) = year_after(reader, end, false).filter(|_| capital || plain_name) {
        stated.year = year;
        return Some((stated, after));
    }
    if !ordinary::is_month(reader, at) {
        return None;
    }
    // A stop after a short form ends the sentence where nothing of the date follows.
    Some((stated, end))
}

/// Whether the month is abbreviated: only then does a full stop belong to it.
fn is_short(lower: &str) -> bool {
    lower.len() <= 4 && !matches!(lower, "may" | "june" | "july")
}

/// "30 October", "30th of October 2025", "the 30th".
fn day_first(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    if reader.is_amount(at) {
        return None;
    }
    let (day, end) = reader.day(at)?;
    let ordinal = end > at + 1 && reader.token(at + 1).is_word();
    let mut next = end;
    // "the 14 of October", as translations from the Spanish have it.
    let led = reader.is(next, "of")
        && reader.token(next + 1).is(Classes::MONTH)
        && matches!(
            reader.lower(at.wrapping_sub(1)).as_str(),
            "the" | "past" | "last" | "next" | "on" | "from" | "since" | "until" | "by" | "this" | "day"
        );
    if (ordinal || led) && reader.is(next, "of")
        || (reader.touches(next, '-') || reader.touches(next, '/')) && reader.token(next + 1).is(Classes::MONTH)
    {
        next += 1;
    }
    let mut stated = Stated { day: Some(day), ..Stated::default() };
    let token = reader.token(next);
    // "Paragraph 12 May be amended".
    let modal = reader.is(next, "may") && matches!(reader.lower(next + 1).as_str(), "be" | "not" | "have" | "also" | "only");
    if let Some(number) =
        words::month(reader.lower(next).as_str()).filter(|_| !modal && (token.is_capital() || (next > end && token.is_word())))
    {
        let mut end = next + 1;
        if is_short(reader.lower(next).as_str()) && reader.touches(end, '.') && reader.token(end + 1).is_number() {
            end += 1;
        }
        // "of the 30 May 5 was": the number counts something, the day follows the month.
        if !ordinal && reader.day(end).is_some() && reader.token(end).after_space() && reader.year(end).is_none() {
            return None;
        }
        stated.part = Some(Part::Month(number));
        if (reader.touches(end, '-') || reader.touches(end, '/')) && reader.year(end + 1).is_some() {
            end += 1;
        }
        if let Some((year, after)) = year_after(reader, end, true) {
            stated.year = year;
            end = after;
        }
        let end = trailing_weekday(reader, end, &mut stated);
        return Some((stated, end));
    }
    if let Some(end) = month_step(reader, next).filter(|_| next > end || ordinal) {
        stated.step = words::step(reader.lower(next).as_str());
        return Some((stated, end));
    }
    (ordinal && stands_alone(reader, at, end)).then_some((stated, end))
}

/// The token after "this month", "next month".
fn month_step(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let step = words::step(reader.lower(at).as_str());
    (matches!(step, Some(Step::Last | Step::This | Step::Next)) && reader.is(at + 1, "month")).then_some(at + 2)
}

/// The day in words that stands before the month at `at`, and its first token: "the first of May", "twenty-second of June".
pub fn day_in_words_before(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize, usize)> {
    if reader.lower_before(at.wrapping_sub(1)).as_str() != "of" {
        return None;
    }
    let start = if words::ordinal_day(reader.lower_before(at.wrapping_sub(4)).as_str()).is_some_and(|tens| tens >= 20)
        && reader.before(at.wrapping_sub(3)).is_sign('-')
    {
        at - 4
    } else if matches!(reader.lower_before(at.wrapping_sub(3)).as_str(), "twenty" | "thirty") {
        at - 3
    } else {
        at.wrapping_sub(2)
    };
    let (day, end) = if start < reader.free || start > at { None } else { reader.day_in_words(start) }?;
    if end != at - 1 {
        return None;
    }
    let (stated, end) = month(reader, at)?;
    (stated.day.is_none()).then_some((Stated { day: Some(day), ..stated }, start, end))
}

/// "the first Friday of next month", "the last Thursday in November": which one, the weekday, the month, first token, token after.
pub fn nth_weekday(reader: &Reader<'_>, at: usize) -> Option<(i32, u8, Stated, usize, usize)> {
    let weekday = words::weekday(reader.lower(at).as_str())?;
    let number = words::ordinal(reader.lower_before(at.wrapping_sub(1)).as_str()).filter(|number| *number <= 5)?;
    if !(reader.is(at + 1, "of") || reader.is(at + 1, "in")) {
        return None;
    }
    let (whole, end) = match month_step(reader, at + 2) {
        Some(end) => (Stated { step: words::step(reader.lower(at + 2).as_str()), ..Stated::default() }, end),
        None => {
            reader.token(at + 2).is(Classes::MONTH).then(|| month(reader, at + 2)).flatten().filter(|(month, _)| month.day.is_none())?
        }
    };
    Some((number, weekday, whole, at - 1, end))
}

/// Whether "the 23rd" is a day of the month: a preposition of time before it and no noun after it.
fn stands_alone(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    if !reader.is(at.wrapping_sub(1), "the") {
        return false;
    }
    let afternoon = reader.is(at.wrapping_sub(2), "of") && words::is_part_of_day(reader.lower(at.wrapping_sub(3)).as_str());
    // "scheduled for the 18th"; "for the 18th time" has its noun.
    let fixed = reader.is(at.wrapping_sub(2), "for")
        && matches!(reader.lower(at.wrapping_sub(3)).as_str(), "scheduled" | "set" | "planned" | "due" | "slated" | "expected");
    let led = fixed
        || matches!(
            reader.lower(at.wrapping_sub(2)).as_str(),
            "on" | "by" | "until" | "from" | "since" | "before" | "after" | "to" | "and" | "till"
        )
        || reader.token(at.wrapping_sub(2)).is(Classes::WEEKDAY)
        || reader.token(at.wrapping_sub(2)).is_sign(',') && reader.token(at.wrapping_sub(3)).is(Classes::WEEKDAY);
    let strong = afternoon || reader.is(at.wrapping_sub(2), "on") || reader.token(at.wrapping_sub(2)).is(Classes::WEEKDAY);
    let after = reader.token(end);
    let word = reader.doc.slice(after.span);
    let verb = after.is(Classes::SPEECH.with(Classes::CHANGE)) || word.ends_with("ed");
    let closed = !after.is_word() && !after.is_number() && !after.is_sign('-') && !after.is_sign('%') && !after.is_sign('"');
    (led || afternoon)
        && (closed
            || verb
            || (after.is(Classes::FUNCTION) && (strong || !reader.is(end, "of")))
            || (strong && (reader.is(end, "local") || reader.is(end, "beijing"))))
}

/// "Thursday", "Thursday, Oct. 30", "Thursday (30 October)", "Thursday the 30th", "Monday morning", "Monday last week".
fn weekday(reader: &Reader<'_>, at: usize) -> Option<(Stated, usize)> {
    let number = words::weekday(reader.lower(at).as_str())?;
    let mut end = at + 1;
    if reader.lower(at).as_str().len() <= 5 && reader.touches(end, '.') {
        end += 1;
    }
    let after_stop = end;
    if words::is_part_of_day(reader.lower(end).as_str()) && !reader.token(end).is_capital() {
        end += 1;
    }
    let bracket = reader.token(end).is_sign('(');
    let next = end + usize::from(bracket || reader.token(end).is_sign(','));
    let complement = if reader.token(next).is(Classes::WEEKDAY) { None } else { read(reader, next) };
    let full = complement.filter(|(stated, _)| stated.day.is_some() && stated.weekday.is_none() && (stated.part.is_some() || next == end));
    if let Some((stated, after)) = full.filter(|(_, after)| !bracket || reader.token(*after).is_sign(')')) {
        return Some((Stated { weekday: Some(number), ..stated }, after + usize::from(bracket)));
    }
    if !ordinary::is_weekday(reader, at) {
        return None;
    }
    let mut stated = Stated { weekday: Some(number), ..Stated::default() };
    if end == at + 2 && end == after_stop && reader.token(end).is_capital() {
        // "on Fri. The": the stop ends the sentence.
        end = at + 1;
    }
    let of = usize::from(reader.is(end, "of"));
    if reader.is(end + of + 1, "week")
        && !reader.touches(end + of + 2, '-')
        && let Some(step @ (Step::Last | Step::This | Step::Next)) = words::step(reader.lower(end + of).as_str())
    {
        stated.week = Some(step);
        end += of + 2;
    }
    Some((stated, end))
}

/// "(Thursday)" or ", Thursday," after a day and month: part of the date. The token after it.
fn trailing_weekday(reader: &Reader<'_>, end: usize, stated: &mut Stated) -> usize {
    if reader.token(end).is_sign('(')
        && reader.token(end + 2).is_sign(')')
        && let Some(weekday) = words::weekday(reader.lower(end + 1).as_str())
    {
        stated.weekday = Some(weekday);
        return end + 3;
    }
    end
}

/// The year that follows a month, day, quarter, half or season: ", 2025", "of last year", "’25", "FY26".
pub fn year_after(reader: &Reader<'_>, at: usize, has_day: bool) -> Option<(Year, usize)> {
    let comma = usize::from(reader.token(at).is_sign(','));
    if let Some((year, end)) = reader.year(at + comma) {
        let plausible = (1700..2150).contains(&year) && (comma == 0 || (1900..2100).contains(&year));
        // "In October, 2000 firms": a count follows the comma.
        let count = comma == 1 && !has_day && reader.token(end).is_word() && !reader.token(end).is(Classes::FUNCTION);
        // "April-September 2025-26": the Indian fiscal year begins in the first of the two.
        let tail = reader.digits(end + 1).filter(|(value, length)| *length == 2 && (year + 1) % 100 == *value);
        let end = if tail.is_some() && reader.touches(end, '-') && !reader.token(end + 1).after_space() { end + 2 } else { end };
        return (plausible && !count && !reader.is_amount(at + comma)).then_some((Year::Is(year), end));
    }
    if let Some((year, end)) = spoken::year(reader, at + comma).filter(|_| comma == 0 || has_day) {
        return Some((Year::Is(year), end));
    }
    if comma == 1 {
        return None;
    }
    if reader.token(at).is_sign('\'') {
        return reader
            .digits(at + 1)
            .filter(|(_, length)| *length == 2 && !reader.token(at + 1).after_space())
            .map(|(year, _)| (Year::Is(full_year(year)), at + 2));
    }
    let of = usize::from(reader.is(at, "of"));
    let mut from = at + of;
    let fiscal = fiscal_mark(reader, from);
    if let Some((year, end)) =
        fiscal.and_then(|(from, short)| fiscal_year(reader, from, short)).or_else(|| reader.year(from).filter(|_| of == 1))
    {
        return Some((Year::Is(year), end));
    }
    from += usize::from(reader.is(from, "the"));
    let step = words::step(reader.lower(from).as_str())?;
    let fiscal = usize::from(matches!(reader.lower(from + 1).as_str(), "fiscal" | "financial" | "calendar"));
    (reader.is(from + fiscal + 1, "year") && !reader.touches(from + fiscal + 2, '-')).then_some((Year::Step(step), from + fiscal + 2))
}

/// The token after "fiscal", "fiscal year", "FY", and whether two digits can be a year there.
pub fn fiscal_mark(reader: &Reader<'_>, at: usize) -> Option<(usize, bool)> {
    match reader.lower(at).as_str() {
        "fy" => Some((at + 1 + usize::from(reader.touches(at + 1, '\'') || reader.touches(at + 1, '-')), true)),
        "fiscal" | "financial" if reader.is(at + 1, "year") => Some((at + 2, false)),
        "fiscal" => Some((at + 1, false)),
        _ => None,
    }
}

/// A fiscal year in digits: "2024", "25".
pub fn fiscal_year(reader: &Reader<'_>, at: usize, short: bool) -> Option<(i32, usize)> {
    reader.year(at).or_else(|| reader.digits(at).filter(|(_, length)| short && *length == 2).map(|(year, _)| (full_year(year), at + 1)))
}

/// Two digits as a year: 00 to 49 of this century, 50 to 99 of the last.
pub const fn full_year(short: i32) -> i32 {
    if short < 50 { 2000 + short } else { 1900 + short }
}
