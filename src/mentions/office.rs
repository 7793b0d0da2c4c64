//! Offices named without their holder: "the Treasury secretary", "China's commerce minister", "the US president".
//!
//! Only public offices that one person holds at a time. Where a name stands beside the office, the person finder has it as a title
//! and nothing is found here.

use super::person;
use super::value::NameValue;
use super::{Context, Mention, Value};
use crate::document::lexicon::{Classes, WordList};
use crate::document::{Document, TokenKind};

/// Words that start or build its patterns: the person finder declares them.
pub const WORDS: &[WordList] = &[];

/// Heads that name an office with a word before or after them: "commerce minister", "secretary of state".
const HEADS: &[&str] = &[
    "minister",
    "secretary",
    "undersecretary",
    "commissioner",
    "governor",
    "ambassador",
    "representative",
    "chief",
    "negotiator",
    "envoy",
    "chair",
    "chairman",
    "chairwoman",
    "czar",
    "speaker",
    "counsel",
    "general",
    "comptroller",
];
/// Heads that name an office alone: "the president".
const ALONE: &[&str] = &["president", "premier", "chancellor", "vice-president"];
/// Fields and bodies whose heads are public offices; before a loose head ("chief", "chair") one of them must stand.
const LOOSE: &[&str] =
    &["representative", "chief", "negotiator", "envoy", "chair", "chairman", "chairwoman", "czar", "speaker", "counsel", "general"];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    for at in doc.all_of(Classes::OFFICE) {
        if let Some((start, end)) = read(doc, at) {
            let tokens = start..end;
            let span = doc.span_of(tokens.clone());
            let name = doc.slice(span).to_owned();
            found.push(Mention { span, tokens, value: Value::Office(NameValue { name, id: None }) });
        }
    }
}

/// The office whose head is at `head`.
fn read(doc: &Document, head: usize) -> Option<(usize, usize)> {
    let word = doc.lower(head);
    let word = &*word;
    let alone = ALONE.contains(&word);
    if !alone && !HEADS.contains(&word) {
        return None;
    }
    // "secretary" in "Secretary-General" and "vice president" in "vice president-elect" go on.
    let mut end = head + 1;
    if doc.token(end).is_sign('-') && !doc.token(end).after_space() && doc.token(end + 1).is(Classes::OFFICE.with(Classes::OFFICE_MODIFIER))
    {
        end += 2;
    }
    let mut start = person::title_start(doc, head);
    let outer = start;
    // "former", "then" and the like before it do not make another office, but "top" and "senior" make none.
    while start < head && matches!(doc.word(start), "top" | "senior" | "chief" | "leading" | "current" | "new" | "next" | "first" | "late")
    {
        start += 1;
    }
    let field = (start..head).any(|at| {
        doc.token(at).is(Classes::PORTFOLIO.with(Classes::ORG_NAME))
            || word == "general" && doc.token(at).is(Classes::OFFICE)
            || doc.word(at).eq_ignore_ascii_case("prime")
            || doc.word(at).eq_ignore_ascii_case("vice")
    });
    if !field || word == "secretary" || word == "governor" {
        end = of_phrase(doc, end);
    }
    // "the president of the club": of no state and no body that is named.
    if alone && doc.word(end) == "of" {
        let of = end + 1 + usize::from(matches!(doc.word(end + 1), "the" | "a" | "an" | "his" | "her" | "its"));
        if doc.token(of).is_word() && !doc.token(of).is_capital() && !matches!(doc.word(of), "country" | "republic" | "union" | "bloc") {
            return None;
        }
    }
    let follows = end > head + 1;
    if LOOSE.contains(&word) && !field {
        return None;
    }
    if !alone && !field && !follows && start == head {
        return None;
    }
    // "the", "China's", "US" or a field must stand before it: "a president" and "president of a club" are no office of ours.
    // "China's top trade negotiator": what stands before "top" counts.
    let before = outer.checked_sub(1).filter(|&at| doc.token(at).sentence == doc.token(head).sentence);
    let definite = before.is_some_and(|at| {
        matches!(doc.word(at), "the" | "The" | "its" | "his" | "their" | "our" | "your" | "Its" | "His" | "Their" | "Our")
            || doc.token(at).kind == TokenKind::Possessive
            || doc.token(at).is_sign('\'')
    });
    if !(definite || start < head && doc.token(start).is(Classes::PLACE.with(Classes::DEMONYM)) || field && doc.token(head).is_capital()) {
        return None;
    }
    (!has_holder(doc, start, end)).then_some((start, end))
}

/// Behind "secretary" in "secretary of state", "president of Brazil", "governor of the Bank of Japan".
fn of_phrase(doc: &Document, end: usize) -> usize {
    if doc.word(end) != "of" {
        return end;
    }
    let sentence = doc.token(end).sentence;
    let mut at = end + 1;
    if doc.word(at) == "the" {
        at += 1;
    }
    let first = doc.token(at);
    let named = first.is_capital() && first.is(Classes::PLACE.with(Classes::PLACE_PART).with(Classes::ORG).with(Classes::DEMONYM));
    if !first.is(Classes::PORTFOLIO) && !named {
        return end;
    }
    let mut last = at + 1;
    while last < at + 8 && doc.token(last).sentence == sentence {
        let token = doc.token(last);
        let joint = matches!(doc.word(last), "of" | "and" | "for" | "the") && doc.token(last + 1).is_capital();
        if !(joint
            || token.is_capital()
                && token.is(Classes::PORTFOLIO
                    .with(Classes::PLACE)
                    .with(Classes::PLACE_PART)
                    .with(Classes::ORG)
                    .with(Classes::NAMED_THING)))
        {
            break;
        }
        last += 1;
    }
    last
}

/// Whether a name stands right before or after the office.
fn has_holder(doc: &Document, start: usize, end: usize) -> bool {
    let sentence = doc.token(start).sentence;
    let name = |at: usize| {
        let token = doc.token(at);
        token.sentence == sentence
            && token.is_capital()
            && (token.is(Classes::EASTERN_FAMILY) || !token.is(Classes::FUNCTION))
            && !token.is(Classes::NONE
                .with(Classes::PLACE)
                .with(Classes::DEMONYM)
                .with(Classes::WEEKDAY)
                .with(Classes::MONTH)
                .with(Classes::OFFICE)
                .with(Classes::ORG))
    };
    if name(end) || doc.token(end).is_sign(',') && name(end + 1) && (doc.token(end + 2).is_capital() || doc.token(end + 2).is_sign(',')) {
        return true;
    }
    // ", the Treasury secretary": an apposition of the name before the comma.
    let mut before = start;
    while before > 0 && start - before < 4 && doc.token(before - 1).sentence == sentence && !doc.token(before - 1).is_sign(',') {
        before -= 1;
    }
    before > 1 && doc.token(before - 1).is_sign(',') && doc.token(before - 1).sentence == sentence && name(before - 2)
}
