//! `weekday-mismatch`: a weekday beside a date that falls on another one.
//!
//! **Flags** "Thursday, October 31, 2025" (a Friday), and without the year when publication fixes it.
//!
//! **Why** either the day or the weekday is wrong, and a reader who plans by it goes wrong with it.
//!
//! **Example** "Leaders meet on Thursday, Oct. 31" in an article of 27 October 2025. Left alone: "Thursday, Oct. 30"; "Thursday, Oct. 31"
//! in a paragraph about 2024, where it fits.
//!
//! **Limits** without a year only where one date within two months of publication is meant, or where neither the last nor the next
//! such day fits; dates before 1900 are left to other calendars.
//!
//! **Source** the Gregorian calendar.

use super::{Analysis, Check, Look};
use crate::finding::{Finding, Severity};
use crate::mentions::date::edtf;
use crate::mentions::date::expression::{Expression, Stated, Year};
use crate::mentions::date::words::WEEKDAY_NAMES;
use crate::mentions::{Mention, Value, date};
use time::Date;

/// The check.
pub const CHECK: Check = Check {
    id: "weekday-mismatch",
    severity: Severity::Differs,
    summary: "A weekday beside a date that falls on another weekday",
    look: Look::AtOnce(run),
};

/// Days around publication within which a date without a year is the one meant.
const NEAR: i64 = 60;

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for mention in analysis.mentions {
        let Value::Date(value) = &mention.value else { continue };
        if !(value.known.contains(&"weekday") && value.known.contains(&"day")) {
            continue;
        }
        let stated = match date::reading(&analysis.context, mention).map(|reading| reading.expression) {
            Some(Expression::Stated(stated)) => [Some(stated), None],
            Some(Expression::Range(first, last)) => [Some(first), Some(last)],
            _ => continue,
        };
        for stated in stated.into_iter().flatten() {
            findings.extend(meant(analysis, mention, &stated).and_then(|date| mismatch(mention, &stated, date)));
        }
    }
}

/// The day that the words mean, where there is no doubt about it.
fn meant(analysis: &Analysis<'_>, mention: &Mention, stated: &Stated) -> Option<Date> {
    let (month, day, weekday) = (stated.month()?, stated.day?, stated.weekday?);
    let published = analysis.context.meta.published;
    let year = match stated.year {
        Year::Is(year) if year >= 1900 => return edtf::day(year, month, day),
        Year::Unstated => published?.year(),
        _ => return None,
    };
    let published = published?;
    let dates = [year - 1, year, year + 1].map(|year| edtf::day(year, month, day));
    let near = dates.iter().flatten().find(|date| (**date - published).whole_days().abs() <= NEAR).copied();
    if let Some(near) = near {
        return if other_year_nearby(analysis, mention, published.year()) { None } else { Some(near) };
    }
    // Last and next such day: if one of them fits, that one is meant.
    if dates.iter().flatten().any(|date| edtf::weekday_of(*date) == weekday) {
        return None;
    }
    dates[1]
}

/// Whether a date of the same paragraph names another year: the story may be about that one.
fn other_year_nearby(analysis: &Analysis<'_>, mention: &Mention, year: i32) -> bool {
    let document = analysis.context.document;
    let block = |mention: &Mention| document.token(mention.tokens.start).block;
    let at = analysis.mentions.partition_point(|other| other.span.start < mention.span.start);
    let own = block(mention);
    let same_block = |other: &&Mention| block(other) == own;
    let around = analysis.mentions[..at].iter().rev().take_while(same_block).chain(analysis.mentions[at..].iter().take_while(same_block));
    around.take(40).any(|other| match &other.value {
        Value::Date(value) => value.edtf.get(..4).and_then(|text| text.parse::<i32>().ok()).is_some_and(|named| named != year),
        _ => false,
    })
}

fn mismatch(mention: &Mention, stated: &Stated, date: Date) -> Option<Finding> {
    let (weekday, real) = (stated.weekday?, edtf::weekday_of(date));
    if weekday == real {
        return None;
    }
    let name = |weekday: u8| WEEKDAY_NAMES.get(usize::from(weekday) - 1).copied().unwrap_or("");
    let offset = (i32::from(weekday) - i32::from(real) + 3).rem_euclid(7) - 3;
    let other = edtf::shift_days(date, offset)?;
    let words = |date: Date| format!("{} {}", date.month(), date.day());
    Some(Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span: mention.span,
        message: format!(
            "{}, {} is a {}, not a {}: either {}, {} or {}, {}.",
            words(date),
            date.year(),
            name(real),
            name(weekday),
            name(real),
            words(date),
            name(weekday),
            words(other)
        ),
        suggestion: None,
        related: Vec::new(),
        facts: Vec::new(),
        trace: vec![format!("the words mean {}", edtf::When::Day(date).edtf())],
    })
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn weekdays_that_do_not_fit() {
        for text in [
            "The leaders will meet on Thursday, October 31, 2025, in the port.",
            "The leaders will meet on Thursday, Oct. 31, in the port.",
            "The order was signed on Tuesday, 1 April 2024.",
            "The hearing is on Wednesday (Nov 4).",
            "The ministry wrote on Friday, 25 October.",
            "Shares fell on October 9 (Friday).",
            "Nobody came on Monday, February 30 or on Monday, Feb. 3, 2026.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}: {:?}", messages(&CHECK, text));
        }
        assert_eq!(
            messages(&CHECK, "They meet on Thursday, Oct. 31, in the port."),
            ["Thursday, Oct. 31: October 31, 2025 is a Friday, not a Thursday: either Friday, October 31 or Thursday, October 30."]
        );
    }

    #[test]
    fn weekdays_that_fit_or_cannot_be_told() {
        for text in [
            "The leaders will meet on Thursday, October 30, 2025, in the port.",
            "The leaders will meet on Thursday, Oct. 30, in the port.",
            "The order was signed on Monday, 1 April 2024.",
            "In 2024 the council sat on Thursday, Oct. 31, for the last time.",
            "The rate rose on Wednesday, April 2.",
            "The court sat on Thursday, April 2.",
            "The session opens on Monday, Jan. 5.",
            "The leaders meet on Thursday. October 31 is a holiday.",
            "On Thursday, 31 firms signed.",
            "On Thursday the 31st was still far off.",
            "The treaty was signed on Monday, 4 July 1776.",
            "The Friday, October menu was changed.",
            "On Sunday, September data were revised.",
            "The bank was shut on Saturday and on October 27.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
