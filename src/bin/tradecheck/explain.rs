//! `tradecheck explain`: why something was flagged, and why not.

use crate::args::ExplainArguments;
use crate::scan::Input;
use crate::{Outcome, packs};
use std::io::{self, Write};
use tradecheck::{Checker, Options, Report};

/// Runs the command.
///
/// # Errors
/// An input or pack that cannot be read; a place outside the text.
pub fn run(arguments: &ExplainArguments) -> io::Result<Outcome> {
    let checker = Checker::new(packs::evidence(&arguments.packs)?);
    let page = Input::open(&arguments.file, arguments.input)
        .and_then(Input::page)
        .map_err(|unreadable| io::Error::other(unreadable.to_string()))?;
    let options = Options { published: arguments.published, text: true, trace: true, ..Options::default() };
    let report = checker.check(&page.page, &options);
    let text = report.text.clone().unwrap_or_default();
    let (line, column) = arguments.at;
    let unit = unit_at(&text, line, column).ok_or_else(|| io::Error::other(format!("{line}:{column} is not in the text")))?;
    print(&mut anstream::stdout().lock(), &report, unit)?;
    Ok(Outcome::default())
}

/// The UTF-16 offset of a line and column in characters, both from 1.
fn unit_at(text: &str, line: usize, column: usize) -> Option<u32> {
    let line_start: usize = text.split_inclusive('\n').take(line - 1).map(|line| line.encode_utf16().count()).sum();
    let line = text.split('\n').nth(line - 1)?;
    let before: usize = line.chars().take(column - 1).map(char::len_utf16).sum();
    (column <= line.chars().count()).then_some((line_start + before) as u32)
}

fn print(out: &mut impl Write, report: &Report, unit: u32) -> io::Result<()> {
    let covers = |start: u32, end: u32| (start..end).contains(&unit);
    let mut silent = true;
    for mention in report.mentions.iter().filter(|mention| covers(mention.start, mention.end)) {
        silent = false;
        writeln!(out, "mention {}: {} = {}", serde_json::to_string(&mention.kind)?, mention.text, serde_json::to_string(&mention.value)?)?;
    }
    for person in report
        .people
        .iter()
        .filter(|person| person.spellings.iter().any(|spelling| spelling.spans.iter().any(|&(start, end)| covers(start, end))))
    {
        silent = false;
        let spellings: Vec<String> = person.spellings.iter().map(|spelling| format!("{} ×{}", spelling.text, spelling.count)).collect();
        let record = person.person.as_deref().unwrap_or("no record");
        writeln!(out, "person {}: {} ({record})", person.name, spellings.join(", "))?;
    }
    for claim in report.claims.iter().filter(|claim| covers(claim.start, claim.end)) {
        silent = false;
        let named = [
            ("actor", &claim.actor),
            ("target", &claim.target),
            ("product", &claim.product),
            ("value", &claim.value),
            ("time", &claim.time),
            ("speaker", &claim.speaker),
        ];
        let parts: Vec<String> = named.iter().filter_map(|(name, value)| Some(format!("{name} {}", value.as_ref()?))).collect();
        writeln!(out, "claim {}: {}\n  {}", claim.kind, claim.text, parts.join(" · "))?;
        if let Some(verdict) = &claim.verdict {
            for step in verdict.trace.iter().flatten() {
                writeln!(out, "  considered {step}")?;
            }
            writeln!(out, "  verdict {}: {}", serde_json::to_string(&verdict.label)?, verdict.reason)?;
            for fact in verdict.facts.iter().filter_map(|id| Some((id, report.facts.get(id)?))) {
                writeln!(out, "  record {}: {}", fact.0, fact.1.summary)?;
            }
        }
    }
    for note in
        report.findings.iter().filter(|note| covers(note.start, note.end) || note.related.iter().any(|&(start, end)| covers(start, end)))
    {
        silent = false;
        writeln!(out, "finding {}: {}", note.check, note.message)?;
        for step in note.trace.iter().flatten() {
            writeln!(out, "  {step}")?;
        }
    }
    if silent {
        writeln!(out, "nothing was recognised here: no mention, no person, no claim, no finding")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::unit_at;

    #[test]
    fn places_count_in_characters_and_offsets_in_utf16() {
        let text = "a\u{1F600}b\nsecond";
        assert_eq!(unit_at(text, 1, 3), Some(3));
        assert_eq!(unit_at(text, 2, 1), Some(5));
        assert_eq!(unit_at(text, 2, 7), None);
        assert_eq!(unit_at(text, 9, 1), None);
    }
}
