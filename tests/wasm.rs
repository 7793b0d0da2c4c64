//! The border and the reading of the DOM, in a browser: `wasm-pack test --headless --chrome -- --no-default-features`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use js_sys::{JSON, Object, Reflect};
use tradecheck::wasm::{PlainOptions, WebChecker};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;

wasm_bindgen_test_configure!(run_in_browser);

fn options(json: &str) -> Option<PlainOptions> {
    Some(JSON::parse(json).unwrap().unchecked_into())
}

fn message(result: Result<impl Into<JsValue>, JsValue>) -> String {
    let error = result.map(Into::into).expect_err("an error");
    String::from(error.dyn_ref::<js_sys::Error>().expect("an Error object").message())
}

#[wasm_bindgen_test]
fn options_that_cannot_be_used_are_named() {
    let checker = WebChecker::new();
    let of = |json: &str| message(checker.check_text("Text.".to_owned(), options(json)));
    assert_eq!(of(r#"{"published":"27 October"}"#), "options: published: expected a day as YYYY-MM-DD, got \"27 October\"");
    assert_eq!(of(r#"{"published":"2025-02-30"}"#), "options: published: expected a day as YYYY-MM-DD, got \"2025-02-30\"");
    assert_eq!(of(r#"{"today":20251027}"#), "options: today: expected a string, got 20251027");
    assert_eq!(of(r#"{"text":"yes"}"#), "options: text: expected true or false, got \"yes\"");
    assert_eq!(of(r#"{"checks":"name-variant"}"#), "options: checks: expected a list of ids, got \"name-variant\"");
    assert_eq!(of(r#"{"checks":[null]}"#), "options: checks[0]: expected a string, got null");
    assert!(of(r#"{"checks":["no-such-check"]}"#).starts_with("options: checks: there is no check \"no-such-check\""));
    assert!(of(r#"{"publishd":"2025-10-27"}"#).starts_with("options: \"publishd\" is not an option"));
    assert_eq!(of("[]"), "options: expected an object, got a list");
    assert_eq!(of("7"), "options: expected an object, got 7");
}

#[wasm_bindgen_test]
fn absent_options_are_defaults() {
    let checker = WebChecker::new();
    let json = |options| String::from(JSON::stringify(&checker.check_text("Text.".to_owned(), options).unwrap()).unwrap());
    assert_eq!(json(None), json(options("{}")));
    assert_eq!(json(None), json(options(r#"{"published":null,"checks":null,"text":null}"#)));
}

#[wasm_bindgen_test]
fn a_report_is_plain_data_with_the_text_as_given() {
    let text = "Ünïcode \u{1F600} rose.\r\n\tSecond\0 line.";
    let report = WebChecker::new().check_text(text.to_owned(), options(r#"{"published":"2025-10-27","text":true}"#)).unwrap();
    let report: JsValue = report.into();
    assert_eq!(Object::get_prototype_of(&report), Object::get_prototype_of(&Object::new()), "a plain object, not a class");
    assert_eq!(Reflect::get(&report, &"text".into()).unwrap().as_string().unwrap(), text);
    assert_eq!(Reflect::get(&report, &"published".into()).unwrap().as_string().unwrap(), "2025-10-27");
    assert_eq!(Reflect::get(&report, &"schema".into()).unwrap().as_string().unwrap(), "tradecheck.report/1");
}

#[wasm_bindgen_test]
fn several_checkers_live_in_one_page() {
    let (first, second) = (WebChecker::new(), WebChecker::new());
    let before = first.check_text("One.".to_owned(), None).unwrap();
    drop(second);
    let after = first.check_text("One.".to_owned(), None).unwrap();
    assert_eq!(JSON::stringify(&before).unwrap(), JSON::stringify(&after).unwrap());
}
