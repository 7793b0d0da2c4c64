//! `evidence-verdict`: a claim that differs from the record.
//!
//! **Flags** a claim whose verdict is `differs`, `status` (a threat told as a duty in force), `disputed` or `then_not_now`.
//!
//! **Why** a rate, a date or a rung of the ladder that is off misleads whoever trades on it.
//!
//! **Example** "imposed a 25% tariff on Chinese goods in February 2025" where the record has 10%. Left alone: a rate that a speaker
//! gives, an average, a threat told as a threat, a rate with no record.
//!
//! **Limits** those of [`crate::verdicts`]: silence wherever one part of the claim is not certain.
//!
//! **Source** the records named in each finding.

use super::{Analysis, Check, Look};
use crate::finding::{Finding, Severity};
use crate::verdicts::Label;

/// The check.
pub const CHECK: Check =
    Check { id: "evidence-verdict", severity: Severity::Differs, summary: "A claim that differs from the record", look: Look::AtOnce(run) };

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for (claim, verdict) in analysis.claims.iter().zip(analysis.verdicts) {
        let Some(verdict) = verdict else { continue };
        let severity = match verdict.label {
            Label::Differs | Label::Status => Severity::Differs,
            Label::Disputed | Label::ThenNotNow => Severity::Warning,
            _ => continue,
        };
        let now = verdict.now.as_ref().map(|now| format!(" {now}")).unwrap_or_default();
        findings.push(Finding {
            check: CHECK.id,
            severity,
            span: claim.span,
            message: format!("{}{now}", verdict.reason),
            suggestion: None,
            related: Vec::new(),
            facts: verdict.facts.clone(),
            trace: verdict.trace.clone(),
        });
    }
}
