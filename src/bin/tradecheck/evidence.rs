//! `tradecheck evidence`: what the record holds.

use crate::args::{EvidenceAction, EvidenceArguments};
use crate::{Outcome, complain, packs};
use serde::Serialize;
use std::io::{self, Write};
use tradecheck::evidence::Evidence;
use tradecheck::evidence::schema::Records;

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
        EvidenceAction::Validate { packs: files } => {
            let base = Evidence::embedded();
            let mut outcome = Outcome::default();
            for file in files {
                match packs::read(&file.display().to_string(), Some(&base)) {
                    Ok(pack) => writeln!(out, "{}: keeps every rule · sha256 {}", file.display(), pack.sha256)?,
                    Err(error) => {
                        complain(&error.to_string());
                        outcome.unreadable += 1;
                    }
                }
            }
            Ok(outcome)
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
