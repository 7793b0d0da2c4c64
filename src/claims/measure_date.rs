//! Days of measures that the text names: "the Section 122 surcharge took effect on Feb. 24", "the phase one deal was signed in January".

use super::{Claim, Frame, Scene, Statement, party};
use crate::document::fold::fold;
use crate::document::lexicon::Classes;
use crate::mentions::{DateValue, Value};
use serde::Serialize;
use std::ops::Range;

/// What happened on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Happening {
    TookEffect,
    Signed,
    Suspended,
    StruckDown,
    Ended,
}

/// The day of something that happened to a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureDate {
    /// The name, folded, by which the record knows the measure.
    pub name: String,
    /// Countries of the sentence: they tell measures of one name apart.
    pub parties: Vec<String>,
    /// What happened.
    pub happening: Happening,
    /// When.
    pub date: DateValue,
}

/// Nouns that make a name of a measure out of a word: "fentanyl tariff", "phase one deal".
const NOUNS: &[&str] = &[
    "tariff",
    "tariffs",
    "duty",
    "duties",
    "surcharge",
    "levy",
    "levies",
    "rule",
    "rules",
    "deal",
    "agreement",
    "accord",
    "pact",
    "truce",
    "framework",
    "fee",
    "fees",
    "ban",
    "controls",
];

/// Tokens between a name and its verb: "on Chinese goods".
const TO_VERB: usize = 7;

/// Appends the dated happenings of the sentence: one for each date right behind its verb.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    for mention in scene.mentions {
        let Value::Date(date) = &mention.value else { continue };
        let start = mention.tokens.start;
        // "until Nov. 10", "before Friday" date something else.
        let is_preposition = |at: &usize| *at > scene.start && document.is_one_of(*at, &["on", "in", "from"]);
        // "took effect on Tuesday"; wires leave the word out: "took effect Tuesday".
        let at = start.checked_sub(1).filter(is_preposition).unwrap_or(start);
        let behind = happening(scene, at).and_then(|(verb, happening)| Some((verb, happening, named(scene, verb)?)));
        let found = behind.or_else(|| signing(scene, &mention.tokens));
        let Some((verb, happening, (first, name))) = found else { continue };
        let statement = MeasureDate {
            name,
            parties: party::parties(scene).into_iter().map(|party| party.code).collect(),
            happening,
            date: date.clone(),
        };
        let tokens = first.min(start)..mention.tokens.end.max(verb + 1);
        let said = verb.min(start)..start.max(verb + 1);
        let frame = Frame { time: Some(date.clone()), ..super::frame(scene, &said) };
        claims.push(Claim { span: document.span_of(tokens), frame, statement: Statement::MeasureDate(statement) });
    }
}

/// The verb whose last word stands right before token `end`, with its first token.
fn happening(scene: &Scene<'_>, end: usize) -> Option<(usize, Happening)> {
    let document = scene.context.document;
    let is = |back: usize, words: &[&str]| end.checked_sub(back).is_some_and(|at| at >= scene.start && document.is_one_of(at, words));
    let be = &["was", "were", "been"];
    if is(1, &["effect", "force"]) && is(2, &["took", "takes", "take", "into"]) {
        return Some((end - 2, Happening::TookEffect));
    }
    if is(1, &["down"]) && is(2, &["struck"]) && is(3, be) {
        return Some((end - 3, Happening::StruckDown));
    }
    if is(1, &["in"]) && is(2, &["kicked"]) {
        return Some((end - 2, Happening::TookEffect));
    }
    if is(1, &["expired", "lapsed"]) {
        return Some((end - 1, Happening::Ended));
    }
    if !is(2, be) {
        return None;
    }
    let happening = match document.word(end - 1) {
        "signed" => Happening::Signed,
        "suspended" | "paused" => Happening::Suspended,
        "lifted" | "ended" | "removed" | "scrapped" => Happening::Ended,
        _ => return None,
    };
    Some((end - 2, happening))
}

/// "On Wednesday the two sides signed the phase one agreement", "signed the phase one deal on Wednesday": verb, happening and name for a
/// date that opens the sentence or stands right behind the name.
fn signing(scene: &Scene<'_>, date: &Range<usize>) -> Option<(usize, Happening, (usize, String))> {
    let document = scene.context.document;
    let is_noun = |at: usize| NOUNS.iter().any(|noun| document.is_word(at, noun));
    let verb = scene.tokens().find(|&at| document.is_word(at, "signed"))?;
    let noun = (verb + 1..(verb + SIGNED).min(scene.end)).find(|&at| is_noun(at))?;
    let opens = date.end <= verb && date.start <= scene.start + OPENING && verb - date.end <= OPENING * 2;
    let follows = date.start > noun && date.start - noun <= 3;
    let is_active = !["was", "were", "been", "be", "is"].iter().any(|word| verb > scene.start && document.is_word(verb - 1, word));
    if !is_active || !(opens || follows) {
        return None;
    }
    let noun = if document.is_word(noun - 1, "trade") { noun - 1 } else { noun };
    let name = (1..=3usize).rev().find_map(|length| {
        let from = noun.checked_sub(length).filter(|&from| from > verb)?;
        let name = [noun + 1, noun].into_iter().map(|to| fold(document.slice(document.span_of(from..to))));
        name.into_iter().find(|name| scene.context.evidence.measures_named(name).next().is_some())
    })?;
    Some((verb, Happening::Signed, (verb, name)))
}

/// Tokens between "signed" and what was signed.
const SIGNED: usize = 8;
/// Tokens before a date that opens a sentence: "At the White House on Wednesday".
const OPENING: usize = 6;

/// The name of a measure that is the subject of the verb at `verb`: its first token and the name, folded.
fn named(scene: &Scene<'_>, verb: usize) -> Option<(usize, String)> {
    let document = scene.context.document;
    let noun = (scene.start..verb).rev().take(TO_VERB + 1).find(|&at| NOUNS.iter().any(|noun| document.is_word(at, noun)))?;
    // "a tariff that replaced one that took effect": another subject stands between.
    let is_break = |at: usize| {
        document.token(at).is_sign(',')
            || document.is_one_of(at, &["that", "which", "who", "after", "before", "and", "but", "as", "replaced"])
    };
    // "the phase one pact, which came into force on": the clause is the name's own.
    let is_own_clause = document.token(noun + 1).is_sign(',')
        && (document.is_word(noun + 2, "which") || document.is_word(noun + 2, "that"))
        && noun + 4 >= verb;
    if !is_own_clause && (noun + 1..verb).any(is_break) {
        return None;
    }
    let known = |from: usize, to: usize| {
        let name = fold(document.slice(document.span_of(from..to)));
        let is_known = from >= scene.start && scene.context.evidence.measures_named(&name).next().is_some();
        is_known.then_some((from, name))
    };
    // "the phase one trade deal".
    let noun = if noun > scene.start && document.is_word(noun - 1, "trade") { noun - 1 } else { noun };
    let (first, name) = (1..=3usize)
        .rev()
        .filter_map(|length| Some((noun.checked_sub(length)?, noun)))
        .find_map(|(from, to)| known(from, to + 1).or_else(|| known(from, to)))?;
    // "a challenge to the tariff": the name is no subject.
    for at in (scene.start..first).rev().take(4) {
        let token = document.token(at);
        if token.is(Classes::WEEKDAY.with(Classes::MONTH)) || token.is_sign(',') {
            break;
        }
        if document.is_one_of(at, &["to", "of", "against", "over", "on", "for", "about", "with", "from", "in", "by"]) {
            return None;
        }
    }
    Some((first, name))
}
