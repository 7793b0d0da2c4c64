//! Years in words, as captions and transcripts have them: "in nineteen ninety-six", "January twenty twenty-five".

use super::expression::{Reading, Stated};
use super::range;
use super::reader::Reader;
use crate::mentions::number::small;

/// The year in words at `at`, and the token after it.
pub fn year(reader: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    let century = match reader.lower(at).as_str() {
        "eighteen" => 1800,
        "nineteen" => 1900,
        "twenty" => 2000,
        _ => return None,
    };
    let tens = small(reader.lower(at + 1).as_str()).filter(|tens| (10..100).contains(tens))?;
    let hyphen = usize::from(reader.touches(at + 2, '-'));
    let ones = small(reader.lower(at + 2 + hyphen).as_str()).filter(|ones| tens >= 20 && tens % 10 == 0 && (1..10).contains(ones));
    let end = if ones.is_some() { at + 3 + hyphen } else { at + 2 };
    // "in twenty twenty-foot boxes" counts.
    let counts = reader.touches(end, '-') || reader.is(end, "percent") || reader.is(end, "per") || reader.is_counted(end);
    let year = century + i32::try_from(tens + ones.unwrap_or(0)).ok()?;
    (!counts && year < 2100).then_some((year, end))
}

/// The year in words whose first is at `at`, where a preposition of time or "year" stands before it.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let before = reader.lower(at.wrapping_sub(1));
    let sure = matches!(before.as_str(), "in" | "since" | "until" | "by" | "during" | "year" | "early" | "late");
    let led = matches!(before.as_str(), "from" | "of" | "before" | "after");
    // "of twenty thirty were lost"
    let (year, end) = year(reader, at).filter(|(year, _)| sure || led && *year < 2000)?;
    Some(range::finish(reader, at, Stated::year(year), end))
}
