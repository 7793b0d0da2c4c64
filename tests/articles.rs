//! Runs `tests/articles/**/*.txt`: short articles with the expected findings marked in the text.
//!
//! The format: articles parted by lines that start with `=== `, each with a title, front matter, an empty line, and the text.
//! ```text
//! === a misspelled secretary
//! published: 2025-10-27
//!
//! Treasury Secretary Scott {misspelled-official:Besant|Bessent} spoke on Sunday.
//! A second block.
//! ```
//! A mark is `{check-id:words}` or `{check-id:words|suggestion}`; marks nest. The front matter may hold `published: YYYY-MM-DD` and
//! `checks: id id` (the only checks to run; all where it is missing). Every finding must be marked and every mark found: an article
//! without marks is clean, and any finding in it is a failure. Related places are not marked.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};
use tradecheck::page::plain;
use tradecheck::{Checker, Options, day};

#[derive(Debug, PartialEq)]
struct Mark {
    check: String,
    start: usize,
    end: usize,
    suggestion: Option<String>,
}

/// The text without its marks, and the marks; a brace that opens no mark stays text.
fn parse(marked: &str) -> (String, Vec<Mark>) {
    let (mut text, mut marks, mut open) = (String::new(), Vec::new(), Vec::<(String, usize, Option<usize>)>::new());
    let mut rest = marked;
    while let Some(character) = rest.chars().next() {
        let head = rest
            .strip_prefix('{')
            .and_then(|tail| tail.split_once(':'))
            .filter(|(check, _)| !check.is_empty() && check.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
        if let Some((check, tail)) = head {
            open.push((check.to_owned(), text.len(), None));
            rest = tail;
            continue;
        }
        match (character, open.last_mut()) {
            ('|', Some((_, _, bar @ None))) => *bar = Some(text.len()),
            ('}', Some(_)) => {
                let (check, start, bar) = open.pop().unwrap();
                let suggestion = bar.map(|bar| text.split_off(bar));
                marks.push(Mark { check, start, end: text.len(), suggestion });
            }
            _ => text.push(character),
        }
        rest = &rest[character.len_utf8()..];
    }
    assert!(open.is_empty(), "unclosed mark in: {marked}");
    (text, marks)
}

/// Byte offset of UTF-16 offset `unit` of `text`.
fn byte_of(text: &str, unit: u32) -> usize {
    let mut units = 0;
    text.char_indices()
        .find(|(_, character)| {
            let here = units >= unit as usize;
            units += character.len_utf16();
            here
        })
        .map_or(text.len(), |(at, _)| at)
}

/// What is wrong with one article's findings.
fn problems(checker: &Checker, title: &str, article: &str) -> Vec<String> {
    let (front, body) = article.split_once("\n\n").unwrap_or_else(|| panic!("{title}: no empty line after the front matter"));
    let mut options = Options { trace: true, ..Options::default() };
    for line in front.lines() {
        match line.split_once(": ") {
            Some(("published", date)) => options.published = Some(day::parse(date.trim()).expect("a day as YYYY-MM-DD")),
            Some(("checks", ids)) => options.checks = ids.split_whitespace().map(str::to_owned).collect(),
            _ => panic!("{title}: unknown front matter {line:?}"),
        }
    }
    let (text, marks) = parse(body.trim_end());
    let report = checker.check(&plain::read(text.clone()), &options);
    let mut met = vec![false; report.findings.len()];
    let mut problems = Vec::new();
    for mark in &marks {
        let hit = report
            .findings
            .iter()
            .position(|note| note.check == mark.check && (byte_of(&text, note.start), byte_of(&text, note.end)) == (mark.start, mark.end));
        let Some(index) = hit else {
            problems.push(format!("missing {} on {:?}", mark.check, &text[mark.start..mark.end]));
            continue;
        };
        met[index] = true;
        if mark.suggestion.is_some() && report.findings[index].suggestion != mark.suggestion {
            problems.push(format!(
                "{} on {:?} suggests {:?}, expected {:?}",
                mark.check,
                &text[mark.start..mark.end],
                report.findings[index].suggestion,
                mark.suggestion
            ));
        }
    }
    for (note, _) in report.findings.iter().zip(met).filter(|(_, met)| !met) {
        problems.push(format!("unexpected {} on {:?}: {} {:?}", note.check, note.text, note.message, note.trace));
    }
    problems
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            out.push(path);
        }
    }
}

#[test]
fn every_article() {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles"), &mut paths);
    paths.sort();
    let checker = Checker::embedded();
    let (mut failures, mut articles, mut clean) = (Vec::new(), 0, 0);
    for path in &paths {
        let source = std::fs::read_to_string(path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for article in format!("\n{source}").split("\n=== ").skip(1) {
            let (title, body) = article.split_once('\n').unwrap();
            articles += 1;
            clean += usize::from(parse(body).1.is_empty());
            failures.extend(problems(&checker, title, body).into_iter().map(|problem| format!("{name}, {title}: {problem}")));
        }
    }
    println!("{articles} articles, {clean} of them clean");
    assert!(articles > 0);
    assert!(failures.is_empty(), "{} failures in {articles} articles\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn marks_are_read() {
    let (text, marks) = parse("A {name-variant:B|C} and {glued-words:D {x:E}} {but not this} end");
    assert_eq!(text, "A B and D E {but not this} end");
    assert_eq!(marks.len(), 3);
    assert_eq!(marks[0], Mark { check: "name-variant".into(), start: 2, end: 3, suggestion: Some("C".into()) });
}
