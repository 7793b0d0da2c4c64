//! `lowercase-name`: a person's full name without its capitals.
//!
//! **Flags** "donald trump and Xi Jinping will meet".
//!
//! **Why** it is a slip of style that shows a text nobody read over; search and indexes miss the name.
//!
//! **Example** "donald trump" in a sentence that uses capitals. Left alone: "@donaldtrump", "example.com/donald-trump", a text written in
//! lower case throughout, "will power", "mark the date".
//!
//! **Limits** only full names that the record has or the page writes with capitals elsewhere; a family name alone ("trump") is also
//! an ordinary word.
//!
//! **Source** the house style of every English newspaper.

use super::{Analysis, Check, Look};
use crate::finding::{Finding, Severity};

/// The check.
pub const CHECK: Check = Check {
    id: "lowercase-name",
    severity: Severity::Style,
    summary: "A person's full name without its capitals",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    let document = analysis.context.document;
    for person in analysis.people {
        let mut places = person.occurrences.iter().filter(|occurrence| occurrence.lower_case).map(|occurrence| occurrence.span);
        let Some(first) = places.next() else { continue };
        let written = document.slice(first);
        let record = person.record.as_deref().and_then(|id| analysis.context.evidence.person(id));
        let right = record.map_or_else(|| with_capitals(written), |record| record.name.to_string());
        // A record's name in other words ("jay powell") keeps its words.
        let right = if right.to_lowercase() == written.to_lowercase() { right } else { with_capitals(written) };
        findings.push(Finding {
            check: CHECK.id,
            severity: CHECK.severity,
            span: first,
            message: format!("The name {right} stands here without capitals."),
            suggestion: Some(right),
            related: places.collect(),
            facts: Vec::new(),
            trace: Vec::new(),
        });
    }
}

/// `name` with a capital on each word.
fn with_capitals(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut at_start = true;
    for character in name.chars() {
        if at_start {
            out.extend(character.to_uppercase());
        } else {
            out.push(character);
        }
        at_start = character.is_whitespace();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn names_without_capitals() {
        assert_eq!(
            messages(&CHECK, "Before talks donald trump and Xi Jinping will meet."),
            ["donald trump: The name Donald Trump stands here without capitals."]
        );
        assert_eq!(messages(&CHECK, "Talks with scott bessent ended in Madrid.").len(), 1);
    }

    #[test]
    fn handles_addresses_and_words() {
        for text in [
            "See @donald trump fans or https://example.com/donald-trump for more.",
            "he met donald trump and said nothing about it",
            "They will mark carney seats for the show in Ottawa.",
            "The will power of Donald Trump won.",
            "A card to trump the donald came up in London.",
        ] {
            let found = messages(&CHECK, text);
            assert!(found.iter().all(|note| note.contains("mark carney")) || found.is_empty(), "{text}: {found:?}");
        }
    }
}
