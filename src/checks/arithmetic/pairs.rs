//! One amount in two currencies, twice on a page: the rates cannot both hold.

use super::finding_at;
use crate::checks::Analysis;
use crate::claims::amount::{Amount, Dimension};
use crate::document::Document;
use crate::finding::Finding;
use crate::mentions::{Mention, Value};

/// Two rates of one page that lie a power of ten apart, give or take this factor, come of a slip in the size of a number. Rates that lie
/// apart otherwise may be of other years: currencies lose most of their value within a few.
const NEAR_A_POWER_OF_TEN: f64 = 1.5;

/// Whether one of two positive rates is the other with a slip in its size.
fn slipped(one: f64, other: f64) -> bool {
    let apart = (one / other).max(other / one);
    [10.0, 100.0, 1e3, 1e6].iter().any(|power| (apart / power).max(power / apart) < NEAR_A_POWER_OF_TEN)
}

/// An amount and the same in another currency, in brackets.
struct Pair<'a> {
    /// What the second currency gets for one of the first.
    rate: f64,
    one: &'a Mention,
    other: &'a Mention,
}

/// "100 billion yuan ($14 billion)" and "50 billion yuan ($7 million)" on one page: one is off by a thousand. It is the first one where
/// most of the others stand against it.
pub fn run(analysis: &Analysis<'_>, numbers: &[(&Mention, Amount)], findings: &mut Vec<Finding>) {
    let document = analysis.context.document;
    let mut groups: Vec<((&str, &str), Vec<Pair<'_>>)> = Vec::new();
    for window in numbers.windows(2) {
        let [(one, stated), (other, converted)] = window else { continue };
        let (Dimension::Money(from), Dimension::Money(to)) = (stated.dimension, converted.dimension) else { continue };
        let bracketed = one.tokens.end + 1 == other.tokens.start
            && document.token(one.tokens.end).is_sign('(')
            && document.token(other.tokens.end).is_sign(')');
        if from == to || !bracketed || stated.value <= 0.0 || converted.value <= 0.0 {
            continue;
        }
        let pair = Pair { rate: converted.value / stated.value, one, other };
        match groups.iter_mut().find(|(currencies, _)| *currencies == (from, to)) {
            Some((_, pairs)) => pairs.push(pair),
            None => groups.push(((from, to), vec![pair])),
        }
    }
    for (_, pairs) in &groups {
        let Some((first, later)) = pairs.split_first() else { continue };
        // A currency may fall to a tenth in some years: "1 billion pesos ($110 million) in 2015 and … ($1.1 million) in 2024".
        let against: Vec<&Pair<'_>> =
            later.iter().filter(|pair| slipped(pair.rate, first.rate) && !years_apart(analysis, first.one, pair.one)).collect();
        match against.as_slice() {
            [next, _, ..] if against.len() * 2 > later.len() => findings.push(of_pairs(document, first, next)),
            _ => findings.extend(against.iter().map(|pair| of_pairs(document, pair, first))),
        }
    }
}

/// That `pair` and `known` cannot both be right.
fn of_pairs(document: &Document, pair: &Pair<'_>, known: &Pair<'_>) -> Finding {
    let (one, other) = if known.one.span < pair.one.span { (known, pair) } else { (pair, known) };
    let (one, other) = (document.slice(one.one.span), document.slice(other.one.span));
    let message = format!("Two pairs of amounts on this page cannot both be right: {one} and {other}.");
    Finding { related: vec![known.one.span], ..finding_at(pair.one.span.join(pair.other.span), message) }
}

/// Tokens between a pair and the year in which it holds.
const YEAR: usize = 8;

/// Whether years named beside the two pairs are others, or only one of them has a year named.
fn years_apart(analysis: &Analysis<'_>, one: &Mention, other: &Mention) -> bool {
    let (one, other) = (year_beside(analysis, one), year_beside(analysis, other));
    one != other
}

/// The year of the date beside `mention` in its sentence, where one is named close by.
fn year_beside(analysis: &Analysis<'_>, mention: &Mention) -> Option<String> {
    let document = analysis.context.document;
    let sentence = document.token(mention.tokens.start).sentence;
    let from = analysis.mentions.partition_point(|other| other.tokens.start + YEAR < mention.tokens.start);
    let near = analysis.mentions[from..].iter().take_while(|other| other.tokens.start <= mention.tokens.end + YEAR + 4);
    let dates = near.filter(|other| document.token(other.tokens.start).sentence == sentence).filter_map(|other| match &other.value {
        Value::Date(date) => Some((other.tokens.start >= mention.tokens.end, date.edtf.get(..4)?.to_owned())),
        _ => None,
    });
    // The year stands behind its pair; before it only where none follows.
    let mut before = None;
    for (is_behind, year) in dates {
        if is_behind {
            return Some(year);
        }
        before = Some(year);
    }
    before
}
