//! What can be wrong, one file per check.
//!
//! In: an [`Analysis`]. Out: findings. A check reads the page and the record and nothing else; it never changes either.

use crate::claims::Claim;
use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::mentions::{Context, Mention};
use crate::people::Person;

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
}

/// One check.
pub struct Check {
    /// Named for what is wrong: "name-variant".
    pub id: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// What it flags, in one line, for `tradecheck checks`.
    pub summary: &'static str,
    /// Appends what is wrong.
    pub run: fn(&Analysis<'_>, &mut Vec<Finding>),
}

/// Every check, in the order of the module list.
pub const ALL: &[&Check] = &[];

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
        (check.run)(analysis, &mut findings);
    }
    findings.sort_by(|a, b| (a.span, a.check).cmp(&(b.span, b.check)));
    findings
}
