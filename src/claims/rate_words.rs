//! What the words around a rate of duty say of it: the rate before it, the worth of the goods, its name, its day, whether everybody pays.

use super::change::{Direction, direction, word_direction};
use super::tariff_rate::{Onset, percent};
use super::{Scene, party};
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
    let document = scene.context.document;
    // "$20 billion worth of Chinese products carry": before the duty only with both words.
    let near = |mention: &&Mention| {
        mention.tokens.start > first && mention.tokens.start <= last + 8
            || mention.tokens.end <= first && first - mention.tokens.end <= 8 && document.is_word(mention.tokens.end, "worth")
    };
    // "on $34 billion of Chinese goods", "on Chinese goods worth about $34 billion".
    let is_worth = |mention: &Mention| {
        document.is_word(mention.tokens.end, "of")
            || document.is_word(mention.tokens.end, "in")
                && (mention.tokens.end + 1..mention.tokens.end + 4).any(|at| party::is_goods(&document.lower(at)))
            || document.is_word(mention.tokens.end, "worth") && document.is_word(mention.tokens.end + 1, "of")
            || (scene.start..mention.tokens.start).rev().take(2).any(|at| document.is_word(at, "worth") || document.is_word(at, "valued"))
    };
    scene.mentions.iter().copied().filter(near).find_map(|mention| match &mention.value {
        Value::Money(money) if money.high.is_none() && is_worth(mention) => Some(money.amount),
        _ => None,
    })
}

/// Tokens between a duty and the reason for it: "duty of 25 percent on Indian goods over".
const REASON: usize = 10;

/// The words right before the duty that name it, in lower case, and those of the reason behind it.
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
    let mut words: Vec<Cow<'_, str>> = words.into_iter().rev().collect();
    if document.is_word(noun, "surcharge") {
        words.push(Cow::Borrowed("surcharge"));
    }
    // "a duty over forced labour", "a duty of 25 percent under Section 301": the reason or the law names it too.
    let is_reason = |&at: &usize| document.is_one_of(at, &["over", "under"]);
    if let Some(reason) = (noun + 1..(noun + REASON).min(scene.end)).find(is_reason) {
        let words_of_it = (reason + 1..(reason + 6).min(scene.end)).take_while(|&at| {
            let token = document.token(at);
            (token.is_word() || token.is_number() || token.is_sign('-')) && (!token.is(Classes::FUNCTION) || document.is_word(at, "of"))
        });
        words.extend(words_of_it.map(|at| document.lower(at)));
    }
    let name = words.join(" ").replace(" - ", "-");
    // "the tariff on list 4A goods".
    let Some(list) = (noun + 1..(noun + 8).min(scene.end)).find(|&at| document.is_word(at, "list")) else { return name };
    let letter = if document.token(list + 2).after_space() { Cow::Borrowed("") } else { document.lower(list + 2) };
    format!("{name} list {}{letter}", document.word(list + 1)).trim_start().to_owned()
}

/// Which day of the duty the date of the sentence is, where it stands in the same clause with a verb that says so.
pub(super) fn onset(scene: &Scene<'_>, verb: Option<usize>, noun: usize, end: usize) -> Option<Onset> {
    let document = scene.context.document;
    // "The tariff on steel was doubled to 50% on June 4": the verb stands behind the duty.
    let verb = verb.or_else(|| (noun + 1..end).find(|&at| document.is_one_of(at, BEGINS)));
    let mut dates = scene.mentions.iter().filter(|mention| matches!(&mention.value, Value::Date(_)));
    let Some(only) = dates.next() else { return at_once(scene, noun, end) };
    // "announced on Tuesday a duty of 15% on coal, starting Feb. 10": of two days the one from which it is to apply.
    let date = match dates.next() {
        None => only.tokens.clone(),
        Some(_) => starting(scene, end)?.tokens.clone(),
    };
    let last = end.max(noun + 1);
    if date.start >= last.min(end) {
        if date.start - end.min(date.start) > FAR {
            return None;
        }
        // "a 25% tariff on steel took effect on Wednesday", "have faced a 35% tariff since Friday".
        let between = last.min(date.start)..date.start;
        let near = || between.clone().rev().take(4);
        let begun = || between.clone().any(|at| document.is_one_of(at, &["took", "came", "went", "entered", "entering"]));
        if near().any(|at| document.is_one_of(at, &["effect", "force"])) && begun() || near().any(|at| document.is_word(at, "kicked")) {
            return Some(Onset::Effect);
        }
        // "will charge 15% from February 10", "starts on April 10": the first day of what is to come.
        let planned = || {
            document.is_one_of(date.start - 1, &["from", "starting", "beginning", "effective"])
                || document.is_word(date.start - 1, "on")
                    && date.start >= 2
                    && document.is_one_of(date.start - 2, &["starts", "begins", "effect", "force"])
        };
        if planned() && between.len() <= 16 && !between.clone().any(|at| document.token(at).is_sign(';')) {
            return Some(Onset::Effect);
        }
        // "have been charged 50% at US ports since September 27", "is 10% since Monday": of a state of today.
        if between.clone().all(|at| is_joint(scene, at) || is_gate(scene, at)) && document.is_word(date.start - 1, "since") {
            // "has imposed a 34% tariff since": the day may be that of the order.
            let is_act = verb.is_some_and(|at| document.is_one_of(at, &["imposed", "put", "set", "slapped", "levied"]));
            return Some(if is_act { Onset::Act } else { Onset::Effect });
        }
        let joined = (end.min(date.start)..date.start).all(|at| is_joint(scene, at) || nouns_of(scene, at));
        let verb = verb.filter(|&at| joined && document.is_one_of(at, BEGINS))?;
        return Some(if document.is_one_of(verb, &["began", "started"]) { Onset::Effect } else { Onset::Act });
    }
    // "On Saturday China raised its tariff to 125%".
    let verb = verb.filter(|&verb| verb >= date.end && verb - date.end <= 10 && document.is_one_of(verb, BEGINS))?;
    let plain = |at: usize| {
        !document.token(at).is(Classes::SPEECH.with(Classes::CHANGE).with(Classes::EVENT).with(Classes::LADDER))
            && !document.is_one_of(at, &["after", "when", "as", "before", "that", "which", "who"])
    };
    (date.start <= scene.start + 7 && (scene.start..verb).all(plain)).then_some(Onset::Act)
}

/// Which way the rate went, where every verb of change among the tokens of the claim says the same.
pub(super) fn way(scene: &Scene<'_>, verb: Option<usize>, claim: Range<usize>) -> Option<Direction> {
    let document = scene.context.document;
    let tokens = verb.filter(|verb| !claim.contains(verb)).into_iter().chain(claim);
    // "the tariff rises to 20%": before a number the noun is a verb.
    let is_verb = |at: usize| document.is_one_of(at + 1, &["to", "from"]);
    let mut ways = tokens
        .filter(|&at| document.token(at).is(Classes::CHANGE))
        .filter_map(|at| direction(document, at).or_else(|| word_direction(&document.lower(at)).filter(|_| is_verb(at))));
    let first = ways.next()?;
    ways.all(|way| way == first).then_some(first)
}

/// Whether a verb of the claim tells of it as it is now.
pub(super) fn is_of_now(scene: &Scene<'_>, claim: Range<usize>) -> bool {
    let document = scene.context.document;
    let around = claim.start.saturating_sub(4).max(scene.start)..claim.end;
    let is_now = |at: usize| {
        matches!(
            document.lower(at).as_ref(),
            "is" | "are"
                | "stand"
                | "stands"
                | "sits"
                | "face"
                | "faces"
                | "pay"
                | "pays"
                | "paying"
                | "carry"
                | "carries"
                | "remain"
                | "remains"
                | "now"
                | "currently"
                | "still"
        )
    };
    let is_past = |at: usize| matches!(document.lower(at).as_ref(), "was" | "were" | "had" | "would" | "then");
    around.clone().any(is_now) && !around.into_iter().any(is_past)
}

/// The date from which the rate that ends before token `end` is to apply, where the words say so.
pub(super) fn starting<'a>(scene: &Scene<'a>, end: usize) -> Option<&'a Mention> {
    let document = scene.context.document;
    let next_rate = scene.mentions.iter().find(|next| next.tokens.start >= end && percent(next).is_some());
    let until = next_rate.map_or(scene.end, |next| next.tokens.start).min(end + FAR);
    scene.mentions.iter().copied().find(|mention| {
        let start = mention.tokens.start;
        matches!(&mention.value, Value::Date(_))
            && start > end
            && start < until
            && document.is_one_of(start - 1, &["from", "starting", "beginning", "effective"])
    })
}

/// "A 10% tariff on Chinese goods takes effect": of the day of publication where the sentence names none.
fn at_once(scene: &Scene<'_>, noun: usize, end: usize) -> Option<Onset> {
    let document = scene.context.document;
    let last = end.max(noun + 1);
    let now = (last..scene.end).take(FAR).any(|at| {
        document.is_word(at, "takes") && document.is_word(at + 1, "effect")
            || document.is_word(at, "kicks") && document.is_word(at + 1, "in")
            || document.is_word(at, "effect") && document.is_word(at + 1, "today")
    });
    (now && !scene.classes.has(Classes::MODAL)).then_some(Onset::Effect)
}

/// Verbs that say that a rate began.
const BEGINS: &[&str] = &[
    "imposed",
    "raised",
    "rose",
    "increased",
    "doubled",
    "hiked",
    "lifted",
    "cut",
    "lowered",
    "reduced",
    "began",
    "started",
    "went",
    "climbed",
    "jumped",
    "came",
    "dropped",
    "fell",
    "halved",
    "moved",
    "adjusted",
    "brought",
];

/// Tokens between a rate and its date.
const FAR: usize = 14;

/// Whether the word at token `at` only joins a rate to its goods and its date.
fn is_joint(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    let word = document.lower(at);
    document.token(at).is_number()
        || matches!(
            word.as_ref(),
            "on" | "from"
                | "effective"
                | ","
                | "percent"
                | "%"
                | "by"
                | "of"
                | "and"
                | "all"
                | "the"
                | "its"
                | "since"
                | "to"
                | "a"
                | "an"
                | "us"
        )
}

/// Whether the word at token `at` only says where a duty is paid: "at US ports", "in the United States".
fn is_gate(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    document.token(at).is(Classes::PLACE.with(Classes::DEMONYM))
        || matches!(
            document.lower(at).as_ref(),
            "at" | "in" | "the" | "port" | "ports" | "border" | "customs" | "now" | "already" | "states"
        )
}

/// Whether the word at token `at` names the duty, whose goods pay it, or what they are.
fn nouns_of(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    document.token(at).is(Classes::TRADE.with(Classes::PRODUCT).with(Classes::DEMONYM).with(Classes::PLACE))
        || party::is_goods(&document.lower(at))
}

/// "on goods from dozens of other countries", "on some trading partners": not everybody, and nobody by name.
pub(super) fn hits_others(scene: &Scene<'_>, noun: usize) -> bool {
    let document = scene.context.document;
    let is_some = |at: usize| matches!(document.word(at), "other" | "some" | "dozens" | "several" | "many" | "certain" | "scores");
    let near = noun + 1..(noun + 9).min(scene.end);
    near.clone().any(|at| {
        matches!(document.word(at), "countries" | "nations" | "economies" | "partners") && (at.saturating_sub(4).max(noun)..at).any(is_some)
    })
}

/// "on imports from nearly all countries", "on imported cars", "foreign-made cars pay 25%".
pub(super) fn hits_everybody(scene: &Scene<'_>, noun: usize) -> bool {
    let document = scene.context.document;
    let near = noun.saturating_sub(8).max(scene.start)..(noun + 9).min(scene.end);
    let whole = |at: usize| {
        matches!(document.word(at), "all" | "most" | "every")
            && matches!(document.word(at + 1), "countries" | "country" | "nations" | "imports" | "partners")
    };
    near.clone().any(|at| at > noun && (whole(at) || document.is_word(at, "everywhere")))
        || near.clone().any(|at| document.is_word(at, "imported") || document.is_word(at, "abroad"))
        || near.clone().any(|at| at < noun && noun - at <= 3 && matches!(document.word(at), "global" | "worldwide" | "universal"))
        || near.into_iter().any(|at| document.word(at).eq_ignore_ascii_case("foreign"))
}
