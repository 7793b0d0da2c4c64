//! What the figures of a text are about, which "a year earlier" and "the same period last year" compare with.

use super::edtf::{self, When};
use super::expression::{Expression, From, Part, Reading, Stated, Year};
use super::reader::Reader;
use super::resolve::{self, Anchors, Resolved};
use super::tense::Tense;
use super::words::{self, Step, Unit};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;
use time::Date;

/// How many blocks after a period was named figures are still about it.
const REACH: u32 = 3;

/// How many tokens around a comparison the figures stand that it compares.
const FIGURES: usize = 24;

/// A stretch of the calendar that figures are about, and where it was named.
#[derive(Clone, Copy, Debug)]
struct Period {
    /// The stretch: a month, some months, a quarter or half.
    when: When,
    /// The sentence.
    sentence: u32,
    /// The block.
    block: u32,
}

/// What the figures of a page are about, as far as it has been read.
#[derive(Debug, Default)]
pub struct Figures {
    /// The quarter named last, however far back: "in the quarter" means it.
    pub quarter: Option<When>,
    /// The month, months, quarter or half named last.
    period: Option<Period>,
}

impl Figures {
    /// What figures are compared with: the stretch that they are about, a year before. `has_date`: a date stands before in the sentence.
    pub fn compared(&self, reader: &Reader<'_>, reading: &Reading, published: Option<Date>, has_date: bool) -> Option<When> {
        let (start, end) = (reading.tokens.start, reading.tokens.end);
        let period = self.period?;
        let here = has_date && period.sentence == reader.token(start).sentence;
        let (unit, year) = match reading.expression {
            Expression::Alike(unit, year) => (unit, year),
            Expression::Shift(-1, Unit::Year, From::Published | From::Text) => (None, Year::Step(Step::Before)),
            _ => return None,
        };
        let whole = matches!(period.when, When::Part(..) | When::Months(..));
        let fits = match reading.expression {
            Expression::Alike(..) => is_near(period, reader.block),
            // A month is meant where it is compared in so many words; else "a year ago" is seen from now.
            Expression::Shift(.., from) if here => whole || from == From::Text || is_compared(reader, start),
            _ => whole && !has_date && is_near(period, reader.block) && is_among_figures(reader, start, end),
        };
        let when = match (is_of(period.when, unit), self.quarter, unit) {
            (true, ..) if fits => period.when,
            (false, Some(quarter), Some(Unit::Quarter)) => quarter,
            _ => return None,
        };
        let own = first_year(when)?;
        let year = match year {
            Year::Is(year) => year,
            // In January "last year" is the year of the figures; they are compared with the one before.
            _ => published.filter(|_| year == Year::Step(Step::Last)).map_or(own - 1, |date| (date.year() - 1).min(own - 1)),
        };
        Some(in_year(when, year))
    }

    /// Keeps what the figures after `reading` can be about.
    pub fn note(&mut self, reader: &Reader<'_>, reading: &Reading, resolved: &Resolved, sentence: u32) {
        // "down from last year's third quarter": what is compared with does not become what is told of.
        let year_before = |when: When| first_year(when).map(|year| in_year(when, year - 1));
        if self.quarter.and_then(year_before) == Some(resolved.when) {
            return;
        }
        if let When::Part(_, 33..=36) = resolved.when {
            self.quarter = Some(resolved.when);
        }
        let stretch = months_up_to(reader, reading.tokens.start).and_then(|months| stretch_up_to(resolved.when, months));
        let when = stretch.unwrap_or(resolved.whole);
        if matches!(when, When::Month(..) | When::Months(..) | When::Part(_, 33..)) {
            self.period = Some(Period { when, sentence, block: reader.block });
        }
    }
}

/// "the quarter ended July 31": the three months up to then.
pub fn ended(reader: &Reader<'_>, reading: &Reading, published: Option<Date>) -> Option<When> {
    let quarter = match reading.expression {
        Expression::Stated(stated) => matches!(stated.part, Some(Part::Code(33..=36))) && stated.year == Year::Unstated,
        Expression::Unit(unit, _) => unit == Unit::Quarter,
        _ => false,
    };
    let verb = reading.tokens.end;
    if !quarter || !(reader.is(verb, "ended") || reader.is(verb, "ending")) {
        return None;
    }
    let ahead = Reader { free: verb + 1, ..*reader };
    let token = ahead.token(verb + 1);
    let date = (token.is(Classes::MONTH) || token.is_number()).then(|| super::read(&ahead, token, verb + 1)).flatten()?;
    let tense = if reader.is(verb, "ending") { Tense::Future } else { Tense::Past };
    let anchors = Anchors { published, text: None, tense, term: None };
    stretch_up_to(resolve::resolve(&date.expression, &anchors).when, 3)
}

/// Whether a quarter without a year describes figures or has an owner: "fourth-quarter loss", "its first quarter".
pub fn is_own_quarter(reader: &Reader<'_>, reading: &Reading) -> bool {
    let Expression::Stated(Stated { part: Some(Part::Code(33..=36)), year: Year::Unstated, .. }) = reading.expression else { return false };
    let before = reader.token(reading.tokens.start.wrapping_sub(1));
    let lower = reader.lower(reading.tokens.start.wrapping_sub(1));
    reader.touches(reading.tokens.end.wrapping_sub(2), '-')
        || matches!(lower.as_str(), "its" | "their" | "fiscal" | "financial")
        || matches!(before.kind, TokenKind::Possessive)
}

/// The same stretch in another year.
fn in_year(when: When, year: i32) -> When {
    match when {
        When::Month(_, month) => When::Month(year, month),
        When::Part(_, code) => When::Part(year, code),
        When::Months(first, last) => When::Months((year, first.1), (year + last.0 - first.0, last.1)),
        other => other,
    }
}

/// The year that a stretch begins in.
const fn first_year(when: When) -> Option<i32> {
    match when {
        When::Month(year, _) | When::Part(year, _) | When::Months((year, _), _) => Some(year),
        _ => None,
    }
}

/// Whether the stretch is of the unit.
fn is_of(when: When, unit: Option<Unit>) -> bool {
    match unit {
        None => true,
        Some(Unit::Month) => matches!(when, When::Month(..)),
        Some(Unit::Quarter) => matches!(when, When::Part(_, 33..=36)),
        Some(Unit::Half) => matches!(when, When::Part(_, 40 | 41)),
        Some(_) => false,
    }
}

/// Whether the period is near enough to the block for its figures still to be about it.
const fn is_near(period: Period, block: u32) -> bool {
    block.saturating_sub(period.block) <= REACH
}

/// Whether an amount or a rate stands in the sentence around the comparison at `start..end`.
fn is_among_figures(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    let sentence = reader.token(start).sentence;
    (start.saturating_sub(FIGURES)..start).chain(end..end + FIGURES).any(|at| {
        let token = reader.token(at);
        token.sentence == sentence
            && (token.is_sign('%') || token.is_sign('$') || token.is_sign('€') || token.is_sign('£') || token.is(Classes::SCALE))
            && (reader.token(at.wrapping_sub(1)).is_number() || reader.token(at + 1).is_number())
    })
}

/// Whether the words before `start` compare: "from a year ago", "than a year ago".
fn is_compared(reader: &Reader<'_>, start: usize) -> bool {
    matches!(reader.lower(start.wrapping_sub(1)).as_str(), "from" | "than" | "with" | "to" | "versus" | "against" | "on")
}

/// How many months the words say that a stretch lasts which ends with the date at `start`: "the three months to September",
/// "the quarter ended Sept. 30".
fn months_up_to(reader: &Reader<'_>, start: usize) -> Option<i32> {
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
fn stretch_up_to(last: When, months: i32) -> Option<When> {
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
