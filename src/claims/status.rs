//! How far a measure has come, read from the words: proposed → threatened → announced → signed → in force → paused → struck down or
//! ended.
//!
//! The verb that governs the claim decides; what weakens it (would, could, if, not) decides over the verb: "could impose" is a threat,
//! "did not impose" is no status at all.

use super::Scene;
use crate::document::Document;
use crate::document::lexicon::{Classes, Fingerprint, WordList};
use crate::order;
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Status {
    Proposed,
    Threatened,
    Announced,
    Signed,
    InForce,
    Paused,
    StruckDown,
    Ended,
}

/// What keeps a statement from being compared with what is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    /// "did not", "never", "denied".
    Negated,
    /// "if", "unless", "would", "could", "may".
    Conditional,
    /// "will", "expects", "is set to", "forecast".
    Forecast,
}

/// The words of each rung, in lower case.
pub const RUNGS: &[(Status, &str)] = &[
    (
        Status::Proposed,
        "propose proposed proposes proposing proposal proposals draft drafted considering wanted wants urged urges sought mulling mulls weighing weighs floated floating recommended seeking eyeing",
    ),
    (
        Status::Threatened,
        "threaten threatened threatens threatening threat threats warned warning warns vowed vows pledged plan plans planned planning intends ultimatum",
    ),
    (Status::Announced, "announced announces announcing announcement unveiled unveils unveiling declared declares declaring proclaimed"),
    (Status::Signed, "signed signs signing ordered orders"),
    (
        Status::InForce,
        "imposed imposes imposing impose put puts levied levies levying levy slapped slaps slapping slap applied applies applying charge charged charges charging \
         hit hits raised raises raising raise hiked hikes hiking hike increased increases doubled doubling doubles tripled halved \
         halves halving rose fell climbed dropped lowered lowers lower cut cuts cutting \
         reduced reduces reducing set sets enacted implemented introduced took takes effect force effective kept keeps keep retained maintained faces face facing \
         faced pays pay paid stands stood stays stay stayed remains remain remained collecting collected collects began started extended extends retaliated \
         kicked paying charging taxed entered",
    ),
    (
        Status::Paused,
        "paused pauses pausing pause suspended suspends suspending suspension delayed delays delaying postponed postpones postponing deferred froze frozen halted",
    ),
    (Status::StruckDown, "invalidated overturned unlawful illegal illegally annulled voided unconstitutional vacated"),
    (
        Status::Ended,
        "lifted lifts lifting removed removes removing scrapped scraps scrapping ended ends ending expired expires rescinded repealed eliminated revoked \
         withdrew withdrawn abolished cancelled canceled waived",
    ),
];

/// Nouns for duties.
pub const DUTIES: WordList = (Classes::TRADE, "tariff tariffs duty duties levy levies surcharge surcharges tax taxes");

/// Words that weaken or turn a verb.
pub const MODALS: WordList = (
    Classes::MODAL,
    "not never no would could may might if unless whether should will shall can cannot wouldn't won't didn't doesn't isn't wasn't hasn't haven't don't \
     couldn't denied denies without expected expects forecast likely possible possibly potential potentially set due going",
);

/// Whether token `at` is a verb of the ladder that can govern a duty.
pub fn is_action(document: &Document, at: usize) -> bool {
    rung_at(document, at).is_some()
}

/// The rung that the word at token `at` stands for.
fn rung_at(document: &Document, at: usize) -> Option<Status> {
    let token = document.token(at);
    if token.is_word() && token.is(Classes::LADDER) { rung(&document.lower(at)) } else { None }
}

/// The rung that a single word stands for.
fn rung(word: &str) -> Option<Status> {
    let word = Fingerprint::of(word).value();
    let at = RUNG_OF_WORD.partition_point(|(entry, _)| *entry < word);
    RUNG_OF_WORD.get(at).filter(|(entry, _)| *entry == word).map(|(_, status)| *status)
}

/// The words of [`RUNGS`] in order of their fingerprints; a word of two rungs has the first one first.
static RUNG_OF_WORD: LazyLock<Vec<(u64, Status)>> = LazyLock::new(|| {
    let words =
        RUNGS.iter().flat_map(|(status, words)| words.split_ascii_whitespace().map(|word| (Fingerprint::of(word).value(), *status)));
    let mut words: Vec<(u64, Status)> = words.collect();
    order::by_key(&mut words, |(word, _)| *word);
    words
});

/// Status and hedge of the claim at tokens `claim` of the sentence, read from the words of its own clause: at most [`BEFORE`] before
/// it and [`AFTER`] behind it, not past a semicolon or a quotation mark.
pub fn read(scene: &Scene<'_>, claim: &Range<usize>) -> (Option<Status>, Option<Hedge>) {
    let document = scene.context.document;
    let stops = |at: usize| document.token(at).is_sign(';') || document.token(at).is_sign('"');
    let mut before = (scene.start..claim.start).rev().take(BEFORE).take_while(|&at| !stops(at));
    let mut after = (claim.end..scene.end).take(AFTER).take_while(|&at| !stops(at));
    // The nearest word of the ladder before the claim governs it; then one inside, then one behind ("took effect", "were suspended").
    let on_ladder = |at: usize| rung_at(document, at).map(|status| (at, status));
    let governing = before.find_map(on_ladder);
    let within = claim.clone().find_map(on_ladder);
    let behind = after.find_map(on_ladder);
    let strongest = [behind, governing, within]
        .into_iter()
        .flatten()
        .find(|(_, status)| matches!(status, Status::Paused | Status::StruckDown | Status::Ended));
    let weakest = governing.filter(|(_, status)| *status <= Status::Threatened);
    let Some((at, status)) = weakest.or(strongest).or(governing).or(within).or(behind) else {
        // "the surcharge will rise to 15%": the modal stands inside the claim.
        return (None, hedge_before(scene, claim.start).or_else(|| hedge_among(scene, claim.clone().rev())));
    };
    // "a 25% tariff scheduled for January", "a step up to 25% pencilled in for January": what follows puts it off.
    let is_planned =
        |at: usize| document.is_one_of(at, &["pencilled", "penciled", "scheduled", "slated", "planned", "due", "looming", "threatened"]);
    if status == Status::InForce && (claim.end..scene.end).take(PLAN).any(is_planned) {
        return (Some(Status::Announced), hedge_before(scene, at));
    }
    let hedge = hedge_before(scene, at);
    // "put a 100% tariff on the table": held out, not put on anything.
    let on_table = (claim.end..scene.end).take(AFTER).any(|at| {
        at > scene.start + 1 && document.is_word(at, "table") && document.is_word(at - 1, "the") && document.is_word(at - 2, "on")
    });
    let status = match (status, hedge) {
        (Status::InForce, _) if on_table => Status::Proposed,
        (Status::InForce | Status::Signed, Some(Hedge::Conditional)) => Status::Threatened,
        (Status::InForce, Some(Hedge::Forecast)) => Status::Announced,
        // "threatened to impose": an infinitive takes the rung of the verb that governs it.
        (Status::InForce, _) => earlier_intent(scene, at).unwrap_or(status),
        _ => status,
    };
    (Some(status), hedge)
}

/// Words read before a claim: a clause of news prose rarely runs longer.
const BEFORE: usize = 18;
/// Words read behind a claim.
const AFTER: usize = 12;
/// Words behind a claim in which a plan is named.
const PLAN: usize = 3;
/// Words before a verb in which its auxiliaries and negations stand.
const AUXILIARIES: usize = 5;

/// "to impose" after "threatened", "plans", "announced": the rung of that verb.
fn earlier_intent(scene: &Scene<'_>, at: usize) -> Option<Status> {
    let document = scene.context.document;
    let infinitive = at.checked_sub(1).filter(|&before| before >= scene.start && document.word(before).eq_ignore_ascii_case("to"))?;
    (scene.start..infinitive).rev().take(6).find_map(|before| match document.lower(before).as_ref() {
        "set" | "due" | "going" | "ready" | "preparing" | "poised" | "agreed" | "agrees" | "promised" | "offered" => {
            Some(Status::Announced)
        }
        _ => rung_at(document, before).filter(|status| *status <= Status::Signed),
    })
}

/// What weakens the verb at token `at`.
pub(super) fn hedge_before(scene: &Scene<'_>, at: usize) -> Option<Hedge> {
    hedge_among(scene, (scene.start..at).rev().take(AUXILIARIES))
}

/// What weakens a verb among the tokens `before` it, the nearest first.
fn hedge_among(scene: &Scene<'_>, before: impl Iterator<Item = usize>) -> Option<Hedge> {
    let document = scene.context.document;
    let mut hedge = None;
    for before in before {
        let token = document.token(before);
        if token.is_sign(',') || token.is_sign(';') || token.is_sign('"') {
            break;
        }
        if !token.is(Classes::MODAL) {
            continue;
        }
        match document.lower(before).replace('\u{2019}', "'").as_str() {
            "not" | "never" | "no" | "without" | "denied" | "denies" | "won't" | "didn't" | "doesn't" | "isn't" | "wasn't" | "hasn't"
            | "haven't" | "don't" | "cannot" => {
                return Some(Hedge::Negated);
            }
            "would" | "could" | "may" | "might" | "if" | "unless" | "whether" | "should" | "can" | "possible" | "possibly"
            | "potential" | "potentially" | "wouldn't" | "couldn't" => hedge = hedge.or(Some(Hedge::Conditional)),
            "will" | "shall" | "expected" | "expects" | "forecast" | "likely" | "set" | "due" | "going" => {
                hedge = hedge.or(Some(Hedge::Forecast))
            }
            _ => {}
        }
    }
    hedge
}
