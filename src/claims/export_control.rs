//! Limits on exports: "China banned exports of gallium to the United States in December", "new controls on rare earth exports".

use super::goods::goods;
use super::{Claim, Scene, Statement, party};
use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
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
    /// Whether it is the day of publication that is told of.
    pub published: bool,
    /// Whether actor or goods were taken from an earlier sentence.
    pub inferred: bool,
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
    "license",
    "licence",
    "permit",
    "permits",
];
const EASED: &[&str] = &["suspended", "suspends", "eased", "eases", "lifted", "lifts", "paused", "loosened", "relaxed"];

/// Tokens between the act and the word for exports.
const REACH: usize = 8;

/// Words for what goes out.
const EXPORTS: WordList = (Classes::EXPORT, "export exports exporting exporters shipments sales abroad overseas");
/// Words for a limit on what the sentence before told of.
const LIMITS: WordList = (Classes::EXPORT, "restrictions controls curbs limits");

/// Words that limits are built of.
pub const WORDS: &[WordList] = &[EXPORTS, LIMITS];

/// What the sentences before hand on: whose goods are told of.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    actor: Option<String>,
    products: Vec<&'static str>,
    block: u32,
}

/// Appends the limit on exports of the sentence; at most one. "The country has limited exports of the elements", "they tightened
/// restrictions": actor and goods may stand in the sentence before.
pub fn find(scene: &Scene<'_>, talk: &mut Talk, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let block = document.token(scene.start).block;
    if block > talk.block + 1 {
        *talk = Talk::default();
    }
    talk.block = block;
    let has_goods = scene.classes.has(Classes::PRODUCT);
    let has_words = scene.classes.has(Classes::EXPORT);
    let handed_on = has_goods && is_needed_later(document, scene.end);
    if !has_goods && (talk.products.is_empty() || !has_words) || !has_words && !handed_on {
        if has_goods {
            *talk = Talk { block, ..Talk::default() };
        }
        return;
    }
    let named = if has_goods { goods(scene, scene.tokens()) } else { Vec::new() };
    if has_words && let Some(claim) = limit(scene, &named, talk) {
        claims.push(claim);
    }
    if !named.is_empty() {
        let subject = party::parties(scene).into_iter().find(|party| party.preposition.is_empty());
        talk.actor = subject.map(|party| party.code);
        talk.products = named;
    }
}

/// Whether a word for exports or their limits comes after token `end`, before or in the next sentence that names goods.
fn is_needed_later(document: &Document, end: usize) -> bool {
    let Some(word) = document.next_of(Classes::EXPORT, end) else { return false };
    document.next_of(Classes::PRODUCT, end).is_none_or(|goods| document.token(word).sentence <= document.token(goods).sentence)
}

/// The limit on exports of the sentence.
fn limit(scene: &Scene<'_>, named: &[&'static str], talk: &Talk) -> Option<Claim> {
    let document = scene.context.document;
    let is_of = |at: usize, (class, words): WordList| {
        document.token(at).is(class) && words.split_ascii_whitespace().any(|word| document.is_word(at, word))
    };
    let export = scene.tokens().find(|&at| is_of(at, EXPORTS));
    // Without the word for exports only a limit on what was told of counts: "they tightened restrictions".
    let anchor = export.or_else(|| scene.tokens().find(|&at| named.is_empty() && is_of(at, LIMITS)))?;
    let near = anchor.saturating_sub(REACH).max(scene.start)..(anchor + REACH).min(scene.end);
    let of_content = |at: &usize| document.token(*at).is_word() && !document.token(*at).is(Classes::FUNCTION);
    let among = |words: &[&str]| near.clone().filter(of_content).find(|&at| document.is_one_of(at, words));
    let (word, act) = match (among(EASED), among(BANNED), among(RESTRICTED)) {
        (Some(at), _, _) => (at, Act::Eased),
        (None, Some(at), _) => (at, Act::Banned),
        (None, None, restricted) => (restricted?, Act::Restricted),
    };
    let parties = party::parties(scene);
    let first = word.min(anchor);
    let own = parties.iter().rfind(|party| party.preposition.is_empty() && party.tokens.start <= first);
    // "exporters in China need a licence".
    let home = || parties.iter().find(|party| party.preposition == "in" && party.tokens.start <= first + REACH && own.is_none());
    let inferred = named.is_empty() || own.is_none();
    // "In a show of force the country has limited exports": the subject stands right before the act.
    let subject =
        (scene.start..first + 1).rev().take(REACH).find(|&at| document.is_one_of(at, &["they", "it", "country", "government", "ministry"]));
    let actor = own.or_else(home).map(|party| party.code.clone()).or_else(|| talk.actor.clone().filter(|_| subject.is_some()))?;
    if named.is_empty() && export.is_none() && subject.is_none() {
        return None;
    }
    let products = if named.is_empty() { talk.products.clone() } else { named.to_vec() };
    let target = parties.iter().find(|party| party.tokens.start > anchor && matches!(party.preposition.as_str(), "to" | "for"));
    let target = target.map(|party| party.code.clone()).filter(|code| *code != actor);
    let published = scene.tokens().any(|at| document.is_one_of(at, &["published", "unveiled", "issued"]));
    let tokens = first..word.max(anchor) + 1;
    let statement = ExportControl { actor, target, products, act, published, inferred };
    let frame = super::frame(scene, &tokens);
    Some(Claim { span: document.span_of(tokens), frame, statement: Statement::ExportControl(statement) })
}
