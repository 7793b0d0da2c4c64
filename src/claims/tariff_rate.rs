//! Tariff rates: who charges how much on whose goods: "imposed a 10% tax on Chinese imports", "raised tariffs on Canada to 35%".

use super::change::Direction;
use super::goods::goods;
use super::rate_tie::tie;
use super::rate_words::{hits_everybody, hits_others, is_of_now, nickname, onset, rate_before, starting, way, worth};
use super::{Claim, Scene, Statement, duty, party, status};
use crate::document::lexicon::Classes;
use crate::mentions::{Bound, Mention, PercentUnit, Value};
use crate::order;
use std::ops::Range;

/// A rate of duty as the text states it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TariffRate {
    /// Who charges: alpha-2 or "EU".
    pub actor: Option<String>,
    /// Whose goods pay.
    pub targets: Vec<String>,
    /// Headings of the goods named; empty where the text names none.
    pub products: Vec<&'static str>,
    /// The rates named, in percent, lowest first: "10% or 15%".
    pub rates: Vec<f64>,
    /// What the rate is of.
    pub quantity: RateQuantity,
    /// The worth of the goods that it hits, in plain units of its currency: "on $34 billion of Chinese goods".
    pub worth: Option<f64>,
    /// The small words before the duty by which it is known: "fentanyl", "reciprocal", "section 232".
    pub nickname: String,
    /// The rate that it takes the place of: "to 35% from 25%", "from 10% to 25%".
    pub before: Option<f64>,
    /// Which day of the duty the date of the sentence is, where the words leave no doubt.
    pub onset: Option<Onset>,
    /// Whether the actor or target was taken from an earlier sentence.
    pub inferred: bool,
    /// Which way the rate went, where one verb says so.
    pub way: Option<Direction>,
    /// Whether it is said in points: by how much the duty moved.
    pub points: bool,
    /// Whether the rate is meant as it is shown: not "about", "up to", "as much as".
    pub exact: bool,
    /// Whether it is told of as it is now: "stands at 25%", "now pay 20%".
    pub present: bool,
}

/// A day of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onset {
    /// On which it took effect.
    Effect,
    /// On which it was "imposed" or "raised": that may be the day of the order too.
    Act,
}

/// Levels, increments and totals are different quantities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RateQuantity {
    /// "a 25% tariff": the duty, or what was added; the words leave it open.
    #[default]
    Open,
    /// "raised to 25%".
    Level,
    /// "an additional 25%", "raised by 10 points".
    Increment,
    /// "a combined 57%", "an average of 57.6%".
    Total,
}

/// In place of a country: "dozens of other countries", whichever they are.
const OTHERS: &str = "OTHERS";

/// What the sentences before hand on: pronouns and bare subjects refer to it.
#[derive(Clone, Debug, Default)]
pub struct Discourse {
    actor: Option<String>,
    targets: Vec<String>,
    /// The rate stated last, with its duty: what "doubled it" doubles.
    rate: Option<TariffRate>,
    block: u32,
}

/// Appends the tariff rates of the sentence.
pub fn find(scene: &Scene<'_>, discourse: &mut Discourse, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let has_rate = || scene.mentions.iter().any(|mention| matches!(mention.value, Value::Percent(_)));
    let has_words = scene.classes.has(Classes::TRADE) || scene.classes.has(Classes::LADDER) || has_rate();
    let nouns = if has_words { duty::heads(scene) } else { Vec::new() };
    let block = document.token(scene.start).block;
    if block > discourse.block + 1 {
        *discourse = Discourse::default();
    }
    discourse.block = block;
    if nouns.is_empty() {
        multiple(scene, discourse, claims);
        return;
    }
    let parties = party::with_europe(scene, party::parties(scene));
    let claims_before = claims.len();
    let mut last: Option<(usize, Range<usize>, usize)> = None;
    for (index, mention) in scene.mentions.iter().enumerate() {
        let Some(rate) = percent(mention).or_else(|| lowest(mention)) else { continue };
        let paired =
            scene.mentions.get(index + 1).filter(|next| percent(next).is_some() && joined_by_or(scene, &mention.tokens, &next.tokens));
        let tied = tie(scene, &mention.tokens, &nouns).or_else(|| tie(scene, &paired?.tokens, &nouns));
        let Some((noun, quantity)) = tied else { continue };
        // Points are how much a duty moves, never where it stands.
        if is_points(mention) && quantity != RateQuantity::Increment {
            continue;
        }
        // "10% or 15% tariffs": the first rate belongs to the duty of the second, and both are one claim.
        if let Some((before, tokens, _)) = last.clone()
            && joined_by_or(scene, &tokens, &mention.tokens)
            && let Some(Statement::TariffRate(claim)) = claims.get_mut(before).map(|claim| &mut claim.statement)
        {
            claim.rates.push(rate);
            order::by(&mut claim.rates, f64::total_cmp);
            last = Some((before, mention.tokens.clone(), noun));
            continue;
        }
        let verb = governing_verb(scene, mention.tokens.start.min(noun));
        let after = index + 1 + usize::from(paired.is_some());
        let next_rate = scene.mentions[after..].iter().find(|next| percent(next).is_some()).map_or(scene.end, |next| next.tokens.start);
        let (mut actor, mut targets) = party::roles(scene, &parties, noun, verb);
        let inferred = actor.is_none() && discourse.actor.is_some() || targets.is_empty() && !discourse.targets.is_empty();
        if actor.is_none() {
            actor = discourse.actor.clone().filter(|actor| !targets.contains(actor));
        }
        if targets.is_empty() && hits_others(scene, noun) {
            targets.push(OTHERS.to_owned());
        }
        if targets.is_empty() {
            targets = discourse.targets.iter().filter(|target| Some(*target) != actor.as_ref()).cloned().collect();
        }
        if targets.is_empty() && hits_everybody(scene, noun) {
            targets.push("WORLD".to_owned());
        }
        let first = mention.tokens.start.min(noun);
        let end = mention.tokens.end.max(noun + 1);
        let start = verb.filter(|&verb| verb < first).unwrap_or(first);
        let mut products = products(scene, first, mention.tokens.start, (mention.tokens.end.max(noun) + 20).min(next_rate).min(scene.end));
        // "Parcels, charged 120% since May, will pay 54% from Wednesday": both verbs have one subject.
        if products.is_empty() && !duty::is_noun(scene, noun) {
            let before = claims.get(claims_before..).unwrap_or_default().last();
            if let Some(Statement::TariffRate(before)) = before.map(|claim| &claim.statement) {
                products.clone_from(&before.products);
            }
        }
        let statement = TariffRate {
            actor,
            targets,
            products,
            rates: highest(mention).map_or_else(|| vec![rate], |high| vec![rate, high]),
            quantity,
            worth: worth(scene, noun.min(mention.tokens.start), mention.tokens.end.max(noun)),
            nickname: nickname(scene, noun),
            before: rate_before(scene, &mention.tokens),
            onset: onset(scene, verb, noun, mention.tokens.end),
            inferred,
            points: is_points(mention),
            exact: is_exact(mention),
            way: way(scene, verb, start..end),
            present: is_of_now(scene, start..end),
        };
        let statement_is_level = statement.quantity == RateQuantity::Level;
        discourse.rate = Some(statement.clone());
        // "a 10% levy took effect on Monday, with a step up to 25% pencilled in for January": the second rate of one duty has a time
        // and a rung of its own.
        let is_second = last.as_ref().is_some_and(|(_, before, other)| {
            *other == noun && (before.end..mention.tokens.start).any(|at| document.token(at).is_sign(','))
        });
        let said = if is_second { mention.tokens.clone() } else { first..end };
        last = Some((claims.len(), mention.tokens.clone(), noun));
        let mut frame = super::frame(scene, &said);
        // "announced on Tuesday a duty of 15%, starting Feb. 10": the day from which it is to apply.
        if let Some(Value::Date(date)) =
            starting(scene, end).map(|mention| &mention.value).filter(|_| frame.status != Some(status::Status::Ended))
        {
            frame.time = Some(date.clone());
        }
        // "lifted its duty to 125%" raises it; "the tariff is 125%" has no verb of the ladder.
        if statement_is_level && frame.hedge.is_none() && is_unsaid(scene, frame.status, verb, noun..mention.tokens.start) {
            frame.status = Some(status::Status::InForce);
        }
        // In "15% on farm goods" the little word is all that says duty; it is no part of what a reader is shown.
        let shown = if document.token(end - 1).is(Classes::FUNCTION) { start..end - 1 } else { start..end };
        claims.push(Claim { span: document.span_of(shown), frame, statement: Statement::TariffRate(statement) });
    }
    let verb = nouns.first().and_then(|&noun| governing_verb(scene, noun));
    let (actor, targets) = nouns.first().map(|&noun| party::roles(scene, &parties, noun, verb)).unwrap_or_default();
    discourse.actor = actor.or(discourse.actor.take());
    if !targets.is_empty() {
        discourse.targets = targets;
    }
}

/// "A month later he doubled it": the rate of the sentence before, twice, where a pronoun is all that stands for the duty.
fn multiple(scene: &Scene<'_>, discourse: &mut Discourse, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    if discourse.rate.as_ref().is_none_or(|before| before.rates.len() != 1) {
        return;
    }
    let times = scene.mentions.iter().find_map(|mention| match &mention.value {
        Value::Percent(percent) if percent.unit == PercentUnit::Multiple && percent.low == percent.high => Some((mention, percent.low)),
        _ => None,
    });
    let Some((mention, times)) = times else { return };
    let is_it = matches!(document.lower(mention.tokens.end).as_ref(), "it" | "that" | "them");
    if !is_it || mention.tokens.end >= scene.end {
        return;
    }
    let Some(before) = discourse.rate.clone() else { return };
    let rates = before.rates.iter().map(|rate| rate * times).collect();
    let statement = TariffRate { rates, quantity: RateQuantity::Level, inferred: true, ..before };
    discourse.rate = Some(statement.clone());
    let tokens = mention.tokens.start..mention.tokens.end + 1;
    let frame = super::Frame { status: Some(status::Status::InForce), ..super::frame(scene, &tokens) };
    claims.push(Claim { span: document.span_of(tokens), frame, statement: Statement::TariffRate(statement) });
}

fn is_exact(mention: &Mention) -> bool {
    matches!(&mention.value, Value::Percent(percent) if percent.bound == Bound::Exact)
}

fn joined_by_or(scene: &Scene<'_>, one: &Range<usize>, other: &Range<usize>) -> bool {
    one.end + 1 == other.start && scene.context.document.word(one.end) == "or"
}

fn is_points(mention: &Mention) -> bool {
    matches!(&mention.value, Value::Percent(percent) if percent.unit == PercentUnit::Point)
}

/// A single exact percentage, or number of points.
pub(super) fn percent(mention: &Mention) -> Option<f64> {
    match &mention.value {
        Value::Percent(percent) if matches!(percent.unit, PercentUnit::Percent | PercentUnit::Point) && percent.low == percent.high => {
            Some(percent.low)
        }
        _ => None,
    }
}

/// The ends of a range of percentages: "10-15% duties", "duties of 5 to 10 percent".
fn lowest(mention: &Mention) -> Option<f64> {
    match &mention.value {
        Value::Percent(percent) if percent.unit == PercentUnit::Percent && percent.low < percent.high => Some(percent.low),
        _ => None,
    }
}

fn highest(mention: &Mention) -> Option<f64> {
    match &mention.value {
        Value::Percent(percent) => lowest(mention).map(|_| percent.high),
        _ => None,
    }
}

/// Whether the words leave a level without a rung of the ladder, or "lifted", which ends a ban but raises a rate.
fn is_unsaid(scene: &Scene<'_>, status: Option<status::Status>, verb: Option<usize>, between: Range<usize>) -> bool {
    let lifts = |at: usize| scene.context.document.is_one_of(at, &["lifted", "lifts"]);
    status.is_none() || status == Some(status::Status::Ended) && verb.into_iter().chain(between).any(lifts)
}

/// The nearest verb of action or change before token `at`, in the same clause.
fn governing_verb(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let document = scene.context.document;
    (scene.start..at).rev().take(16).take_while(|&at| !document.token(at).is_sign(';')).find(|&at| status::is_action(document, at))
}

/// The goods of a duty: those that bear it ("Softwood has been charged 10 percent, cabinets 25"), else those right before the duty
/// ("steel tariffs") or behind it and its rate, up to the next rate.
fn products(scene: &Scene<'_>, first: usize, rate: usize, end: usize) -> Vec<&'static str> {
    let from = goods_from(scene, first);
    let bearer = (from..rate).find(|&at| party::bears(scene, at)).map(|verb| goods(scene, verb.saturating_sub(8).max(scene.start)..verb));
    // "an extra 100% on China over its rare-earth curbs": the reason names no goods that pay.
    let reason = (rate..end).find(|&at| scene.context.document.is_word(at, "over"));
    bearer.filter(|goods| !goods.is_empty()).unwrap_or_else(|| goods(scene, from..reason.unwrap_or(end)))
}

/// Where the goods of a duty can begin: at the subject of "face" ("Canadian energy faces a 10% tariff"), else right before the duty.
fn goods_from(scene: &Scene<'_>, first: usize) -> usize {
    let document = scene.context.document;
    let before = first.saturating_sub(6).max(scene.start)..first;
    let faces = before.rev().find(|&at| party::bears(scene, at));
    let faces = if matches!(document.word(first), "pay" | "pays" | "paying" | "charged" | "taxed" | "face" | "faces") {
        Some(first)
    } else {
        faces
    };
    faces.map_or(first.saturating_sub(3), |verb| verb.saturating_sub(8)).max(scene.start)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_claim_shows_the_rate_and_its_noun_and_no_loose_word() {
        let shown = |text: &str| -> Vec<String> {
            let page = crate::page::plain::read(text.to_owned());
            let report = crate::Checker::embedded().check(&page, &crate::Options::default());
            report.claims.into_iter().map(|claim| claim.text).collect()
        };
        assert_eq!(shown("China replied with duties of 10% and 15% on American farm goods."), ["duties of 10%", "15%"]);
        assert_eq!(shown("The United States imposed a 25% tariff on steel."), ["imposed a 25% tariff"]);
    }
}
