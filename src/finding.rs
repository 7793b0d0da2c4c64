//! What a check emits.

use crate::span::Span;
use serde::Serialize;

/// One thing that does not fit, in words a reader understands.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the check.
    pub check: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The words it is about.
    pub span: Span,
    /// What does not fit. Never "false" or "wrong": the comparison alone.
    pub message: String,
    /// What to write instead, where one answer is certain.
    pub suggestion: Option<String>,
    /// Other places that belong to it, in text order.
    pub related: Vec<Span>,
    /// Ids of the facts it rests on; empty for what the page says against itself.
    pub facts: Vec<String>,
    /// The steps that led here, for "why flagged".
    pub trace: Vec<String>,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The text differs from the record or from itself.
    Differs,
    /// A copy editor should look.
    Warning,
    /// House style.
    Style,
}

impl Severity {
    /// As reports write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Differs => "differs",
            Self::Warning => "warning",
            Self::Style => "style",
        }
    }
}
