//! Pledges, purchases, shipments and payments: "China pledged to buy 12 million tonnes of soybeans by the end of 2025".

use super::amount::{Amount, Dimension};
use super::goods::goods;
use super::{Claim, Scene, Statement, party};
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::Kind;
use serde::Serialize;

/// Verbs of buying.
pub const WORDS: WordList = (
    Classes::EVENT,
    "buy buys buying bought purchase purchases purchased purchasing order ordered orders ordering shipped ships shipping delivered invest invests investing investment",
);

/// Which of the four the words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Deed {
    Pledge,
    Purchase,
    Shipment,
}

/// How much of what somebody promised, bought or shipped.
#[derive(Clone, Debug, PartialEq)]
pub struct Purchase {
    /// Pledge, purchase or shipment.
    pub deed: Deed,
    /// Who buys: the first party named.
    pub actor: Option<String>,
    /// The other parties named.
    pub partners: Vec<String>,
    /// Headings of goods.
    pub products: Vec<&'static str>,
    /// How much.
    pub amount: Amount,
}

/// Tokens between the verb and the amount.
const REACH: usize = 12;

/// Appends the purchases of the sentence.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let lower = |at: usize| document.lower(at);
    if !scene.mentions.iter().any(|mention| matches!(mention.value.kind(), Kind::Money | Kind::Quantity)) {
        return;
    }
    let is_deed = |word: &str| WORDS.1.split_ascii_whitespace().any(|entry| entry == word);
    let Some(verb) = scene.tokens().find(|&at| document.token(at).is(Classes::EVENT) && is_deed(&lower(at))) else { return };
    let deed = match lower(verb).as_ref() {
        "shipped" | "ships" | "shipping" | "delivered" => Deed::Shipment,
        "bought" | "purchased" | "ordered" if !is_promised(scene, verb) => Deed::Purchase,
        _ if is_promised(scene, verb) => Deed::Pledge,
        _ => return,
    };
    let parties = party::parties(scene);
    let actor = parties.iter().find(|party| party.tokens.start < verb && party.preposition.is_empty()).map(|party| party.code.clone());
    let partners: Vec<String> = parties.into_iter().map(|party| party.code).filter(|code| Some(code) != actor.as_ref()).collect();
    for (index, mention) in scene.mentions.iter().enumerate() {
        if !matches!(mention.value.kind(), Kind::Money | Kind::Quantity)
            || mention.tokens.start < verb
            || mention.tokens.start - verb > REACH
        {
            continue;
        }
        let Some(amount) = Amount::of(document, mention, index).filter(|amount| !matches!(amount.dimension, Dimension::Percent)) else {
            continue;
        };
        let end = (mention.tokens.end + 8).min(scene.end);
        let tokens = verb..mention.tokens.end;
        let mut products = goods(scene, mention.tokens.start..end);
        if products.is_empty() && lower(verb).starts_with("invest") {
            products.push("investment");
        } else if products.is_empty() && (mention.tokens.end..end).any(|at| lower(at) == "goods") {
            products.push("all goods");
        }
        let statement = Purchase { deed, actor: actor.clone(), partners: partners.clone(), products, amount };
        claims.push(Claim {
            span: document.span_of(tokens.clone()),
            frame: super::frame(scene, &tokens),
            statement: Statement::Purchase(statement),
        });
    }
}

/// Whether the verb at `verb` is promised and not yet done: "will buy", "pledged to buy", "agreed to purchase".
fn is_promised(scene: &Scene<'_>, verb: usize) -> bool {
    let document = scene.context.document;
    (verb.saturating_sub(5).max(scene.start)..verb).any(|at| {
        matches!(
            document.lower(at).as_ref(),
            "will" | "would" | "to" | "pledged" | "pledge" | "promised" | "agreed" | "committed" | "vowed" | "commitment" | "promise"
        )
    })
}
