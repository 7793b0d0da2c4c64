//! ClaimReview (schema.org, JSON-LD): each review becomes a dispute with what was claimed and how it was judged.

use super::{Origin, Sources, id_of, list, text};
use crate::error::Error;
use crate::evidence::schema::{Dispute, DisputedValue, Records};
use serde_json::Value;

/// Reads `json`: one ClaimReview, a list of them, a `@graph`, or a data feed (`dataFeedElement`).
///
/// # Errors
/// Where it is not JSON, holds no review, or a review lacks the claim, the judgement or the address.
pub fn read(json: &str, origin: &Origin) -> Result<Records, Vec<Error>> {
    let value: Value = serde_json::from_str(json).map_err(|error| vec![Error::input(format!("not JSON: {error}"))])?;
    let mut reviews = Vec::new();
    collect(&value, &mut reviews);
    if reviews.is_empty() {
        return Err(vec![Error::input("it holds no ClaimReview")]);
    }
    let mut records = origin.records();
    let mut sources = Sources::new(&records);
    let mut errors = Vec::new();
    for (index, review) in reviews.iter().enumerate() {
        match dispute(review, index, &mut sources) {
            Ok(dispute) => records.disputes.push(dispute),
            Err(why) => errors.push(Error::input(format!("ClaimReview {index}: {why}"))),
        }
    }
    records.sources = sources.into_sources();
    if errors.is_empty() { Ok(records) } else { Err(errors) }
}

/// The reviews in `value`, in order, wherever the usual wrappers put them.
fn collect<'a>(value: &'a Value, reviews: &mut Vec<&'a Value>) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(fields) => {
                let is_review = match fields.get("@type") {
                    Some(Value::String(kind)) => kind == "ClaimReview",
                    Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "ClaimReview"),
                    _ => false,
                };
                if is_review {
                    reviews.push(value);
                } else {
                    open.extend(["item", "dataFeedElement", "@graph"].iter().filter_map(|key| fields.get(*key)));
                }
            }
            _ => {}
        }
    }
}

fn dispute(review: &Value, index: usize, sources: &mut Sources) -> Result<Dispute, String> {
    let claimed = string(review, &["claimReviewed"]).ok_or("claimReviewed is missing")?;
    let rating = string(review, &["reviewRating", "alternateName"])
        .or_else(|| string(review, &["reviewRating", "name"]))
        .ok_or("reviewRating.alternateName is missing")?;
    let url = string(review, &["url"]).filter(|url| url.starts_with("http")).ok_or("url is missing")?;
    let author = string(review, &["author", "name"]).unwrap_or_default();
    let date: &str = string(review, &["datePublished"]).and_then(|date| date.get(..10)).unwrap_or_default();
    let title = string(review, &["name"]).or_else(|| string(review, &["headline"])).unwrap_or(claimed);
    let reviewed = sources.at(url, author, title, date, 3);
    let claimant = string(review, &["itemReviewed", "author", "name"]).unwrap_or("the claimant");
    let appearance = string(review, &["itemReviewed", "firstAppearance", "url"])
        .or_else(|| string(review, &["itemReviewed", "appearance", "url"]))
        .or_else(|| string(review, &["itemReviewed", "url"]))
        .filter(|url| url.starts_with("http"));
    let said = string(review, &["itemReviewed", "datePublished"]).and_then(|date| date.get(..10)).unwrap_or(date);
    let claim_source = appearance.map_or_else(|| reviewed, |url| sources.at(url, "", claimed, said, 3));
    Ok(Dispute {
        id: format!("claim-{}-{}", index + 1, id_of(author)).trim_end_matches('-').to_owned().into(),
        topic: text(claimed),
        about: list(Vec::new()),
        field: "claim".into(),
        values: list(vec![
            DisputedValue { value: text(claimed), method: text(claimant), sources: list(vec![claim_source]), ..DisputedValue::default() },
            DisputedValue {
                value: text(rating),
                method: text(if author.is_empty() { "the review" } else { author }),
                sources: list(vec![reviewed]),
                ..DisputedValue::default()
            },
        ]),
        reason: "a fact-check".into(),
    })
}

/// The text under `path`; of a list its first item, as JSON-LD has it.
fn string<'a>(value: &'a Value, path: &[&str]) -> Option<&'a str> {
    let first = |value: &'a Value| if let Value::Array(items) = value { items.first() } else { Some(value) };
    let mut value = first(value)?;
    for key in path {
        value = first(value.get(key)?)?;
    }
    value.as_str().map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::Origin;
    use super::read;
    use crate::evidence::rules::problems;

    fn origin() -> Origin {
        Origin { id: "checks".into(), version: "1".into(), as_of: "2026-11-20".into(), ..Origin::default() }
    }

    #[test]
    fn a_review_becomes_a_dispute_with_both_sides() {
        let json = r#"{"@graph": [{"@context": "https://schema.org", "@type": ["ClaimReview"], "url": "https://check.example/1",
            "claimReviewed": "Duties on paper were doubled.", "datePublished": "2026-03-02T09:00:00Z", "author": {"name": "Check Desk"},
            "reviewRating": {"alternateName": "Not so"},
            "itemReviewed": {"author": [{"name": "A. Speaker"}], "datePublished": "2026-03-01", "appearance": [{"url": "https://talk.example/9"}]}}]}"#;
        let records = read(json, &origin()).unwrap();
        assert_eq!(problems(&records, None), []);
        let dispute = &records.disputes[0];
        assert_eq!((dispute.values[0].method.as_ref(), dispute.values[1].value.as_ref()), ("A. Speaker", "Not so"));
        assert_eq!(records.sources.len(), 2);
    }

    #[test]
    fn what_lacks_a_judgement_is_an_error_by_number() {
        let errors = read(r#"[{"@type": "ClaimReview", "claimReviewed": "x", "url": "https://a.example"}]"#, &origin()).unwrap_err();
        assert_eq!(errors[0].to_string(), "input: ClaimReview 0: reviewRating.alternateName is missing");
        assert_eq!(read("{}", &origin()).unwrap_err()[0].to_string(), "input: it holds no ClaimReview");
        assert!(read("{", &origin()).is_err());
    }
}
