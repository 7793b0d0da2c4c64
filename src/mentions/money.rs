//! Amounts of money: signs, codes and words of currencies before and after numbers.
//!
//! The span holds currency, number with scale, and a currency word that repeats the sign; bounds stay outside. Vague amounts
//! ("billions of dollars") are no mentions: they have no value to compare.

mod amount;
mod currency;

use super::number;
use super::number::range::{self, Pair, Separator};
use super::{Context, Mention, MoneyValue, Value, bound};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use amount::Amount;
pub use amount::is_currency_sign;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[currency::WORDS, bound::WORDS];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let triggers = number::STARTS.with(Classes::CURRENCY).with(Classes::CURRENCY_SIGN);
    let mut from = 0;
    while let Some(at) = doc.next_of(triggers, from) {
        let token = doc.token(at);
        let prefix = token.is(Classes::CURRENCY) && !doc.token(at + 1).is_word();
        let starts = prefix || is_currency_sign(token) || number::may_start(token);
        from = if starts { step(doc, at, found).max(at + 1) } else { at + 1 };
    }
}

/// "¥" was read as yen; it is yuan where the text speaks of yuan and not of yen.
pub fn settle_yen_sign(doc: &Document, mentions: &mut [Mention]) {
    let mut signs = mentions.iter_mut().filter(|mention| doc.slice(mention.span).starts_with(['¥', '\u{ffe5}'])).peekable();
    if signs.peek().is_none() {
        return;
    }
    let names = |words: &[&str]| doc.all_of(Classes::CURRENCY).any(|index| doc.is_one_of(index, words));
    if names(&["yuan", "renminbi", "rmb", "cny"]) && !names(&["yen", "jpy"]) {
        for mention in signs {
            if let Value::Money(money) = &mut mention.value {
                money.currency = "CNY";
            }
        }
    }
}

/// Reads the amount at token `at` and what a separator ties to it. Returns the index to go on from.
fn step(doc: &Document, at: usize, found: &mut Vec<Mention>) -> usize {
    let Some(mut first) = amount::read(doc, at) else { return at + 1 };
    if let Some((separator, next)) = range::separator(doc, first.end).filter(|(separator, _)| *separator != Separator::Comma) {
        let prefixed = doc.token(next).is_word() && is_currency_sign(doc.token(next + 1)) && !doc.token(next + 1).after_space();
        let second = amount::read(doc, if prefixed { next + 1 } else { next })
            .filter(|second| second.start == next && doc.token(next).block == doc.token(first.start).block);
        if let Some(second) = second
            && let Some(end) = pair(doc, &mut first, second, separator, next, found)
        {
            return end;
        }
    }
    push(doc, found, &first, None);
    first.end
}

/// Joins two amounts where they share a currency, a scale or a range. Returns the index to go on from, or nothing where they have
/// nothing to do with each other.
fn pair(
    doc: &Document,
    first: &mut Amount,
    mut second: Amount,
    separator: Separator,
    next: usize,
    found: &mut Vec<Mention>,
) -> Option<usize> {
    let dash = separator == Separator::Dash;
    let glued = dash && !doc.token(next).after_space();
    match (first.unit, second.unit) {
        (Some(one), Some(two)) if one != two => return None,
        (Some(_), Some(_)) => {}
        // "$10-15", "$1.5 to 2 billion", "$10 to 15 a barrel"; in "$5 to 10 workers" the second number counts something else.
        (Some(_), None) => {
            let rate = doc.is_one_of(second.end, &["a", "an", "per", "each"]);
            let ascending = second.number.scale > first.number.scale || second.number.plain.value() > first.number.plain.value();
            let joined = match separator {
                Separator::Dash | Separator::To => true,
                Separator::And => range::is_between(doc, first.start),
                Separator::Or => first.number.scale == 0 && second.number.scale > 0,
                Separator::Comma => false,
            };
            let counts = glued || second.number.scale > 0 && !counts_things(doc, second.end) || rate;
            if !first.prefixed || !ascending || second.number.scale < first.number.scale || !joined || !counts {
                return None;
            }
            second.unit = first.unit;
        }
        (None, Some(_)) => {
            if second.prefixed
                || !range::is_plain(doc, &first.number)
                || first.number.plain.value() >= second.number.plain.value()
                || (separator == Separator::And && !range::is_between(doc, first.start))
            {
                return None;
            }
            first.unit = second.unit;
        }
        (None, None) => return None,
    }
    let own_unit = first.prefixed || first.number.scale > 0;
    // "$1.5 to $2 billion": the scale holds for both.
    if first.number.scale == 0 && second.number.scale > 0 && first.number.plain.value() < second.number.plain.value() {
        first.number.scale = second.number.scale;
    }
    if range::pair(doc, first.start, separator, first.value(), second.value(), own_unit) == Pair::Range
        && !matches!(separator, Separator::Or)
    {
        push(doc, found, first, Some(&second));
        return Some(second.end);
    }
    push(doc, found, first, None);
    push(doc, found, &second, None);
    Some(second.end)
}

/// Whether a plural noun at token `at` says that the number before it counts things: "$5 million to 10 million people".
fn counts_things(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    let word = doc.word(at);
    token.is_word()
        && !token.is(Classes::FUNCTION.with(Classes::CURRENCY))
        && (word.len() > 3 && word.ends_with('s')
            || ["people", "men", "women", "children", "head"].iter().any(|noun| doc.is_word(at, noun)))
}

fn push(doc: &Document, found: &mut Vec<Mention>, low: &Amount, high: Option<&Amount>) {
    let Some(unit) = low.unit else { return };
    let tokens = low.start..high.map_or(low.end, |high| high.end);
    if doc.token(tokens.start).block != doc.token(tokens.end - 1).block {
        return;
    }
    let bound = bound::of(doc, tokens.start, tokens.end, low.number.bound);
    let value = Value::Money(MoneyValue { amount: low.value(), high: high.map(Amount::value), currency: unit.code, bound });
    found.push(Mention { span: doc.span_of(tokens.clone()), tokens, value });
}
