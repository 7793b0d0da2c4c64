//! `wrong-given-name`: the family name of an office's holder with another given name.
//!
//! **Flags** "Treasury Secretary Steven Bessent": the given name of a predecessor, or of nobody. One finding per name.
//!
//! **Why** it names a person who does not exist, or who is somebody else.
//!
//! **Example** "Treasury Secretary Steven Bessent". Left alone: "Bill" for "William", initials, relatives without the office, "Prime Minister Pierre
//! Trudeau" in a sentence about the seventies, common family names without a country.
//!
//! **Limits** the office must have one certain holder on the day of publication, and the family name must be theirs letter by letter; a
//! given name a slip away is `misspelled-official`.
//!
//! **Source** the terms of office of the evidence base.

use super::{Analysis, Check, Look};
use crate::evidence::day::Holds;
use crate::evidence::words::{main_role, person_words};
use crate::finding::{Finding, Severity};
use crate::people::Link;
use crate::people::moment::{Moment, moment};
use crate::people::names::{Given, is_family_first_surname};
use crate::people::occurrence::Occurrence;
use crate::people::office::{Office, Reading, is_shadow};
use crate::people::spelling::{given_match_of, is_family_of, is_given_slip_of};
use time::Date;

/// The check.
pub const CHECK: Check = Check {
    id: "wrong-given-name",
    severity: Severity::Differs,
    summary: "The family name of an office's holder with another given name",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    let Some(published) = analysis.context.meta.published else { return };
    for person in analysis.people.iter().filter(|person| person.link != Link::Exact) {
        let found = person
            .occurrences
            .iter()
            .filter(|occurrence| !occurrence.is_bare())
            .find_map(|occurrence| of_occurrence(analysis, occurrence, published));
        findings.extend(found);
    }
}

fn of_occurrence(analysis: &Analysis<'_>, occurrence: &Occurrence, published: Date) -> Option<Finding> {
    let Office { title, readings: all } = occurrence.office.as_deref()?;
    if !title.modifiers.is_empty() || is_shadow(&analysis.context, occurrence) {
        return None;
    }
    let parts = &occurrence.parts;
    let of_family: Vec<&Reading> = all.iter().filter(|reading| is_family_of(reading.person, &parts.family)).collect();
    let [reading] = of_family.as_slice() else { return None };
    let record = reading.person;
    let certain = record.firm && reading.role.firm && reading.role.holds(published) == Holds::Yes;
    // "President Lee" may be of a firm; a common family name needs the country, and a rank alone a rare one.
    let common = is_family_first_surname(&parts.family)
        || analysis.context.document.token(occurrence.tokens.end - 1).is(crate::document::lexicon::Classes::FAMILY_NAME);
    let named_country = title.country.is_some_and(|country| country == record.country);
    let settled = named_country || title.words.contains(' ') && !is_family_first_surname(&parts.family) || !common;
    if !certain || !settled || given_match_of(record, parts) != Given::Different || is_given_slip_of(record, parts) {
        return None;
    }
    if moment(&analysis.context, analysis.mentions, occurrence.tokens.start, occurrence.tokens.end) == Moment::Earlier {
        return None;
    }
    let predecessor = all.iter().find(|other| other.person.id != record.id && given_match_of(other.person, parts) >= Given::Compatible);
    let mut message = format!(
        "{} here; the record has {}.",
        analysis.context.document.slice(occurrence.span),
        person_words(record, main_role(record, Some(published)))
    );
    let mut facts = vec![record.id.to_string()];
    if let Some(other) = predecessor {
        message = format!("{message} The given name is that of {}.", person_words(other.person, Some(other.role)));
        facts.push(other.person.id.to_string());
    }
    Some(Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span: occurrence.span,
        message,
        suggestion: Some(record.name.to_string()),
        related: Vec::new(),
        facts,
        trace: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn another_given_name_before_the_holders_family_name() {
        let found = messages(&CHECK, "Treasury Secretary Steven Bessent said on Sunday that talks go on.");
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("Steven Bessent: Steven Bessent here; the record has Scott Bessent (Secretary of the Treasury"),
            "{found:?}"
        );
        assert!(found[0].contains("that of Steven Mnuchin"), "{found:?}");
        assert_eq!(messages(&CHECK, "Commerce Secretary Gina Lutnick said so.").len(), 1);
    }

    #[test]
    fn people_of_their_own() {
        for text in [
            "Treasury Secretary Scott Bessent said so.",
            "Treasury Secretary Scott K. H. Bessent said so.",
            "John Bessent, a farmer, said so.",
            "Eric Trump, a businessman, said so.",
            "First lady Melania Trump said so.",
            "Former Treasury Secretary William Bessent said so.",
            "Deputy Treasury Secretary Michael Faulkender said so.",
            "President Lee Boo-jin of Hotel Shilla said so.",
            "Prime Minister Peter Carney led the colony in 1871.",
            "Senator David Perdue said so. Governor Sonny Perdue agreed.",
            "Vice President James David Vance said so.",
            "Chief Executive Jensen Huang and Commerce Minister Wang Shouwen spoke.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
