//! The border and the reading of the DOM, in a browser: `wasm-pack test --headless --chrome -- --no-default-features`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod page_text;

use js_sys::{JSON, Object, Promise, Reflect, Uint8Array, Uint32Array};
use page_text::describe;
use tradecheck::page::{BlockKind, Page, flat, plain, rules, web};
use tradecheck::wasm::{PlainOptions, TableReport, WebChecker};
use tradecheck::{Checker, Options};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;

wasm_bindgen_test_configure!(run_in_browser);

fn options(json: &str) -> Option<PlainOptions> {
    Some(JSON::parse(json).unwrap().unchecked_into())
}

/// The whole reading of a table without a pause.
fn check_table(names: &str, nodes: &[u32], text: &str, options: Option<PlainOptions>) -> Result<TableReport, JsValue> {
    let mut reading = WebChecker::new().begin_table(names, nodes.to_vec(), text.to_owned(), options, None)?;
    while reading.step()? {}
    reading.result()
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
fn packs_come_as_bytes_and_are_named_where_they_cannot_be_read() {
    let with = |contents: &[&[u8]]| {
        let names = (1..=contents.len()).map(|number| format!("pack {number}")).collect();
        let contents: Vec<Uint8Array> = contents.iter().map(|content| Uint8Array::from(*content)).collect();
        WebChecker::with_packs(names, contents.clone(), vec!["ab".to_owned(); contents.len()], false)
    };
    let pack = r#"{"schema": "tradecheck.evidence/1", "id": "ours – ü", "version": "1", "asOf": "2026-10-01"}"#;
    let report = with(&[pack.as_bytes()]).unwrap().check_text("Text.".to_owned(), None).unwrap();
    assert!(String::from(JSON::stringify(&report).unwrap()).contains(r#""packs":[{"id":"ours – ü","version":"1","sha256":"ab"}]"#));
    let error = message(with(&[pack.as_bytes(), &[b'{', 0xff, b'}'], b"{}"]));
    assert_eq!(error, "evidence: pack 2: is not UTF-8\nevidence: schema: is \"\", this reads \"tradecheck.evidence/1\"");
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

/// A page with its own document and its own style, as a browser makes it of `html` that comes from an address: in the `srcdoc` of a
/// frame, the modes of old pages are unknown to WebKit.
async fn open(html: &str) -> web_sys::HtmlIFrameElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let frame: web_sys::HtmlIFrameElement = document.create_element("iframe").unwrap().unchecked_into();
    let loaded = Promise::new(&mut |resolve, _| frame.set_onload(Some(&resolve)));
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("text/html;charset=utf-8");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&html.into()), &kind).unwrap();
    let address = web_sys::Url::create_object_url_with_blob(&blob).unwrap();
    frame.set_src(&address);
    document.body().unwrap().append_child(&frame).unwrap();
    wasm_bindgen_futures::JsFuture::from(loaded).await.unwrap();
    web_sys::Url::revoke_object_url(&address).unwrap();
    frame
}

async fn read_page(html: &str) -> Page {
    let frame = open(html).await;
    let page = web::read(&frame.content_document().unwrap());
    frame.remove();
    page
}

fn texts(page: &Page) -> Vec<&str> {
    page.blocks.iter().map(|block| &page.text[block.span.start as usize..block.span.end as usize]).collect()
}

macro_rules! page {
    ($name:literal) => {
        ($name, include_str!(concat!("pages/", $name, ".html")), include_str!(concat!("pages/", $name, ".blocks.txt")))
    };
}

const PAGES: &[(&str, &str, &str)] = &[
    page!("broken"),
    page!("div_soup"),
    page!("hidden"),
    page!("inline"),
    page!("live"),
    page!("microdata"),
    page!("newsroom"),
    page!("scripts_and_signs"),
    page!("short"),
    page!("table_layout"),
];

#[wasm_bindgen_test]
async fn the_browser_reads_every_page_as_the_command_line_does() {
    for (name, html, expected) in PAGES {
        assert_eq!(&describe(&read_page(html).await), expected, "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_report_has_the_same_characters_as_its_json() {
    let options_json = r#"{"text":true,"trace":true,"today":"2025-11-24"}"#;
    let native = Options { text: true, trace: true, today: tradecheck::day::parse("2025-11-24"), ..Options::default() };
    let checker = Checker::embedded();
    for (name, html, _) in PAGES {
        let page = read_page(html).await;
        let from_text = WebChecker::new().check_text(page.text.clone(), options(options_json)).unwrap();
        let expected = serde_json::to_string(&checker.check(&plain::read(page.text.clone()), &native)).unwrap();
        assert_eq!(String::from(JSON::stringify(&from_text).unwrap()), expected, "{name}");
    }
}

#[wasm_bindgen_test]
fn a_table_gives_a_report_and_the_map_back() {
    // <p>A <b>duty</b> of 25%.</p> with a space that two nodes share.
    let none = u32::MAX;
    let nodes = [none, 0, 0, 0, 2, 2, 0, 8, 0, 2, 2, 4, 0, 2, 9];
    let answer = check_table("p\nb", &nodes, "A duty  of 25%.", options(r#"{"text":true}"#)).unwrap();
    let answer: JsValue = answer.into();
    let report = Reflect::get(&answer, &"report".into()).unwrap();
    assert_eq!(Reflect::get(&report, &"text".into()).unwrap().as_string().unwrap(), "A duty of 25%.");
    let pieces: Uint32Array = Reflect::get(&answer, &"pieces".into()).unwrap().unchecked_into();
    // Node 4 begins with two spaces, of which one is kept: its words begin two code units into it.
    assert_eq!(pieces.to_vec(), [1, 0, 0, 2, 3, 0, 2, 4, 4, 0, 6, 1, 4, 2, 7, 7]);
    assert!(message(check_table("", &[], "", options(r#"{"text":1}"#))).starts_with("options: text"));
    assert!(check_table("", &[1, 2], "", None).is_ok());
}

#[wasm_bindgen_test]
async fn what_style_sheets_hide_is_not_read() {
    let html = "<style>.none { display: none } .gone { visibility: hidden } .box { display: none }</style><article>\
        <p>A paragraph that is shown.</p><p class=none>Not displayed.</p><p class=gone>Not visible.</p>\
        <div class=box><p>In a box that is not displayed.</p></div>\
        <p>Words <span class=none>(a tip)</span>around a tip.</p></article>";
    let page = read_page(html).await;
    assert_eq!(texts(&page), ["A paragraph that is shown.", "Words around a tip."]);
}

#[wasm_bindgen_test]
async fn a_part_of_a_page_is_read_with_what_the_page_says_of_itself() {
    let html = "<html lang=fr><head><meta property='article:published_time' content='2025-10-27'></head><body>\
        <p>Outside.</p><aside id=part><h1>Chosen</h1><p>Inside.</p><nav>Elsewhere</nav><p><a href=x>Linked words</a></p></aside></body>";
    let frame = open(html).await;
    let document = frame.content_document().unwrap();
    let page = web::read(&document.get_element_by_id("part").unwrap());
    assert_eq!(texts(&page), ["Chosen", "Inside.", "Linked words"]);
    assert_eq!(page.blocks[0].kind, BlockKind::Headline);
    assert_eq!(page.meta.published, tradecheck::day::parse("2025-10-27"));
    assert_eq!(page.meta.language.as_deref(), Some("fr"));
    let root = document.create_element("div").unwrap();
    root.set_inner_html("<p>Not in any page.</p>");
    assert_eq!(texts(&web::read(&root)), ["Not in any page."]);
    let shadow =
        document.get_element_by_id("part").unwrap().attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
    shadow.set_inner_html("<p>In a shadow root.</p>");
    assert_eq!(texts(&web::read(&shadow)), ["In a shadow root."]);
    frame.remove();
}

#[wasm_bindgen_test]
async fn odd_documents_give_odd_pages_and_no_error() {
    assert!(read_page("").await.blocks.is_empty());
    assert!(web::read(&web_sys::Text::new_with_data("A text node.").unwrap()).blocks.is_empty());
    let frame = open("<body></body>").await;
    let document = frame.content_document().unwrap();
    document.document_element().unwrap().remove();
    assert!(web::read(&document).blocks.is_empty());
    frame.remove();
}

#[wasm_bindgen_test]
async fn lone_surrogates_and_nul_move_no_offset() {
    let frame = open("<p id=p></p><p>Next: 25%.</p>").await;
    let document = frame.content_document().unwrap();
    let paragraph = document.get_element_by_id("p").unwrap();
    let units = |units: &[u16]| js_sys::JsString::from_char_code(units);
    // A high half alone, then a low half alone in a node of its own: together they would be one character.
    for part in [units(&[0x41, 0xD83D]), units(&[0xDE00, 0x42, 0x0]), units(&[0xDC00, 0x43])] {
        let text = document.create_text_node("");
        Reflect::set(&text, &"data".into(), &part).unwrap();
        paragraph.append_child(&text).unwrap();
    }
    let page = web::read(&document);
    assert_eq!(texts(&page), ["A\u{fffd}\u{fffd}B\0\u{fffd}C", "Next: 25%."]);
    let pieces = flat::encode_pieces(&page);
    let lengths: Vec<u32> = pieces.chunks(4).map(|piece| piece[3]).collect();
    assert_eq!(lengths, [2, 3, 2, 10]);
    Checker::embedded().check(&page, &Options::default());
    frame.remove();
}

#[wasm_bindgen_test]
async fn markup_nested_without_end_is_read() {
    // The parser puts what is nested deeper than 512 levels side by side; a script may nest as deep as it likes.
    let html = format!("{}At the bottom.", "<div>".repeat(100_000));
    assert_eq!(texts(&read_page(&html).await), ["At the bottom."]);
    let document = web_sys::window().unwrap().document().unwrap();
    let top = document.create_element("div").unwrap();
    let mut at = top.clone();
    for _ in 0..10_000 {
        let inner = document.create_element("div").unwrap();
        at.append_child(&inner).unwrap();
        at = inner;
    }
    at.set_text_content(Some("At the bottom."));
    assert_eq!(texts(&web::read(&top)), ["At the bottom."]);
}

#[wasm_bindgen_test]
fn a_table_of_many_paragraphs() {
    let sentence = "A page of many paragraphs, each of which is a sentence. ";
    let nodes: Vec<u32> = (0..20_000).flat_map(|index| [u32::MAX, 0, 0, index * 2, 2, sentence.len() as u32]).collect();
    let page = rules::read(&flat::decode("p", &nodes, sentence.repeat(20_000)));
    assert_eq!(page.blocks.len(), 20_000);
    assert_eq!(flat::encode_pieces(&page).len(), 20_000 * 4);
}
