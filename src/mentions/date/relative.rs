//! Dates that are seen from another one: "last month", "the next day", "the weekend", "the end of the year".

use super::counted;
use super::expression::{Expression, From, Part, Reading, Stated, Year};
use super::holiday;
use super::part_of_year;
use super::range;
use super::reader::Reader;
use super::spoken;
use super::tense;
use super::words::{self, Step, Unit};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;

/// The date whose heart is the word of [`Classes::DATE`] at `at`.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let lower = reader.lower(at);
    let lower = lower.as_str();
    if reader.token(at).is_capital()
        && let Some(reading) = holiday::read(reader, at)
    {
        return Some(reading);
    }
    if let Some(days) = words::day_word(lower) {
        return day_word(reader, at, days);
    }
    if let Some(year) = words::decade(lower) {
        let led = reader.is(at.wrapping_sub(1), "the")
            && matches!(
                reader.lower(at.wrapping_sub(2)).as_str(),
                "in" | "of" | "since" | "during" | "from" | "until" | "through" | "throughout" | "by"
            );
        let led =
            led || matches!(reader.lower(at.wrapping_sub(1)).as_str(), "early" | "late") || reader.token(at.wrapping_sub(1)).is_sign('-');
        return led.then(|| range::finish(reader, at, Stated { year: Year::Decade(year), ..Stated::default() }, at + 1));
    }
    if matches!(lower, "eighteen" | "nineteen" | "twenty") {
        return spoken::read(reader, at);
    }
    if words::is_part_of_day(lower) {
        return part_of_day(reader, at);
    }
    if let Some(code) = words::season(lower) {
        return part_of_year::season(reader, at, code);
    }
    match lower {
        "q" | "h" => return part_of_year::coded(reader, at),
        "fy" | "fiscal" | "financial" => return part_of_year::fiscal(reader, at),
        _ => {}
    }
    let (unit, plural) = words::unit(lower)?;
    // "The Day After", "First Quarter Holdings": a title or a name, but in a heading every word has its capital.
    let title = reader.token(at).is_capital() && reader.token(at + 1).is_capital() && !reader.starts_sentence(at);
    if title && !reader.doc.block_of(at).is_some_and(|block| block.kind.is_heading()) && !reader.token(at).shape.has(Shape::ALL_CAPS) {
        return None;
    }
    if reader.touches(at + 1, '-') && reader.token(at + 2).is_word() && !reader.token(at + 2).after_space() {
        if unit == Unit::Year && (reader.is(at + 2, "earlier") || reader.is(at + 2, "ago")) {
            return Some(year_earlier(reader, at));
        }
        // "year-on-year", "day-to-day", but "year-end", "month-end".
        return (reader.is(at + 2, "end") && matches!(unit, Unit::Year | Unit::Month | Unit::Quarter))
            .then(|| end_of(reader, at, unit, at + 3));
    }
    if matches!(unit, Unit::Quarter | Unit::Half)
        && let Some(reading) = part_of_year::ordinal_part(reader, at, unit).or_else(|| part_of_year::same_quarter(reader, at, unit))
    {
        return Some(reading);
    }
    if unit == Unit::Year
        && let Some(reading) = part_of_year::of_stepped_year(reader, at)
    {
        return Some(reading);
    }
    part_of_year::century(reader, at, unit)
        .or_else(|| counted::within(reader, at, unit))
        .or_else(|| counted::shifted(reader, at, unit))
        .or_else(|| stepped(reader, at, unit, plural))
        .or_else(|| edge(reader, at, unit))
        .or_else(|| year_in_words(reader, at, unit))
}

/// "the year-earlier quarter", "a year-ago profit": the time that the text tells of, a year before.
fn year_earlier(reader: &Reader<'_>, at: usize) -> Reading {
    if let Some((code, end)) = part_of_year::ordinal_code(reader, at + 3) {
        let the = usize::from(reader.lower_before(at.wrapping_sub(1)).as_str() == "the");
        let stated = Stated { part: Some(Part::Code(code)), step: Some(Step::Before), ..Stated::default() };
        return Reading { tokens: at - the..end, expression: Expression::Stated(stated) };
    }
    let period = reader.is(at + 3, "quarter") || reader.is(at + 3, "period") || reader.is(at + 3, "month");
    let the = usize::from(period && reader.lower_before(at.wrapping_sub(1)).as_str() == "the");
    let unit = words::unit(reader.lower(at + 3).as_str()).map(|(unit, _)| unit);
    let expression = if period { Expression::Alike(unit, Year::Step(Step::Before)) } else { Expression::Shift(-1, Unit::Year, From::Text) };
    Reading { tokens: at - the..at + 3 + usize::from(period), expression }
}

/// "yesterday", "tomorrow morning"; not "USA Today".
fn day_word(reader: &Reader<'_>, at: usize, days: i32) -> Option<Reading> {
    let token = reader.token(at);
    let heading = reader.doc.block_of(at).is_some_and(|block| block.kind.is_heading());
    if token.is_capital() && !reader.starts_sentence(at) && !heading
        || matches!(reader.token(at + 1).kind, TokenKind::Possessive) && days == 0 && !is_of_the_day(reader.lower(at + 2).as_str())
    {
        return None;
    }
    let part = words::is_part_of_day(reader.lower(at + 1).as_str());
    let start = if reader.lower_before(at.wrapping_sub(1)).as_str() == "late" || reader.lower_before(at.wrapping_sub(1)).as_str() == "early"
    {
        at - 1
    } else {
        at
    };
    Some(Reading { tokens: start..at + 1 + usize::from(part), expression: Expression::DayWord(days) })
}

/// Whether a thing of "today's" is of that one day: "today's vote", not "today's world".
fn is_of_the_day(lower: &str) -> bool {
    matches!(
        lower,
        "announcement"
            | "announcements"
            | "meeting"
            | "vote"
            | "decision"
            | "ruling"
            | "hearing"
            | "session"
            | "talks"
            | "report"
            | "data"
            | "release"
            | "order"
            | "summit"
            | "speech"
            | "briefing"
            | "signing"
            | "news"
            | "call"
    )
}

/// "this morning", "last night", "that evening".
fn part_of_day(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let lower = reader.lower_before(at.wrapping_sub(1));
    let start = at.wrapping_sub(1);
    let expression = match (lower.as_str(), reader.lower(at).as_str()) {
        ("this", "night") => return None,
        ("this", _) => Expression::DayWord(0),
        ("last", "night" | "evening") => Expression::DayWord(-1),
        ("that" | "same", _) => Expression::Unit(Unit::Day, Step::Same),
        _ => return None,
    };
    let start = range::position(reader, start);
    Some(Reading { tokens: start..at + 1, expression })
}

/// "last month", "this past week", "the following year", "the past three months", "the next day".
fn stepped(reader: &Reader<'_>, at: usize, unit: Unit, plural: bool) -> Option<Reading> {
    let mut word = at.wrapping_sub(1);
    let mut count = None;
    let counted =
        words::count(reader.short(word).as_str()).filter(|_| word >= reader.free && !matches!(reader.lower(word).as_str(), "a" | "an"));
    if counted.is_some() {
        count = counted;
        word = word.wrapping_sub(1);
    }
    if matches!(reader.lower_before(word).as_str(), "fiscal" | "financial" | "calendar" | "trading" | "full") && count.is_none() {
        word = word.wrapping_sub(1);
    }
    let Some(mut step) = words::step(reader.lower_before(word).as_str()) else {
        return weekend(reader, at, unit);
    };
    let mut start = word;
    let before = reader.lower_before(start.wrapping_sub(1));
    let the = before.as_str() == "the";
    let said = reader.is(word, "past")
        || reader.is(word, "last")
        || reader.is(word, "next")
        || reader.is(word, "coming")
        || reader.is(word, "previous");
    if let Some(count) = count {
        let led = the || matches!(before.as_str(), "these" | "over" | "during" | "in" | "for" | "within");
        let stretch = match step {
            Step::Last => -count,
            Step::Next => count,
            _ => return None,
        };
        return (led && said && plural)
            .then(|| Reading { tokens: start - usize::from(the)..at + 1, expression: Expression::Stretch(stretch, unit) });
    }
    if plural || unit == Unit::Fortnight || unit == Unit::Half && step != Step::Last {
        return None;
    }
    if before.as_str() == "this" && matches!(reader.lower(word).as_str(), "past" | "coming") {
        start -= 1;
        if unit == Unit::Year && step == Step::Last {
            return Some(Reading { tokens: range::position(reader, start)..at + 1, expression: Expression::Unit(unit, Step::This) });
        }
    } else if the {
        start -= 1;
        match (step, unit) {
            // "the past year": the year up to now; "the last week of" is read elsewhere.
            // "the last quarter" is the one that has ended; a stretch of that length is "the last three months".
            (Step::Last, Unit::Quarter) => {}
            (Step::Last, _) => {
                return (!reader.is(at + 1, "of")).then(|| Reading { tokens: start..at + 1, expression: Expression::Stretch(-1, unit) });
            }
            // "the next day" is told from the text, "the coming year" from now.
            (Step::Next, _) if reader.is(word, "next") => {
                step = if matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year) && !coming(reader, start) {
                    Step::After
                } else {
                    Step::Next
                }
            }
            _ => {}
        }
    } else if matches!(step, Step::Before | Step::After) || (step == Step::Same && reader.is(word, "same")) || reader.is(word, "past") {
        return None;
    }
    if reader.is(word, "that") && !matches!(unit, Unit::Year | Unit::Month | Unit::Day | Unit::Week | Unit::Weekend)
        || unit == Unit::Day && step == Step::Next && !the
    {
        return (unit == Unit::Day && step == Step::Next && reader.is(word, "next"))
            .then(|| Reading { tokens: start..at + 1, expression: Expression::Unit(unit, Step::After) });
    }
    if unit == Unit::Day && matches!(step, Step::Last | Step::This) || unit == Unit::Century {
        return None;
    }
    // "the same quarter final".
    if unit == Unit::Quarter && matches!(reader.lower(at + 1).as_str(), "final" | "finals") {
        return None;
    }
    // "the same month of last year": the year is the date.
    let in_year = reader.is(at + 1, "in") && reader.year(at + 2).is_some();
    if step == Step::Same && (in_year || matches!(reader.lower(at + 1).as_str(), "of" | "last" | "a")) {
        return None;
    }
    // "next week on Friday", "this week Friday".
    let on = usize::from(reader.is(at + 1, "on"));
    let weekday =
        words::weekday(reader.lower(at + 1 + on).as_str()).filter(|_| unit == Unit::Week && reader.token(at + 1 + on).is(Classes::WEEKDAY));
    if let Some(weekday) = weekday.filter(|_| !the && matches!(step, Step::Last | Step::This | Step::Next)) {
        let stated = Stated { weekday: Some(weekday), week: Some(step), ..Stated::default() };
        return Some(Reading { tokens: start..at + 2 + on, expression: Expression::Stated(stated) });
    }
    let start = range::position(reader, start);
    Some(Reading { tokens: start..at + 1, expression: Expression::Unit(unit, step) })
}

/// Whether the clause around "the next week" looks ahead from now.
fn coming(reader: &Reader<'_>, at: usize) -> bool {
    tense::is_future_shift(reader, at)
}

/// "the weekend", "at the weekend".
fn weekend(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let the = reader.lower_before(at.wrapping_sub(1)).as_str() == "the";
    (unit == Unit::Weekend && the).then(|| Reading { tokens: at - 1..at + 1, expression: Expression::Unit(unit, Step::This) })
}

/// "the end of the year", "later in the month", "year’s end", "the rest of the week".
fn edge(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    if matches!(reader.token(at + 1).kind, TokenKind::Possessive) && reader.is(at + 2, "end") && matches!(unit, Unit::Year | Unit::Month) {
        return Some(end_of(reader, at, unit, at + 3));
    }
    let mid = reader.before(at.wrapping_sub(1)).is_sign('-') && matches!(reader.lower_before(at.wrapping_sub(2)).as_str(), "mid");
    if mid && unit == Unit::Year && !reader.is(at + 1, "old") {
        return Some(Reading { tokens: at - 2..at + 1, expression: Expression::Unit(unit, Step::This) });
    }
    if reader.lower_before(at.wrapping_sub(1)).as_str() != "the" {
        return None;
    }
    // "ended the day at 8,017": the trading day that is told of.
    let traded = unit == Unit::Day
        && matches!(reader.lower_before(at.wrapping_sub(2)).as_str(), "ended" | "ending" | "finished" | "finishing" | "closed" | "closing")
        && matches!(reader.lower(at + 1).as_str(), "at" | "up" | "down" | "with" | "higher" | "lower");
    if traded {
        return Some(Reading { tokens: at - 1..at + 1, expression: Expression::Unit(unit, Step::Same) });
    }
    let start = range::position(reader, at);
    if start == at {
        return None;
    }
    // "later in the day": the one that the text told of last; "the end of the day" is a manner of speaking.
    if unit == Unit::Day {
        let within = reader.is(start + 1, "in");
        return within.then(|| Reading { tokens: start..at + 1, expression: Expression::Unit(unit, Step::Same) });
    }
    let end = reader.is(start, "end") || reader.is(start + 1, "end") || reader.is(start + 1, "close");
    if end && unit == Unit::Year {
        return Some(Reading { tokens: start..at + 1, expression: Expression::Within(-1, Unit::Month, Stated::default()) });
    }
    Some(Reading { tokens: start..at + 1, expression: Expression::Unit(unit, Step::This) })
}

/// "year-end", "year’s end": its last month; "month-end": the month.
fn end_of(reader: &Reader<'_>, at: usize, unit: Unit, end: usize) -> Reading {
    let the = usize::from(reader.lower_before(at.wrapping_sub(1)).as_str() == "the");
    let expression =
        if unit == Unit::Year { Expression::Within(-1, Unit::Month, Stated::default()) } else { Expression::Unit(unit, Step::This) };
    Reading { tokens: at - the..end, expression }
}

/// "the year 2025".
fn year_in_words(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    if unit != Unit::Year {
        return None;
    }
    let (year, end) = reader.year(at + 1)?;
    Some(range::finish(reader, at, Stated::year(year), end))
}
