//! What the dates of one page hang on: the publication date, a dateline, the date last named, a term in office.

use super::edtf::When;
use super::expression::{Expression, From, Reading, Stated, Year};
use super::figures::{self, Figures};
use super::reader::Reader;
use super::resolve::{self, Anchors, Resolved};
use super::tense::{self, Tense};
use super::words::{Step, Unit};
use crate::document::fold::fold;
use crate::evidence::Evidence;
use crate::evidence::schema::Role;
use crate::mentions::{Context, DateValue};
use crate::page::Meta;
use time::Date;

/// How far into a page a date in full can be its dateline, in tokens.
pub const DATELINE_REACH: usize = 16;

/// Resolves the dates of a page in text order.
#[derive(Debug)]
pub struct Anchoring {
    published: Option<Date>,
    last: Option<(When, u32)>,
    previous: Option<Previous>,
    topic: Option<Topic>,
    figures: Figures,
}

/// The date with its year that opens a sentence: later months of it are of that year.
#[derive(Clone, Copy, Debug)]
struct Topic {
    when: When,
    sentence: u32,
}

/// The date before, as far as one in the same sentence goes on from it.
#[derive(Clone, Copy, Debug)]
struct Previous {
    tense: Tense,
    when: When,
    end: usize,
    sentence: u32,
}

impl Anchoring {
    /// Before the first date of the page.
    pub fn new(context: &Context<'_>) -> Self {
        Self { published: context.meta.published, last: None, previous: None, topic: None, figures: Figures::default() }
    }

    /// The value of `reading`; later dates may hang on it.
    pub fn resolve(&mut self, evidence: &Evidence, reader: &Reader<'_>, reading: &Reading) -> DateValue {
        let sentence = reader.token(reading.tokens.start).sentence;
        let previous = self.previous.filter(|previous| previous.sentence == sentence);
        let tense = match previous.filter(|previous| continues(reader, previous.end, reading.tokens.start)) {
            Some(previous) if previous.tense != Tense::Unknown => previous.tense,
            _ if needs_tense(&reading.expression) => tense::read(reader, &reading.tokens),
            _ => Tense::Unknown,
        };
        // Nobody calls the month of eleven months ago by its bare name, but for what happened in it.
        let is_loose = tense == Tense::Past && is_bare_month(&reading.expression) && !tense::is_direct(reader, reading.tokens.start);
        // "posted a fourth-quarter loss": a firm's own year may end before the calendar's.
        let of_a_firm = tense == Tense::Past && figures::is_own_quarter(reader, reading);
        let tense = match is_loose || of_a_firm {
            true if is_loose && tense::is_perfect(reader, reading.tokens.start) => Tense::Perfect,
            true => Tense::Unknown,
            false => tense,
        };
        // A date hangs on one of its own paragraph or the one before it; page furniture further up says nothing.
        let text = self.last.filter(|(_, block)| reader.block - block <= 1).map(|(when, _)| when);
        let same_quarter = reading.expression == Expression::Unit(Unit::Quarter, Step::Same);
        let text = if same_quarter { self.figures.quarter } else { text };
        let term = match reading.expression {
            Expression::Term(_, name) => self.term(evidence, reader, name),
            _ => None,
        };
        let anchors = Anchors { published: self.published, text, tense, term };
        let told = self.topic.filter(|topic| topic.sentence == sentence && tense != Tense::Future);
        let expression = told.map_or_else(|| reading.expression.clone(), |topic| of_topic(&reading.expression, topic));
        let mut resolved = resolve::resolve(&expression, &anchors);
        if told.is_some() && expression != reading.expression {
            resolved.value.known.retain(|part| *part != "year");
            resolved.value.implied.insert(0, "year");
        }
        if opens_with_year(reader, reading) || told.is_some() && names_year(reading) {
            self.topic = Some(Topic { when: resolved.when, sentence });
        }
        if let Expression::Shift(count, unit, From::Event) = reading.expression
            && let Some(date) = self.date_of_event(reader, reading)
        {
            let anchors = Anchors { text: Some(date), ..anchors };
            resolved = resolve::resolve(&Expression::Shift(count, unit, From::Text), &anchors);
        }
        let compared = self.figures.compared(reader, reading, self.published, previous.is_some());
        if let Some(when) = compared.or_else(|| figures::ended(reader, reading, self.published)) {
            resolved = Resolved { value: DateValue { known: resolved.value.known, ..resolve::pointed(when).value }, when, whole: when };
        }
        if let Some(when) = previous.and_then(|previous| beside(reader, reading, previous)) {
            resolved = resolve::pointed(when);
        }
        if let Some(when) = previous.and_then(|previous| in_sequence(&reading.expression, tense, previous, resolved.when)) {
            resolved.when = when;
            resolved.value.edtf = when.edtf();
        }
        if let Some(when) = previous.and_then(|previous| in_the_week(reader, reading, previous)) {
            resolved.when = when;
            resolved.value.edtf = when.edtf();
        }
        self.previous = Some(Previous { tense, when: resolved.when, end: reading.tokens.end, sentence });
        // What is told against "a year earlier" goes on in its own time.
        let compared = matches!(reading.expression, Expression::Shift(..=-1, Unit::Year, _) | Expression::Alike(..));
        if !compared {
            self.figures.note(reader, reading, &resolved, sentence);
        }
        if resolved.when != When::Unknown && !compared {
            self.last = Some((resolved.when, reader.block));
        }
        resolved.value
    }

    /// The date that the words name together with the event: "two days after the tariffs took effect on Nov. 1".
    fn date_of_event(&self, reader: &Reader<'_>, reading: &Reading) -> Option<When> {
        let sentence = reader.token(reading.tokens.start).sentence;
        let ahead = Reader { free: reading.tokens.end, ..*reader };
        for at in reading.tokens.end..reading.tokens.end + 12 {
            let token = ahead.token(at);
            if token.sentence != sentence || token.is_sign(',') || token.is_sign('"') {
                return None;
            }
            if !(token.is(super::words::WORDS[0].0) || token.is_number()) {
                continue;
            }
            if let Some(reading) = super::read(&ahead, token, at) {
                let anchors = Anchors { published: self.published, text: None, tense: tense::read(&ahead, &reading.tokens), term: None };
                return Some(resolve::resolve(&reading.expression, &anchors).when).filter(|when| matches!(when, When::Day(_)));
            }
        }
        None
    }

    /// First day, and first day after the end, of the latest term as head of state or government of the person named at token
    /// `name`, where the record has both.
    fn term(&self, evidence: &Evidence, reader: &Reader<'_>, name: usize) -> Option<(Date, Date)> {
        let family = fold(reader.doc.word(name));
        let head = |role: &&Role| {
            let title = fold(&role.title);
            matches!(title.as_str(), "president" | "prime minister" | "chancellor") || title.starts_with("president of")
        };
        let terms = evidence.people_by_family(&family).flat_map(|person| person.roles.iter().filter(head));
        let terms: Vec<_> = terms.filter_map(|role| Some((exact(&role.start)?, exact(&role.end)?))).collect();
        // Two people or two terms: the words do not say which.
        if let [term] = terms[..] { Some(term) } else { None }
    }
}

/// Whether a month stands alone.
fn is_bare_month(expression: &Expression) -> bool {
    let Expression::Stated(stated) = expression else { return false };
    stated.month().is_some() && stated.day.is_none() && stated.year == Year::Unstated
}

/// Whether the words name the year in digits.
fn names_year(reading: &Reading) -> bool {
    matches!(reading.expression, Expression::Stated(stated) if stated.year_number().is_some())
}

/// "On Oct. 12, the day before the crash": what stands beside a date and hangs on an event is that date, where it is as exact.
fn beside(reader: &Reader<'_>, reading: &Reading, previous: Previous) -> Option<When> {
    let Expression::Shift(_, unit, From::Event) = reading.expression else { return None };
    let near = reader.token(previous.end).is_sign(',') && reading.tokens.start - previous.end <= 2;
    let exact = match previous.when {
        When::Day(_) => matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year),
        When::Month(..) => matches!(unit, Unit::Week | Unit::Month | Unit::Year),
        When::Year(_) => unit == Unit::Year,
        _ => false,
    };
    (near && exact).then_some(previous.when)
}

/// Whether "In July 2018" opens the sentence.
fn opens_with_year(reader: &Reader<'_>, reading: &Reading) -> bool {
    let Expression::Stated(stated) = reading.expression else { return false };
    let lead = reading.tokens.start.wrapping_sub(1);
    stated.year_number().is_some() && matches!(reader.lower(lead).as_str(), "in" | "on" | "by") && reader.starts_sentence(lead)
}

/// A month without a year in the year that opens its sentence: "In July 2018 the first duties came; in September the next".
fn of_topic(expression: &Expression, topic: Topic) -> Expression {
    let (Expression::Stated(stated), Some((first, _))) = (expression, topic.when.bounds()) else { return expression.clone() };
    if stated.year != Year::Unstated || stated.step.is_some() || stated.part.is_none() {
        return expression.clone();
    }
    let from = match topic.when {
        When::Day(_) | When::Month(..) => u8::from(first.month()),
        _ => 1,
    };
    let later = stated.month().is_none_or(|month| month >= from);
    Expression::Stated(Stated { year: Year::Is(first.year() + i32::from(!later)), ..*stated })
}

/// Whether the date at `start` only goes on with a list: "Thursday and Friday", "in May, June".
fn continues(reader: &Reader<'_>, end: usize, start: usize) -> bool {
    start > end
        && start - end <= 3
        && (end..start).all(|at| {
            let token = reader.token(at);
            token.is_sign(',')
                || token.is_sign('/')
                || token.is_sign('&')
                || matches!(reader.lower(at).as_str(), "and" | "or" | "on" | "in" | "then")
        })
        && !(start - end == 1 && reader.is(end, "on"))
}

/// How far after a week its weekday stands.
const WEEK_REACH: usize = 12;

/// The weekday of a week that its sentence has just named, with no verb between: "ahead of next week's sale of bonds on Wednesday".
fn in_the_week(reader: &Reader<'_>, reading: &Reading, previous: Previous) -> Option<When> {
    let (Expression::Stated(stated), When::Days(first, last)) = (&reading.expression, previous.when) else { return None };
    let bare = stated.day.is_none() && stated.step.is_none() && stated.week.is_none();
    let weekday = stated.weekday.filter(|_| bare && (last - first).whole_days() == 6 && super::edtf::weekday_of(first) == 1)?;
    let between = previous.end..reading.tokens.start;
    let told = between.len() > WEEK_REACH
        || between.clone().any(|at| super::cue::of(reader, at) != Tense::Unknown || reader.token(at).is_sign(','));
    if told { None } else { super::edtf::shift_days(first, i32::from(weekday) - 1).map(When::Day) }
}

/// A weekday to come that follows another one in its sentence lies after it: "on Sunday before heading on to Japan on Monday".
fn in_sequence(expression: &Expression, tense: Tense, previous: Previous, when: When) -> Option<When> {
    let (Expression::Stated(stated), When::Day(day), When::Day(before)) = (expression, when, previous.when) else { return None };
    let bare = stated.weekday.is_some() && stated.day.is_none() && stated.step.is_none() && stated.week.is_none();
    let ahead = tense == Tense::Future && previous.tense == Tense::Future && day < before;
    (bare && ahead).then(|| super::edtf::shift_days(day, 7).map(When::Day)).flatten()
}

/// Whether anything is left for the clause to say.
fn needs_tense(expression: &Expression) -> bool {
    match expression {
        Expression::Stated(stated) | Expression::Range(_, stated) => stated.year == Year::Unstated,
        Expression::Unit(unit, _) => *unit == Unit::Weekend,
        Expression::Holiday(_, year, _) => *year == Year::Unstated,
        _ => false,
    }
}

/// The day where `edtf` is exact to the day.
fn exact(edtf: &str) -> Option<Date> {
    let mut parts = edtf.split('-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    super::edtf::day(year, month, day)
}

/// The publication date that a dateline gives: a full date at the top of the page after the place, or on a line of its own.
pub fn dateline(reader: &Reader<'_>, reading: &Reading, when: When) -> Option<Date> {
    let (When::Day(date), Expression::Stated(stated)) = (when, &reading.expression) else { return None };
    stated.year_number()?;
    let start = reading.tokens.start;
    let before = reader.token(start.wrapping_sub(1));
    let alone = before.block != reader.block && reader.token(reading.tokens.end).block != reader.block;
    let labelled = matches!(
        reader.lower(start - usize::from(before.is_sign(':') || before.is_sign(','))).as_str(),
        "published" | "updated" | "posted"
    ) || (before.is_sign(':') || reader.is(start.wrapping_sub(1), "on"))
        && matches!(reader.lower(start.wrapping_sub(2)).as_str(), "published" | "updated" | "posted" | "date")
        || matches!(reader.lower(start.wrapping_sub(1)).as_str(), "published" | "updated" | "posted");
    // "BEIJING, Oct. 27, 2025 (Xinhua) --", "Washington, October 27, 2025 –".
    let after = reader.token(reading.tokens.end);
    let placed = before.is_sign(',')
        && reader.token(start.wrapping_sub(2)).is_capital()
        && (after.is_sign('(') || after.is_sign('-') || after.is_sign(':'));
    (alone || labelled || placed).then_some(date)
}

/// Whether the page's language writes the month first in numbers.
pub fn month_first(meta: &Meta) -> Option<bool> {
    let language = meta.language.as_deref()?;
    if language.eq_ignore_ascii_case("en-us") {
        return Some(true);
    }
    ["en-gb", "en-in", "en-au", "en-nz", "en-ie", "en-za", "en-sg", "en-hk"]
        .iter()
        .any(|tag| language.eq_ignore_ascii_case(tag))
        .then_some(false)
}
