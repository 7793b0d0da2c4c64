//! Counts with their lists: "three countries: Japan, Korea and Vietnam", "met four times – in Geneva in May, in London in June …".

use super::{Claim, Scene, Statement};
use crate::document::lexicon::Classes;
use crate::document::token::Token;
use crate::mentions::{Kind, Value};
use crate::span::Span;

/// A number of things and the list that follows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The number stated.
    pub stated: u32,
    /// Where the number stands, in bytes.
    pub stated_span: Span,
    /// The items of the list, in bytes, in text order.
    pub items: Vec<Span>,
}

/// Longest list that is counted: past this, prose stops being a list.
const MOST_ITEMS: usize = 20;

/// The number that a word states; "two" to "twelve": one needs no list, and longer lists are written in digits or tables.
fn number_word(word: &str) -> Option<u32> {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    words.iter().position(|&entry| entry.eq_ignore_ascii_case(word)).map(|index| index as u32 + 2)
}

/// Appends the counts of the sentence whose list is written so that its items can be told apart with certainty.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    for opener in scene.start + 2..scene.end {
        let token = document.token(opener);
        if !matches!(token.sign, ':' | '-' | '(') || !opens_list(token, scene, opener) {
            continue;
        }
        let Some((stated, number)) = stated_before(scene, opener) else { continue };
        let Some(items) = items(scene, opener + 1) else { continue };
        // "(France and Germany)" after "12 countries" gives two of them.
        if token.is_sign('(') && (items.len() as u32).abs_diff(stated) > 2 {
            continue;
        }
        let (Some(first), Some(last)) = (items.first(), items.last()) else { continue };
        let stated_span = document.token(number).span;
        let span = Span::new(stated_span.start, last.end.max(first.end));
        let frame = super::frame(scene, &(number..opener));
        claims.push(Claim { span, frame, statement: Statement::Count(Count { stated, stated_span, items }) });
    }
}

/// A colon, a dash with white space on both sides, or a bracket.
fn opens_list(token: &Token, scene: &Scene<'_>, at: usize) -> bool {
    let next = scene.context.document.token(at + 1);
    let spaced = next.after_space() && at + 1 < scene.end;
    token.is_sign(':') && spaced || token.is_sign('-') && token.after_space() && spaced || token.is_sign('(') && token.after_space()
}

/// The number word before the opener, when the words between are its noun: "three countries:", "met four times this year –". At
/// most four words, the first in the plural, none of which starts a clause of its own.
fn stated_before(scene: &Scene<'_>, opener: usize) -> Option<(u32, usize)> {
    let document = scene.context.document;
    for number in (opener.saturating_sub(5).max(scene.start)..opener.checked_sub(1)?).rev() {
        let token = document.token(number);
        if !token.is_word() && !token.is_number() {
            return None;
        }
        let word = document.word(number);
        let stated = if token.is_number() {
            word.parse().ok().filter(|&stated| (2..=MOST_ITEMS as u32).contains(&stated))
        } else {
            number_word(word)
        };
        let Some(stated) = stated else { continue };
        // "Six Nations squad" is a name.
        if token.is_capital() && number > scene.start {
            return None;
        }
        // "the first three countries", "more than three countries", "three of the countries": the list need not be the whole.
        let before = number.checked_sub(1).map_or(&Token::NONE, |before| document.token(before));
        let loose = before.is(Classes::BOUND) || before.is(Classes::ORDINAL) || before.is(Classes::MONTH) || before.is_sign('-');
        let noun = (number + 1..opener).find(|&at| document.word(at).ends_with('s') && document.token(at).is_word());
        let all_words = (number + 1..opener).all(|at| document.token(at).is_word() && !document.word(at).eq_ignore_ascii_case("of"));
        let lower_number =
            !matches!(document.word(number.wrapping_sub(1)), "than" | "least" | "about" | "some" | "first" | "last" | "top" | "other");
        return (!loose && lower_number && all_words && noun.is_some_and(|noun| noun <= number + 3)).then_some((stated, number));
    }
    None
}

/// The items of the list from token `start` to its end, when all are of one shape: each a name of one to four words, or each opened
/// by the same preposition. Nothing where an item could be a remark on the one before it ("Paris, France").
fn items(scene: &Scene<'_>, start: usize) -> Option<Vec<Span>> {
    let document = scene.context.document;
    let mut items = Vec::new();
    let mut from = start;
    let mut last_join = false;
    let mut at = start;
    loop {
        let token = document.token(at);
        let ended = at >= scene.end
            || matches!(token.sign, '.' | ';' | ':' | '?' | '!' | '(' | ')' | '"') && !token.is_word() && !token.is_number();
        let dash = token.is_sign('-') && token.after_space();
        let comma = token.is_sign(',');
        let joins = token.is_word() && matches!(document.word(at), "and" | "or" | "&");
        if ended || dash || comma || joins {
            if at > from {
                items.push(from..at);
            } else if !joins {
                return None;
            }
            if last_join && !(ended || dash) {
                // More text after the last item: where it ends cannot be told.
                return None;
            }
            if document.token(start - 1).is_sign('(') && !token.is_sign(')') && (ended || dash) {
                return None;
            }
            if ended || dash {
                break;
            }
            last_join |= joins;
            from = at + 1;
        }
        at += 1;
        if items.len() > MOST_ITEMS || at > start + 6 * MOST_ITEMS {
            return None;
        }
    }
    if !last_join || items.len() < 2 {
        return None;
    }
    let opener = |item: &std::ops::Range<usize>| document.lower(item.start);
    let same_preposition = matches!(opener(&items[0]).as_ref(), "in" | "at" | "on" | "from" | "with" | "for")
        && items.iter().all(|item| opener(item) == opener(&items[0]));
    let is_name = |item: &std::ops::Range<usize>| {
        item.len() <= 4 && item.clone().all(|at| document.token(at).is_capital() || matches!(document.word(at), "of" | "the"))
    };
    let is_plain = |item: &std::ops::Range<usize>| {
        item.len() <= 3 && item.clone().all(|at| document.token(at).is_word() && !document.token(at).is(Classes::FUNCTION))
    };
    if !(same_preposition && items.iter().all(|item| item.len() <= 8) || items.iter().all(is_name) || items.iter().all(is_plain)) {
        return None;
    }
    // A city followed by its country is one place, not two.
    let country = |item: &std::ops::Range<usize>| {
        scene.mentions.iter().any(|mention| mention.tokens == *item && matches!(&mention.value, Value::Place(place) if place.id.is_some()))
    };
    let places = scene.mentions.iter().filter(|mention| mention.value.kind() == Kind::Place && mention.tokens.start >= start).count();
    if !same_preposition && places > 0 && items.iter().any(country) && !items.iter().all(country) {
        return None;
    }
    Some(items.into_iter().map(|item| document.span_of(item)).collect())
}
