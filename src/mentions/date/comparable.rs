//! "the same period last year", "the year-earlier quarter", "the 2024 third quarter": a year with the period that it is of.

use super::expression::{Expression, From, Part, Reading, Year};
use super::part_of_year;
use super::reader::Reader;
use super::words::{self, Step, Unit};
use crate::document::TokenKind;

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
