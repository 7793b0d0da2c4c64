//! What the words around a rate of duty say of it: the rate before it, the worth of the goods, its name, its day, whether everybody pays.

use super::Scene;
use super::tariff_rate::percent;
use crate::document::lexicon::Classes;
use crate::mentions::{Mention, Value};
use std::borrow::Cow;
use std::ops::Range;

/// The rate that the one at `tokens` takes the place of.
pub(super) fn rate_before(scene: &Scene<'_>, tokens: &Range<usize>) -> Option<f64> {
    let document = scene.context.document;
    let is_from = |at: usize| document.word(at) == "from";
    scene.mentions.iter().find_map(|mention| {
        let rate = percent(mention)?;
        let start = mention.tokens.start;
        let behind = start > tokens.end && start - tokens.end <= 6 && is_from(start - 1);
        let ahead = mention.tokens.end + 1 == tokens.start && document.word(mention.tokens.end) == "to" && start > 0 && is_from(start - 1);
        (behind || ahead).then_some(rate)
    })
}

/// The worth of the goods behind the duty, where the words right after it give one.
pub(super) fn worth(scene: &Scene<'_>, first: usize, last: usize) -> Option<f64> {
    let near = |mention: &&Mention| mention.tokens.start > first && mention.tokens.start <= last + 8;
    scene.mentions.iter().copied().filter(near).find_map(|mention| match &mention.value {
        Value::Money(money) if money.high.is_none() && scene.context.document.word(mention.tokens.end) == "of" => Some(money.amount),
        _ => None,
    })
}

/// The words right before the duty that name it, in lower case.
pub(super) fn nickname(scene: &Scene<'_>, noun: usize) -> String {
    let document = scene.context.document;
    let words: Vec<Cow<'_, str>> = (scene.start..noun)
        .rev()
        .take(3)
        .take_while(|&at| {
            (document.token(at).is_word() || document.token(at).is_number() || document.token(at).is_sign('-'))
                && !document.token(at).is(Classes::FUNCTION)
        })
        // Goods and countries say whose duty on what, not which.
        .filter(|&at| !document.token(at).is(Classes::PRODUCT.with(Classes::DEMONYM).with(Classes::PLACE)))
        .map(|at| document.lower(at))
        .collect();
    let name = words.into_iter().rev().collect::<Vec<_>>().join(" ").replace(" - ", "-");
    // "the tariff on list 4A goods".
    let Some(list) = (noun + 1..(noun + 8).min(scene.end)).find(|&at| document.is_word(at, "list")) else { return name };
    let letter = if document.token(list + 2).after_space() { Cow::Borrowed("") } else { document.lower(list + 2) };
    format!("{name} list {}{letter}", document.word(list + 1)).trim_start().to_owned()
}

/// Whether a date stands right behind the rate or behind "effect" and a verb says that the rate began then.
pub(super) fn is_dated(scene: &Scene<'_>, verb: Option<usize>, noun: usize, end: usize) -> bool {
    let document = scene.context.document;
    let begins = |at: usize| {
        matches!(
            document.lower(at).as_ref(),
            "imposed"
                | "raised"
                | "rose"
                | "increased"
                | "doubled"
                | "hiked"
                | "lifted"
                | "cut"
                | "lowered"
                | "reduced"
                | "took"
                | "began"
                | "started"
        )
    };
    let dates = || scene.mentions.iter().filter(|mention| matches!(&mention.value, Value::Date(_)));
    if dates().count() != 1 {
        return false;
    }
    let last = end.max(noun + 1);
    let Some(date) = dates().find(|date| date.tokens.start > last.min(end)) else { return false };
    let governs = |at: usize| date.tokens.start > at && date.tokens.start - at <= 8;
    // "a 25% tariff on steel took effect on Wednesday".
    let effect = (last..date.tokens.start).rev().take(3).any(|at| matches!(document.word(at), "effect" | "force"));
    let took = effect && (last..date.tokens.start).any(|at| matches!(document.word(at), "took" | "came" | "went"));
    let joins =
        |at: usize| matches!(document.word(at), "on" | "from" | "effective" | "," | "percent" | "%") || document.token(at).is_number();
    took || verb.is_some_and(begins) && governs(end - 1) && (end..date.tokens.start).all(joins)
}

/// "on imports from nearly all countries", "on imported cars", "foreign-made cars pay 25%".
pub(super) fn hits_everybody(scene: &Scene<'_>, noun: usize) -> bool {
    let document = scene.context.document;
    let near = noun.saturating_sub(8).max(scene.start)..(noun + 9).min(scene.end);
    let whole = |at: usize| {
        matches!(document.word(at), "all" | "most" | "every")
            && matches!(document.word(at + 1), "countries" | "country" | "nations" | "imports" | "partners")
    };
    near.clone().any(|at| at > noun && (whole(at) || matches!(document.word(at), "imported" | "everywhere")))
        || near.clone().any(|at| at < noun && noun - at <= 3 && matches!(document.word(at), "global" | "worldwide" | "universal"))
        || near.into_iter().any(|at| document.word(at).eq_ignore_ascii_case("foreign"))
}
