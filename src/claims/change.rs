//! Changes: "rose 50% from $20bn to $40bn", "raised to 25% from 10%, an increase of 15 points", "doubled to 20%".

use super::amount::{Amount, Dimension};
use super::{Claim, Scene, Statement};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::Kind;

/// Verbs and nouns of change, upward ones first.
pub const WORDS: WordList = (
    Classes::CHANGE,
    "rose rise rises rising risen raised raise raises raising increased increase increases increasing grew grow grows grown growing growth jumped jump \
     jumps jumping surged surge surges surging climbed climb climbs climbing soared soar soars soaring gained gain gains hiked hike hikes hiking boosted \
     expanded doubled doubles doubling tripled triples tripling quadrupled swelled widened advanced leapt rebounded \
     fell fall falls fallen falling dropped drop drops dropping declined decline declines declining cut cuts cutting reduced reduce reduces reducing \
     reduction lowered lower lowers lowering slashed slash slashes slashing slipped slid slide shrank shrink shrunk sank sink plunged plunge plunges \
     plunging tumbled tumble decreased decrease decreases decreasing trimmed contracted contraction slumped slump narrowed collapsed halved halves halving halve dipped eased",
);

/// A quantity that went from one value to another. At least two of the three numbers are there.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which way the words say it went.
    pub direction: Option<Direction>,
    /// "from 10%".
    pub from: Option<Amount>,
    /// "to 25%".
    pub to: Option<Amount>,
    /// "by 15 points", "rose 50%", "doubled".
    pub by: Option<Amount>,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Rose, raised, doubled.
    Up,
    /// Fell, cut, halved.
    Down,
}

/// The direction of the verb of change at token `at`. A noun has none: "the decline deepened to 5% from 2%", "growth slowed to 1%".
pub(super) fn direction(document: &Document, at: usize) -> Option<Direction> {
    let word = document.lower(at);
    let word = word.as_ref();
    if is_noun_or_verb(word) && !follows_subject(document, at) {
        return None;
    }
    word_direction(word)
}

/// The direction that a word of change has as a verb.
pub(super) fn word_direction(word: &str) -> Option<Direction> {
    let upward = WORDS.1.split_ascii_whitespace().take_while(|&entry| entry != "fell").any(|entry| entry == word);
    if upward {
        return Some(Direction::Up);
    }
    WORDS.1.split_ascii_whitespace().any(|entry| entry == word).then_some(Direction::Down)
}

/// Forms that are nouns as often as verbs.
fn is_noun_or_verb(word: &str) -> bool {
    is_noun_of_change(word)
        || matches!(
            word,
            "raise"
                | "rises"
                | "increases"
                | "gains"
                | "hikes"
                | "jumps"
                | "falls"
                | "drops"
                | "declines"
                | "cuts"
                | "climb"
                | "slides"
                | "tumble"
                | "halves"
                | "doubles"
                | "contraction"
                | "slump"
        )
}

/// Whether what stands before token `at` makes a verb of it: "will rise", "to cut", "has cut", "they increase", "Trump cut".
fn follows_subject(document: &Document, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| document.token(before).sentence == document.token(at).sentence) else {
        return false;
    };
    let token = document.token(before);
    match document.lower(before).as_ref() {
        "to" | "has" | "have" | "had" | "was" | "were" | "been" | "be" | "is" | "are" => true,
        _ => {
            token.is(Classes::MODAL)
                || token.is(Classes::PRONOUN) && !matches!(document.lower(before).as_ref(), "his" | "her" | "their")
                || token.is_capital() && !token.is(Classes::FUNCTION.with(Classes::COMMON))
        }
    }
}

/// "down from 23%", "up to 30%": the little word says which way, whatever the verb is about.
fn stated_way(scene: &Scene<'_>, number: usize) -> Option<Direction> {
    let document = scene.context.document;
    let preposition = (scene.start..number).rev().take(3).find(|&at| document.is_word(at, "from") || document.is_word(at, "to"))?;
    let way = preposition.checked_sub(1).filter(|&way| way >= scene.start)?;
    if document.is_word(way, "down") { Some(Direction::Down) } else { document.is_word(way, "up").then_some(Direction::Up) }
}

/// Tokens between the first and the last number beyond which they no longer speak of one thing.
const REACH: usize = 30;

/// Appends the change of the sentence, where it states exactly one: two "from"s or two "to"s are two statements that words alone do
/// not part safely.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    if !scene.mentions.iter().any(|mention| matches!(mention.value.kind(), Kind::Percent | Kind::Money | Kind::Quantity)) {
        return;
    }
    let verbs: Vec<usize> = scene.tokens().filter(|&token| document.token(token).is(Classes::CHANGE)).collect();
    if verbs.is_empty() {
        return;
    }
    let (mut from, mut to, mut by) = (Vec::new(), Vec::new(), Vec::new());
    for (index, mention) in scene.mentions.iter().enumerate() {
        let Some(amount) = Amount::of(document, mention, index) else { continue };
        match role(scene, mention.tokens.start, mention.tokens.end, amount.dimension) {
            Some(Role::From) => from.push(amount),
            Some(Role::To) => to.push(amount),
            Some(Role::By) => by.push(amount),
            None => {}
        }
    }
    let one = |amounts: &[Amount]| match amounts {
        [] => Some(None),
        [amount] => Some(Some(*amount)),
        _ => None,
    };
    let (Some(mut from), Some(mut to), Some(by)) = (one(&from), one(&to), one(&by)) else { return };
    match (from, to) {
        (Some(known), None) => to = bare_end(scene, "to", known.dimension),
        (None, Some(known)) => from = bare_end(scene, "from", known.dimension),
        _ => {}
    }
    let parts: Vec<Amount> = [from, to, by].into_iter().flatten().collect();
    if parts.len() < 2 || !matches!((from, to), (Some(from), Some(to)) if from.dimension == to.dimension) {
        return;
    }
    let mentions = parts.iter().filter_map(|amount| scene.mentions.get(amount.mention));
    let first = mentions.clone().map(|mention| mention.tokens.start).min().unwrap_or(scene.start);
    let last = mentions.map(|mention| mention.tokens.end).max().unwrap_or(scene.end);
    if (first..last).any(|token| starts_clause(document.word(token))) {
        return;
    }
    let nearest = verbs.iter().copied().filter(|&verb| verb < last).min_by_key(|&verb| verb.abs_diff(first));
    let Some(verb) = nearest.filter(|&verb| last - first <= REACH && verb.abs_diff(first) <= REACH) else { return };
    // "shares have fallen after the firm said that losses had deepened to 5 million from 1 million": the verb is of another clause.
    if (verb.min(first)..first).any(|token| starts_clause(document.word(token)) || document.token(token).is(Classes::SPEECH)) {
        return;
    }
    let ways = [from, to].into_iter().flatten().filter_map(|amount| stated_way(scene, scene.mentions.get(amount.mention)?.tokens.start));
    let directions: Vec<Direction> = verbs.iter().filter_map(|&verb| direction(document, verb)).chain(ways).collect();
    // "raised duties on steel and cut them on cars from 25% to 15%": which verb holds is the reader's guess.
    let agreed = directions.first().copied().filter(|first| directions.iter().all(|direction| direction == first));
    let change = Change { direction: agreed, from, to, by };
    let tokens = first.min(verb)..last;
    let frame = super::frame(scene, &tokens);
    claims.push(Claim { span: document.span_of(tokens), frame, statement: Statement::Change(change) });
}

/// The other end of a change, where it is written without the unit: "to 90 aircraft from 150".
fn bare_end(scene: &Scene<'_>, preposition: &str, dimension: Dimension) -> Option<Amount> {
    let document = scene.context.document;
    let taken = |at: usize| scene.mentions.iter().any(|mention| mention.tokens.contains(&at));
    let mut ends = scene.tokens().filter(|&at| document.is_word(at, preposition) && !taken(at + 1) && document.token(at + 1).is_number());
    let at = ends.next().filter(|_| ends.next().is_none())?;
    Some(Amount::bare(document, at + 1, dimension)?.0)
}

/// Words that open a clause of its own, in which another quantity moves: "sales rose 15% as the tariff went from 10% to 25%".
fn starts_clause(word: &str) -> bool {
    matches!(
        word,
        ";" | "as"
            | "while"
            | "when"
            | "after"
            | "before"
            | "but"
            | "because"
            | "although"
            | "though"
            | "whereas"
            | "since"
            | "even"
            | "if"
    )
}

enum Role {
    From,
    To,
    By,
}

/// What the words before and after the tokens `start..end` make of the amount there.
fn role(scene: &Scene<'_>, start: usize, end: usize, dimension: Dimension) -> Option<Role> {
    let document = scene.context.document;
    let lower = |token: usize| document.lower(token);
    if dimension == Dimension::Multiple {
        return Some(Role::By);
    }
    // "a 15-point increase", "a 50% rise".
    let next = document.token(end);
    let after = if next.is_sign('-') { end + 1 } else { end };
    if after < scene.end && document.token(after).is(Classes::CHANGE) && is_noun_of_change(&lower(after)) {
        return Some(Role::By);
    }
    let mut at = start;
    while at > scene.start {
        at -= 1;
        let token = document.token(at);
        if !token.is_word() {
            return None;
        }
        match lower(at).as_ref() {
            "from" => return Some(Role::From),
            "to" => return Some(Role::To),
            "by" => return Some(Role::By),
            // "an increase of 15 points", "a rise of 5%".
            "of" => {
                let before = at.checked_sub(1).filter(|&before| before >= scene.start)?;
                return (document.token(before).is(Classes::CHANGE) && is_noun_of_change(&lower(before))).then_some(Role::By);
            }
            "a" | "an" | "the" | "around" | "just" | "only" | "nearly" | "almost" | "about" | "roughly" | "some" | "over" | "than"
            | "more" | "less" => {}
            _ if token.is(Classes::BOUND) => {}
            // "rose 50%", "cut tariffs 10 points" is left alone: the object may be the rate itself.
            _ => return (token.is(Classes::CHANGE) && matches!(dimension, Dimension::Percent | Dimension::Point)).then_some(Role::By),
        }
    }
    None
}

fn is_noun_of_change(word: &str) -> bool {
    matches!(
        word,
        "increase"
            | "rise"
            | "jump"
            | "surge"
            | "gain"
            | "hike"
            | "growth"
            | "drop"
            | "fall"
            | "decline"
            | "decrease"
            | "cut"
            | "reduction"
            | "plunge"
            | "slide"
    )
}
