//! An amount set beside another one: "$61.8 billion, 50% more than the $41.3 billion of a year before", "2,400 tractors, twice the 1,200
//! it sold in May", "12 million tons, half of the 24 million it promised".

use super::{finding_at, stated};
use crate::checks::Analysis;
use crate::claims::amount::{Amount, Dimension};
use crate::document::Document;
use crate::document::lexicon::Classes;
use crate::finding::Finding;
use crate::mentions::{Bound, Mention};

/// How one amount stands to another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// "half of", "40% of", "three times", "twice".
    Times,
    /// "more than".
    More,
    /// "less than".
    Less,
}

/// Words between the relation and the second amount beyond which they are not tied.
const REACH: usize = 4;

/// Appends what does not come out among the numbers of a sentence, in text order.
pub fn run(analysis: &Analysis<'_>, numbers: &[(&Mention, Amount)], findings: &mut Vec<Finding>) {
    let document = analysis.context.document;
    for (index, window) in numbers.windows(2).enumerate() {
        let [(first, amount), (middle, by)] = window else { continue };
        // "12 million tons, half of", "12 million tons of soybeans, half of".
        let comma = middle.tokens.start.saturating_sub(1);
        let goods = (first.tokens.end..comma).len();
        let apposed = document.token(comma).is_sign(',')
            && (goods == 0 || goods <= 3 && document.is_word(first.tokens.end, "of") && first.tokens.end < comma);
        let countable = matches!(amount.dimension, Dimension::Money(_) | Dimension::Quantity(_)) && amount.bound == Bound::Exact;
        if !apposed || !countable || !matches!(by.dimension, Dimension::Percent | Dimension::Multiple) {
            continue;
        }
        let next = numbers.get(index + 2).map(|(mention, other)| (mention.tokens.clone(), *other));
        let Some((relation, at)) = relation(document, middle.tokens.end, by.dimension, *by) else { continue };
        let (other, end) = match next.filter(|(tokens, _)| tokens.start == at) {
            Some((tokens, other)) => (other, tokens.end),
            None => match Amount::bare(document, at, amount.dimension) {
                Some(found) => found,
                None => continue,
            },
        };
        // "$4 billion, 60% of the $10 billion planned, after $2 billion in May": a third amount may belong to the first.
        let third = numbers.iter().any(|(mention, third)| mention.tokens.start >= end && third.dimension == amount.dimension);
        if third
            || other.dimension != amount.dimension
            || other.bound != Bound::Exact
            || other.value <= 0.0
            || agrees(*amount, relation, *by, other)
        {
            continue;
        }
        let span = document.span_of(first.tokens.start..end);
        let ratio = amount.value / other.value;
        let is = match relation {
            Relation::Times if by.dimension == Dimension::Multiple => format!("{} times", super::round(ratio)),
            Relation::Times => format!("{}%", super::round(ratio * 100.0)),
            Relation::More | Relation::Less if ratio >= 1.0 => format!("{}% more", super::round((ratio - 1.0) * 100.0)),
            Relation::More | Relation::Less => format!("{}% less", super::round((1.0 - ratio) * 100.0)),
        };
        let message = format!(
            "The sum does not come out: the text says {}, but {} is {is} against {}.",
            document.slice(middle.span),
            super::shown(*amount),
            super::shown(other)
        );
        findings.push(finding_at(span, message));
    }
}

/// What the words from token `from` on make of a number before them, and the token of the number that they lead to.
fn relation(document: &Document, from: usize, dimension: Dimension, by: Amount) -> Option<(Relation, usize)> {
    let mut relation = (dimension == Dimension::Multiple).then_some(Relation::Times);
    for at in from..from + REACH {
        if document.token(at).block != document.token(from).block {
            return None;
        }
        match document.lower(at).as_ref() {
            "of" if relation.is_none() => relation = Some(Relation::Times),
            // "a third more" and "a third of", "twice more than" is said both ways.
            "more" | "higher" | "greater" | "larger" | "above" if dimension == Dimension::Percent && !by.is_fraction => {
                relation = Some(Relation::More)
            }
            "less" | "lower" | "fewer" | "smaller" | "below" if dimension == Dimension::Percent && !by.is_fraction => {
                relation = Some(Relation::Less)
            }
            "than" if matches!(relation, Some(Relation::More | Relation::Less)) => {}
            "the" | "its" | "their" | "of" | "as" | "much" | "many" if relation.is_some() => {}
            _ if document.token(at).is_number() || document.token(at).is(Classes::CURRENCY_SIGN) => {
                return Some((relation?, at));
            }
            _ => return None,
        }
    }
    relation.map(|relation| (relation, from + REACH)).filter(|&(_, at)| document.token(at).is_number())
}

/// Whether what is stated can hold, within the digits shown.
fn agrees(amount: Amount, relation: Relation, by: Amount, other: Amount) -> bool {
    let ((low, high), (other_low, other_high)) = (amount.interval(), other.interval());
    let (least, most) = (low / other_high, high / other_low.max(f64::MIN_POSITIVE));
    let (least, most) = match (relation, by.dimension) {
        (Relation::Times, Dimension::Multiple) => (least, most),
        (Relation::Times, _) => (least * 100.0, most * 100.0),
        (Relation::More, _) => ((least - 1.0) * 100.0, (most - 1.0) * 100.0),
        (Relation::Less, _) => ((1.0 - most) * 100.0, (1.0 - least) * 100.0),
    };
    let (from, to) = stated(by);
    // "Three times" is said of anything near it.
    let slack = if by.dimension == Dimension::Multiple { by.value * 0.1 } else { 0.0 };
    from - slack <= most && least <= to + slack
}
