//! Traces of rewording: signs on one page that a machine has reworded it. A list, not a score: the reader sees the places and judges.

use super::TraceNote;
use crate::document::Document;
use crate::finding::Finding;
use crate::order;

/// The checks whose findings are signs of rewording, and the word for each sign. Two checks of one kind of sign count as one.
const SIGNS: &[(&str, &str)] = &[
    ("glued-words", "glued-words"),
    ("migrated-quote", "moved-quote"),
    ("misspelled-official", "drifted-name"),
    ("name-variant", "drifted-name"),
    ("pronoun-conflict", "pronoun-flip"),
    ("swapped-word", "swapped-term"),
];

/// The signs among `findings`, in text order, related places included. Empty unless there are two kinds at least: any one of them
/// alone is an ordinary slip.
pub fn of(findings: &[Finding], document: &Document) -> Vec<TraceNote> {
    let mut places = Vec::new();
    for finding in findings {
        let Some(&(_, kind)) = SIGNS.iter().find(|(check, _)| *check == finding.check) else { continue };
        places.push((finding.span, kind));
        // Of two spellings that differ, the related places hold the usual one too: only the flagged place is a sign for certain.
        if matches!(finding.check, "glued-words") {
            places.extend(finding.related.iter().map(|&span| (span, kind)));
        }
    }
    order::by(&mut places, Ord::cmp);
    places.dedup();
    let first = places.first().map(|&(_, kind)| kind);
    if places.iter().all(|&(_, kind)| Some(kind) == first) {
        return Vec::new();
    }
    let note = |&(span, kind): &(crate::Span, &'static str)| {
        let place = document.to_utf16(span);
        TraceNote { kind, start: place.start, end: place.end, text: document.slice(span).to_owned() }
    };
    places.iter().map(note).collect()
}

#[cfg(test)]
mod tests {
    use crate::page::plain;
    use crate::{Checker, Options, day};

    fn traces(text: &str) -> Vec<String> {
        let options = Options { published: day::parse("2025-10-27"), ..Options::default() };
        let report = Checker::embedded().check(&plain::read(text.to_owned()), &options);
        report.traces.iter().map(|trace| format!("{}: {}", trace.kind, trace.text)).collect()
    }

    #[test]
    fn two_kinds_of_signs_are_listed() {
        assert_eq!(
            traces("“So it is.” Treasury Secretary Scott BesantSaid that uncommon earths matter. The uncommon earths talks go on."),
            ["drifted-name: Besant", "glued-words: BesantSaid", "swapped-term: uncommon earths", "swapped-term: uncommon earths"]
        );
    }

    #[test]
    fn one_kind_alone_is_a_slip() {
        for text in [
            "Treasury Secretary Scott Besant spoke on Monday.",
            "The uncommon earths talks go on. The White Dwelling agreed.",
            "Treasury Secretary Scott Bessent spoke of rare earths at the White House.",
            "They set a 10%tariff on goods of Friday, October 26, 2025.",
        ] {
            assert_eq!(traces(text), Vec::<String>::new(), "{text}");
        }
    }
}
