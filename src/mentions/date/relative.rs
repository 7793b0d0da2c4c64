//! Dates that are seen from another one: "last month", "two weeks ago", "a month later", "the first nine months of 2025".

use super::absolute;
use super::expression::{Expression, From, Part, Reading, Stated, Year};
use super::range;
use super::reader::Reader;
use super::words::{self, Step, Unit};
use crate::document::TokenKind;
use crate::document::lexicon::Classes;

/// The date whose heart is the word of [`Classes::DATE`] at `at`.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let lower = reader.lower(at);
    let lower = lower.as_str();
    if let Some(days) = words::day_word(lower) {
        return day_word(reader, at, days);
    }
    if words::is_part_of_day(lower) {
        return part_of_day(reader, at);
    }
    if let Some(code) = words::season(lower) {
        return season(reader, at, code);
    }
    match lower {
        "q" | "h" => return coded(reader, at),
        "fy" | "fiscal" => return fiscal(reader, at),
        _ => {}
    }
    let (unit, plural) = words::unit(lower)?;
    if reader.touches(at + 1, '-') && reader.token(at + 2).is_word() && !reader.token(at + 2).after_space() {
        // "year-on-year", "day-to-day", but "year-end", "month-end".
        return (reader.is(at + 2, "end") && matches!(unit, Unit::Year | Unit::Month | Unit::Quarter))
            .then(|| end_of(reader, at, unit, at + 3));
    }
    if matches!(unit, Unit::Quarter | Unit::Half)
        && let Some(reading) = ordinal_part(reader, at, unit)
    {
        return Some(reading);
    }
    century(reader, at, unit)
        .or_else(|| within(reader, at, unit))
        .or_else(|| shifted(reader, at, unit))
        .or_else(|| stepped(reader, at, unit, plural))
        .or_else(|| edge(reader, at, unit))
        .or_else(|| year_in_words(reader, at, unit))
}

/// "yesterday", "tomorrow morning"; not "USA Today".
fn day_word(reader: &Reader<'_>, at: usize, days: i32) -> Option<Reading> {
    let token = reader.token(at);
    let heading = reader.doc.block_of(at).is_some_and(|block| block.kind.is_heading());
    if token.is_capital() && !reader.starts_sentence(at) && !heading
        || matches!(reader.token(at + 1).kind, TokenKind::Possessive) && days == 0
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

/// "last fall", "in the spring", "spring 2025", "the summer of 2024"; not "a fall", "spring into".
fn season(reader: &Reader<'_>, at: usize, code: u8) -> Option<Reading> {
    let verb = reader.is(at, "fall") || reader.is(at, "spring");
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
    let placed = matches!(before, "in" | "early" | "late" | "mid" | "since" | "by" | "until")
        || reader.before(at.wrapping_sub(1)).is_sign('-') && reader.is(at.wrapping_sub(2), "mid");
    let fits = stated.year != Year::Unstated
        || stepped && !noun
        || led && !noun
        || placed && !verb
        || (placed && reader.is(at, "spring") && before != "by");
    if !fits || reader.touches(end, '-') {
        return None;
    }
    Some(range::finish(reader, at, stated, end))
}

/// "Q3", "Q3 2025", "3Q25", "H1", "1H 2025".
fn coded(reader: &Reader<'_>, at: usize) -> Option<Reading> {
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
fn fiscal(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let (from, short) = absolute::fiscal_mark(reader, at)?;
    if let Some((year, end)) = absolute::fiscal_year(reader, from, short) {
        return Some(range::finish(reader, at, Stated::year(year), end));
    }
    None
}

/// "third quarter", "the first half of 2025", "third-quarter", "the September quarter".
fn ordinal_part(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
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
    if start < reader.free || hyphen == 1 && reader.touches(at + 1, '-') {
        return None;
    }
    let code = match (unit, value) {
        (Unit::Half, 1..=2) => 39 + value as u8,
        (Unit::Quarter, 1..=4) => 32 + value as u8,
        _ => return None,
    };
    let mut end = at + 1;
    let mut stated = Stated { part: Some(Part::Code(code)), ..Stated::default() };
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
    }
    Some(range::finish(reader, start, stated, end))
}

/// "the 19th century", "the twenty-first century".
fn century(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
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

/// "the first week of October", "the first nine months of 2025", "the final year of the Biden administration".
fn within(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let word = at.wrapping_sub(1);
    let count = words::count(Lower::text(reader, word).as_str()).filter(|_| word >= reader.free);
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
        if let Some((whole, end)) = whole.filter(|_| the || count.is_some()) {
            let number = match (count, ordinal) {
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
        && unit == Unit::Month
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
    if reader.is(subject, "this") && reader.is(subject + 1, "month") {
        return Some((Stated { step: Some(Step::This), ..Stated::default() }, subject + 2)).filter(|_| false);
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

/// "two weeks ago", "a month later", "the day before", "three days after the summit", "in two weeks".
fn shifted(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Reading> {
    let mut unit = unit;
    let mut start = at.wrapping_sub(1);
    let word = Lower::text(reader, start);
    let definite = word.as_str() == "the";
    if start < reader.free || reader.before(start) == crate::document::Token::NONE {
        return None;
    }
    let count = match word.as_str() {
        "the" => 1,
        "full" if reader.is(start.wrapping_sub(1), "a") => {
            start -= 1;
            1
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
        "earlier" if !definite => shift(-count, From::Text, at + 2),
        "later" if !definite => shift(count, From::Text, at + 2),
        "hence" if !definite => shift(count, From::Published, at + 2),
        "from" if !definite && (reader.is(at + 2, "now") || reader.is(at + 2, "today")) => shift(count, From::Published, at + 3),
        "before" | "prior" | "after" => {
            let count = if after.as_str() == "after" { count } else { -count };
            if definite && unit == Unit::Day && (reader.is(at + 2, "yesterday") || reader.is(at + 2, "tomorrow")) {
                return Some(Reading { tokens: start..at + 3, expression: Expression::DayWord(count * 2) });
            }
            let ends = !next.is_word() && !next.is_number() && next.sign != '$';
            let hangs = if ends { From::Text } else { From::Event };
            // "years after", "the year after he left" are too loose; "a day after the ruling" is a date.
            (definite || !ends || matches!(after.as_str(), "before" | "after")).then_some(())?;
            shift(count, hangs, at + 2)
        }
        _ if !definite
            && reader.is(start.wrapping_sub(1), "in")
            && start > reader.free
            && after.as_str() != "of"
            && !half_year
            && !reader.touches(at + 1, '-') =>
        {
            let ends = !matches!(reader.token(at + 1).kind, TokenKind::Possessive);
            let future = ends && super::tense::is_future_shift(reader, start);
            (future && word.as_str() != "one" && unit != Unit::Century)
                .then(|| Reading { tokens: start - 1..at + 1, expression: Expression::Shift(count, unit, From::Published) })
        }
        _ => None,
    }
}

/// "last month", "this past week", "the following year", "the past three months", "the next day".
fn stepped(reader: &Reader<'_>, at: usize, unit: Unit, plural: bool) -> Option<Reading> {
    let mut word = at.wrapping_sub(1);
    let mut count = None;
    let counted = words::count(Lower::text(reader, word).as_str())
        .filter(|_| word >= reader.free && !matches!(reader.lower(word).as_str(), "a" | "an"));
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
    if plural || unit == Unit::Fortnight {
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
            (Step::Last, _) => {
                return (!reader.is(at + 1, "of")).then(|| Reading { tokens: start..at + 1, expression: Expression::Stretch(-1, unit) });
            }
            // "the next day" is told from the text, "the coming year" from now.
            (Step::Next, _) if reader.is(word, "next") => {
                step = if matches!(unit, Unit::Day | Unit::Week | Unit::Month) && !coming(reader, start) { Step::After } else { Step::Next }
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
    let start = range::position(reader, start);
    Some(Reading { tokens: start..at + 1, expression: Expression::Unit(unit, step) })
}

/// Whether the clause around "the next week" looks ahead from now.
fn coming(reader: &Reader<'_>, at: usize) -> bool {
    super::tense::is_future_shift(reader, at)
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
    if reader.lower_before(at.wrapping_sub(1)).as_str() != "the" || matches!(unit, Unit::Day) {
        return None;
    }
    let start = range::position(reader, at);
    if start == at {
        return None;
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

/// Short text of words and numbers alike.
struct Lower;

impl Lower {
    fn text(reader: &Reader<'_>, at: usize) -> words::Lower {
        let token = reader.before(at);
        words::Lower::of(if token.is_word() || token.is_number() { reader.doc.slice(token.span) } else { "" })
    }
}
