//! Organisations: ministries, agencies, blocs, firms, think tanks, universities, newspapers.
//!
//! A run of capitalised words around a noun of organisations ("US Commerce Department", "Peterson Institute for International
//! Economics"), an acronym, a body or firm known by its name, or the capitals after "lawyer at". A noun alone ("the Ministry") is
//! no name.

mod words;

use super::value::NameValue;
use super::{Context, Mention, Value, place};
use crate::document::fold::fold_into;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, Token, TokenKind};
pub use words::WORDS;
use words::{BODIES, NOT_BODIES};

/// Most tokens of a name.
const LONGEST: usize = 14;
/// Words that may join the parts of a name after its noun: "Institute for International Economics".
const JOINTS: &[&str] = &["of", "for", "on", "to", "in", "de", "the", "and", "&"];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    let mut folded = String::new();
    let mut at = 0;
    while at < doc.tokens().len() {
        let token = doc.token(at);
        if !token.is_capital() || token.is(Classes::FUNCTION) && !token.is(Classes::PLACE.with(Classes::ORG_NAME)) {
            at += 1;
            continue;
        }
        let run = run_end(doc, at);
        match read(doc, at, run, &mut folded) {
            Some((start, end)) => {
                let tokens = start..end;
                let span = doc.span_of(tokens.clone());
                let name = doc.slice(span).to_owned();
                found.push(Mention { span, tokens, value: Value::Org(NameValue { name, id: None }) });
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The end of the unbroken run of capitalised words from `at`, with hyphens and "&" inside.
fn run_end(doc: &Document, at: usize) -> usize {
    let first = doc.token(at);
    let mut end = at + 1;
    while end < at + LONGEST {
        let token = doc.token(end);
        if token.sentence != first.sentence {
            break;
        }
        let word = token.is_capital()
            && (token.after_space() || doc.token(end - 1).kind == TokenKind::Sign)
            && (!token.is(Classes::FUNCTION) || token.shape.has(Shape::ALL_CAPS));
        let sign = (token.is_sign('&') || token.is_sign('-') && !token.after_space() && !doc.token(end + 1).after_space())
            && doc.token(end + 1).is_capital();
        if !word && !sign {
            break;
        }
        end += 1;
    }
    end
}

/// The name that starts in the run `start..run` at its start, if one does.
fn read(doc: &Document, start: usize, run: usize, folded: &mut String) -> Option<(usize, usize)> {
    if let Some(end) = known_body(doc, start, run, folded) {
        return Some((start, end));
    }
    let title_case = run - start > 4 && (start..run).filter(|&at| doc.token(at).is(Classes::COMMON)).count() > 3;
    // The last noun of organisations in the run.
    let noun = (start..run).rev().find(|&at| doc.token(at).is(Classes::ORG));
    if let Some(noun) = noun.filter(|_| !title_case) {
        let end = after_noun(doc, noun);
        if end - start >= 2
            && start + place::length_at(doc, start) != end
            && !doc.token(noun).is(Classes::SPEECH)
            && !only_places(doc, start, noun, end)
        {
            return Some((start, end));
        }
    }
    // "Johnson & Johnson".
    if (start..run).any(|at| doc.token(at).is_sign('&')) && run - start <= 6 && !title_case {
        return Some((start, run));
    }
    let token = doc.token(start);
    if token.is(Classes::ORG_NAME) && !(token.shape.has(Shape::FIRST_IN_SENTENCE) && token.is(Classes::COMMON)) {
        let alone = run == start + 1 || title_case || !super::person::is_name_word(doc.token(start + 1));
        return alone.then_some((start, start + 1));
    }
    if is_acronym(doc, start, token, folded) {
        return Some((start, start + 1));
    }
    after_role(doc, start).then_some((start, run))
}

/// The end of the longest body of the list that starts at `start`.
fn known_body(doc: &Document, start: usize, run: usize, folded: &mut String) -> Option<usize> {
    if run < start + 2 && !doc.token(start + 1).is_word() && doc.token(start + 1).kind != TokenKind::Possessive {
        return None;
    }
    let mut best = None;
    for length in 2..=5 {
        let last = doc.token(start + length - 1);
        if last.sentence != doc.token(start).sentence || !last.is_word() && !last.is_sign('&') && last.kind != TokenKind::Possessive {
            break;
        }
        folded.clear();
        fold_into(doc.slice(doc.span_of(start..start + length)), folded);
        // The first letter alone rules nearly all of them out.
        let first = folded.as_bytes().first();
        if !BODIES.iter().any(|body| body.as_bytes().first() == first && body.starts_with(folded.as_str())) {
            break;
        }
        if BODIES.contains(&folded.as_str()) {
            best = Some(start + length);
        }
    }
    best
}

/// The end of the name whose noun is at `noun`: "Institute for International Economics", "Ministry of Commerce".
fn after_noun(doc: &Document, noun: usize) -> usize {
    let sentence = doc.token(noun).sentence;
    let mut end = noun + 1;
    let mut at = end;
    let mut joined = false;
    while at < noun + LONGEST {
        let token = doc.token(at);
        if token.sentence != sentence {
            break;
        }
        if JOINTS.contains(&doc.word(at)) {
            let opens = matches!(doc.word(at), "of" | "for" | "on");
            if doc.word(at) == "and" && doc.word(at + 1) == "the" {
                break;
            }
            if !opens && !joined {
                break;
            }
            joined |= opens;
            at += 1;
        } else if token.is_capital()
            && (token.after_space() || doc.token(at - 1).is_sign('-'))
            && joined
            && !token.is(Classes::FUNCTION.with(Classes::WEEKDAY).with(Classes::MONTH))
        {
            // "Ministry of Commerce and President Xi", "Bank of Japan Kazuo Ueda": an office or a given name begins something else.
            let person = super::person::is_name_word(token)
                && !token.is(Classes::COMMON.with(Classes::PLACE))
                && doc.token(at - 1).is(Classes::PLACE);
            if person || doc.word(at - 1) == "and" && token.is(Classes::OFFICE.with(Classes::GIVEN_NAME).with(Classes::PLACE)) {
                break;
            }
            at += 1;
            end = at;
        } else if joined && token.is_sign('-') && !token.after_space() && doc.token(at + 1).is_capital() {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// "China Group" may be a firm, but "China Office" and "US Court" alone say too little: a place and one loose noun.
fn only_places(doc: &Document, start: usize, noun: usize, end: usize) -> bool {
    let loose = matches!(
        doc.word(noun),
        "Office"
            | "Service"
            | "Services"
            | "Company"
            | "Court"
            | "Bank"
            | "Party"
            | "Center"
            | "Centre"
            | "News"
            | "Network"
            | "Fund"
            | "Trust"
            | "Board"
    );
    loose && end == noun + 1 && start < noun && start + place::length_at(doc, start) == noun
}

/// "USTR", "OPEC", "BASF": capitals that are no unit, currency, country or abbreviation of something else.
fn is_acronym(doc: &Document, at: usize, token: &Token, folded: &mut String) -> bool {
    if !token.shape.has(Shape::ALL_CAPS) || token.shape.has(Shape::ABBREVIATION) {
        return false;
    }
    let letters = doc.word(at).len();
    if !(2..=7).contains(&letters) || doc.token(at.wrapping_sub(1)).is_number() || in_capitals(doc, at) {
        return false;
    }
    let other = Classes::CURRENCY
        .with(Classes::UNIT)
        .with(Classes::SCALE)
        .with(Classes::PLACE)
        .with(Classes::HONORIFIC)
        .with(Classes::NAME_SUFFIX)
        .with(Classes::OFFICE)
        .with(Classes::MONTH);
    if token.is(other) || token.is(Classes::COMMON.with(Classes::FUNCTION).with(Classes::SPEECH)) {
        return matches!(doc.word(at), "WHO" | "FED" | "SEC");
    }
    // "JD Vance" is a person; "(CPI)" and "IEEPA" are in the list.
    let next = doc.token(at + 1);
    if letters == 2 && next.is_capital() && super::person::is_name_word(next) {
        return false;
    }
    folded.clear();
    fold_into(doc.word(at), folded);
    NOT_BODIES.binary_search(&folded.as_str()).is_err()
}

/// Whether the words beside the one at `at` are in capitals too.
fn in_capitals(doc: &Document, at: usize) -> bool {
    let sentence = doc.token(at).sentence;
    let capital = |other: usize| {
        let token = doc.token(other);
        token.sentence == sentence && token.is_word() && token.shape.has(Shape::ALL_CAPS) && token.span.len() > 3
    };
    capital(at + 1) || at > 0 && capital(at - 1)
}

/// Whether "lawyer at", "economist with" or "CEO of" stands right before `at`, and a name of unknown words follows.
fn after_role(doc: &Document, at: usize) -> bool {
    let (Some(joint), Some(role)) = (at.checked_sub(1), at.checked_sub(2)) else { return false };
    let sentence = doc.token(at).sentence;
    if doc.token(role).sentence != sentence || !doc.token(role).is(Classes::OFFICE) {
        return false;
    }
    let firm = matches!(doc.word(joint), "at")
        || matches!(doc.word(joint), "of" | "with")
            && matches!(doc.word(role), "CEO" | "executive" | "founder" | "analyst" | "strategist" | "economist" | "partner");
    firm && !doc.token(at).is(Classes::PLACE
        .with(Classes::PLACE_PART)
        .with(Classes::DEMONYM)
        .with(Classes::OFFICE)
        .with(Classes::PORTFOLIO)
        .with(Classes::COMMON)
        .with(Classes::WEEKDAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_search() {
        assert!(NOT_BODIES.is_sorted());
    }
}
