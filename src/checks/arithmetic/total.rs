//! A total and the list of its parts: "a total of $45 billion: $20 billion for ports, $15 billion for rail and $15 billion for roads".

use super::{finding_at, shown};
use crate::checks::Analysis;
use crate::claims::amount::{Amount, Dimension};
use crate::document::Document;
use crate::finding::Finding;
use crate::mentions::{Bound, Mention};

/// Words by which the parts of a list are all there are.
const WHOLE: &[&str] = &[
    "total",
    "totals",
    "totalled",
    "totaled",
    "totalling",
    "totaling",
    "combined",
    "altogether",
    "package",
    "divided",
    "split",
    "comprises",
    "comprising",
    "consists",
    "consisting",
];

/// Words by which a number is no part of the list: a comparison, a part of a part, a rate.
const NO_PART: &[&str] = &[
    "than",
    "from",
    "compared",
    "versus",
    "against",
    "including",
    "average",
    "each",
    "per",
    "annually",
    "up",
    "down",
    "it",
    "which",
    "them",
    "this",
    "that",
    "every",
    "minus",
    "less",
    "target",
    "goal",
    "estimated",
    "expected",
];

/// Tokens before the total in which one of [`WHOLE`] is looked for.
const NEAR: usize = 8;

/// Appends what does not come out among the numbers of a sentence, in text order.
pub fn run(analysis: &Analysis<'_>, numbers: &[(&Mention, Amount)], findings: &mut Vec<Finding>) {
    let document = analysis.context.document;
    let Some(((first, whole), parts)) = numbers.split_first() else { return };
    let countable = matches!(whole.dimension, Dimension::Money(_) | Dimension::Quantity(_));
    if parts.len() < 2
        || !countable
        || numbers.iter().any(|(_, amount)| amount.dimension != whole.dimension || amount.bound != Bound::Exact)
    {
        return;
    }
    let (Some((part, _)), Some((last, _))) = (parts.first(), parts.last()) else { return };
    let lead = first.tokens.end..part.tokens.start;
    let Some(colon) = lead.clone().find(|&at| document.token(at).is_sign(':')) else { return };
    let sentence = document.sentence_of(first.tokens.start).map(|sentence| sentence.tokens.start as usize..sentence.tokens.end as usize);
    let Some(sentence) = sentence.filter(|sentence| sentence.contains(&last.tokens.start)) else { return };
    let before = first.tokens.start.saturating_sub(NEAR).max(sentence.start)..first.tokens.start;
    let is_whole = before.chain(first.tokens.end..colon).any(|at| document.is_one_of(at, WHOLE));
    let starts = parts.iter().all(|(mention, _)| opens(document, mention.tokens.start));
    let ends = (parts[parts.len() - 2].0.tokens.end..last.tokens.start).any(|at| document.is_word(at, "and"));
    if !is_whole || !starts || !ends || (colon..sentence.end).any(|at| document.is_one_of(at, NO_PART)) {
        return;
    }
    let sum: f64 = parts.iter().map(|(_, amount)| amount.value).sum();
    let slack: f64 = numbers.iter().map(|(_, amount)| amount.rounding).sum();
    if (sum - whole.value).abs() > slack {
        let terms: Vec<String> = parts.iter().map(|(_, amount)| shown(*amount)).collect();
        let sum = Amount { value: sum, ..*whole };
        let message = format!("The parts do not make the total: {} = {}, not {}.", terms.join(" + "), shown(sum), shown(*whole));
        findings.push(finding_at(first.span.join(last.span), message));
    }
}

/// Whether an amount at `start` opens an item of a list: it stands after a sign or "and".
fn opens(document: &Document, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| {
        let token = document.token(before);
        [':', ',', ';', '('].iter().any(|&sign| token.is_sign(sign)) || document.is_word(before, "and")
    })
}
