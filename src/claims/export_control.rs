//! Limits on exports: "China banned exports of gallium to the United States in December", "new controls on rare earth exports".

use super::goods::goods;
use super::{Claim, Scene, Statement, party};
use serde::Serialize;

/// What is done to the exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// "banned", "barred": nothing may go out.
    Banned,
    /// "restricted", "tightened", "new limits": less may, or with a licence.
    Restricted,
    /// "suspended its ban", "eased", "lifted".
    Eased,
}

/// A limit on exports as the text states it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportControl {
    /// Who limits: alpha-2 or "EU".
    pub actor: String,
    /// Whom the goods may not reach, where the text says.
    pub target: Option<String>,
    /// Headings of goods.
    pub products: Vec<&'static str>,
    /// What is done.
    pub act: Act,
}

const BANNED: &[&str] = &["banned", "bans", "banning", "barred", "ban", "prohibited"];
const RESTRICTED: &[&str] = &[
    "restricted",
    "restricts",
    "restricting",
    "restrictions",
    "curbed",
    "curbs",
    "tightened",
    "tightens",
    "tightening",
    "limits",
    "limited",
    "controls",
    "licenses",
    "licences",
    "licensing",
];
const EASED: &[&str] = &["suspended", "suspends", "eased", "eases", "lifted", "lifts", "paused", "loosened", "relaxed"];

/// Tokens between the act and the word for exports.
const REACH: usize = 8;

/// Appends the limit on exports of the sentence; at most one.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let is_export = |at: &usize| ["export", "exports", "exporting", "shipments", "sales"].iter().any(|word| document.is_word(*at, word));
    let Some(export) = scene.tokens().find(is_export) else { return };
    let near = export.saturating_sub(REACH).max(scene.start)..(export + REACH).min(scene.end);
    let among = |words: &[&str]| near.clone().find(|&at| words.iter().any(|word| document.is_word(at, word)));
    let (eased, banned) = (among(EASED), among(BANNED));
    let (Some(word), act) = (match (eased, banned, among(RESTRICTED)) {
        (Some(at), _, _) => (Some(at), Act::Eased),
        (None, Some(at), _) => (Some(at), Act::Banned),
        (None, None, restricted) => (restricted, Act::Restricted),
    }) else {
        return;
    };
    let products = goods(scene, scene.tokens());
    if products.is_empty() {
        return;
    }
    let parties = party::parties(scene);
    let first = word.min(export);
    let Some(actor) = parties.iter().rfind(|party| party.preposition.is_empty() && party.tokens.start <= first) else { return };
    let target = parties.iter().find(|party| party.tokens.start > export && matches!(party.preposition.as_str(), "to" | "for"));
    let target = target.map(|party| party.code.clone()).filter(|code| *code != actor.code);
    let tokens = first..word.max(export) + 1;
    let statement = ExportControl { actor: actor.code.clone(), target, products, act };
    let frame = super::frame(scene, &tokens);
    claims.push(Claim { span: document.span_of(tokens), frame, statement: Statement::ExportControl(statement) });
}
