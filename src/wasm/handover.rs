//! A report as a plain object of JavaScript: what `JSON.parse` of its JSON would give, made some entries at a time, for each entry
//! crosses the border field by field.

use super::js_error;
use crate::Checker;
use crate::block_memory::BlockMemory;
use crate::error::Error;
use crate::note::Note;
use crate::report::{ClaimNote, PersonNote};
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
    people: (IntoIter<PersonNote>, Array),
    claims: (IntoIter<ClaimNote>, Array),
    findings: (IntoIter<Note>, Array),
}

impl Handover {
    /// The report of `stages`, which are done, with its lists still empty.
    pub fn new(mut stages: Box<Stages>, checker: &Checker) -> Result<Self, JsValue> {
        let mut report = stages.report(checker);
        let people = std::mem::take(&mut report.people).into_iter();
        let claims = std::mem::take(&mut report.claims).into_iter();
        let findings = std::mem::take(&mut report.findings).into_iter();
        let report: Object = to_js(&report)?.unchecked_into();
        let list = |name: &str| Reflect::get(&report, &name.into()).map(JsCast::unchecked_into::<Array>);
        let (mentions, people) = (list("mentions")?, (people, list("people")?));
        let (claims, findings) = ((claims, list("claims")?), (findings, list("findings")?));
        Ok(Self { stages: *stages, report, mentions, people, claims, findings })
    }

    /// Hands some entries over. Gives whether any is left.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        let mentions = self.stages.take_mentions(ENTRIES);
        for mention in &mentions {
            self.mentions.push(&to_js(mention)?);
        }
        if !mentions.is_empty() {
            return Ok(true);
        }
        Ok(hand_over(&mut self.people)? || hand_over(&mut self.claims)? || hand_over(&mut self.findings)?)
    }

    /// The report, and what is known of the blocks.
    pub fn finish(self) -> (Object, BlockMemory) {
        (self.report, self.stages.into_memory())
    }
}

fn hand_over<T: Serialize>((entries, list): &mut (IntoIter<T>, Array)) -> Result<bool, JsValue> {
    let before = list.length();
    for entry in entries.by_ref().take(ENTRIES) {
        list.push(&to_js(&entry)?);
    }
    Ok(list.length() > before)
}

/// `value` as a plain object.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(|error| js_error(&Error::input(format!("the report cannot be handed over: {error}"))))
}
