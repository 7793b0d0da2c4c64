//! Full names written without capitals: "donald trump".
//!
//! Only names that the record or the page itself writes with capitals, only both words together, and never in addresses, handles
//! or text that has no capitals at all.

use super::occurrence::{Occurrence, at_tokens};
use crate::document::Document;
use crate::document::fold::fold;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::mentions::Context;
use crate::order;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Given names are the triggers: few words of prose are one in lower case.
const TRIGGER: Classes = Classes::ROSTER_GIVEN.with(Classes::ROSTER_FAMILY).with(Classes::GIVEN_NAME);

/// Adds the names in lower case to `occurrences`, which stay in text order.
pub fn add(context: &Context<'_>, occurrences: &mut Vec<Occurrence>) {
    let document = context.document;
    let full_names: FxHashSet<String> =
        occurrences.iter().filter(|occurrence| !occurrence.is_bare()).map(|occurrence| fold(document.slice(occurrence.span))).collect();
    for occurrence in occurrences.iter_mut().filter(|occurrence| occurrence.lower_case) {
        occurrence.lower_case = is_due_capitals(document, &occurrence.tokens);
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = document.next_of(TRIGGER, from) {
        from = at + 1;
        let triggered = !document.token(at).is_capital() || !document.token(at + 1).is_capital();
        let Some(length) = triggered.then(|| name_length(context, &full_names, at)).flatten() else { continue };
        if is_due_capitals(document, &(at..at + length))
            && let Some(mut occurrence) = at_tokens(document, at..at + length)
        {
            // One capital of two ("Scott bessent") is no better.
            occurrence.lower_case = true;
            found.push(occurrence);
        }
        from = at + length;
    }
    if found.is_empty() {
        return;
    }
    // What the finder read there (one capital of two, say) gives way to the whole name.
    occurrences
        .retain(|occurrence| !found.iter().any(|name: &Occurrence| name.span.overlaps(occurrence.span) && name.span != occurrence.span));
    found.retain(|name| !occurrences.iter().any(|occurrence| occurrence.span.overlaps(name.span)));
    occurrences.extend(found);
    order::by_key(occurrences, |occurrence| occurrence.span);
}

/// Tokens of the known full name that starts at `at` with a word in lower case in it: two words, or three.
fn name_length(context: &Context<'_>, full_names: &FxHashSet<String>, at: usize) -> Option<usize> {
    let document = context.document;
    (2..=3).find(|&length| {
        let words = at..at + length;
        let plain = words.clone().all(|index| {
            let token = document.token(index);
            token.is_word()
                && (index == at || token.after_space())
                && token.sentence == document.token(at).sentence
                && !token.is(Classes::FUNCTION)
        });
        if !plain || words.clone().all(|index| document.token(index).is_capital() || document.token(index).is(Classes::PARTICLE)) {
            return false;
        }
        let name = fold(document.slice(document.span_of(words)));
        // "Marine mammals have lungs" starts a sentence: a heading elsewhere that writes both with capitals makes no name of it.
        let starts_sentence = document.token(at).is_capital() && document.token(at).shape.has(Shape::FIRST_IN_SENTENCE);
        full_names.contains(&name) && !starts_sentence || context.evidence.people_by_name(&name).next().is_some()
    })
}

/// Whether nothing that addresses and handles are built of touches the word at `at` from the left.
fn starts_word(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    token.after_space()
        || at.checked_sub(1).is_some_and(|before| document.token(before).is_sign('"') || document.token(before).is_sign('('))
}

fn ends_word(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    let joined = matches!(token.sign, '@' | '/' | '_' | '#' | '-' | '=') && !token.after_space();
    let dotted = token.is_sign('.') && !token.after_space() && document.token(at + 1).is_word() && !document.token(at + 1).after_space();
    !(joined || dotted)
}

/// Whether `name` stands in prose, and the sentence around it uses capitals.
fn is_due_capitals(document: &Document, name: &Range<usize>) -> bool {
    if !starts_word(document, name.start) || !ends_word(document, name.end) {
        return false;
    }
    let Some(sentence) = document.sentence_of(name.start) else { return false };
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    tokens.filter(|index| !name.contains(index)).take(200).any(|index| document.token(index).is_capital())
}
