//! The rules of entry: what a record must have to be believed. The embedded base and every pack are held to them.

mod person;
mod measure;
mod series;
mod event;

use super::base::Evidence;
use super::day::bounds;
use super::index::Index;
use super::schema::{Measure, Records, Source, Text};
use std::fmt;
use time::Date;

/// A record that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `people[3].roles[0].start`.
    pub place: String,
    /// The rule that it breaks.
    pub rule: &'static str,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.rule)
    }
}

/// Everything in `records` that breaks a rule, in the order of the records. `base` is what they will be merged with, if anything:
/// they may cite its sources and name its records.
pub fn problems(records: &Records, base: Option<&Evidence>) -> Vec<Problem> {
    let mut rules = Rules {
        records,
        sources: Ids::default(),
        ids: Ids::default(),
        base,
        as_of: bounds(&records.as_of).map(|(_, last)| last),
        problems: Vec::new(),
    };
    rules.check(!records.id.is_empty(), || "id".into(), "is given");
    rules.check(!records.version.is_empty(), || "version".into(), "is given");
    rules.check(records.as_of.len() == 10 && rules.as_of.is_some(), || "asOf".into(), "is a day: YYYY-MM-DD");
    for (index, source) in records.sources.iter().enumerate() {
        let at = Place::new("sources", index);
        let new = rules.sources.add(&source.id);
        rules.id(&at, &source.id, new);
        source_keeps(&mut rules, &at, source);
    }
    macro_rules! ids {
        ($($list:ident),*) => {
            $(for (index, record) in records.$list.iter().enumerate() {
                let new = rules.ids.add(&record.id);
                rules.id(&Place::new(stringify!($list), index), &record.id, new);
            })*
        };
    }
    ids!(measures, rulings, people, stacks, series, meetings, commitments, disputes);
    person::keep(&mut rules, records);
    measure::keep(&mut rules, records);
    series::keep(&mut rules, records);
    event::keep(&mut rules, records);
    rules.problems
}

fn source_keeps<'a>(rules: &mut Rules<'a>, at: &Place, source: &'a Source) {
    let open = source.url.starts_with("https://") || source.url.starts_with("http://");
    rules.check(
        open && !source.url.contains(char::is_whitespace),
        || at.field("url"),
        "is an http or https address that a reader can open",
    );
    rules.check((1..=3).contains(&source.tier), || at.field("tier"), "is 1 (official), 2 (established publisher) or 3 (other)");
    rules.date(at, "date", &source.date, true);
    rules.check(!source.publisher.is_empty(), || at.field("publisher"), "is given");
    rules.check(!source.title.is_empty(), || at.field("title"), "is given");
}

/// A record's place in its list.
#[derive(Clone)]
struct Place {
    list: &'static str,
    index: usize,
    part: Option<(&'static str, usize)>,
}

impl Place {
    fn new(list: &'static str, index: usize) -> Self {
        Self { list, index, part: None }
    }

    fn part(&self, list: &'static str, index: usize) -> Self {
        Self { part: Some((list, index)), ..self.clone() }
    }

    fn field(&self, name: &str) -> String {
        let Self { list, index, .. } = self;
        match self.part {
            Some((part, number)) => format!("{list}[{index}].{part}[{number}].{name}"),
            None => format!("{list}[{index}].{name}"),
        }
    }
}

/// The ids of records, in order.
#[derive(Default)]
struct Ids<'a> {
    index: Index,
    ids: Vec<&'a str>,
}

impl<'a> Ids<'a> {
    /// The number of the record with this id.
    fn number(&self, id: &str) -> Option<usize> {
        self.index.get(id).map(|number| number as usize).find(|&number| self.ids.get(number) == Some(&id))
    }

    /// Adds the id of the next record; whether no record before it has it.
    fn add(&mut self, id: &'a str) -> bool {
        let new = self.number(id).is_none();
        self.index.add(id, self.ids.len() as u32);
        self.ids.push(id);
        new
    }
}

struct Rules<'a> {
    records: &'a Records,
    sources: Ids<'a>,
    /// Of everything else, measures first, then rulings.
    ids: Ids<'a>,
    base: Option<&'a Evidence>,
    as_of: Option<Date>,
    problems: Vec<Problem>,
}

impl<'a> Rules<'a> {
    fn check(&mut self, holds: bool, place: impl FnOnce() -> String, rule: &'static str) {
        if !holds {
            self.problems.push(Problem { place: place(), rule });
        }
    }

    fn id(&mut self, at: &Place, id: &str, new: bool) {
        let formed = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        self.check(formed, || at.field("id"), "has small letters, digits and hyphens only");
        self.check(new, || at.field("id"), "is used once");
    }

    fn date(&mut self, at: &Place, name: &str, date: &str, needed: bool) {
        self.check(
            !needed && date.is_empty() || bounds(date).is_some(),
            || at.field(name),
            "is a date: YYYY, YYYY-MM or YYYY-MM-DD (EDTF)",
        );
    }

    /// A day of review lies within what the base knows; `needed` where the record can still change.
    fn review(&mut self, at: &Place, review_by: &str, needed: bool) {
        self.date(at, "reviewBy", review_by, false);
        self.check(!needed || !review_by.is_empty(), || at.field("reviewBy"), "is given where the record can still change");
        if let (Some((_, last)), Some(as_of)) = (bounds(review_by), self.as_of) {
            self.check(last <= as_of, || at.field("reviewBy"), "is not after asOf: nothing is known after it");
        }
    }

    fn country(&mut self, at: &Place, name: &str, country: &str) {
        let code = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
        self.check(code || ["INT", "WORLD"].contains(&country), || at.field(name), "is ISO 3166 alpha-2, EU, INT or WORLD");
    }

    /// Text that is compared with the words of a page is in small letters.
    fn small(&mut self, at: &Place, name: &str, words: &[Text]) {
        let small = words.iter().all(|word| {
            let large =
                if word.is_ascii() { word.bytes().any(|byte| byte.is_ascii_uppercase()) } else { word.chars().any(char::is_uppercase) };
            !word.is_empty() && !large && word.trim() == word.as_str()
        });
        self.check(small, || at.field(name), "is in small letters");
    }

    fn source(&self, id: &str) -> Option<&'a Source> {
        let own = self.sources.number(id).and_then(|number| self.records.sources.get(number));
        own.or_else(|| self.base.and_then(|base| base.source(id)))
    }

    /// Sources are cited and exist; what is firm has two publishers or an official document.
    fn cites(&mut self, at: &Place, sources: &[Text], needed: bool, firm: bool) {
        self.check(!needed || !sources.is_empty(), || at.field("sources"), "names a source that a reader can open");
        let (mut known, mut backed) = (true, false);
        let mut publisher: Option<&str> = None;
        for id in sources {
            match self.source(id) {
                Some(source) => backed |= source.tier == 1 || *publisher.get_or_insert(&source.publisher) != source.publisher.as_str(),
                None => known = false,
            }
        }
        self.check(known, || at.field("sources"), "names sources that exist");
        self.check(!firm || !known || backed, || at.field("firm"), "needs two publishers or an official document");
    }

    /// The measure of the records, not of the base, with this id.
    fn measure(&self, id: &str) -> Option<&'a Measure> {
        self.records.measures.get(self.ids.number(id)?)
    }

    /// What took the place of the measure or ruling of the records with this id.
    fn superseded_by(&self, id: &str) -> &'a [Text] {
        let Some(number) = self.ids.number(id) else { return &[] };
        let Records { measures, rulings, .. } = self.records;
        match (measures.get(number), rulings.get(number.wrapping_sub(measures.len()))) {
            (Some(measure), _) => &measure.superseded_by,
            (None, Some(ruling)) => &ruling.superseded_by,
            (None, None) => &[],
        }
    }

    fn known(&self, id: &str) -> bool {
        self.ids.number(id).is_some() || self.base.is_some_and(|base| base.has_record(id))
    }
}
