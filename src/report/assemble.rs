//! From what was found to the report.

use super::{ClaimNote, Counts, EvidenceNote, MentionNote, PackNote, PersonNote, Report, SCHEMA, SpellingNote, VerdictNote, fact, traces};
use crate::checks::Analysis;
use crate::claims::{Claim, Statement};
use crate::document::Document;
use crate::evidence::{Evidence, PackInfo};
use crate::finding::Finding;
use crate::mentions::Mention;
use crate::note::Note;
use crate::people::Person;
use crate::span::Span;
use crate::verdicts::{Label, Verdict};
use crate::{Options, day};
use std::ops::Range;

/// The report of one page but its mentions, people and claims, which may be many: [`mentions`], [`people`] and [`claims`] give those.
pub fn report(analysis: &Analysis<'_>, findings: Vec<Finding>, options: &Options) -> Report {
    let document = analysis.context.document;
    let verdicts = || analysis.verdicts.iter().flatten();
    let ids = findings.iter().flat_map(|finding| &finding.facts).chain(verdicts().flat_map(|verdict| &verdict.facts));
    let facts = ids.filter_map(|id| Some((id.clone(), fact::note(analysis.context.evidence, id)?))).collect();
    let evidence = analysis.context.evidence;
    Report {
        schema: SCHEMA,
        published: analysis.context.meta.published.map(day::format),
        text: options.text.then(|| document.text().to_owned()),
        evidence: evidence_note(evidence),
        mentions: Vec::new(),
        people: Vec::new(),
        claims: Vec::new(),
        counts: counts(analysis, findings.len()),
        traces: traces::of(&findings, document),
        findings: findings.into_iter().map(|finding| Note::new(finding, document, options.trace)).collect(),
        facts,
    }
}

fn evidence_note(evidence: &Evidence) -> EvidenceNote {
    let pack = |pack: &PackInfo| PackNote { id: pack.id.clone(), version: pack.version.clone(), sha256: pack.sha256.clone() };
    EvidenceNote {
        version: evidence.version().to_owned(),
        as_of: evidence.as_of().to_owned(),
        packs: evidence.packs().iter().map(pack).collect(),
    }
}

fn utf16(analysis: &Analysis<'_>, span: Span) -> (u32, u32) {
    let span = analysis.context.document.to_utf16(span);
    (span.start, span.end)
}

/// The notes of the mentions of `document`.
pub fn mentions(document: &Document, mentions: impl Iterator<Item = Mention>) -> Vec<MentionNote> {
    let note = |mention: Mention| {
        let span = document.to_utf16(mention.span);
        let text = document.slice(mention.span).to_owned();
        MentionNote { kind: mention.value.kind(), start: span.start, end: span.end, text, value: mention.value }
    };
    mentions.map(note).collect()
}

/// The entries of the cast list with these numbers.
pub fn people(analysis: &Analysis<'_>, numbers: Range<usize>) -> Vec<PersonNote> {
    analysis.people.iter().take(numbers.end).skip(numbers.start).map(|person| person_note(analysis, person)).collect()
}

/// The notes of the claims with these numbers.
pub fn claims(analysis: &Analysis<'_>, numbers: Range<usize>, options: &Options) -> Vec<ClaimNote> {
    let claims = analysis.claims.iter().zip(analysis.verdicts).take(numbers.end).skip(numbers.start);
    claims.map(|(claim, verdict)| claim_note(analysis, claim, verdict.as_ref(), options)).collect()
}

fn person_note(analysis: &Analysis<'_>, person: &Person) -> PersonNote {
    let spellings = person.spellings.iter().map(|spelling| SpellingNote {
        text: spelling.text.clone(),
        count: spelling.spans.len() as u32,
        spans: spelling.spans.iter().map(|&span| utf16(analysis, span)).collect(),
    });
    PersonNote {
        person: person.record.clone(),
        name: person.name.clone(),
        spellings: spellings.collect(),
        titles: person.titles.clone(),
        pronouns: person.pronouns.iter().map(|(pronoun, _)| pronoun.clone()).collect(),
    }
}

fn claim_note(analysis: &Analysis<'_>, claim: &Claim, verdict: Option<&Verdict>, options: &Options) -> ClaimNote {
    let (start, end) = utf16(analysis, claim.span);
    let text = analysis.context.document.slice(claim.span).to_owned();
    let frame = &claim.frame;
    let mut note = ClaimNote {
        kind: claim.statement.kind(),
        start,
        end,
        text,
        actor: None,
        target: None,
        product: None,
        value: None,
        time: frame.time.as_ref().map(|time| time.edtf.clone()),
        status: frame.status,
        speaker: frame.speaker.clone(),
        hedge: frame.hedge,
        verdict: verdict.map(|verdict| VerdictNote {
            label: verdict.label,
            reason: verdict.reason.clone(),
            facts: verdict.facts.clone(),
            tolerance: verdict.tolerance.clone(),
            now: verdict.now.clone(),
            trace: options.trace.then(|| verdict.trace.clone()),
        }),
    };
    let joined = |items: &[String]| (!items.is_empty()).then(|| items.join(","));
    match &claim.statement {
        Statement::TariffRate(rate) => {
            note.actor.clone_from(&rate.actor);
            note.target = joined(&rate.targets);
            note.product = (!rate.products.is_empty()).then(|| rate.products.join(","));
            note.value = Some(rate.rates.iter().map(|rate| format!("{rate}%")).collect::<Vec<_>>().join(" or "));
        }
        Statement::Meeting(meeting) => {
            note.actor = joined(&meeting.people).or_else(|| joined(&meeting.parties));
            note.value.clone_from(&meeting.place);
        }
        Statement::Series(series) => {
            note.actor = joined(&series.countries);
            note.product = (!series.products.is_empty()).then(|| series.products.join(","));
            note.value = Some(series.amount.value.to_string());
        }
        Statement::Threshold(threshold) => note.value = Some(threshold.amount.value.to_string()),
        Statement::Purchase(purchase) => {
            note.actor.clone_from(&purchase.actor);
            note.product = (!purchase.products.is_empty()).then(|| purchase.products.join(","));
            note.value = Some(purchase.amount.value.to_string());
        }
        Statement::LegalAct(act) => {
            note.actor = Some(act.court.to_owned());
            note.value.clone_from(&act.vote);
        }
        Statement::ExportControl(control) => {
            note.actor = Some(control.actor.clone());
            note.target.clone_from(&control.target);
            note.product = (!control.products.is_empty()).then(|| control.products.join(","));
        }
        Statement::MeasureDate(day) => note.value = Some(day.name.clone()),
        Statement::OfficeHolder(holder) => {
            note.actor = Some(holder.person.clone());
            note.value = Some(holder.title.clone());
        }
        Statement::Count(count) => note.value = Some(count.stated.to_string()),
        Statement::Change(_) => {}
    }
    note
}

fn counts(analysis: &Analysis<'_>, findings: usize) -> Counts {
    let of = |label| analysis.verdicts.iter().flatten().filter(|verdict| verdict.label == label).count() as u32;
    Counts {
        claims: analysis.claims.len() as u32,
        agrees: of(Label::Agrees),
        differs: of(Label::Differs),
        then_not_now: of(Label::ThenNotNow),
        status: of(Label::Status),
        disputed: of(Label::Disputed),
        attributed: of(Label::Attributed),
        not_covered: of(Label::NotCovered),
        cannot_tell: of(Label::CannotTell),
        people: analysis.people.len() as u32,
        mentions: analysis.mentions.len() as u32,
        findings: findings as u32,
    }
}
