//! A report for a reader at a terminal: the line, the words underlined, what does not fit, the record.

use anstream::stream::IsTerminal as _;
use clap::builder::styling::{AnsiColor, Style};
use std::io::{self, Write};
use tradecheck::Report;
use tradecheck::finding::Severity;
use tradecheck::note::Note;
use tradecheck::report::FactNote;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Columns for text where the terminal does not say: what prints well on paper and in logs.
const DEFAULT_COLUMNS: usize = 100;

/// Prints all notes of `report`, which carries its text, and a closing line that counts them.
///
/// # Errors
/// What `out` gives.
pub fn print(out: &mut impl Write, name: &str, report: &Report) -> io::Result<()> {
    let text: Vec<u16> = report.text.as_deref().unwrap_or_default().encode_utf16().collect();
    let columns = columns();
    for note in &report.findings {
        print_note(out, name, &text, note, report, columns)?;
    }
    let counts = |severity| report.findings.iter().filter(|note| note.severity == severity).count();
    let (differs, warnings, style) = (counts(Severity::Differs), counts(Severity::Warning), counts(Severity::Style));
    let checked = format!("{} mentions, {} people, {} claims", report.counts.mentions, report.counts.people, report.counts.claims);
    let parts: Vec<String> = [(differs, "differ", "differs"), (warnings, "to look at", "to look at"), (style, "of style", "of style")]
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, many, one)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    let verdict = if parts.is_empty() { "nothing differs".to_owned() } else { parts.join(", ") };
    writeln!(out, "{BOLD}{name}{BOLD:#}: {verdict} {DIM}· checked {checked}{DIM:#}")
}

/// Prints the closing line over several files.
///
/// # Errors
/// What `out` gives.
pub fn print_total(out: &mut impl Write, files: usize, findings: usize) -> io::Result<()> {
    writeln!(out, "{BOLD}{files} files, {findings} notes{BOLD:#}")
}

fn columns() -> usize {
    if !io::stdout().is_terminal() {
        return DEFAULT_COLUMNS;
    }
    terminal_size::terminal_size().map_or(DEFAULT_COLUMNS, |(width, _)| usize::from(width.0)).clamp(40, 160)
}

fn print_note(out: &mut impl Write, name: &str, text: &[u16], note: &Note, report: &Report, columns: usize) -> io::Result<()> {
    let color = match note.severity {
        Severity::Differs => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Style => AnsiColor::Cyan.on_default().bold(),
    };
    let place = Place::find(text, note.start as usize, note.end as usize);
    let severity = note.severity.name();
    writeln!(out, "{DIM}{name}:{}:{}{DIM:#} {color}{severity}{color:#} {BOLD}{}{BOLD:#}", place.line, place.column, note.check)?;
    let (before, words, after) = place.window(columns.saturating_sub(4));
    let underline = "~".repeat(words.width().max(1));
    writeln!(out, "    {before}{color}{words}{color:#}{after}")?;
    writeln!(out, "    {}{color}{underline}{color:#}", " ".repeat(before.width()))?;
    for line in wrap(&note.message, columns.saturating_sub(4)) {
        writeln!(out, "    {line}")?;
    }
    if let Some(suggestion) = &note.suggestion {
        writeln!(out, "    suggestion: {BOLD}{suggestion}{BOLD:#}")?;
    }
    if !note.related.is_empty() {
        // A page that repeats a slip a thousand times is told so in one line.
        let shown: Vec<String> =
            note.related.iter().take(12).map(|&(start, end)| Place::find(text, start as usize, end as usize).short()).collect();
        let more = note.related.len().saturating_sub(shown.len());
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        writeln!(out, "    {DIM}also at {}{more}{DIM:#}", shown.join(", "))?;
    }
    for fact in note.facts.iter().filter_map(|id| report.facts.get(id)) {
        print_fact(out, fact)?;
    }
    writeln!(out)
}

fn print_fact(out: &mut impl Write, fact: &FactNote) -> io::Result<()> {
    writeln!(out, "    {DIM}record: {}{DIM:#}", fact.summary)?;
    for source in fact.sources.iter().take(2) {
        writeln!(out, "    {DIM}source: {}, {} ({}) {}{DIM:#}", source.publisher, source.title, source.date, source.url)?;
    }
    Ok(())
}

/// Words in their line.
struct Place {
    /// From 1.
    line: usize,
    /// In characters, from 1.
    column: usize,
    before: String,
    words: String,
    after: String,
}

impl Place {
    /// The words `start..end` (UTF-16 code units) of `text`.
    fn find(text: &[u16], start: usize, end: usize) -> Self {
        const NEWLINE: u16 = b'\n' as u16;
        let end = end.min(text.len());
        let start = start.min(end);
        let line_start = text[..start].iter().rposition(|&unit| unit == NEWLINE).map_or(0, |at| at + 1);
        let line_end = text[end..].iter().position(|&unit| unit == NEWLINE).map_or(text.len(), |at| end + at);
        let before = clean(&text[line_start..start]);
        Self {
            line: text[..start].iter().filter(|&&unit| unit == NEWLINE).count() + 1,
            column: before.chars().count() + 1,
            before,
            words: clean(&text[start..end]),
            after: clean(&text[end..line_end]),
        }
    }

    fn short(&self) -> String {
        format!("{}:{}", self.line, self.column)
    }

    /// As much of the line around the words as `columns` hold, cut at spaces, cuts marked with an ellipsis.
    fn window(&self, columns: usize) -> (String, String, String) {
        let room = columns.saturating_sub(self.words.width());
        let (before_width, after_width) = (self.before.width(), self.after.width());
        let before_room = if before_width + after_width <= room {
            before_width
        } else {
            before_width.min((room / 2).max(room.saturating_sub(after_width)))
        };
        let before = fit(self.before.chars().rev(), before_room).chars().rev().collect();
        let after = fit(self.after.chars(), room.saturating_sub(before_room));
        (before, self.words.clone(), after)
    }
}

/// The first characters that fit into `room` columns; where some do not, up to the last space, with an ellipsis.
fn fit(characters: impl Iterator<Item = char> + Clone, room: usize) -> String {
    let mut width = 0;
    let mut out = String::new();
    for character in characters.clone() {
        width += character.width().unwrap_or(0);
        if width > room {
            while width + 1 > room || !out.ends_with(' ') {
                let Some(last) = out.pop() else { break };
                width -= last.width().unwrap_or(0);
            }
            out.push('…');
            return out;
        }
        out.push(character);
    }
    out
}

/// Text for one terminal line: control characters of the page must not reach the terminal.
fn clean(units: &[u16]) -> String {
    String::from_utf16_lossy(units).chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let word: String = word.chars().filter(|character| !character.is_control()).collect();
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(&word),
            Some(line) if line.width() + 1 + word.width() <= columns => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_keeps_the_words_and_fits() {
        let text: Vec<u16> = format!("one\n{}Besant{}", "before ".repeat(40), " after".repeat(40)).encode_utf16().collect();
        let start = 4 + 7 * 40;
        let place = Place::find(&text, start, start + 6);
        assert_eq!((place.line, place.column), (2, 281));
        let (before, words, after) = place.window(80);
        assert_eq!(words, "Besant");
        assert!(before.starts_with('…') && before.ends_with(' ') && after.ends_with('…'));
        assert!(before.width() + words.width() + after.width() <= 80);
    }

    #[test]
    fn control_characters_of_the_page_do_not_reach_the_terminal() {
        let text: Vec<u16> = "a\u{1b}[31m b".encode_utf16().collect();
        assert!(!Place::find(&text, 7, 8).before.contains('\u{1b}'));
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
    }

    #[test]
    fn places_past_the_end_are_the_end() {
        assert_eq!(Place::find(&[], 5, 9).words, "");
    }
}
