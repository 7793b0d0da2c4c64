//! The border to JavaScript: plain data in, plain data out, every failure one `Error`.

mod handover;

use crate::block_memory::BlockMemory;
use crate::check_page::{Checker, Options};
use crate::error::Error;
use crate::evidence::{Evidence, Pack};
use crate::glance::glance;
use crate::house::House;
use crate::note::Note;
use crate::page::{Page, flat, plain, rules};
use crate::stages::Stages;
use crate::{checks, day};
use handover::{Handover, to_js};
use js_sys::{Array, Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// A third of the code of the standard library's allocator, and quicker.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What the caller may choose. Unknown names are errors. */
export interface CheckOptions {
  /** The day of publication, `YYYY-MM-DD`; stands before what the page states. */
  published?: string | null;
  /** The day on which the reader reads, `YYYY-MM-DD`. */
  today?: string | null;
  /** Ids of the only checks to run; all where empty. */
  checks?: string[] | null;
  /** The publisher's house rules: an object of the fields `accept`, `checks`, `patterns`, `ignore`, or the same as JSON. */
  house?: HouseRules | string | null;
  /** Whether the report carries the text. */
  text?: boolean | null;
  /** Whether findings carry the steps that led to them. */
  trace?: boolean | null;
}
/** A publisher's house rules; the same as the file of `tradecheck scan --house`. */
export interface HouseRules {
  /** Names and spellings that are right here. */
  accept?: string[];
  /** By id of a check: off, or how much its findings weigh. */
  checks?: Record<string, "off" | "differs" | "warning" | "style">;
  /** Own patterns; only in a build with the Cargo feature `house-patterns`. */
  patterns?: { id?: string; pattern: string; message: string; suggestion?: string; severity?: "differs" | "warning" | "style" }[];
  /** Findings to leave out: by name, by check, by place. */
  ignore?: { name?: string; check?: string; quote?: string; prefix?: string; suffix?: string }[];
}
/** A report and where its text came from. */
export interface TableReport {
  report: Report;
  /** Four numbers a piece: row of the text node, offset in it, offset in the report's text, length; UTF-16 code units. */
  pieces: Uint32Array;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// What [`WebReading::result`] gives.
    #[wasm_bindgen(typescript_type = "TableReport")]
    pub type TableReport;
    /// A [`Report`] as a plain object.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type PlainReport;
    /// [`Options`] as a plain object.
    #[wasm_bindgen(typescript_type = "CheckOptions")]
    pub type PlainOptions;
}

/// Runs once when the module starts. The core does not panic; should it, JavaScript gets an `Error` that says where.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| wasm_bindgen::throw_str(&format!("tradecheck stopped on a fault of its own: {info}"))));
}

/// The checker as JavaScript sees it. Any number can live in one page.
#[wasm_bindgen(js_name = Checker)]
#[derive(Debug)]
pub struct WebChecker {
    checker: Rc<Checker>,
    /// The blocks of the page that was read last.
    memory: Rc<RefCell<Rc<BlockMemory>>>,
}

impl WebChecker {
    fn of(checker: Checker) -> Self {
        Self { checker: Rc::new(checker), memory: Rc::default() }
    }
}

#[wasm_bindgen(js_class = Checker)]
impl WebChecker {
    /// A checker over the embedded evidence.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self::of(Checker::embedded())
    }

    /// A checker over packs merged in order into the embedded evidence, or in place of it where `replace` is set. `names` are what errors
    /// call them, `contents` the bytes of their JSON, `hashes` the SHA-256 of each in hexadecimal, which whoever fetched them has computed
    /// and compared.
    ///
    /// # Errors
    /// A pack that is not UTF-8, and every record that cannot be read or breaks a rule, a line each.
    #[wasm_bindgen(js_name = withPacks)]
    pub fn with_packs(names: Vec<String>, contents: Vec<Uint8Array>, hashes: Vec<String>, replace: bool) -> Result<Self, JsValue> {
        let base = Evidence::embedded();
        let mut packs = Vec::with_capacity(contents.len());
        let mut errors = Vec::new();
        for ((name, content), hash) in names.iter().zip(contents).zip(hashes) {
            let Ok(text) = String::from_utf8(content.to_vec()) else {
                errors.push(Error::evidence(format!("{name}: is not UTF-8")));
                continue;
            };
            match Pack::parse(text, &hash, (!replace).then_some(&base)) {
                Ok(pack) => packs.push(pack),
                Err(more) => errors.extend(more),
            }
        }
        if errors.is_empty() {
            return Ok(Self::of(Checker::new(Evidence::with_packs(packs, replace))));
        }
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Err(js_sys::Error::new(&lines.join("\n")).into())
    }

    /// Reads a page table: distinct tag and attribute names joined by line feeds; three numbers a node (parent row or 0xFFFFFFFF;
    /// kind (0 element, 1 attribute, 2 text) + 4 where hidden + 8 × index of the name; UTF-16 length of its text); all text, in node order, or its beginning where `reading.addText(part)` gives the rest.
    ///
    /// The reading is done in short pieces of work: `while (reading.step()) …`, then `reading.result()`. Where `view` gives the first and
    /// last row that is in view, `reading.early()` has the first notes on what stands there before the rest is read.
    ///
    /// # Errors
    /// Where an option cannot be used.
    #[wasm_bindgen(js_name = beginTable)]
    pub fn begin_table(
        &self,
        names: &str,
        nodes: Vec<u32>,
        text: String,
        options: Option<PlainOptions>,
        view: Option<Vec<u32>>,
    ) -> Result<WebReading, JsValue> {
        let options = read_options(options.as_deref())?;
        let view = view.and_then(|rows| Some(*rows.first()?..=*rows.get(1)?));
        let checker = Rc::clone(&self.checker);
        let memory = Rc::clone(&self.memory);
        Ok(WebReading {
            checker,
            memory,
            options,
            at: At::Start(Crossed { names: names.to_owned(), nodes, text }),
            view,
            early: None,
            pieces: Vec::new(),
        })
    }

    /// Reads plain text: each line is a block.
    ///
    /// # Errors
    /// Where an option cannot be used.
    #[wasm_bindgen(js_name = checkText)]
    pub fn check_text(&self, text: String, options: Option<PlainOptions>) -> Result<PlainReport, JsValue> {
        let options = read_options(options.as_deref())?;
        Ok(to_js(&self.checker.check(&plain::read(text), &options))?.unchecked_into())
    }
}

/// A page that is being read.
#[wasm_bindgen(js_name = Reading)]
#[derive(Debug)]
pub struct WebReading {
    checker: Rc<Checker>,
    memory: Rc<RefCell<Rc<BlockMemory>>>,
    options: Options,
    at: At,
    /// Rows in view, until they have been looked at.
    view: Option<RangeInclusive<u32>>,
    early: Option<Vec<Note>>,
    pieces: Vec<u32>,
}

/// A page table as it came.
#[derive(Debug)]
struct Crossed {
    names: String,
    nodes: Vec<u32>,
    text: String,
}

/// How far a reading has come.
#[derive(Debug)]
enum At {
    Start(Crossed),
    Crossed(Crossed),
    Table(Box<rules::Reading>),
    Page(Page),
    Stages(Box<Stages>),
    /// The report but for what has still to be handed over.
    HandingOver(Box<Handover>),
    Done(Object),
    /// After a fault, or once the result has been taken.
    Nothing,
}

#[wasm_bindgen(js_class = Reading)]
impl WebReading {
    /// More of the table's text, before the first step: a long text crosses in parts, each of them short work. No part ends between the
    /// halves of a surrogate pair.
    #[wasm_bindgen(js_name = addText)]
    pub fn add_text(&mut self, part: &str) {
        if let At::Start(crossed) = &mut self.at {
            crossed.text.push_str(part);
        }
    }

    /// Does one short piece of work. Gives whether any is left.
    ///
    /// # Errors
    /// Where the report cannot be handed over.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        self.at = match std::mem::replace(&mut self.at, At::Nothing) {
            At::Start(crossed) => {
                // The first time this takes as long as any other piece.
                self.checker.lexicon();
                At::Crossed(crossed)
            }
            At::Crossed(Crossed { names, nodes, text }) => At::Table(Box::new(rules::Reading::new(flat::decode(&names, &nodes, text)))),
            At::Table(mut reading) => reading.step().map_or_else(|| At::Table(reading), At::Page),
            At::Page(page) if self.view.is_some() => {
                self.pieces = flat::encode_pieces(&page);
                self.early = self.view.take().map(|rows| self.glance(&page, &rows));
                At::Page(page)
            }
            At::Page(page) if self.pieces.is_empty() && !page.pieces.is_empty() => {
                self.pieces = flat::encode_pieces(&page);
                At::Page(page)
            }
            At::Page(page) => {
                let before = Rc::clone(&self.memory.borrow());
                At::Stages(Box::new(Stages::new(&page, &self.options, before)))
            }
            At::Stages(mut stages) => {
                if stages.step(&self.checker) {
                    At::Stages(stages)
                } else {
                    At::HandingOver(Box::new(Handover::new(stages, &self.checker)?))
                }
            }
            At::HandingOver(mut handover) => {
                if handover.step(&self.checker)? {
                    At::HandingOver(handover)
                } else {
                    let (report, memory) = handover.finish();
                    *self.memory.borrow_mut() = Rc::new(memory);
                    At::Done(report)
                }
            }
            done => done,
        };
        Ok(!matches!(self.at, At::Done(_) | At::Nothing))
    }

    /// Once, as soon as they are there: a report of nothing but the first notes on what is in view, and where its text came from.
    ///
    /// # Errors
    /// Where it cannot be handed over.
    pub fn early(&mut self) -> Result<Option<TableReport>, JsValue> {
        let Some(notes) = self.early.take() else { return Ok(None) };
        let report = Object::new();
        Reflect::set(&report, &"findings".into(), &to_js(&notes)?)?;
        self.answer(&report).map(Some)
    }

    /// The report and where its text came from, once no work is left.
    ///
    /// # Errors
    /// Where the reading is not done.
    pub fn result(&mut self) -> Result<TableReport, JsValue> {
        let At::Done(report) = std::mem::replace(&mut self.at, At::Nothing) else {
            return Err(js_error(&Error::input("the page has not been read to its end")));
        };
        self.answer(&report)
    }
}

impl WebReading {
    fn answer(&self, report: &Object) -> Result<TableReport, JsValue> {
        let answer = Object::new();
        Reflect::set(&answer, &"report".into(), report)?;
        Reflect::set(&answer, &"pieces".into(), &js_sys::Uint32Array::from(self.pieces.as_slice()))?;
        Ok(answer.unchecked_into())
    }

    fn glance(&self, page: &Page, rows: &RangeInclusive<u32>) -> Vec<Note> {
        let mut spans = page.pieces.iter().filter(|piece| rows.contains(&piece.node)).map(|piece| piece.span);
        let Some(first) = spans.next() else { return Vec::new() };
        let end = spans.next_back().map_or(first.end, |last| last.end);
        let from = page.blocks.partition_point(|block| block.span.end <= first.start);
        let to = page.blocks.partition_point(|block| block.span.start < end);
        glance(&self.checker, page, from..to, &self.options)
    }
}

fn js_error(error: &Error) -> JsValue {
    js_sys::Error::new(&error.to_string()).into()
}

/// The options of the plain object `value`; an absent one, `null` and `undefined` give the defaults.
fn read_options(value: Option<&JsValue>) -> Result<Options, JsValue> {
    value.map_or_else(|| Ok(Options::default()), parse_options).map_err(|error| js_error(&error))
}

fn parse_options(value: &JsValue) -> Result<Options, Error> {
    let mut options = Options::default();
    let object = value.dyn_ref::<Object>().filter(|object| !Array::is_array(object));
    let object = object.ok_or_else(|| Error::options(format!("expected an object, got {}", describe(value))))?;
    for key in Object::keys(object).iter() {
        let name = key.as_string().unwrap_or_default();
        let field = Reflect::get(object, &key).map_err(|_| Error::options(format!("{name}: reading it failed")))?;
        if field.is_null() || field.is_undefined() {
            continue;
        }
        match name.as_str() {
            "published" => options.published = Some(day::option(&name, &string(&name, &field)?)?),
            "today" => options.today = Some(day::option(&name, &string(&name, &field)?)?),
            "house" => options.house = house(&field)?,
            "text" => options.text = boolean(&name, &field)?,
            "trace" => options.trace = boolean(&name, &field)?,
            "checks" => {
                let list = field.dyn_ref::<Array>();
                let list = list.ok_or_else(|| Error::options(format!("checks: expected a list of ids, got {}", describe(&field))))?;
                options.checks =
                    list.iter().enumerate().map(|(index, id)| string(&format!("checks[{index}]"), &id)).collect::<Result<Vec<_>, _>>()?;
                checks::known(&options.checks)?;
            }
            _ => {
                return Err(Error::options(format!(
                    "{name:?} is not an option; the options are published, today, checks, house, text and trace"
                )));
            }
        }
    }
    Ok(options)
}

/// House rules given as a plain object or as JSON.
fn house(value: &JsValue) -> Result<House, Error> {
    if let Some(text) = value.as_string() {
        return House::from_json(&text);
    }
    let is_object = value.is_object() && !Array::is_array(value);
    let text = is_object.then(|| js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string())).flatten();
    House::from_json(&text.ok_or_else(|| Error::options(format!("house: expected an object or its JSON, got {}", describe(value))))?)
}

fn string(name: &str, value: &JsValue) -> Result<String, Error> {
    value.as_string().ok_or_else(|| Error::options(format!("{name}: expected a string, got {}", describe(value))))
}

fn boolean(name: &str, value: &JsValue) -> Result<bool, Error> {
    value.as_bool().ok_or_else(|| Error::options(format!("{name}: expected true or false, got {}", describe(value))))
}

/// A value in the words of an error message: strings and numbers as written, else what it is.
fn describe(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return format!("{text:?}");
    }
    if let Some(number) = value.as_f64() {
        return number.to_string();
    }
    if let Some(truth) = value.as_bool() {
        return truth.to_string();
    }
    if value.is_null() {
        return "null".to_owned();
    }
    if Array::is_array(value) { "a list".to_owned() } else { value.js_typeof().as_string().unwrap_or_default() }
}
