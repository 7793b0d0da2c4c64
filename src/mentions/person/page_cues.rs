//! What the rest of the page says of a name that its own place leaves open.
//!
//! News calls people by the last word of their name, seldom anything else: a run of two unknown capitalised words whose last word
//! then stands alone, speaks and acts, is a person ("Larissa Lazutina" … "Lazutina finished"). So is one that shares its surname with a
//! person of the page, or stands in a list with people.

use super::name::{ENOUGH, Name};
use super::thing;
use super::word;
use crate::document::fold::fold_into;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, Token, TokenKind};
use rustc_hash::{FxHashMap, FxHashSet};

/// The most points that lone surnames give: enough for a person together with nothing against it.
const MOST: i32 = 4;

/// Adds what the page says to the scores of the names, by key.
pub fn add(doc: &Document, names: &[Name], scores: &mut FxHashMap<String, i32>) {
    add_lone_surnames(doc, names, scores);
    add_families(doc, names, scores);
    add_lists(doc, names, scores);
    take_firms(doc, names, scores);
}

/// Takes points from names that the page uses as those of firms: "Anna Verne, which floated in 1995", "Anna Verne's stores"; not where
/// somebody of that surname has a title on the page.
fn take_firms(doc: &Document, names: &[Name], scores: &mut FxHashMap<String, i32>) {
    let is_firm = |name: &&Name| {
        let end = name.tokens.end;
        // "a cycle by Franz Schubert, which he recorded" is about the cycle: the firm does something itself.
        let verb = doc.token(end + 2);
        let acts = matches!(doc.word(end + 2), "is" | "was" | "has" | "had" | "will")
            || verb.is_word() && !verb.is_capital() && !verb.is(Classes::FUNCTION) && doc.word(end + 2).ends_with(['s', 'd']);
        let which = doc.token(end).is_sign(',') && doc.word(end + 1) == "which" && acts;
        let owns = doc.token(end).kind == TokenKind::Possessive && FIRMS_OWN.contains(&doc.word(end + 1));
        name.words.len() > 1 && name.title.is_none() && name.record.is_none() && (which || owns)
    };
    let firms: Vec<&Name> = names.iter().filter(is_firm).collect();
    if firms.is_empty() {
        return;
    }
    let titled: FxHashSet<&str> =
        names.iter().filter(|name| name.title.is_some()).filter_map(|name| name.key.split(' ').next_back()).collect();
    for firm in firms {
        let person = family(firm).is_some_and(|family| titled.contains(family));
        if !person && let Some(score) = scores.get_mut(&firm.key) {
            *score = (*score - 2 * ENOUGH).max(-2 * ENOUGH);
        }
    }
}

/// What firms have and people seldom.
const FIRMS_OWN: &[&str] = &["stores", "shops", "sales", "profits", "headquarters", "revenue", "shareholders"];

/// The folded surname of a name of two words or more.
fn family(name: &Name) -> Option<&str> {
    if name.words.len() > 1 { name.key.split(' ').nth(name.family) } else { None }
}

fn is_open(name: &Name, scores: &FxHashMap<String, i32>) -> bool {
    scores.get(&name.key).is_some_and(|score| (0..ENOUGH).contains(score))
}

/// Adds points to the open names whose surname also stands alone on the page.
fn add_lone_surnames(doc: &Document, names: &[Name], scores: &mut FxHashMap<String, i32>) {
    // "In Mogadishu" is no name, however often Mogadishu stands alone.
    let function = |name: &Name| name.words.first().is_some_and(|&at| doc.token(at).is(Classes::FUNCTION));
    let open = |name: &&Name| !function(name) && scores.get(&name.key).is_some_and(|score| (-2..ENOUGH).contains(score));
    let mut lone: FxHashMap<&str, i32> = names.iter().filter(open).filter_map(|name| Some((family(name)?, 0))).collect();
    if lone.is_empty() {
        return;
    }
    // Most capitalised words start with another letter than any open surname: they need no look-up.
    let bit = |byte: u8| 1u32 << (byte & 31);
    let letters = lone.keys().filter_map(|family| family.bytes().next()).fold(0, |letters, byte| letters | bit(byte));
    let mut folded = String::new();
    let mut inside = names.iter().map(|name| name.tokens.clone()).peekable();
    for (at, token) in doc.tokens().iter().enumerate() {
        while inside.peek().is_some_and(|tokens| tokens.end <= at) {
            inside.next();
        }
        let wide = token.shape.has(Shape::WIDE);
        if !token.is_capital()
            || !wide && letters & bit(token.sign as u8) == 0
            || token.is(Classes::COMMON.with(Classes::PLACE))
            || token.shape.has(Shape::ALL_CAPS)
            || inside.peek().is_some_and(|tokens| tokens.contains(&at))
        {
            continue;
        }
        let points = alone(doc, at, token);
        if points == 0 {
            continue;
        }
        folded.clear();
        fold_into(doc.word(at), &mut folded);
        if let Some(sum) = lone.get_mut(folded.as_str()) {
            *sum = MOST.min(if *sum == 0 { points } else { *sum.max(&mut points.clone()) + 1 });
        }
    }
    let mut seen = FxHashSet::default();
    for name in names.iter().filter(|name| seen.insert(name.key.as_str())) {
        let extra = family(name).and_then(|family| lone.get(family)).copied().unwrap_or(0);
        if let Some(score) = scores.get_mut(&name.key) {
            *score += extra;
        }
    }
}

/// Points of the capitalised word at `at` where it stands alone: as a speaker, an owner, in the middle of a sentence.
fn alone(doc: &Document, at: usize, token: &Token) -> i32 {
    let (before, next) = (doc.token(at.wrapping_sub(1)), doc.token(at + 1));
    let same = |other: &Token| other.sentence == token.sentence;
    // Part of a longer name of something else.
    if same(next) && (next.is_capital() && next.after_space() || next.is_sign('&') || next.is_sign('-') && !next.after_space()) {
        return 0;
    }
    if same(before) && (before.is_capital() || before.is_sign('&') || before.is_sign('-') && !token.after_space()) {
        return 0;
    }
    if same(before) && matches!(doc.word(at.wrapping_sub(1)), "the" | "a" | "an" | "in" | "at" | "near" | "into" | "this" | "its") {
        return 0;
    }
    if same(next) && next.is(Classes::SPEECH) && !next.is_capital() {
        return 3;
    }
    let inside = same(before) && before.is_word();
    if inside || same(next) && doc.word(at + 1) == "who" {
        return 2;
    }
    i32::from(same(next) && (next.kind == TokenKind::Possessive || next.is_word() && !next.is_capital()))
}

/// Adds points to the open names that share their surname with a person of the page: "Naina Yeltsin" beside "Boris Yeltsin".
fn add_families(doc: &Document, names: &[Name], scores: &mut FxHashMap<String, i32>) {
    let sure = |name: &&Name| scores.get(&name.key).is_some_and(|&score| score >= ENOUGH) && name.family > 0;
    let families: FxHashSet<String> = names.iter().filter(sure).filter_map(|name| Some(family(name)?.to_owned())).collect();
    if families.is_empty() {
        return;
    }
    for name in names.iter().filter(|name| !name.barred && name.family > 0) {
        let first = name.words.first().map_or(&Token::NONE, |&at| doc.token(at));
        let fits = word::is_name(first) || word::is_unknown(first);
        if fits && is_open(name, scores) && family(name).is_some_and(|family| families.contains(family)) {
            scores.insert(name.key.clone(), ENOUGH);
        }
    }
}

/// Adds points to the open names that stand in a list with people, in both directions.
fn add_lists(doc: &Document, names: &[Name], scores: &mut FxHashMap<String, i32>) {
    let linked = |left: &Name, right: &Name| {
        let gap = left.tokens.end..right.tokens.start;
        let same = doc.token(left.tokens.start).sentence == doc.token(right.tokens.start).sentence;
        let sign = |at: usize| doc.token(at).is_sign(',') || doc.token(at).is_sign(';') || matches!(doc.word(at), "and" | "or");
        // "Norwegian Ola Skuterud; Belgian Toon Vandenhove": a nation before each name.
        let nation = gap.end > gap.start && doc.token(gap.end - 1).is(Classes::DEMONYM) && doc.token(gap.end - 1).is_capital();
        let signs = gap.start..gap.end - usize::from(nation);
        same && !signs.is_empty() && signs.len() <= 2 && signs.clone().all(sign)
    };
    let mut pass = |left: &Name, right: &Name, from_left: bool| {
        let (sure, open) = if from_left { (left, right) } else { (right, left) };
        let is_sure = sure.words.len() > 1 && !sure.barred && scores.get(&sure.key).is_some_and(|&score| score >= ENOUGH);
        if is_sure
            && open.words.len() > 1
            && !open.barred
            && is_open(open, scores)
            && linked(left, right)
            && thing::may_be_listed(doc, open)
        {
            scores.insert(open.key.clone(), ENOUGH);
        }
    };
    for pair in names.windows(2) {
        pass(&pair[0], &pair[1], true);
    }
    for pair in names.windows(2).rev() {
        pass(&pair[0], &pair[1], false);
    }
}
