//! A publisher's house rules: names and spellings to accept, checks switched off or weighed anew, patterns of its own, findings to
//! leave out.
//!
//! In: JSON, the same text at every door ([`House::from_json`]). [`House::apply`] then works on the findings of a page. An unknown
//! field, check or severity is an error that names field and rule, never passed over.

mod read;
mod ignore;
mod pattern;

pub use ignore::Ignore;
pub use pattern::Pattern;

use crate::document::Document;
use crate::document::fold::fold;
use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::order;

/// Id of the findings of a publisher's own patterns.
pub const PATTERN_CHECK: &str = "house-pattern";

/// Checks that compare spellings of names, which accepted names silence.
const NAME_CHECKS: &[&str] = &["glued-words", "lowercase-name", "misspelled-official", "name-variant", "wrong-given-name"];

/// The rules of one publisher. The default has none.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// Names and spellings that are right here, as written.
    pub accept: Vec<String>,
    /// Checks that are off or weigh another thing.
    pub checks: Vec<CheckRule>,
    /// Patterns of its own.
    pub patterns: Vec<Pattern>,
    /// Findings to leave out.
    pub ignore: Vec<Ignore>,
}

/// What a publisher wants of one check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckRule {
    /// Id of the check.
    pub check: String,
    /// How much its findings weigh; none where it is off.
    pub severity: Option<Severity>,
}

impl House {
    /// Reads house rules.
    ///
    /// # Errors
    /// Everything in them that cannot be used, with its place: `house: checks.name-varient: there is no such check`.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read::house(text)
    }

    /// Whether `check` is to run.
    pub fn runs(&self, check: &str) -> bool {
        !self.checks.iter().any(|rule| rule.check == check && rule.severity.is_none())
    }

    /// Applies the rules to the findings of a page, which stay sorted by place. `patterns` says whether the publisher's own run.
    pub fn apply(&self, document: &Document, findings: &mut Vec<Finding>, patterns: bool) {
        if patterns {
            for (index, pattern) in self.patterns.iter().enumerate() {
                pattern.find(index, document, findings);
            }
        }
        let accepted: Vec<String> = self.accept.iter().map(|name| fold(name)).collect();
        findings.retain(|finding| {
            let words = document.slice(finding.span);
            let is_accepted = NAME_CHECKS.contains(&finding.check) && is_part_of(&accepted, &fold(words), finding.suggestion.as_deref());
            !is_accepted && !self.ignore.iter().any(|rule| rule.covers(finding, document))
        });
        for finding in findings.iter_mut() {
            if let Some(severity) = self.checks.iter().find(|rule| rule.check == finding.check).and_then(|rule| rule.severity) {
                finding.severity = severity;
            }
        }
        order::by(findings, |a, b| (a.span, a.check).cmp(&(b.span, b.check)));
    }
}

/// Whether `words` are one of the accepted names, or one of the words of one whose other words fit what was suggested: "Besant" where
/// "Scott Besant" is accepted.
fn is_part_of(accepted: &[String], words: &str, suggestion: Option<&str>) -> bool {
    let suggestion = suggestion.map(fold).unwrap_or_default();
    accepted.iter().any(|name| {
        let case_only = suggestion == *name && words == name;
        name == words && !case_only
            || name.split(' ').count() > 1 && name.split(' ').any(|part| part == words) && !suggestion.contains(name)
    })
}

#[cfg(test)]
mod tests {
    use super::House;
    use crate::page::plain;
    use crate::{Checker, Options, day};

    /// The findings of `text` under `house`, as "check severity: words".
    fn findings(house: &str, text: &str) -> Vec<String> {
        let house = House::from_json(house).unwrap();
        let options = Options { published: day::parse("2025-10-27"), house, ..Options::default() };
        let report = Checker::embedded().check(&plain::read(text.to_owned()), &options);
        report.findings.iter().map(|note| format!("{} {:?}: {}", note.check, note.severity, note.text)).collect()
    }

    const TEXT: &str = "Treasury Secretary Scott Besant spoke of uncommon earths on Monday.\nHe rejected the uncommon earths plan.";

    #[test]
    fn without_rules_everything_is_found() {
        let found = findings("{}", TEXT);
        assert_eq!(found.len(), 3, "{found:?}");
    }

    #[test]
    fn accepted_spellings() {
        for accept in ["Besant", "Scott Besant", "SCOTT BESANT"] {
            let found = findings(&format!("{{\"accept\": [\"{accept}\"]}}"), TEXT);
            assert_eq!(found.len(), 2, "{accept}: {found:?}");
        }
        assert_eq!(findings("{\"accept\": [\"Besandt\", \"Scott\"]}", TEXT).len(), 3);
        assert_eq!(findings("{\"accept\": [\"uncommon earths\"]}", TEXT).len(), 3, "names only");
    }

    #[test]
    fn checks_off_and_weighed() {
        let found = findings("{\"checks\": {\"swapped-word\": \"off\", \"misspelled-official\": \"style\"}}", TEXT);
        assert_eq!(found, ["misspelled-official Style: Besant"]);
    }

    #[test]
    fn ignored_by_name_check_and_place() {
        assert_eq!(findings("{\"ignore\": [{\"name\": \"besant\"}]}", TEXT).len(), 2);
        assert_eq!(findings("{\"ignore\": [{\"check\": \"swapped-word\"}]}", TEXT).len(), 1);
        assert_eq!(findings("{\"ignore\": [{\"check\": \"swapped-word\", \"quote\": \"uncommon earths\"}]}", TEXT).len(), 1);
        assert_eq!(findings("{\"ignore\": [{\"check\": \"swapped-word\", \"quote\": \"earths\"}]}", TEXT).len(), 3);
        let one = "{\"ignore\": [{\"check\": \"swapped-word\", \"quote\": \"uncommon earths\", \"suffix\": \" plan\"}]}";
        assert_eq!(findings(one, TEXT).len(), 2);
        let none = "{\"ignore\": [{\"check\": \"swapped-word\", \"quote\": \"uncommon earths\", \"prefix\": \"no \"}]}";
        assert_eq!(findings(none, TEXT).len(), 3);
    }

    #[cfg(feature = "house-patterns")]
    #[test]
    fn own_patterns() {
        let house = "{\"patterns\": [{\"id\": \"plan\", \"pattern\": \"(?i)\\\\bplan\\\\b\", \"message\": \"We write scheme.\", \"suggestion\": \"scheme\", \
                     \"severity\": \"style\"}], \"checks\": {\"swapped-word\": \"off\"}, \"accept\": [\"Besant\"]}";
        assert_eq!(findings(house, TEXT), ["house-pattern Style: plan"]);
        assert_eq!(findings(&house.replace("\\\\bplan\\\\b", "x*"), "No letter of that kind."), Vec::<String>::new(), "empty matches");
    }

    #[test]
    fn bad_files_name_field_and_rule() {
        for (text, part) in [
            ("", "line 1"),
            ("[]", "not an object"),
            ("{\"accepted\": []}", "accepted: is not a field"),
            ("{\"accept\": [3]}", "accept[0]: is the number 3, not a text"),
            ("{\"accept\": [\" \"]}", "accept[0]: is empty"),
            ("{\"checks\": {\"name-varient\": \"off\"}}", "checks.name-varient: there is no such check"),
            (
                "{\"checks\": {\"name-variant\": \"loud\"}}",
                "checks.name-variant: is the text \"loud\", not one of off differs warning style",
            ),
            ("{\"ignore\": [{}]}", "ignore[0]: has neither name nor check"),
            ("{\"ignore\": [{\"quote\": \"x\"}]}", "ignore[0]: has neither name nor check"),
            ("{\"ignore\": [{\"check\": \"swapped-word\", \"prefix\": \"x\"}]}", "ignore[0]: prefix and suffix stand beside a quote"),
            ("{\"ignore\": [{\"check\": \"swaped-word\"}]}", "ignore[0].check: there is no such check"),
            ("{\"patterns\": [{\"pattern\": \"x\"}]}", "patterns[0]: message is missing"),
            ("{\"patterns\": [{\"message\": \"x\"}]}", "patterns[0]: pattern is missing"),
        ] {
            let error = House::from_json(text).unwrap_err().to_string();
            assert!(error.starts_with("options: house: ") && error.contains(part), "{text}: {error}");
        }
    }

    #[cfg(feature = "house-patterns")]
    #[test]
    fn a_bad_pattern_is_named() {
        let error =
            House::from_json("{\"patterns\": [{\"id\": \"a\", \"pattern\": \"x\", \"message\": \"m\"}, {\"id\": \"hike\", \"pattern\": \"(\", \"message\": \"m\"}]}")
                .unwrap_err()
                .to_string();
        assert!(error.contains("patterns[1] (hike): pattern: ") && error.contains("unclosed group"), "{error}");
    }

    #[cfg(not(feature = "house-patterns"))]
    #[test]
    fn a_build_without_patterns_says_which_build_runs_them() {
        let error = House::from_json("{\"patterns\": [{\"pattern\": \"x\", \"message\": \"m\"}]}").unwrap_err().to_string();
        assert!(error.contains("house-patterns"), "{error}");
    }
}
