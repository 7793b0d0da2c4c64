//! A read page as text, for expectations that several tests share.

use std::fmt::Write as _;
use tradecheck::page::Page;

/// Metadata, then a line a block: `kind: text`.
pub fn describe(page: &Page) -> String {
    let mut out = String::new();
    let meta = &page.meta;
    let _ = writeln!(out, "published: {}", meta.published.map_or("-".to_owned(), |date| date.to_string()));
    for (name, value) in [("headline", &meta.headline), ("byline", &meta.byline), ("language", &meta.language)] {
        let _ = writeln!(out, "{name}: {}", value.as_deref().unwrap_or("-"));
    }
    out.push('\n');
    for block in &page.blocks {
        let text = page.text.get(block.span.start as usize..block.span.end as usize).unwrap_or("");
        let _ = writeln!(out, "{:?}: {text}", block.kind);
    }
    out
}
