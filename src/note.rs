//! A finding put into words for a reader, with UTF-16 positions: the only thing that crosses to JavaScript.

use crate::document::Document;
use crate::finding::{Finding, Severity};
use serde::Serialize;

/// One entry of `findings` in the report. Offsets are UTF-16 code units of the report's text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Id of the check.
    pub check: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
    /// The words it is about.
    pub text: String,
    /// What does not fit.
    pub message: String,
    /// What to write instead, where one answer is certain.
    pub suggestion: Option<String>,
    /// Other places that belong to it: `[start, end]` in code units.
    pub related: Vec<(u32, u32)>,
    /// Ids of the facts it rests on.
    pub facts: Vec<String>,
    /// The steps that led here; only when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<String>>,
}

impl Note {
    /// The note of `finding`, with its trace where `trace` is set.
    pub fn new(finding: Finding, document: &Document, trace: bool) -> Self {
        let span = document.to_utf16(finding.span);
        let related = finding.related.iter().map(|&span| document.to_utf16(span)).map(|span| (span.start, span.end)).collect();
        Self {
            check: finding.check,
            severity: finding.severity,
            start: span.start,
            end: span.end,
            text: document.slice(finding.span).to_owned(),
            message: finding.message,
            suggestion: finding.suggestion,
            related,
            facts: finding.facts,
            trace: trace.then_some(finding.trace),
        }
    }
}
