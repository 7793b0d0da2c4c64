//! Ranges and the words before a calendar date: "May 10-12", "from Feb. 4 to March 3", "2018-2020", "early October", "last fall".

use super::absolute;
use super::expression::{Expression, Part, Reading, Stated, Year};
use super::reader::Reader;
use super::words::{self, Step};
use crate::document::lexicon::Classes;

/// The date or range that starts at token `at`, with the words before it that belong to it.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let (first, end) = match days_before_month(reader, at) {
        Some((first, last, end)) => {
            let ordinal = words::is_ordinal_ending(reader.lower(at + 1).as_str());
            let start = if ordinal { article(reader, at) } else { at };
            return Some(Reading { tokens: start..end, expression: Expression::Range(first, last) });
        }
        None => absolute::read(reader, at)?,
    };
    Some(finish(reader, at, first, end))
}

/// The date with an ordinal in words before its month or weekday at `at`: "the first of May", "the first Friday of next month".
pub fn read_with_words(reader: &Reader<'_>, at: usize) -> Option<Reading> {
    let before = reader.before(at.wrapping_sub(1));
    if !before.is_word() || reader.token(at).is_number() {
        return None;
    }
    if let Some((number, weekday, whole, start, end)) = absolute::nth_weekday(reader, at) {
        return Some(Reading { tokens: article(reader, start)..end, expression: Expression::Nth(number, weekday, whole) });
    }
    let (stated, start, end) = absolute::day_in_words_before(reader, at)?;
    Some(Reading { tokens: article(reader, start)..end, expression: Expression::Stated(stated) })
}

/// The reading of `first`, which stands at `at..end`: with its range, and with what stands before it.
pub fn finish(reader: &Reader<'_>, at: usize, mut first: Stated, end: usize) -> Reading {
    if let Some((last, end)) = second(reader, at, &first, end) {
        let part = matches!(first.part, Some(Part::Code(_))) || words::is_ordinal_ending(reader.lower(at + 1).as_str());
        let start = if part { article(reader, at) } else { at };
        return Reading { tokens: start..end, expression: Expression::Range(first, last) };
    }
    let start = modifiers(reader, at, &mut first);
    Reading { tokens: start..end, expression: Expression::Stated(first) }
}

/// "10-12 October 2025", "10 to 12 October", "10th and 11th of October".
fn days_before_month(reader: &Reader<'_>, at: usize) -> Option<(Stated, Stated, usize)> {
    let (day, link) = reader.day(at).filter(|_| reader.token(at).is_number() && !reader.is_amount(at))?;
    let next = connector(reader, at, link).or_else(|| reader.is(link, "and").then_some(link + 1))?;
    let (last, end) = reader.token(next).is_number().then(|| absolute::read(reader, next)).flatten()?;
    let paired = reader.is(link, "and") && last.day != Some(day + 1);
    (last.day.is_some_and(|last| last > day) && last.part.is_some() && !paired).then_some((
        Stated { day: Some(day), weekday: None, ..last },
        last,
        end,
    ))
}

/// The token after a sign or word that joins the two ends of a range.
fn connector(reader: &Reader<'_>, start: usize, at: usize) -> Option<usize> {
    let token = reader.token(at);
    if token.is_sign('/') && reader.digits(start).is_some_and(|(_, length)| length == 4) && !token.after_space() {
        return Some(at + 1);
    }
    if token.is_sign('-') {
        let double = usize::from(reader.touches(at + 1, '-'));
        // A dash with space around it parts clauses; one inside a date touches both sides, or none.
        let next = at + 1 + double;
        return (token.after_space() == reader.token(next).after_space()).then_some(next);
    }
    match reader.lower(at).as_str() {
        "to" | "through" | "thru" | "until" | "till" => Some(at + 1),
        "and" if reader.is(start.wrapping_sub(1), "between") || reader.is(start.wrapping_sub(2), "between") => Some(at + 1),
        _ => None,
    }
}

/// The second end of a range whose first end stands at `start..end`.
fn second(reader: &Reader<'_>, start: usize, first: &Stated, end: usize) -> Option<(Stated, usize)> {
    let end = end + usize::from(reader.touches(end, '.') && reader.touches(end + 1, '-') && reader.token(end - 1).is(Classes::MONTH));
    let next = match connector(reader, start, end) {
        Some(next) => next,
        None => return neighbour_day(reader, first, end),
    };
    let spaced_dash = reader.token(end).is_sign('-') && reader.token(end).after_space();
    // "moved from Oct. 10 to Nov. 1": two dates, not a range.
    if reader.is(end, "to") && reader.is(start.wrapping_sub(1), "from") && moves(reader, start.wrapping_sub(2)) {
        return None;
    }
    if first.day.is_some()
        && first.part.is_some()
        && reader.token(next).is_number()
        && let Some(found) = day_alone(reader, first, next)
    {
        return Some(found);
    }
    if let (Year::Is(year), None) = (first.year, first.part)
        && let Some(found) = year_end(reader, year, next)
    {
        return Some(found);
    }
    if matches!(first.year, Year::Decade(_)) {
        return None;
    }
    let from = next + usize::from(reader.is(next, "the") && reader.token(next + 1).is_number());
    let (last, after) = absolute::read(reader, from)?;
    let alike = last.day.is_some() == first.day.is_some() && last.part.is_some() == first.part.is_some();
    // "between January 2015 and 2018", "from Feb. 1 to March 2019".
    let led = matches!(reader.lower(start.wrapping_sub(1)).as_str(), "from" | "between");
    let alike = alike
        || led
            && last.weekday.is_none()
            && first.weekday.is_none()
            && last.year_number().is_some()
            && (first.year_number().is_some() || first.part.is_some());
    let weekdays = first.day.is_none() && first.weekday.is_some() && last.weekday.is_some();
    (alike && (first.weekday.is_none() || first.day.is_some() || weekdays) && !(spaced_dash && first.day.is_none()))
        .then_some((last, after))
}

/// "May 10-12, 2025": the day alone, with the month of the first.
fn day_alone(reader: &Reader<'_>, first: &Stated, at: usize) -> Option<(Stated, usize)> {
    let (day, end) = reader.day(at)?;
    if first.year != Year::Unstated || reader.token(end).is(Classes::MONTH) || reader.is(end, "of") || Some(day) <= first.day {
        return None;
    }
    let mut last = Stated { day: Some(day), weekday: None, ..*first };
    match absolute::year_after(reader, end, true) {
        Some((year, end)) => {
            last.year = year;
            Some((last, end))
        }
        None => Some((last, end)),
    }
}

/// "May 10 and 11": two days that follow each other are a range.
fn neighbour_day(reader: &Reader<'_>, first: &Stated, end: usize) -> Option<(Stated, usize)> {
    let day = first.day.filter(|_| first.part.is_some() && first.year == Year::Unstated)?;
    if !(reader.is(end, "and") || reader.token(end).is_sign('&')) || !reader.token(end + 1).is_number() {
        return None;
    }
    day_alone(reader, first, end + 1).filter(|(last, _)| last.day == Some(day + 1))
}

/// "2018-2020", "2017-18".
fn year_end(reader: &Reader<'_>, year: i32, at: usize) -> Option<(Stated, usize)> {
    let (value, length) = reader.digits(at)?;
    let touching = reader.token(at.wrapping_sub(1)).is_sign('-');
    let slash = reader.token(at.wrapping_sub(1)).is_sign('/');
    let last = match length {
        4 if !slash => value,
        2 if slash && (year + 1) % 100 == value => year + 1,
        2 if touching && !reader.token(at).after_space() => year.div_euclid(100) * 100 + value,
        _ => return None,
    };
    let fits = last > year
        && last - year <= 200
        && !reader.is_measured(at + 1)
        && !(last % 50 == 0 && reader.is_counted(at + 1))
        && !reader.token(at + 1).is_sign('-');
    fits.then_some((Stated { weekday: None, ..Stated::year(last) }, at + 1))
}

/// Whether the word before "from" says that a date was moved.
fn moves(reader: &Reader<'_>, at: usize) -> bool {
    matches!(
        reader.lower(at).as_str(),
        "moved"
            | "postponed"
            | "delayed"
            | "pushed"
            | "shifted"
            | "extended"
            | "rescheduled"
            | "deferred"
            | "deadline"
            | "changed"
            | "back"
    )
}

/// The place of "the" before "the 10th", or `at`.
fn article(reader: &Reader<'_>, at: usize) -> usize {
    if reader.lower_before(at.wrapping_sub(1)).as_str() == "the" { at - 1 } else { at }
}

/// Reads the words before a date that belong to it; the first token of the whole.
pub fn modifiers(reader: &Reader<'_>, at: usize, stated: &mut Stated) -> usize {
    let mut start = at;
    let before = |start: usize, back: usize| reader.lower_before(start.wrapping_sub(back));
    let bare = stated.day.is_none() && stated.year == Year::Unstated;
    let period = matches!(stated.part, Some(Part::Code(_)));
    // "last Oct. 23": the day before publication, whatever the tense.
    if stated.year == Year::Unstated
        && stated.month().is_some()
        && let Some(step @ (Step::Last | Step::Next)) =
            words::step(before(start, 1).as_str()).filter(|_| stated.day.is_some() && matches!(before(start, 1).as_str(), "last" | "next"))
    {
        stated.step = Some(step);
        start -= 1;
    }
    if bare {
        let step = words::step(before(start, 1).as_str()).filter(|step| matches!(step, Step::Last | Step::This | Step::Next));
        // "that Thursday", "the following Monday": seen from the text.
        let step = step.or_else(|| words::step(before(start, 1).as_str()).filter(|_| before(start, 2).as_str() == "the"));
        if let Some(step) = step.filter(|_| !(period && before(start, 1).as_str() == "past")) {
            stated.step = Some(step);
            start -= 1;
            // "this past Thursday", "this coming Monday", "the coming week".
            if matches!(before(start, 1).as_str(), "this" | "the") {
                start -= 1;
            }
        }
    }
    start = position(reader, start);
    if matches!(stated.year, Year::Decade(_)) && reader.before(at.wrapping_sub(1)).is_sign('\'') && start == at {
        start = article(reader, at - 1);
    }
    let short = matches!(stated.year, Year::Is(_)) && stated.part.is_none() && reader.token(at).span.len() == 2;
    if short && reader.before(at.wrapping_sub(1)).is_sign('\'') && start == at {
        start = at - 1;
    }
    let ordinal = reader.token(at).is_number() && stated.day.is_some() && words::is_ordinal_ending(reader.lower(at + 1).as_str());
    if start == at && ordinal {
        start = article(reader, at);
    }
    if start == at && (period || stated.part.is_none() && stated.weekday.is_none() || (stated.day.is_some() && stated.part.is_none())) {
        let year_alone = matches!(stated.year, Year::Is(_)) && stated.part.is_none();
        if !year_alone {
            start = article(reader, start);
        }
    }
    if matches!(before(start, 1).as_str(), "around" | "about" | "circa") && (stated.day.is_some() || matches!(stated.year, Year::Is(_))) {
        stated.approximate = true;
    }
    start
}

/// Takes in "early", "mid-", "late", "the end of", "later in the", "the rest of" before `start`.
pub fn position(reader: &Reader<'_>, start: usize) -> usize {
    let before = |back: usize| reader.lower_before(start.wrapping_sub(back));
    if reader.before(start.wrapping_sub(1)).is_sign('-') && matches!(before(2).as_str(), "mid" | "early" | "late" | "end") {
        return edge_article(reader, start - 2);
    }
    if matches!(before(1).as_str(), "early" | "mid" | "late" | "earlier" | "later") {
        return edge_article(reader, start - 1);
    }
    let article = usize::from(before(1).as_str() == "the");
    match before(1 + article).as_str() {
        "in" if matches!(before(2 + article).as_str(), "early" | "late" | "earlier" | "later") => start - 2 - article,
        "of" if matches!(
            before(2 + article).as_str(),
            "end" | "beginning" | "start" | "middle" | "rest" | "remainder" | "close" | "eve"
        ) =>
        {
            edge_article(reader, start - 2 - article)
        }
        _ => start,
    }
}

fn edge_article(reader: &Reader<'_>, start: usize) -> usize {
    article(reader, start)
}
