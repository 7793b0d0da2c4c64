//! `impossible-date`: a day that the calendar does not have.
//!
//! **Flags** "June 31", "30 February", "February 29, 2025", "2025-11-31", "October 32, 2025".
//!
//! **Why** the day meant cannot be known, and machine translation and shuffling leave such days behind.
//!
//! **Example** the above. Left alone: "February 29, 2024"; "Feb. 29" without a year; "there is no June 31".
//!
//! **Limits** a number above 31 counts as a day only where a year follows it ("In October 32 firms closed" is no date).
//!
//! **Source** the Gregorian calendar.

use super::{Analysis, Check, Look};
use crate::document::lexicon::Classes;
use crate::finding::{Finding, Severity};
use crate::mentions::date::expression::{Expression, Stated};
use crate::mentions::date::{self, edtf, words};
use crate::mentions::{Mention, Value};
use crate::span::Span;

/// The check.
pub const CHECK: Check =
    Check { id: "impossible-date", severity: Severity::Differs, summary: "A day that the calendar does not have", look: Look::AtOnce(run) };

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for mention in analysis.mentions {
        let Value::Date(value) = &mention.value else { continue };
        if is_negated(analysis, mention) {
            continue;
        }
        if value.known.contains(&"day") {
            let stated = match date::reading(&analysis.context, mention).map(|reading| reading.expression) {
                Some(Expression::Stated(stated)) => [Some(stated), None],
                Some(Expression::Range(first, last)) => [Some(first), Some(last)],
                _ => continue,
            };
            findings.extend(stated.into_iter().flatten().find_map(|stated| impossible(mention.span, &stated)));
        } else if value.known.contains(&"month") {
            findings.extend(beyond_any_month(analysis, mention));
        }
    }
}

/// "there is no June 31".
fn is_negated(analysis: &Analysis<'_>, mention: &Mention) -> bool {
    matches!(analysis.context.document.word(mention.tokens.start.wrapping_sub(1)), "no" | "nonexistent" | "non-existent")
}

fn impossible(span: Span, stated: &Stated) -> Option<Finding> {
    let (month, day) = (stated.month()?, stated.day?);
    let days = edtf::days_in(month, stated.year_number());
    (day > days).then(|| finding(span, month, stated.year_number(), u32::from(day)))
}

/// "October 32, 2025": a number that no month reaches between a month and a year.
fn beyond_any_month(analysis: &Analysis<'_>, mention: &Mention) -> Option<Finding> {
    let document = analysis.context.document;
    let at = mention.tokens.end;
    let month = mention.tokens.clone().rev().find(|&at| document.token(at).is(Classes::MONTH))?;
    let month = words::month(words::Lower::of(document.word(month)).as_str())?;
    let day: u32 = document.word(at).parse().ok().filter(|day| (32..100).contains(day))?;
    let year: i32 = document.word(at + 2).parse().ok().filter(|year| (1900..2100).contains(year))?;
    let same_block = document.token(at + 2).block == document.token(mention.tokens.start).block;
    let touching = document.token(at + 1).is_sign(',') && document.token(at + 2).is_number() && same_block;
    touching.then(|| finding(mention.span.join(document.token(at).span), month, Some(year), day))
}

fn finding(span: Span, month: u8, year: Option<i32>, day: u32) -> Finding {
    let name = time::Month::try_from(month).map(|month| month.to_string()).unwrap_or_default();
    let days = edtf::days_in(month, year);
    let whose = year.filter(|_| month == 2).map_or_else(|| name.clone(), |year| format!("{name} {year}"));
    Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span,
        message: format!("{whose} has {days} days: there is no {name} {day}."),
        suggestion: None,
        related: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn days_that_do_not_exist() {
        for text in [
            "The pause ends on June 31.",
            "The pause ends on Sept. 31, 2025.",
            "The pause ended on 30 February.",
            "The pause ended on February 29, 2025.",
            "The pause ended on the 31st of April.",
            "The notice of 2025-11-31 is void.",
            "The notice of 31/11/2025 is void.",
            "The pause ends on October 32, 2025, at noon.",
            "The fair runs from November 28 to 31.",
            "The talks of Thursday, November 31, went well.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}: {:?}", messages(&CHECK, text));
        }
        assert_eq!(messages(&CHECK, "It ended on Feb. 29, 2025."), ["Feb. 29, 2025: February 2025 has 28 days: there is no February 29."]);
    }

    #[test]
    fn days_that_exist_and_numbers_that_are_none() {
        for text in [
            "The pause ends on June 30.",
            "The pause ended on February 29, 2024.",
            "The pause ended on Feb. 29.",
            "The pause ends on January 31.",
            "There is no June 31.",
            "In October 32 firms closed.",
            "In October, 45 firms closed.",
            "In June 31% of the goods were late.",
            "In June 31 million tonnes were shipped.",
            "By April, 2025 had become a hard year.",
            "In September 50, in October 60 firms closed.",
            "The 30 June arrivals were counted twice.",
            "Sections 31 to 33 of the June text apply.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
