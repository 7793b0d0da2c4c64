//! JSON Lines in, JSON Lines out: one page a line, streaming, on all cores, in input order.

use crate::Outcome;
use crate::args::ScanArguments;
use crate::input::{self, Kind};
use crate::ordered::ordered;
use crate::scan;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, Write};
use tradecheck::{Checker, Report, day, page};

/// A line of the input.
#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: Option<String>,
    html: Option<String>,
    published: Option<String>,
}

/// A line of the output.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Answer {
    Report { id: Value, report: Box<Report> },
    Error { id: Value, error: String },
}

/// Reads pages from `lines` until its end. A line that cannot be read becomes an error line.
///
/// # Errors
/// Only what reading the stream or writing to `out` gives.
pub fn run(
    name: &str,
    lines: Box<dyn BufRead + Send>,
    checker: &Checker,
    options: &ScanArguments,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let numbered = Lines { lines, number: 0 };
    let mut outcome = Outcome::default();
    let work = |line: io::Result<(u64, Vec<u8>)>| line.map(|(number, bytes)| answer(number, &bytes, checker, options));
    ordered(numbered, work, |answer| {
        let answer = answer.map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
        match &answer {
            Answer::Report { report, .. } => outcome.failing += scan::failing(report, options.fail_on),
            Answer::Error { .. } => outcome.unreadable += 1,
        }
        serde_json::to_writer(&mut *out, &answer)?;
        out.write_all(b"\n")?;
        out.flush()
    })?;
    Ok(outcome)
}

/// The non-empty lines of a stream with their numbers, from 1.
struct Lines {
    lines: Box<dyn BufRead + Send>,
    number: u64,
}

impl Iterator for Lines {
    type Item = io::Result<(u64, Vec<u8>)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut line = Vec::new();
            match self.lines.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(error) => return Some(Err(error)),
            }
            if !line.trim_ascii().is_empty() {
                return Some(Ok((self.number, line)));
            }
        }
    }
}

fn answer(number: u64, bytes: &[u8], checker: &Checker, options: &ScanArguments) -> Answer {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match read(bytes) {
        Ok((id, page, published)) => {
            let mut scan_options = scan::options(options);
            scan_options.published = published.or(scan_options.published);
            let id = if id.is_null() { Value::from(number) } else { id };
            Answer::Report { id, report: Box::new(checker.check(&page, &scan_options)) }
        }
        Err((id, problem)) => {
            let id = if id.is_null() { Value::from(number) } else { id };
            Answer::Error { id, error: format!("line {number}: {problem}") }
        }
    }
}

/// The id, page and day of publication of a line; or the id, where one could be read, and what is wrong.
fn read(bytes: &[u8]) -> Result<(Value, page::Page, Option<time::Date>), (Value, String)> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| (Value::Null, format!("not JSON: {error}")))?;
    let id = value.get("id").cloned().unwrap_or(Value::Null);
    let fail = |problem: String| (id.clone(), problem);
    let line: Line = serde_json::from_value(value).map_err(|error| fail(format!("not a page: {error}")))?;
    let published = match &line.published {
        Some(text) => Some(day::option("published", text).map_err(|error| fail(error.to_string()))?),
        None => None,
    };
    let page = match (line.text, line.html) {
        (Some(text), None) => input::page(Kind::Text, text),
        (None, Some(html)) => input::page(Kind::Html, html),
        (Some(_), Some(_)) => return Err(fail("has both \"text\" and \"html\"; a page is one of them".to_owned())),
        (None, None) => return Err(fail("has neither \"text\" nor \"html\"".to_owned())),
    };
    Ok((line.id, page, published))
}
