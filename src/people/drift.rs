//! Puts together what the page spells in different ways but means as one person.
//!
//! Letters alone do not do it. In edited prose a family name alone hangs on a full name before it; so a family name that hangs
//! on none, and looks or sounds like one that is introduced, is most likely that one. Two full names need the same given name
//! and family names that sound alike, or the same office as well.

use super::cluster::Entity;
use super::names::{Given, is_family_first_surname};
use super::similarity::{Alike, alike, distance, has_same_letters, neighbourhood, skeleton};
use crate::document::lexicon::Fingerprint;
use crate::order;
use rustc_hash::FxHashMap;

/// How many candidates one name is compared with: enough for any cast, and bounded for a page of thousands of names.
const MOST_CANDIDATES: usize = 12;

/// The merging of entities that are one person, some at a time. Linear in their number.
#[derive(Debug, Default)]
pub struct Merging {
    entities: Vec<Entity>,
    /// Of each entity, as far as they have been read.
    keys: Vec<Vec<u64>>,
    index: Index,
    /// Which other one each entity joins, and why, as far as they have been compared; chains are followed to their end.
    joins: Vec<Option<(usize, String)>>,
}

impl Merging {
    /// Before the first step.
    pub fn new(entities: Vec<Entity>) -> Self {
        Self { entities, ..Self::default() }
    }

    /// Looks at about `count` entities. Gives whether any are left.
    pub fn step(&mut self, count: usize) -> bool {
        let all = self.entities.len();
        if self.keys.len() < all {
            for entity in self.entities.iter().skip(self.keys.len()).take(count) {
                let keys = keys(entity);
                self.index.add(self.keys.len(), &keys);
                self.keys.push(keys);
            }
        } else if self.joins.len() < all {
            for number in self.joins.len()..all.min(self.joins.len().saturating_add(count)) {
                self.joins.push(self.join_of(number));
            }
        } else {
            self.join();
            return false;
        }
        true
    }

    /// Which other entity this one joins, and why.
    fn join_of(&self, number: usize) -> Option<(usize, String)> {
        self.index
            .candidates(number, &self.keys[number])
            .into_iter()
            .filter(|&other| other != number)
            .filter_map(|other| {
                let (keeper, joiner) = order(&self.entities, number, other);
                (joiner == number).then_some(())?;
                let (strength, reason) = same_person(&self.entities[keeper], &self.entities[joiner])?;
                Some((strength, std::cmp::Reverse(keeper), reason))
            })
            .max()
            .map(|(_, std::cmp::Reverse(keeper), reason)| (keeper, reason))
    }

    fn join(&mut self) {
        let mut moved: Vec<(usize, usize, String)> = Vec::new();
        for (number, join) in self.joins.iter().enumerate() {
            let Some((keeper, reason)) = join else { continue };
            let mut root = *keeper;
            // A chain is at most as long as there are entities; `order` is total, so there is no circle.
            for _ in 0..self.entities.len().min(64) {
                match self.joins.get(root).and_then(Option::as_ref) {
                    Some((next, _)) => root = *next,
                    None => break,
                }
            }
            moved.push((number, root, reason.clone()));
        }
        let mut keepers: Vec<usize> = Vec::new();
        for (from, to, reason) in moved {
            if from != to {
                let taken = std::mem::take(&mut self.entities[from]);
                self.entities[to].absorb(taken, reason);
                keepers.push(to);
            }
        }
        order::by(&mut keepers, Ord::cmp);
        keepers.dedup();
        keepers.into_iter().for_each(|keeper| self.entities[keeper].sort());
        // A stray word that joined nobody was no name.
        self.entities.retain(|entity| entity.occurrences.iter().any(|occurrence| !occurrence.is_stray));
        order::by_key(&mut self.entities, |entity| entity.occurrences.first().map(|occurrence| occurrence.span));
    }

    /// After the last step: the entities, in text order.
    pub fn entities(self) -> Vec<Entity> {
        self.entities
    }
}

/// Which of two entities keeps its place: the one with a full name, then the more frequent, then the earlier.
fn order(entities: &[Entity], a: usize, b: usize) -> (usize, usize) {
    let weight = |number: usize| (entities[number].has_full_name(), entities[number].occurrences.len(), std::cmp::Reverse(number));
    if weight(a) >= weight(b) { (a, b) } else { (b, a) }
}

/// Entities by keys that spellings of one name share.
#[derive(Debug, Default)]
struct Index {
    by_key: FxHashMap<u64, Vec<usize>>,
}

impl Index {
    fn add(&mut self, number: usize, keys: &[u64]) {
        for &key in keys {
            self.by_key.entry(key).or_default().push(number);
        }
    }

    fn candidates(&self, number: usize, keys: &[u64]) -> Vec<usize> {
        let mut found = Vec::new();
        for key in keys {
            let Some(bucket) = self.by_key.get(key) else { continue };
            // The nearest ones in text order, on both sides.
            let at = bucket.partition_point(|&other| other < number);
            let from = at.saturating_sub(MOST_CANDIDATES / 2);
            found.extend(bucket.iter().skip(from).take(MOST_CANDIDATES));
        }
        order::by(&mut found, Ord::cmp);
        found.dedup();
        found
    }
}

/// What near spellings of the family name share; the given name; the family name.
fn keys(entity: &Entity) -> Vec<u64> {
    let mut keys = neighbourhood(&entity.parts.family);
    if let Some(given) = entity.parts.given.first() {
        // One bit apart, so that no family name meets a given name.
        keys.push(Fingerprint::of(given).value() ^ 1);
        keys.push(Fingerprint::of(&entity.parts.family).value());
    }
    keys
}

/// Whether `joiner` names the person of `keeper` in another spelling: how strongly, and why.
fn same_person(keeper: &Entity, joiner: &Entity) -> Option<(u8, String)> {
    let (a, b) = (&keeper.parts, &joiner.parts);
    if a.suffix != b.suffix || is_derived(&a.family, &b.family) {
        return None;
    }
    let office = shared_office(keeper, joiner);
    let with_office = |strength: u8, words: &str| {
        let office = office.as_ref().map(|office| format!(", and both are called {office}")).unwrap_or_default();
        Some((strength + u8::from(!office.is_empty()), format!("{words}{office}")))
    };
    let aside = joiner.parts.is_bare() && joiner.occurrences.iter().all(|occurrence| occurrence.is_aside && occurrence.title.is_none());
    if aside || office.is_none() && is_introduced(keeper) && is_introduced(joiner) {
        return None;
    }
    if joiner.parts.is_bare() && !joiner_hangs_loose(keeper, joiner) {
        return None;
    }
    // What two full names need to be one person; most pairs end here, before their letters are compared.
    let given = a.given_match(b);
    let may_be_one = joiner.parts.is_bare()
        || office.is_some()
        || given == Given::Same
        || given == Given::Different && has_same_letters(&a.family, &b.family);
    if !may_be_one {
        return None;
    }
    let level = alike(&a.family, &b.family);
    if level == Alike::No {
        return None;
    }
    if joiner.parts.is_bare() {
        return match level {
            Alike::BySpelling if keeper.has_full_name() => {
                with_office(3, "no full name goes before it, and one that is spelled alike is on the page")
            }
            Alike::BySpelling if b.family.len() >= 6 && distance(&a.family, &b.family) <= 60 => with_office(2, "the two are a slip apart"),
            Alike::BySound
                if keeper.has_full_name() && (office.is_some() || b.family.len() >= 6 && sounds_the_same(&a.family, &b.family)) =>
            {
                with_office(2, "no full name goes before it, and one that sounds alike is on the page")
            }
            _ if keeper.has_full_name()
                && is_one_slip(&a.family, &b.family)
                && joiner.occurrences.iter().all(|occurrence| occurrence.is_unheard && !meets(keeper, occurrence.sentence)) =>
            {
                with_office(2, "the word is no name known otherwise, and one letter away from a name of the page")
            }
            Alike::Loosely if office.is_some() => with_office(1, "the names sound partly alike"),
            _ => None,
        };
    }
    match (given, level) {
        (Given::Same, Alike::BySpelling | Alike::BySound) if !is_short_east_asian(&a.family, &b.family) => {
            with_office(3, "the given name is the same")
        }
        (Given::Same, Alike::Loosely) if office.is_some() => with_office(2, "the given name is the same"),
        (Given::Compatible, Alike::BySpelling) if office.is_some() => with_office(2, "the given names go together"),
        (Given::Different, Alike::Same) => {
            let close = given_slip(a.joined_given().as_str(), b.joined_given().as_str());
            let lone = joiner.titles.is_empty() || office.is_some();
            (close && lone).then(|| with_office(2, "the family name is the same and the given names are a slip apart"))?
        }
        (Given::Different, Alike::BySpelling) if office.is_some() && given_slip(a.joined_given().as_str(), b.joined_given().as_str()) => {
            with_office(1, "both names are a slip apart")
        }
        _ => None,
    }
}

/// Whether the page says of a full name who that is.
fn is_introduced(entity: &Entity) -> bool {
    entity.has_full_name()
        && (!entity.titles.is_empty() || entity.occurrences.iter().any(|occurrence| occurrence.is_described && !occurrence.is_bare()))
}

/// Whether a bare name hangs on no full name: it is no name of the record and has no title that says who else it is.
fn joiner_hangs_loose(keeper: &Entity, joiner: &Entity) -> bool {
    // Two titles that the record gives to different people keep two names apart.
    let apart = !joiner.readings.is_empty()
        && !keeper.readings.is_empty()
        && !joiner
            .readings
            .iter()
            .any(|one| keeper.readings.iter().any(|other| one.role.title == other.role.title && one.role.country == other.role.country));
    !apart && !is_short_east_asian(&keeper.parts.family, &joiner.parts.family)
}

/// The office that both are called, where one is and it is more than a form of address.
fn shared_office(a: &Entity, b: &Entity) -> Option<String> {
    a.titles
        .iter()
        .find(|title| {
            title.words.contains(' ')
                && b.titles.iter().any(|other| {
                    other.words == title.words && (other.country.is_none() || title.country.is_none() || other.country == title.country)
                })
        })
        .map(|title| title.words.clone())
}

/// "Wang" and "Wong", "Chen" and "Cheng" are different names that differ by a letter.
fn is_short_east_asian(a: &str, b: &str) -> bool {
    is_family_first_surname(a) && is_family_first_surname(b) && a != b
}

/// Plurals and words made from a name: "the Trumps", "Trumpian", "Obamacare" are not other spellings of it.
pub fn is_derived(a: &str, b: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "s", "es", "ian", "ians", "ism", "ist", "ists", "ite", "ites", "esque", "land", "ville", "son", "nomics", "care", "an", "ans",
        "ese", "er", "ers", "y",
    ];
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether the person is named in this sentence: who else is named in it is somebody else.
fn meets(entity: &Entity, sentence: u32) -> bool {
    entity.occurrences.iter().any(|occurrence| occurrence.sentence == sentence)
}

/// Whether one letter is added, dropped, changed or swapped, after the first.
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().min(b.len()) < 4 || a.len().abs_diff(b.len()) > 1 || a.first() != b.first() {
        return false;
    }
    let front = a.iter().zip(b).take_while(|(one, other)| one == other).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(one, other)| one == other).count().min(a.len().min(b.len()) - front);
    let (left, right) = (&a[front..a.len() - back], &b[front..b.len() - back]);
    left.len() <= 1 && right.len() <= 1 || matches!((left, right), ([one, two], [three, four]) if one == four && two == three)
}

fn sounds_the_same(a: &str, b: &str) -> bool {
    let (a, b) = (skeleton(a), skeleton(b));
    a.len() >= 3 && a == b
}

/// Whether two given names are one with a slip: close letters, and not a pair like "Eric" and "Erica" or "Jean" and "Joan".
pub fn given_slip(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let feminine = long.strip_prefix(short).is_some_and(|ending| matches!(ending, "a" | "e" | "ie" | "ina"));
    short.len() >= 4 && !feminine && alike(a, b) == Alike::BySpelling
}
