//! A publisher's own patterns. They need the regex engine, which the default widget leaves out.

#[cfg(feature = "house-patterns")]
use super::PATTERN_CHECK;
use crate::document::Document;
use crate::finding::{Finding, Severity};
#[cfg(feature = "house-patterns")]
use crate::span::Span;

/// Findings of one pattern on one page at most: the first ones say it all.
#[cfg(feature = "house-patterns")]
const MOST_FINDINGS: usize = 100;

/// One pattern.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Its name, for errors and traces; may be empty.
    pub id: String,
    /// The compiled pattern.
    #[cfg(feature = "house-patterns")]
    pub regex: regex::Regex,
    /// What the reader is told.
    pub message: String,
    /// What to write instead; `$1` stands for a group of the pattern.
    pub suggestion: Option<String>,
    /// How much it weighs.
    pub severity: Severity,
}

impl Pattern {
    /// Compiles `pattern`.
    ///
    /// # Errors
    /// Says what is wrong with it, or that this build runs no patterns.
    #[cfg(feature = "house-patterns")]
    pub fn new(id: String, pattern: &str, message: String, suggestion: Option<String>, severity: Severity) -> Result<Self, String> {
        // A hostile pattern must not take the memory of the page: the limit is a tenth of the engine's own.
        let regex = regex::RegexBuilder::new(pattern).size_limit(1 << 20).build().map_err(|error| format!("pattern: {error}"))?;
        Ok(Self { id, regex, message, suggestion, severity })
    }

    /// Says that this build runs no patterns.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(feature = "house-patterns"))]
    pub fn new(_: String, _: &str, _: String, _: Option<String>, _: Severity) -> Result<Self, String> {
        Err("this build runs no patterns; the command line and a widget built with the Cargo feature house-patterns do".to_owned())
    }

    /// Appends what the pattern finds, block by block.
    #[cfg(feature = "house-patterns")]
    pub fn find(&self, index: usize, document: &Document, findings: &mut Vec<Finding>) {
        let mut left = MOST_FINDINGS;
        for block in document.blocks() {
            let text = document.slice(block.span);
            for groups in self.regex.captures_iter(text).take(left) {
                let Some(found) = groups.get(0).filter(|found| !found.is_empty()) else { continue };
                left -= 1;
                let suggestion = self.suggestion.as_ref().map(|template| {
                    let mut out = String::new();
                    groups.expand(template, &mut out);
                    out
                });
                let rule = if self.id.is_empty() { format!("house rule patterns[{index}]") } else { format!("house rule {}", self.id) };
                findings.push(Finding {
                    check: PATTERN_CHECK,
                    severity: self.severity,
                    span: Span::new(block.span.start + found.start() as u32, block.span.start + found.end() as u32),
                    message: self.message.clone(),
                    suggestion,
                    related: Vec::new(),
                    facts: Vec::new(),
                    trace: vec![rule],
                });
            }
        }
    }

    /// Finds nothing: there is no pattern in this build.
    #[cfg(not(feature = "house-patterns"))]
    pub fn find(&self, _: usize, _: &Document, _: &mut Vec<Finding>) {}
}
