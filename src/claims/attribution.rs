//! Who said it: a speaker of the sentence, or of the quotation that holds the claim.

use super::Scene;
use crate::document::lexicon::Classes;
use crate::mentions::{Mention, Value};
use crate::span::Span;
use std::ops::Range;

/// The speaker of the claim at tokens `claim`, as written, and whether the claim stands inside a quotation.
pub fn read(scene: &Scene<'_>, claim: &Range<usize>) -> (Option<String>, bool) {
    let document = scene.context.document;
    let span = document.span_of(claim.clone());
    let quote = enclosing(scene.quotes, span);
    let quoted_speaker = quote.and_then(|quote| match &quote.value {
        Value::Quote(quote) => quote.speaker.clone(),
        _ => None,
    });
    (quoted_speaker.or_else(|| speaker(scene, claim)), quote.is_some())
}

/// The quotation that holds `span`.
fn enclosing<'a>(quotes: &[&'a Mention], span: Span) -> Option<&'a Mention> {
    let after = quotes.partition_point(|quote| quote.span.start <= span.start);
    quotes[..after].iter().copied().rev().take(4).find(|quote| quote.span.contains(span))
}

/// A person or organisation right beside a verb of speech, or after "according to", outside the claim.
fn speaker(scene: &Scene<'_>, claim: &Range<usize>) -> Option<String> {
    let document = scene.context.document;
    scene.mentions.iter().filter(|mention| mention.tokens.end <= claim.start || mention.tokens.start >= claim.end).find_map(|mention| {
        let name = match &mention.value {
            Value::Person(person) => person.name.clone(),
            Value::Org(name) | Value::Office(name) => name.name.clone(),
            _ => return None,
        };
        let (start, end) = (mention.tokens.start, mention.tokens.end);
        let speaks = |at: usize| (scene.start..scene.end).contains(&at) && document.token(at).is(Classes::SPEECH);
        let according = (scene.start..start).rev().take(6).find(|&at| document.word(at).eq_ignore_ascii_case("according"));
        // "another 100%, on top of 57.6%, according to": of two figures the nearer one is given by whoever is named.
        let is_figure = |other: &&Mention| matches!(other.value, Value::Percent(_) | Value::Money(_) | Value::Quantity(_));
        let according = according.is_some_and(|at| {
            !scene.mentions.iter().copied().filter(is_figure).any(|other| other.tokens.start >= claim.end && other.tokens.end <= at)
        });
        (speaks(end) || start > 0 && speaks(start - 1) || according).then_some(name)
    })
}
