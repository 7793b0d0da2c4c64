//! Findings that a publisher has looked at and wants no more: by name, by check, by place.

use crate::document::Document;
use crate::document::fold::fold;
use crate::finding::Finding;

/// One finding, or a kind of them, to leave out. What is empty fits everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ignore {
    /// The name that it is about, in whatever case.
    pub name: String,
    /// Id of the check.
    pub check: String,
    /// The words that it is about, exactly as written (the `exact` of a W3C TextQuoteSelector).
    pub quote: String,
    /// What stands right before the words.
    pub prefix: String,
    /// What stands right after the words.
    pub suffix: String,
}

impl Ignore {
    /// Whether `finding` is one to leave out.
    pub fn covers(&self, finding: &Finding, document: &Document) -> bool {
        let words = document.slice(finding.span);
        let text = document.text();
        let before = text.get(..finding.span.start as usize).unwrap_or_default();
        let after = text.get(finding.span.end as usize..).unwrap_or_default();
        (self.check.is_empty() || self.check == finding.check)
            && (self.name.is_empty() || fold(&self.name) == fold(words))
            && (self.quote.is_empty() || self.quote == words)
            && before.ends_with(&self.prefix)
            && after.starts_with(&self.suffix)
    }
}
