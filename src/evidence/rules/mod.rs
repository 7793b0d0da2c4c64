//! The rules of entry: what a record must have to be believed. The embedded base and every pack are held to them.

mod person;
mod measure;
mod series;
mod event;

use super::base::Evidence;
use super::day::bounds;
use super::schema::{Records, Source};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
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
        sources: records.sources.iter().map(|source| (source.id.as_ref(), source)).collect(),
        ids: FxHashSet::default(),
        base,
        as_of: bounds(&records.as_of).map(|(_, last)| last),
        problems: Vec::new(),
    };
    rules.check(!records.id.is_empty(), || "id".into(), "is given");
    rules.check(!records.version.is_empty(), || "version".into(), "is given");
    rules.check(records.as_of.len() == 10 && rules.as_of.is_some(), || "asOf".into(), "is a day: YYYY-MM-DD");
    for (index, source) in records.sources.iter().enumerate() {
        let mut at = Place::new("sources", index);
        rules.id(&mut at, &source.id);
        source_keeps(&mut rules, &at, source);
    }
    rules.ids.clear();
    let at = |list, index| Place::new(list, index);
    records.people.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("people", index), &item.id));
    records.measures.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("measures", index), &item.id));
    records.stacks.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("stacks", index), &item.id));
    records.series.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("series", index), &item.id));
    records.meetings.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("meetings", index), &item.id));
    records.commitments.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("commitments", index), &item.id));
    records.rulings.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("rulings", index), &item.id));
    records.disputes.iter().enumerate().for_each(|(index, item)| rules.id(&mut at("disputes", index), &item.id));
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

struct Rules<'a> {
    sources: FxHashMap<&'a str, &'a Source>,
    ids: FxHashSet<&'a str>,
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

    fn id(&mut self, at: &mut Place, id: &'a str) {
        let formed = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        self.check(formed, || at.field("id"), "has small letters, digits and hyphens only");
        let new = self.ids.insert(id);
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
    fn small(&mut self, at: &Place, name: &str, words: &[super::schema::Text]) {
        let small = words.iter().all(|word| !word.is_empty() && !word.chars().any(char::is_uppercase) && word.trim() == word);
        self.check(small, || at.field(name), "is in small letters");
    }

    fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id).copied().or_else(|| self.base.and_then(|base| base.source(id)))
    }

    /// Sources are cited and exist; what is firm has two publishers or an official document.
    fn cites(&mut self, at: &Place, sources: &[super::schema::Text], needed: bool, firm: bool) {
        self.check(!needed || !sources.is_empty(), || at.field("sources"), "names a source that a reader can open");
        let known = sources.iter().all(|id| self.source(id).is_some());
        self.check(known, || at.field("sources"), "names sources that exist");
        if firm && known {
            let official = sources.iter().filter_map(|id| self.source(id)).any(|source| source.tier == 1);
            let publishers: BTreeSet<&str> =
                sources.iter().filter_map(|id| self.source(id)).map(|source| source.publisher.as_ref()).collect();
            self.check(official || publishers.len() > 1, || at.field("firm"), "needs two publishers or an official document");
        }
    }

    fn known(&self, id: &str) -> bool {
        self.ids.contains(id) || self.base.is_some_and(|base| base.has_record(id))
    }
}
