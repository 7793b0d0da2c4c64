//! `name-variant`: one person in two spellings on one page.
//!
//! **Flags** "Bessant" on a page that writes "Besant" elsewhere and means the same person. One finding per spelling, at its first
//! place; its other places are related, then one place of the usual spelling.
//!
//! **Why** one of the two is a slip, and a reader may take them for two people.
//!
//! **Example** "Lutnick said … Lutnik added". Left alone: "Šefčovič" and "Sefcovic", "Lee Jae-myung" and "Lee Jae Myung", "Bill" and
//! "William", "the Trumps", "Eric Trump" and "Donald Trump", two people whose full names are both given.
//!
//! **Limits** needs a full name, an office or a given name that the spellings share; two family names alone are one person only
//! where they are long and a single slip apart.
//!
//! **Source** the chain of mentions in edited news, where a family name alone follows a full name; see [`crate::people`].

use super::{Analysis, Check, Look};
use crate::evidence::schema::Person as Record;
use crate::evidence::words::{main_role, person_words};
use crate::finding::{Finding, Severity};
use crate::people::Person;
use crate::people::spelling::{Form, Part, forms};

/// The check.
pub const CHECK: Check =
    Check { id: "name-variant", severity: Severity::Differs, summary: "One person in two spellings on one page", look: Look::AtOnce(run) };

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for person in analysis.people {
        let record = person.record.as_deref().and_then(|id| analysis.context.evidence.person(id));
        for part in [Part::Family, Part::Given] {
            of_part(analysis, person, record, part, findings);
        }
    }
}

fn of_part(analysis: &Analysis<'_>, person: &Person, record: Option<&Record>, part: Part, findings: &mut Vec<Finding>) {
    let forms = forms(analysis.context.document, person, record, part);
    let Some((usual, others)) = forms.split_first() else { return };
    for form in others.iter().filter(|form| !form.accepted) {
        findings.push(finding(analysis, person, record, usual, form));
    }
}

fn finding(analysis: &Analysis<'_>, person: &Person, record: Option<&Record>, usual: &Form, form: &Form) -> Finding {
    let place = if usual.spans.len() > 1 { "elsewhere" } else { "in another place" };
    let mut message = format!("{} here, {} {place} on this page.", form.written, usual.written);
    let mut facts = Vec::new();
    let mut suggestion = usual.written.clone();
    if let Some(record) = record {
        let role = main_role(record, analysis.context.meta.published);
        message = format!("{message} The record has {}.", person_words(record, role));
        facts.push(record.id.to_string());
        suggestion = form.part.of_record(record);
    }
    let (first, rest) = form.spans.split_first().map_or((Default::default(), &[][..]), |(&first, rest)| (first, rest));
    let related = rest.iter().chain(usual.spans.first()).copied().collect();
    let severity = if form.close { Severity::Differs } else { Severity::Warning };
    Finding { check: CHECK.id, severity, span: first, message, suggestion: Some(suggestion), related, facts, trace: person.reasons.clone() }
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn drifted_family_names() {
        let found =
            messages(&CHECK, "Jane Holdsworth met farmers in Iowa. Holdsworth said prices fell. Holdswerth left early. Holdsworth stayed.");
        assert_eq!(found, ["Holdswerth: Holdswerth here, Holdsworth elsewhere on this page."]);
        let found = messages(&CHECK, "Treasury Secretary Scott Bessent said so. Besent added that talks go on. Bessent left.");
        assert!(found[0].starts_with("Besent: Besent here, Bessent elsewhere on this page. The record has Scott Bessent"), "{found:?}");
    }

    #[test]
    fn drifted_given_names() {
        let found = messages(&CHECK, "Jonathan Holdsworth met farmers. Later Jonathon Holdsworth said prices fell.");
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn people_of_their_own() {
        for text in [
            "Chad Bown and Sherrod Brown spoke. Bown said one thing. Brown said another.",
            "Donald Trump and Eric Trump met. Trump said the Trumps agreed.",
            "EU trade chief Maroš Šefčovič spoke. Sefcovic said so.",
            "South Korean President Lee Jae-myung spoke. Lee Jae Myung said so. Lee left.",
            "Bill Reinsch wrote a note. William Reinsch said more. Reinsch left.",
            "Wang Wentao and Kevin Wong spoke. Wang said one thing. Wong said another.",
            "Li Chenggang and Zongyuan Zoe Liu spoke. Li said one thing. Liu said another.",
            "Robert Miller spoke. The Mueller report came out. Miller said so.",
            "Kim Jong Un and Kim Yo Jong spoke. Kim said so.",
            "His agent, Gilmar Rinaldi, denied it. They want a heir to compatriot Ronaldo. Rinaldi left.",
            "Alan Thompson scored twice. Thompson left late.\nC Thomson",
            "Rob Hoadley scored twice. Hoadley left.\nBishop; Edwards; Hatley, Hardwick; Kennedy.",
            "Adam Posen of the Peterson Institute spoke to Anna Petersen. Petersen agreed.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
