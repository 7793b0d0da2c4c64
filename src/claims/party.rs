//! Who acts and who is hit: countries and blocs of a sentence with the part that they play beside a trade action.

use super::Scene;
use crate::document::fold::fold;
use crate::document::lexicon::Classes;
use crate::evidence::day::Holds;
use crate::evidence::schema::{Person, Role};
use crate::mentions::{Mention, PersonValue, Value};
use std::ops::Range;

/// A country or bloc named in a sentence, by its name, an adjective, its capital, or one of its leaders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// ISO 3166 alpha-2, or "EU".
    pub code: String,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The preposition that governs it, in lower case; empty where none does.
    pub preposition: String,
    /// Whether a possessive ending follows.
    pub possessive: bool,
}

/// The parties of a sentence, in text order.
pub fn parties(scene: &Scene<'_>) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for mention in scene.mentions {
        let Some(code) = code(scene, mention) else { continue };
        let tokens = mention.tokens.clone();
        if is_dateline(scene, &tokens) {
            continue;
        }
        let preposition = match parties.last() {
            // "on Canada, Mexico and China": one preposition governs the list.
            Some(last) if is_list_joint(scene, last.tokens.end..tokens.start) => last.preposition.clone(),
            _ if follows_whole_phrase(scene, tokens.start) => String::new(),
            _ => preposition(scene, tokens.start),
        };
        let possessive = scene.context.document.token(tokens.end).kind == crate::document::TokenKind::Possessive && tokens.end < scene.end;
        parties.push(Party { code, tokens, preposition, possessive });
    }
    parties
}

/// `parties` with "European goods" among them: in news of trade those of the European Union.
pub(super) fn with_europe(scene: &Scene<'_>, mut parties: Vec<Party>) -> Vec<Party> {
    let document = scene.context.document;
    let is_european = |at: &usize| {
        document.is_word(*at, "european")
            && (at + 1..(at + 3).min(scene.end)).any(|next| is_goods(&document.lower(next)) || document.token(next).is(Classes::PRODUCT))
    };
    for at in scene.tokens().filter(is_european) {
        let party = Party { code: "EU".to_owned(), tokens: at..at + 1, preposition: preposition(scene, at), possessive: false };
        let place = parties.partition_point(|known| known.tokens.start < at);
        parties.insert(place, party);
    }
    parties
}

/// The country that a mention stands for. A person stands for a country only in an office of its government.
fn code(scene: &Scene<'_>, mention: &Mention) -> Option<String> {
    match &mention.value {
        Value::Place(place) => place.id.clone(),
        Value::Person(person) => {
            let record = record(scene, person)?;
            record.roles.iter().any(|role| governs(&role.title)).then(|| record.country.to_string()).filter(|code| code.len() == 2)
        }
        _ => None,
    }
}

fn governs(title: &str) -> bool {
    ["President", "Minister", "Secretary", "Premier", "Representative", "Chancellor"].iter().any(|word| title.contains(word))
}

/// The record of a person: the one that the cast list found; else, for a surname alone, the one member of a government of that name
/// who is in office on the day of publication. Headlines and short reports name them without first name and title. Heads of state and
/// government go before others.
pub fn record<'a>(scene: &Scene<'a>, person: &PersonValue) -> Option<&'a Person> {
    let evidence = scene.context.evidence;
    if let Some(id) = person.person.as_deref() {
        return evidence.person(id);
    }
    let day = scene.context.meta.published?;
    let name = fold(&person.name);
    let heads = |role: &Role| ["President", "Prime Minister", "Premier"].contains(&role.title.as_ref()) && role.holds(day) != Holds::No;
    let members = |role: &Role| governs(&role.title) && role.holds(day) != Holds::No;
    let only = |in_office: &dyn Fn(&Role) -> bool| {
        let mut found = evidence.people_by_family(&name).filter(|record| record.roles.iter().any(in_office)).map(|record| record.id);
        found.next().filter(|_| found.next().is_none())
    };
    evidence.person(&only(&heads).or_else(|| only(&members))?)
}

/// Words of a noun phrase before a party that may stand between it and its preposition.
const REACH: usize = 4;

/// "BRASILIA - The tariff", "HANOI: A tariff": where it was written, not who acts.
fn is_dateline(scene: &Scene<'_>, place: &Range<usize>) -> bool {
    let document = scene.context.document;
    let next = document.token(place.end);
    let spaced = document.token(place.end + 1).after_space();
    place.start == scene.start && place.end < scene.end && spaced && (next.is_sign(':') || next.is_sign('-') && next.after_space())
}

/// "In the deal China commits": a noun with its article is a phrase of its own before the name of a country; adjectives take no such place.
fn follows_whole_phrase(scene: &Scene<'_>, start: usize) -> bool {
    let document = scene.context.document;
    let [Some(noun), Some(article)] = [start.checked_sub(1), start.checked_sub(2)] else { return false };
    article >= scene.start
        && document.token(start).is(Classes::PLACE)
        && !document.token(start).is(Classes::DEMONYM)
        && document.token(noun).is_word()
        && !document.token(noun).is(Classes::FUNCTION.with(Classes::DEMONYM).with(Classes::PLACE))
        && ["mainland", "communist", "rest", "whole", "entire"].iter().all(|word| !document.is_word(noun, word))
        && document.is_one_of(article, &["the", "this", "that", "a"])
}

fn preposition(scene: &Scene<'_>, start: usize) -> String {
    let document = scene.context.document;
    for at in (scene.start..start).rev().take(REACH) {
        let token = document.token(at);
        // "on 128 American products".
        if token.is_number() && at + 1 == start {
            continue;
        }
        if !token.is_word() {
            break;
        }
        let word = document.lower(at);
        match word.as_ref() {
            "on" | "against" | "from" | "by" | "of" | "for" | "with" | "to" | "in" | "between" | "at" | "over" | "into" | "onto"
            | "upon" | "targeting" | "hitting" => {
                return word.into_owned();
            }
            "entering" => return "into".to_owned(),
            "the" | "a" | "an" | "all" | "some" | "many" | "most" | "certain" | "several" | "other" | "new" | "more" => {}
            // "On Monday the United States": a date is a phrase of its own.
            _ if token.is(Classes::WEEKDAY.with(Classes::MONTH)) => break,
            // "Coal from America pays a Chinese tariff".
            _ if bears(scene, at) => break,
            // A verb or a noun of its own ends the phrase.
            _ if token.is(Classes::FUNCTION) || token.is(Classes::CHANGE) || token.is(Classes::SPEECH) => break,
            _ => {}
        }
    }
    String::new()
}

/// Whether the tokens only join the items of a list.
fn is_list_joint(scene: &Scene<'_>, tokens: Range<usize>) -> bool {
    let document = scene.context.document;
    !tokens.is_empty()
        && tokens.len() <= 3
        && tokens.into_iter().all(|at| document.token(at).is_sign(',') || matches!(document.word(at), "and" | "or" | "&" | "the"))
}

/// Nouns by which goods are called after the country they come from.
pub fn is_goods(word: &str) -> bool {
    matches!(
        word,
        "goods"
            | "imports"
            | "products"
            | "exports"
            | "shipments"
            | "merchandise"
            | "items"
            | "commodities"
            | "produce"
            | "vehicles"
            | "cars"
            | "autos"
            | "steel"
            | "aluminum"
            | "aluminium"
            | "lumber"
            | "agricultural"
            | "farm"
            | "electric"
            | "soybeans"
            | "pork"
            | "wine"
            | "whiskey"
            | "energy"
            | "oil"
            | "exporters"
    )
}

/// Whether the word at token `at` says that what stands before it pays a duty: "face", "carry", "are charged".
pub(super) fn bears(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    let token = document.token(at);
    // Most words are none of them: that is seen without a look at their letters.
    if !token.is_word() || token.is(Classes::FUNCTION) || !(3..=8).contains(&token.span.len()) {
        return false;
    }
    match document.lower(at).as_ref() {
        "face" | "faces" | "faced" | "facing" | "subject" | "pay" | "pays" | "paid" | "paying" | "carry" | "carries" | "carried"
        | "bear" | "bears" | "attract" | "attracts" | "incur" | "incurs" => true,
        "charged" | "taxed" | "hit" | "handed" | "left" | "saddled" => at
            .checked_sub(1)
            .is_some_and(|before| matches!(document.lower(before).as_ref(), "be" | "been" | "being" | "is" | "are" | "was" | "were")),
        _ => false,
    }
}

/// Whether an amount of money stands right before the "in" that governs the party at token `start`.
fn is_worth_in(scene: &Scene<'_>, start: usize) -> bool {
    let preposition = start.checked_sub(1);
    scene.mentions.iter().any(|mention| matches!(mention.value, Value::Money(_)) && Some(mention.tokens.end) == preposition)
}

/// The parties that a duty named at token `noun` hits, and the one that charges it.
pub fn roles(scene: &Scene<'_>, parties: &[Party], noun: usize, verb: Option<usize>) -> (Option<String>, Vec<String>) {
    let document = scene.context.document;
    let lower = |at: usize| document.lower(at);
    let is_before_goods = |party: &Party| (party.tokens.end..(party.tokens.end + 3).min(scene.end)).any(|at| is_goods(&lower(at)));
    // "a duty over purchases of Russian oil": those of the reason pay nothing.
    let is_of_reason = |party: &Party| (noun + 1..party.tokens.start).rev().take(REACH).any(|at| lower(at) == "over");
    let is_target = |party: &Party| match party.preposition.as_str() {
        _ if is_of_reason(party) => false,
        "on" | "against" | "targeting" | "hitting" | "upon" => true,
        // "imports from China"; "on $34 billion of Chinese goods".
        "of" if party.tokens.start < noun => {
            is_before_goods(party) && (party.tokens.end..(party.tokens.end + 9).min(noun + 1)).any(|at| bears(scene, at))
                || (scene.start..party.tokens.start)
                    .rev()
                    .take(REACH + 2)
                    .any(|at| is_goods(&lower(at)) || document.token(at).is(Classes::PRODUCT))
        }
        "from" | "of" => {
            let is_ware = |at: usize| {
                let bought = matches!(lower(at).as_ref(), "buys" | "bought" | "imports" | "imported" | "everything" | "anything" | "all");
                is_goods(&lower(at)) || document.token(at).is(Classes::PRODUCT) || party.preposition == "from" && bought
            };
            (scene.start..party.tokens.start).rev().take(REACH + 2).any(is_ware)
                || party.preposition == "of" && party.tokens.start > noun && is_before_goods(party)
        }
        // "on $34 billion in Chinese goods".
        "in" if is_before_goods(party) && is_worth_in(scene, party.tokens.start) => true,
        "in" => (scene.start..party.tokens.start)
            .rev()
            .take(3)
            .find(|&at| lower(at) != "the" && lower(at) != "in")
            .is_some_and(|at| matches!(lower(at).as_ref(), "made" | "built" | "produced" | "assembled" | "originating" | "grown")),
        "for" | "to" => {
            party.tokens.start > noun
                && (!is_before_goods(party) || matches!(lower(noun).as_ref(), "rate" | "ceiling" | "cap"))
                && matches!(lower(noun).as_ref(), "tariffs" | "tariff" | "rate" | "rates" | "duty" | "duties" | "ceiling" | "cap")
        }
        // "Chinese goods face a 25% tariff", "hit China with a tariff".
        "" => {
            // "everything the United States buys from China is subject to": what comes from there faces the duty.
            let others = |to: usize| {
                parties.iter().any(|other| other.preposition == "from" && other.tokens.start > party.tokens.end && other.tokens.start < to)
            };
            let faces = (party.tokens.end..(party.tokens.end + 9).min(noun + 1)).any(|at| bears(scene, at) && !others(at));
            let struck = party.tokens.start.checked_sub(1).is_some_and(|before| {
                matches!(
                    lower(before).as_ref(),
                    "hit" | "hits" | "hitting" | "slapped" | "slap" | "target" | "targets" | "targeted" | "punish"
                )
            });
            let with = (party.tokens.end..(party.tokens.end + 4).min(scene.end)).any(|at| lower(at) == "with");
            faces && (is_before_goods(party) || !party.possessive) || struck && with
        }
        _ => false,
    };
    let (hit, others): (Vec<&Party>, Vec<&Party>) = parties.iter().partition(|party| is_target(party));
    let mut targets: Vec<String> = Vec::new();
    for party in hit {
        if !targets.contains(&party.code) {
            targets.push(party.code.clone());
        }
    }
    let others = || others.iter().copied();
    // "China's 34% tariff", "US tariffs", "by Beijing", or the subject before the verb.
    let owns = |party: &&Party| {
        party.tokens.end <= noun
            && noun - party.tokens.end <= 5
            && party.preposition.is_empty()
            && (party.tokens.end..noun).all(|at| {
                !document.token(at).is_sign(',')
                    && (document.token(at).kind != crate::document::TokenKind::Word
                        || !document.token(at).is(Classes::FUNCTION.with(Classes::SPEECH)))
            })
    };
    // "steel entering the United States", "pay 20% at US ports".
    let is_gate = |at: usize| matches!(lower(at).as_ref(), "port" | "ports" | "border" | "borders" | "customs");
    let lets_in =
        |party: &&Party| party.preposition == "into" || matches!(party.preposition.as_str(), "at" | "in") && is_gate(party.tokens.end);
    let actor = others()
        .find(|party| party.preposition == "by" && !is_before_goods(party))
        .or_else(|| others().find(lets_in))
        .or_else(|| others().rfind(owns))
        .or_else(|| {
            let verb = verb.unwrap_or(noun);
            others().rfind(|party| party.tokens.start < verb && party.preposition.is_empty())
        })
        // "the tariff of the United States on products of Mexico".
        .or_else(|| others().find(|party| party.preposition == "of" && (noun + 1..=noun + 3).contains(&party.tokens.start)))
        // "face a 13% tariff in China".
        .or_else(|| {
            others().find(|party| party.preposition == "in" && (noun + 2..=noun + 6).contains(&party.tokens.start) && !targets.is_empty())
        })
        .map(|party| party.code.clone())
        .filter(|code| !targets.contains(code));
    (actor, targets)
}
