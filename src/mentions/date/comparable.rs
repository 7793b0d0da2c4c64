//! The time that the figures of a text are about, and the one a year before that they are compared with: "a year earlier", "the same
//! period last year", "the year-earlier quarter".

use super::edtf::{self, When};
use super::expression::{Expression, From, Part, Reading, Year};
use super::part_of_year;
use super::reader::Reader;
use super::words::{self, Step, Unit};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;

/// How many blocks after a period was named figures are still about it.
const REACH: u32 = 3;

/// How many tokens around a comparison the figures stand that it compares.
const FIGURES: usize = 24;

/// A stretch of the calendar that figures are about, and where it was named.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    /// The stretch: a month, some months, a quarter or half.
    pub when: When,
    /// The sentence.
    pub sentence: u32,
    /// The block.
    pub block: u32,
}

/// `reading` with the words around its year that make it a period: "the same period last year", "the 2024 quarter".
pub fn widen(reader: &Reader<'_>, mut reading: Reading) -> Reading {
    let Some(year) = year_of(&reading.expression) else { return reading };
    if let (Year::Is(_), Expression::Stated(stated)) = (year, &mut reading.expression) {
        // "the 2024 third quarter", "2024's first half"
        let owned = usize::from(matches!(reader.token(reading.tokens.end).kind, TokenKind::Possessive));
        if let Some((code, end)) = part_of_year::ordinal_code(reader, reading.tokens.end + owned) {
            stated.part = Some(Part::Code(code));
            let the = usize::from(reader.lower_before(reading.tokens.start.wrapping_sub(1)).as_str() == "the");
            reading.tokens = reading.tokens.start - the..end;
            return reading;
        }
    }
    let Some((unit, tokens)) = before(reader, reading.tokens.start).map(|(unit, start)| (unit, start..reading.tokens.end)).or_else(|| {
        let (unit, start, end) = after(reader, &reading)?;
        Some((unit, start..end))
    }) else {
        return reading;
    };
    reading.tokens = tokens;
    reading.expression = Expression::Alike(unit, year);
    reading
}

/// How the words give a year, where they give nothing but a year that lies back.
fn year_of(expression: &Expression) -> Option<Year> {
    match *expression {
        Expression::Stated(stated) => Some(stated.year).filter(|year| matches!(year, Year::Is(_)) && stated.part.is_none()),
        Expression::Unit(Unit::Year, step @ (Step::Last | Step::Before)) => Some(Year::Step(step)),
        Expression::Stretch(-1, Unit::Year) => Some(Year::Step(Step::Last)),
        Expression::Shift(-1, Unit::Year, From::Published | From::Text) => Some(Year::Step(Step::Before)),
        _ => None,
    }
}

/// The unit that `lower` says a period is of.
fn period(lower: &str) -> Option<Option<Unit>> {
    match lower {
        "period" => Some(None),
        "quarter" => Some(Some(Unit::Quarter)),
        "month" => Some(Some(Unit::Month)),
        "half" => Some(Some(Unit::Half)),
        _ => None,
    }
}

/// "the same period" or "the corresponding nine-month period of" before the year at `at`: its unit and first token.
fn before(reader: &Reader<'_>, at: usize) -> Option<(Option<Unit>, usize)> {
    let of = usize::from(matches!(reader.lower_before(at.wrapping_sub(1)).as_str(), "of" | "in"));
    let noun = at.wrapping_sub(1 + of);
    let unit = match reader.lower_before(noun).as_str() {
        "months" => None,
        lower => period(lower)?,
    };
    // "the same nine-month period", "the same three months".
    let adjective = (1..=4).map(|back| noun.wrapping_sub(back)).find(|&at| {
        matches!(reader.lower_before(at).as_str(), "same" | "corresponding" | "comparable" | "equivalent" | "like" | "similar")
    })?;
    let between = (adjective + 1..noun).all(|at| {
        reader.token(at).is_sign('-')
            || matches!(reader.lower(at).as_str(), "month" | "first")
            || words::count(reader.short(at).as_str()).is_some()
    });
    let the = usize::from(reader.lower_before(adjective.wrapping_sub(1)).as_str() == "the");
    between.then_some((unit, adjective - the))
}

/// "last year's quarter", "the 2024 quarter": the unit, first token and the token after it.
fn after(reader: &Reader<'_>, reading: &Reading) -> Option<(Option<Unit>, usize, usize)> {
    let (start, end) = (reading.tokens.start, reading.tokens.end);
    let owned = usize::from(matches!(reader.token(end).kind, TokenKind::Possessive));
    let the = reader.lower_before(start.wrapping_sub(1)).as_str() == "the";
    let in_digits = matches!(reading.expression, Expression::Stated(_));
    if !(owned == 1 && !in_digits || the && in_digits && owned == 0) {
        return None;
    }
    let unit = period(reader.lower(end + owned).as_str()).filter(|unit| matches!(unit, None | Some(Unit::Quarter)))?;
    let ends = !matches!(reader.lower(end + owned + 1).as_str(), "of" | "final" | "finals");
    ends.then(|| (unit, start - usize::from(the), end + owned + 1))
}

/// The same stretch in another year.
pub fn in_year(when: When, year: i32) -> When {
    match when {
        When::Month(_, month) => When::Month(year, month),
        When::Part(_, code) => When::Part(year, code),
        When::Months(first, last) => When::Months((year, first.1), (year + last.0 - first.0, last.1)),
        other => other,
    }
}

/// The year that a stretch begins in.
pub const fn first_year(when: When) -> Option<i32> {
    match when {
        When::Month(year, _) | When::Part(year, _) | When::Months((year, _), _) => Some(year),
        _ => None,
    }
}

/// Whether the stretch is of the unit.
pub fn is_of(when: When, unit: Option<Unit>) -> bool {
    match unit {
        None => true,
        Some(Unit::Month) => matches!(when, When::Month(..)),
        Some(Unit::Quarter) => matches!(when, When::Part(_, 33..=36)),
        Some(Unit::Half) => matches!(when, When::Part(_, 40 | 41)),
        Some(_) => false,
    }
}

/// Whether the period is near enough to the block for its figures still to be about it.
pub const fn is_near(period: Period, block: u32) -> bool {
    block.saturating_sub(period.block) <= REACH
}

/// Whether an amount or a rate stands in the sentence around the comparison at `start..end`.
pub fn is_among_figures(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    let sentence = reader.token(start).sentence;
    (start.saturating_sub(FIGURES)..start).chain(end..end + FIGURES).any(|at| {
        let token = reader.token(at);
        token.sentence == sentence
            && (token.is_sign('%') || token.is_sign('$') || token.is_sign('€') || token.is_sign('£') || token.is(Classes::SCALE))
            && (reader.token(at.wrapping_sub(1)).is_number() || reader.token(at + 1).is_number())
    })
}

/// Whether the words before `start` compare: "from a year ago", "than a year ago".
pub fn is_compared(reader: &Reader<'_>, start: usize) -> bool {
    matches!(reader.lower(start.wrapping_sub(1)).as_str(), "from" | "than" | "with" | "to" | "versus" | "against" | "on")
}

/// How many months the words say that a stretch lasts which ends with the date at `start`: "the three months to September",
/// "the quarter ended Sept. 30".
pub fn months_up_to(reader: &Reader<'_>, start: usize) -> Option<i32> {
    if !matches!(reader.lower(start.wrapping_sub(1)).as_str(), "to" | "ended" | "ending" | "through" | "until") {
        return None;
    }
    let mut noun = start.wrapping_sub(2);
    if matches!(reader.lower(noun).as_str(), "that" | "which") {
        noun = noun.wrapping_sub(1 + usize::from(reader.token(noun.wrapping_sub(1)).is_sign(',')));
    }
    match reader.lower(noun).as_str() {
        "months" => {
            let number = reader.token(noun.wrapping_sub(1));
            let text = if number.is_word() || number.is_number() { reader.doc.slice(number.span) } else { "" };
            words::count(words::Lower::of(text).as_str()).filter(|count| (2..=24).contains(count))
        }
        "quarter" => Some(3),
        "half" => Some(6),
        "year" => Some(12),
        _ => None,
    }
}

/// So many months up to the one that `last` lies in; the calendar's own quarter where it is one.
pub fn stretch_up_to(last: When, months: i32) -> Option<When> {
    let (_, end) = last.bounds().filter(|_| matches!(last, When::Day(_) | When::Month(..)))?;
    let end = (end.year(), u8::from(end.month()));
    let start = edtf::shift_months(end, 1 - months);
    Some(match (months, start.1) {
        (3, 1 | 4 | 7 | 10) => When::Part(start.0, 33 + (start.1 - 1) / 3),
        (6, 1 | 7) => When::Part(start.0, 40 + (start.1 - 1) / 6),
        (12, 1) => When::Year(start.0),
        _ => When::Months(start, end),
    })
}
