//! Whether the clause around a date looks back or ahead.
//!
//! The cue nearest before the date decides ("will meet on Thursday", "said on Sunday"); for a date that opens its clause, the nearest
//! after it. "to" with a verb looks ahead unless what governs it has happened ("came to sign").

use super::reader::Reader;
use super::words::Lower;
use crate::document::lexicon::Classes;
use std::ops::Range;

/// How many tokens to look at on each side: a clause is shorter.
const REACH: usize = 24;

/// The direction of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// A verb in the past.
    Past,
    /// A verb, noun or preposition that looks ahead.
    Future,
    /// Nothing tells.
    Unknown,
}

/// The direction of the clause around the date at `tokens`.
pub fn read(reader: &Reader<'_>, tokens: &Range<usize>) -> Tense {
    let sentence = reader.token(tokens.start).sentence;
    let start = tokens.start;
    // "by Friday", "until March", "effective Nov. 1": ahead unless a verb says otherwise.
    let lead = reader.lower(start.wrapping_sub(1));
    let lead = lead.as_str();
    match lead {
        "since" => return Tense::Past,
        "deadline" | "upcoming" | "due" | "effective" | "starting" | "beginning" | "expiring" => return Tense::Future,
        "said" | "says" | "told" => return Tense::Past,
        _ => {}
    }
    let fronted = fronted(reader, start, sentence);
    let deadline = reader.is(tokens.end, "deadline");
    let ahead = ahead(reader, tokens.end + usize::from(deadline), sentence);
    if fronted && ahead != Tense::Unknown {
        return ahead;
    }
    let back = if fronted { Tense::Unknown } else { back(reader, start, sentence) };
    if back != Tense::Unknown {
        return back;
    }
    if matches!(lead, "by" | "until" | "till") || (lead == "of" && reader.is(start.wrapping_sub(2), "ahead")) {
        return Tense::Future;
    }
    if deadline && ahead == Tense::Unknown || ahead == Tense::Future && !fronted && near_future(reader, tokens.end, sentence) {
        return Tense::Future;
    }
    ahead
}

/// Whether "in two weeks" before or around `at` counts from now: the clause looks ahead.
pub fn is_future_shift(reader: &Reader<'_>, at: usize) -> bool {
    let sentence = reader.token(at).sentence;
    let start = if reader.is(at.wrapping_sub(1), "in") { at - 1 } else { at };
    match back(reader, start, sentence) {
        Tense::Future => true,
        Tense::Past => false,
        Tense::Unknown => ahead(reader, at + 2, sentence) == Tense::Future,
    }
}

/// Whether the date opens its sentence or clause: at most a preposition and an article stand before it.
fn fronted(reader: &Reader<'_>, start: usize, sentence: u32) -> bool {
    for at in (start.saturating_sub(3)..start).rev() {
        let token = reader.token(at);
        if token.sentence != sentence {
            return true;
        }
        let lower = reader.lower(at);
        let opens = !token.is_word() && matches!(token.sign, '"' | ':' | ';' | '-') && !token.is_number();
        if opens {
            return true;
        }
        if !matches!(
            lower.as_str(),
            "on" | "in"
                | "by"
                | "the"
                | "from"
                | "until"
                | "at"
                | "over"
                | "and"
                | "but"
                | "then"
                | "during"
                | "early"
                | "late"
                | "for"
                | "after"
                | "before"
                | "since"
                | "between"
                | "through"
        ) {
            return false;
        }
        if matches!(lower.as_str(), "and" | "but") {
            return true;
        }
    }
    start < 3 || reader.token(start.saturating_sub(4)).sentence != sentence
}

/// The nearest cue before the date.
fn back(reader: &Reader<'_>, start: usize, sentence: u32) -> Tense {
    let mut at = start;
    for _ in 0..REACH {
        at = at.wrapping_sub(1);
        let token = reader.token(at);
        if token.sentence != sentence || token.is_sign(';') {
            return Tense::Unknown;
        }
        if !token.is_word() || token.is_capital() && !reader.starts_sentence(at) {
            continue;
        }
        match cue(reader, at) {
            Tense::Unknown => {}
            found => return found,
        }
    }
    Tense::Unknown
}

/// The nearest cue after the date.
fn ahead(reader: &Reader<'_>, end: usize, sentence: u32) -> Tense {
    for at in end..end + REACH {
        let token = reader.token(at);
        if token.sentence != sentence || token.is_sign(';') || token.is_sign('"') && at > end + 2 {
            break;
        }
        if !token.is_word() || token.is_capital() {
            continue;
        }
        match cue(reader, at) {
            Tense::Unknown => {}
            found => return found,
        }
    }
    Tense::Unknown
}

/// Whether a sure sign of the future stands right after the date: "the Thursday meeting will".
fn near_future(reader: &Reader<'_>, end: usize, sentence: u32) -> bool {
    (end..end + 5)
        .any(|at| reader.token(at).sentence == sentence && matches!(reader.lower(at).as_str(), "will" | "would" | "to" | "deadline"))
}

/// What the word at `at` says of the time of its clause.
fn cue(reader: &Reader<'_>, at: usize) -> Tense {
    let lower = reader.lower(at);
    let word = lower.as_str();
    match word {
        "will" | "shall" | "would" | "could" | "might" | "may" | "should" | "must" | "plans" | "planning" | "plan" | "threatens"
        | "threatening" | "upcoming" | "looming" | "intends" | "aims" | "hopes" | "wants" | "expects" | "deadline" | "takes" | "starts"
        | "begins" | "expires" | "opens" | "kicks" | "arrives" | "meets" | "meet" | "visits" | "begin" | "resume" | "expire" | "arrive"
        | "travels" | "resumes" | "votes" | "ends" | "tomorrow" | "next" | "unless" | "forecast" | "outlook" | "likely" | "target"
        | "goal" | "effective" => {
            return Tense::Future;
        }
        "set" | "due" | "scheduled" | "expected" | "slated" | "poised" | "going" | "planned" | "projected" | "tipped" | "bound" => {
            let before = reader.lower(at.wrapping_sub(1));
            return if word == "set"
                && !matches!(before.as_str(), "is" | "are" | "was" | "were" | "be" | "s" | "re")
                && !reader.is(at + 1, "to")
                && !reader.is(at + 1, "for")
            {
                Tense::Past
            } else if word == "planned" && reader.is(at.wrapping_sub(1), "had")
                || word == "expected" && reader.is(at.wrapping_sub(1), "than")
            {
                Tense::Unknown
            } else {
                Tense::Future
            };
        }
        "ll" => return Tense::Future,
        "had" | "was" | "were" | "has" | "have" | "did" => {
            // "was to meet", "have to pay", "has until": ahead. The participle after it has been read already where it stands before the date.
            return if reader.is(at + 1, "to") || reader.is(at + 1, "until") { Tense::Future } else { Tense::Past };
        }
        "to" => return infinitive(reader, at),
        _ => {}
    }
    if is_past_verb(word, reader, at) { Tense::Past } else { Tense::Unknown }
}

/// "to" at `at`: ahead where a verb follows, unless what governs it has happened.
fn infinitive(reader: &Reader<'_>, at: usize) -> Tense {
    let verb = reader.token(at + 1);
    let lower = reader.lower(at + 1);
    let word = lower.as_str();
    if !verb.is_word()
        || verb.is_capital()
        || verb.is(Classes::FUNCTION) && word != "be" && word != "have"
        || word.ends_with("ing")
        || (word.ends_with('s') && !word.ends_with("ss"))
    {
        return Tense::Unknown;
    }
    if NOUNS_AFTER_TO.contains(&word) || word.is_empty() {
        return Tense::Unknown;
    }
    for back in 1..=6 {
        let before = reader.token(at.wrapping_sub(back));
        if before.sentence != verb.sentence || before.is_sign(',') {
            break;
        }
        let before = reader.lower(at.wrapping_sub(back));
        if DONE_BEFORE_TO.contains(&before.as_str()) {
            return Tense::Past;
        }
        if before.as_str() == "to" {
            break;
        }
    }
    Tense::Future
}

/// Nouns that stand after "to" as often as verbs.
const NOUNS_AFTER_TO: &[&str] = &[
    "about",
    "around",
    "nearly",
    "almost",
    "percent",
    "power",
    "date",
    "close",
    "trade",
    "talks",
    "office",
    "work",
    "market",
    "court",
    "parliament",
    "congress",
    "zero",
];

/// Verbs after which "to" tells what has happened.
const DONE_BEFORE_TO: &[&str] = &[
    "failed",
    "refused",
    "managed",
    "met",
    "gathered",
    "came",
    "went",
    "flew",
    "travelled",
    "traveled",
    "began",
    "started",
    "continued",
    "used",
    "voted",
    "declined",
    "forced",
    "helped",
    "led",
    "rose",
    "fell",
    "dropped",
    "climbed",
    "slipped",
    "acted",
    "returned",
    "caused",
    "chose",
    "rushed",
    "took",
];

/// Whether the word is a verb in the past.
pub fn is_past_verb(word: &str, reader: &Reader<'_>, at: usize) -> bool {
    if word.len() > 3 && word.ends_with("ed") {
        if matches!(
            word,
            "need"
                | "indeed"
                | "exceed"
                | "proceed"
                | "succeed"
                | "speed"
                | "seed"
                | "feed"
                | "freed"
                | "united"
                | "hundred"
                | "limited"
                | "so-called"
                | "based"
                | "related"
                | "unprecedented"
                | "advanced"
        ) {
            return false;
        }
        // "must be paid", "to be signed", "are expected": no past.
        let before = reader.lower(at.wrapping_sub(1));
        return !matches!(before.as_str(), "be" | "is" | "are" | "being" | "the" | "a" | "an");
    }
    if PAST_VERBS.contains(&word) {
        let before = reader.lower(at.wrapping_sub(1));
        return !matches!(before.as_str(), "be" | "is" | "are" | "being" | "to" | "the" | "a");
    }
    false
}

/// Irregular verbs of news prose in the past.
const PAST_VERBS: &[&str] = &[
    "said", "told", "rose", "fell", "grew", "sank", "shrank", "met", "held", "took", "gave", "made", "came", "went", "flew", "began",
    "became", "brought", "bought", "sold", "paid", "won", "lost", "sent", "spoke", "wrote", "saw", "hit", "kept", "left", "led", "struck",
    "drew", "broke", "chose", "ran", "threw", "spent", "stood", "sought", "found", "got", "built", "cut", "shut", "shot", "swore",
    "withdrew", "overtook", "slid", "sat", "put", "let", "felt", "thought", "knew", "heard", "lay", "arose", "rang", "dealt", "bid",
];

/// Whether `lower` says plainly that something has happened: for checks that need a firm cue.
pub fn is_firm_past(lower: &Lower) -> bool {
    let word = lower.as_str();
    word.len() > 4
        && (word.ends_with("ed")
            || matches!(
                word,
                "began" | "fell" | "rose" | "struck" | "spoke" | "flew" | "held" | "took" | "made" | "came" | "bought" | "sold"
            ))
}
