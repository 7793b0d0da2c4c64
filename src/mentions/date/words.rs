//! The words that dates are built of, and how each is read.

use crate::document::lexicon::{Classes, WordList};
use crate::mentions::number::small;

/// Words that can stand at the heart of a date. What may stand around them ("last", "early", "ago") is looked at only then.
pub const WORDS: &[WordList] = &[
    (
        Classes::MONTH,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    (Classes::WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
    (
        Classes::DATE,
        "day days week weeks weekend fortnight month months year years quarter quarters half decade decades century spring summer autumn fall \
         winter today yesterday tomorrow tonight fy fiscal financial q h morning afternoon evening night \
         eve christmas easter thanksgiving halloween \
         eighteen nineteen twenty \
         thirties forties fifties sixties seventies eighties nineties",
    ),
];

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// Where a period lies, seen from where one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// "last", "past": before the day of publication.
    Last,
    /// "this", "current": around the day of publication.
    This,
    /// "next", "coming": after the day of publication.
    Next,
    /// "the previous", "the day before": before the date last named in the text.
    Before,
    /// "the same", "that": around the date last named in the text.
    Same,
    /// "the following", "the next day": after the date last named in the text.
    After,
}

/// Lower-case form of a short ASCII word, without allocating. Longer words and others give "", which no pattern knows.
#[derive(Clone, Copy, Debug)]
pub struct Lower {
    bytes: [u8; 14],
    length: u8,
}

impl Lower {
    /// Of `word` as written.
    pub fn of(word: &str) -> Self {
        let mut lower = Self { bytes: [0; 14], length: 0 };
        if word.len() <= lower.bytes.len() && word.is_ascii() {
            for (slot, byte) in lower.bytes.iter_mut().zip(word.bytes()) {
                *slot = byte.to_ascii_lowercase();
            }
            lower.length = word.len() as u8;
        }
        lower
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.bytes.get(..self.length as usize).unwrap_or(&[])).unwrap_or("")
    }
}

/// 1 to 12 for a month's name or abbreviation in lower case.
pub fn month(lower: &str) -> Option<u8> {
    Some(match lower {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// 1 (Monday) to 7 (Sunday) for a weekday's name or abbreviation in lower case.
pub fn weekday(lower: &str) -> Option<u8> {
    Some(match lower {
        "monday" | "mon" => 1,
        "tuesday" | "tue" | "tues" => 2,
        "wednesday" | "wed" => 3,
        "thursday" | "thu" | "thur" | "thurs" => 4,
        "friday" | "fri" => 5,
        "saturday" | "sat" => 6,
        "sunday" | "sun" => 7,
        _ => return None,
    })
}

/// English names, Monday first.
pub const WEEKDAY_NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The unit that `lower` names, and whether it is in the plural.
pub fn unit(lower: &str) -> Option<(Unit, bool)> {
    Some(match lower {
        "day" => (Unit::Day, false),
        "days" => (Unit::Day, true),
        "weekend" => (Unit::Weekend, false),
        "week" => (Unit::Week, false),
        "weeks" => (Unit::Week, true),
        "fortnight" => (Unit::Fortnight, false),
        "month" => (Unit::Month, false),
        "months" => (Unit::Month, true),
        "quarter" => (Unit::Quarter, false),
        "quarters" => (Unit::Quarter, true),
        "half" => (Unit::Half, false),
        "year" => (Unit::Year, false),
        "years" => (Unit::Year, true),
        "decade" => (Unit::Decade, false),
        "decades" => (Unit::Decade, true),
        "century" => (Unit::Century, false),
        _ => return None,
    })
}

/// EDTF code of a season: 21 spring to 24 winter.
pub fn season(lower: &str) -> Option<u8> {
    Some(match lower {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        _ => return None,
    })
}

/// Days from the day of publication that a word says by itself.
pub fn day_word(lower: &str) -> Option<i32> {
    Some(match lower {
        "yesterday" => -1,
        "today" | "tonight" => 0,
        "tomorrow" => 1,
        _ => return None,
    })
}

/// "morning", "night" …
pub fn is_part_of_day(lower: &str) -> bool {
    matches!(lower, "morning" | "afternoon" | "evening" | "night")
}

/// What `lower` says before a unit, weekday, month or season. "previous" and "following" look at the text's own dates.
pub fn step(lower: &str) -> Option<Step> {
    Some(match lower {
        "last" | "past" => Step::Last,
        "this" | "current" => Step::This,
        "next" | "coming" | "upcoming" => Step::Next,
        "previous" | "prior" | "preceding" => Step::Before,
        "same" | "that" => Step::Same,
        "following" | "subsequent" | "ensuing" => Step::After,
        _ => return None,
    })
}

/// A count in words or digits, up to 999.
pub fn count(lower: &str) -> Option<i32> {
    if lower.starts_with(|first: char| first.is_ascii_digit()) {
        return lower.parse().ok().filter(|count| *count < 1000);
    }
    match lower {
        "a" | "an" => Some(1),
        _ => small(lower).filter(|&count| count > 0).map(|count| count as i32),
    }
}

/// An ordinal in words, up to the twelfth; -1 for the last.
pub fn ordinal(lower: &str) -> Option<i32> {
    Some(match lower {
        "first" | "opening" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "last" | "final" | "closing" => -1,
        _ => return None,
    })
}

/// The day of the month that an ordinal in words says; of "twenty-first" the first word gives 20.
pub fn ordinal_day(lower: &str) -> Option<u8> {
    Some(match lower {
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" | "twenty" => 20,
        "thirtieth" | "thirty" => 30,
        "opening" | "last" | "final" | "closing" => return None,
        _ => u8::try_from(ordinal(lower)?).ok()?,
    })
}

/// First year of the decade that a word names: "nineties".
pub fn decade(lower: &str) -> Option<i32> {
    Some(match lower {
        "thirties" => 1930,
        "forties" => 1940,
        "fifties" => 1950,
        "sixties" => 1960,
        "seventies" => 1970,
        "eighties" => 1980,
        "nineties" => 1990,
        _ => return None,
    })
}

/// The ending of an ordinal in digits.
pub fn is_ordinal_ending(lower: &str) -> bool {
    matches!(lower, "st" | "nd" | "rd" | "th")
}
