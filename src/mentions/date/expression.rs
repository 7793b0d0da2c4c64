//! What the words of a date say, before anything is anchored.

use super::holiday::Holiday;
use super::words::{Step, Unit};
use std::ops::Range;

/// A date as read: its tokens and what they say.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// What they say.
    pub expression: Expression,
}

/// What the words say.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// Parts of a calendar date.
    Stated(Stated),
    /// From the first to the last.
    Range(Stated, Stated),
    /// "last month", "the next day", "the weekend".
    Unit(Unit, Step),
    /// "yesterday": days from the day of publication.
    DayWord(i32),
    /// "two weeks ago", "a month later": so many units before (negative) or after.
    Shift(i32, Unit, From),
    /// "the past three months": so many units up to (negative) or from the day of publication.
    Stretch(i32, Unit),
    /// "the first nine months of 2025", "the last week of May"; a negative count takes them from the end.
    Within(i32, Unit, Stated),
    /// "the first Friday of next month": which one (-1 the last), the weekday, the month.
    Nth(i32, u8, Stated),
    /// "the final year of the Biden administration": which year of the term (-1 the last), and the token of the name.
    Term(i32, usize),
    /// "the same period last year", "the year-earlier quarter": of what unit, where it says so, and in which year.
    Alike(Option<Unit>, Year),
    /// "by Christmas", "last Thanksgiving", "Easter 2026".
    Holiday(Holiday, Year, Option<Step>),
}

/// What a shift counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of publication.
    Published,
    /// The date last named in the text.
    Text,
    /// An event that the words name ("two days after the summit"): a date only where one is named with it.
    Event,
}

/// Parts of a calendar date, as far as the words give them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// The year, or how it is pointed at.
    pub year: Year,
    /// Month, season, quarter or half.
    pub part: Option<Part>,
    /// Day of the month.
    pub day: Option<u8>,
    /// 1 (Monday) to 7 (Sunday).
    pub weekday: Option<u8>,
    /// "last October", "this Thursday".
    pub step: Option<Step>,
    /// "Monday last week".
    pub week: Option<Step>,
    /// "around Oct. 30".
    pub approximate: bool,
}

/// How a year is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Year {
    /// Not at all.
    #[default]
    Unstated,
    /// In digits.
    Is(i32),
    /// "last year", "that year".
    Step(Step),
    /// "the 1990s": its first year.
    Decade(i32),
    /// "the 19th century": its first year as one counts in hundreds.
    Century(i32),
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 1 to 12.
    Month(u8),
    /// EDTF code: 21 to 24 season, 33 to 36 quarter, 40 and 41 half.
    Code(u8),
}

impl Stated {
    /// A year alone.
    pub fn year(year: i32) -> Self {
        Self { year: Year::Is(year), ..Self::default() }
    }

    /// The month, where it is one.
    pub const fn month(&self) -> Option<u8> {
        match self.part {
            Some(Part::Month(month)) => Some(month),
            _ => None,
        }
    }

    /// The year, where it is in digits.
    pub const fn year_number(&self) -> Option<i32> {
        match self.year {
            Year::Is(year) => Some(year),
            _ => None,
        }
    }
}
