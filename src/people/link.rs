//! Ties people to records: by the name as the record writes it, or by what stands around a name that is nearly the record's.

use super::Link;
use super::cluster::Entity;
use super::drift::given_slip;
use super::names::{Given, Name};
use super::office::{Modifier, Reading};
use super::similarity::{Alike, alike, distance, skeleton};
use crate::document::fold::fold;
use crate::evidence::day::Holds;
use crate::evidence::schema::Person as Record;
use crate::mentions::Context;
use crate::order;
use rustc_hash::FxHashMap;

/// The search for the record of each entity, some at a time; entities of one record are put together.
#[derive(Debug)]
pub struct Tying {
    entities: Vec<Entity>,
    /// How many have been looked at.
    tied: usize,
}

impl Tying {
    /// Before the first step.
    pub const fn new(entities: Vec<Entity>) -> Self {
        Self { entities, tied: 0 }
    }

    /// Looks at about `count` entities. Gives whether any are left.
    pub fn step(&mut self, context: &Context<'_>, count: usize) -> bool {
        if self.tied == self.entities.len() {
            self.join();
            return false;
        }
        for entity in self.entities.iter_mut().skip(self.tied).take(count) {
            entity.record = exact(context, entity).or_else(|| nearly(context, entity));
            self.tied += 1;
        }
        true
    }

    fn join(&mut self) {
        let entities = &mut self.entities;
        let mut keepers: Vec<usize> = Vec::new();
        let mut first: FxHashMap<String, usize> = FxHashMap::default();
        for number in 0..entities.len() {
            let Some((id, link)) = entities[number].record.clone() else { continue };
            match first.get(&id).copied() {
                Some(keeper) => {
                    let taken = std::mem::take(&mut entities[number]);
                    entities[keeper].absorb(taken, "the record of both is the same".to_owned());
                    keepers.push(keeper);
                    if let Some((_, kept)) = &mut entities[keeper].record {
                        *kept = (*kept).max(link);
                    }
                }
                None => {
                    first.insert(id, number);
                }
            }
        }
        order::by(&mut keepers, Ord::cmp);
        keepers.dedup();
        keepers.into_iter().for_each(|keeper| entities[keeper].sort());
        entities.retain(|entity| !entity.occurrences.is_empty());
    }

    /// After the last step: the entities with their records.
    pub fn entities(self) -> Vec<Entity> {
        self.entities
    }
}

/// The names of a record: given and family name, the name in use, aliases.
pub fn names_of(record: &Record) -> impl Iterator<Item = Name> + '_ {
    std::iter::once(Name::of_record(&record.given, &record.family, record.family_first))
        .chain(std::iter::once(&record.name).chain(record.aliases.iter()).map(|name| Name::parse(name)))
}

/// Whether `family` (folded) is how the record writes the family name, wholly or in an accepted part: "Lula" and "da Silva" for
/// "Luiz Inácio Lula da Silva".
pub fn is_family_of(record: &Record, family: &str) -> bool {
    let letters = |words: &str| -> String { words.chars().filter(|character| character.is_alphanumeric()).collect() };
    let written = letters(family);
    let own = fold(&record.family);
    // The whole, its end, or one of its words; a particle alone ("da") is none.
    let part_of_own = letters(&own).ends_with(&written)
        && own.split([' ', '-']).any(|word| letters(&own[own.len().saturating_sub(word.len())..]) == letters(word))
        || own.split([' ', '-']).any(|word| word.len() > 3 && letters(word) == written);
    written.len() > 1 && letters(&own) == written
        || written.len() > 3 && part_of_own
        || record
            .aliases
            .iter()
            .map(|alias| fold(alias))
            .any(|alias| letters(&alias) == written || alias.split_whitespace().next_back().is_some_and(|last| letters(last) == written))
}

/// The record whose name this is.
fn exact(context: &Context<'_>, entity: &Entity) -> Option<(String, Link)> {
    let parts = &entity.parts;
    if parts.is_bare() {
        // A family name alone is somebody's only with an office, or where the record lists it as a name in its own right.
        let by_office =
            entity.readings.iter().find(|reading| is_family_of(reading.person, &parts.family) && in_office(context, reading) != Holds::No);
        if let Some(reading) = by_office {
            return Some((reading.person.id.to_string(), Link::Exact));
        }
        let mut by_alias = context.evidence.people_by_name(&parts.family);
        let person = by_alias.next().filter(|_| entity.readings.is_empty())?;
        return by_alias.next().is_none().then(|| (person.id.to_string(), Link::Exact));
    }
    let mut candidates: Vec<(Given, bool, &Record)> = Vec::new();
    for candidate in [Some(parts.clone()), parts.other_order()].into_iter().flatten() {
        for record in context.evidence.people_by_family(&candidate.family) {
            let fits = names_of(record)
                .filter(|name| fold(&name.family) == candidate.family)
                .map(|name| name.given_match(&candidate))
                .max()
                .unwrap_or(Given::Different);
            let held = entity.readings.iter().any(|reading| reading.person.id == record.id);
            if fits >= Given::Compatible {
                candidates.push((fits, held, record));
            }
        }
    }
    let folded = entity.occurrences.iter().map(|occurrence| fold(context.document.slice(occurrence.span)));
    for name in folded {
        candidates.extend(
            context
                .evidence
                .people_by_name(&name)
                .map(|record| (Given::Same, entity.readings.iter().any(|reading| reading.person.id == record.id), record)),
        );
    }
    order::by_key(&mut candidates, |&(fits, held, _)| std::cmp::Reverse((held, fits)));
    let &(fits, held, record) = candidates.first()?;
    // Two people of the record with names that fit alike stay open.
    let rival = candidates.iter().any(|&(other_fits, other_held, other)| other.id != record.id && (other_held, other_fits) >= (held, fits));
    let initial_only = fits == Given::Compatible && !held && parts.given.iter().all(|word| word.chars().count() == 1);
    (!rival && !initial_only).then(|| (record.id.to_string(), Link::Exact))
}

/// The record that the name nearly is, where office, organisation or given name stand beside it.
fn nearly(context: &Context<'_>, entity: &Entity) -> Option<(String, Link)> {
    let parts = &entity.parts;
    // An office that one person holds on the day, and a name that is like theirs.
    let mut by_office: Vec<(Alike, &Record)> = Vec::new();
    for reading in entity.readings.iter() {
        let held = in_office(context, reading);
        if held == Holds::No {
            continue;
        }
        let level = family_level(reading.person, parts);
        let given = best_given(reading.person, parts);
        let fits = match level {
            Alike::Same => given == Given::Different && given_close(reading.person, parts),
            // Without a given name, only somebody who surely held the office then.
            Alike::BySpelling | Alike::BySound => {
                given >= Given::Compatible || given == Given::Unknown && held == Holds::Yes || given_close(reading.person, parts)
            }
            Alike::Loosely => {
                given >= Given::Compatible
                    || given == Given::Unknown
                        && held == Holds::Yes
                        && skeleton(&parts.family).len() >= 3
                        && sole_holder(context, entity, reading)
            }
            Alike::No => given == Given::Same && known_error(context, reading.person, entity),
        };
        if fits {
            by_office.push((level, reading.person));
        }
    }
    order::by_key(&mut by_office, |&(level, _)| std::cmp::Reverse(level));
    if let Some(&(level, record)) = by_office.first() {
        let rival = by_office.iter().any(|&(other_level, other)| other.id != record.id && other_level == level);
        if !rival {
            // An office and a slip of the pen are enough to say so; a name that only sounds alike stays possible.
            let certain = record.firm && level >= Alike::BySpelling;
            return Some((record.id.to_string(), if certain { Link::ByOffice } else { Link::Possible }));
        }
    }
    if parts.is_bare() {
        return None;
    }
    by_given_name(context, entity).or_else(|| by_family_name(context, entity))
}

/// The same given name, a family name that is nearly the record's, and the record's organisation or office close by.
fn by_given_name(context: &Context<'_>, entity: &Entity) -> Option<(String, Link)> {
    let parts = &entity.parts;
    let given = parts.given.first().filter(|given| given.chars().count() > 1)?;
    let mut found: Option<&Record> = None;
    for record in context.evidence.people_by_given(given) {
        let level = family_level(record, parts);
        if matches!(level, Alike::Same | Alike::No) || best_given(record, parts) < Given::Compatible {
            continue;
        }
        let close_by = speaks_of(context, entity, record);
        let fits = match level {
            Alike::BySpelling => {
                close_by || entity.titles.is_empty() && in_some_office(context, record) && is_rare_slip(&record.family, &parts.family)
            }
            Alike::BySound => close_by,
            Alike::Loosely => close_by && known_error(context, record, entity),
            Alike::Same | Alike::No => false,
        };
        if fits {
            // Two that fit are none.
            if found.is_some_and(|other| other.id != record.id) {
                return None;
            }
            found = Some(record);
        }
    }
    found.map(|record| (record.id.to_string(), Link::Possible))
}

/// The same family name, a given name that is nearly the record's, and the record's organisation close by.
fn by_family_name(context: &Context<'_>, entity: &Entity) -> Option<(String, Link)> {
    let parts = &entity.parts;
    let mut found: Option<&Record> = None;
    for record in context.evidence.people_by_family(&parts.family) {
        if !given_close(record, parts) || !speaks_of(context, entity, record) {
            continue;
        }
        if found.is_some_and(|other| other.id != record.id) {
            return None;
        }
        found = Some(record);
    }
    found.map(|record| (record.id.to_string(), Link::Possible))
}

/// How alike the family name written is to any that the record accepts.
pub fn family_level(record: &Record, parts: &Name) -> Alike {
    if is_family_of(record, &parts.family) {
        return Alike::Same;
    }
    alike(&fold(&record.family), &parts.family)
}

/// How the given names written go with any that the record accepts.
pub fn best_given(record: &Record, parts: &Name) -> Given {
    names_of(record).filter(|name| !name.is_bare()).map(|name| name.given_match(parts)).max().unwrap_or(Given::Unknown)
}

/// Whether the given names differ from the record's by a slip: all fit but one, which is close.
pub fn given_close(record: &Record, parts: &Name) -> bool {
    names_of(record).any(|name| {
        if name.is_bare() || parts.is_bare() {
            return false;
        }
        if name.given.len() == parts.given.len() && name.given.len() > 1 {
            let (same, differ): (Vec<_>, Vec<_>) = name.given.iter().zip(&parts.given).partition(|(a, b)| a == b);
            return !same.is_empty() && matches!(differ.as_slice(), [(a, b)] if a.chars().next() == b.chars().next() && a.len() > 1 && b.len() > 1 && distance(a, b) <= 100);
        }
        given_slip(&name.joined_given(), &parts.joined_given())
    })
}

/// A slip in a long family name that is no other common name: enough beside the same given name.
fn is_rare_slip(record: &str, written: &str) -> bool {
    let record = fold(record);
    record.len() >= 6 && distance(&record, written) <= 60
}

fn known_error(context: &Context<'_>, record: &Record, entity: &Entity) -> bool {
    let family = &entity.parts.family;
    let whole = format!("{} {family}", entity.parts.given.join(" "));
    [family.as_str(), whole.as_str()]
        .into_iter()
        .any(|form| context.evidence.people_by_known_error(form).any(|person| person.id == record.id))
}

fn in_office(context: &Context<'_>, reading: &Reading) -> Holds {
    context.meta.published.map_or(Holds::Unknown, |day| reading.role.holds(day))
}

fn in_some_office(context: &Context<'_>, record: &Record) -> bool {
    context.meta.published.is_some_and(|day| record.roles.iter().any(|role| role.firm && role.holds(day) == Holds::Yes))
}

/// Whether the title can mean nobody else on the day of publication.
fn sole_holder(context: &Context<'_>, entity: &Entity, reading: &Reading) -> bool {
    let modified = entity.titles.iter().any(|title| title.has(Modifier::Past) || title.has(Modifier::Coming));
    !modified
        && entity.readings.iter().filter(|other| in_office(context, other) != Holds::No).all(|other| other.person.id == reading.person.id)
}

/// Whether the sentence of some full name of `entity`, or the title beside it, names an organisation or office of the record.
fn speaks_of(context: &Context<'_>, entity: &Entity, record: &Record) -> bool {
    if entity.readings.iter().any(|reading| reading.person.id == record.id) {
        return true;
    }
    let document = context.document;
    entity.occurrences.iter().filter(|occurrence| !occurrence.is_bare()).take(4).any(|occurrence| {
        let Some(sentence) = document.sentence_of(occurrence.tokens.start) else { return false };
        let span = document.span_of(sentence.tokens.start as usize..sentence.tokens.end as usize);
        let text = fold(document.slice(span));
        record.roles.iter().any(|role| {
            let organisation = fold(&role.organisation);
            let organisation = organisation.trim_start_matches("the ").trim_start_matches("us ");
            organisation.len() >= 4 && contains_words(&text, organisation)
        })
    })
}

/// Whether `text` holds `words` at word boundaries.
fn contains_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let free = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
        free(text[..at].chars().next_back()) && free(text[at + found.len()..].chars().next())
    })
}
