//! `wrong-title`: an office that the record gives to somebody else.
//!
//! **Flags** "Commerce Secretary Scott Bessent", "Chinese Premier Xi Jinping", "President Narendra Modi". One finding per person.
//!
//! **Why** the reader takes the words for those of another department, or of another rank.
//!
//! **Example** "Commerce Secretary Scott Bessent". Left alone: an office the person held at any time, "acting", "deputy", "shadow", loose words
//! ("Trump's economy chief"), an office that the record does not have.
//!
//! **Limits** the full name must be that of a firmly sourced record, the other holder must be certain on the day of publication, and the
//! sentence must not speak of an earlier time, because records do not list every earlier office.
//!
//! **Source** the terms of office of the evidence base.

use super::{Analysis, Check, Look, Objection, of_officials};
use crate::evidence::day::Holds;
use crate::evidence::schema::{Person as Record, Role};
use crate::evidence::words::{main_role, person_words};
use crate::finding::{Finding, Severity};
use crate::people::moment::{Moment, moment};
use crate::people::occurrence::Occurrence;
use crate::people::office::{Office, Title, is_shadow};
use time::Date;

/// The check.
pub const CHECK: Check = Check {
    id: "wrong-title",
    severity: Severity::Differs,
    summary: "An office that the record gives to somebody else",
    look: Look::AtOnce(run),
};

/// Heads of state and government: one person does not hold two of them. A premier is a prime minister.
const HEADS: &[&[&str]] = &[&["president"], &["prime minister", "premier"], &["chancellor"], &["king"], &["queen"]];

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    of_officials(analysis, &CHECK, findings, &|record, occurrence, published| {
        let own = main_role(record, Some(published)).filter(|role| role.holds(published) == Holds::Yes)?;
        let (written, other) = contradiction(analysis, record, own, occurrence, published)?;
        let mut message = format!("Called {written} here; the record has {}", person_words(record, Some(own)));
        let mut facts = vec![record.id.to_string()];
        if let Some((holder, role)) = other {
            message = format!("{message}, and {}", person_words(holder, Some(role)));
            facts.push(holder.id.to_string());
        }
        message.push('.');
        Some(Objection { message, severity: CHECK.severity, facts })
    });
}

/// Somebody else in the office, where the record has one.
type Other<'a> = Option<(&'a Record, &'a Role)>;

/// The title as written, and who holds that office by the record, where it is not this person.
fn contradiction<'a, 'o>(
    analysis: &Analysis<'a>,
    record: &Record,
    own: &Role,
    occurrence: &'o Occurrence,
    published: Date,
) -> Option<(&'o str, Other<'a>)> {
    let written = occurrence.title.as_deref()?;
    let Office { title, readings: found } = occurrence.office.as_deref()?;
    if !title.modifiers.is_empty()
        || is_shadow(&analysis.context, occurrence)
        || title.country.is_some_and(|country| country != record.country)
    {
        return None;
    }
    // An office the person held at any time is not another's.
    let held = found.iter().any(|reading| reading.person.id == record.id);
    if held || moment(&analysis.context, analysis.mentions, occurrence.tokens.start, occurrence.tokens.end) == Moment::Earlier {
        return None;
    }
    let head = |words: &str| HEADS.iter().position(|names| names.contains(&words));
    let own_title = Title::parse(&own.title, None);
    let as_head = head(&title.words);
    if let (Some(named), Some(held)) = (as_head, head(&own_title.words))
        && named != held
        && own.firm
    {
        let other = found.iter().find(|reading| reading.role.country == record.country && reading.role.holds(published) == Holds::Yes);
        return Some((written, other.map(|reading| (reading.person, reading.role))));
    }
    // A rank alone ("Secretary", "Governor", "Director") may be of any house; the head of a government is of its country.
    if !(title.words.contains(' ') || as_head.is_some() && title.country.is_some()) {
        return None;
    }
    let other = found
        .iter()
        .find(|reading| reading.role.country == record.country && reading.role.firm && reading.role.holds(published) == Holds::Yes)?;
    Some((written, Some((other.person, other.role))))
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn offices_of_somebody_else() {
        let found = messages(&CHECK, "Commerce Secretary Scott Bessent said on Sunday that talks go on.");
        assert_eq!(
            found,
            [
                "Commerce Secretary Scott Bessent: Called Commerce Secretary here; the record has Scott Bessent (Secretary of the Treasury since 28 January 2025), and Howard Lutnick (Secretary of Commerce since 21 February 2025)."
            ]
        );
        assert_eq!(messages(&CHECK, "Chinese Premier Xi Jinping will meet Trump on Thursday.").len(), 1);
    }

    #[test]
    fn offices_of_their_own() {
        for text in [
            "Treasury Secretary Scott Bessent said on Sunday that talks go on.",
            "Trump’s economy chief Scott Bessent said on Sunday that talks go on.",
            "Acting Commerce Secretary Scott Bessent said so.",
            "Secretary Scott Bessent said so. Ambassador Jamieson Greer agreed.",
            "President Xi Jinping will meet President Donald Trump.",
            "Vice President JD Vance said so.",
            "Senator Marco Rubio ran in 2016.",
            "Japanese Premier Sanae Takaichi will meet Trump.",
            "Chinese Prime Minister Li Qiang will fly to Kuala Lumpur.",
            "Mark Carney, a former central bank governor, is prime minister.",
            "General Secretary Xi Jinping spoke.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
