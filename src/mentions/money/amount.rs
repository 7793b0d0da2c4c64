//! One amount with its currency: "$5bn", "US$5bn", "USD5bn", "5 billion dollars".

use super::currency::{self, Unit};
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, Token, TokenKind};
use crate::mentions::number::{self, Number};
use crate::mentions::quantity::unit;

/// An amount with its currency, where it has one of its own.
pub struct Amount {
    /// Index of its first token.
    pub start: usize,
    /// Index after its last token.
    pub end: usize,
    /// The number.
    pub number: Number,
    /// Whether a minus sign or word stands before it.
    pub negative: bool,
    /// Its currency.
    pub unit: Option<Unit>,
    /// Whether the currency stands before the number.
    pub prefixed: bool,
}

impl Amount {
    /// The amount in plain units of the currency.
    pub fn value(&self) -> f64 {
        let power = self.unit.map_or(0, |unit| unit.power);
        let value = self.number.plain.scaled(self.number.scale + power).value();
        if self.negative { -value } else { value }
    }
}

/// The amount at token `at`: "$5bn", "US$5bn", "USD5bn", "5 billion dollars"; without a currency of its own it may be half of a pair.
pub fn read(doc: &Document, at: usize) -> Option<Amount> {
    let token = doc.token(at);
    if is_currency_sign(token) {
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
    if !number::may_start(token) {
        return None;
    }
    let number = number::with_letter(doc, number::read(doc, at)?, false);
    let number = with_rest_after_and(doc, &number).filter(|joined| suffix(doc, joined).is_some()).unwrap_or(number);
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
    if doc.token(at).block != doc.token(end - 1).block || !number::may_start(doc.token(at)) {
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
    if number.scale < 6 && matches!(code, "ZAR" | "NGN" | "SAR" | "QAR") && doc.token(start).span.len() <= 2 {
        // "R2" and "N5" are roads and rooms; "R2bn" is rand.
        return None;
    }
    // "$2 billion and 300 million" ends there; before a noun the second number counts something else.
    if let Some(joined) = with_rest_after_and(doc, &number) {
        let next = doc.token(joined.tokens.end);
        if !next.is_word() && !next.is_number() && !next.is_sign('-') || next.block != token.block {
            number = joined;
        }
    }
    if let Some((fraction, end)) = decimal_comma(doc, &number) {
        number.plain = fraction;
        number.tokens.end = end;
    }
    let mut end = number.tokens.end;
    let mut unit = Unit { code, power: 0 };
    if code == "INR"
        && let Some((joined, after)) = torn_group(doc, &number)
    {
        number = number::with_scale_words(doc, Number { plain: joined, tokens: number.tokens.start..after, ..number });
        end = number.tokens.end;
    }
    // "$20 billion-dollar": the hyphen joins the sign's own word.
    if let Some((repeated, after)) = currency::after(doc, number::skip_hyphen(doc, end)) {
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

/// "2 billion and 300 million", as translations write one amount: whole numbers, the second of the next smaller scale. In "between 2
/// billion and 300 million" and "2 billion and 300 million respectively" they are two.
fn with_rest_after_and(doc: &Document, number: &Number) -> Option<Number> {
    let and = number.tokens.end;
    if number.scale < 6 || number.plain.power < 0 || !doc.is_word(and, "and") || doc.token(and).block != doc.token(and + 1).block {
        return None;
    }
    let rest = number::read(doc, and + 1).filter(|rest| rest.tokens.start == and + 1 && rest.scale + 3 == number.scale)?;
    let whole = rest.plain.power == 0 && rest.plain.digits < 1000 && number.in_words == rest.in_words;
    let before = doc.word(number.tokens.start.saturating_sub(1));
    let sentence = doc.token(and).sentence;
    let apart = ["between", "both"].iter().any(|word| before.eq_ignore_ascii_case(word))
        || (rest.tokens.end..rest.tokens.end + 8).any(|at| doc.token(at).sentence == sentence && doc.is_word(at, "respectively"));
    if !whole || apart {
        return None;
    }
    let plain = rest.plain.scaled(rest.scale - number.scale).plus(number.plain)?;
    Some(Number { plain, tokens: number.tokens.start..rest.tokens.end, ..number.clone() })
}

/// "Rs. 1, 200 crore": a group that a space has torn off, before a scale word only (in "$5, 200 million people" a sentence goes on), and the index after it.
fn torn_group(doc: &Document, number: &Number) -> Option<(number::Decimal, usize)> {
    let at = number.tokens.end;
    let (comma, group) = (doc.token(at), doc.word(at + 1));
    let whole = number.scale == 0 && number.plain.power == 0 && number.plain.digits < 1000 && !number.in_words;
    let torn = comma.is_sign(',') && !comma.after_space() && doc.token(at + 1).is_number() && doc.token(at + 1).after_space();
    if !whole || !torn || group.len() != 3 || !doc.token(at + 2).is(Classes::SCALE) {
        return None;
    }
    let digits = number.plain.digits * 1000 + group.parse::<u64>().ok()?;
    Some((number::Decimal { digits, power: 0 }, at + 2))
}

/// "€2,3": a comma before one or two digits that nothing follows, and the index after it; or a point that a space has torn off: "$102 .20".
fn decimal_comma(doc: &Document, number: &Number) -> Option<(number::Decimal, usize)> {
    let at = number.tokens.end;
    let (comma, digits) = (doc.token(at), doc.word(at + 1));
    let torn = doc.word(at) == "." && comma.after_space() && digits.len() == 2;
    let glued = (torn || comma.is_sign(',') && !comma.after_space()) && !doc.token(at + 1).after_space();
    let whole = number.scale == 0 && number.plain.power == 0 && doc.token(at + 1).is_number() && digits.len() <= 2;
    if !glued || !whole || doc.token(at + 2).is_sign(',') {
        return None;
    }
    let power = -i32::try_from(digits.len()).ok()?;
    Some((number.plain.plus(number::Decimal { digits: digits.parse().ok()?, power })?, at + 2))
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
        "dollar" | "euro" => !(doc.token(end - 1).is_capital() && next.is_capital() && !next.shape.has(Shape::FIRST_IN_SENTENCE)),
        // "in 2017 dollars" names the prices of a year.
        "dollars" if end - at == 1 && number.may_be_year() => {
            let before = number.tokens.start.wrapping_sub(1);
            !doc.is_one_of(before, &["in", "constant", "real", "current", "fixed", "of"])
        }
        // "1130p", "45p a litre"; "1080p" is a picture, "12 p" a page.
        "p" => {
            let picture = matches!(number.value() as u64, 240 | 360 | 480 | 720 | 1080 | 1440 | 2160 | 4320);
            // "13p.m" is a time.
            let time = next.is_sign('.') && !next.after_space() && doc.token(end + 1).is_word();
            let plain = number.scale == 0 && !number.in_words;
            plain && !(doc.token(at).after_space() || picture || time)
        }
        "rand" => word != "Rand" || number.scale > 0,
        "won" => {
            let grouped =
                doc.word(number.tokens.start).contains(',') || number.scale > 0 || end - at > 1 || number.in_words && number.value() >= 1e6;
            grouped && word != "Won"
        }
        "real" | "reals" => number.scale > 0 && !next.is(Classes::COMMON),
        "pound" | "pounds" if end - at == 1 => {
            !unit::weighs(doc, number, end - 1)
                && (number.scale >= 5 || is_rate(doc, end) || speaks_of_money(doc, number.tokens.start, end))
        }
        _ => true,
    }
}

/// "an hour", "a week", "per year" at token `at`.
fn is_rate(doc: &Document, at: usize) -> bool {
    let each = doc.is_one_of(at, &["a", "an", "per", "each"]);
    each && doc.is_one_of(at + 1, &["hour", "day", "week", "month", "year", "night"])
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

/// Whether `token` is the sign of a currency.
pub fn is_currency_sign(token: &Token) -> bool {
    token.kind == TokenKind::Sign && currency::of_sign(token.sign).is_some()
}
