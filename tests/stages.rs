//! The way in pieces gives what the way at once gives, and reads again only what has changed.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::rc::Rc;
use tradecheck::block_memory::BlockMemory;
use tradecheck::glance::glance;
use tradecheck::page::{Page, html, plain, rules};
use tradecheck::stages::Stages;
use tradecheck::{Checker, Options, Report};

/// Every text and page of the test folders.
fn pages() -> Vec<(String, Page)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut pages = Vec::new();
    let mut folders: Vec<_> = ["articles", "corpus", "pages", "bench"].map(|folder| root.join(folder)).into();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let page = match path.extension().and_then(|ending| ending.to_str()) {
                Some("html") => rules::read(&html::table(&std::fs::read_to_string(&path).unwrap())),
                Some("txt") => plain::read(std::fs::read_to_string(&path).unwrap()),
                _ => continue,
            };
            pages.push((name, page));
        }
    }
    assert!(pages.len() > 20, "the folders have moved");
    pages
}

fn options() -> Options {
    Options { text: true, trace: true, published: tradecheck::day::parse("2025-10-27"), ..Options::default() }
}

/// The report, how many blocks had to be read for it, and the memory it leaves.
fn in_pieces(checker: &Checker, page: &Page, before: &Rc<BlockMemory>) -> (String, usize, Rc<BlockMemory>) {
    let mut stages = Stages::new(page, &options(), Rc::clone(before));
    while stages.step(checker) {}
    let mut report = stages.report(checker);
    for from in (0..).step_by(5).take_while(|from| *from < page.text.len()) {
        report.people.extend(stages.people(checker, from..from + 5));
        report.claims.extend(stages.claims(checker, from..from + 5));
    }
    loop {
        let mentions = stages.take_mentions(7);
        if mentions.is_empty() {
            break;
        }
        report.mentions.extend(mentions);
    }
    let memory = Rc::new(stages.into_memory());
    (json(&report), memory.read(), memory)
}

fn json(report: &Report) -> String {
    serde_json::to_string(report).unwrap()
}

#[test]
fn pieces_make_the_same_report_and_an_unchanged_page_is_not_read_again() {
    let checker = Checker::embedded();
    for (name, page) in pages() {
        let whole = json(&checker.check(&page, &options()));
        let (first, _, memory) = in_pieces(&checker, &page, &Rc::default());
        assert!(first == whole, "{name}: the report in pieces is another one");
        let (second, read, _) = in_pieces(&checker, &page, &memory);
        assert!(second == whole, "{name}: the report from memory is another one");
        assert_eq!(read, 0, "{name}: blocks read again");
    }
}

#[test]
fn what_a_glance_at_a_part_finds_the_whole_finds_too() {
    let checker = Checker::embedded();
    let mut found = 0;
    for (name, page) in pages() {
        let whole = checker.check(&page, &options());
        for from in (0..page.blocks.len()).step_by(3) {
            for note in glance(&checker, &page, from..from + 5, &options()) {
                found += 1;
                assert!(whole.findings.contains(&note), "{name}: {note:?}");
            }
        }
    }
    assert!(found > 30, "{found} notes");
}

#[test]
fn of_a_changed_page_only_the_changed_blocks_are_read() {
    let checker = Checker::embedded();
    let paragraphs: Vec<String> =
        (0..40).map(|number| format!("Exports rose {number} percent in May 2025, said Minister Ana Pereira of no. {number}.")).collect();
    let page = |paragraphs: &[String]| plain::read(paragraphs.join("\n"));
    let (_, read, memory) = in_pieces(&checker, &page(&paragraphs), &Rc::default());
    assert_eq!(read, 40);

    let mut changed = paragraphs;
    changed[20] = "Imports fell by $3 billion on Monday.".to_owned();
    changed.insert(0, "“We will see,” Pereira said.".to_owned());
    changed.remove(35);
    changed.push("Pereyra spoke of 20 percent.".to_owned());
    changed.swap(5, 9);
    let (report, read, _) = in_pieces(&checker, &page(&changed), &memory);
    assert_eq!(read, 3, "one changed, two new; what moved is not read");
    assert_eq!(report, json(&checker.check(&page(&changed), &options())));
}
