//! What can be wrong, one file per check.
//!
//! In: an [`Analysis`]. Out: findings. A check reads the page and the record and nothing else; it never changes either.

pub mod arithmetic;
pub mod boilerplate;
pub mod conflicting_figures;
pub mod count_mismatch;
pub mod date_order;
pub mod evidence_verdict;
pub mod glued_words;
pub mod impossible_date;
pub mod lowercase_name;
pub mod migrated_quote;
pub mod misspelled_official;
pub mod name_variant;
pub mod out_of_office;
pub mod past_with_future_date;
pub mod percent_vs_points;
pub mod pronoun_conflict;
pub mod swapped_word;
pub mod unbalanced_quote;
pub mod weekday_mismatch;
pub mod wrong_given_name;
pub mod wrong_title;

use crate::claims::Claim;
use crate::error::Error;
use crate::evidence::schema::Person as Record;
use crate::finding::{Finding, Severity};
use crate::mentions::{Context, Mention};
use crate::order;
use crate::people::occurrence::Occurrence;
use crate::people::{Link, Person};
use crate::verdicts::Verdict;
use time::Date;

/// Everything a check may read.
#[derive(Clone, Copy, Debug)]
pub struct Analysis<'a> {
    /// The text, what the page says of itself, the record.
    pub context: Context<'a>,
    /// Mentions in text order.
    pub mentions: &'a [Mention],
    /// The cast list.
    pub people: &'a [Person],
    /// Claims in text order.
    pub claims: &'a [Claim],
    /// What the record says to each claim, in the same order; nothing for what is compared with the page alone.
    pub verdicts: &'a [Option<Verdict>],
}

/// One check.
pub struct Check {
    /// Named for what is wrong: "name-variant".
    pub id: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// What it flags, in one line, for `tradecheck checks`.
    pub summary: &'static str,
    /// How it looks.
    pub look: Look,
}

/// How a check looks at a page.
pub enum Look {
    /// At all of it at once, because it looks at few places. Appends what is wrong.
    AtOnce(fn(&Analysis<'_>, &mut Vec<Finding>)),
    /// At one stretch of it after another, because it looks at every word.
    InSteps(fn() -> Box<dyn Search>),
}

/// The search of a check through one page, which can pause.
pub trait Search: std::fmt::Debug {
    /// Looks at about the next `count` tokens and appends what is wrong. Gives whether any are left to look at.
    fn step(&mut self, analysis: &Analysis<'_>, count: usize, findings: &mut Vec<Finding>) -> bool;
}

impl Check {
    /// Appends what is wrong.
    pub fn run(&self, analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
        match self.look {
            Look::AtOnce(look) => look(analysis, findings),
            Look::InSteps(search) => {
                let mut search = search();
                while search.step(analysis, usize::MAX, findings) {}
            }
        }
    }
}

/// Every check, in the order of the module list.
pub const ALL: &[&Check] = &[
    &arithmetic::CHECK,
    &boilerplate::CHECK,
    &conflicting_figures::CHECK,
    &count_mismatch::CHECK,
    &date_order::CHECK,
    &evidence_verdict::CHECK,
    &glued_words::CHECK,
    &impossible_date::CHECK,
    &lowercase_name::CHECK,
    &migrated_quote::CHECK,
    &misspelled_official::CHECK,
    &name_variant::CHECK,
    &out_of_office::CHECK,
    &past_with_future_date::CHECK,
    &percent_vs_points::CHECK,
    &pronoun_conflict::CHECK,
    &swapped_word::CHECK,
    &unbalanced_quote::CHECK,
    &weekday_mismatch::CHECK,
    &wrong_given_name::CHECK,
    &wrong_title::CHECK,
];

/// Whether every one of `ids` names a check.
///
/// # Errors
/// Names the first id that is none, and the ids that are.
pub fn known(ids: &[String]) -> Result<(), Error> {
    let Some(id) = ids.iter().find(|id| !ALL.iter().any(|check| check.id == id.as_str())) else { return Ok(()) };
    let known: Vec<&str> = ALL.iter().map(|check| check.id).collect();
    Err(Error::options(format!("checks: there is no check {id:?}; the checks are {}", known.join(", "))))
}

/// All findings of the checks that `enabled` lets through, sorted by place, then check.
pub fn run(analysis: &Analysis<'_>, enabled: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in ALL.iter().filter(|check| enabled(check.id)) {
        check.run(analysis, &mut findings);
    }
    sort(&mut findings);
    findings
}

/// Puts findings in the order of a report: by place, then check.
pub fn sort(findings: &mut [Finding]) {
    order::by(findings, |a, b| (a.span, a.check).cmp(&(b.span, b.check)));
}

/// What a check says against one place, how much that weighs, and the records it rests on.
struct Objection {
    message: String,
    severity: Severity,
    facts: Vec<String>,
}

/// Asks `judge` about every place with a full name whose record is certain and firm, where the day of publication is known. The first
/// objection to a person is the finding; the other places are related to it.
fn of_officials(
    analysis: &Analysis<'_>,
    check: &Check,
    findings: &mut Vec<Finding>,
    judge: &dyn Fn(&Record, &Occurrence, Date) -> Option<Objection>,
) {
    let Some(published) = analysis.context.meta.published else { return };
    for person in analysis.people.iter().filter(|person| person.link == Link::Exact) {
        let Some(record) = person.record.as_deref().and_then(|id| analysis.context.evidence.person(id)).filter(|record| record.firm) else {
            continue;
        };
        let mut finding: Option<Finding> = None;
        for occurrence in person.occurrences.iter().filter(|occurrence| !occurrence.is_bare()) {
            let Some(Objection { message, severity, facts }) = judge(record, occurrence, published) else { continue };
            let span = occurrence.with_title();
            match &mut finding {
                Some(finding) => finding.related.push(span),
                None => {
                    let (related, trace) = (Vec::new(), Vec::new());
                    finding = Some(Finding { check: check.id, severity, span, message, suggestion: None, related, facts, trace });
                }
            }
        }
        findings.extend(finding);
    }
}

/// What `check` alone says of `text`, published on 27 October 2025, as "words: message".
#[cfg(test)]
pub(crate) fn messages(check: &Check, text: &str) -> Vec<String> {
    let options =
        crate::Options { published: crate::day::parse("2025-10-27"), checks: vec![check.id.to_owned()], ..crate::Options::default() };
    let report = crate::Checker::embedded().check(&crate::page::plain::read(text.to_owned()), &options);
    report.findings.iter().map(|note| format!("{}: {}", note.text, note.message)).collect()
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn every_file_of_the_folder_is_one_registered_check() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/checks");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.file_name().is_some_and(|name| name != "mod.rs"))
            .map(|path| path.file_stem().unwrap().to_string_lossy().replace('_', "-"))
            .collect();
        files.sort();
        let mut ids: Vec<&str> = ALL.iter().map(|check| check.id).collect();
        ids.sort_unstable();
        assert_eq!(files, ids);
    }
}
