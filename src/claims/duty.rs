//! What a rate of duty hangs on: a noun for the duty ("tariff", "the rate on Chinese goods"), or a verb that charges it without naming
//! it ("slapped 25 percent on American soybeans", "goods from Vietnam pay 20%").

use super::tariff_rate::percent;
use super::{Scene, party};
use crate::document::lexicon::Classes;
use crate::mentions::Value;

/// The tokens of the sentence on which a rate of duty can hang, in text order.
pub(super) fn heads(scene: &Scene<'_>) -> Vec<usize> {
    let document = scene.context.document;
    let mut heads: Vec<usize> = Vec::new();
    let has_rate = scene.mentions.iter().any(|mention| matches!(&mention.value, Value::Percent(_)));
    for at in scene.tokens() {
        let token = document.token(at);
        let is_head = token.is(Classes::TRADE) && is_duty(scene, at)
            || has_rate && token.is(Classes::LADDER) && is_charge(scene, at)
            || has_rate && is_rate_noun(scene, at)
            || has_rate && is_bare_on(scene, at);
        if is_head {
            heads.push(at);
        }
    }
    heads
}

/// Whether the head at token `at` is a noun, and not a verb that charges.
pub(super) fn is_noun(scene: &Scene<'_>, at: usize) -> bool {
    scene.context.document.token(at).is(Classes::TRADE) || is_rate_noun(scene, at)
}

/// Whether the word at token `at` names a duty. "tax" does beside imports only.
fn is_duty(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    match document.lower(at).as_ref() {
        "tariff" | "tariffs" | "duty" | "duties" | "levy" | "levies" | "surcharge" | "surcharges" => true,
        "tax" | "taxes" => {
            let near = |from: usize, to: usize| {
                (from..to).any(|at| party::is_goods(&document.lower(at)) || document.word(at).eq_ignore_ascii_case("import"))
            };
            near(at.saturating_sub(3).max(scene.start), at) || near(at + 1, (at + 7).min(scene.end))
        }
        _ => false,
    }
}

/// "the rate on $200 billion of Chinese goods", "an all-in ceiling of 15% on European goods": rates of interest and of growth are on
/// no goods.
fn is_rate_noun(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    if document.is_one_of(at, &["ceiling", "cap"]) {
        return scene.tokens().any(|at| document.is_one_of(at, &["goods", "exports", "imports", "products"]));
    }
    if !document.is_word(at, "rate") || !document.is_one_of(at + 1, &["on", "for"]) {
        return false;
    }
    let other = at.checked_sub(1).is_some_and(|before| {
        document.is_one_of(
            before,
            &["interest", "exchange", "growth", "mortgage", "inflation", "lending", "unemployment", "tariff", "duty", "tax"],
        )
    });
    !other && (at + 2..(at + 9).min(scene.end)).any(|at| document.is_one_of(at, &["goods", "exports", "imports", "products", "shipments"]))
}

/// "China retaliates: 15 percent on American coal", "25% on steel and 10% on aluminium": the "on" behind a rate that opens a clause or
/// follows another one. A discount or a margin of so many percent on something is named before it.
fn is_bare_on(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    if !document.is_word(at, "on") {
        return false;
    }
    let Some(rate) = scene.mentions.iter().find(|mention| mention.tokens.end == at && percent(mention).is_some()) else { return false };
    let before = rate.tokens.start.checked_sub(1).filter(|&before| before >= scene.start);
    let opens = before.is_none_or(|before| {
        document.token(before).is_sign(':')
            || document.token(before).is_sign('-')
            || document.is_one_of(before, &["and", "extra", "additional", "further", "plus"])
    });
    let is_origin = |at: usize| document.token(at).is(Classes::DEMONYM.with(Classes::PLACE));
    let near = at + 1..(at + 9).min(scene.end);
    let joins = before.is_some_and(|before| document.is_word(before, "and"));
    // A second rate shares the origin with the first one: "15% on US coal and 10% on crude oil".
    let shares = joins && scene.mentions.iter().any(|mention| mention.tokens.end < rate.tokens.start && percent(mention).is_some());
    opens && near.clone().any(|at| is_ware(scene, at)) && (near.into_iter().any(is_origin) || shares)
}

/// Verbs that charge a duty on what is named after "on".
const LEVYING: &[&str] = &[
    "levy",
    "levies",
    "levied",
    "levying",
    "impose",
    "imposes",
    "imposed",
    "imposing",
    "slap",
    "slaps",
    "slapped",
    "slapping",
    "put",
    "puts",
    "putting",
    "collect",
    "collects",
    "collected",
    "collecting",
];

/// Whether the word at token `at` charges a duty without naming it: "goods from Vietnam pay 20%", "charging an extra 25 percent on".
fn is_charge(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    let is_small = |at: usize| {
        matches!(
            document.lower(at).as_ref(),
            "a" | "an" | "additional" | "extra" | "another" | "further" | "only" | "just" | "at" | "up" | "to"
        )
    };
    let rate = scene.mentions.iter().find(|mention| {
        let between = at + 1..mention.tokens.start.max(at + 1);
        percent(mention).is_some() && mention.tokens.start > at && between.len() <= 3 && between.into_iter().all(is_small)
    });
    let Some(rate) = rate else { return false };
    let end = rate.tokens.end;
    let word = document.lower(at);
    if LEVYING.contains(&word.as_ref()) {
        let ware = |at: usize| is_ware(scene, at) || document.token(at).is(Classes::DEMONYM.with(Classes::PLACE));
        return document.is_word(end, "on") && (end + 1..(end + 9).min(scene.end)).any(ware);
    }
    matches!(
        word.as_ref(),
        "pay" | "pays" | "paying" | "paid" | "charge" | "charges" | "charged" | "charging" | "taxed" | "face" | "faces" | "facing"
    ) && !matches!(document.lower(end).as_ref(), "of" | "more" | "less" | "interest" | "higher" | "lower" | "-")
        && scene.tokens().any(|at| is_ware(scene, at))
}

/// Whether the word at token `at` names goods.
fn is_ware(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    document.token(at).is(Classes::PRODUCT) || party::is_goods(&document.lower(at))
}
