//! Runs `tests/verdicts/*.txt`: sentences with the verdict that the record gives.
//!
//! The format, a line a case:
//! ```text
//! # a comment
//! @published 2025-10-27         until the next such line
//! agrees | In February, Trump imposed a 10% tariff on Chinese goods.
//! differs | In February, Trump imposed a 25% tariff on Chinese goods.
//! @today 2026-10-08             the reader's day, until the next such line; "none" for none
//! then-not-now | The US fentanyl tariff on Chinese goods is 20%.
//! silent | In February, Trump threatened a 25% tariff on Chinese goods.
//! differs:weekday | On Sunday, Trump imposed a 10% tariff on Chinese goods.      the slot that was changed, for the figures
//! ```
//! `agrees`: at least one claim agrees, nothing is flagged. `differs`: a finding of `evidence-verdict`, or of another check that weighs
//! as much (an office that the record gives to somebody else). `silent`: none of these: the near misses. `then-not-now`: right when published, with what became of it since. Each group has a target; the
//! run prints the figures, by changed slot where one is named, and every case that misses. It fails where a target is not met, or where
//! one `silent` or `agrees` case is contradicted. `VERDICTS=name` runs only the files whose name holds `name` and judges no target.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;
use tradecheck::finding::Severity;
use tradecheck::page::plain;
use tradecheck::verdicts::Label;
use tradecheck::{Checker, Options, day};

#[derive(Default)]
struct Tally {
    cases: usize,
    met: usize,
    missed: Vec<String>,
}

impl Tally {
    fn add(&mut self, met: bool, line: &str) {
        self.cases += 1;
        self.met += usize::from(met);
        if !met {
            self.missed.push(line.to_owned());
        }
    }

    fn share(&self) -> f64 {
        self.met as f64 / self.cases.max(1) as f64
    }
}

#[test]
fn verdicts_on_true_changed_and_near_sentences() {
    let checker = Checker::embedded();
    let (mut agrees, mut differs, mut silent, mut parted) = (Tally::default(), Tally::default(), Tally::default(), Tally::default());
    let mut contradicted = Vec::new();
    let mut slots: BTreeMap<String, Tally> = BTreeMap::new();
    let chosen = std::env::var("VERDICTS").ok();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verdicts");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if chosen.as_ref().is_some_and(|name| !path.to_string_lossy().contains(name)) {
            continue;
        }
        let mut options = Options::default();
        for line in std::fs::read_to_string(&path).unwrap().lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(date) = line.strip_prefix("@published ") {
                options.published = Some(day::parse(date).unwrap());
                continue;
            }
            if let Some(date) = line.strip_prefix("@today ") {
                options.today = (date != "none").then(|| day::parse(date).unwrap());
                continue;
            }
            let (kind, sentence) = line.split_once(" | ").unwrap();
            let (kind, slot) = kind.split_once(':').map_or((kind, None), |(kind, slot)| (kind, Some(slot)));
            let report = checker.check(&plain::read(sentence.replace(" ¶ ", "\n")), &options);
            let flagged = report.findings.iter().any(|note| note.check == "evidence-verdict" || note.severity == Severity::Differs);
            let confirmed = report.claims.iter().filter_map(|claim| claim.verdict.as_ref()).any(|verdict| verdict.label == Label::Agrees);
            let is_parted = |label: Label| label == Label::ThenNotNow;
            let ended = report
                .claims
                .iter()
                .filter_map(|claim| claim.verdict.as_ref())
                .any(|verdict| is_parted(verdict.label) && verdict.now.is_some());
            let said = report.claims.iter().filter_map(|claim| claim.verdict.as_ref().map(|verdict| (claim.kind, verdict)));
            let said: String = said.map(|(kind, verdict)| format!("\n        {kind}: {:?}: {}", verdict.label, verdict.reason)).collect();
            let shown = format!("{line}{said}");
            if let Some(slot) = slot {
                slots.entry(slot.to_owned()).or_default().add(flagged, "");
            }
            match kind {
                "agrees" => agrees.add(confirmed && !flagged, &shown),
                "differs" => differs.add(flagged, &shown),
                "silent" => silent.add(!flagged, &shown),
                "then-not-now" => parted.add(ended, &shown),
                other => panic!("{}: {other} is none of agrees, differs, silent", path.display()),
            }
            if flagged && !matches!(kind, "differs" | "then-not-now") {
                contradicted.push(shown);
            }
        }
    }
    for (name, tally) in [("agrees", &agrees), ("differs", &differs), ("silent", &silent), ("then-not-now", &parted)] {
        println!("{name}: {} of {} ({:.1}%)", tally.met, tally.cases, 100.0 * tally.share());
        tally.missed.iter().for_each(|line| println!("    {line}"));
    }
    for (slot, tally) in &slots {
        println!("changed {slot}: {} of {} caught", tally.met, tally.cases);
    }
    assert!(contradicted.is_empty(), "true or near sentences that were contradicted:\n{}", contradicted.join("\n"));
    if chosen.is_some() {
        return;
    }
    assert!(agrees.share() >= 0.7, "fewer than 70% of the true sentences are recognised as agreeing");
    assert!(parted.share() >= 0.7, "fewer than 70% of what changed since are told");
    assert!(differs.share() >= 0.7, "fewer than 70% of the changed sentences are caught");
}
