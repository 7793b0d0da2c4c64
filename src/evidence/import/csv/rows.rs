//! Rows to records: those of one kind with one id are one record.

use super::super::{Origin, Sources, id_of, list, text};
use crate::evidence::schema::{Event, EventKind, Measure, Meeting, Person, Point, RateStep, Records, Role, Series, Text};
use std::collections::{BTreeMap, BTreeSet};

/// A record of which rows may still come, with the items that each row adds to it.
struct Draft<T, Item> {
    record: T,
    items: Vec<Item>,
    sources: Vec<Text>,
}

impl<T, Item> Draft<T, Item> {
    fn new(record: T) -> Self {
        Self { record, items: Vec::new(), sources: Vec::new() }
    }

    fn add(&mut self, item: Item, source: Text) {
        self.items.push(item);
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }
}

/// The records that rows are turned into, row by row.
pub(super) struct Table<'a> {
    origin: &'a Origin,
    sources: Sources,
    people: Vec<Draft<Person, Role>>,
    measures: Vec<Draft<Measure, RateStep>>,
    series: Vec<Draft<Series, Point>>,
    meetings: Vec<Draft<Meeting, ()>>,
    /// Kind and id of the rows so far, with the place of their record.
    index: BTreeMap<(String, String), usize>,
}

fn cell<'r>(row: &BTreeMap<&str, &'r str>, name: &str) -> &'r str {
    row.get(name).copied().unwrap_or_default()
}

fn needed<'r>(row: &BTreeMap<&str, &'r str>, name: &str) -> Result<&'r str, String> {
    Some(cell(row, name)).filter(|value| !value.is_empty()).ok_or_else(|| format!("{name} is empty"))
}

fn number(row: &BTreeMap<&str, &str>, name: &str) -> Result<f64, String> {
    let value = needed(row, name)?;
    value.parse().ok().filter(|value: &f64| value.is_finite()).ok_or_else(|| format!("{name}: {value:?} is not a number"))
}

fn items(cell: &str) -> Vec<Text> {
    cell.split(';').filter(|item| !item.trim().is_empty()).map(text).collect()
}

impl<'a> Table<'a> {
    pub(super) fn new(origin: &'a Origin) -> Self {
        let sources = Sources::new(&origin.records());
        Self { origin, sources, people: vec![], measures: vec![], series: vec![], meetings: vec![], index: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, row: &BTreeMap<&str, &str>) -> Result<(), String> {
        let source = self.source(row)?;
        match cell(row, "kind") {
            "office" => self.office(row, source),
            "rate" => self.rate(row, source),
            "value" => self.value(row, source),
            "meeting" => self.meeting(row, source),
            other => Err(format!("kind: {other:?} is none of office, rate, value, meeting")),
        }
    }

    fn source(&mut self, row: &BTreeMap<&str, &str>) -> Result<Text, String> {
        let url = cell(row, "source_url");
        if url.is_empty() {
            let given = self.origin.source.as_ref().map(|source| source.id);
            return given.ok_or_else(|| "source_url is empty and the file as a whole has no source".to_owned());
        }
        let tier = match cell(row, "source_tier") {
            "" => 3,
            tier => tier.parse().map_err(|_| format!("source_tier: {tier:?} is not 1, 2 or 3"))?,
        };
        let cited = |name| cell(row, name);
        Ok(self.sources.at(url, cited("source_publisher"), cited("source_title"), cited("source_date"), tier))
    }

    /// The place of the record of this row in its list, which has `length` records, and whether it is new.
    fn place(&mut self, kind: &str, id: &str, length: usize) -> (usize, bool) {
        let key = (kind.to_owned(), id.to_owned());
        let new = !self.index.contains_key(&key);
        (*self.index.entry(key).or_insert(length), new)
    }

    fn id(row: &BTreeMap<&str, &str>, name: &str) -> String {
        match cell(row, "id") {
            "" => id_of(name),
            id => id.to_owned(),
        }
    }

    fn office(&mut self, row: &BTreeMap<&str, &str>, source: Text) -> Result<(), String> {
        let (given, family) = (cell(row, "given"), cell(row, "family"));
        let name = match cell(row, "name") {
            "" if !family.is_empty() => format!("{given} {family}").trim().to_owned(),
            "" => return Err("name and family are empty".to_owned()),
            name => name.to_owned(),
        };
        let (first, last) = name.rsplit_once(' ').unwrap_or(("", &name));
        let (given, family) = if family.is_empty() { (first, last) } else { (given, family) };
        let country = match cell(row, "country") {
            "" => &self.origin.country,
            country => country,
        };
        let role = Role {
            title: text(needed(row, "title")?),
            organisation: text(needed(row, "organisation")?),
            country: text(country),
            start: text(cell(row, "start")),
            end: text(cell(row, "end")),
            review_by: text(cell(row, "review_by")),
            sources: list(vec![source]),
            ..Role::default()
        };
        let id = Self::id(row, &name);
        let (place, new) = self.place("office", &id, self.people.len());
        if new {
            self.people.push(Draft::new(Person {
                id: id.into(),
                name: text(&name),
                given: text(given),
                family: text(family),
                family_first: !family.is_empty() && name.starts_with(family) && name != family,
                country: text(country),
                ..Person::default()
            }));
        }
        if let Some(person) = self.people.get_mut(place) {
            person.add(role, source);
        }
        Ok(())
    }

    fn rate(&mut self, row: &BTreeMap<&str, &str>, source: Text) -> Result<(), String> {
        let name = needed(row, "name")?;
        let step = RateStep {
            start: text(needed(row, "start")?),
            end: text(cell(row, "end")),
            rate: number(row, "value")?,
            sources: list(vec![source]),
            ..RateStep::default()
        };
        let id = Self::id(row, name);
        let (place, new) = self.place("rate", &id, self.measures.len());
        if new {
            let product = crate::document::fold::fold(cell(row, "product"));
            self.measures.push(Draft::new(Measure {
                id: id.into(),
                name: text(name),
                actors: list(items(needed(row, "actor")?)),
                targets: list(items(needed(row, "target")?)),
                products: list(if product.is_empty() { vec!["all goods".into()] } else { items(&product) }),
                basis: text(cell(row, "basis")),
                summary: text(if cell(row, "summary").is_empty() { name } else { cell(row, "summary") }),
                review_by: text(cell(row, "review_by")),
                ..Measure::default()
            }));
        }
        if let Some(measure) = self.measures.get_mut(place) {
            measure.add(step, source);
        }
        Ok(())
    }

    fn value(&mut self, row: &BTreeMap<&str, &str>, source: Text) -> Result<(), String> {
        let name = needed(row, "name")?;
        let point =
            Point { period: text(needed(row, "period")?), value: number(row, "value")?, sources: list(vec![source]), ..Point::default() };
        let id = Self::id(row, name);
        let (place, new) = self.place("value", &id, self.series.len());
        if new {
            self.series.push(Draft::new(Series {
                id: id.into(),
                name: text(name),
                producer: text(needed(row, "organisation")?),
                definition: text(needed(row, "definition")?),
                countries: list([items(cell(row, "actor")), items(cell(row, "target"))].concat()),
                products: list(items(&crate::document::fold::fold(cell(row, "product")))),
                unit: text(needed(row, "unit")?),
                scale: if cell(row, "scale").is_empty() { 1.0 } else { number(row, "scale")? },
                review_by: text(needed(row, "review_by")?),
                ..Series::default()
            }));
        }
        if let Some(series) = self.series.get_mut(place) {
            series.add(point, source);
        }
        Ok(())
    }

    fn meeting(&mut self, row: &BTreeMap<&str, &str>, source: Text) -> Result<(), String> {
        let name = needed(row, "name")?;
        let first = needed(row, "start")?;
        let id = Self::id(row, &format!("{first} {name}"));
        let (place, new) = self.place("meeting", &id, self.meetings.len());
        if new {
            self.meetings.push(Draft::new(Meeting {
                id: id.into(),
                name: text(name),
                first_day: text(first),
                last_day: text(if cell(row, "end").is_empty() { first } else { cell(row, "end") }),
                city: text(cell(row, "place")),
                country: text(cell(row, "country")),
                participants: list(items(cell(row, "people"))),
                parties: list(items(cell(row, "parties"))),
                outcome: text(cell(row, "summary")),
                ..Meeting::default()
            }));
        }
        if let Some(meeting) = self.meetings.get_mut(place) {
            meeting.add((), source);
        }
        Ok(())
    }

    /// The records. What two publishers or an official document stand behind is firm.
    pub(super) fn into_records(self) -> Records {
        let sources = self.sources.into_sources();
        let firm_by: BTreeMap<&str, (&str, bool)> =
            sources.iter().map(|source| (source.id.as_str(), (source.publisher.as_str(), source.tier == 1))).collect();
        let firm = |sources: &[Text]| {
            let cited: Vec<_> = sources.iter().filter_map(|id| firm_by.get(id.as_str())).collect();
            cited.iter().any(|(_, official)| *official) || cited.iter().map(|(publisher, _)| publisher).collect::<BTreeSet<_>>().len() > 1
        };
        let person = |Draft { record, mut items, sources }: Draft<Person, Role>| {
            items.iter_mut().for_each(|role| role.firm = !role.start.is_empty() && firm(&role.sources));
            Person { firm: firm(&sources), roles: list(items), sources: list(sources), ..record }
        };
        let measure = |Draft { record, items, sources }: Draft<Measure, RateStep>| {
            let firm = firm(&sources) && items.iter().all(|step| firm(&step.sources));
            Measure { firm, events: list(events_of(&items)), rates: list(items), sources: list(sources), ..record }
        };
        let series = |Draft { record, mut items, .. }: Draft<Series, Point>| {
            items.iter_mut().for_each(|point| point.firm = firm(&point.sources));
            Series { points: list(items), ..record }
        };
        let meeting =
            |Draft { record, sources, .. }: Draft<Meeting, ()>| Meeting { firm: firm(&sources), sources: list(sources), ..record };
        Records {
            people: self.people.into_iter().map(person).collect(),
            measures: self.measures.into_iter().map(measure).collect(),
            series: self.series.into_iter().map(series).collect(),
            meetings: self.meetings.into_iter().map(meeting).collect(),
            sources,
            ..self.origin.records()
        }
    }
}

/// What happened to a measure with these rates: each takes effect on its first day, and has an end where no other follows at once.
fn events_of(steps: &[RateStep]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for step in steps {
        let event = |date, kind, rate| Event { date, kind, rate, sources: step.sources, ..Event::default() };
        let kind = if events.is_empty() { EventKind::Effective } else { EventKind::Changed };
        events.pop_if(|last| last.kind == EventKind::Ended && last.date == step.start);
        events.push(event(step.start, kind, Some(step.rate)));
        if !step.end.is_empty() {
            events.push(event(step.end, EventKind::Ended, None));
        }
    }
    events
}
