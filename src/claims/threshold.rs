//! Thresholds in rules: "affiliates in which they own at least a 50% stake", "parcels worth less than $800".

use super::amount::{Amount, Dimension};
use super::{Claim, Scene, Statement, party};
use crate::document::Document;
use crate::document::first_letter::FirstLetters;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::Kind;
use std::ops::Range;

/// A value from which a rule bites.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// What is measured, as records name it.
    pub what: &'static str,
    /// The value.
    pub amount: Amount,
    /// Who made the rule, where the sentence says.
    pub actors: Vec<String>,
    /// The words of the sentence, in lower case.
    pub words: Vec<String>,
}

const OWNED: &str = "stake stakes owned owns own ownership owning shareholding";
const PARCELS: &str = "parcels packages shipments";
const EARTHS: &str = "earths earth";
const PAUSES: &str = "truce ceasefire pause suspension surcharge";

/// The words of which a sentence needs one: the first group of each threshold.
pub const WORDS: &[WordList] =
    &[(Classes::THRESHOLD, OWNED), (Classes::THRESHOLD, PARCELS), (Classes::THRESHOLD, EARTHS), (Classes::THRESHOLD, PAUSES)];

/// Groups of words that stand beside a value.
const GROUPS: &[&str] = &[
    OWNED,
    "affiliates affiliate subsidiaries subsidiary",
    "rule rules restrictions regulation regulations controls blacklist blacklisted",
    PARCELS,
    "worth under below valued exemption loophole",
    "duty-free minimis exemption loophole duties tariffs free",
    EARTHS,
    "value content containing contain",
];

/// What is measured, by the [`GROUPS`] beside the value: a word of each must be there.
const MEASURED: &[(&str, Range<usize>)] = &[("ownership", 0..3), ("parcel value", 3..6), ("rare-earth value", 6..8)];

const GROUPS_BY_LETTER: FirstLetters = FirstLetters::of(GROUPS);

/// The first group of each, one bit each: most sentences hold none of them, and the others need not be looked for.
const FIRST_GROUPS: u128 = 1 | 1 << 3 | 1 << 6;

/// Which of the [`GROUPS`] that `wanted` marks have a word in `tokens`, one bit each.
fn groups(document: &Document, tokens: Range<usize>, wanted: u128) -> u128 {
    let mut found = 0;
    for at in tokens {
        let word = document.lower(at);
        let lines = GROUPS_BY_LETTER.lines(&word) & wanted & !found;
        if lines == 0 {
            continue;
        }
        for (index, group) in GROUPS.iter().enumerate().filter(|(index, _)| lines >> index & 1 == 1) {
            found |= u128::from(group.split_ascii_whitespace().any(|entry| entry == word)) << index;
        }
    }
    found
}

/// Tokens around the value in which the words must stand.
const REACH: usize = 24;

/// Appends the thresholds of the sentence.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    if !scene.classes.has(Classes::THRESHOLD) {
        return;
    }
    duration(scene, claims);
    for (index, mention) in scene.mentions.iter().enumerate() {
        if !matches!(mention.value.kind(), Kind::Percent | Kind::Money) {
            continue;
        }
        let Some(amount) =
            Amount::of(document, mention, index).filter(|amount| matches!(amount.dimension, Dimension::Percent | Dimension::Money(_)))
        else {
            continue;
        };
        let near = mention.tokens.start.saturating_sub(REACH).max(scene.start)..(mention.tokens.end + REACH).min(scene.end);
        let mut found = groups(document, near.clone(), FIRST_GROUPS);
        if found == 0 {
            continue;
        }
        found |= groups(document, near, !FIRST_GROUPS);
        let has_all = |groups: &Range<usize>| groups.clone().all(|group| found >> group & 1 == 1);
        let Some((what, _)) = MEASURED.iter().find(|(_, groups)| has_all(groups)) else { continue };
        let tokens = mention.tokens.clone();
        let statement = Threshold {
            what,
            amount,
            actors: party::parties(scene).into_iter().map(|party| party.code).collect(),
            words: scene.tokens().map(|at| document.lower(at).into_owned()).collect(),
        };
        claims.push(Claim { span: mention.span, frame: super::frame(scene, &tokens), statement: Statement::Threshold(statement) });
    }
}

/// What is measured where it is days.
pub const DAYS: &str = "days";

/// Appends how long a truce, a pause or a surcharge is to last: "a 90-day truce", "the surcharge runs for 150 days". What is left of it,
/// or has passed since, is another number.
fn duration(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let is_any = |at: usize, words: &[&str]| at >= scene.start && at < scene.end && document.is_one_of(at, words);
    let is_pause = |at: usize| PAUSES.split_ascii_whitespace().any(|word| document.is_word(at, word));
    for at in scene.tokens().filter(|&at| document.token(at).is_number()) {
        let Ok(number) = document.word(at).parse::<u16>() else { continue };
        let compound = document.token(at + 1).is_sign('-') && is_any(at + 2, &["day"]) && (at + 3..(at + 6).min(scene.end)).any(is_pause);
        let plain = is_any(at + 1, &["days"])
            && (is_any(at.wrapping_sub(1), &["for", "lasts", "runs", "gives", "negotiators", "of"])
                || is_any(at.wrapping_sub(1), &["to"]) && is_any(at.wrapping_sub(2), &["limited", "last", "lasts", "due"]))
            && !is_any(at + 2, &["left", "after", "since", "into", "to", "remaining", "before", "ago", "earlier", "later", "from", "more"])
            && scene.tokens().any(is_pause);
        if number < 2 || !(compound || plain) {
            continue;
        }
        let tokens = at..at + 2 + usize::from(compound);
        let amount = Amount::unmentioned(Dimension::Quantity("day"), f64::from(number), 0.5);
        let statement =
            Threshold { what: DAYS, amount, actors: Vec::new(), words: scene.tokens().map(|at| document.lower(at).into_owned()).collect() };
        claims.push(Claim {
            span: document.span_of(tokens.clone()),
            frame: super::frame(scene, &tokens),
            statement: Statement::Threshold(statement),
        });
    }
}
