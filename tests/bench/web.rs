//! The stages timed inside a browser: a module of its own beside the widget, with the same profile.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod packs;
mod stages;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// What [`stages::measure`] finds, as JSON.
#[wasm_bindgen(js_name = measureStages)]
pub fn measure_stages(text: &str, seconds: f64) -> String {
    serde_json::to_string(&stages::measure(text, seconds, &|| now() / 1000.0)).unwrap()
}

/// What [`packs::measure`] finds, as JSON.
#[wasm_bindgen(js_name = measurePack)]
pub fn measure_pack(pack: &str, page: &str, seconds: f64) -> String {
    serde_json::to_string(&packs::measure(pack, page, seconds, &|| now() / 1000.0)).unwrap()
}
