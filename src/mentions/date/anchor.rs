//! What the dates of one page hang on: the publication date, a dateline, the date last named, a term in office.

use super::edtf::When;
use super::expression::{Expression, From, Reading};
use super::reader::Reader;
use super::resolve::{self, Anchors};
use super::tense::{self, Tense};
use crate::document::fold::fold;
use crate::evidence::schema::Role;
use crate::mentions::{Context, DateValue};
use crate::page::Meta;
use time::Date;

/// How far into a page a date in full can be its dateline, in tokens.
const DATELINE_REACH: usize = 16;

/// Resolves the dates of a page in text order.
pub struct Anchoring<'a> {
    context: Context<'a>,
    published: Option<Date>,
    last: Option<(When, u32)>,
}

impl<'a> Anchoring<'a> {
    /// Before the first date of the page.
    pub fn new(context: &Context<'a>) -> Self {
        Self { context: *context, published: context.meta.published, last: None }
    }

    /// The value of `reading`; later dates may hang on it.
    pub fn resolve(&mut self, reader: &Reader<'_>, reading: &Reading) -> DateValue {
        let tense = if needs_tense(&reading.expression) { tense::read(reader, &reading.tokens) } else { Tense::Unknown };
        // A date hangs on one of its own paragraph or the one before it; page furniture further up says nothing.
        let text = self.last.filter(|(_, block)| reader.block - block <= 1).map(|(when, _)| when);
        let term = match reading.expression {
            Expression::Term(_, name) => self.term(reader, name),
            _ => None,
        };
        let anchors = Anchors { published: self.published, text, tense, term };
        let mut resolved = resolve::resolve(&reading.expression, &anchors);
        if let Expression::Shift(count, unit, From::Event) = reading.expression
            && let Some(date) = self.date_of_event(reader, reading)
        {
            let anchors = Anchors { text: Some(date), ..anchors };
            resolved = resolve::resolve(&Expression::Shift(count, unit, From::Text), &anchors);
        }
        if resolved.when != When::Unknown {
            self.last = Some((resolved.when, reader.block));
        }
        if self.published.is_none() && reading.tokens.start < DATELINE_REACH {
            self.published = dateline(reader, reading, resolved.when);
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
            if let Some(reading) = super::read(&ahead, &token, at) {
                let anchors = Anchors { published: self.published, text: None, tense: tense::read(&ahead, &reading.tokens), term: None };
                return Some(resolve::resolve(&reading.expression, &anchors).when).filter(|when| matches!(when, When::Day(_)));
            }
        }
        None
    }

    /// First day, and first day after the end, of the latest term as head of state or government of the person named at token
    /// `name`, where the record has both.
    fn term(&self, reader: &Reader<'_>, name: usize) -> Option<(Date, Date)> {
        let family = fold(reader.doc.word(name));
        let head = |role: &&Role| {
            let title = fold(&role.title);
            matches!(title.as_str(), "president" | "prime minister" | "chancellor") || title.starts_with("president of")
        };
        let terms = self.context.evidence.people_by_family(&family).flat_map(|person| person.roles.iter().filter(head));
        let terms: Vec<_> = terms.filter_map(|role| Some((exact(&role.start)?, exact(&role.end)?))).collect();
        // Two people or two terms: the words do not say which.
        if let [term] = terms[..] { Some(term) } else { None }
    }
}

/// Whether anything is left for the clause to say.
fn needs_tense(expression: &Expression) -> bool {
    use super::expression::Year;
    match expression {
        Expression::Stated(stated) | Expression::Range(_, stated) => stated.year == Year::Unstated,
        Expression::Unit(unit, _) => *unit == super::words::Unit::Weekend,
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
fn dateline(reader: &Reader<'_>, reading: &Reading, when: When) -> Option<Date> {
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
