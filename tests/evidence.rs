//! The embedded base: `src/evidence/data/*.toml` keeps the rules of entry, and `src/evidence/generated.json` is what it compiles to.
//!
//! After editing a TOML file, `BLESS=1 cargo test --test evidence` writes the tables anew.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tradecheck::evidence::day::bounds;
use tradecheck::evidence::rules::problems;
use tradecheck::evidence::schema::Records;
use tradecheck::evidence::{Evidence, Pack};

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
            } else if !path.ends_with("left_out.toml") {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut all = Records::default();
    for file in files {
        let more: Records = read(&file);
        if !more.id.is_empty() {
            (all.id, all.version, all.as_of) = (more.id, more.version, more.as_of);
        }
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

/// `value` without the fields that a record has anyway when they are not written: empty texts and lists, `false`, no number.
fn sparse(value: Value) -> Value {
    let is_default = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(sparse).collect()),
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| !is_default(value));
            Value::Object(fields.map(|(key, value)| (key, sparse(value))).collect())
        }
        other => other,
    }
}

/// The records as the file that is committed: one record a line, so that a change shows as one line.
fn compiled(records: &Records) -> String {
    let Value::Object(topics) = sparse(serde_json::to_value(records).unwrap()) else { unreachable!("records are an object") };
    let mut out = String::from("{");
    for (index, (topic, value)) in topics.iter().enumerate() {
        write!(out, "{}\n{:?}:", if index > 0 { "," } else { "" }, topic).unwrap();
        match value {
            Value::Array(items) => {
                let lines: Vec<String> = items.iter().map(ToString::to_string).collect();
                write!(out, "[\n{}]", lines.join(",\n")).unwrap();
            }
            other => write!(out, "{other}").unwrap(),
        }
    }
    out.push_str("}\n");
    out
}

#[test]
fn the_compiled_base_is_what_the_data_says() {
    let records = records();
    let out = compiled(&records);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/evidence/generated.json");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &out).unwrap();
    } else {
        assert!(std::fs::read_to_string(path).unwrap() == out, "stale: run `BLESS=1 cargo test --test evidence`");
    }
    let read = Records { schema: records.schema, ..Evidence::embedded().records() };
    assert!(read == records, "the program reads another base: build again");
}

#[test]
fn records_keep_the_rules_of_entry() {
    let problems: Vec<String> = problems(&records(), None).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} broken rules:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_source_is_cited() {
    let records = records();
    let text = serde_json::to_value(&records).unwrap();
    let mut cited = BTreeSet::new();
    let mut stack = vec![&text];
    while let Some(value) = stack.pop() {
        match value {
            Value::Array(items) => stack.extend(items),
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::Array(ids) if key == "sources" => cited.extend(ids.iter().filter_map(Value::as_str)),
                        _ => stack.push(value),
                    }
                }
            }
            _ => {}
        }
    }
    let idle: Vec<_> = records.sources.iter().filter(|source| !cited.contains(source.id.as_ref())).map(|source| &source.id).collect();
    assert!(idle.is_empty(), "not cited: {idle:?}");
}

#[test]
fn firm_holders_of_one_office_do_not_overlap() {
    let records = records();
    let shared = ["Vice Premier", "Spokesperson", "State Councilor"];
    let mut terms = BTreeMap::<_, Vec<_>>::new();
    for person in &records.people {
        for role in person.roles.iter().filter(|role| role.firm && !shared.contains(&role.title.as_ref())) {
            let start = bounds(&role.start).unwrap().0;
            let end = bounds(&role.end).or_else(|| bounds(&role.review_by)).unwrap().1;
            terms.entry((&role.country, &role.organisation, &role.title)).or_default().push((start, end, &person.id));
        }
    }
    for (office, mut terms) in terms {
        terms.sort();
        for pair in terms.windows(2) {
            assert!(pair[0].1 <= pair[1].0, "{office:?}: {} and {}", pair[0].2, pair[1].2);
        }
    }
}

#[test]
fn what_was_left_out_has_a_reason() {
    let left: BTreeMap<String, Vec<BTreeMap<String, String>>> = read(&data().join("left_out.toml"));
    for entry in &left["left"] {
        for field in ["kind", "id", "what", "reason"] {
            assert!(entry.get(field).is_some_and(|value| !value.is_empty()), "{entry:?} has no {field}");
        }
    }
}

/// The schema of packs, written from the types.
fn json_schema() -> Value {
    let mut schema = serde_json::to_value(schemars::schema_for!(Records)).unwrap();
    let fields = schema.as_object_mut().unwrap();
    fields.insert("$id".into(), "https://tradecheck.example/evidence-1.schema.json".into());
    fields.insert("title".into(), "tradecheck evidence pack".into());
    fields.insert("required".into(), serde_json::json!(["schema", "id", "version", "asOf"]));
    fields["properties"]["schema"]["const"] = tradecheck::evidence::pack::SCHEMA.into();
    fields["properties"]["schema"].as_object_mut().unwrap().remove("default");
    schema
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/evidence/pack.schema.json");
    let text = serde_json::to_string_pretty(&json_schema()).unwrap() + "\n";
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, text).unwrap();
    } else {
        assert!(std::fs::read_to_string(path).unwrap() == text, "stale: run `BLESS=1 cargo test --test evidence`");
    }
}

#[test]
fn the_schema_takes_the_base_and_refuses_what_the_reader_refuses() {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("pack.json", json_schema()).unwrap();
    let schema = compiler.compile("pack.json", &mut schemas).unwrap();
    let base = serde_json::to_value(Evidence::embedded().records()).unwrap();
    if let Err(error) = schemas.validate(&base, schema) {
        panic!("{error:#}");
    }
    for (pointer, value) in [
        ("/schema", Value::from("other/1")),
        ("/people/0/firm", Value::from("yes")),
        ("/people/0/roles/0/title", Value::from(3)),
        ("/measures/0/kind", Value::from("tarif")),
        ("/measures/0/rates/0/rate", Value::from("10")),
        ("/measures/0/events", Value::from("none")),
        ("/sources/0/tier", Value::from(-1)),
        ("/series/0", Value::from("x")),
    ] {
        let mut broken = base.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        assert!(schemas.validate(&broken, schema).is_err(), "the schema takes {pointer}");
        assert!(Pack::parse(broken.to_string(), "", None).is_err(), "the reader takes {pointer}");
    }
    let mut unknown = base.clone();
    unknown["people"][0]["nmae"] = "x".into();
    assert!(schemas.validate(&unknown, schema).is_err());
    assert!(Pack::parse(unknown.to_string(), "", None).is_err());
}
