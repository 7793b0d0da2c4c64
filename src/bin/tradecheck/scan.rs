//! `tradecheck scan`: inputs to reports, in the order given, on all cores.

use crate::args::{FailOn, InputFormat, OutputFormat, ScanArguments};
use crate::input::{self, Kind};
use crate::ordered::ordered;
use crate::{complain, jsonl, packs, terminal};
use serde::Serialize;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use tradecheck::export::{ReportedPage, claim_review, csv, markdown, sarif, web_annotation};
use tradecheck::finding::Severity;
use tradecheck::page::Page;
use tradecheck::{Checker, Options, Report};

use crate::Outcome;

/// An opened input.
pub struct Input {
    name: String,
    kind: Kind,
    reader: Box<dyn BufRead + Send>,
}

/// A page and what came of it.
struct Scanned {
    name: String,
    /// The headline that the page states.
    headline: Option<String>,
    is_plain: bool,
    report: Report,
    /// What the reader should know of the input.
    remark: Option<String>,
}

/// A page as it was read.
pub struct ReadPage {
    name: String,
    /// The page.
    pub page: Page,
    remark: Option<String>,
}

/// An input that cannot be read, and why.
pub struct Unreadable {
    name: String,
    error: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.error)
    }
}

impl Input {
    /// Opens a file, or standard input for `-`, and looks at its start without losing it.
    pub fn open(file: &Path, option: InputFormat) -> Result<Self, Unreadable> {
        let standard = file.as_os_str() == "-";
        let name = if standard { "standard input".to_owned() } else { file.display().to_string() };
        let unreadable = |error: io::Error| Unreadable { name: name.clone(), error: error.to_string() };
        let mut reader: Box<dyn BufRead + Send> =
            if standard { Box::new(BufReader::new(io::stdin())) } else { Box::new(BufReader::new(File::open(file).map_err(unreadable)?)) };
        let first = reader.fill_buf().map_err(unreadable)?;
        let kind = input::kind(option, (!standard).then_some(file), first);
        Ok(Self { name, kind, reader })
    }

    /// Reads it to its end as one page.
    pub fn page(mut self) -> Result<ReadPage, Unreadable> {
        if self.kind == Kind::Jsonl {
            let error = "JSON Lines holds many pages: give this file alone to `scan`".to_owned();
            return Err(Unreadable { name: self.name, error });
        }
        let mut bytes = Vec::new();
        if let Err(error) = self.reader.read_to_end(&mut bytes) {
            return Err(Unreadable { name: self.name, error: error.to_string() });
        }
        let (text, remark) = input::decode(bytes);
        Ok(ReadPage { name: self.name, page: input::page(self.kind, text), remark })
    }

    fn scan(self, checker: &Checker, arguments: &ScanArguments) -> Result<Scanned, Unreadable> {
        let is_plain = self.kind == Kind::Text;
        let ReadPage { name, page, remark } = self.page()?;
        let report = checker.check(&page, &options(arguments));
        Ok(Scanned { name, headline: page.meta.headline, is_plain, report, remark })
    }
}

/// Runs the command.
///
/// # Errors
/// What writing to standard output gives. An input that cannot be read is told on standard error and counted.
pub fn run(arguments: &ScanArguments) -> io::Result<Outcome> {
    let checker = Checker::new(packs::evidence(&arguments.packs)?);
    let files = if arguments.files.is_empty() { vec![PathBuf::from("-")] } else { arguments.files.clone() };
    let mut out = anstream::AutoStream::auto(io::stdout()).lock();
    if let [file] = files.as_slice()
        && let Ok(input) = Input::open(file, arguments.input)
    {
        if input.kind == Kind::Jsonl {
            return jsonl::run(&input.name, input.reader, &checker, arguments, &mut io::BufWriter::new(out));
        }
        return scan_all([Ok(input)].into_iter(), 1, &checker, arguments, &mut out);
    }
    let total = files.len();
    let inputs = files.iter().map(|file| Input::open(file, arguments.input));
    scan_all(inputs, total, &checker, arguments, &mut out)
}

/// Scans inputs that are pages each.
fn scan_all(
    inputs: impl Iterator<Item = Result<Input, Unreadable>> + Send,
    total: usize,
    checker: &Checker,
    arguments: &ScanArguments,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let progress = total > 1 && io::stderr().is_terminal() && arguments.format != OutputFormat::Text;
    let (mut outcome, mut done, mut findings) = (Outcome::default(), 0, 0);
    let mut exported: Vec<ReportedPage> = Vec::new();
    if arguments.format == OutputFormat::Json && total > 1 {
        out.write_all(b"[")?;
    }
    ordered(
        inputs,
        |input| input.and_then(|input| input.scan(checker, arguments)),
        |scanned| {
            done += 1;
            if progress {
                eprint!("\rchecked {done} of {total} files");
            }
            let Scanned { name, headline, is_plain, report, remark } = match scanned {
                Ok(scanned) => scanned,
                Err(Unreadable { name, error }) => {
                    outcome.unreadable += 1;
                    complain(&format!("{name}: {error}"));
                    if arguments.format == OutputFormat::Jsonl {
                        write_line(out, &FailedFile { id: &name, error })?;
                    }
                    return Ok(());
                }
            };
            if let Some(remark) = remark {
                complain(&format!("{name}: {remark}"));
            }
            outcome.failing += failing(&report, arguments.fail_on);
            findings += report.findings.len();
            match arguments.format {
                OutputFormat::Text => terminal::print(out, &name, &report),
                OutputFormat::Jsonl => write_line(out, &NamedReport { id: &name, report: &report }),
                format if format.is_export() => {
                    exported.push(ReportedPage { title: headline.unwrap_or_else(|| name.clone()), address: name, is_plain, report });
                    Ok(())
                }
                OutputFormat::Json if total == 1 => write_line(out, &report),
                _ => {
                    out.write_all(if done - outcome.unreadable > 1 { b",\n" } else { b"\n" })?;
                    serde_json::to_writer(&mut *out, &NamedReport { id: &name, report: &report }).map_err(io::Error::from)
                }
            }
        },
    )?;
    if progress {
        eprintln!();
    }
    match arguments.format {
        OutputFormat::Json if total > 1 => out.write_all(b"\n]\n")?,
        OutputFormat::Text if total > 1 => terminal::print_total(out, done - outcome.unreadable, findings)?,
        format if format.is_export() => export(out, format, &exported, arguments.today)?,
        _ => {}
    }
    out.flush()?;
    Ok(outcome)
}

/// Writes all pages as one file.
fn export(out: &mut impl Write, format: OutputFormat, pages: &[ReportedPage], today: Option<time::Date>) -> io::Result<()> {
    let today = today.map(tradecheck::day::format);
    let today = today.as_deref();
    let data = match format {
        OutputFormat::Csv => return out.write_all(csv::csv(pages).map_err(io::Error::other)?.as_bytes()),
        OutputFormat::Markdown => return out.write_all(markdown::markdown(pages, today).as_bytes()),
        OutputFormat::Sarif => sarif::sarif(pages),
        OutputFormat::Annotations => web_annotation::web_annotations(pages, today),
        _ => claim_review::claim_reviews(pages, today),
    };
    // A page's script element must not be ended by the text in it.
    out.write_all(serde_json::to_string_pretty(&data)?.replace('<', "\\u003c").as_bytes())?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct NamedReport<'a> {
    id: &'a str,
    report: &'a Report,
}

#[derive(Serialize)]
struct FailedFile<'a> {
    id: &'a str,
    error: String,
}

fn write_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// The engine's options for these arguments.
pub fn options(arguments: &ScanArguments) -> Options {
    Options {
        published: arguments.published,
        today: arguments.today,
        checks: arguments.checks.clone(),
        house: arguments.house.clone().unwrap_or_default(),
        text: arguments.with_text || arguments.format == OutputFormat::Text || arguments.format.is_export(),
        trace: arguments.trace,
    }
}

/// How many findings of `report` are as heavy as `fail_on`.
pub fn failing(report: &Report, fail_on: FailOn) -> usize {
    let heavy = |severity| match fail_on {
        FailOn::Differs => severity == Severity::Differs,
        FailOn::Warning => matches!(severity, Severity::Differs | Severity::Warning),
        FailOn::Never => false,
    };
    report.findings.iter().filter(|note| heavy(note.severity)).count()
}
