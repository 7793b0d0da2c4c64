//! The words that tell whether a clause looks back or ahead: auxiliaries, verbs in the past, plans.
//!
//! "to" with a verb looks ahead unless what governs it has happened ("came to sign"). A verb in the present with a date is a plan
//! ("meets on Thursday"), as news has it.

use super::reader::Reader;
use super::tense::Tense;
use crate::document::lexicon::Classes;

/// What the word at `at` says of the time of its clause.
pub fn of(reader: &Reader<'_>, at: usize) -> Tense {
    let lower = reader.lower(at);
    let word = lower.as_str();
    match word {
        // "the tunnel, which runs through the hills", "who heads the office": what lasts; "who heads to Seoul" is a plan.
        "runs" | "holds" | "heads" | "chairs"
            if matches!(reader.lower(at.wrapping_sub(1)).as_str(), "which" | "who" | "that")
                && !matches!(reader.lower(at + 1).as_str(), "to" | "for" | "until" | "from" | "talks")
                && !reader.token(at + 2).is(Classes::MONTH.with(Classes::WEEKDAY)) =>
        {
            return Tense::Unknown;
        }
        // "did not meet", "didn’t begin".
        "meet" | "begin" | "resume" | "expire" | "arrive" | "gather" | "convene" | "reconvene" | "visit" if is_undone(reader, at) => {
            return Tense::Past;
        }
        "will" | "shall" | "would" | "might" | "may" | "should" | "must" | "planning" | "threatens" | "threatening" | "upcoming"
        | "looming" | "intends" | "aims" | "hopes" | "wants" | "expects" | "deadline" | "takes" | "starts" | "begins" | "expires"
        | "opens" | "kicks" | "arrives" | "meets" | "meet" | "visits" | "begin" | "resume" | "expire" | "arrive" | "travels" | "comes"
        | "goes" | "enters" | "runs" | "lapses" | "leaves" | "heads" | "hosts" | "holds" | "flies" | "launches" | "closes" | "gives"
        | "faces" | "joins" | "speaks" | "gather" | "convene" | "reconvene" | "chairs" | "convenes" | "resumes" | "votes" | "ends"
        | "tomorrow" | "unless" | "likely" | "effective" => {
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
        // "plans to meet", "a plan for June"; in "approved a plan on Thursday" it is a thing.
        "plans" | "plan" | "forecast" | "outlook" | "target" | "goal" => {
            let ahead = matches!(reader.lower(at + 1).as_str(), "to" | "for");
            return if ahead { Tense::Future } else { Tense::Unknown };
        }
        "" if reader.is_short_form(at) => return short_form(reader.doc.word(at)),
        _ if word.contains('\'') => return short_form(word),
        "next" => return if reader.is(at + 1, "to") { Tense::Unknown } else { Tense::Future },
        // "could not be reached on Friday".
        "could" => return if reader.is(at + 1, "not") || is_denied(reader, at) { Tense::Past } else { Tense::Future },
        // "has up to 105 days", "have a week": what one has says nothing.
        "has" | "have"
            if reader.token(at + 1).is_number()
                || matches!(reader.lower(at + 1).as_str(), "up" | "a" | "an" | "the" | "no" | "only" | "just" | "about" | "until") =>
        {
            return if reader.is(at + 1, "until") { Tense::Future } else { Tense::Unknown };
        }
        "had" | "was" | "were" | "has" | "have" | "did" => {
            // "was to meet", "have to pay", "has until": ahead. The participle after it has been read already where it stands before the date.
            return if reader.is(at + 1, "to") || reader.is(at + 1, "until") { Tense::Future } else { Tense::Past };
        }
        "to" => return infinitive(reader, at),
        _ => {}
    }
    if is_programme(word, reader, at) {
        return Tense::Future;
    }
    if is_past_verb(word, reader, at) { Tense::Past } else { Tense::Unknown }
}

/// Whether "did not" or "didn’t" stands before the verb at `at`.
fn is_undone(reader: &Reader<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    reader.is(before, "not") && reader.is(before.wrapping_sub(1), "did")
        || reader.is_short_form(before) && short_form(reader.doc.word(before)) == Tense::Past
}

/// What "he’ll", "won’t" and the like say.
fn short_form(word: &str) -> Tense {
    let Some((head, tail)) = word.split_once(['\'', '\u{2019}']) else { return Tense::Unknown };
    match (super::words::Lower::of(head).as_str(), tail) {
        (_, "ll") | ("won" | "wouldn" | "shouldn" | "mustn", "t") => Tense::Future,
        (_, "ve") | ("couldn" | "didn" | "wasn" | "weren" | "hadn" | "hasn" | "haven", "t") => Tense::Past,
        _ => Tense::Unknown,
    }
}

/// Whether "neither", "nobody" or the like stands before the verb at `at`: "neither could be reached on Friday".
fn is_denied(reader: &Reader<'_>, at: usize) -> bool {
    (at.saturating_sub(8)..at).any(|back| {
        reader.token(back).sentence == reader.token(at).sentence
            && matches!(reader.lower(back).as_str(), "neither" | "nobody" | "nor" | "none" | "never" | "hardly")
    })
}

/// "to" at `at`: ahead where a verb follows, unless what governs it has happened.
fn infinitive(reader: &Reader<'_>, at: usize) -> Tense {
    // "according to data", "thanks to talks": a noun follows.
    if matches!(
        reader.lower(at.wrapping_sub(1)).as_str(),
        "according" | "thanks" | "owing" | "prior" | "compared" | "contrary" | "relative" | "response" | "addition" | "access" | "similar"
    ) {
        return Tense::Unknown;
    }
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
    let noun_ending = ["tion", "ness", "ship", "ism", "ity"].iter().any(|ending| word.ends_with(ending));
    let noun =
        noun_ending && !matches!(word, "mention" | "question" | "position" | "function" | "caution" | "condition" | "witness" | "ship");
    if noun || NOUNS_AFTER_TO.contains(&word) || word.is_empty() {
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
        // "the first country to join": what follows "to" may have happened; the rest of the clause tells.
        if matches!(before.as_str(), "first" | "second" | "third" | "last" | "latest" | "only") {
            return Tense::Unknown;
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
    "death",
    "jail",
    "prison",
    "war",
    "peace",
    "life",
    "school",
    "hospital",
    "people",
    "children",
    "women",
    "men",
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
    "held",
    "hosted",
    "staged",
    "attended",
    "organised",
    "organized",
];

/// Whether the word is a verb in the present of something that happens once, with a pronoun before it: "who makes his first start
/// Saturday" is a programme.
fn is_programme(word: &str, reader: &Reader<'_>, at: usize) -> bool {
    matches!(
        word,
        "makes"
            | "plays"
            | "returns"
            | "performs"
            | "testifies"
            | "delivers"
            | "debuts"
            | "reopens"
            | "retires"
            | "turns"
            | "signs"
            | "unveils"
            | "publishes"
            | "releases"
            | "airs"
            | "appears"
            | "presents"
            | "defends"
            | "competes"
            | "steps"
            | "reports"
            | "departs"
            | "sails"
            | "attends"
    ) && matches!(reader.lower(at.wrapping_sub(1)).as_str(), "who" | "which" | "that" | "he" | "she" | "it")
}

/// Whether the word is a verb in the past.
pub fn is_past_verb(word: &str, reader: &Reader<'_>, at: usize) -> bool {
    if word.len() > 3 && word.ends_with("ed") {
        // "an unspecified date": with "un" it is an adjective, but for a few verbs.
        let adjective = word.starts_with("un")
            && !word.starts_with("under")
            && !matches!(word, "unveiled" | "unleashed" | "uncovered" | "unfolded" | "unloaded" | "unlocked" | "undid");
        if adjective {
            return false;
        }
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
        return !matches!(
            before.as_str(),
            "be" | "is" | "are" | "being" | "the" | "a" | "an" | "stay" | "remain" | "stays" | "remains" | "get"
        );
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
