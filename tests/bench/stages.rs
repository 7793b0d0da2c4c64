//! Times each stage of the way from a text to its report, natively and in a browser with the same code.

use serde::Serialize;
use std::hint::black_box;
use std::rc::Rc;
use tradecheck::checks::{self, Analysis};
use tradecheck::document::Document;
use tradecheck::mentions::{self, Context};
use tradecheck::page::{Page, plain};
use tradecheck::stages::Stages;
use tradecheck::verdicts::{self, Clocks};
use tradecheck::{Checker, Options, claims, people};

/// The best time of one stage on one text.
#[derive(Serialize)]
pub struct Stage {
    pub name: String,
    pub seconds: f64,
}

/// What was measured on one text.
#[derive(Serialize)]
pub struct Measured {
    pub bytes: usize,
    pub mentions: u32,
    pub findings: u32,
    pub stages: Vec<Stage>,
    /// Of the way in pieces, the longest piece of each kind.
    pub pieces: Vec<Stage>,
}

/// Runs each stage on `text` for about `seconds` each. `clock` gives seconds from any start.
pub fn measure(text: &str, seconds: f64, clock: &dyn Fn() -> f64) -> Measured {
    let checker = Checker::embedded();
    let options = Options::default();
    let mut stages = Vec::new();
    let mut stage = |name: &str, seconds| stages.push(Stage { name: name.to_owned(), seconds });

    stage("text to page", best(seconds, clock, || text.to_owned(), |text| drop(black_box(plain::read(std::mem::take(text))))));
    let mut page = plain::read(text.to_owned());
    // Many checks ask for it.
    page.meta.published = tradecheck::day::parse("2025-10-27");
    stage("page to document", best(seconds, clock, || (), |()| drop(black_box(Document::of_page(&page, checker.lexicon())))));
    let document = Document::of_page(&page, checker.lexicon());
    let context = Context { document: &document, meta: &page.meta, evidence: checker.evidence() };
    for finder in mentions::ALL {
        stage(&format!("find {}", finder.name), best(seconds, clock, Vec::new, |found| (finder.find)(&context, black_box(found))));
    }
    stage("all mentions", best(seconds, clock, || (), |()| drop(black_box(mentions::find(&context)))));
    let found = mentions::find(&context);
    stage("people", best(seconds, clock, || found.clone(), |mentions| drop(black_box(people::cast(&context, mentions)))));
    let mut mentions = found.clone();
    let people = people::cast(&context, &mut mentions);
    stage("claims", best(seconds, clock, || (), |()| drop(black_box(claims::find(&context, &mentions, &people)))));
    let claims = claims::find(&context, &mentions, &people);
    let clocks = Clocks { published: page.meta.published, today: None };
    stage("verdicts", best(seconds, clock, || (), |()| drop(black_box(verdicts::verdicts(&claims, checker.evidence(), clocks)))));
    let verdicts = verdicts::verdicts(&claims, checker.evidence(), clocks);
    let analysis = Analysis { context, mentions: &mentions, people: &people, claims: &claims, verdicts: &verdicts };
    stage("checks", best(seconds, clock, || (), |()| drop(black_box(checks::run(&analysis, &|_| true)))));
    stage("page to report", best(seconds, clock, || (), |()| drop(black_box(checker.check(&page, &options)))));

    let pieces = pieces(&checker, &page, &options, clock);
    let counts = checker.check(&page, &options).counts;
    Measured { bytes: text.len(), mentions: counts.mentions, findings: counts.findings, stages, pieces }
}

/// Seconds that the longest piece of each kind takes, at best of some readings of the whole page.
fn pieces(checker: &Checker, page: &Page, options: &Options, clock: &dyn Fn() -> f64) -> Vec<Stage> {
    const READINGS: usize = 8;
    let mut best: Vec<Stage> = Vec::new();
    for _ in 0..READINGS {
        let mut longest: Vec<Stage> = Vec::new();
        let mut stages = Stages::new(page, options, Rc::default());
        loop {
            let (name, start) = (stages.doing(), clock());
            let more = stages.step(checker);
            let seconds = clock() - start;
            match longest.iter_mut().find(|stage| stage.name == name) {
                Some(stage) => stage.seconds = stage.seconds.max(seconds),
                None => longest.push(Stage { name: name.to_owned(), seconds }),
            }
            if !more {
                break;
            }
        }
        if best.is_empty() {
            best = longest;
            continue;
        }
        for (best, now) in best.iter_mut().zip(longest) {
            best.seconds = best.seconds.min(now.seconds);
        }
    }
    best
}

/// Seconds that `work` takes at best. What it consumes is made beforehand; short work is timed in batches, for a browser's clock
/// ticks in steps of up to 0.1 ms.
fn best<T>(seconds: f64, clock: &dyn Fn() -> f64, mut prepare: impl FnMut() -> T, mut work: impl FnMut(&mut T)) -> f64 {
    const SHORTEST_BATCH: f64 = 0.004;
    // Inputs of a longer preparation than this would fill the memory before the work is long enough to time.
    const LONGEST_PREPARATION: f64 = 0.03;
    let (mut batch, mut best) = (1, f64::INFINITY);
    let end = clock() + seconds;
    loop {
        let prepared_from = clock();
        let mut inputs: Vec<T> = (0..batch).map(|_| prepare()).collect();
        let start = clock();
        inputs.iter_mut().for_each(&mut work);
        let taken = clock() - start;
        if taken < SHORTEST_BATCH && start - prepared_from < LONGEST_PREPARATION && batch < 1 << 16 {
            batch *= 2;
            continue;
        }
        best = f64::min(best, taken / f64::from(batch));
        if clock() > end {
            return best;
        }
    }
}
