//! The notes as a text for a ticket or a message.

use super::ReportedPage;
use std::fmt::Write as _;

/// The notes of `pages`, a section each. `today` (`YYYY-MM-DD`) is the day of reading.
pub fn markdown(pages: &[ReportedPage], today: Option<&str>) -> String {
    let mut out = String::new();
    for page in pages {
        let report = &page.report;
        let read = today.map(|today| format!("read on {today}, ")).unwrap_or_default();
        let known = if report.evidence.as_of.is_empty() { "unknown" } else { &report.evidence.as_of };
        let _ = writeln!(out, "# Fact notes: {}\n\n{}, {read}evidence as of {known}.\n", escape(&page.title), escape(&page.address));
        for (number, note) in (1..).zip(&report.findings) {
            let severity = note.severity.name();
            let _ = writeln!(out, "{number}. **“{}”** ({}, {severity}): {}", escape(&note.text), note.check, escape(&note.message));
            if let Some(suggestion) = &note.suggestion {
                let _ = writeln!(out, "   - Suggested: {}", escape(suggestion));
            }
            for fact in page.facts(&note.facts) {
                let _ = writeln!(out, "   - On record: {}", escape(&fact.summary));
                for source in &fact.sources {
                    let date = if source.date.is_empty() { "no date" } else { &source.date };
                    let (publisher, title) = (escape(&source.publisher), escape(&source.title));
                    let _ = writeln!(out, "     - {publisher}, “{title}”, {date}, <{}>", source.url);
                }
            }
        }
        if report.findings.is_empty() {
            out.push_str("No notes.\n");
        }
        out.push('\n');
    }
    out
}

/// Signs that Markdown would take for its own.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_{}[]<>#|".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escape, markdown};
    use crate::export::tests::page;

    #[test]
    fn notes_with_what_is_on_record() {
        let text = markdown(&[page("Treasury Secretary Scott Besant said so.")], Some("2025-10-28"));
        assert!(text.starts_with("# Fact notes: Story one\n\nstory one.txt, read on 2025-10-28, evidence as of 20"), "{text}");
        assert!(text.contains("1. **“Besant”** (misspelled-official, differs): ") || text.contains("1. **“Scott Besant”**"), "{text}");
        assert!(text.contains("   - On record: ") && text.contains("<http"), "{text}");
        assert!(markdown(&[page("All quiet.")], None).contains("No notes."));
    }

    #[test]
    fn signs_of_markdown_are_escaped() {
        assert_eq!(escape("**b** [x](y)\n#1"), "\\*\\*b\\*\\* \\[x\\](y) \\#1");
    }
}
