//! Quotation marks: which one opens, which one closes, and which is an apostrophe or a sign of inches.

use crate::document::token::Shape;
use crate::document::{Document, TokenKind};

/// The kind of mark that opened a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// “ or " or «.
    Double,
    /// ‘ or '.
    Single,
}

/// The kind of quotation that the token at `at` opens.
pub fn opening(doc: &Document, at: usize) -> Option<Mark> {
    let token = doc.token(at);
    if token.kind != TokenKind::Sign || token.sign != '"' && token.sign != '\'' {
        return None;
    }
    let next = doc.token(at + 1);
    if next.block != token.block {
        return None;
    }
    let parted = token.after_space() || token.shape.has(Shape::FIRST_IN_BLOCK) || is_bracket_or_dash(doc, at.wrapping_sub(1));
    match doc.word(at) {
        "“" | "„" | "«" | "‟" => Some(Mark::Double),
        "\"" | "＂" if parted && !next.after_space() => Some(Mark::Double),
        // A lost space before the mark: `said:"We agree"`.
        "\"" if !next.after_space() && matches!(doc.token(at.wrapping_sub(1)).sign, ':' | ',') => Some(Mark::Double),
        "‘" | "‹" if parted && next.is_word() && !next.after_space() => Some(Mark::Single),
        "'" if parted && next.is_word() && !next.after_space() && !is_elision(doc, at) => Some(Mark::Single),
        _ => None,
    }
}

fn is_bracket_or_dash(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    token.kind == TokenKind::Sign && matches!(token.sign, '(' | '[' | '-' | '"' | '\'')
}

/// 'em, 'til, '90s: an apostrophe for what is left out.
fn is_elision(doc: &Document, at: usize) -> bool {
    matches!(doc.word(at + 1), "em" | "til" | "tis" | "twas" | "cause" | "n")
}

/// The token that closes the quotation opened at `open`, in the same block.
pub fn closing(doc: &Document, open: usize, mark: Mark) -> Option<usize> {
    let block = doc.token(open).block;
    let straight = matches!(doc.word(open), "\"" | "'" | "＂");
    let mut at = open + 1;
    let mut depth = 0usize;
    while doc.token(at).block == block {
        let token = doc.token(at);
        if token.kind == TokenKind::Sign && token.sign == if mark == Mark::Double { '"' } else { '\'' } {
            match (mark, doc.word(at)) {
                (Mark::Double, "“" | "„" | "«" | "‟") if !straight => {
                    // A second opening mark before any closing one: the first was never closed.
                    if doc.token(at).shape.has(Shape::FIRST_IN_SENTENCE) {
                        return None;
                    }
                    depth += 1;
                }
                (Mark::Double, "″") => {}
                (Mark::Double, "\"") if straight && is_inches(doc, at) => {}
                (Mark::Double, _) if depth > 0 => depth -= 1,
                (Mark::Double, _) => return Some(at),
                (Mark::Single, _) if closes_single(doc, at) => return Some(at),
                (Mark::Single, _) => {}
            }
        }
        // A single mark is too easily an apostrophe to run far.
        if mark == Mark::Single && at - open > 120 {
            return None;
        }
        at += 1;
    }
    None
}

/// 12" right after digits, with more text of the quotation to come before a stop.
fn is_inches(doc: &Document, at: usize) -> bool {
    doc.token(at - 1).is_number() && !doc.token(at).after_space() && doc.token(at + 1).is_word()
}

/// Whether a single mark closes: it touches a stop, or a sign or the end of the block follows; a plural's apostrophe does not.
fn closes_single(doc: &Document, at: usize) -> bool {
    let (before, token, next) = (doc.token(at - 1), doc.token(at), doc.token(at + 1));
    if token.after_space() {
        return false;
    }
    let stop = before.kind == TokenKind::Sign && matches!(before.sign, ',' | '.' | '?' | '!');
    let follows = next.block != token.block || next.kind == TokenKind::Sign && !next.after_space();
    // "the workers' rights" has a word after it; 'deal mode' and went on has one too, but no plural before it.
    let word = next.is_word() && next.after_space() && !doc.word(at - 1).ends_with('s');
    stop || follows || word
}

/// Whether the quotation opened at `open` goes on in the next block: that one begins with an opening mark.
pub fn goes_on(doc: &Document, open: usize) -> bool {
    let end = block_end(doc, open);
    opening(doc, end) == Some(Mark::Double)
}

/// Index after the last token of the block of token `at`.
pub fn block_end(doc: &Document, at: usize) -> usize {
    let block = doc.token(at).block;
    at + doc.tokens().get(at..).unwrap_or_default().iter().take_while(|token| token.block == block).count()
}
