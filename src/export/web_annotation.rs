//! The notes as W3C Web Annotations, for annotation tools.
//!
//! Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 3.2.4, 3.3.5, 4.2.4 and 5.2.

use super::{ReportedPage, uri};
use crate::finding::Severity;
use serde_json::{Value, json};

/// Characters of context on either side of the quoted words.
const CONTEXT: usize = 32;

/// The notes of `pages` as one page of annotations. `today` (`YYYY-MM-DD`) is the day of reading.
pub fn web_annotations(pages: &[ReportedPage], today: Option<&str>) -> Value {
    let items: Vec<Value> = pages
        .iter()
        .flat_map(|page| page.report.findings.iter().map(move |note| (page, note)))
        .map(|(page, note)| {
            let (prefix, suffix) = page.around(note, CONTEXT);
            let said = match &note.suggestion {
                Some(suggestion) => format!("{} Suggested: {suggestion}", note.message),
                None => note.message.clone(),
            };
            let mut body = vec![
                json!({ "type": "TextualBody", "value": said, "format": "text/plain", "purpose": "commenting" }),
                json!({ "type": "TextualBody", "value": note.check, "purpose": "tagging" }),
            ];
            let sources = page.facts(&note.facts).flat_map(|fact| &fact.sources);
            body.extend(sources.map(|source| json!({ "type": "SpecificResource", "source": source.url, "purpose": "linking" })));
            let mut annotation = json!({
                "type": "Annotation",
                "motivation": if note.severity == Severity::Style { "editing" } else { "assessing" },
                "body": body,
                "target": {
                    "source": uri(&page.address),
                    "selector": { "type": "TextQuoteSelector", "exact": note.text, "prefix": prefix, "suffix": suffix },
                },
            });
            if let Some(today) = today {
                annotation["created"] = json!(format!("{today}T00:00:00Z"));
            }
            annotation
        })
        .collect();
    json!({ "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items })
}

#[cfg(test)]
mod tests {
    use super::web_annotations;
    use crate::export::tests::page;

    #[test]
    fn quotes_its_words_with_what_stands_around_them() {
        let data =
            web_annotations(&[page("“So be it,” said 😀 Treasury Secretary Scott Besant on Monday, in a long speech to the board.")], None);
        let item = &data["items"][0];
        assert_eq!((&item["type"], &item["motivation"]), (&"Annotation".into(), &"assessing".into()));
        let selector = &item["target"]["selector"];
        let (prefix, suffix) = (selector["prefix"].as_str().unwrap(), selector["suffix"].as_str().unwrap());
        assert!(prefix.chars().count() <= 32 && prefix.contains("Secretary"), "{prefix}");
        assert!(suffix.starts_with(" on Monday"), "{suffix}");
        assert_eq!(item["target"]["source"], "story%20one.txt");
        let purposes: Vec<&str> = item["body"].as_array().unwrap().iter().filter_map(|body| body["purpose"].as_str()).collect();
        assert_eq!(purposes[..3], ["commenting", "tagging", "linking"]);
        assert!(item.get("created").is_none());
    }
}
