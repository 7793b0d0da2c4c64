//! The goods that a stretch of a sentence names.

use super::Scene;
use crate::document::lexicon::Classes;
use crate::mentions::product;
use std::ops::Range;

/// The headings named in `tokens`, each once, in text order.
pub fn goods(scene: &Scene<'_>, tokens: Range<usize>) -> Vec<&'static str> {
    let document = scene.context.document;
    let mut goods = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let found = if document.token(at).is(Classes::PRODUCT) { product::heading(document, at) } else { None };
        if let Some((heading, _)) = found.filter(|(heading, _)| !goods.contains(heading)) {
            goods.push(heading);
        }
        at += found.map_or(1, |(_, length)| length);
    }
    goods
}
