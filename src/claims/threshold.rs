//! Thresholds in rules: "affiliates in which they own at least a 50% stake", "parcels worth less than $800".

use super::amount::{Amount, Dimension};
use super::{Claim, Scene, Statement, party};
use crate::mentions::Kind;
use std::borrow::Cow;

/// A value from which a rule bites.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// What is measured, as records name it.
    pub what: &'static str,
    /// The value.
    pub amount: Amount,
    /// Who made the rule, where the sentence says.
    pub actors: Vec<String>,
    /// The words of the sentence, in lower case.
    pub words: Vec<String>,
}

/// What is measured, by the words beside the value: all of one entry's groups must be there.
const MEASURED: &[(&str, &[&str])] = &[
    (
        "ownership",
        &[
            "stake stakes owned owns own ownership owning shareholding",
            "affiliates affiliate subsidiaries subsidiary",
            "rule rules restrictions regulation regulations controls blacklist blacklisted list listed",
        ],
    ),
    (
        "parcel value",
        &[
            "parcels packages shipments",
            "worth under below valued exemption loophole",
            "duty-free minimis exemption loophole duties tariffs free",
        ],
    ),
    ("rare-earth value", &["rare-earth earths earth", "value content containing contain"]),
];

/// Tokens around the value in which the words must stand.
const REACH: usize = 24;

/// Appends the thresholds of the sentence.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    for (index, mention) in scene.mentions.iter().enumerate() {
        if !matches!(mention.value.kind(), Kind::Percent | Kind::Money) {
            continue;
        }
        let Some(amount) =
            Amount::of(document, mention, index).filter(|amount| matches!(amount.dimension, Dimension::Percent | Dimension::Money(_)))
        else {
            continue;
        };
        let near = mention.tokens.start.saturating_sub(REACH).max(scene.start)..(mention.tokens.end + REACH).min(scene.end);
        let words: Vec<Cow<'_, str>> = near.map(|at| document.lower(at)).collect();
        let has = |group: &&str| group.split_ascii_whitespace().any(|word| words.iter().any(|here| here == word));
        let Some((what, _)) = MEASURED.iter().find(|(_, groups)| groups.iter().all(&has)) else { continue };
        let tokens = mention.tokens.clone();
        let statement = Threshold {
            what,
            amount,
            actors: party::parties(scene).into_iter().map(|party| party.code).collect(),
            words: scene.tokens().map(|at| document.lower(at).into_owned()).collect(),
        };
        claims.push(Claim { span: mention.span, frame: super::frame(scene, &tokens), statement: Statement::Threshold(statement) });
    }
}
