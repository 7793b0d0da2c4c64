//! Tells dates from the ordinary words and names that look like them: "May", "March", "August", "Sun", "Wednesday", 2000.

use super::reader::Reader;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Token, TokenKind};

/// Classes of capitalised words that follow a month or weekday without making it a name.
const KNOWN: Classes = Classes(
    Classes::FUNCTION.0
        | Classes::COMMON.0
        | Classes::PLACE.0
        | Classes::DEMONYM.0
        | Classes::OFFICE.0
        | Classes::ORG.0
        | Classes::MONTH.0
        | Classes::WEEKDAY.0
        | Classes::DATE.0
        | Classes::TRADE.0
        | Classes::HONORIFIC.0
        | Classes::PRODUCT.0
        | Classes::ROSTER_FAMILY.0,
);

/// Whether `lower` is a word that a date often follows, and a month's name used as a word seldom.
fn leads_to_date(lower: &str) -> bool {
    matches!(
        lower,
        "in" | "since"
            | "until"
            | "till"
            | "during"
            | "early"
            | "late"
            | "mid"
            | "last"
            | "next"
            | "this"
            | "by"
            | "from"
            | "through"
            | "throughout"
            | "before"
            | "after"
            | "between"
            | "of"
            | "for"
            | "than"
            | "every"
            | "coming"
            | "past"
            | "previous"
            | "following"
            | "to"
            | "over"
    )
}

fn is_determiner(lower: &str) -> bool {
    matches!(lower, "the" | "a" | "an" | "its" | "their" | "his" | "her" | "our" | "that" | "which" | "whose" | "these" | "those")
}

/// Whether a determiner or a possessive stands before the word at `at`: "the March report", "the bank’s May forecast".
fn is_owned(reader: &Reader<'_>, at: usize) -> bool {
    let owner = reader.lower(at.wrapping_sub(2));
    is_determiner(reader.lower(at.wrapping_sub(1)).as_str())
        || matches!(reader.token(at.wrapping_sub(1)).kind, TokenKind::Possessive)
            && !matches!(owner.as_str(), "women" | "people" | "workers" | "children" | "men")
}

/// Whether `lower` names a thing that is counted by the month: what follows a month's name used as an adjective.
fn is_monthly(lower: &str) -> bool {
    matches!(
        lower,
        "exports"
            | "imports"
            | "data"
            | "figures"
            | "sales"
            | "shipments"
            | "output"
            | "production"
            | "trade"
            | "inflation"
            | "surplus"
            | "deficit"
            | "prices"
            | "orders"
            | "retail"
            | "jobs"
            | "report"
            | "meeting"
            | "deadline"
            | "summit"
            | "election"
            | "delivery"
            | "contract"
            | "futures"
            | "reading"
            | "purchases"
            | "arrivals"
            | "cpi"
            | "ppi"
            | "pmi"
            | "gdp"
    )
}

/// Whether the month word at `at` is a month although neither day nor year stands with it.
pub fn is_month(reader: &Reader<'_>, at: usize) -> bool {
    let token = reader.token(at);
    let lower = reader.lower(at);
    let lower = lower.as_str();
    let before = reader.lower(at.wrapping_sub(1));
    let before = before.as_str();
    let led = leads_to_date(before) || follows_part(reader, at);
    if follows_name(reader, at) {
        return false;
    }
    let full = lower.len() > 4 || matches!(lower, "june" | "july");
    if !token.is_capital() {
        // Text in lower case throughout; "august", "march" and "may" are ordinary words there.
        return full && !matches!(lower, "march" | "august") && led;
    }
    let after = reader.token(at + 1);
    let after_lower = reader.lower(at + 1);
    let possessive = matches!(after.kind, TokenKind::Possessive);
    if beside_month(reader, at) {
        return true;
    }
    let attribute = is_monthly(after_lower.as_str()) || (possessive && !after.is_capital() && is_monthly(reader.lower(at + 2).as_str()));
    match lower {
        "may" => match before {
            "of" | "for" | "to" | "than" | "after" | "before" | "by" | "from" | "between" | "through" | "over" | "every" => {
                !(possessive || after.is(Classes::SPEECH)) || attribute
            }
            _ if led => !after.is(Classes::SPEECH),
            _ if attribute => true,
            _ => is_owned(reader, at) && is_lower_word(after) && !after.is(Classes::FUNCTION.with(Classes::SPEECH)),
        },
        "march" => {
            led && !(before == "to" && token.shape.has(Shape::ALL_CAPS))
                || attribute
                || (is_owned(reader, at) && is_lower_word(after) && !after.is(Classes::FUNCTION))
                || (!reader.starts_sentence(at) && possessive && before != "women")
        }
        "april" | "june" | "august" => led || !(is_name_part(after)),
        _ if full => true,
        // "Jan" is a name, "Dec" and "Mar" can be anything; the stop or the preposition says that they are months.
        _ => {
            reader.touches(at + 1, '.') && (led || before == "on")
                || (led && before != "by" && before != "of" && before != "to" && before != "for" && !after.is_capital())
        }
    }
}

/// Whether the weekday word at `at` is a day although no day of the month stands with it.
pub fn is_weekday(reader: &Reader<'_>, at: usize) -> bool {
    let token = reader.token(at);
    let lower = reader.lower(at);
    let lower = lower.as_str();
    let before = reader.lower(at.wrapping_sub(1));
    let before = before.as_str();
    let after = reader.token(at + 1);
    if matches!(before, "every" | "each" | "most" | "alternate" | "any" | "one" | "some") || follows_name(reader, at) {
        return false;
    }
    // "The Mail on Sunday" is a paper.
    if before == "on" && lower == "sunday" && matches!(reader.lower(at.wrapping_sub(2)).as_str(), "mail" | "independent") {
        return !reader.token(at.wrapping_sub(2)).is_capital();
    }
    if !lower.ends_with("day") {
        // "Sun", "Sat", "Wed" and the others are words and names too.
        return token.is_capital()
            && !token.shape.has(Shape::ALL_CAPS)
            && lower != "sun"
            && (before == "on" || reader.touches(at + 1, '.') && leads_to_date(before))
            && !after.is_capital();
    }
    if matches!(
        before,
        "black"
            | "good"
            | "ash"
            | "easter"
            | "palm"
            | "super"
            | "bloody"
            | "cyber"
            | "giving"
            | "ruby"
            | "holy"
            | "maundy"
            | "shrove"
            | "casual"
            | "fat"
    ) {
        return false;
    }
    if after.is_capital()
        && matches!(
            reader.lower(at + 1).as_str(),
            "times" | "telegraph" | "mirror" | "post" | "mail" | "express" | "world" | "tribune" | "independent" | "herald" | "night"
        )
    {
        return false;
    }
    // A name, as in fiction: "Wednesday Addams"; with "on" before it, or a verb before it, it is the day.
    !(is_name_part(after) && (reader.starts_sentence(at) || reader.token(at.wrapping_sub(1)).is(Classes::OFFICE.with(Classes::HONORIFIC))))
}

/// Whether a four-digit number that stands alone is a year.
pub fn is_year(reader: &Reader<'_>, at: usize, year: i32) -> bool {
    let before_token = reader.token(at.wrapping_sub(1));
    let before = reader.lower(at.wrapping_sub(1));
    let before = before.as_str();
    let after = reader.token(at + 1);
    let after_lower = reader.lower(at + 1);
    let after_lower = after_lower.as_str();
    if !(1700..2150).contains(&year) || reader.is_amount(at) || after.is(Classes::SCALE.with(Classes::UNIT)) {
        return false;
    }
    let touches_sign = !after.after_space() && !after.is_word() && matches!(after.sign, '-' | '/' | ':' | '+' | '_' | '=' | '@' | '#');
    let half = after.is_sign('/') && reader.digits(at + 2).is_some_and(|(value, length)| length == 2 && (year + 1) % 100 == value);
    if touches_sign && after.sign != '-' && !half || after.is_word() && !after.after_space() {
        return false;
    }
    // "2000 firms": a count. Plain plurals after a round number are counted, after another one they may be ("2018 tariffs").
    let plural = is_lower_word(after)
        && after_lower.ends_with('s')
        && !after.is(Classes::FUNCTION.with(Classes::CHANGE).with(Classes::SPEECH))
        && !after_lower.ends_with("ss");
    if plural && (year % 50 == 0 || !(1900..2100).contains(&year)) {
        return false;
    }
    let span = (after.is_sign('-') || half) && !after.after_space() && reader.token(at + 2).is_number();
    if before_token.is_sign('-') && matches!(reader.lower(at.wrapping_sub(2)).as_str(), "mid" | "early" | "late" | "end") {
        return (1900..2100).contains(&year);
    }
    // "announced that 2019 new cases were found"
    let counted = matches!(after_lower, "new" | "more" | "other" | "additional" | "confirmed" | "further");
    let hyphen_word = after.is_sign('-') && reader.token(at + 2).is_word() && !after.after_space();
    match before {
        "in" | "since" | "until" | "till" | "during" | "early" | "late" | "mid" | "circa" | "before" | "after" | "throughout"
        | "fiscal" => true,
        "year" | "calendar" | "ended" | "ending" | "starting" | "beginning" => true,
        "to" | "through" if other_year(reader, at.wrapping_sub(2)) => (1900..2100).contains(&year),
        // "about 1990 people": a count.
        "about" | "around" | "over" | "with" if is_lower_word(after) && !after.is(Classes::FUNCTION) => false,
        "of" | "from" | "to" | "by" | "than" | "for" | "through" | "between" | "with" | "about" | "around" | "over" | "versus" | "vs"
        | "against" | "on" => {
            (1900..2100).contains(&year)
                && !plural
                && !(is_lower_word(after) && year % 100 == 0 && !after.is(Classes::FUNCTION))
                && !(before == "on" && plural)
        }
        "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "this" | "that" | "whose" | "similar" | "original" | "previous"
        | "failed" | "landmark" | "bilateral" => {
            !counted && (1900..2100).contains(&year) && (is_lower_word(after) || after.is_capital()) && !after.is(Classes::FUNCTION)
                || hyphen_word
                || span
        }
        "and" | "or" => other_year(reader, at.wrapping_sub(2)) || reader.before(at.wrapping_sub(2)).is(Classes::MONTH),
        "compared" => true,
        // "bonds due 1993", "the year was 1992", "in both 1990 and 1991".
        "due" | "meaning" => (1900..2100).contains(&year) && !plural,
        "was" | "is" => {
            reader.is(at.wrapping_sub(2), "year") && (1900..2100).contains(&year) && (!after.is_word() || after.is(Classes::FUNCTION))
        }
        // "as soon as 2028", "as early as 1995".
        "as" => {
            matches!(reader.lower(at.wrapping_sub(2)).as_str(), "soon" | "early" | "late" | "recently" | "far")
                && (1900..2100).contains(&year)
        }
        "both" => (1900..2100).contains(&year) && reader.is(at + 1, "and") && other_year(reader, at + 2),
        "above" | "below" | "near" | "at" => matches!(after_lower, "levels" | "level" | "prices" | "terms" | "highs" | "lows"),
        _ if before_token.is_sign('(') => (1700..2100).contains(&year) && (after.is_sign(')') || after.is_sign('-') || after.is_sign(',')),
        _ if before_token.is_sign(',') => other_year(reader, at.wrapping_sub(2)) || reader.before(at.wrapping_sub(2)).is(Classes::MONTH),
        _ if matches!(before_token.kind, TokenKind::Possessive) => (1900..2100).contains(&year) && is_lower_word(after),
        // "his unsuccessful 1996 campaign": an adjective before it and one thing after it.
        _ if before_token.is_word() && !before_token.is_capital() && is_adjective(before) => {
            (1950..2050).contains(&year)
                && is_lower_word(after)
                && !plural
                && !after.is(Classes::FUNCTION.with(Classes::UNIT))
                && !matches!(after_lower, "people" | "men" | "women" | "children" | "new" | "more" | "other")
        }
        _ if before_token.is(Classes::DEMONYM) => (1900..2100).contains(&year) && is_lower_word(after) && !plural,
        _ if reader.starts_sentence(at) => {
            (1900..2100).contains(&year)
                && (matches!(
                    after_lower,
                    "was"
                        | "is"
                        | "will"
                        | "has"
                        | "had"
                        | "saw"
                        | "may"
                        | "could"
                        | "would"
                        | "marked"
                        | "brought"
                        | "marks"
                        | "brings"
                        | "sees"
                        | "began"
                        | "ended"
                        | "promises"
                ) || matches!(after.kind, TokenKind::Possessive))
        }
        _ => false,
    }
}

/// Whether the ending is one that adjectives have and verbs in the past have not.
fn is_adjective(lower: &str) -> bool {
    lower.len() > 5 && ["ful", "ous", "ive", "ial", "nal", "ical", "tic", "ary"].iter().any(|ending| lower.ends_with(ending))
}

fn other_year(reader: &Reader<'_>, at: usize) -> bool {
    at != usize::MAX && reader.digits(at).is_some_and(|(year, length)| length == 4 && (1700..2150).contains(&year))
}

/// Whether the word is a person's name by what stands before it: "Theresa May", "Mrs May", "Prime Minister May".
fn follows_name(reader: &Reader<'_>, at: usize) -> bool {
    let before = reader.token(at.wrapping_sub(1));
    let lower = reader.lower(at);
    let ambiguous = matches!(lower.as_str(), "may" | "march" | "april" | "june" | "august" | "friday" | "sunday" | "jan" | "wednesday");
    if !before.is_capital() || !ambiguous {
        return reader.touches(at.wrapping_sub(1), '.')
            && reader.lower(at.wrapping_sub(2)).as_str().len() == 2
            && before_is_title(reader, at.wrapping_sub(2));
    }
    before.is(Classes::GIVEN_NAME.with(Classes::ROSTER_GIVEN).with(Classes::HONORIFIC)) && !before.is(Classes::FUNCTION)
        || before.is(Classes::OFFICE) && !reader.token(at + 1).is_number()
        || (!before.is(KNOWN) && !reader.starts_sentence(at.wrapping_sub(1)) && lower.as_str() == "may")
}

fn before_is_title(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.lower(at).as_str(), "mr" | "ms" | "dr")
}

/// Whether the word can be the surname of somebody whose given name stands before it.
fn is_name_part(token: &Token) -> bool {
    token.is_capital() && !token.is(KNOWN) && !token.shape.has(Shape::ALL_CAPS)
}

fn is_lower_word(token: &Token) -> bool {
    token.is_word() && !token.shape.has(Shape::CAPITAL)
}

/// Whether "mid-", "early-", "late-" or "end-" stands before the word at `at`.
fn follows_part(reader: &Reader<'_>, at: usize) -> bool {
    reader.token(at.wrapping_sub(1)).is_sign('-') && matches!(reader.lower(at.wrapping_sub(2)).as_str(), "mid" | "early" | "late" | "end")
}

/// Whether another month's name stands next to the one at `at` in a list or range: "May, June and July", "March-May".
fn beside_month(reader: &Reader<'_>, at: usize) -> bool {
    // "Jan.-Sept.": the stop of an abbreviation before the sign.
    let stop = usize::from(reader.touches(at + 1, '.') && reader.touches(at + 2, '-'));
    let links = |at: usize| {
        let token = reader.token(at);
        token.is_sign(',')
            || token.is_sign('-')
            || token.is_sign('/')
            || matches!(reader.lower(at).as_str(), "and" | "or" | "to" | "through" | "until")
    };
    let is_month = |at: usize| reader.token(at).is(Classes::MONTH) && reader.token(at).is_capital();
    links(at.wrapping_sub(1)) && is_month(at.wrapping_sub(2)) || links(at + 1 + stop) && is_month(at + 2 + stop)
}
