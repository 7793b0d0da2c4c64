//! Figures of statistics: "the goods deficit with China reached $295 billion in 2024", "about 70% of the world's rare earths are mined
//! in China", "an average tariff of 57.6%".

use super::amount::{Amount, Dimension};
use super::goods::goods;
use super::{Claim, Scene, Statement, party};
use crate::document::lexicon::Classes;
use crate::mentions::{Kind, Mention};

/// A figure and what it measures.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesValue {
    /// What is measured: the word by which records name it, in lower case.
    pub noun: &'static str,
    /// The figure.
    pub amount: Amount,
    /// Countries named, alpha-2 or "EU".
    pub countries: Vec<String>,
    /// Headings of goods named.
    pub products: Vec<&'static str>,
    /// Whether the sentence names who counts, by a word of its name in lower case.
    pub words: Vec<String>,
}

/// The words of statistics, and the word by which records name them.
const NOUNS: &[(&str, &str)] = &[
    ("deficit", "deficit"),
    ("surplus", "surplus"),
    ("exports", "exports"),
    ("imports", "imports"),
    ("mining", "mining"),
    ("mines", "mining"),
    ("mined", "mining"),
    ("processing", "processing"),
    ("processes", "processing"),
    ("processed", "processing"),
    ("refining", "refining"),
    ("refines", "refining"),
    ("refined", "refining"),
    ("calculations", "average"),
    ("average", "average"),
    ("effective", "effective"),
];

/// Tokens between a noun and its figure.
const REACH: usize = 14;

/// Appends the figures of the sentence: one for each figure of a dimension that stands alone in it.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let figures: Vec<(&Mention, Amount)> = scene
        .mentions
        .iter()
        .enumerate()
        .filter(|(_, mention)| matches!(mention.value.kind(), Kind::Percent | Kind::Money | Kind::Quantity))
        .filter_map(|(index, &mention)| Some((mention, Amount::of(document, mention, index)?)))
        .collect();
    if figures.is_empty() {
        return;
    }
    let noun = |at: usize| {
        let token = document.token(at);
        let length = token.span.len();
        // Function words and words of other lengths are none of them.
        if !token.is_word() || token.is(Classes::FUNCTION) || !(5..=12).contains(&length) {
            return None;
        }
        let word = document.lower(at);
        NOUNS.iter().find(|(known, _)| *known == word).map(|(_, noun)| (at, *noun))
    };
    let nouns: Vec<(usize, &'static str)> = scene.tokens().filter_map(noun).collect();
    if nouns.is_empty() {
        return;
    }
    let mut countries: Vec<String> = Vec::new();
    for party in party::parties(scene) {
        if !countries.contains(&party.code) {
            countries.push(party.code);
        }
    }
    for (mention, amount) in &figures {
        let alone = figures.iter().filter(|(_, other)| other.dimension == amount.dimension).count() == 1
            || nouns.len() == 1 && nouns[0].1 == "average";
        if !alone || matches!(amount.dimension, Dimension::Point | Dimension::Multiple) || is_change(scene, mention) {
            continue;
        }
        let distance =
            |at: usize| if at < mention.tokens.start { mention.tokens.start - at } else { at.saturating_sub(mention.tokens.end) };
        let Some(&(at, noun)) = nouns.iter().filter(|(at, _)| distance(*at) <= REACH).min_by_key(|(at, _)| distance(*at)) else { continue };
        let tokens = at.min(mention.tokens.start)..mention.tokens.end.max(at + 1);
        let value = SeriesValue {
            noun,
            amount: *amount,
            countries: countries.clone(),
            products: goods(scene, scene.tokens()),
            words: scene.tokens().map(|at| document.lower(at).into_owned()).collect(),
        };
        let frame = super::frame(scene, &tokens);
        claims.push(Claim { span: document.span_of(tokens), frame, statement: Statement::Series(value) });
    }
}

/// Whether the figure is how much something moved and not where it stands: "rose 5%", "by $3 billion", "a 10% tariff".
fn is_change(scene: &Scene<'_>, mention: &Mention) -> bool {
    let document = scene.context.document;
    let before = mention.tokens.start.checked_sub(1).filter(|&before| before >= scene.start);
    let by = before.is_some_and(|before| {
        document.word(before).eq_ignore_ascii_case("by")
            || document.token(before).is(Classes::CHANGE) && mention.value.kind() == Kind::Percent
    });
    let after = (mention.tokens.end..(mention.tokens.end + 3).min(scene.end))
        .any(|at| document.token(at).is(Classes::TRADE) || document.token(at).is(Classes::CHANGE));
    by || after
}
