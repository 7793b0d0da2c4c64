//! Runs `tests/corpus/*.txt`: sentences with the expected mentions marked in the text.
//!
//! The format, a line a case:
//! ```text
//! # a comment
//! @kinds percent money          kinds that the cases below mark completely: any other mention of them is a failure
//! @published 2025-10-27         anchors relative dates, until the next such line; `@published none` takes it away
//! Tariffs rose to {percent:57.6%|57.6%} on {date:Nov. 1|2025-11-01}. ¶ A second block.
//! ```
//! A mark is `{kind:words}` or `{kind:words|value}`; marks nest; ` ¶ ` parts blocks. The value is compared in the compact form that
//! [`compact`] prints; without one only the place is compared. A person's value may stop early: "Scott Bessent" fits
//! "Scott Bessent (Treasury Secretary)". `BLESS=1 cargo test --test corpus` rewrites every case to what is found today:
//! read that diff as behaviour.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use tradecheck::document::Document;
use tradecheck::evidence::Evidence;
use tradecheck::mentions::{self, Bound, Context, Mention, PercentUnit, Value};
use tradecheck::page::{Meta, plain};

#[derive(Debug)]
struct Mark {
    kind: String,
    start: usize,
    end: usize,
    value: Option<String>,
}

/// The plain text of a case and its marks; a stray brace stays text.
fn parse(line: &str) -> (String, Vec<Mark>) {
    let line = line.replace(" ¶ ", "\n");
    let (mut text, mut marks, mut open) = (String::new(), Vec::new(), Vec::<(String, usize, Option<usize>)>::new());
    let mut rest = line.as_str();
    while let Some(character) = rest.chars().next() {
        let head = rest
            .strip_prefix('{')
            .and_then(|tail| tail.split_once(':'))
            .filter(|(kind, _)| !kind.is_empty() && kind.chars().all(|c| c.is_ascii_lowercase()));
        if let Some((kind, tail)) = head {
            open.push((kind.to_owned(), text.len(), None));
            rest = tail;
            continue;
        }
        match (character, open.last_mut()) {
            ('|', Some((_, _, bar @ None))) => *bar = Some(text.len()),
            ('}', Some(_)) => {
                let (kind, start, bar) = open.pop().unwrap();
                let value = bar.map(|bar| text.split_off(bar));
                marks.push(Mark { kind, start, end: text.len(), value });
            }
            _ => text.push(character),
        }
        rest = &rest[character.len_utf8()..];
    }
    assert!(open.is_empty(), "unclosed mark in: {line}");
    marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    (text, marks)
}

fn range(low: f64, high: Option<f64>) -> String {
    match high {
        Some(high) if high != low => format!("{low}..{high}"),
        _ => format!("{low}"),
    }
}

const fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "~",
        Bound::AtLeast => ">=",
        Bound::AtMost => "<=",
        Bound::Over => ">",
        Bound::Under => "<",
    }
}

/// A value in one line.
fn compact(value: &Value) -> String {
    match value {
        Value::Percent(percent) => {
            let unit = match percent.unit {
                PercentUnit::Percent => "%",
                PercentUnit::Point => "pt",
                PercentUnit::BasisPoint => "bp",
                PercentUnit::Multiple => "x",
            };
            format!("{}{}{unit}", sign(percent.bound), range(percent.low, Some(percent.high)))
        }
        Value::Money(money) => format!("{}{} {}", sign(money.bound), range(money.amount, money.high), money.currency),
        Value::Quantity(quantity) => format!("{}{} {}", sign(quantity.bound), range(quantity.amount, quantity.high), quantity.unit),
        Value::Date(date) => date.edtf.clone(),
        Value::Person(person) => {
            let mut out = person.name.clone();
            if let Some(title) = &person.title {
                write!(out, " ({title})").unwrap();
            }
            if let Some(org) = &person.org {
                write!(out, " @ {org}").unwrap();
            }
            out
        }
        Value::Office(name) | Value::Org(name) | Value::Place(name) => name.id.clone().unwrap_or_else(|| name.name.clone()),
        Value::Quote(quote) => quote.speaker.clone().unwrap_or_default(),
    }
}

fn kind_name(mention: &Mention) -> String {
    format!("{:?}", mention.value.kind()).to_lowercase()
}

/// The case as it would be written for what is found today.
fn bless(text: &str, found: &[Mention]) -> String {
    let mut inserts = Vec::new();
    for mention in found {
        inserts.push((mention.span.start as usize, 1, format!("{{{}:", kind_name(mention))));
        let value = compact(&mention.value);
        let close = if value.is_empty() { "}".to_owned() } else { format!("|{value}}}") };
        inserts.push((mention.span.end as usize, 0, close));
    }
    inserts.sort_by_key(|(at, order, _)| (*at, *order));
    let (mut out, mut from) = (String::new(), 0);
    for (at, _, insert) in inserts {
        out.push_str(&text[from..at]);
        out.push_str(&insert);
        from = at;
    }
    out.push_str(&text[from..]);
    out.replace('\n', " ¶ ")
}

fn run(path: &Path, failures: &mut Vec<String>) -> usize {
    let source = std::fs::read_to_string(path).unwrap();
    let evidence = Evidence::embedded();
    let lexicon = mentions::lexicon::build(&evidence);
    let (mut kinds, mut meta, mut cases, mut blessed) = (BTreeSet::new(), Meta::default(), 0, String::new());
    for (number, line) in source.lines().enumerate() {
        if let Some(list) = line.strip_prefix("@kinds ") {
            kinds = list.split_whitespace().map(str::to_owned).collect();
        } else if let Some(date) = line.strip_prefix("@published ") {
            meta.published = (date.trim() != "none").then(|| civil(date.trim()));
        } else if !line.is_empty() && !line.starts_with('#') {
            assert!(!kinds.is_empty(), "{}: no @kinds line before the first case", path.display());
            let (text, marks) = parse(line);
            let page = plain::read(text.clone());
            let document = Document::of_page(&page, &lexicon);
            let mut found = mentions::find(&Context { document: &document, meta: &meta, evidence: &evidence });
            found.retain(|mention| kinds.contains(&kind_name(mention)));
            cases += 1;
            for problem in compare(&text, &marks, &found) {
                failures.push(format!("{}:{}: {problem}\n    {line}", path.display(), number + 1));
            }
            writeln!(blessed, "{}", bless(&text, &found)).unwrap();
            continue;
        }
        writeln!(blessed, "{line}").unwrap();
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, blessed).unwrap();
    }
    cases
}

fn compare(text: &str, marks: &[Mark], found: &[Mention]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut met = vec![false; found.len()];
    for mark in marks {
        let hit = found.iter().position(|mention| {
            kind_name(mention) == mark.kind && (mention.span.start as usize, mention.span.end as usize) == (mark.start, mark.end)
        });
        let Some(index) = hit else {
            problems.push(format!("missing {} “{}”", mark.kind, &text[mark.start..mark.end]));
            continue;
        };
        met[index] = true;
        let value = compact(&found[index].value);
        if let Some(expected) = &mark.value {
            let fits = if mark.kind == "person" { value.starts_with(expected.as_str()) } else { value == *expected };
            if !fits {
                problems.push(format!("{} “{}” is {value}, expected {expected}", mark.kind, &text[mark.start..mark.end]));
            }
        }
    }
    for (mention, _) in found.iter().zip(met).filter(|(_, met)| !met) {
        let words = &text[mention.span.start as usize..mention.span.end as usize];
        problems.push(format!("unexpected {} “{words}” = {}", kind_name(mention), compact(&mention.value)));
    }
    problems
}

fn civil(date: &str) -> time::Date {
    let parts: Vec<i32> = date.split('-').map(|part| part.parse().unwrap()).collect();
    time::Date::from_calendar_date(parts[0], time::Month::try_from(parts[1] as u8).unwrap(), parts[2] as u8).unwrap()
}

#[test]
fn every_case_of_every_corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    let mut failures = Vec::new();
    let cases: usize = paths.iter().map(|path| run(path, &mut failures)).sum();
    println!("{cases} cases in {} files", paths.len());
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}
