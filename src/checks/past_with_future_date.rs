//! `past-with-future-date`: told as done, dated after publication.
//!
//! **Flags** "The tariff took effect on November 1" in an article of 27 October.
//!
//! **Why** the tense or the date is wrong: a plan is told as a fact, or the day slipped.
//!
//! **Example** the above. Left alone: "is to take effect on November 1"; "agreed on November 1 as the date"; "would have expired on
//! November 10".
//!
//! **Limits** only verbs that tell an event (met, signed, imposed, took effect …) right before "on" or "in" with the date, more than
//! a day after publication; pages that say they were updated are left alone.
//!
//! **Source** copy editing practice.

use super::{Analysis, Check, Look};
use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::mentions::date::edtf::{self, When};
use crate::mentions::date::expression::{Expression, Year};
use crate::mentions::date::words::Lower;
use crate::mentions::{Mention, Value, date};
use time::Date;

/// The check.
pub const CHECK: Check = Check {
    id: "past-with-future-date",
    severity: Severity::Warning,
    summary: "An event told in the past with a date after publication",
    look: Look::AtOnce(run),
};

/// How many tokens may stand between the verb and the date.
const REACH: usize = 6;

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    let Some(published) = analysis.context.meta.published else { return };
    let document = analysis.context.document;
    let mut updated = None;
    for mention in analysis.mentions {
        let Value::Date(value) = &mention.value else { continue };
        if value.edtf.len() < 7 || value.edtf.contains(['/', '~', 'X']) {
            continue;
        }
        // One day: the article's own day may have ended elsewhere. Most dates end here.
        let Some(date) = first_day(&value.edtf).filter(|first| (*first - published).whole_days() > 1) else { continue };
        let Some(verb) = event_before(document, mention).filter(|_| names_its_day(analysis, mention)) else { continue };
        if *updated.get_or_insert_with(|| is_updated(document)) {
            return;
        }
        let words = document.slice(document.span_of(verb..mention.tokens.end));
        findings.push(Finding {
            check: CHECK.id,
            severity: CHECK.severity,
            span: document.span_of(verb..mention.tokens.end),
            message: format!(
                "“{words}” tells what has happened, but the article is of {} {}, {}.",
                published.month(),
                published.day(),
                published.year()
            ),
            suggestion: None,
            related: Vec::new(),
            facts: Vec::new(),
            trace: vec![format!("the date begins on {}", When::Day(date).edtf())],
        });
    }
}

/// The first day of a date in digits.
fn first_day(edtf: &str) -> Option<Date> {
    let number = |range: std::ops::Range<usize>| edtf.get(range).and_then(|text| text.parse::<i32>().ok());
    let (year, month) = (number(0..4)?, u8::try_from(number(5..7)?).ok()?);
    edtf::day(year, month, number(8..10).and_then(|day| u8::try_from(day).ok()).unwrap_or(1))
}

/// Whether the words name a day or month beyond doubt: a weekday alone, or a month without a year, may always be the last one.
fn names_its_day(analysis: &Analysis<'_>, mention: &Mention) -> bool {
    let expression = date::reading(&analysis.context, mention).map(|reading| reading.expression);
    let Some(Expression::Stated(stated)) = expression else { return false };
    let firm = matches!(stated.year, Year::Is(_)) || stated.year == Year::Unstated && stated.day.is_some();
    firm && stated.step.is_none() && stated.month().is_some()
}

/// The first token of a verb that tells an event, right before "on" or "in" and the date.
fn event_before(document: &Document, mention: &Mention) -> Option<usize> {
    let start = mention.tokens.start;
    let sentence = document.token(start).sentence;
    if !matches!(document.word(start.wrapping_sub(1)), "on" | "in") {
        return None;
    }
    for back in 2..=REACH {
        let at = start.checked_sub(back)?;
        let token = document.token(at);
        let lower = Lower::of(document.word(at));
        if token.sentence != sentence || (!token.is_word() && !token.is_number() && !matches!(token.sign, '%' | '.' | '$' | '-')) {
            return None;
        }
        if matches!(
            lower.as_str(),
            "to" | "that"
                | "will"
                | "would"
                | "for"
                | "until"
                | "which"
                | "who"
                | "due"
                | "planned"
                | "scheduled"
                | "set"
                | "before"
                | "after"
                | "by"
                | "deadline"
                | "expected"
                | "if"
        ) {
            return None;
        }
        if let Some(first) = event(document, at, lower.as_str()) {
            return is_told(document, first, sentence).then_some(first);
        }
    }
    None
}

/// Whether the word at `at` ends a verb that tells an event, and the verb's first token.
fn event(document: &Document, at: usize, lower: &str) -> Option<usize> {
    let before = Lower::of(document.word(at.wrapping_sub(1)));
    let before_that = Lower::of(document.word(at.wrapping_sub(2)));
    match lower {
        "effect" | "place" | "office" if before.as_str() == "took" => Some(at - 1),
        "force" | "effect" if before.as_str() == "into" && matches!(before_that.as_str(), "came" | "entered" | "went") => Some(at - 2),
        "met" | "signed" | "imposed" | "arrived" | "visited" | "ended" | "expired" | "began" | "fell" | "rose" | "died" | "resigned"
        | "landed" | "voted" | "collapsed" | "suspended" | "lifted" | "raised" | "ratified" | "jumped" | "dropped" | "climbed"
        | "lapsed" => Some(at),
        _ => None,
    }
}

/// Whether the verb at `verb` is told as a fact: nothing modal, conditional or passive-to-come before it.
fn is_told(document: &Document, verb: usize, sentence: u32) -> bool {
    let modal = (verb.saturating_sub(5)..verb).filter(|&at| document.token(at).sentence == sentence).any(|at| {
        matches!(
            Lower::of(document.word(at)).as_str(),
            "be" | "is" | "are" | "would" | "could" | "should" | "might" | "may" | "will" | "if" | "once" | "unless" | "until" | "when" | "after" | "before" | "as" | "to" | "not" | "never"
                | "whether" | "have" | "getting" | "being" | "had" | "the" if !matches!(Lower::of(document.word(at)).as_str(), "the")
        )
    });
    let attribute = matches!(Lower::of(document.word(verb.wrapping_sub(1))).as_str(), "the" | "a" | "any" | "newly");
    !modal && !attribute
}

/// Whether the page says that it was updated: its text may be younger than its date.
fn is_updated(document: &Document) -> bool {
    let says = |at: usize| ["updated", "update", "updates"].iter().any(|form| document.is_word(at, form));
    // Every word of the page is looked at: its length rules nearly all out.
    document.tokens().iter().enumerate().any(|(at, token)| matches!(token.span.len(), 6 | 7) && says(at))
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn told_as_done_before_its_day() {
        for text in [
            "The tariff took effect on November 1.",
            "The leaders met in Busan on October 30.",
            "The order was signed on Nov. 10, 2025.",
            "The rule came into force on 9 November 2025.",
            "The truce expired on Thursday, Nov. 20, without a successor.",
            "Imports fell 4% in December 2025.",
            "Washington imposed new duties on 1 December.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}: {:?}", messages(&CHECK, text));
        }
    }

    #[test]
    fn plans_conditions_and_past_days() {
        for text in [
            "The tariff is to take effect on November 1.",
            "The tariff will take effect on November 1.",
            "The tariff took effect on October 1.",
            "They agreed on November 1 as the date.",
            "The truce would have expired on November 10.",
            "If the truce expired on November 10, duties would return.",
            "The levy, announced for November 1, was dropped.",
            "They signed a deal to meet on November 5.",
            "The duty must be lifted on November 10.",
            "The duty is suspended on November 10.",
            "He died in November.",
            "Imports fell in December.",
            "Imports fell in December 2024.",
            "The leaders met on Thursday.",
            "The leaders met on October 28.",
            "He raised the threat of duties that start on November 1.",
            "The president met executives before the deadline on November 1.",
            "The tariff took effect on November 1.\nUpdated November 2, 2025.",
            "Prices rose, with the cut due on November 1.",
            "It ended talks scheduled on November 3.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
