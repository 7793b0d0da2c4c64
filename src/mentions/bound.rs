//! Bounds around a number: "about", "at least", "no more than" before it; "or more", "-plus" after it.
//!
//! A bound is never part of the mention's span.

use super::Bound;
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use std::borrow::Cow;

/// Words that bounds are built of.
pub const WORDS: WordList = (
    Classes::BOUND,
    "about around roughly approximately some circa approx near close to up nearly almost barely approaching nearing under below beneath shy short of over \
     above exceeding topping surpassing beyond north upwards excess minimum floor maximum ceiling cap than more greater higher larger bigger less fewer \
     lower smaller at least most as much many high large far low little few just well slightly estimated",
);

/// The bound of the number at tokens `start..end`: `inside` it, else what stands after it, else what stands before it.
pub fn of(doc: &Document, start: usize, end: usize, inside: Bound) -> Bound {
    match (inside, after(doc, end)) {
        (Bound::Exact, Bound::Exact) => before(doc, start),
        (Bound::Exact, bound) => bound,
        (inside, _) => inside,
    }
}

/// The bound in the words before token `start`; an article may part it from the number: "at least a 50% stake".
pub fn before(doc: &Document, start: usize) -> Bound {
    let block = doc.token(start).block;
    let word = |back: usize| {
        let index = start.checked_sub(back).filter(|index| doc.token(*index).block == block);
        index.map_or(Cow::default(), |index| doc.lower(index))
    };
    let last = word(1);
    if matches!(&*last, "a" | "an") {
        // "under a 25% tariff" and "over a 10% levy" name what something is subject to or about.
        return match ending_at(&word, 2) {
            Bound::Over if word(2) != "than" => Bound::Exact,
            Bound::Under if matches!(&*word(2), "under" | "below") => Bound::Exact,
            bound => bound,
        };
    }
    ending_at(&word, 1)
}

/// The bound whose last word is `word(back)`.
fn ending_at<'a>(word: &impl Fn(usize) -> Cow<'a, str>, back: usize) -> Bound {
    let (last, second, third) = (word(back), word(back + 1), word(back + 2));
    match &*last {
        "about" | "around" | "roughly" | "approximately" | "some" | "circa" | "approx" | "near" | "nearabout" | "~" | "≈" | "estimated" => {
            Bound::About
        }
        "to" if second == "close" => Bound::About,
        "to" if second == "up" => {
            // "went up to 10%" names a level, not a bound.
            let moved = matches!(
                &*third,
                "went"
                    | "go"
                    | "goes"
                    | "gone"
                    | "going"
                    | "moved"
                    | "moves"
                    | "move"
                    | "shot"
                    | "edged"
                    | "ticked"
                    | "inched"
                    | "crept"
                    | "pushed"
                    | "rose"
                    | "climbed"
                    | "jumped"
                    | "jacked"
                    | "bumped"
                    | "ratcheted"
            );
            if moved { Bound::Exact } else { Bound::AtMost }
        }
        "nearly" | "almost" | "barely" | "approaching" | "nearing" | "under" | "below" | "beneath" | "<" => Bound::Under,
        "of" if second == "shy" || second == "short" => Bound::Under,
        "over" | "above" | "exceeding" | "exceeded" | "exceeds" | "exceed" | "topping" | "topped" | "surpassing" | "surpassed"
        | "beyond" | ">" => Bound::Over,
        "of" if matches!(&*second, "north" | "upwards" | "upward" | "excess") => Bound::Over,
        "of" if matches!(&*second, "minimum" | "floor") => Bound::AtLeast,
        "of" if matches!(&*second, "maximum" | "ceiling" | "cap") => Bound::AtMost,
        "than" => match (&*third, &*second) {
            ("no" | "not" | "never", "more" | "greater" | "higher") => Bound::AtMost,
            ("no" | "not" | "never", "less" | "fewer" | "lower") => Bound::AtLeast,
            (_, "more" | "greater" | "higher" | "larger" | "bigger") => Bound::Over,
            (_, "less" | "fewer" | "lower" | "smaller") => Bound::Under,
            _ => Bound::Exact,
        },
        "least" if second == "at" => Bound::AtLeast,
        "most" | "maximum" if matches!(&*second, "at" | "a") => Bound::AtMost,
        "minimum" if matches!(&*second, "a" | "at") => Bound::AtLeast,
        "minimum" | "≥" => Bound::AtLeast,
        "maximum" | "≤" => Bound::AtMost,
        "as" if third == "as" => match &*second {
            "much" | "many" | "high" | "large" | "far" => Bound::AtMost,
            "low" | "little" | "few" => Bound::AtLeast,
            _ => Bound::Exact,
        },
        _ => Bound::Exact,
    }
}

/// The bound in the words from token `end` on.
pub fn after(doc: &Document, end: usize) -> Bound {
    let sign = doc.token(end);
    if sign.is_sign('+') && !sign.after_space() {
        return Bound::AtLeast;
    }
    let glued = sign.is_sign('-') && !sign.after_space();
    if doc.is_word(if glued { end + 1 } else { end }, "plus") && (glued || !doc.token(end + 1).is_number()) {
        return if glued { Bound::AtLeast } else { Bound::Exact };
    }
    let word = |ahead: usize| doc.lower(end + ahead);
    if doc.token(end).block != doc.token(end + 1).block || !matches!(&*word(0), "or" | "and") {
        return Bound::Exact;
    }
    match &*word(1) {
        "more" | "higher" | "greater" | "above" | "over" | "upwards" | "up" => Bound::AtLeast,
        "less" | "lower" | "below" | "under" | "fewer" => Bound::AtMost,
        "so" => Bound::About,
        "thereabouts" => Bound::About,
        _ => Bound::Exact,
    }
}
