//! Counted units: "two weeks ago", "a month later", "the first nine months of 2025", "the final year of the Biden administration".

use super::absolute;
use super::expression::{Expression, From, Reading, Stated, Year};
use super::reader::Reader;
use super::tense;
use super::words::{self, Unit};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;

/// "two weeks ago", "a month later", "the day before", "three days after the summit", "in two weeks".
pub fn shifted(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let mut unit = unit;
    let mut start = at.wrapping_sub(1);
    let word = reader.short(start);
    let definite = word.as_str() == "the";
    if start < reader.free || *reader.before(start) == crate::document::Token::NONE {
        return None;
    }
    let count = match word.as_str() {
        "the" => 1,
        "full" if reader.is(start.wrapping_sub(1), "a") => {
            start -= 1;
            1
        }
        "dozen" | "hundred" if reader.is(start.wrapping_sub(1), "a") => {
            start -= 1;
            if word.as_str() == "dozen" { 12 } else { 100 }
        }
        "of" if reader.is(start.wrapping_sub(1), "couple") => {
            start = start.saturating_sub(2);
            2
        }
        _ => words::count(word.as_str())?,
    };
    if start < reader.free {
        return None;
    }
    let half_year = word.as_str() == "a" && reader.lower_before(start.wrapping_sub(1)).as_str() == "half" && unit == Unit::Year;
    if half_year {
        (start, unit) = (start - 1, Unit::Half);
    }
    if unit == Unit::Fortnight {
        unit = Unit::Week;
    }
    let count = if reader.is(at, "fortnight") { count * 2 } else { count };
    let after = reader.lower(at + 1);
    let next = reader.token(at + 2);
    let shift = |count, from, end| Some(Reading { tokens: start..end, expression: Expression::Shift(count, unit, from) });
    // Roughly counted is still counted back: "about two weeks ago".
    match after.as_str() {
        "ago" if !definite => shift(-count, From::Published, at + 2),
        // "three days later than planned" measures.
        "earlier" | "later" if reader.is(at + 2, "than") => None,
        "earlier" if !definite => shift(-count, From::Text, at + 2),
        "later" if !definite => shift(count, From::Text, at + 2),
        "previous" if definite && !next.is_word() => shift(-count, From::Text, at + 2),
        "hence" if !definite => shift(count, From::Published, at + 2),
        "from" if !definite && (reader.is(at + 2, "now") || reader.is(at + 2, "today")) => shift(count, From::Published, at + 3),
        // "the days before the summit" are not one.
        "before" | "prior" | "after" if definite && words::unit(reader.lower(at).as_str()).is_some_and(|(_, plural)| plural) => None,
        // "fasted for six weeks before the test", "up to a month before the vote": how long, not when.
        "before" | "prior" | "after" if is_length(reader, start) && next.is_word() => None,
        // "later in the day before leaving": the day itself.
        "before" | "after" if definite && is_in_the_day(reader, start) => None,
        "before" | "prior" | "after" => {
            let count = if after.as_str() == "after" { count } else { -count };
            if definite && unit == Unit::Day && (reader.is(at + 2, "yesterday") || reader.is(at + 2, "tomorrow")) {
                return Some(Reading { tokens: start..at + 3, expression: Expression::DayWord(count * 2) });
            }
            let ends = !next.is_word() && !next.is_number() && next.sign != '$';
            let hangs = if ends { From::Text } else { From::Event };
            shift(count, hangs, at + 2)
        }
        _ if !definite
            && reader.is(start.wrapping_sub(1), "in")
            && start > reader.free
            && after.as_str() != "of"
            && !half_year
            && !reader.touches(at + 1, '-') =>
        {
            // "in a quarter that brought a loss", "in a week when": one of a kind, not counted from now.
            let told = matches!(after.as_str(), "that" | "when" | "which" | "where" | "in" | "marked" | "dominated" | "full");
            let ends = !told && !matches!(reader.token(at + 1).kind, TokenKind::Possessive);
            let future = ends && !is_record(reader, start - 1) && tense::is_future_shift(reader, start);
            (future && word.as_str() != "one" && unit != Unit::Century)
                .then(|| Reading { tokens: start - 1..at + 1, expression: Expression::Shift(count, unit, From::Published) })
        }
        _ => None,
    }
}

/// Whether the words before the count at `start` say that it is a length of time.
fn is_length(reader: &Reader<'_>, start: usize) -> bool {
    let before = reader.lower(start.wrapping_sub(1));
    matches!(before.as_str(), "for" | "spent" | "spend" | "lasted" | "took" | "take" | "takes" | "another" | "within" | "than")
        || before.as_str() == "to" && reader.is(start.wrapping_sub(2), "up")
}

/// Whether "later in" or "earlier in" stands before the article at `at`.
fn is_in_the_day(reader: &Reader<'_>, at: usize) -> bool {
    reader.is(at.wrapping_sub(1), "in")
        && matches!(reader.lower_before(at.wrapping_sub(2)).as_str(), "later" | "earlier" | "late" | "early")
}

/// Whether the words before "in six years" at `at` count back: "the first in", "the biggest fall in", "for the only time in".
fn is_record(reader: &Reader<'_>, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|back| {
        let lower = reader.lower(back);
        let word = lower.as_str();
        matches!(word, "first" | "second" | "third" | "only" | "most" | "least" | "worst" | "best" | "time" | "once" | "twice" | "never")
            || words::is_ordinal_ending(word) && reader.token(back.wrapping_sub(1)).is_number()
            || word.len() > 5
                && word.ends_with("est")
                && !matches!(word, "interest" | "request" | "harvest" | "invest" | "contest" | "suggest" | "forest" | "protest" | "arrest")
    })
}

/// "the first week of October", "the first nine months of 2025", "the final year of the Biden administration".
pub fn within(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let word = at.wrapping_sub(1);
    let count = words::count(reader.short(word).as_str()).filter(|_| word >= reader.free);
    let ordinal_at = if count.is_some() { word.wrapping_sub(1) } else { word };
    let ordinal = words::ordinal(reader.lower_before(ordinal_at).as_str())?;
    let the = reader.lower_before(ordinal_at.wrapping_sub(1)).as_str() == "the";
    let start = ordinal_at - usize::from(the);
    let of = at + 1;
    if reader.is(of, "of") || reader.is(of, "in") || reader.is(of, "this") || reader.is(of, "last") {
        let subject = of + usize::from(reader.is(of, "of") || reader.is(of, "in"));
        if unit == Unit::Year
            && the
            && reader.is(of, "of")
            && let Some(reading) = term(reader, start, subject, ordinal)
        {
            return Some(reading);
        }
        let whole = whole(reader, of, subject);
        if let Some((whole, end)) = whole.filter(|(whole, _)| the || count.is_some() || whole.year != Year::Unstated) {
            // "the last months of 2024": as exact as the year.
            let some = count.is_none() && words::unit(reader.lower(at).as_str()).is_some_and(|(_, plural)| plural);
            let number = match (count, ordinal) {
                _ if some => return Some(Reading { tokens: start..end, expression: Expression::Stated(whole) }),
                (Some(count), 1) => count,
                (Some(count), -1) => -count,
                (None, -1) => -1,
                (None, ordinal) => return Some(Reading { tokens: start..end, expression: part_number(whole, unit, ordinal) }),
                _ => return None,
            };
            return Some(Reading { tokens: start..end, expression: Expression::Within(number, unit, whole) });
        }
    }
    // "in the first nine months": of the year that the context says.
    let bare = the
        && ordinal == 1
        && count.is_some_and(|count| count > 1)
        && matches!(unit, Unit::Month | Unit::Quarter)
        && reader.is(start.wrapping_sub(1), "in")
        && !reader.is(of, "of");
    bare.then(|| Reading { tokens: start..at + 1, expression: Expression::Within(count.unwrap_or(1), unit, Stated::default()) })
}

/// The second, third … unit of a longer one, as exact as the longer one but for the first.
fn part_number(whole: Stated, unit: Unit, number: i32) -> Expression {
    if number == 1 { Expression::Within(1, unit, whole) } else { Expression::Stated(whole) }
}

/// The year or month that a part belongs to.
fn whole(reader: &Reader<'_>, of: usize, subject: usize) -> Option<(Stated, usize)> {
    if let Some((year, end)) = absolute::year_after(reader, of, false) {
        return Some((Stated { year, ..Stated::default() }, end));
    }
    if reader.is(subject, "the") && reader.is(subject + 1, "year") {
        return Some((Stated::default(), subject + 2));
    }
    reader.token(subject).is(Classes::MONTH).then(|| absolute::read(reader, subject)).flatten().filter(|(stated, _)| stated.day.is_none())
}

/// "the Biden administration", "Trump’s second term" after "the final year of".
fn term(reader: &Reader<'_>, start: usize, subject: usize, ordinal: i32) -> Option<Reading> {
    let the = usize::from(reader.is(subject, "the"));
    let mut name = subject + the;
    while reader.token(name + 1).is_capital() && name < subject + 4 {
        name += 1;
    }
    let possessive = usize::from(matches!(reader.token(name + 1).kind, TokenKind::Possessive));
    let mut end = name + 1 + possessive;
    let first = words::ordinal(reader.lower(end).as_str()).is_some();
    end += usize::from(first);
    let fits =
        reader.token(name).is_capital() && matches!(reader.lower(end).as_str(), "administration" | "presidency" | "term" | "government");
    // The first term of somebody who had two is another one than the record's latest: left without a value.
    fits.then(|| Reading {
        tokens: start..end + 1,
        expression: if first { Expression::Shift(0, Unit::Year, From::Event) } else { Expression::Term(ordinal, name) },
    })
}
