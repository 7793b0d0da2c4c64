//! Parts of a whole: shares with a remainder, a part of an amount.

use super::finding_at;
use crate::checks::Analysis;
use crate::claims::amount::{Amount, Dimension};
use crate::document::lexicon::Classes;
use crate::finding::Finding;
use crate::mentions::{Bound, Mention};

/// Appends what does not come out among the numbers of a sentence, in text order.
pub fn run(analysis: &Analysis<'_>, numbers: &[(&Mention, Amount)], findings: &mut Vec<Finding>) {
    shares(analysis, numbers, findings);
    part(analysis, numbers, findings);
}

/// "60% to Brazil, 25% to Argentina and the remaining 20% to China": with a remainder the shares make a whole.
fn shares(analysis: &Analysis<'_>, numbers: &[(&Mention, Amount)], findings: &mut Vec<Finding>) {
    let document = analysis.context.document;
    let (Some((first, _)), Some((last, _))) = (numbers.first(), numbers.last()) else { return };
    let exact = numbers.iter().all(|(_, amount)| amount.dimension == Dimension::Percent && amount.bound == Bound::Exact);
    let before = last.tokens.start.saturating_sub(2)..last.tokens.start;
    let remainder = before.clone().any(|at| matches!(document.word(at), "remaining" | "rest" | "remainder"));
    let moves = (first.tokens.start..last.tokens.start).any(|at| document.token(at).is(Classes::CHANGE.with(Classes::TRADE)));
    if numbers.len() < 2 || !exact || !remainder || moves {
        return;
    }
    // Shares of another whole may stand before those that the remainder belongs to: where some of the last ones make a whole, all is well.
    let (mut sum, mut slack, mut is_whole) = (0.0, 0.0_f64, false);
    for (_, amount) in numbers.iter().rev() {
        sum += amount.value;
        slack += amount.rounding;
        is_whole |= (sum - 100.0).abs() <= slack.max(1.0);
    }
    if !is_whole {
        let parts: Vec<String> = numbers.iter().map(|(_, amount)| format!("{}", amount.value)).collect();
        let message = format!("The shares do not make a whole: {} = {}%.", parts.join(" + "), (sum * 10.0).round() / 10.0);
        findings.push(finding_at(first.span.join(last.span), message));
    }
}

/// "half of the 24 million tonnes, or 10 million tonnes".
fn part(analysis: &Analysis<'_>, numbers: &[(&Mention, Amount)], findings: &mut Vec<Finding>) {
    let document = analysis.context.document;
    for window in numbers.windows(3) {
        let [(share, fraction), (whole, all), (result, some)] = window else { continue };
        let joined = |from: usize, to: usize, words: &[&[&str]]| {
            let between: Vec<&str> = (from..to).map(|at| document.word(at)).collect();
            words.contains(&between.as_slice())
        };
        let of = joined(share.tokens.end, whole.tokens.start, &[&["of"], &["of", "the"], &["of", "its"], &["of", "those"]]);
        let or = joined(whole.tokens.end, result.tokens.start, &[&[",", "or"], &["or"]]);
        let exact = [fraction, all, some].iter().all(|amount| amount.bound == Bound::Exact);
        if !of
            || !or
            || !exact
            || fraction.dimension != Dimension::Percent
            || all.dimension != some.dimension
            || all.dimension == Dimension::Percent
        {
            continue;
        }
        let expected = fraction.value / 100.0 * all.value;
        let slack = some.rounding + all.rounding * fraction.value / 100.0 + fraction.rounding / 100.0 * all.value;
        if (expected - some.value).abs() > slack {
            let (share, whole, result) = (document.slice(share.span), document.slice(whole.span), document.slice(result.span));
            let message = format!("The sum does not come out: {share} of {whole} is not {result}.");
            findings.push(finding_at(window[0].0.span.join(window[2].0.span), message));
        }
    }
}
