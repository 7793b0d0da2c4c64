//! Pages that nobody meant to be read: empty, huge, nested without end, tables with impossible rows. Each gives a page, never a panic.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tradecheck::page::table::PageTable;
use tradecheck::page::{Page, flat, html, rules};
use tradecheck::{Checker, Options};

fn read(html: &str) -> Page {
    rules::read(&html::table(html))
}

#[test]
fn empty_pages_have_no_blocks() {
    for html in ["", " \n", "<!doctype html>", "<html></html>", "<body><p></p><p>&nbsp;</p></body>", "<!-- only a comment -->", "\0"] {
        let page = read(html);
        assert!(page.blocks.is_empty() && page.text.is_empty(), "{html:?}: {page:?}");
        assert!(Checker::embedded().check(&page, &Options::default()).findings.is_empty());
    }
    assert!(rules::read(&PageTable::default()).blocks.is_empty());
}

#[test]
fn nested_without_end() {
    for (open, close) in [("<div>", "</div>"), ("<b>", "</b>"), ("<ul><li>", ""), ("<aside>", "")] {
        let levels = if open == "<div>" { 100_000 } else { 10_000 };
        let page = read(&format!("{}Duties rose to 25%.{}", open.repeat(levels), close.repeat(levels)));
        assert!(page.text.contains("Duties rose to 25%."), "{open}");
    }
}

#[test]
fn ten_megabytes() {
    let paragraph = "<p>A page of many paragraphs, each of which holds <a href=x>two sentences</a>. Duties rose to 25%.</p>\n";
    let count = 10_000_000 / paragraph.len();
    assert_eq!(read(&paragraph.repeat(count)).blocks.len(), count);
}

#[test]
fn tables_with_impossible_rows() {
    // A linear congruential generator (Numerical Recipes): the same tables on every run.
    let mut state = 7u32;
    let mut random = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let names = [
        "html",
        "head",
        "body",
        "p",
        "div",
        "br",
        "sup",
        "article",
        "aside",
        "time",
        "meta",
        "script",
        "span",
        "td",
        "details",
        "h1",
        "class",
        "style",
        "hidden",
        "content",
        "property",
        "datetime",
        "type",
        "itemprop",
        "role",
        "open",
        "data-tradecheck-root",
        "",
    ];
    let texts = [
        "",
        " ",
        "\n\n",
        "A sentence of some words. ",
        "25%",
        "\u{1F600}",
        "é–",
        "\0",
        "[1]",
        "none",
        "display:none",
        "2025-10-27",
        "{\"@type\":\"Article\"",
        "article",
    ];
    for _ in 0..3000 {
        let rows = random(40);
        let mut text = String::new();
        let mut nodes = Vec::new();
        for row in 0..rows {
            let words = texts[random(texts.len() as u32) as usize];
            text.push_str(words);
            // Mostly a parent before the row, sometimes none, the row itself, or one that does not exist.
            let parent = match random(8) {
                0 => u32::MAX,
                1 => row + random(3),
                _ => row.saturating_sub(1 + random(4)),
            };
            let length = words.encode_utf16().count() as u32 + if random(10) == 0 { random(9) } else { 0 };
            nodes.extend([parent, random(8) & 3 | random(40) << 3 | u32::from(random(12) == 0) << 2, length]);
        }
        nodes.truncate(nodes.len() - random(2) as usize * usize::from(!nodes.is_empty()));
        let page = rules::read(&flat::decode(&names.join("\n"), &nodes, text));
        let mut end = 0;
        for block in &page.blocks {
            assert!(block.span.start >= end && block.span.end > block.span.start);
            assert!(page.text.get(block.span.start as usize..block.span.end as usize).is_some());
            end = block.span.end;
        }
        for piece in flat::encode_pieces(&page).chunks(flat::PIECE_STRIDE) {
            let text_units = page.text.encode_utf16().count() as u32;
            assert!(piece[3] > 0 && piece[2] + piece[3] <= text_units);
        }
    }
}
