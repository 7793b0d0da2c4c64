//! What can be said of the part of a page that is in view before the rest is read.
//!
//! Only checks that hang on the sentence and the day of publication: what they find in a part of a page, they find in the whole.

use crate::checks::{Analysis, Check, impossible_date, sort, swapped_word, weekday_mismatch};
use crate::document::Document;
use crate::mentions::{Context, date};
use crate::note::Note;
use crate::page::{Meta, Page};
use crate::{Checker, Options};
use std::ops::Range;

/// The checks that need no more than a part of a page.
const CHECKS: &[&Check] = &[&impossible_date::CHECK, &swapped_word::CHECK, &weekday_mismatch::CHECK];
/// Most text that is read for a glance, in bytes; a window shows less.
const MOST: u32 = 12_000;
/// Blocks before the part in view that its dates may hang on.
const BEFORE: usize = 2;

/// The first notes on `blocks` of `page`, in text order; offsets count in the whole page's text. Nothing where nobody states the day of
/// publication.
pub fn glance(checker: &Checker, page: &Page, blocks: Range<usize>, options: &Options) -> Vec<Note> {
    let meta = Meta { published: options.published.or(page.meta.published), ..page.meta.clone() };
    if meta.published.is_none() {
        return Vec::new();
    }
    let mut bytes = 0;
    let seen = page.blocks.iter().take(blocks.end).skip(blocks.start.saturating_sub(BEFORE)).take_while(|block| {
        bytes += block.span.len();
        bytes <= MOST
    });
    let document = Document::new(page.text.clone(), seen.copied().collect(), checker.lexicon());
    let context = Context { document: &document, meta: &meta, evidence: checker.evidence() };
    let mut mentions = Vec::new();
    date::find(&context, &mut mentions);
    let analysis = Analysis { context, mentions: &mentions, people: &[], claims: &[], verdicts: &[] };
    let mut findings = Vec::new();
    for check in CHECKS {
        if (options.checks.is_empty() || options.checks.iter().any(|id| id == check.id)) && options.house.runs(check.id) {
            check.run(&analysis, &mut findings);
        }
    }
    sort(&mut findings);
    options.house.apply(&document, &mut findings, false);
    findings.into_iter().map(|finding| Note::new(finding, &document, options.trace)).collect()
}
