//! `date-order`: a range that ends before it begins.
//!
//! **Flags** "from May 12, 2025, to May 10, 2025"; "between 2020 and 2018"; "from October 2025 to March 2025".
//!
//! **Why** one end is wrong or the two are swapped; the length of the time cannot be known.
//!
//! **Example** the above. Left alone: "from Dec. 28 to Jan. 3"; "moved from May 12, 2025, to May 10, 2025".
//!
//! **Limits** only ends that both state their year, after "from" or "between"; comparisons ("from 2025 to 2019 levels") and dates that
//! were moved are left alone.
//!
//! **Source** copy editing practice.

use super::{Analysis, Check, Look};
use crate::finding::{Finding, Severity};
use crate::mentions::date::edtf::When;
use crate::mentions::date::expression::{Expression, Stated};
use crate::mentions::date::resolve::{self, Anchors};
use crate::mentions::date::tense::Tense;
use crate::mentions::{Mention, Value, date};

/// The check.
pub const CHECK: Check = Check {
    id: "date-order",
    severity: Severity::Differs,
    summary: "A range of dates that ends before it begins",
    look: Look::AtOnce(run),
};

/// How far around a range to look for a word that says that dates were moved or compared, in tokens.
const REACH: usize = 20;

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    let mut dates = analysis.mentions.iter().filter(|mention| matches!(mention.value, Value::Date(_))).peekable();
    while let Some(mention) = dates.next() {
        let tokens = mention.tokens.clone();
        let Some(lead) = lead(analysis, tokens.start) else { continue };
        let first = date::reading(&analysis.context, mention).map(|reading| reading.expression);
        let (start, end, last) = match (first, dates.peek()) {
            (Some(Expression::Range(start, end)), _) => (start, end, mention),
            (Some(Expression::Stated(start)), Some(&next)) if joined(analysis, lead, mention, next) => {
                match date::reading(&analysis.context, next).map(|reading| reading.expression) {
                    Some(Expression::Stated(end)) => (start, end, next),
                    _ => continue,
                }
            }
            _ => continue,
        };
        if is_moved_or_compared(analysis, tokens.start, last.tokens.end) {
            continue;
        }
        let (Some(start), Some(end)) = (stated_bounds(&start), stated_bounds(&end)) else { continue };
        if start.0 > end.1 {
            let document = analysis.context.document;
            findings.push(Finding {
                check: CHECK.id,
                severity: CHECK.severity,
                span: mention.span.join(last.span),
                message: format!("“{}” ends before it begins.", document.slice(mention.span.join(last.span))),
                suggestion: None,
                related: Vec::new(),
                facts: Vec::new(),
                trace: vec![format!("from {} to {}", When::Day(start.0).edtf(), When::Day(end.1).edtf())],
            });
        }
    }
}

/// "from" or "between" right before token `at`.
fn lead<'a>(analysis: &Analysis<'a>, at: usize) -> Option<&'a str> {
    let document = analysis.context.document;
    let before = document.token(at.wrapping_sub(1));
    let word = document.word(at.wrapping_sub(1));
    let same_block = before.block == document.token(at).block;
    ["from", "between"].into_iter().find(|lead| same_block && word.eq_ignore_ascii_case(lead))
}

/// Whether only the second word of the range (and a comma) stands between the two dates.
fn joined(analysis: &Analysis<'_>, lead: &str, first: &Mention, second: &Mention) -> bool {
    let document = analysis.context.document;
    let from = first.tokens.end + usize::from(document.token(first.tokens.end).is_sign(','));
    let word = document.word(from);
    let fits = if lead == "from" { matches!(word, "to" | "through" | "until" | "till") } else { word == "and" };
    fits && second.tokens.start == from + 1 && document.token(first.tokens.start).block == document.token(second.tokens.start).block
}

/// First and last day, where the words state the year.
fn stated_bounds(stated: &Stated) -> Option<(time::Date, time::Date)> {
    stated.year_number()?;
    let anchors = Anchors { published: None, text: None, tense: Tense::Unknown, term: None };
    resolve::stated_when(stated, &anchors).bounds()
}

/// Whether the words say that a date was moved, or compare two times.
fn is_moved_or_compared(analysis: &Analysis<'_>, start: usize, end: usize) -> bool {
    let document = analysis.context.document;
    let sentence = document.token(start).sentence;
    let around = (start.saturating_sub(REACH)..start).chain(end..end + REACH);
    let moved = around.filter(|&at| document.token(at).sentence == sentence).any(|at| {
        matches!(
            document.word(at),
            "moved"
                | "move"
                | "brought"
                | "bring"
                | "forward"
                | "back"
                | "backwards"
                | "changed"
                | "change"
                | "shifted"
                | "advanced"
                | "pulled"
                | "rescheduled"
                | "corrected"
                | "compared"
                | "Compared"
                | "reverse"
                | "revised"
                | "difference"
        )
    });
    let after = document.token(end);
    let compared = matches!(document.word(end), "levels" | "level" | "prices" | "terms" | "dollars" | "rates");
    moved || compared && after.sentence == sentence
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn ranges_that_run_backwards() {
        for text in [
            "The pause ran from May 12, 2025, to May 10, 2025.",
            "Between 2020 and 2018 the deficit widened.",
            "The ban held from October 2025 to March 2025.",
            "From 2021 to 2019 exports rose.",
            "The fee applied from 30 June 2024 until 1 June 2024.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}: {:?}", messages(&CHECK, text));
        }
    }

    #[test]
    fn ranges_that_run_forwards_and_pairs_that_are_none() {
        for text in [
            "The pause ran from May 10, 2025, to May 12, 2025.",
            "Between 2018 and 2020 the deficit widened.",
            "The port was shut from Dec. 28 to Jan. 3.",
            "The port was shut from Dec. 28 to Jan. 3, 2026.",
            "The deadline was moved from May 12, 2025, to May 10, 2025.",
            "They brought the start from June 2026 to March 2026.",
            "Exports fell from 2025 to 2019 levels.",
            "Compared with growth between 2020 and 2018, it was slow.",
            "He chose between October and March.",
            "The rules of 2020 and 2018 differ.",
            "From 2020, and 2018 too, nothing is known.",
            "The truce held from March to February.",
            "In 2020 and in 2018 exports fell.",
            "The difference between 2020 and 2018 was small.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
