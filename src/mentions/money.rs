//! Amounts of money: signs, codes and words of currencies before and after numbers.
//!
//! The span holds currency, number with scale, and a currency word that repeats the sign; bounds stay outside. Vague amounts
//! ("billions of dollars") are no mentions: they have no value to compare.

mod currency;

use super::number::range::{self, Pair, Separator};
use super::number::{self, Number};
use super::quantity::unit;
use super::{Context, Mention, MoneyValue, Value, bound};
use crate::document::lexicon::{Classes, WordList};
use crate::document::token::Shape;
use crate::document::{Document, Token, TokenKind};
use currency::Unit;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[currency::WORDS, bound::WORDS];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let mut at = 0;
    while let Some(token) = doc.tokens().get(at) {
        let starts = is_currency_sign(token) || token.is(Classes::CURRENCY) || number::may_start(token);
        at = if starts { step(doc, at, found).max(at + 1) } else { at + 1 };
    }
}

/// Whether `token` is the sign of a currency.
pub fn is_currency_sign(token: &Token) -> bool {
    token.kind == TokenKind::Sign && currency::of_sign(token.sign).is_some()
}

/// An amount with its currency, where it has one of its own.
struct Amount {
    start: usize,
    end: usize,
    number: Number,
    negative: bool,
    unit: Option<Unit>,
    prefixed: bool,
}

/// Reads the amount at token `at` and what a separator ties to it. Returns the index to go on from.
fn step(doc: &Document, at: usize, found: &mut Vec<Mention>) -> usize {
    let Some(mut first) = amount(doc, at) else { return at + 1 };
    if let Some((separator, next)) = range::separator(doc, first.end).filter(|(separator, _)| *separator != Separator::Comma) {
        let second = amount(doc, next).filter(|second| second.start == next && doc.token(next).block == doc.token(first.start).block);
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
        (Some(one), Some(two)) if one.code != two.code => return None,
        (Some(_), Some(_)) => {}
        // "$10-15", "$1.5 to 2 billion", "$10 to 15 a barrel"; in "$5 to 10 workers" the second number counts something else.
        (Some(_), None) => {
            let rate = ["a", "an", "per", "each"].iter().any(|word| doc.is_word(second.end, word));
            if !first.prefixed || second.number.scale < first.number.scale || !(glued || second.number.scale > 0 || rate) {
                return None;
            }
            second.unit = first.unit;
        }
        (None, Some(_)) => {
            if second.prefixed
                || !range::is_plain(doc, &first.number)
                || first.number.plain.value() >= second.number.plain.value()
                || !matches!(separator, Separator::Dash | Separator::To | Separator::And | Separator::Or)
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
    let ascending = first.value() < second.value();
    if range::pair(doc, first.start, separator, ascending, own_unit) == Pair::Range && !matches!(separator, Separator::Or) {
        push(doc, found, first, Some(&second));
        return Some(second.end);
    }
    push(doc, found, first, None);
    push(doc, found, &second, None);
    Some(second.end)
}

impl Amount {
    fn value(&self) -> f64 {
        let power = self.unit.map_or(0, |unit| unit.power);
        let value = self.number.plain.scaled(self.number.scale + power).value();
        if self.negative { -value } else { value }
    }
}

/// The amount at token `at`: "$5bn", "US$5bn", "USD5bn", "5 billion dollars"; without a currency of its own it may be half of a pair.
fn amount(doc: &Document, at: usize) -> Option<Amount> {
    let token = doc.token(at);
    let sign =
        |index: usize| Some(doc.token(index)).filter(|token| token.kind == TokenKind::Sign).and_then(|token| currency::of_sign(token.sign));
    if sign(at).is_some() {
        return after_prefix(doc, at, at + 1, currency_of_lone_sign(doc, at)?);
    }
    if token.is(Classes::CURRENCY) && token.is_word() {
        let word = doc.word(at);
        if sign(at + 1).is_some() && doc.token(at + 1).block == token.block {
            let spaced = doc.token(at + 1).after_space();
            let code = currency::of_prefixed_sign(word, doc.token(at + 1).sign)?;
            // "the US $5 million" is given to a country; "US $5 million" is money either way.
            let start = if spaced { at + 1 } else { at };
            if spaced && !(code == "USD" && token.is_capital()) {
                return None;
            }
            let start = if spaced && !(at > 0 && doc.is_word(at - 1, "the")) { at } else { start };
            return after_prefix(doc, start, at + 2, code);
        }
        if at > 0 && doc.token(at - 1).is_sign('/') {
            return None;
        }
        let code = currency::of_prefix(word)?;
        let dot = doc.word(at + 1) == "." && !doc.token(at + 1).after_space();
        return after_prefix(doc, at, if dot { at + 2 } else { at + 1 }, code);
    }
    if !number::may_start(&token) {
        return None;
    }
    let number = number::with_letter(doc, number::read(doc, at)?, false);
    let negative = number::minus_before(doc, number.tokens.start);
    let start = negative.unwrap_or(number.tokens.start);
    let unit = suffix(doc, &number);
    let end = unit.map_or(number.tokens.end, |(_, end)| end);
    Some(Amount { start, end, negative: negative.is_some(), unit: unit.map(|(unit, _)| unit), prefixed: false, number })
}

/// "¥" is yen unless the text speaks of yuan.
fn currency_of_lone_sign(doc: &Document, at: usize) -> Option<&'static str> {
    // A letter that touches the sign from before names a currency that is not known here: "G$5".
    let before = doc.token(at.wrapping_sub(1));
    if before.is_word() && !doc.token(at).after_space() && before.block == doc.token(at).block && before.is_capital() {
        return None;
    }
    let code = currency::of_sign(doc.token(at).sign)?;
    if code != "JPY" {
        return Some(code);
    }
    let names = |words: &[&str]| {
        doc.tokens()
            .iter()
            .enumerate()
            .any(|(index, token)| token.is(Classes::CURRENCY) && words.iter().any(|word| doc.is_word(index, word)))
    };
    Some(if names(&["yuan", "renminbi", "rmb", "cny"]) && !names(&["yen", "jpy"]) { "CNY" } else { "JPY" })
}

/// The amount whose number starts at token `at`, after a currency that starts at token `start`.
fn after_prefix(doc: &Document, start: usize, at: usize, code: &'static str) -> Option<Amount> {
    let minus = doc.token(at).is_sign('-') && !doc.token(at + 1).after_space();
    let at = if minus { at + 1 } else { at };
    let point = doc.word(at) == "." && doc.token(at + 1).is_number() && !doc.token(at + 1).after_space();
    let at = if point { at + 1 } else { at };
    let token = doc.token(at);
    if token.block != doc.token(start).block || !(token.is_number() || token.is(Classes::NUMBER_WORD)) {
        return None;
    }
    let mut number = number::with_letter(doc, number::read(doc, at)?, true);
    if doc.token(number.tokens.end).is_sign('+') && number.scale == 0 {
        // "$500+ billion"
        let mut longer = number.clone();
        longer.tokens.end += 1;
        let scaled = number::with_scale_words(doc, longer);
        if scaled.scale > 0 {
            number = scaled;
        }
    }
    let mut end = number.tokens.end;
    let mut unit = Unit { code, power: 0 };
    if let Some((repeated, after)) = currency::after(doc, end) {
        // "$1 dollar", "$5 million USD", "$10 Canadian dollars"; "$5 cents" is a slip that has no sure value.
        if repeated.power == 0 && (code == repeated.code || code == "USD") {
            unit = repeated;
            end = after;
        }
    }
    let next = doc.token(end);
    let touched = next.is_word() && !next.after_space() && next.block == token.block && end == number.tokens.end;
    // "$100s" and "$5G" are no amounts; "£25The" has lost a space.
    if touched && !(next.is_capital() && next.span.len() >= 3 && !next.shape.has(Shape::ALL_CAPS.with(Shape::MIXED))) {
        return None;
    }
    // "COP30" is a meeting, "TRY 5" an attempt.
    if matches!(code, "COP" | "TRY") && doc.token(start).is_word() && number.value() < 1000.0 {
        return None;
    }
    let negative = minus || number::minus_before(doc, start).is_some();
    let start = number::minus_before(doc, start).unwrap_or(start);
    Some(Amount { start, end, number, negative, unit: Some(unit), prefixed: true })
}

/// The currency after `number`.
fn suffix(doc: &Document, number: &Number) -> Option<(Unit, usize)> {
    let at = number.tokens.end;
    let token = doc.token(at);
    if token.block != doc.token(number.tokens.start).block {
        return None;
    }
    if token.kind == TokenKind::Sign && !matches!(token.sign, '-' | '"') {
        // "10 €", "50¢"; a sign before another number belongs to that one.
        if doc.token(at + 1).is_number() && !doc.token(at + 1).after_space() {
            return None;
        }
        let unit =
            if token.sign == '¢' { Unit { code: "USD", power: -2 } } else { Unit { code: currency::of_sign(token.sign)?, power: 0 } };
        return Some((unit, at + 1));
    }
    // The currency may stand outside the quotation mark: “about 60 billion” dollars.
    let quoted = token.is_sign('"') && !token.after_space() && doc.token(at + 1).is(Classes::CURRENCY) && doc.token(at + 1).after_space();
    let hyphen = if quoted { at + 1 } else { number::skip_hyphen(doc, at) };
    // "a billion-dollar deal" is vague; "a 1-billion-dollar deal" is not.
    if hyphen > at && !quoted && number.bare_scale {
        return None;
    }
    let (unit, end) = currency::after(doc, hyphen)?;
    (!number::is_vague(doc, number) && is_money(doc, number, hyphen, end)).then_some((unit, end))
}

/// Whether the currency word at tokens `at..end` is one: "won" is a verb, "pounds" a weight, "Dollar General" a shop.
fn is_money(doc: &Document, number: &Number, at: usize, end: usize) -> bool {
    let word = doc.word(end - 1);
    let next = doc.token(end);
    match word.to_ascii_lowercase().as_str() {
        "dollar" => !(word == "Dollar" && next.is_capital()),
        "won" => {
            let grouped = doc.word(number.tokens.start).contains(',') || number.scale > 0 || end - at > 1;
            grouped && word != "Won"
        }
        "real" => number.scale > 0 && !next.is(Classes::COMMON),
        "pound" | "pounds" if end - at == 1 => {
            !unit::weighs(doc, number, end - 1) && (number.scale >= 5 || speaks_of_money(doc, number.tokens.start, end))
        }
        _ => true,
    }
}

/// Whether the words near tokens `start..end` speak of money: "paid", "cost", "worth", "a week".
fn speaks_of_money(doc: &Document, start: usize, end: usize) -> bool {
    const WORDS: &str = "cost costs costing price priced prices paid pay pays paying fine fined worth salary wage wages sterling earn earned earns spend spent \
        budget fee fees tax taxes bill bills bonus pension donated charge charged charges sold bought british";
    let sentence = doc.token(start).sentence;
    (start.saturating_sub(8)..end + 4)
        .filter(|index| doc.token(*index).sentence == sentence)
        .any(|index| WORDS.split_ascii_whitespace().any(|word| doc.is_word(index, word)) || doc.token(index).is_sign('£'))
}

fn push(doc: &Document, found: &mut Vec<Mention>, low: &Amount, high: Option<&Amount>) {
    let Some(unit) = low.unit else { return };
    let tokens = low.start..high.map_or(low.end, |high| high.end);
    let bound = bound::of(doc, tokens.start, tokens.end);
    let value = Value::Money(MoneyValue { amount: low.value(), high: high.map(Amount::value), currency: unit.code, bound });
    found.push(Mention { span: doc.span_of(tokens.clone()), tokens, value });
}
