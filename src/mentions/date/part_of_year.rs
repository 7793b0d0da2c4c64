//! Seasons, quarters, halves, fiscal years and centuries: "last fall", "Q3 2025", "third quarter of last year", "FY25".

use super::absolute;
use super::expression::{Expression, Part, Reading, Stated, Year};
use super::range;
use super::reader::Reader;
use super::words::{self, Step, Unit};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;

/// "last fall", "in the spring", "spring 2025", "the summer of 2024"; not "a fall", "spring into".
pub fn season(reader: &Reader<'_>, at: usize, code: u8) -> Option<Reading> {
    let mut stated = Stated { part: Some(Part::Code(code)), ..Stated::default() };
    let before = reader.lower_before(at.wrapping_sub(1));
    let before = before.as_str();
    let mut end = at + 1;
    if let Some((year, after)) = absolute::year_after(reader, end, false) {
        let led = !reader.is(at, "fall")
            || reader.token(at).is_capital()
            || matches!(before, "in" | "the" | "by" | "since" | "until" | "early" | "late" | "of" | "this" | "-" | "mid");
        if led || reader.is(end, "of") {
            stated.year = year;
            end = after;
        }
    }
    let word_after = reader.lower(end);
    let stepped = matches!(before, "last" | "this" | "next" | "past" | "coming")
        || (before == "previous" || before == "following") && reader.is(at.wrapping_sub(2), "the");
    // "this fall in exports", "the fall of the rouble": a noun of change.
    let noun = reader.is(at, "fall")
        && matches!(word_after.as_str(), "in" | "of" | "was" | "by" | "from" | "to" | "for" | "comes" | "came" | "is");
    let led = before == "the"
        && matches!(reader.lower(at.wrapping_sub(2)).as_str(), "in" | "since" | "until" | "by" | "during" | "over" | "through" | "for");
    // "in winter" alone tells of every winter.
    let ends = word_after.as_str().is_empty() || reader.token(end).is(Classes::FUNCTION);
    let since = ends && matches!(before, "since" | "by" | "until");
    let early = matches!(before, "early" | "late" | "mid")
        || reader.before(at.wrapping_sub(1)).is_sign('-') && reader.is(at.wrapping_sub(2), "mid");
    let fits = stated.year != Year::Unstated || stepped && !noun || led && !noun || (since || early) && !reader.is(at, "fall");
    if !fits || reader.touches(end, '-') {
        return None;
    }
    Some(range::finish(reader, at, stated, end))
}

/// "Q3", "Q3 2025", "3Q25", "H1", "1H 2025".
pub fn coded(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let half = reader.is(at, "h");
    let number = |at: usize| {
        reader
            .digits(at)
            .filter(|(value, length)| *length == 1 && (1..=if half { 2 } else { 4 }).contains(value))
            .map(|(value, _)| value as u8)
    };
    if !reader.token(at).is_capital() {
        return None;
    }
    let (value, start, mut end) = if let Some(value) = number(at + 1).filter(|_| !reader.token(at + 1).after_space()) {
        (value, at, at + 2)
    } else {
        let value = number(at.wrapping_sub(1)).filter(|_| !reader.token(at).after_space() && at > reader.free)?;
        (value, at - 1, at + 1)
    };
    let code = if half { 39 + value } else { 32 + value };
    let mut stated = Stated { part: Some(Part::Code(code)), ..Stated::default() };
    let touching =
        reader.digits(end).filter(|(_, length)| start == at - usize::from(start < at) && *length == 2 && !reader.token(end).after_space());
    if let Some((year, _)) = touching.filter(|_| start < at) {
        stated.year = Year::Is(absolute::full_year(year));
        end += 1;
    } else if let Some((year, after)) = absolute::year_after(reader, end, false) {
        stated.year = year;
        end = after;
    } else if half && start == at && !reader.is(at.wrapping_sub(1), "in") && !reader.is(at.wrapping_sub(1), "for") {
        // "H1" alone is also a heading, a visa, a line.
        return None;
    } else if let Some(year) =
        reader.digits(start.wrapping_sub(1)).filter(|(year, length)| *length == 4 && (1900..2100).contains(year) && start > reader.free)
    {
        stated.year = Year::Is(year.0);
        return Some(Reading { tokens: start - 1..end, expression: Expression::Stated(stated) });
    }
    if reader.token(end).is_word() && !reader.token(end).after_space() {
        return None;
    }
    Some(range::finish(reader, start, stated, end))
}

/// "fiscal 2024", "fiscal year 2025", "FY25", "FY 2024-25".
pub fn fiscal(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let (from, short) = absolute::fiscal_mark(reader, at)?;
    if let Some((year, end)) = absolute::fiscal_year(reader, from, short) {
        return Some(range::finish(reader, at, Stated::year(year), end));
    }
    None
}

/// "third quarter", "the first half of 2025", "third-quarter", "the September quarter".
pub fn ordinal_part(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let hyphen = usize::from(reader.before(at.wrapping_sub(1)).is_sign('-') && !reader.token(at).after_space());
    let word = at.wrapping_sub(1 + hyphen);
    let mut start = word;
    let before = reader.lower_before(word);
    let value = if words::is_ordinal_ending(before.as_str()) && !reader.token(word).after_space() {
        start = word.wrapping_sub(1);
        reader.digits(start).map(|(value, _)| value)?
    } else {
        match (unit, before.as_str()) {
            (Unit::Half, "latter" | "back") => 2,
            (Unit::Quarter, "final") => 4,
            (_, "last" | "opening" | "closing" | "final") => return None,
            (_, word) => words::ordinal(word)?,
        }
    };
    // "a second quarter of losses" counts quarters.
    let counted = hyphen == 0 && matches!(reader.lower_before(start.wrapping_sub(1)).as_str(), "a" | "another");
    let round = matches!(reader.lower(at + 1).as_str(), "final" | "finals");
    if start < reader.free || hyphen == 1 && reader.touches(at + 1, '-') || counted || round {
        return None;
    }
    let code = match (unit, value) {
        (Unit::Half, 1..=2) => 39 + value as u8,
        (Unit::Quarter, 1..=4) => 32 + value as u8,
        _ => return None,
    };
    let mut end = at + 1;
    let mut stated = Stated { part: Some(Part::Code(code)), ..Stated::default() };
    // "the third quarter a year earlier"
    let back = matches!(reader.lower(end + 2).as_str(), "earlier" | "ago" | "before");
    if back && reader.is(end, "a") && reader.is(end + 1, "year") {
        stated.step = Some(Step::Before);
        return Some(range::finish(reader, start, stated, end + 3));
    }
    if let Some((year, after)) = absolute::year_after(reader, end, false) {
        stated.year = year;
        end = after;
    } else if reader.is(end, "of") {
        let the = usize::from(reader.is(end + 1, "the"));
        let subject = end + 1 + the;
        if reader.is(subject, "year") && the == 1 {
            end = subject + 1;
        } else if let Some((month, after)) = reader
            .token(subject)
            .is(Classes::MONTH)
            .then(|| absolute::read(reader, subject))
            .flatten()
            .filter(|(month, _)| month.day.is_none())
        {
            // "the second half of October": as exact as the month.
            let start = if reader.lower_before(start.wrapping_sub(1)).as_str() == "the" { start - 1 } else { start };
            return Some(Reading { tokens: start..after, expression: Expression::Stated(month) });
        } else if matches!(unit, Unit::Half) && !(reader.token(subject).is(Classes::DATE) && the == 0) {
            // "the first half of the game".
            return None;
        }
    } else if unit == Unit::Half && hyphen == 0 {
        // "The second half can be found here": of the year only after a preposition.
        let the = usize::from(reader.is(start.wrapping_sub(1), "the"));
        let lead = reader.lower(start.wrapping_sub(1 + the));
        if !matches!(lead.as_str(), "in" | "during" | "for" | "by" | "until" | "from" | "since" | "through" | "throughout") {
            return None;
        }
    }
    Some(range::finish(reader, start, stated, end))
}

/// "last year's third quarter", "this year's first half".
pub fn of_stepped_year(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    if !matches!(reader.token(at + 1).kind, TokenKind::Possessive) {
        return None;
    }
    let step = words::step(reader.lower_before(at.wrapping_sub(1)).as_str())
        .filter(|step| matches!(step, words::Step::Last | words::Step::This | words::Step::Next))?;
    let (code, end) = ordinal_code(reader, at + 2)?;
    let stated = Stated { part: Some(Part::Code(code)), year: Year::Step(step), ..Stated::default() };
    Some(Reading { tokens: at - 1..end, expression: Expression::Stated(stated) })
}

/// The code of "third quarter", "third-quarter" or "first half" at `at`, and the token after it.
pub fn ordinal_code(reader: &Reader<'_>, at: usize) -> Option<(u8, usize)> {
    let number = match reader.lower(at).as_str() {
        "final" => 4,
        word => words::ordinal(word).filter(|number| *number > 0)?,
    };
    let hyphen = usize::from(reader.touches(at + 1, '-'));
    let code = match (reader.lower(at + 1 + hyphen).as_str(), number) {
        ("quarter", 1..=4) => 32 + number as u8,
        ("half", 1..=2) => 39 + number as u8,
        _ => return None,
    };
    Some((code, at + 2 + hyphen))
}

/// "in the quarter", "the latest quarter": the one that the text told of last; not "in the quarter of the city".
pub fn same_quarter(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let after = reader.lower(at + 1);
    let ends = !reader.token(at + 1).is_sign('-') && !matches!(after.as_str(), "of" | "where" | "final" | "finals" | "century" | "mile");
    if unit != Unit::Quarter || reader.token(at).is_capital() || !ends {
        return None;
    }
    let latest = usize::from(reader.lower_before(at.wrapping_sub(1)).as_str() == "latest");
    let the = at.wrapping_sub(1 + latest);
    let lead = reader.lower(the.wrapping_sub(1));
    let led = latest == 1 || matches!(lead.as_str(), "in" | "for" | "during" | "throughout");
    let over = reader.is(at + 1, "just") && (reader.is(at + 2, "ended") || reader.is(at + 2, "past"));
    let step = if over { Step::Last } else { Step::Same };
    (led && reader.lower_before(the).as_str() == "the").then(|| Reading { tokens: the..at + 1, expression: Expression::Unit(unit, step) })
}

/// "the 19th century", "the twenty-first century".
pub fn century(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    if unit != Unit::Century {
        return None;
    }
    let hyphen = usize::from(reader.before(at.wrapping_sub(1)).is_sign('-'));
    let ending = at.wrapping_sub(1 + hyphen);
    let number = ending.wrapping_sub(1);
    if !words::is_ordinal_ending(reader.lower_before(ending).as_str()) || number < reader.free {
        return None;
    }
    let (value, _) = reader.digits(number).filter(|(value, length)| *length <= 2 && *value >= 10)?;
    let stated = Stated { year: Year::Century((value - 1) * 100), ..Stated::default() };
    Some(range::finish(reader, number, stated, at + 1))
}
