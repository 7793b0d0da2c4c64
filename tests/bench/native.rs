//! `cargo bench --bench stages`: one line of JSON a page. `--pages FOLDER` also writes the pages there, for the browser.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod news;
mod stages;

use std::path::Path;
use std::time::Instant;

/// Bytes of text of the pages measured.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = arguments.iter().position(|argument| argument == "--pages").and_then(|index| arguments.get(index + 1));
    let start = Instant::now();
    for size in SIZES {
        let page = news::page(size);
        if let Some(folder) = folder {
            let write = |extension: &str, content: &str| {
                let path = Path::new(folder).join(format!("{size}.{extension}"));
                std::fs::write(&path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            };
            write("txt", &page.text);
            write("html", &page.html);
        }
        let measured = stages::measure(&page.text, 0.3, &|| start.elapsed().as_secs_f64());
        println!("{}", serde_json::to_string(&measured).unwrap());
    }
}
