//! Rates known by the number of their digits: "three-figure tariffs", "double-digit growth".

use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::number::skip_hyphen;

/// Words that start such a rate; number words start the rest.
pub const WORDS: WordList = (Classes::FRACTION, "single double triple treble quadruple");

/// Low and high end of the rate whose first word is token `at`, and the index after it: only before a noun that is counted in percent.
pub fn read(doc: &Document, at: usize) -> Option<(usize, f64, f64)> {
    let name = skip_hyphen(doc, at + 1);
    if !doc.is_word(name, "digit") && !doc.is_word(name, "figure") {
        return None;
    }
    let (low, high) = match &*doc.lower(at) {
        "single" | "one" => (1.0, 9.0),
        "double" | "two" => (10.0, 99.0),
        "triple" | "treble" | "three" => (100.0, 999.0),
        "quadruple" | "four" => (1000.0, 9999.0),
        _ => return None,
    };
    // One adjective may stand between: "three-figure reciprocal tariffs".
    (name + 1..name + 3).any(|index| counted_in_percent(doc.word(index)) && doc.token(index).block == doc.token(at).block).then_some((
        name + 1,
        low,
        high,
    ))
}

fn counted_in_percent(word: &str) -> bool {
    const NOUNS: &str = "tariff duty levy tax rate growth increase rise gain inflation drop decline fall percentage percent hike surcharge surge jump return \
        margin unemployment interest";
    let lower = word.to_ascii_lowercase();
    let stem = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    NOUNS.split_ascii_whitespace().any(|noun| {
        lower == noun || lower.strip_suffix('s') == Some(noun) || lower.strip_suffix("es") == Some(noun) || stem.as_deref() == Some(noun)
    })
}
