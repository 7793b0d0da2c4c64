//! `out-of-office`: an office that the person does not hold on the day of publication, stated as of now; or a sitting holder called
//! "former".
//!
//! **Flags** "Treasury Secretary Janet Yellen said on Sunday" in October 2025, and "former Treasury Secretary Scott Bessent" then.
//!
//! **Why** the reader takes the words for those of somebody who can act on them.
//!
//! **Example** "Treasury Secretary Janet Yellen said on Sunday". Left alone: "former", "then-", "-elect", "acting"; "President Joe Biden signed the
//! act in 2022"; "President Biden" as a form of address; anything in the two weeks around a change; a page without a date.
//!
//! **Limits** only offices whose dates rest on good sources; a sentence that names or hints at an earlier time is left alone.
//!
//! **Source** the terms of office of the evidence base.

use super::{Analysis, Check, Look, Objection, of_officials};
use crate::evidence::day::{Holds, bounds};
use crate::evidence::schema::{Person as Record, Role};
use crate::evidence::words::{date_words, main_role, office_words, person_words};
use crate::finding::{Finding, Severity};
use crate::people::moment::{Moment, dated, moment, reports};
use crate::people::occurrence::Occurrence;
use crate::people::office::{Modifier, Office};
use time::{Date, Duration};

/// The check.
pub const CHECK: Check = Check {
    id: "out-of-office",
    severity: Severity::Differs,
    summary: "An office that the person does not hold on the day of publication, stated as of now",
    look: Look::AtOnce(run),
};

/// Around the day of a change, papers printed before and after it are both right.
const HANDOVER: Duration = Duration::days(14);

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    of_officials(analysis, &CHECK, findings, &|record, occurrence, published| {
        let (message, severity) = at_occurrence(analysis, record, occurrence, published)?;
        Some(Objection { message, severity, facts: vec![record.id.to_string()] })
    });
}

fn at_occurrence(analysis: &Analysis<'_>, record: &Record, occurrence: &Occurrence, published: Date) -> Option<(String, Severity)> {
    let written = occurrence.title.as_deref()?;
    let Office { title, readings } = occurrence.office.as_deref()?;
    if title.has(Modifier::Coming) || title.has(Modifier::Acting) {
        return None;
    }
    let roles: Vec<&Role> = readings.iter().filter(|reading| reading.person.id == record.id).map(|reading| reading.role).collect();
    if roles.is_empty() || !roles.iter().all(|role| role.firm && is_clear(role, published)) {
        return None;
    }
    if title.has(Modifier::Past) {
        // The word itself is a hint at an earlier time: only a plain report of now counts.
        let sitting = roles.iter().find(|role| role.holds(published) == Holds::Yes)?;
        let is_former = fold_starts(written, "former") || fold_starts(written, "ex-");
        let message = format!("Called {written} here; the record has {}.", person_words(record, Some(sitting)));
        return (is_former && reports_now(analysis, occurrence)).then_some((message, Severity::Warning));
    }
    if roles.iter().any(|role| role.holds(published) != Holds::No) {
        return None;
    }
    let role = main_role(record, None)
        .filter(|last| roles.contains(last))
        .or_else(|| roles.iter().copied().max_by_key(|role| role.end.as_ref()))?;
    let after = occurrence.tokens.end;
    let time = moment(&analysis.context, analysis.mentions, occurrence.tokens.start, after);
    // "President" stays a form of address after the term: there only the tense tells.
    let is_address = title.words == "president";
    let severity = match time {
        Moment::Now if !is_address || !reports(&analysis.context, after) => Severity::Differs,
        Moment::Open if !is_address && reports(&analysis.context, after) => Severity::Warning,
        _ => return None,
    };
    let ended = date_words(&role.end);
    let started = date_words(&role.start);
    let message = if bounds(&role.start).is_some_and(|(first, _)| published < first) {
        format!("Called {written} here; the record has {} in that office from {started} on.", record.name)
    } else {
        format!("Called {written} here; the record has {} as {} until {ended}.", record.name, office_words(role))
    };
    Some((message, severity))
}

/// Whether the day lies well away from both ends of the term.
fn is_clear(role: &Role, published: Date) -> bool {
    [&role.start, &role.end]
        .into_iter()
        .filter_map(|edtf| bounds(edtf))
        .all(|(first, last)| published + HANDOVER < first || published > last + HANDOVER)
}

/// Whether the sentence reports words of the day: a verb of speech right after the name, and a day close to publication.
fn reports_now(analysis: &Analysis<'_>, occurrence: &Occurrence) -> bool {
    let after = occurrence.tokens.end;
    reports(&analysis.context, after) && dated(&analysis.context, analysis.mentions, after) == Moment::Now
}

fn fold_starts(written: &str, word: &str) -> bool {
    written.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn offices_of_the_past_as_of_now() {
        let found = messages(&CHECK, "Treasury Secretary Janet Yellen said on Sunday that tariffs would hurt.");
        assert_eq!(
            found,
            [
                "Treasury Secretary Janet Yellen: Called Treasury Secretary here; the record has Janet Yellen as Secretary of the Treasury until 20 January 2025."
            ]
        );
        assert_eq!(messages(&CHECK, "President Joe Biden will sign the bill on Monday.").len(), 1);
        assert_eq!(messages(&CHECK, "Former Treasury Secretary Scott Bessent said on Sunday that talks go on.").len(), 1);
    }

    #[test]
    fn right_for_their_time() {
        for text in [
            "Former Treasury Secretary Janet Yellen said on Sunday that tariffs would hurt.",
            "Then-President Joe Biden signed the act.",
            "President Joe Biden signed the act in August 2022.",
            "In 2023 Treasury Secretary Janet Yellen said the rules would change.",
            "President Joe Biden said so.",
            "Treasury Secretary Scott Bessent said on Sunday that talks go on.",
            "Janet Yellen, who was Treasury secretary at the time, said so.",
            "Before he left, President Joe Biden said the rule was good.",
            "Under President Joe Biden the duties stayed.",
            "In 2023, former President Donald Trump said he would run.",
            "Former President Donald Trump won the election in 2024.",
            "President Donald Trump will meet Xi Jinping.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
