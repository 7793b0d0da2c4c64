//! The notes as SARIF, for code hosts and editors that show the results of checkers.
//!
//! Source: OASIS Static Analysis Results Interchange Format (SARIF) 2.1.0, sections 3.13, 3.14, 3.19, 3.27, 3.30 and 3.55.

use super::{ReportedPage, uri};
use crate::checks;
use crate::finding::Severity;
use crate::house::PATTERN_CHECK;
use crate::note::Note;
use serde_json::{Value, json};

/// The notes of `pages` as a log of one run.
pub fn sarif(pages: &[ReportedPage]) -> Value {
    let rules = checks::ALL.iter().map(|check| (check.id, check.summary, check.severity));
    let rules: Vec<Value> = rules
        .chain([(PATTERN_CHECK, "A pattern of the house rules", Severity::Style)])
        .map(|(id, summary, severity)| {
            json!({ "id": id, "shortDescription": { "text": summary }, "defaultConfiguration": { "level": level(severity) } })
        })
        .collect();
    let results: Vec<Value> = pages.iter().flat_map(|page| page.report.findings.iter().map(|note| result(page, note, &rules))).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "tradecheck", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Differs => "error",
        Severity::Warning => "warning",
        Severity::Style => "note",
    }
}

fn result(page: &ReportedPage, note: &Note, rules: &[Value]) -> Value {
    let sources: Vec<&str> = page.facts(&note.facts).flat_map(|fact| &fact.sources).map(|source| source.url.as_str()).collect();
    let mut result = json!({
        "ruleId": note.check,
        "level": level(note.severity),
        "message": { "text": format!("“{}”: {}", note.text, note.message) },
        "locations": [location(page, note.start, note.end)],
        "properties": { "facts": note.facts, "sources": sources },
    });
    if let Some(index) = rules.iter().position(|rule| rule["id"] == note.check) {
        result["ruleIndex"] = json!(index);
    }
    if !note.related.is_empty() {
        let related: Vec<Value> = note.related.iter().map(|&(start, end)| location(page, start, end)).collect();
        result["relatedLocations"] = json!(related);
    }
    // What to write instead, where the offsets are those of the file.
    if let Some(suggestion) = note.suggestion.as_ref().filter(|_| page.is_plain) {
        let replacement = json!({ "deletedRegion": region(page, note.start, note.end), "insertedContent": { "text": suggestion } });
        let change = json!({ "artifactLocation": { "uri": uri(&page.address) }, "replacements": [replacement] });
        result["fixes"] = json!([{ "description": { "text": suggestion }, "artifactChanges": [change] }]);
    }
    result
}

/// A place of the file; the file alone where the offsets count in the text of a page and not in its HTML.
fn location(page: &ReportedPage, start: u32, end: u32) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(&page.address) } });
    if page.is_plain {
        place["region"] = region(page, start, end);
    }
    json!({ "physicalLocation": place })
}

/// Lines and columns from 1, columns in UTF-16 code units; `endColumn` is one past the last.
fn region(page: &ReportedPage, start: u32, end: u32) -> Value {
    let text = page.report.text.as_deref().unwrap_or_default();
    let place = |units: u32| {
        let before = text.get(..super::bytes(text, units, units).end).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |line_feed| line_feed + 1);
        let column = before.get(line_start..).unwrap_or_default().encode_utf16().count() + 1;
        (before.matches('\n').count() + 1, column)
    };
    let ((start_line, start_column), (end_line, end_column)) = (place(start), place(end));
    json!({ "startLine": start_line, "startColumn": start_column, "endLine": end_line, "endColumn": end_column })
}

#[cfg(test)]
mod tests {
    use super::sarif;
    use crate::export::ReportedPage;
    use crate::export::tests::page;
    use serde_json::Value;

    /// What the published schema requires of the objects that are written here, and the values that it allows.
    fn holds_to_the_schema(log: &Value) {
        assert_eq!(log["version"], "2.1.0");
        for run in log["runs"].as_array().unwrap() {
            assert!(run["tool"]["driver"]["name"].is_string());
            assert!(["utf16CodeUnits", "unicodeCodePoints"].contains(&run["columnKind"].as_str().unwrap()));
            let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
            for rule in rules {
                assert!(rule["id"].is_string() && rule["shortDescription"]["text"].is_string());
            }
            for result in run["results"].as_array().unwrap() {
                assert!(result["message"]["text"].is_string());
                assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().unwrap()));
                assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
                for location in result["locations"].as_array().unwrap() {
                    let place = &location["physicalLocation"];
                    assert!(place["artifactLocation"]["uri"].is_string());
                    let Some(region) = place.get("region") else { continue };
                    for field in ["startLine", "startColumn", "endLine", "endColumn"] {
                        assert!(region[field].as_u64().unwrap() >= 1);
                    }
                }
                for change in result["fixes"].as_array().into_iter().flatten().flat_map(|fix| fix["artifactChanges"].as_array().unwrap()) {
                    assert!(change["artifactLocation"].is_object());
                    assert!(change["replacements"].as_array().unwrap().iter().all(|replacement| replacement["deletedRegion"].is_object()));
                }
            }
        }
    }

    #[test]
    fn results_stand_in_lines_and_columns_of_the_file() {
        let log = sarif(&[page("First line.\n😀 Treasury Secretary Scott Besant said so.\n")]);
        holds_to_the_schema(&log);
        let result = &log["runs"][0]["results"][0];
        assert_eq!((&result["ruleId"], &result["level"]), (&"misspelled-official".into(), &"error".into()));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!((&place["artifactLocation"]["uri"], &place["region"]["startLine"]), (&"story%20one.txt".into(), &2.into()));
        let end = "😀 Treasury Secretary Scott Besant".encode_utf16().count() + 1;
        assert_eq!(place["region"]["endColumn"], end);
    }

    #[test]
    fn a_page_of_html_has_no_lines() {
        let html = ReportedPage { is_plain: false, ..page("Treasury Secretary Scott Besant said so.") };
        let log = sarif(&[html]);
        holds_to_the_schema(&log);
        let result = &log["runs"][0]["results"][0];
        assert!(result["locations"][0]["physicalLocation"].get("region").is_none() && result.get("fixes").is_none());
    }
}
