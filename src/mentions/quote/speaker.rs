//! Who speaks a quotation: the nearest attribution in its sentence, after it or before it.

use crate::document::lexicon::Classes;
use crate::document::{Document, TokenKind};
use std::ops::Range;

/// Tokens after or before a quotation in which its attribution is looked for.
const REACH: usize = 28;
/// What stands before the name in a speaker phrase and is not part of it.
const BESIDE_NAME: Classes = Classes::OFFICE
    .with(Classes::OFFICE_MODIFIER)
    .with(Classes::PORTFOLIO)
    .with(Classes::HONORIFIC)
    .with(Classes::DEMONYM)
    .with(Classes::PLACE);

/// The speaker of the quotation `tokens`, as written.
pub fn of(doc: &Document, tokens: Range<usize>) -> Option<String> {
    // “Face the Nation” is the name of a programme, and nobody speaks it.
    let words = || tokens.clone().map(|at| doc.token(at)).filter(|token| token.is_word() && token.span.len() > 3);
    if words().all(|token| token.is_capital()) && words().count() > 1 {
        return None;
    }
    after(doc, tokens.end).or_else(|| before(doc, tokens.start))
}

fn is_verb(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    token.is_word() && !token.is_capital() && token.is(Classes::SPEECH)
}

/// “…,” said X. / “…,” X told reporters.
fn after(doc: &Document, end: usize) -> Option<String> {
    // The sentence may end with the closing mark although its attribution follows: “Why?” he asked.
    let sentence = doc.token(end).sentence;
    if doc.token(end).block != doc.token(end.checked_sub(1)?).block {
        return None;
    }
    let last = doc.token(end.saturating_sub(2));
    let stopped = last.is_sign('.') || last.is_sign('!') || last.is_sign('?');
    let quoted_sentence = doc.token(end - 1).sentence;
    if sentence != quoted_sentence && (!stopped || doc.token(end).is_capital() && !is_verb(doc, end + 1) && !is_verb(doc, end + 2)) {
        return None;
    }
    let mut start = end;
    if doc.token(start).is_sign(',') {
        start += 1;
    }
    if is_verb(doc, start) {
        // "said on Sunday Scott Bessent" is rare; the speaker comes right after the verb.
        return phrase(doc, start + 1);
    }
    let verb = (start..start + REACH)
        .take_while(|&at| doc.token(at).sentence == sentence && !doc.token(at).is_sign('"'))
        .find(|&at| is_verb(doc, at))?;
    phrase(doc, start).filter(|_| begins_phrase(doc, start)).or_else(|| nearest_before(doc, start..verb))
}

/// X said: “…” / X told reporters that “…” / according to X, “…”.
fn before(doc: &Document, start: usize) -> Option<String> {
    let sentence = doc.token(start).sentence;
    let mut at = start;
    let mut verb = None;
    // Between the marks of another quotation nothing counts.
    let mut quoted = false;
    while let Some(previous) =
        at.checked_sub(1).filter(|&previous| doc.token(previous).block == doc.token(start).block && start - previous < REACH)
    {
        let token = doc.token(previous);
        if token.sentence != sentence && !doc.token(start - 1).is_sign(':') {
            break;
        }
        at = previous;
        if token.is_sign('"') {
            quoted = !quoted;
        }
        if quoted {
            continue;
        }
        if verb.is_none() && is_verb(doc, previous) {
            verb = Some(previous);
        }
        if doc.word(previous) == "according" || doc.word(previous) == "According" {
            return phrase(doc, previous + 2);
        }
    }
    if doc.token(start.checked_sub(1)?).is_sign(':') && verb.is_none() {
        // "Bessent: “We agree.”"
        return phrase(doc, at).filter(|_| start - at < 8 && begins_phrase(doc, at));
    }
    let verb = verb?;
    // “We agree,” said X, “but not yet.”
    if doc.token(verb.checked_sub(1)?).is_sign('"') {
        return phrase(doc, verb + 1);
    }
    // "X, a former official, said": the phrase that opens the clause; else the words right before the verb.
    let comma = doc.token(verb.checked_sub(1)?).is_sign(',');
    if comma {
        return phrase(doc, at).filter(|_| begins_phrase(doc, at)).or_else(|| nearest_before(doc, at..verb));
    }
    nearest_before(doc, at..verb)
}

fn begins_phrase(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    token.is_capital() && !token.is(Classes::FUNCTION) || token.is(Classes::PRONOUN) || matches!(doc.word(at), "the" | "The" | "a" | "A")
}

/// The name, pronoun or noun phrase that starts at `at`.
fn phrase(doc: &Document, at: usize) -> Option<String> {
    let first = doc.token(at);
    if !first.is_word() {
        return None;
    }
    if first.is(Classes::PRONOUN) && !doc.token(at + 1).is_capital() {
        return Some(doc.lower(at).into_owned());
    }
    let article = matches!(doc.word(at), "the" | "a" | "an" | "The" | "A" | "An");
    let mut end = at + usize::from(article);
    while doc.token(end).sentence == first.sentence && end < at + 12 {
        let token = doc.token(end);
        let inside = token.is_capital() && !(token.is(Classes::FUNCTION) && end > at)
            || token.is(BESIDE_NAME) && !token.is_capital() && !token.is(Classes::FUNCTION)
            || token.is(Classes::PARTICLE) && !token.is_capital() && doc.token(end + 1).is_capital()
            || token.is_sign('-') && !token.after_space() && !doc.token(end + 1).after_space()
            || token.is_sign('.')
                && !token.after_space()
                && (doc.token(end - 1).span.len() == 1 || doc.token(end - 1).is(Classes::HONORIFIC));
        let noun = article && end < at + 4 && token.is_word() && !is_verb(doc, end) && !token.is(Classes::FUNCTION);
        if !inside && !noun {
            break;
        }
        end += 1;
    }
    name_in(doc, at..end)
}

/// The speaker phrase that ends right before the verb at the end of `tokens`.
fn nearest_before(doc: &Document, tokens: Range<usize>) -> Option<String> {
    let mut end = tokens.end;
    // "Bessent later said", "Bessent has said".
    while end > tokens.start
        && doc.token(end - 1).is_word()
        && !doc.token(end - 1).is_capital()
        && !doc.token(end - 1).is(Classes::PRONOUN.with(BESIDE_NAME))
        && tokens.end - end < 3
    {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|&last| last >= tokens.start)?;
    if doc.token(last).is(Classes::PRONOUN) {
        return Some(doc.lower(last).into_owned());
    }
    let mut start = end;
    while start > tokens.start && end - start < 10 {
        let token = doc.token(start - 1);
        let joint =
            token.is_sign('-') && !token.after_space() || token.is_sign('.') && !token.after_space() && doc.token(start).is_capital();
        if !(token.is_capital() && !token.is(Classes::FUNCTION)
            || joint
            || token.is(Classes::PARTICLE) && doc.token(start).is_capital() && start < end)
        {
            break;
        }
        start -= 1;
    }
    if start == end {
        // "the ministry said".
        end = tokens.end;
        start = (tokens.start..end).rev().take(5).find(|&at| matches!(doc.word(at), "the" | "The" | "a" | "A" | "an"))?;
    }
    name_in(doc, start..end)
}

/// The name in a speaker phrase: without office, honorific and country before it, unless they are all there is.
fn name_in(doc: &Document, tokens: Range<usize>) -> Option<String> {
    let mut start = tokens.start;
    // "the Commerce Ministry": the words before the last one are part of its name.
    let body = tokens.end > start && doc.token(tokens.end - 1).is(Classes::NAMED_THING.with(Classes::ORG));
    while start < tokens.end && !(body && doc.token(start).is_capital() && !doc.token(start).is(Classes::FUNCTION)) {
        let token = doc.token(start);
        let beside = token.is(BESIDE_NAME) && !super::super::person::is_name_word(token)
            || matches!(doc.word(start), "the" | "The" | "a" | "A" | "an" | "An")
            || token.kind == TokenKind::Sign
            || token.is_word() && !token.is_capital() && !token.is(Classes::PARTICLE);
        if !beside {
            break;
        }
        start += 1;
    }
    let range = if start < tokens.end { start..tokens.end } else { tokens };
    let text = doc.slice(doc.span_of(range.clone()));
    (!text.is_empty() && !range.is_empty()).then(|| text.to_owned())
}
