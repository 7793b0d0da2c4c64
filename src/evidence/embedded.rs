//! The base that travels with the program: `generated.json`, compiled from `data/*.toml`. Each topic is read when it is first asked for,
//! once.
//!
//! Records as text are a quarter of the bytes that the same records take as Rust tables, whose pointers do not compress; reading
//! them costs a few milliseconds. A test holds the file to the data and the data to the rules, so nothing is checked here.

use super::json::{self, FromJson};
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Ruling, Series, Source, Stack, Text};
use std::sync::LazyLock;

static GENERATED: &str = include_str!("generated.json");

/// Records that the embedded base has.
pub trait Embedded: Sized + 'static {
    /// Those of the base.
    fn embedded() -> &'static [Self];
}

macro_rules! topics {
    ($($topic:literal: $kind:ty),*) => {
        $(impl Embedded for $kind {
            fn embedded() -> &'static [Self] {
                static RECORDS: LazyLock<Vec<$kind>> = LazyLock::new(|| read($topic));
                &RECORDS
            }
        })*
    };
}

topics!("sources": Source, "people": Person, "measures": Measure, "stacks": Stack, "series": Series, "meetings": Meeting,
    "commitments": Commitment, "rulings": Ruling, "disputes": Dispute);

/// The version of the base.
pub fn version() -> Text {
    read("version")
}

/// The day after which it knows nothing.
pub fn as_of() -> Text {
    read("asOf")
}

fn read<T: FromJson<'static> + Default>(key: &str) -> T {
    let mut value = T::default();
    let part = PARTS.iter().find(|(known, _)| *known == key).map_or("", |(_, part)| part);
    match json::first_of(part, &mut value) {
        Ok(()) => value,
        Err(_) => T::default(),
    }
}

/// The keys of the compiled base, each with the text that begins with its value. Records stand in lines of their own, so a line that
/// begins with a quotation mark begins with such a key.
static PARTS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut parts = Vec::with_capacity(16);
    let mut rest = GENERATED;
    while let Some((_, line)) = rest.split_once('\n') {
        parts.extend(line.strip_prefix('"').and_then(|line| line.split_once("\":")));
        rest = line;
    }
    parts
});
