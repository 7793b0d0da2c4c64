//! Whole pages: `tests/pages/*.html` beside the blocks and metadata that reading them gives, `*.blocks.txt`.
//!
//! `tests/wasm.rs` compares the same expectations with what the browser gives, so the two doors cannot drift apart. `BLESS=1 cargo
//! test --test pages` rewrites them: read that diff as behaviour.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod page_text;

use page_text::describe;
use std::path::{Path, PathBuf};
use tradecheck::page::{Page, html, rules};

fn read(html: &str) -> Page {
    let page = rules::read(&html::table(html));
    check_invariants(&page);
    page
}

/// Blocks are in order, apart, on character boundaries, non-empty; pieces cover no text twice.
fn check_invariants(page: &Page) {
    let mut end = 0;
    for block in &page.blocks {
        assert!(block.span.start >= end && block.span.end > block.span.start, "{block:?}");
        let text = page.text.get(block.span.start as usize..block.span.end as usize).expect("character boundaries");
        assert!(!text.contains('\n') && text.trim() != "", "{text:?}");
        end = block.span.end;
    }
    let mut end = 0;
    for piece in &page.pieces {
        assert!(piece.span.start >= end && piece.span.end > piece.span.start, "{piece:?}");
        assert!(page.text.get(piece.span.start as usize..piece.span.end as usize).is_some());
        end = piece.span.end;
    }
}

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    pages.sort();
    pages
}

#[test]
fn every_page_reads_as_expected() {
    let mut failures = Vec::new();
    for path in pages() {
        let found = describe(&read(&std::fs::read_to_string(&path).unwrap()));
        let expected_path = path.with_extension("blocks.txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&expected_path, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&expected_path).unwrap_or_default();
        if found != expected {
            failures.push(format!("{}\n--- expected\n{expected}--- found\n{found}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_browser_test_reads_every_page() {
    let test = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wasm.rs")).unwrap();
    for path in pages() {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(test.contains(&format!("page!(\"{name}\")")), "tests/wasm.rs does not read {name}.html");
    }
}
