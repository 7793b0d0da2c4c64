//! Which duty a rate belongs to: "a 25% additional import tariff", "tariffs on Chinese goods to 25%".

use super::tariff_rate::RateQuantity;
use super::{Scene, duty};
use crate::document::lexicon::Classes;
use std::borrow::Cow;
use std::ops::Range;

/// Words between a rate and its duty: "a 25% additional import tariff".
const ADJECTIVES: usize = 5;

/// The duty that the rate at `tokens` belongs to, and what the rate is of. A rate that only shares a sentence with a duty is a
/// market move or a share of trade.
pub(super) fn tie(scene: &Scene<'_>, tokens: &Range<usize>, nouns: &[usize]) -> Option<(usize, RateQuantity)> {
    let document = scene.context.document;
    let lower = |at: usize| document.lower(at);
    let words = |range: Range<usize>| range.map(lower).collect::<Vec<_>>();
    let adjective_run = |range: Range<usize>| {
        range.len() <= ADJECTIVES
            && range.into_iter().all(|at| {
                let token = document.token(at);
                // "a 10% US tariff": the country, not the pronoun.
                token.is_word()
                    && (!token.is(Classes::FUNCTION)
                        || matches!(lower(at).as_ref(), "more" | "other" | "or" | "and")
                        || document.word(at) == "US")
                    || token.is_sign('-')
                    || token.is_sign('"')
            })
    };
    let added = |words: &[Cow<'_, str>]| {
        words.iter().any(|word| matches!(word.as_ref(), "additional" | "extra" | "another" | "further" | "more" | "new" | "added"))
    };
    let total = |words: &[Cow<'_, str>]| {
        words.iter().any(|word| {
            matches!(
                word.as_ref(),
                "total" | "combined" | "cumulative" | "average" | "effective" | "overall" | "weighted" | "averaging" | "around"
            )
        })
    };
    let before = words(tokens.start.saturating_sub(4).max(scene.start)..tokens.start);
    // "a base rate of 3 percent", "the usual 2.5 percent": what everybody pays is no measure.
    let is_base =
        |at: usize| document.is_one_of(at, &["base", "mfn", "normal", "usual", "ordinary", "standard", "bound", "peak", "pre-war"]);
    if (tokens.start.saturating_sub(4).max(scene.start)..(tokens.end + 3).min(scene.end)).any(is_base) {
        return None;
    }
    // "a 25% additional import tariff".
    if let Some(&noun) = nouns.iter().find(|&&noun| noun >= tokens.end && adjective_run(tokens.end..noun)) {
        let between = words(tokens.end..noun);
        let quantity = if total(&between) || total(&before) {
            RateQuantity::Total
        } else if added(&between) || added(&before) {
            RateQuantity::Increment
        } else {
            RateQuantity::Open
        };
        return Some((noun, quantity));
    }
    // "tariffs of 25%", "tariffs on Chinese goods to 25%", "the tariff rate at 57.6%".
    let noun = nouns.iter().copied().rfind(|&noun| noun < tokens.start && tokens.start - noun <= 20)?;
    let between = words(noun + 1..tokens.start);
    if !duty::is_noun(scene, noun) {
        return (between.len() <= 3).then(|| (noun, if added(&between) { RateQuantity::Increment } else { RateQuantity::Open }));
    }
    if (noun + 1..tokens.start).any(|at| document.token(at).is_sign(';') || document.token(at).is_sign('"')) {
        return None;
    }
    let last = between.iter().rev().find(|word| {
        !matches!(word.as_ref(), "a" | "an" | "the" | "about" | "around" | "nearly" | "at" | "least" | "as" | "much" | "up")
    })?;
    let is_total = total(&between) || total(&words(noun.saturating_sub(4).max(scene.start)..noun));
    match last.as_ref() {
        // "the tariff of the United States on goods of Mexico, of 25%".
        "of" if between.len() <= 4 || between.len() <= 14 && between.iter().rev().nth(1).is_some_and(|word| word == ",") => {
            Some((noun, if is_total { RateQuantity::Total } else { RateQuantity::Open }))
        }
        // "add up to 30%", "come to 145%".
        "to" if between.iter().rev().skip(1).take(2).any(|word| matches!(word.as_ref(), "add" | "adds" | "come" | "comes" | "adding")) => {
            Some((noun, RateQuantity::Total))
        }
        "to" => Some((noun, if is_total { RateQuantity::Total } else { RateQuantity::Level })),
        _ if between.len() > 14 => None,
        "by" => Some((noun, RateQuantity::Increment)),
        // "China's retaliatory tariff on US goods is 125%", not "the loser of the tariff is 10% of trade".
        "reached" | "reaches" | "hit" | "fixed" | "capped" | "set" | "kept" | "held" if between.len() <= 10 => {
            Some((noun, if is_total { RateQuantity::Total } else { RateQuantity::Level }))
        }
        "is" | "was" | "are" | "were" | "been" | "stand" | "stands" | "stood" | "sits" | "sit" | "stays" | "stay" | "stayed"
        | "remains" | "remain" | "remained"
            if is_predicate(scene, &between, tokens.end) =>
        {
            Some((noun, if is_total { RateQuantity::Total } else { RateQuantity::Level }))
        }
        "additional" | "extra" | "another" | "further" if between.len() <= 6 => Some((noun, RateQuantity::Increment)),
        _ => None,
    }
}

/// Whether the words between a duty and its rate say that the duty stands at that rate.
fn is_predicate(scene: &Scene<'_>, between: &[Cow<'_, str>], end: usize) -> bool {
    let stands = |word: &Cow<'_, str>| {
        matches!(
            word.as_ref(),
            "stand" | "stands" | "stood" | "sit" | "sits" | "stay" | "stays" | "stayed" | "remain" | "remains" | "remained" | "kept"
        )
    };
    let verbs = between.iter().filter(|word| matches!(word.as_ref(), "is" | "was" | "are" | "were" | "been") || stands(word)).count();
    let other = scene.context.document.word(end);
    verbs == 1 && !matches!(other, "of" | "lower" | "higher" | "more" | "less" | "above" | "below" | "in") && end <= scene.end
}
