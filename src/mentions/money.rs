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
    let (mut at, first) = (0, found.len());
    while let Some(token) = doc.tokens().get(at) {
        let prefix = token.is(Classes::CURRENCY) && !doc.token(at + 1).is_word();
        let starts = prefix || is_currency_sign(token) || number::may_start(token);
        at = if starts { step(doc, at, found).max(at + 1) } else { at + 1 };
    }
    if let Some(mentions) = found.get_mut(first..) {
        settle_yen_sign(doc, mentions);
    }
}

/// "¥" was read as yen; it is yuan where the text speaks of yuan and not of yen.
fn settle_yen_sign(doc: &Document, mentions: &mut [Mention]) {
    let mut signs = mentions.iter_mut().filter(|mention| doc.slice(mention.span).starts_with(['¥', '\u{ffe5}'])).peekable();
    if signs.peek().is_none() {
        return;
    }
    let names = |words: &[&str]| {
        (0..doc.tokens().len()).any(|index| doc.token(index).is(Classes::CURRENCY) && words.iter().any(|word| doc.is_word(index, word)))
    };
    if names(&["yuan", "renminbi", "rmb", "cny"]) && !names(&["yen", "jpy"]) {
        for mention in signs {
            if let Value::Money(money) = &mut mention.value {
                money.currency = "CNY";
            }
        }
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
        let prefixed = doc.token(next).is_word() && is_currency_sign(&doc.token(next + 1)) && !doc.token(next + 1).after_space();
        let second = amount(doc, if prefixed { next + 1 } else { next })
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
            let rate = ["a", "an", "per", "each"].iter().any(|word| doc.is_word(second.end, word));
            let ascending = second.number.scale > first.number.scale || second.number.plain.value() > first.number.plain.value();
            if !first.prefixed || !ascending || second.number.scale < first.number.scale || !(glued || second.number.scale > 0 || rate) {
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
    if is_currency_sign(&token) {
        let (start, code) = of_sign(doc, at)?;
        return after_prefix(doc, start, at + 1, code);
    }
    if token.is(Classes::CURRENCY) && token.is_word() {
        // "USD/CNY 7.1" is a rate.
        if at > 0 && doc.token(at - 1).is_sign('/') {
            return None;
        }
        let code = currency::of_prefix(doc.word(at))?;
        let dot = doc.word(at + 1) == "." && !doc.token(at + 1).after_space();
        return after_prefix(doc, at, if dot { at + 2 } else { at + 1 }, code);
    }
    if !number::may_start(&token) {
        return None;
    }
    let number = number::with_letter(doc, number::read(doc, at)?, false);
    let negative = number::minus_before(doc, number.tokens.start);
    let start = negative.unwrap_or(number.tokens.start);
    let negative = negative.is_some();
    let Some((unit, mut end)) = suffix(doc, &number) else {
        return Some(Amount { start, end: number.tokens.end, negative, unit: None, prefixed: false, number });
    };
    let mut number = number;
    if let Some((cents, after)) = cents_after(doc, unit, &number, end) {
        number.plain = number.plain.plus(cents)?;
        end = after;
    } else if number.scale == 0 && doc.token(end - 1).shape.has(Shape::ALL_CAPS) && doc.token(end).is(Classes::SCALE) {
        // "75 USD million"
        let scaled = number::with_scale_words(doc, Number { tokens: number.tokens.start..end, ..number.clone() });
        end = scaled.tokens.end;
        number.scale = scaled.scale;
    }
    Some(Amount { start, end, negative, unit: Some(unit), prefixed: false, number })
}

/// "50 cents" after "3 dollars", and the index after it.
fn cents_after(doc: &Document, unit: Unit, number: &Number, end: usize) -> Option<(number::Decimal, usize)> {
    if unit.power != 0 || number.scale != 0 || !matches!(unit.code, "USD" | "EUR" | "GBP" | "CAD" | "AUD") {
        return None;
    }
    let at = if doc.is_word(end, "and") { end + 1 } else { end };
    if doc.token(at).block != doc.token(end - 1).block || !number::may_start(&doc.token(at)) {
        return None;
    }
    let part = number::read(doc, at).filter(|part| part.scale == 0 && part.tokens.start == at && part.value() < 100.0)?;
    let (cents, after) = currency::after(doc, part.tokens.end).filter(|(cents, _)| cents.power == -2)?;
    (cents.code == unit.code || cents.code == "USD" && matches!(unit.code, "CAD" | "AUD" | "EUR")).then(|| (part.plain.scaled(-2), after))
}

/// The currency of the sign at token `at` and where it starts: a word that touches it from before is part of it ("HK$"), and so
/// is "US" with a space.
fn of_sign(doc: &Document, at: usize) -> Option<(usize, &'static str)> {
    let sign = doc.token(at);
    let code = currency::of_sign(sign.sign)?;
    let Some(before) = at.checked_sub(1).filter(|before| doc.token(*before).block == sign.block && doc.token(*before).is_word()) else {
        return Some((at, code));
    };
    let prefixed = currency::of_prefixed_sign(doc.word(before), sign.sign);
    if sign.after_space() {
        // "the US $5 million" is given to a country; "A $5 million plan" has an article.
        let country = before > 0 && doc.is_word(before - 1, "the");
        let alone = matches!(doc.word(before), "US" | "U.S." | "HK" | "NZ" | "NT" | "USD" | "C" | "R");
        return Some(prefixed.filter(|_| alone && !country).map_or((at, code), |code| (before, code)));
    }
    match prefixed {
        Some(code) => Some((before, code)),
        // A capital that touches the sign names a currency that is not known here ("G$5"); a word has lost its space.
        None => (!doc.token(before).shape.has(Shape::ALL_CAPS) && doc.token(before).span.len() > 1).then_some((at, code)),
    }
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
    // In "3 USD50 cards" the code belongs to what follows.
    if doc.token(end).is_number() && !doc.token(end).after_space() {
        return None;
    }
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
