//! `cargo bench --bench packs`: one line of JSON. `--pages FOLDER` also writes the pack there, for the browser.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod news;
mod pack;
mod packs;

use std::path::Path;
use std::time::Instant;

/// Facts of the pack.
const FACTS: usize = 100_000;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = arguments.iter().position(|argument| argument == "--pages").and_then(|index| arguments.get(index + 1));
    let text = pack::pack(FACTS);
    if let Some(folder) = folder {
        let path = Path::new(folder).join("pack.json");
        std::fs::write(&path, &text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let start = Instant::now();
    let measured = packs::measure(&text, &news::page(100_000).text, 2.0, &|| start.elapsed().as_secs_f64());
    println!("{}", serde_json::to_string(&measured).unwrap());
}
