//! Direct speech and its speaker.
//!
//! A quotation runs from an opening to its closing mark inside one block. A long one may go on over several blocks, each with an
//! opening mark and only the last with a closing one: that makes one mention per block with one speaker. Quotations inside
//! quotations belong to the outer one. Words in marks that nobody speaks ("scare quotes") are quotations without a speaker.

mod marks;
mod speaker;

use super::value::QuoteValue;
use super::{Context, Mention, Search, Value};
use crate::document::lexicon::Classes;
use crate::document::lexicon::WordList;
use crate::document::token::Shape;
use marks::Mark;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[];

/// One search through a page; a page has few quotation marks, so it does not pause.
pub fn search() -> Box<dyn Search> {
    #[derive(Debug)]
    struct AtOnce;
    impl Search for AtOnce {
        fn read(&mut self, context: &Context<'_>, _: usize, found: &mut Vec<Mention>) -> bool {
            find(context, found);
            false
        }
    }
    Box::new(AtOnce)
}

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let doc = context.document;
    // The speaker of the quotation before, its block, and whether it is still open at the end of that block.
    let mut last: Option<(Option<String>, u32, bool)> = None;
    // Where in `found` the quotation that is still open began.
    let mut first_open = found.len();
    let mut from = 0;
    while let Some(at) = doc.next_of(Classes::QUOTE_MARK, from) {
        from = at + 1;
        let Some(mark) = marks::opening(doc, at) else { continue };
        let block = doc.token(at).block;
        let (end, open) = match marks::closing(doc, at, mark) {
            Some(close) => (close + 1, false),
            None if mark == Mark::Double && marks::goes_on(doc, at) => (marks::block_end(doc, at), true),
            None => continue,
        };
        let tokens = at..end;
        let continues = last.as_ref().filter(|(_, before, open)| *open && before + 1 == block);
        let speaker = match continues {
            Some((speaker, ..)) if speaker.is_some() => speaker.clone(),
            _ => speaker::of(doc, tokens.clone()).or_else(|| {
                // “A,” X said. “B.”: the second quotation is a sentence of the same speaker.
                let follows = doc.token(at).shape.has(Shape::FIRST_IN_SENTENCE);
                last.as_ref().filter(|(_, before, _)| *before == block && follows).and_then(|(speaker, ..)| speaker.clone())
            }),
        };
        if continues.is_some() && speaker.is_some() {
            name_earlier(found, first_open, &speaker);
        }
        if !open || continues.is_none() {
            first_open = found.len();
        }
        last = Some((speaker.clone(), block, open));
        found.push(Mention { span: doc.span_of(tokens.clone()), tokens, value: Value::Quote(QuoteValue { speaker }) });
        from = end;
    }
}

/// Gives the earlier blocks of one quotation the speaker that its last block names.
fn name_earlier(found: &mut [Mention], from: usize, speaker: &Option<String>) {
    for mention in found.iter_mut().skip(from) {
        if let Value::Quote(quote) = &mut mention.value
            && quote.speaker.is_none()
        {
            quote.speaker.clone_from(speaker);
        }
    }
}
