//! The embedded base: `src/evidence/data/*.toml` keeps the rules of entry, and `src/evidence/generated.rs` is what it compiles to.
//!
//! After editing a TOML file, `BLESS=1 cargo test --test evidence` writes the tables anew.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "evidence/rust_source.rs"]
mod rust_source;

use rust_source::expression;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tradecheck::evidence::day::bounds;
use tradecheck::evidence::schema::{Records, Source};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Base {
    #[allow(dead_code)]
    id: String,
    version: String,
    as_of: String,
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/evidence/data")
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All TOML files of records, in the order of their names, as one.
fn records() -> Records {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = vec![data()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !["base.toml", "left_out.toml"].contains(&path.file_name().unwrap().to_str().unwrap()) {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut all = Records::default();
    for file in files {
        let more: Records = read(&file);
        all.sources.extend(more.sources);
        all.people.extend(more.people);
        all.measures.extend(more.measures);
        all.stacks.extend(more.stacks);
        all.series.extend(more.series);
        all.meetings.extend(more.meetings);
        all.commitments.extend(more.commitments);
        all.rulings.extend(more.rulings);
        all.disputes.extend(more.disputes);
    }
    all
}

fn table<T: Serialize>(out: &mut String, doc: &str, name: &str, kind: &str, items: &[T]) {
    write!(out, "\n/// {doc}\npub static {name}: &[{kind}] = &[\n").unwrap();
    for item in items {
        writeln!(out, "    {},", expression(item)).unwrap();
    }
    out.push_str("];\n");
}

#[test]
fn generated_tables_are_what_the_data_compiles_to() {
    let base: Base = read(&data().join("base.toml"));
    let records = records();
    let mut out = String::from(
        "//! Compiled from `data/*.toml`. Do not edit: `BLESS=1 cargo test --test evidence` writes it.\n\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\n\
         use super::schema::*;\nuse std::borrow::Cow::Borrowed as B;\n",
    );
    write!(out, "\n/// The version of the base.\npub static VERSION: &str = {:?};\n", base.version).unwrap();
    write!(out, "\n/// The day after which nothing is known (`YYYY-MM-DD`).\npub static AS_OF: &str = {:?};\n", base.as_of).unwrap();
    table(&mut out, "Every document that a record cites.", "SOURCES", "Source", &records.sources);
    table(&mut out, "Every person.", "PEOPLE", "Person", &records.people);
    table(&mut out, "Every measure.", "MEASURES", "Measure", &records.measures);
    table(&mut out, "Every stack of measures.", "STACKS", "Stack", &records.stacks);
    table(&mut out, "Every statistic.", "SERIES", "Series", &records.series);
    table(&mut out, "Every meeting.", "MEETINGS", "Meeting", &records.meetings);
    table(&mut out, "Every pledge, purchase, shipment and payment.", "COMMITMENTS", "Commitment", &records.commitments);
    table(&mut out, "Every court ruling.", "RULINGS", "Ruling", &records.rulings);
    table(&mut out, "Every dispute.", "DISPUTES", "Dispute", &records.disputes);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/evidence/generated.rs");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, out).unwrap();
    } else {
        assert!(std::fs::read_to_string(path).unwrap() == out, "stale: run `BLESS=1 cargo test --test evidence`");
    }
}

/// Collects what breaks a rule, so that one run shows all of it.
#[derive(Default)]
struct Rules(Vec<String>);

impl Rules {
    fn check(&mut self, holds: bool, place: impl std::fmt::Display, rule: &str) {
        if !holds {
            self.0.push(format!("{place}: {rule}"));
        }
    }

    fn done(self) {
        assert!(self.0.is_empty(), "{} broken rules:\n{}", self.0.len(), self.0.join("\n"));
    }
}

fn well_formed(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Two differently named publishers, or an official document.
fn may_be_firm(sources: &[std::borrow::Cow<'static, str>], by_id: &BTreeMap<&str, &Source>) -> bool {
    let cited: Vec<&&Source> = sources.iter().filter_map(|id| by_id.get(id.as_ref())).collect();
    cited.iter().any(|source| source.tier == 1) || cited.iter().map(|source| &source.publisher).collect::<BTreeSet<_>>().len() > 1
}

#[test]
fn sources_can_be_opened_and_each_is_cited() {
    let records = records();
    let mut rules = Rules::default();
    let mut ids = BTreeSet::new();
    let cited: BTreeSet<&str> = records
        .people
        .iter()
        .flat_map(|person| person.sources.iter().chain(person.roles.iter().flat_map(|role| role.sources.iter())))
        .map(AsRef::as_ref)
        .collect();
    for source in &records.sources {
        rules.check(well_formed(&source.id), &source.id, "an id has small letters, digits and hyphens");
        rules.check(ids.insert(source.id.as_ref()), &source.id, "an id is used once");
        rules.check(source.url.starts_with("https://") || source.url.starts_with("http://"), &source.id, "a reader can open the address");
        rules.check(!source.url.contains(' '), &source.id, "an address has no space");
        rules.check((1..=3).contains(&source.tier), &source.id, "the tier is 1, 2 or 3");
        rules.check(bounds(&source.date).is_some(), &source.id, "the date is EDTF");
        rules.check(!source.publisher.is_empty() && !source.title.is_empty(), &source.id, "publisher and title are given");
        rules.check(cited.contains(source.id.as_ref()), &source.id, "a record cites it");
    }
    for id in cited {
        rules.check(ids.contains(id), id, "a cited source exists");
    }
    rules.done();
}

#[test]
fn people_keep_the_rules_of_entry() {
    let base: Base = read(&data().join("base.toml"));
    let records = records();
    let by_id: BTreeMap<&str, &Source> = records.sources.iter().map(|source| (source.id.as_ref(), source)).collect();
    let mut rules = Rules::default();
    let mut ids = BTreeSet::new();
    let (_, as_of) = bounds(&base.as_of).unwrap();
    for person in &records.people {
        let id = &person.id;
        rules.check(well_formed(id), id, "an id has small letters, digits and hyphens");
        rules.check(ids.insert(id.as_ref()), id, "an id is used once");
        rules.check(!person.name.is_empty() && !person.family.is_empty(), id, "name and family name are given");
        rules.check(person.name.contains(person.family.as_ref()), id, "the family name is part of the name");
        rules.check(!person.sources.is_empty(), id, "a source stands behind the name");
        rules.check(["he", "she", "they", ""].contains(&person.pronoun.as_ref()), id, "the pronoun is he, she, they or empty");
        rules.check(!person.firm || may_be_firm(&person.sources, &by_id), id, "firm needs two publishers or an official document");
        for form in person.known_errors.iter() {
            rules.check(!person.goes_by(&tradecheck::document::fold::fold(form)), id, "a known error is not an accepted form");
        }
        for (index, role) in person.roles.iter().enumerate() {
            let place = format!("{id} role {index} ({})", role.title);
            rules.check(!role.title.is_empty() && !role.organisation.is_empty(), &place, "title and organisation are given");
            rules.check(
                role.country.len() == 2 && role.country.bytes().all(|byte| byte.is_ascii_uppercase()) || role.country == "INT",
                &place,
                "the country is ISO 3166 alpha-2, EU or INT",
            );
            rules.check(!role.sources.is_empty(), &place, "a source stands behind the role");
            rules.check(!role.firm || may_be_firm(&role.sources, &by_id), &place, "firm needs two publishers or an official document");
            rules.check(!role.firm || bounds(&role.start).is_some(), &place, "firm needs a start");
            for date in [&role.start, &role.end, &role.review_by] {
                rules.check(date.is_empty() || bounds(date).is_some(), &place, "dates are EDTF");
            }
            if let (Some((start, _)), Some((_, end))) = (bounds(&role.start), bounds(&role.end)) {
                rules.check(start < end, &place, "the end is after the start");
            }
            rules.check(role.end.is_empty() != role.review_by.is_empty(), &place, "a role has an end or a day of review, not both");
            if let Some((_, review)) = bounds(&role.review_by) {
                rules.check(review <= as_of, &place, "nothing is known after the day of the base");
            }
        }
        for (index, role) in person.roles.iter().enumerate() {
            for other in person.roles.iter().skip(index + 1).filter(|other| other.title == role.title && other.country == role.country) {
                let (role_bounds, other_bounds) = ((bounds(&role.start), bounds(&role.end)), (bounds(&other.start), bounds(&other.end)));
                let apart = match (role_bounds, other_bounds) {
                    ((_, Some((_, end))), (Some((start, _)), _)) if end <= start => true,
                    ((Some((start, _)), _), (_, Some((_, end)))) => end <= start,
                    _ => false,
                };
                rules.check(apart, id, "two terms in one office do not overlap");
            }
        }
    }
    rules.done();
}

/// Offices that one person holds at a time, by the words of their titles.
#[test]
fn firm_holders_of_one_office_do_not_overlap() {
    let records = records();
    let mut rules = Rules::default();
    let shared = ["Vice Premier", "Spokesperson", "State Councilor"];
    let mut terms = BTreeMap::<(String, String, String), Vec<_>>::new();
    for person in &records.people {
        for role in person.roles.iter().filter(|role| role.firm && !shared.contains(&role.title.as_ref())) {
            let key = (role.country.to_string(), role.organisation.to_string(), role.title.to_string());
            let start = bounds(&role.start).unwrap().0;
            let end = bounds(&role.end).or_else(|| bounds(&role.review_by)).unwrap().1;
            terms.entry(key).or_default().push((start, end, &person.id));
        }
    }
    for (office, mut terms) in terms {
        terms.sort();
        for pair in terms.windows(2) {
            rules.check(pair[0].1 <= pair[1].0, format!("{office:?}: {} and {}", pair[0].2, pair[1].2), "terms do not overlap");
        }
    }
    rules.done();
}
