//! The country or organisation that a title is of: "China's top negotiator", "president of the Brookings Institution".

use crate::document::Document;
use crate::document::lexicon::Classes;
use crate::document::token::TokenKind;
use std::ops::Range;

/// The country or organisation before the title: "China's" top negotiator.
pub fn org_before(doc: &Document, first: usize, sentence: u32) -> Option<Range<usize>> {
    let mark = first.checked_sub(1).filter(|&at| doc.token(at).sentence == sentence)?;
    let token = doc.token(mark);
    if token.kind != TokenKind::Possessive && (!token.is_sign('\'') || token.after_space()) {
        return None;
    }
    let last = mark.checked_sub(1)?;
    let mut start = last;
    while start > 0
        && last - start < 6
        && doc.token(start - 1).is_capital()
        && doc.token(start - 1).sentence == sentence
        && !doc.token(start - 1).is(Classes::FUNCTION)
    {
        start -= 1;
    }
    (doc.token(last).is_capital() && !super::word::is_name(doc.token(last)) || doc.token(last).is(Classes::PLACE))
        .then_some(start..last + 1)
}

/// The country or organisation inside a title: after "at", "of" or "for", or a leading place name.
pub fn org_inside(doc: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    for at in tokens.clone() {
        if matches!(doc.word(at), "at" | "of" | "for" | "with" | "to" | "from") {
            let mut start = at + 1;
            if doc.word(start) == "the" {
                start += 1;
            }
            // "Secretary of State" is all office; "president of the Brookings Institution" names a body.
            let body = |at: usize| doc.token(at).is_capital() && !doc.token(at).is(Classes::PORTFOLIO.with(Classes::OFFICE));
            if start < tokens.end && doc.token(start).is_capital() && (start..tokens.end).any(body) {
                return Some(start..trim_comma(doc, start, tokens.end));
            }
        }
    }
    let length = crate::mentions::place::length_at(doc, tokens.start);
    (length > 0 && tokens.start + length < tokens.end).then(|| tokens.start..tokens.start + length)
}

fn trim_comma(doc: &Document, start: usize, end: usize) -> usize {
    (start..end).find(|&at| doc.token(at).is_sign(',') || doc.word(at) == "and" && !doc.token(at + 1).is_capital()).unwrap_or(end)
}
