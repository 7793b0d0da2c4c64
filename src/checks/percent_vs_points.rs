//! `percent-vs-points`: a difference of two rates called percent.
//!
//! **Flags** a change between two percentages whose stated size in percent is their difference: "raised from 10% to 25%, a 15% increase".
//!
//! **Why** from 10% to 25% is 15 percentage points, or 150 percent: tenfold apart for whoever pays it.
//!
//! **Example** "cut the duty by 5 percent, from 25% to 20%" (5 points, or 20 percent). Left alone: "rose from 10% to 15%, a 50% increase".
//!
//! **Limits** only with both rates in the same sentence, and only where the stated figure equals the difference and not the ratio.
//!
//! **Source** news style on percentage points; the slip stands twice in a sample of 10,000 words of edited trade columns.

use super::{Analysis, Check, Look};
use crate::claims::Statement;
use crate::claims::amount::Dimension;
use crate::finding::{Finding, Severity};
use crate::mentions::Bound;

/// The check.
pub const CHECK: Check = Check {
    id: "percent-vs-points",
    severity: Severity::Differs,
    summary: "A difference of two rates called percent instead of points",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for claim in analysis.claims {
        let Statement::Change(change) = &claim.statement else { continue };
        let (Some(from), Some(to), Some(by)) = (change.from, change.to, change.by) else { continue };
        let percents = [from, to, by].iter().all(|amount| amount.dimension == Dimension::Percent && amount.bound == Bound::Exact);
        if !percents || from.value <= 0.0 {
            continue;
        }
        let points = (to.value - from.value).abs();
        let relative = points / from.value * 100.0;
        let slack = from.rounding + to.rounding + by.rounding;
        let is_points = (by.value - points).abs() <= by.rounding + 1e-9;
        let is_relative = (by.value - relative).abs() <= (slack / from.value * 100.0).max(by.rounding);
        if is_points && !is_relative {
            let message = format!(
                "From {}% to {}% is {} percentage points ({:.0} percent of the old rate); the text says percent.",
                from.value, to.value, points, relative
            );
            findings.push(Finding {
                check: CHECK.id,
                severity: CHECK.severity,
                span: claim.span,
                message,
                suggestion: Some(format!("{} percentage points", by.value)),
                related: Vec::new(),
                facts: Vec::new(),
                trace: vec![format!("{} − {} = {points}; {points} ÷ {} = {relative:.1}%", to.value, from.value, from.value)],
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn differences_called_percent() {
        for text in [
            "Washington raised the duty from 10% to 25%, a 15% increase.",
            "Beijing cut the tariff by 5 percent, from 25% to 20%.",
            "The rate was raised to 30 percent from 10 percent, an increase of 20 percent.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn ratios_and_points_are_right() {
        for text in [
            "The rate rose from 10% to 15%, a 50% increase.",
            "The rate rose from 10% to 25%, an increase of 15 percentage points.",
            "The tariff doubled from 10% to 20%.",
            "The rate rose from 100% to 125%, a 25% increase.",
            "Sales rose 15% as the tariff went from 10% to 25%.",
            "The tariff rose from 10% to 25% while imports dropped 15%.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
