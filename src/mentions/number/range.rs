//! What may part two numbers: "10-15%", "10% to 15%", "10 or 15 percent".

use super::{Number, touches_word};
use crate::document::Document;
use crate::document::lexicon::Classes;

/// What parts two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Hyphens or dashes, a tilde, "-to-": a range.
    Dash,
    /// "to", "through": a range or a change.
    To,
    /// "and": the end of a range after "between", else of a list.
    And,
    /// "or": alternatives.
    Or,
    /// A comma in a list.
    Comma,
}

/// The separator at token `at` and the index after it.
pub fn separator(doc: &Document, at: usize) -> Option<(Separator, usize)> {
    let token = doc.token(at);
    if token.is_sign('-') {
        let second = doc.token(at + 1);
        if doc.is_word(at + 1, "to") && doc.token(at + 2).is_sign('-') {
            return Some((Separator::Dash, at + 3));
        }
        let next = if second.is_sign('-') && !second.after_space() { at + 2 } else { at + 1 };
        // A dash with space on one side only is a minus sign or punctuation.
        return (token.after_space() == doc.token(next).after_space()).then_some((Separator::Dash, next));
    }
    if token.is_sign('~') || token.is_sign('\u{301c}') || token.is_sign('\u{ff5e}') {
        return Some((Separator::Dash, at + 1));
    }
    if token.is_sign(',') {
        return Some((Separator::Comma, at + 1));
    }
    let separator = match &*doc.lower(at) {
        "to" | "through" => Separator::To,
        "and" => Separator::And,
        "or" => Separator::Or,
        _ => return None,
    };
    Some((separator, at + 1))
}

/// How the two numbers at either side of a separator belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// One range from low to high.
    Range,
    /// Two values.
    Two,
}

/// Decides for the pair of `low` and `high` whose first number starts at token `start`. `own_unit`: the first has a unit of its own.
pub fn pair(doc: &Document, start: usize, separator: Separator, low: f64, high: f64, own_unit: bool) -> Pair {
    let ascending = low < high;
    let range = match separator {
        Separator::Dash => ascending || !own_unit,
        Separator::To => ascending && !changes(doc, start, own_unit) && !(own_unit && reaches(doc, start, low, high)),
        Separator::And => ascending && is_between(doc, start),
        Separator::Or | Separator::Comma => false,
    };
    if range { Pair::Range } else { Pair::Two }
}

/// Whether "x to y" that starts at token `start` is a change: "from 10% to 25%" (not "ranging from"), "raised the 10% to 15%".
fn changes(doc: &Document, start: usize, own_unit: bool) -> bool {
    if opens(doc, start, &["from"]) {
        return !opens_range(doc, start);
    }
    const OWNERS: &[&str] =
        &["the", "its", "his", "her", "their", "this", "that", "current", "existing", "previous", "initial", "earlier", "original"];
    own_unit && opens(doc, start, OWNERS)
}

/// Whether "x to y" that starts at token `start` is a step and the level that it reaches: "rose 0.1% to 4.3%". A range of steps
/// ("rose 10% to 15%") has ends of one size and no decimals.
fn reaches(doc: &Document, start: usize, low: f64, high: f64) -> bool {
    const MOVED: &str = "rose fell climbed dropped gained jumped slid slipped sank plunged tumbled surged soared grew shrank increased decreased declined eased \
        slowed advanced edged dipped ticked rises falls climbs drops gains jumps slides slips sinks plunges tumbles surges soars grows shrinks increases \
        decreases declines eases slows advances edges dips ticks rising falling climbing dropping gaining jumping sliding slipping surging growing increasing up \
        down widened narrowed";
    if high < low * 2.0 && low.fract() == 0.0 && high.fract() == 0.0 {
        return false;
    }
    let block = doc.token(start).block;
    let mut at = start;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1).filter(|before| doc.token(*before).block == block) else { return false };
        if MOVED.split_ascii_whitespace().any(|verb| doc.is_word(before, verb)) {
            return true;
        }
        if !doc.token(before).is(Classes::BOUND) && !doc.is_word(before, "by") {
            return false;
        }
        at = before;
    }
    false
}

/// Whether "between" opens the pair whose first number starts at token `start`.
pub fn is_between(doc: &Document, start: usize) -> bool {
    opens(doc, start, &["between"])
}

/// Whether one of `words` stands before token `start`, bounds and articles apart.
fn opens(doc: &Document, start: usize, words: &[&str]) -> bool {
    position_before(doc, start, words).is_some()
}

/// The index of the last of `words` before `start`, with nothing but bounds and articles between.
fn position_before(doc: &Document, start: usize, words: &[&str]) -> Option<usize> {
    let block = doc.token(start).block;
    for back in 1..=4 {
        let index = start.checked_sub(back).filter(|index| doc.token(*index).block == block)?;
        if doc.is_one_of(index, words) {
            return Some(index);
        }
        if !doc.token(index).is(Classes::BOUND) && !doc.is_word(index, "a") && !doc.is_word(index, "an") {
            return None;
        }
    }
    None
}

/// Whether the "from" before `start` opens a range: "ranging from", "anywhere from", "tariffs of from".
fn opens_range(doc: &Document, start: usize) -> bool {
    let Some(verb) = position_before(doc, start, &["from"]).and_then(|from| from.checked_sub(1)) else { return false };
    matches!(
        &*doc.lower(verb),
        "ranging" | "range" | "ranges" | "ranged" | "vary" | "varies" | "varying" | "varied" | "anywhere" | "somewhere" | "spanning" | "of"
    )
}

/// Whether a number that stands without unit can share the unit of the next one: it is no year, day of a month or label.
pub fn is_plain(doc: &Document, number: &Number) -> bool {
    let start = number.tokens.start;
    let Some(before) = start.checked_sub(1).filter(|before| doc.token(*before).block == doc.token(start).block) else {
        return !number.may_be_year();
    };
    let token = doc.token(before);
    let label = matches!(
        &*doc.lower(before),
        "section"
            | "phase"
            | "article"
            | "chapter"
            | "group"
            | "list"
            | "annex"
            | "schedule"
            | "top"
            | "no"
            | "part"
            | "stage"
            | "week"
            | "day"
            | "page"
            | "order"
            | "number"
            | "tier"
            | "covid"
            | "/"
            | "#"
    );
    // "in 2022 - 2.5-3.5%": a dash with space at both sides parts clauses.
    let hyphen = token.is_sign('-') && !(token.after_space() && doc.token(start).after_space());
    !label && !hyphen && !token.is(Classes::MONTH) && !number.may_be_year() && !touches_word(doc, start)
}

/// The index of the number after a separator, in the same block as token `at`; an article is passed over.
pub fn second(doc: &Document, at: usize, next: usize) -> Option<usize> {
    let article = doc.is_word(next, "a") || doc.is_word(next, "an");
    let next = if article { next + 1 } else { next };
    let token = doc.token(next);
    (token.block == doc.token(at).block && super::may_start(token)).then_some(next)
}
