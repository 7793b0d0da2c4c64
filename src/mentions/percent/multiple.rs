//! Multiples: "doubled", "tenfold", "three times as much", "twice the rate", "3x".

use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::number::{Number, skip_hyphen, small};

/// Words that name a multiple.
pub const WORDS: WordList = (
    Classes::FRACTION,
    "doubled doubling doubles double tripled tripling triples triple trebled trebling trebles treble quadrupled quadrupling quadruples quadruple quintupled \
     quintupling halved halving halves halve twice twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold hundredfold \
     thousandfold factor",
);

/// The multiple that the word at token `at` names, with the indices of its tokens.
pub fn read(doc: &Document, at: usize) -> Option<(std::ops::Range<usize>, f64)> {
    let lower = doc.lower(at);
    if let Some(stem) = lower.strip_suffix("fold") {
        let factor = match stem {
            "two" => 2.0,
            "hundred" => 100.0,
            "thousand" => 1000.0,
            _ => small(stem)? as f64,
        };
        return grows(doc, at, at + 1, factor).then_some((at..at + 1, factor));
    }
    let factor = match &*lower {
        "doubled" | "doubling" | "doubles" | "double" | "twice" => 2.0,
        "tripled" | "tripling" | "triples" | "triple" | "trebled" | "trebling" | "trebles" | "treble" => 3.0,
        "quadrupled" | "quadrupling" | "quadruples" | "quadruple" => 4.0,
        "quintupled" | "quintupling" => 5.0,
        "halved" | "halving" | "halves" | "halve" => 0.5,
        "factor" => return factor_of(doc, at),
        _ => return None,
    };
    let stands = match &*lower {
        "twice" => compares(doc, at + 1),
        word if word.ends_with("ed") || word.ends_with("ing") => !idiom(doc, at + 1) && !doc.token(at + 1).is_sign('-'),
        _ => !idiom(doc, at + 1) && is_verb(doc, at),
    };
    stands.then_some((at..at + 1, factor))
}

/// "by a factor of ten"
fn factor_of(doc: &Document, at: usize) -> Option<(std::ops::Range<usize>, f64)> {
    if !doc.is_word(at + 1, "of") || at < 2 || !doc.is_word(at - 2, "by") {
        return None;
    }
    let number = crate::mentions::number::read(doc, at + 2).filter(|number| number.tokens.start == at + 2 && number.tokens.end > at + 2)?;
    Some((at..number.tokens.end, number.value()))
}

/// The index after "times", "-fold" or "x" behind `number`, where they name a multiple.
pub fn times(doc: &Document, number: &Number) -> Option<usize> {
    let at = skip_hyphen(doc, number.tokens.end);
    let token = doc.token(at);
    if token.block != doc.token(number.tokens.start).block {
        return None;
    }
    if doc.is_word(at, "fold") {
        return grows(doc, number.tokens.start, at + 1, number.value()).then_some(at + 1);
    }
    if doc.word(at) == "x" && !token.after_space() && !doc.token(at + 1).is_number() && !number.in_words {
        return Some(at + 1);
    }
    if !doc.is_word(at, "times") {
        return None;
    }
    let by = number.tokens.start > 0 && doc.is_word(number.tokens.start - 1, "by");
    (by || compares(doc, at + 1)).then_some(at + 1)
}

/// Whether the "-fold" at tokens `start..end` multiplies: "twofold" and "threefold" are also said of things with two or three parts, so
/// they want a word of change or comparison beside them.
fn grows(doc: &Document, start: usize, end: usize, factor: f64) -> bool {
    const CHANGES: &str = "increase rise jump growth surge gain increases rises hike expansion improvement climb drop decline reduction fall over since from in to";
    let before = (1..=3).filter_map(|back| start.checked_sub(back)).any(|index| doc.token(index).is(Classes::CHANGE));
    factor > 3.0 || before || CHANGES.split_ascii_whitespace().any(|word| doc.is_word(end, word))
}

/// Whether the words from token `at` on compare: "as much", "higher than", "the rate", "last year's".
fn compares(doc: &Document, at: usize) -> bool {
    let word = |index: usize| doc.lower(index);
    match &*word(at) {
        "more" | "higher" | "larger" | "bigger" | "greater" | "faster" | "cheaper" | "lower" | "smaller" | "stronger" | "heavier"
        | "costlier" | "what" | "dearer" | "steeper" | "worse" | "better" | "longer" | "deeper" | "wider" | "richer" | "poorer"
        | "slower" | "older" => true,
        "as" => matches!(
            &*word(at + 1),
            "much" | "many" | "high" | "large" | "big" | "fast" | "great" | "expensive" | "likely" | "steep" | "costly" | "strong"
        ),
        "its" | "their" | "that" | "those" | "his" | "her" => true,
        "the" => !matches!(
            &*word(at + 1),
            "same"
                | "week"
                | "month"
                | "year"
                | "day"
                | "two"
                | "charm"
                | "first"
                | "last"
                | "court"
                | "government"
                | "company"
                | "minister"
                | "president"
        ),
        "last" | "this" | "previous" => doc.token(at + 2).kind == crate::document::TokenKind::Possessive,
        _ => false,
    }
}

/// "doubled down", "double as", "doubles up"
fn idiom(doc: &Document, at: usize) -> bool {
    doc.is_one_of(at, &["down", "up", "back", "as", "check", "counting", "standards", "digit", "digits", "figure", "figures"])
}

/// Whether "double", "triple" or "halve" at token `at` is a verb or compares: "will double", "double the rate", "nearly double".
fn is_verb(doc: &Document, at: usize) -> bool {
    let next = doc.token(at + 1);
    if next.is_sign('-') && !next.after_space() {
        return false;
    }
    let determined = doc.is_one_of(at + 1, &["the", "its", "their", "his", "her", "our", "what", "that", "those", "from", "these"]);
    let block = doc.token(at).block;
    let mut index = at;
    for _ in 0..4 {
        let Some(before) = index.checked_sub(1).filter(|before| doc.token(*before).block == block) else { break };
        match &*doc.lower(before) {
            "to" | "will" | "would" | "could" | "may" | "might" | "must" | "can" | "should" | "shall" | "not" => return true,
            "nearly" | "almost" | "than" | "even" | "again" | "roughly" | "about" | "more" | "possibly" => {}
            "a" | "an" | "the" => return false,
            _ => break,
        }
        index = before;
    }
    determined || index < at && index + 1 < at + 1 && !next.is(Classes::COMMON) && (!next.is_word() || next.is(Classes::FUNCTION))
}
