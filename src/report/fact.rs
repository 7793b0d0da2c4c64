//! A record as the report shows it: in one sentence, with its time and sources.

use super::{FactNote, SourceNote};
use crate::evidence::Evidence;
use crate::evidence::day::bounds;
use crate::evidence::schema::Text;

/// The record with this id, of whatever topic.
pub fn note(evidence: &Evidence, id: &str) -> Option<FactNote> {
    let fact = |summary: String, valid: String, sources: &[Text], review_by: &str| FactNote {
        summary,
        valid,
        sources: sources.iter().filter_map(|id| evidence.source(id)).map(source).collect(),
        review_by: (!review_by.is_empty()).then(|| review_by.to_owned()),
    };
    if let Some(person) = evidence.person(id) {
        let roles: Vec<String> = person.roles.iter().map(|role| format!("{} ({})", role.title, interval(&role.start, &role.end))).collect();
        let sources: Vec<Text> = person.roles.iter().flat_map(|role| role.sources.iter()).chain(person.sources.iter()).cloned().collect();
        // The role that is known longest: another one may have been looked at last years ago.
        let review_by =
            person.roles.iter().map(|role| role.review_by.as_ref()).max_by_key(|review| bounds(review).map(|(_, last)| last)).unwrap_or("");
        return Some(fact(format!("{}: {}", person.name, roles.join("; ")), String::new(), &distinct(sources), review_by));
    }
    if let Some(measure) = evidence.measure(id) {
        let first = measure.rates.first().map_or("", |step| step.start.as_ref());
        let last = measure.rates.last().map_or("", |step| step.end.as_ref());
        let valid = if measure.rates.is_empty() { String::new() } else { interval(first, last) };
        return Some(fact(measure.summary.to_string(), valid, &measure.sources, &measure.review_by));
    }
    if let Some(meeting) = evidence.meeting(id) {
        let summary = format!("{}: {}", meeting.name, meeting.outcome);
        return Some(fact(summary, format!("{}/{}", meeting.first_day, meeting.last_day), &meeting.sources, &meeting.review_by));
    }
    if let Some(commitment) = evidence.commitment(id) {
        return Some(fact(commitment.summary.to_string(), commitment.date.to_string(), &commitment.sources, &commitment.review_by));
    }
    if let Some(ruling) = evidence.ruling(id) {
        let summary = format!("{}, {}: {} {}", ruling.court, ruling.case, ruling.held, ruling.relief);
        return Some(fact(summary.trim_end().to_owned(), ruling.date.to_string(), &ruling.sources, &ruling.review_by));
    }
    if let Some(dispute) = evidence.dispute(id) {
        let values: Vec<String> = dispute.values.iter().map(|value| format!("{} ({})", value.value, value.method)).collect();
        let sources = distinct(dispute.values.iter().flat_map(|value| value.sources.iter()).cloned().collect());
        return Some(fact(format!("{}: {}. {}", dispute.topic, values.join("; "), dispute.reason), String::new(), &sources, ""));
    }
    if let Some(stack) = evidence.stack(id) {
        let parts = || stack.parts.iter().filter_map(|part| evidence.measure(part));
        let sources = distinct(parts().flat_map(|measure| measure.sources.iter()).cloned().collect());
        let review_by = parts().map(|measure| measure.review_by.as_ref()).filter(|day| !day.is_empty()).min().unwrap_or_default();
        return Some(fact(format!("{}: {}", stack.name, stack.definition), interval(&stack.start, ""), &sources, review_by));
    }
    if let Some(series) = evidence.series(id) {
        let sources = distinct(series.points.iter().flat_map(|point| point.sources.iter()).cloned().collect());
        return Some(fact(
            format!("{} ({}): {}", series.name, series.producer, series.definition),
            String::new(),
            &sources,
            &series.review_by,
        ));
    }
    None
}

/// An EDTF interval; open where it lasts.
fn interval(start: &str, end: &str) -> String {
    format!("{}/{}", if start.is_empty() { ".." } else { start }, if end.is_empty() { ".." } else { end })
}

fn distinct(mut sources: Vec<Text>) -> Vec<Text> {
    let mut seen = Vec::new();
    sources.retain(|source| {
        let new = !seen.contains(source);
        if new {
            seen.push(*source);
        }
        new
    });
    sources
}

fn source(source: &crate::evidence::schema::Source) -> SourceNote {
    SourceNote {
        publisher: source.publisher.to_string(),
        title: source.title.to_string(),
        url: source.url.to_string(),
        date: source.date.to_string(),
    }
}
