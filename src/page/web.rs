//! A page in the browser, for web applications written in Rust: an element in, through the same collector that the widget uses.

use super::{Page, flat, rules};
use js_sys::Uint32Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/www/src/collect.js")]
extern "C" {
    /// What the collector gives.
    type Collected;
    #[wasm_bindgen(catch)]
    fn collect(root: &web_sys::Node) -> Result<Collected, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn names(this: &Collected) -> String;
    #[wasm_bindgen(method, getter)]
    fn nodes(this: &Collected) -> Uint32Array;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Collected) -> String;
}

/// Reads `root`: a document, an element, a shadow root. For an element it alone is the article; for a document the article is found.
/// A node of any other kind, or a DOM that throws, gives a page without blocks.
pub fn read(root: &web_sys::Node) -> Page {
    match collect(root) {
        Ok(collected) => rules::read(&flat::decode(&collected.names(), &collected.nodes().to_vec(), collected.text())),
        Err(_) => Page::default(),
    }
}
