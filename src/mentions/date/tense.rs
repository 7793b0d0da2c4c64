//! Whether the clause around a date looks back or ahead.
//!
//! The cue nearest before the date decides ("will meet on Thursday", "said on Sunday"); for a date that opens its clause, the nearest
//! after it. [`super::cue`] knows the words.

use super::arranged;
use super::cue;
use super::reader::Reader;
use crate::document::TokenKind;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use std::ops::Range;

/// How many tokens to look at on each side: a clause is shorter.
const REACH: usize = 32;

/// How far before a month the verb stands that it can belong to.
const NEAR: usize = 14;

/// The direction of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// A verb in the past.
    Past,
    /// "Has" with a participle: what it tells of has no time of its own, so that a bare month beside it belongs to something else.
    Perfect,
    /// A verb, noun or preposition that looks ahead.
    Future,
    /// Nothing tells.
    Unknown,
}

/// The direction of the clause around the date at `tokens`.
pub fn read(reader: &Reader<'_>, tokens: &Range<usize>) -> Tense {
    let sentence = reader.token(tokens.start).sentence;
    let (start, end) = (tokens.start, tokens.end);
    let lead = reader.lower(before_time(reader, start).wrapping_sub(1));
    let lead = lead.as_str();
    match lead {
        "since" => return Tense::Past,
        "deadline" | "upcoming" | "due" | "effective" | "starting" | "beginning" | "expiring" => return Tense::Future,
        "said" | "says" | "told" if !is_owner(reader, tokens) => return Tense::Past,
        // "heading into the second quarter"; "with only Sunday's race left".
        "into" => return Tense::Future,
        "just" | "only" if reader.is(start.wrapping_sub(2), "with") => return Tense::Future,
        // "asked that it be moved to Monday", "was put off until May".
        "to" | "until" | "till" if arranged::is_put_off_right_before(reader, start - 1) => return Tense::Future,
        _ => {}
    }
    let after = reader.lower(end);
    // "Brent for December delivery", "the November contract": what is traded lies ahead.
    if matches!(after.as_str(), "delivery" | "contract" | "contracts" | "futures" | "settlement") {
        return Tense::Future;
    }
    let deadline = after.as_str() == "deadline";
    // "said fourth-quarter results will suffer": what the results do tells.
    let reported = matches!(lead, "said" | "says" | "told" | "that") && is_owner(reader, tokens);
    let opens = reported || fronted(reader, start, sentence);
    let ahead = ahead(reader, end + usize::from(deadline), sentence, opens);
    if opens {
        if ahead != Tense::Unknown || !matches!(lead, "by" | "until" | "till" | "from") {
            return ahead;
        }
        return Tense::Future;
    }
    let (back, verb) = back(reader, start, sentence);
    // "to get around Wednesday's ruling": the verb acts on something that has happened.
    if reader.is(verb, "to") && matches!(reader.token(end).kind, TokenKind::Possessive) && arranged::is_done(reader.lower(end + 1).as_str())
    {
        return Tense::Past;
    }
    // "postponed until November", "called a strike for Thursday": what was done is past, the day lies ahead.
    // "gave them until Friday": what was given runs up to a day to come.
    if matches!(lead, "until" | "till") && matches!(reader.lower(verb).as_str(), "gave" | "given" | "granted" | "had" | "has" | "have") {
        return Tense::Future;
    }
    let until = matches!(lead, "until" | "till" | "to") && (lead == "to" || back == Tense::Unknown || crosses_comma(reader, verb, start));
    if back == Tense::Past
        && (until && lead != "to" || arranged::is_putting_off(reader, verb) && matches!(lead, "until" | "till" | "to" | "for"))
    {
        return Tense::Future;
    }
    if lead == "for" && back != Tense::Future && reader.token(start).is(Classes::WEEKDAY) && reader.token(verb).is_word() {
        return Tense::Future;
    }
    if back == Tense::Future && reader.token(start).is(Classes::WEEKDAY) && arranged::tells_of_a_deal(reader, verb, sentence) {
        return Tense::Past;
    }
    // "did not expect that the auction on Wednesday would hold surprises".
    if lead == "on" && ahead == Tense::Future && arranged::is_planned(reader.lower(start.wrapping_sub(2)).as_str()) {
        return Tense::Future;
    }
    // "called off a planned vote on Saturday".
    if back == Tense::Future && arranged::is_called_off(reader, verb) {
        return Tense::Past;
    }
    if back != Tense::Unknown {
        return back;
    }
    // A time of day and a weekday without any verb announce: "8 p.m. ET Tuesday on Channel 4".
    if ahead == Tense::Unknown && before_time(reader, start) < start && reader.token(start).is(Classes::WEEKDAY) {
        return Tense::Future;
    }
    if matches!(lead, "by" | "until" | "till" | "from") || (lead == "of" && reader.is(start.wrapping_sub(2), "ahead")) {
        return Tense::Future;
    }
    if deadline && ahead == Tense::Unknown {
        return Tense::Future;
    }
    ahead
}

/// The place before the time of day that stands before the date at `start`: "until 9 a.m. Tuesday", "by noon Friday".
fn before_time(reader: &Reader<'_>, start: usize) -> usize {
    let part = |at: usize| {
        let token = reader.token(at);
        token.is_sign('.')
            || token.is_sign(':')
            || matches!(
                reader.lower(at).as_str(),
                "a" | "p" | "m" | "a.m" | "p.m" | "a.m." | "p.m." | "am" | "pm" | "est" | "edt" | "et" | "gmt" | "local" | "time"
            )
    };
    let first = (start.saturating_sub(7)..start).rev().take_while(|&at| part(at)).last().unwrap_or(start);
    let clock = first.wrapping_sub(1);
    let noon = matches!(reader.lower(clock).as_str(), "noon" | "midnight");
    if noon || first < start && reader.token(clock).is_number() { clock } else { start }
}

/// Whether the date stands before the noun that it describes: "third-quarter results", "Thursday's meeting".
fn is_owner(reader: &Reader<'_>, tokens: &Range<usize>) -> bool {
    let owns = matches!(reader.token(tokens.end).kind, TokenKind::Possessive);
    owns || reader.touches(tokens.end.wrapping_sub(2), '-') && reader.token(tokens.end).is_word()
}

/// Whether the verb before the date at `start` has "has" or "have" before it.
pub fn is_perfect(reader: &Reader<'_>, start: usize) -> bool {
    let (_, verb) = back(reader, start, reader.token(start).sentence);
    let has = |at: usize| matches!(reader.lower(at).as_str(), "has" | "have");
    reader.is(start.wrapping_sub(1), "in")
        && (start.saturating_sub(NEAR)..start).contains(&verb)
        && !crosses_comma(reader, verb, start)
        && (has(verb) || has(verb.wrapping_sub(1)) || has(verb.wrapping_sub(2)))
}

/// Whether the date at `start` says when the verb in the past right before it happened, or opens its clause: "was elected in November";
/// not "told of a cut in November".
pub fn is_direct(reader: &Reader<'_>, start: usize) -> bool {
    let sentence = reader.token(start).sentence;
    // "from 2.8 million in November", "fell 5% in November": figures are known of what has been.
    let figure = reader.token(start.wrapping_sub(2));
    let measured = figure.is_number()
        || figure.is_sign('%')
        || figure.is(Classes::SCALE.with(Classes::UNIT).with(Classes::PERCENT).with(Classes::CURRENCY));
    if measured && reader.is(start.wrapping_sub(1), "in") {
        return true;
    }
    (start.saturating_sub(3)..start).any(|at| reader.token(at).sentence == sentence && cue::of(reader, at) == Tense::Past)
        || reader.is(start.wrapping_sub(1), "as")
        || reader.is(start.wrapping_sub(1), "since")
        || fronted(reader, start, sentence)
}

/// Whether "in two weeks" before or around `at` counts from now: the clause looks ahead.
pub fn is_future_shift(reader: &Reader<'_>, at: usize) -> bool {
    let sentence = reader.token(at).sentence;
    let start = if reader.is(at.wrapping_sub(1), "in") { at - 1 } else { at };
    match back(reader, start, sentence).0 {
        Tense::Future => true,
        Tense::Past | Tense::Perfect => false,
        Tense::Unknown => ahead(reader, at + 2, sentence, true) == Tense::Future,
    }
}

/// Whether a comma stands between the tokens `from` and `to`.
fn crosses_comma(reader: &Reader<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| reader.token(at).is_sign(','))
}

/// Whether the date opens its sentence or clause: at most a preposition and an article stand before it.
fn fronted(reader: &Reader<'_>, start: usize, sentence: u32) -> bool {
    for at in (start.saturating_sub(3)..start).rev() {
        let token = reader.token(at);
        if token.sentence != sentence {
            return true;
        }
        let lower = reader.lower(at);
        let closes = token.is_sign('"') && reader.token(at + 1).after_space();
        let opens = !token.is_word() && matches!(token.sign, '"' | ':' | ';' | '-') && !token.is_number() && !closes;
        if opens {
            return true;
        }
        if !matches!(
            lower.as_str(),
            "on" | "in"
                | "as"
                | "recently"
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
    start < 4 || reader.token(start - 4).sentence != sentence
}

/// Classes of words that are names or months where they have a capital.
const NAMES: Classes = Classes::MONTH.with(Classes::GIVEN_NAME).with(Classes::PLACE);

/// Whether capitals say nothing around the date at `at`: in a heading, and where the date itself is in capitals.
fn is_headline(reader: &Reader<'_>, at: usize) -> bool {
    reader.token(at).shape.has(Shape::ALL_CAPS) || reader.doc.block_of(at).is_some_and(|block| block.kind.is_heading())
}

/// The nearest cue before the date, and where it stands.
pub fn back(reader: &Reader<'_>, start: usize, sentence: u32) -> (Tense, usize) {
    let mut at = start;
    let headline = is_headline(reader, start);
    for _ in 0..REACH {
        at = at.wrapping_sub(1);
        let token = reader.token(at);
        if token.sentence != sentence || token.is_sign(';') {
            break;
        }
        let name = token.is_capital() && !reader.starts_sentence(at) && (!headline || token.is(NAMES));
        if !token.is_word() || name && !reader.is_short_form(at) {
            continue;
        }
        match cue::of(reader, at) {
            Tense::Unknown => {}
            found => return (found, at),
        }
    }
    (Tense::Unknown, start)
}

/// The nearest cue after the date. What stands right after it with "to" is its purpose: in "observers sent on Wednesday to watch were
/// held up" the verb after it tells.
fn ahead(reader: &Reader<'_>, end: usize, sentence: u32, over_comma: bool) -> Tense {
    let mut purpose = Tense::Unknown;
    for at in end..end + REACH {
        let token = reader.token(at);
        if token.sentence != sentence || token.is_sign(';') || token.is_sign('"') && at > end + 2 || !over_comma && token.is_sign(',') {
            break;
        }
        if !token.is_word() || token.is_capital() && !reader.is_short_form(at) {
            continue;
        }
        match cue::of(reader, at) {
            Tense::Unknown => {}
            found if at == end && reader.is(at, "to") => purpose = found,
            found => return found,
        }
    }
    purpose
}
