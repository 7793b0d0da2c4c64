//! One row a note (RFC 4180), safe to open in a spreadsheet. The first columns are those of the widget's table.

use super::ReportedPage;
use std::borrow::Cow;

const COLUMNS: [&str; 9] = ["check", "severity", "start", "end", "text", "message", "suggestion", "sources", "page"];

/// The notes of `pages` as a table with a head.
///
/// # Errors
/// What writing to memory gives: never in practice.
pub fn csv(pages: &[ReportedPage]) -> Result<String, csv::Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for page in pages {
        for note in &page.report.findings {
            let sources: Vec<&str> =
                page.facts(&note.facts).flat_map(|fact| fact.sources.iter()).map(|source| source.url.as_str()).collect();
            table.write_record([
                note.check,
                note.severity.name(),
                &note.start.to_string(),
                &note.end.to_string(),
                &cell(&note.text),
                &cell(&note.message),
                &cell(note.suggestion.as_deref().unwrap_or_default()),
                &cell(&sources.join(" ")),
                &cell(&page.address),
            ])?;
        }
    }
    let bytes = table.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A spreadsheet runs what begins like a formula; an apostrophe before it makes it text.
fn cell(text: &str) -> Cow<'_, str> {
    if text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::{cell, csv};
    use crate::export::tests::page;

    #[test]
    fn a_row_a_note_under_one_head() {
        let text = csv(&[page("Treasury Secretary Scott Besant said so."), page("All quiet.")]).unwrap();
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some("check,severity,start,end,text,message,suggestion,sources,page"));
        let row = lines.next().unwrap();
        assert!(row.starts_with("misspelled-official,differs,") && row.ends_with(",story one.txt"), "{row}");
        assert_eq!((lines.next(), lines.next()), (Some(""), None));
    }

    #[test]
    fn formulas_stay_text() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(cell("25%"), "25%");
    }
}
