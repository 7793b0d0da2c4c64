//! The claims as schema.org ClaimReview, one for each that has a record and a clear verdict.
//!
//! A comparison is not a judgement: the rating is in words and says what the record says, never "true" or "false", and has no
//! number.
//!
//! Source: schema.org, ClaimReview and Claim.

use super::{ReportedPage, uri};
use crate::report::{ClaimNote, FactNote};
use crate::verdicts::Label;
use serde_json::{Value, json};

/// The reviews of `pages` as one graph. `today` (`YYYY-MM-DD`) is the day of reading.
pub fn claim_reviews(pages: &[ReportedPage], today: Option<&str>) -> Value {
    let reviews: Vec<Value> =
        pages.iter().flat_map(|page| page.report.claims.iter().filter_map(|claim| review(page, claim, today))).collect();
    json!({ "@context": "https://schema.org", "@graph": reviews })
}

/// The words for verdicts that are clear.
const fn rating(label: Label) -> Option<&'static str> {
    match label {
        Label::Agrees => Some("Agrees with the record"),
        Label::Differs => Some("Differs from the record"),
        Label::ThenNotNow => Some("Agreed with the record when published; the record has changed since"),
        Label::Status | Label::Disputed | Label::Attributed | Label::NotCovered | Label::CannotTell => None,
    }
}

fn review(page: &ReportedPage, claim: &ClaimNote, today: Option<&str>) -> Option<Value> {
    let verdict = claim.verdict.as_ref()?;
    let rating = rating(verdict.label)?;
    let facts: Vec<&FactNote> = page.facts(&verdict.facts).filter(|fact| !fact.sources.is_empty()).collect();
    if facts.is_empty() {
        return None;
    }
    let citation: Vec<Value> = facts
        .iter()
        .flat_map(|fact| &fact.sources)
        .map(|source| {
            let publisher = json!({ "@type": "Organization", "name": source.publisher });
            let mut work = json!({ "@type": "CreativeWork", "name": source.title, "url": source.url, "publisher": publisher });
            if !source.date.is_empty() {
                work["datePublished"] = json!(source.date);
            }
            work
        })
        .collect();
    let mut article = json!({ "@type": "NewsArticle", "url": uri(&page.address), "headline": page.title });
    if let Some(published) = &page.report.published {
        article["datePublished"] = json!(published);
    }
    let mut reviewed = json!({ "@type": "Claim", "appearance": article });
    if let Some(speaker) = &claim.speaker {
        reviewed["author"] = json!({ "@type": "Person", "name": speaker });
    }
    let reason: Vec<&str> = [Some(verdict.reason.as_str()), verdict.now.as_deref()].into_iter().flatten().collect();
    let mut review = json!({
        "@type": "ClaimReview",
        "url": uri(&page.address),
        "author": { "@type": "Organization", "name": "tradecheck, an automatic comparison with dated records" },
        "claimReviewed": claim.text,
        "itemReviewed": reviewed,
        "reviewRating": { "@type": "Rating", "alternateName": rating },
        "reviewBody": reason.join(" "),
        "citation": citation,
    });
    if let Some(today) = today {
        review["datePublished"] = json!(today);
    }
    Some(review)
}

#[cfg(test)]
mod tests {
    use super::claim_reviews;
    use crate::export::tests::page;

    #[test]
    fn clear_verdicts_alone_and_in_words() {
        let text = "In February, Trump imposed a 10% tariff on Chinese goods. On March 4 the US raised the fentanyl tariff on Chinese goods to \
            35%. Trump threatened a 25% tariff on Chinese goods. China may buy 90 million tonnes of US soybeans.";
        let data = claim_reviews(&[page(text)], Some("2025-10-28"));
        let reviews = data["@graph"].as_array().unwrap();
        let ratings: Vec<&str> = reviews.iter().filter_map(|review| review["reviewRating"]["alternateName"].as_str()).collect();
        assert_eq!(ratings, ["Agrees with the record", "Differs from the record"]);
        assert!(reviews.iter().all(|review| review["reviewRating"].get("ratingValue").is_none()));
        assert!(reviews[0]["citation"][0]["url"].as_str().unwrap().starts_with("http"));
        assert_eq!(reviews[0]["itemReviewed"]["appearance"]["datePublished"], "2025-10-27");
        assert_eq!(reviews[0]["datePublished"], "2025-10-28");
    }
}
