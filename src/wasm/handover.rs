//! A report as a plain object of JavaScript: what `JSON.parse` of its JSON would give, made some entries at a time, for each entry
//! crosses the border field by field.

use super::js_error;
use crate::Checker;
use crate::block_memory::BlockMemory;
use crate::error::Error;
use crate::note::Note;
use crate::stages::Stages;
use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::vec::IntoIter;
use wasm_bindgen::prelude::*;

/// Entries that one piece of work hands over.
const ENTRIES: usize = 40;

/// A report of which some lists are still on this side.
#[derive(Debug)]
pub struct Handover {
    stages: Stages,
    report: Object,
    mentions: Array,
    people: Array,
    claims: Array,
    findings: (IntoIter<Note>, Array),
}

impl Handover {
    /// The report of `stages`, which are done, with its lists still empty.
    pub fn new(mut stages: Box<Stages>, checker: &Checker) -> Result<Self, JsValue> {
        let mut report = stages.report(checker);
        let findings = std::mem::take(&mut report.findings).into_iter();
        let report: Object = to_js(&report)?.unchecked_into();
        let list = |name: &str| Reflect::get(&report, &name.into()).map(JsCast::unchecked_into::<Array>);
        let (mentions, people) = (list("mentions")?, list("people")?);
        let (claims, findings) = (list("claims")?, (findings, list("findings")?));
        Ok(Self { stages: *stages, report, mentions, people, claims, findings })
    }

    /// Hands some entries over. Gives whether any is left.
    pub fn step(&mut self, checker: &Checker) -> Result<bool, JsValue> {
        let next = |list: &Array| list.length() as usize..list.length() as usize + ENTRIES;
        Ok(hand_over(self.findings.0.by_ref().take(ENTRIES), &self.findings.1)?
            || hand_over(self.stages.people(checker, next(&self.people)), &self.people)?
            || hand_over(self.stages.claims(checker, next(&self.claims)), &self.claims)?
            || hand_over(self.stages.take_mentions(ENTRIES), &self.mentions)?)
    }

    /// The report, and what is known of the blocks.
    pub fn finish(self) -> (Object, BlockMemory) {
        (self.report, self.stages.into_memory())
    }
}

fn hand_over<T: Serialize>(entries: impl IntoIterator<Item = T>, list: &Array) -> Result<bool, JsValue> {
    let before = list.length();
    for entry in entries {
        list.push(&to_js(&entry)?);
    }
    Ok(list.length() > before)
}

/// `value` as a plain object.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(|error| js_error(&Error::input(format!("the report cannot be handed over: {error}"))))
}
