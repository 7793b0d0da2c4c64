//! What speaks for a person and against one, in points.
//!
//! The weights were set on news text by hand: a sure given name, a title or an apposition is enough alone; two unknown words need
//! two smaller cues; one strong cue against (a firm's word, "the" before) outweighs a given name.

use super::name::Name;
use super::thing::{BEFORE_THINGS, starts_as_firm};
use super::title::Title;
use super::word;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, Token, TokenKind};
use crate::mentions::place;

/// By sentence: whether at least four in five of its longer words are capitalised, as in a headline.
pub fn title_case(doc: &Document) -> Vec<bool> {
    doc.sentences()
        .iter()
        .map(|sentence| is_title_case(doc.tokens().get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or_default()))
        .collect()
}

fn is_title_case(tokens: &[Token]) -> bool {
    let (mut capital, mut lower) = (0, 0);
    // A sentence with a full stop is a headline only if its short words say so too: "The panel had Erik Sandholt and Maria Lopez."
    let shortest = if tokens.last().is_some_and(|token| token.is_sign('.')) { 1 } else { 4 };
    for token in tokens.iter().filter(|token| token.is_word() && token.span.len() >= shortest) {
        if token.is_capital() {
            capital += 1;
        } else {
            lower += 1;
            // Too many already, whatever the rest is.
            if lower * 5 > tokens.len() {
                return false;
            }
        }
    }
    capital >= 3 && capital >= lower * 4
}

/// Points of the name itself.
pub fn inside(doc: &Document, name: &Name, titled: bool) -> i32 {
    let Some(first) = name.words.first().map(|&at| doc.token(at)) else { return 0 };
    let Some(last) = name.words.last().map(|&at| doc.token(at)) else { return 0 };
    let initials = name.words.first() != Some(&name.tokens.start);
    if name.words.len() == 1 && !initials {
        return 0;
    }
    let folded: Vec<&str> = name.key.split(' ').collect();
    let mut points = 0;
    let eastern = name.family == 0 && first.is(Classes::EASTERN_FAMILY);
    if eastern {
        let syllables = folded.get(1).map_or(0, |given| word::pinyin_syllables(given));
        let hyphen = name.words.get(1).is_some_and(|&at| doc.token(at + 1).is_sign('-'));
        let common = name.words.iter().skip(1).any(|&at| doc.token(at).is(Classes::COMMON.with(Classes::PLACE)));
        points += match (syllables, hyphen) {
            // "Tran Thanh Man", "Lee Hsien Loong": the ordinary last word is counted against the name below.
            _ if name.words.len() == 3 && !doc.token(name.words[1]).is(Classes::COMMON.with(Classes::NAMED_THING).with(Classes::PLACE)) => {
                4 + 2 * i32::from(common)
            }
            _ if common => 0,
            (_, true) => 5,
            (2, _) => 5,
            (1, _) => 3,
            _ => 2,
        };
    } else if word::is_surely_given(first) {
        points += 4;
    } else if word::is_given(first) {
        // "Chad", "Jordan", "Austin" are given names sooner than places before an unknown word; "Will" and "Grant" are not.
        let doubtful = titled || first.is(Classes::FUNCTION.with(Classes::OFFICE).with(Classes::DEMONYM).with(Classes::MONTH));
        points += match doubtful {
            true => 2,
            false if first.is(Classes::COMMON) && word::is_unknown(last) => 4,
            false => 3,
        };
    } else if word::is_family(first) {
        points += 1;
    }
    if word::is_family(last) {
        points += if last.is(Classes::COMMON) && titled { 0 } else { 2 };
    } else if folded.last().is_some_and(|family| word::looks_like_family(family)) && !last.is(Classes::COMMON) {
        points += 1;
    }
    for (index, &at) in name.words.iter().enumerate() {
        let token = doc.token(at);
        if token.is(Classes::COMMON) && !word::is_name(token) {
            // "Philip Glass", "Cecil Fielder": in running text a sure given name with one ordinary word after it is a person.
            let glass = index == 1 && name.words.len() == 2 && word::is_surely_given(first);
            points -= match (titled, glass) {
                (true, _) => 4,
                (false, true) => i32::from(token.is(Classes::NAMED_THING.with(Classes::ORG).with(Classes::PLACE))),
                (false, false) => 2,
            };
        }
        if titled && token.is(Classes::COMMON.with(Classes::FUNCTION)) {
            points -= 2;
        }
        if token.is(Classes::PLACE) && index + 1 == name.words.len() {
            points -= 1;
        }
        if index > 0 && index + 1 < name.words.len() && word::is_name(token) {
            points += 1;
        }
    }
    // Initials, particles and suffixes.
    let text = doc.slice(name.span);
    for at in name.tokens.clone() {
        let token = doc.token(at);
        if name.words.contains(&at) || !token.is_word() {
            continue;
        }
        if word::is_initial(doc, at) || token.shape.has(Shape::ABBREVIATION) {
            points += if at == name.tokens.start { 4 } else { 3 };
        } else if token.is(Classes::NAME_SUFFIX) {
            points += 4;
        } else if token.is(Classes::PARTICLE) {
            points += if token.is_capital() { 0 } else { 1 };
        }
    }
    if text.contains('&') {
        points -= 6;
    }
    let article = name.words.first().is_some_and(|&at| matches!(doc.word(at), "Der" | "Die" | "Das" | "Les" | "Los" | "Las" | "Il"));
    if article || !word::is_name(first) && starts_as_firm(doc, name) {
        points -= 5;
    }
    // In a headline an unknown word may be a verb.
    if titled && !word::is_surely_given(first) {
        points -= 1;
    }
    points
}

/// Points of what stands around the name.
pub fn around(doc: &Document, name: &Name, title: Option<&Title>) -> i32 {
    let sentence = doc.token(name.tokens.start).sentence;
    let before_index = name.tokens.start.wrapping_sub(1);
    let before = Some(doc.token(before_index)).filter(|token| token.sentence == sentence);
    let mut points = 0;
    if let Some(title) = title {
        points += match (title.honorific, title.weak) {
            (true, _) => 6,
            (_, true) if title.firm => 2,
            (_, true) => 4,
            _ => 5,
        };
    } else if let Some(before) = before {
        let word = doc.word(before_index);
        if before.is(Classes::SPEECH) && !before.is_capital() {
            points += 3;
        } else if matches!(
            word,
            "by" | "with" | "and" | "like" | "whether" | "that" | "named" | "including" | "when" | "while" | "met" | "between"
        ) {
            points += 1;
        } else if matches!(word, "at" | "in" | "near" | "into" | "inside" | "across" | "via") {
            points -= 3;
        } else if word == "from" {
            points -= i32::from(!name.words.first().is_some_and(|&at| word::is_surely_given(doc.token(at))));
        } else if matches!(word, "the" | "The" | "a" | "an" | "A" | "An" | "this") {
            points -= 4;
        } else if before.is(Classes::COMMON.with(Classes::NAMED_THING).with(Classes::PORTFOLIO)) && BEFORE_THINGS.contains(&word) {
            points -= 6;
        } else if matches!(word, "Photo" | "Illustration" | "Author" | "author" | "By" | "BY")
            || before.is_sign(':')
                && matches!(doc.word(before_index.wrapping_sub(1)), "Photo" | "Illustration" | "author" | "Author" | "by" | "Editor")
        {
            points += 2;
        } else if before.is_sign('/') {
            points += 1;
        } else if before.is(Classes::KIN) && !before.is_capital() {
            points += 4;
        } else if before.kind == TokenKind::Possessive && doc.token(before_index.wrapping_sub(1)).is(Classes::PLACE) {
            points += 1;
        } else if before.is(Classes::DEMONYM)
            && before.is_capital()
            && name.words.len() > 1
            && !name.words.iter().any(|&at| doc.token(at).is(Classes::COMMON) && !word::is_name(doc.token(at)))
        {
            points += 2;
        } else if word == "of" {
            points += said_of_people(doc, before_index.wrapping_sub(1));
        }
    }
    let end = name.tokens.end;
    let after = Some(doc.token(end)).filter(|token| token.sentence == sentence);
    if let Some(after) = after {
        let second = doc.token(end + 1);
        let age = second.is_number() && second.span.len() == 2 && doc.token(end + 2).is_sign(',');
        if after.is(Classes::SPEECH) && !after.is_capital() {
            points += if doc.word(end + 1) == "reporters" { 4 } else { 2 };
        } else if doc.word(end) == "who" || after.is_sign(',') && (doc.word(end + 1) == "who" || age) {
            points += 5;
        } else if after.is_sign(',') {
            points += i32::from(doc.word(end + 1) == "whose" || second.is(Classes::SPEECH));
        } else if after.is_sign('(')
            && (matches!(doc.word(end + 1), "R" | "D" | "I")
                || doc.token(end + 1).is_number() && doc.token(end + 2).is_sign(')')
                || doc.token(end + 1).shape.has(Shape::ALL_CAPS) && doc.token(end + 2).is_sign('-')
                || is_country_in_brackets(doc, end))
        {
            // "(D-Ohio)", "(54)", "(BN-Ledang)", "(Italy)".
            points += 3 + i32::from(doc.token(end + 2).is_sign('-'));
        } else if matches!(doc.word(end), "of" | "from" | "at") && names_a_body(doc, end + 1)
            || doc.word(end) == "of" && name.words.len() > 1 && place::length_at(doc, end + 1) > 0
        {
            points += 2;
        } else if matches!(doc.word(end), "himself" | "herself") {
            points += 5;
        } else if after.is_word() && !after.is_capital() {
            points += lives(doc, end);
        }
    }
    points
}

/// Whether the bracket at `at` holds the name of a place and nothing else.
fn is_country_in_brackets(doc: &Document, at: usize) -> bool {
    let length = place::length_at(doc, at + 1);
    length > 0 && doc.token(at + 1 + length).is_sign(')')
}

/// Points of a verb at `at` that only people do or undergo: "died", "was sworn in", "had been arrested".
fn lives(doc: &Document, at: usize) -> i32 {
    let verb = match doc.word(at) {
        "was" | "is" | "were" => at + 1,
        "has" | "had" if doc.word(at + 1) == "been" => at + 2,
        _ => at,
    };
    let undergone = match doc.word(verb) {
        "born" | "killed" | "arrested" | "jailed" | "sentenced" | "sworn" | "married" | "murdered" | "wounded" | "hospitalised"
        | "hospitalized" | "buried" | "pardoned" => 4,
        "elected" | "appointed" | "nominated" | "sacked" => 3,
        _ => 0,
    };
    let done = match doc.word(at) {
        "died" | "dies" | "resigned" | "resigns" | "testified" | "retired" | "smiled" | "laughed" | "wept" | "nodded" | "shrugged"
        | "married" | "graduated" => 4,
        "sang" | "wrote" | "tweeted" => 3,
        _ => 0,
    };
    if verb > at { undergone } else { done }
}

/// Points of the word at `at` before "of": "the arrest of" is said of people, "the release of" of many things.
fn said_of_people(doc: &Document, at: usize) -> i32 {
    match doc.word(at) {
        "arrest" | "arrests" | "murder" | "killing" | "assassination" | "resignation" | "dictatorship" | "widow" | "wife" | "son"
        | "daughter" | "brother" | "sister" | "father" | "mother" | "regime" | "presidency" | "premiership" | "reign" => 4,
        "death" | "trial" | "release" | "election" | "appointment" | "nomination" | "dismissal" | "rule" | "leadership" | "supporters"
        | "lawyers" | "lawyer" | "friend" | "ally" | "allies" => 3,
        _ => 0,
    }
}

/// Whether the name of an organisation starts at `at`: "the Peterson Institute".
fn names_a_body(doc: &Document, at: usize) -> bool {
    let start = if doc.word(at) == "the" { at + 1 } else { at };
    let sentence = doc.token(at).sentence;
    (start..start + 5)
        .take_while(|&at| doc.token(at).is_capital() && doc.token(at).sentence == sentence)
        .any(|at| doc.token(at).is(Classes::NAMED_THING.with(Classes::ORG)))
}
