//! `tradecheck evidence`: what the record holds.

use crate::args::{EvidenceAction, EvidenceArguments, ImportArguments, ImportFormat};
use crate::{Outcome, complain, packs};
use serde::Serialize;
use std::io::{self, Write};
use tradecheck::evidence::Evidence;
use tradecheck::evidence::import::{self, Origin};
use tradecheck::evidence::pack::JSON_SCHEMA;
use tradecheck::evidence::rules::problems;
use tradecheck::evidence::schema::{Records, Source};

/// Runs the command.
///
/// # Errors
/// What writing gives; a pack that cannot be used.
pub fn run(arguments: &EvidenceArguments) -> io::Result<Outcome> {
    let mut out = anstream::stdout().lock();
    match &arguments.action {
        EvidenceAction::List { packs } => {
            for entry in entries(&packs::evidence(packs)?)? {
                writeln!(out, "{:<14} {:<36} {}", entry.topic, entry.id, entry.name)?;
            }
            Ok(Outcome::default())
        }
        EvidenceAction::Show { id, packs } => {
            let evidence = packs::evidence(packs)?;
            let entries = entries(&evidence)?;
            let Some(entry) = entries.iter().find(|entry| entry.id == *id) else {
                return Err(io::Error::other(format!("no record has the id {id:?}; `tradecheck evidence search WORD` finds ids")));
            };
            writeln!(out, "{}", serde_json::to_string_pretty(&entry.record)?)?;
            for source in evidence.sources().filter(|source| entry.text.contains(&format!("\"{}\"", source.id))) {
                writeln!(out, "{}: {}, {} ({}) {}", source.id, source.publisher, source.title, source.date, source.url)?;
            }
            Ok(Outcome::default())
        }
        EvidenceAction::Search { words, packs } => {
            let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
            let mut found = 0;
            for entry in entries(&packs::evidence(packs)?)? {
                let text = entry.text.to_lowercase();
                if words.iter().all(|word| text.contains(word)) {
                    writeln!(out, "{:<14} {:<36} {}", entry.topic, entry.id, entry.name)?;
                    found += 1;
                }
            }
            if found == 0 {
                complain(&format!("no record holds {}", words.join(" and ")));
            }
            Ok(Outcome::default())
        }
        EvidenceAction::Validate { packs: files, evidence_key } => {
            let base = Evidence::embedded();
            let mut outcome = Outcome::default();
            for file in files {
                match packs::read(&file.display().to_string(), evidence_key.as_deref(), Some(&base)) {
                    Ok(pack) => writeln!(out, "{}: keeps every rule · sha256 {}", file.display(), pack.sha256)?,
                    Err(error) => {
                        complain(&error.to_string());
                        outcome.unreadable += 1;
                    }
                }
            }
            Ok(outcome)
        }
        EvidenceAction::Import(arguments) => import(arguments, &mut out),
        EvidenceAction::Schema => {
            out.write_all(JSON_SCHEMA.as_bytes())?;
            Ok(Outcome::default())
        }
    }
}

/// Makes a pack of a file and prints it. What breaks a rule is named, and nothing is printed.
fn import(arguments: &ImportArguments, out: &mut impl Write) -> io::Result<Outcome> {
    let name = arguments.file.display();
    let read = if arguments.file.as_os_str() == "-" { io::read_to_string(io::stdin()) } else { std::fs::read_to_string(&arguments.file) };
    let text = read.map_err(|error| io::Error::other(format!("{name}: {error}")))?;
    let origin = Origin {
        id: arguments.id.clone(),
        version: arguments.version.clone(),
        as_of: tradecheck::day::format(arguments.as_of),
        country: arguments.country.clone(),
        source: arguments.source_url.as_ref().map(|url| Source {
            id: "file".into(),
            publisher: arguments.source_publisher.clone().into(),
            title: arguments.source_title.clone().into(),
            url: url.clone().into(),
            date: arguments.source_date.clone().into(),
            tier: arguments.source_tier,
        }),
    };
    let records = match arguments.from {
        ImportFormat::Csv => import::csv::read(&text, &origin),
        ImportFormat::ClaimReview => import::claim_review::read(&text, &origin),
        ImportFormat::Popolo => import::popolo::read(&text, &origin),
    };
    let faults: Vec<String> = match &records {
        Ok(records) => problems(records, Some(&Evidence::embedded())).iter().map(ToString::to_string).collect(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    };
    match records {
        Ok(records) if faults.is_empty() => {
            writeln!(out, "{}", import::to_json(&records))?;
            Ok(Outcome::default())
        }
        _ => {
            faults.iter().for_each(|fault| complain(&format!("{name}: {fault}")));
            Ok(Outcome { unreadable: 1, ..Outcome::default() })
        }
    }
}

/// A record of any topic.
struct Entry {
    topic: &'static str,
    id: String,
    name: String,
    record: serde_json::Value,
    /// The record as JSON, to search in.
    text: String,
}

/// Every record but sources, topic by topic.
fn entries(evidence: &Evidence) -> io::Result<Vec<Entry>> {
    let Records { people, measures, stacks, series, meetings, commitments, rulings, disputes, .. } = evidence.records();
    let mut entries = Vec::new();
    add(&mut entries, "person", "name", &people)?;
    add(&mut entries, "measure", "name", &measures)?;
    add(&mut entries, "stack", "name", &stacks)?;
    add(&mut entries, "series", "name", &series)?;
    add(&mut entries, "meeting", "name", &meetings)?;
    add(&mut entries, "commitment", "name", &commitments)?;
    add(&mut entries, "ruling", "case", &rulings)?;
    add(&mut entries, "dispute", "topic", &disputes)?;
    Ok(entries)
}

fn add<T: Serialize>(entries: &mut Vec<Entry>, topic: &'static str, name_field: &str, records: &[T]) -> io::Result<()> {
    for record in records {
        let record = serde_json::to_value(record)?;
        let field = |name: &str| record.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        entries.push(Entry { topic, id: field("id"), name: field(name_field), text: record.to_string(), record });
    }
    Ok(())
}
