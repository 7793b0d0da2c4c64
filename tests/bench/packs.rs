//! How long a large pack takes to load, and what it costs a scan.

use serde::Serialize;
use std::hint::black_box;
use tradecheck::evidence::{Evidence, Pack};
use tradecheck::page::plain;
use tradecheck::{Checker, Options};

/// What was measured: seconds at best.
#[derive(Serialize)]
pub struct MeasuredPack {
    pub bytes: usize,
    /// From the text to a checker that is ready.
    pub load: f64,
    /// The part of it that reads and validates; the rest merges and builds indexes.
    pub parse: f64,
    /// One page against the embedded base.
    pub scan: f64,
    /// The same page with the pack merged into it.
    pub scan_with_pack: f64,
}

/// Loads `pack` a few times and scans `page` for about `seconds`, with and without.
pub fn measure(pack: &str, page: &str, seconds: f64, clock: &dyn Fn() -> f64) -> MeasuredPack {
    let base = Evidence::embedded();
    let (mut load, mut parse) = (f64::INFINITY, f64::INFINITY);
    let mut with_pack = None;
    for _ in 0..4 {
        drop(with_pack.take());
        let text = pack.to_owned();
        let start = clock();
        let read = Pack::parse(text, "", Some(&base)).unwrap_or_else(|errors| panic!("{errors:?}"));
        let parsed = clock();
        with_pack = Some(Checker::new(Evidence::with_packs(vec![read], false)));
        load = f64::min(load, clock() - start);
        parse = f64::min(parse, parsed - start);
    }
    let (plain_checker, with_pack) = (Checker::embedded(), with_pack.expect("loaded above"));
    let page = plain::read(page.to_owned());
    let options = Options::default();
    let (mut scan, mut scan_with_pack) = (f64::INFINITY, f64::INFINITY);
    let end = clock() + seconds;
    // By turns, so that a busy machine is busy for both.
    while clock() < end {
        for (checker, best) in [(&plain_checker, &mut scan), (&with_pack, &mut scan_with_pack)] {
            let start = clock();
            drop(black_box(checker.check(&page, &options)));
            *best = f64::min(*best, clock() - start);
        }
    }
    MeasuredPack { bytes: pack.len(), load, parse, scan, scan_with_pack }
}
