//! `misspelled-official`: a name that is nearly that of a person of the record.
//!
//! **Flags** "Treasury Secretary Scott Besant", and "Mike Steenhawk" beside the coalition that the record has Mike Steenhoek at.
//! One finding per person, at the first such spelling; the others are related places.
//!
//! **Why** a reader who looks the name up finds nothing, and drifting names are the first sign of careless rewording.
//!
//! **Example** "Treasury Secretary Scott Besant". Left alone: "Scott Bennett, a farmer" (another name), "Mark Kearney, who runs a
//! fishing firm" (nothing around the name points to the record), "Sefcovic" for "Šefčovič", "Bill" for "William".
//!
//! **Limits** a name with neither office, organisation nor given name of the record beside it is left alone, however close its
//! letters are; where the office does not settle who is meant, the note says "possibly".
//!
//! **Source** spelling, sound and consonants as in [`crate::people::similarity`]; names and offices of the evidence base.

use super::{Analysis, Check, Look};
use crate::document::Document;
use crate::evidence::schema::Person as Record;
use crate::evidence::words::{main_role, person_words};
use crate::finding::{Finding, Severity};
use crate::people::names::Name;
use crate::people::occurrence::Occurrence;
use crate::people::spelling::{is_family_of, is_given_slip_of};
use crate::people::{Link, Person};
use crate::span::Span;

/// The check.
pub const CHECK: Check = Check {
    id: "misspelled-official",
    severity: Severity::Differs,
    summary: "A name that is nearly that of a person of the record",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for person in analysis.people {
        let Some(record) = person.record.as_deref().and_then(|id| analysis.context.evidence.person(id)) else { continue };
        if let Some(finding) = of_person(analysis, person, record) {
            findings.push(finding);
        }
    }
}

/// Which part of the name differs from the record, and where.
struct Slip {
    span: Span,
    written: String,
}

fn of_person(analysis: &Analysis<'_>, person: &Person, record: &Record) -> Option<Finding> {
    let document = analysis.context.document;
    // Where the page itself uses the record's form as well, the other form is a variant of it: `name-variant` says so.
    let mut forms: Vec<(&Name, Slips)> = Vec::new();
    let slips: Vec<Slips> = person.occurrences.iter().map(|occurrence| slips_of(record, &occurrence.parts, &mut forms)).collect();
    let with_slips = || person.occurrences.iter().zip(&slips);
    let family_known = slips.iter().any(|slips| !slips.family);
    let given_known = with_slips().any(|(occurrence, slips)| !occurrence.is_bare() && !slips.given);
    let slips: Vec<Slip> =
        with_slips().filter_map(|(occurrence, slips)| slip(document, *slips, occurrence, family_known, given_known)).collect();
    let (first, rest) = slips.split_first()?;
    let firm = record.firm && person.link != Link::Possible;
    let role = main_role(record, analysis.context.meta.published);
    let mut message = format!("Spelled {} here; the record has {}.", first.written, person_words(record, role));
    if !firm {
        message.push_str(" Possibly the same person.");
    }
    Some(Finding {
        check: CHECK.id,
        severity: if firm { Severity::Differs } else { Severity::Warning },
        span: first.span,
        message,
        suggestion: Some(suggestion(document, record, first)),
        related: rest.iter().map(|slip| slip.span).collect(),
        facts: vec![record.id.to_string()],
        trace: person.reasons.clone(),
    })
}

/// Which parts of a name differ from the record's.
#[derive(Clone, Copy)]
struct Slips {
    family: bool,
    given: bool,
}

/// How `parts` differs from `record`. A page writes a person in a few ways, so that the last ones, in `forms`, are nearly always met
/// again.
fn slips_of<'a>(record: &Record, parts: &'a Name, forms: &mut Vec<(&'a Name, Slips)>) -> Slips {
    const KEPT: usize = 8;
    if let Some((_, slips)) = forms.iter().find(|(form, _)| *form == parts) {
        return *slips;
    }
    let slips = Slips { family: !is_family_of(record, &parts.family), given: is_given_slip_of(record, parts) };
    if forms.len() < KEPT {
        forms.push((parts, slips));
    }
    slips
}

fn slip(document: &Document, slips: Slips, occurrence: &Occurrence, family_known: bool, given_known: bool) -> Option<Slip> {
    let span = if slips.family && !family_known {
        occurrence.family_span
    } else if slips.given && !given_known {
        occurrence.span
    } else {
        return None;
    };
    Some(Slip { span, written: document.slice(span).to_owned() })
}

/// The record's form of the words of `slip`.
fn suggestion(document: &Document, record: &Record, slip: &Slip) -> String {
    let words = document.slice(slip.span).split_whitespace().count();
    if words > 1 && !is_family_of(record, &crate::document::fold::fold(&slip.written)) && record.family.split_whitespace().count() < words {
        record.name.to_string()
    } else {
        record.family.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn names_beside_their_office() {
        let found = messages(&CHECK, "Treasury Secretary Scott Besant said talks went well. Besant added that they go on.");
        assert_eq!(found, ["Besant: Spelled Besant here; the record has Scott Bessent (Secretary of the Treasury since 28 January 2025)."]);
        assert!(messages(&CHECK, "Commerce Secretary Howard Lutnik said so.")[0].starts_with("Lutnik:"));
    }

    #[test]
    fn experts_beside_their_organisation_are_possible() {
        let found = messages(&CHECK, "Mike Steenhawk, executive director of the Soy Transportation Coalition, said farmers wait.");
        assert!(found[0].starts_with("Steenhawk:") && found[0].ends_with("Possibly the same person."), "{found:?}");
        let found = messages(&CHECK, "Piny Althaus, who works as CEO of Cove Capital, said so.");
        assert!(found[0].starts_with("Piny Althaus:"), "{found:?}");
    }

    #[test]
    fn right_and_unknown_names_stay_unmarked() {
        for text in [
            "Treasury Secretary Scott Bessent said talks went well. Bessent added that they go on.",
            "EU trade chief Maros Sefcovic met Šefčovič’s team.",
            "Scott Bennett, a farmer in Ohio, said prices fell. Bennett sold early.",
            "Mark Kearney, who runs a fishing firm, said so.",
            "Jeff Moon, a former US trade official, said so. Moon left in 2018.",
            "Canadian Prime Minister Mark Carney met Xi Jinping.",
            "Jinping Xi met Donald J. Trump in Busan.",
            "He Lifeng met Bessent. He said the talks were candid.",
            "Former Senator David Perdue and former Agriculture Secretary Sonny Perdue are cousins.",
            "Chad Bown of the Peterson Institute for International Economics and Sherrod Brown disagreed. Brown left first.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
