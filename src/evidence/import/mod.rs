//! Packs from what others keep: tables, ClaimReview, Popolo. What comes out is held to the rules of a pack when it is read.

pub mod csv;
pub mod claim_review;
pub mod popolo;

use super::pack::SCHEMA;
use super::schema::{List, Records, Source, Text};
use serde_json::Value;
use std::collections::BTreeMap;

/// What the importer is told beside the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Id of the pack to make.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day after which it knows nothing (`YYYY-MM-DD`).
    pub as_of: String,
    /// The country of people without one: ISO 3166 alpha-2, "EU", "INT".
    pub country: String,
    /// The source of records that name none: the file itself, at the address where a reader finds it.
    pub source: Option<Source>,
}

impl Origin {
    /// Empty records under this origin.
    fn records(&self) -> Records {
        Records {
            schema: SCHEMA.into(),
            id: self.id.clone().into(),
            version: self.version.clone().into(),
            as_of: self.as_of.clone().into(),
            sources: self.source.iter().cloned().collect(),
            ..Records::default()
        }
    }
}

/// The pack as JSON, without fields that say nothing.
pub fn to_json(records: &Records) -> String {
    let mut value = serde_json::to_value(records).unwrap_or_default();
    prune(&mut value);
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

/// Takes empty texts and lists, `false` and `null` out of objects. Records nest a few levels deep.
fn prune(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(prune),
        Value::Object(fields) => {
            fields.values_mut().for_each(prune);
            fields.retain(|_, field| match field {
                Value::Null | Value::Bool(false) => false,
                Value::String(text) => !text.is_empty(),
                Value::Array(items) => !items.is_empty(),
                _ => true,
            });
        }
        _ => {}
    }
}

/// Sources by address, so that one document is one source.
struct Sources {
    by_url: BTreeMap<String, Source>,
}

impl Sources {
    fn new(records: &Records) -> Self {
        Self { by_url: records.sources.iter().map(|source| (source.url.to_string(), source.clone())).collect() }
    }

    /// The id of the source at `url`, made new from the other arguments where there is none.
    fn at(&mut self, url: &str, publisher: &str, title: &str, date: &str, tier: u8) -> Text {
        let next = self.by_url.len() + 1;
        let source = self.by_url.entry(url.to_owned()).or_insert_with(|| Source {
            id: format!("source-{next}").into(),
            publisher: text(if publisher.is_empty() { host(url) } else { publisher }),
            title: text(if title.is_empty() { url } else { title }),
            url: text(url),
            date: text(date),
            tier,
        });
        source.id
    }

    fn into_sources(self) -> Vec<Source> {
        self.by_url.into_values().collect()
    }
}

fn host(url: &str) -> &str {
    url.split("://").nth(1).unwrap_or(url).split('/').next().unwrap_or(url)
}

fn text(text: &str) -> Text {
    text.trim().to_owned().into()
}

fn list<T>(items: Vec<T>) -> List<T> {
    items.into()
}

/// `name` as an id: small letters, digits and hyphens.
fn id_of(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for character in crate::document::fold::fold(name).chars() {
        if character.is_ascii_alphanumeric() {
            id.push(character);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}
