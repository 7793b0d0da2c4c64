//! Puts the places together that name one person in one way: the full name, the family name after it, the short form.
//!
//! What the page spells in different ways is left to [`super::drift`].

use super::names::{Given, Name};
use super::occurrence::Occurrence;
use super::office::{Office, Reading, Title};
use super::{Link, Person, Spelling};
use crate::mentions::Context;
use crate::order;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// One person in the making.
#[derive(Clone, Debug, Default)]
pub struct Entity {
    /// Places in text order.
    pub occurrences: Vec<Occurrence>,
    /// The fullest name.
    pub parts: Name,
    /// Titles beside the name, taken apart.
    pub titles: Vec<Title>,
    /// What the titles can mean by the record, at any time.
    pub readings: Vec<Reading>,
    /// The record and how sure it is.
    pub record: Option<(String, Link)>,
    /// Why different spellings were put together.
    pub reasons: Vec<String>,
}

/// The grouping of the places of a page, some at a time.
#[derive(Debug, Default)]
pub struct Clustering {
    /// In text order; each is taken out when its entity is made.
    occurrences: Vec<Occurrence>,
    next: Next,
    groups: Groups,
    /// Who was named last by a family name or a first given name.
    most_recent: FxHashMap<String, usize>,
    offices: Offices,
    entities: Vec<Entity>,
}

/// What comes next, from which number on.
#[derive(Clone, Copy, Debug)]
enum Next {
    /// Places of full names make the groups,
    FullNames(usize),
    /// those of one word join them,
    Places(usize),
    /// and each group is an entity.
    Groups(usize),
}

impl Default for Next {
    fn default() -> Self {
        Self::FullNames(0)
    }
}

/// A title as written, to what it means beside each organisation.
type Offices = FxHashMap<String, Vec<(Option<String>, Rc<Office>)>>;

fn office_of(context: &Context<'_>, title: &str, org: Option<&str>, offices: &mut Offices) -> Rc<Office> {
    let known = offices.get(title).and_then(|known| known.iter().find(|(beside, _)| beside.as_deref() == org));
    if let Some((_, office)) = known {
        return Rc::clone(office);
    }
    let office = Rc::new(Office::of(context.evidence, title, org));
    offices.entry(title.to_owned()).or_default().push((org.map(str::to_owned), Rc::clone(&office)));
    office
}

impl Clustering {
    /// Before the first step. `occurrences` are in text order.
    pub fn new(occurrences: Vec<Occurrence>) -> Self {
        Self { occurrences, ..Self::default() }
    }

    /// Looks at about `count` places. Gives whether any are left.
    pub fn step(&mut self, context: &Context<'_>, count: usize) -> bool {
        let places = self.occurrences.len();
        self.next = match self.next {
            Next::FullNames(from) => {
                let to = places.min(from.saturating_add(count));
                for (index, occurrence) in self.occurrences.iter().enumerate().take(to).skip(from).filter(|(_, it)| !it.is_bare()) {
                    self.groups.add_full(index, occurrence);
                }
                if to < places { Next::FullNames(to) } else { Next::Places(0) }
            }
            Next::Places(from) => {
                let to = places.min(from.saturating_add(count));
                for (index, occurrence) in self.occurrences.iter().enumerate().take(to).skip(from) {
                    if occurrence.is_bare() {
                        let recent = self.most_recent.get(occurrence.parts.family.as_str()).copied();
                        let group = self.groups.of_bare(occurrence, recent);
                        self.groups.add_to(group, index);
                    } else if let Some(group) = self.groups.of_occurrence.get(&index).copied() {
                        for word in std::iter::once(&occurrence.parts.family).chain(occurrence.parts.given.first()) {
                            match self.most_recent.get_mut(word) {
                                Some(recent) => *recent = group,
                                None => drop(self.most_recent.insert(word.clone(), group)),
                            }
                        }
                    }
                }
                if to < places { Next::Places(to) } else { Next::Groups(0) }
            }
            Next::Groups(mut number) => {
                let mut taken = 0;
                while taken < count {
                    let Some(members) = self.groups.members.get_mut(number).map(std::mem::take) else { return false };
                    taken += members.len();
                    self.make_entity(context, number, members);
                    number += 1;
                }
                Next::Groups(number)
            }
        };
        true
    }

    fn make_entity(&mut self, context: &Context<'_>, group: usize, members: Vec<usize>) {
        let parts = self.groups.parts.get_mut(group).map(std::mem::take).unwrap_or_default();
        let mut entity = Entity { parts, ..Entity::default() };
        for index in members {
            if let Some(occurrence) = self.occurrences.get_mut(index).map(std::mem::take) {
                entity.add(context, occurrence, &mut self.offices);
            }
        }
        entity.sort();
        self.entities.push(entity);
    }

    /// After the last step: the entities, in text order.
    pub fn entities(mut self) -> Vec<Entity> {
        order::by_key(&mut self.entities, |entity| entity.occurrences.first().map(|occurrence| occurrence.span));
        self.entities
    }
}

impl Entity {
    /// Adds a place, and the title beside it.
    fn add(&mut self, context: &Context<'_>, mut occurrence: Occurrence, offices: &mut Offices) {
        if let Some(title) = &occurrence.title {
            let office = office_of(context, title, occurrence.org.as_deref(), offices);
            if !self.titles.contains(&office.title) {
                self.titles.push(office.title.clone());
                self.readings.extend(office.readings.iter().copied());
            }
            occurrence.office = Some(office);
        }
        self.occurrences.push(occurrence);
    }

    /// Puts the places in text order.
    pub fn sort(&mut self) {
        order::by_key(&mut self.occurrences, |occurrence| occurrence.span);
    }

    /// Takes in all of `other`, for `reason`; [`Entity::sort`] is left to do once all have been taken in.
    pub fn absorb(&mut self, other: Self, reason: String) {
        if other.parts.given.len() > self.parts.given.len() && self.parts.is_bare() {
            self.parts = other.parts;
        }
        self.occurrences.extend(other.occurrences);
        for title in other.titles {
            if !self.titles.contains(&title) {
                self.titles.push(title);
            }
        }
        self.readings.extend(other.readings);
        self.reasons.extend(other.reasons);
        self.reasons.push(reason);
    }

    /// Whether a full name is written somewhere.
    pub fn has_full_name(&self) -> bool {
        !self.parts.is_bare()
    }

    /// The entry of the cast list.
    pub fn into_person(self, context: &Context<'_>) -> Person {
        let mut spellings: Vec<Spelling> = Vec::new();
        let mut by_text: FxHashMap<&str, usize> = FxHashMap::default();
        let mut spelled: Vec<usize> = Vec::with_capacity(self.occurrences.len());
        for occurrence in &self.occurrences {
            let index = *by_text.entry(&occurrence.text).or_insert_with(|| {
                spellings.push(Spelling { text: occurrence.text.clone(), spans: Vec::new() });
                spellings.len() - 1
            });
            if let Some(spelling) = spellings.get_mut(index) {
                spelling.spans.push(occurrence.span);
            }
            spelled.push(index);
        }
        let mut titles: Vec<String> = Vec::new();
        for title in self.occurrences.iter().filter_map(|occurrence| occurrence.title.as_ref()) {
            if !titles.contains(title) {
                titles.push(title.clone());
            }
        }
        // The fullest name, then the most used, then the first; not what is glued or without capitals.
        let name = self
            .occurrences
            .iter()
            .enumerate()
            .max_by_key(|(index, occurrence)| {
                let count = spelled.get(*index).and_then(|&spelling| spellings.get(spelling)).map_or(0, |spelling| spelling.spans.len());
                (!occurrence.is_bare(), !occurrence.lower_case, count, std::cmp::Reverse(*index))
            })
            .map(|(_, occurrence)| context.document.slice(occurrence.span).to_owned())
            .unwrap_or_default();
        let (record, link) = self.record.map_or((None, Link::None), |(id, link)| (Some(id), link));
        Person {
            record,
            name,
            spellings,
            titles,
            pronouns: Vec::new(),
            parts: self.parts,
            occurrences: self.occurrences,
            link,
            reasons: self.reasons,
        }
    }
}

/// Members of each group by index of occurrence, with look-ups by name word.
#[derive(Debug, Default)]
struct Groups {
    members: Vec<Vec<usize>>,
    parts: Vec<Name>,
    of_occurrence: FxHashMap<usize, usize>,
    /// Words that can stand for the person alone: the family name, and the given name where no group has it as family name.
    by_family: FxHashMap<String, Vec<usize>>,
    by_given: FxHashMap<String, Vec<usize>>,
}

/// How many groups of one family name are compared with a new full name. A page that names more people of one family is a list.
const MOST_NAMESAKES: usize = 32;

impl Groups {
    fn add_full(&mut self, index: usize, occurrence: &Occurrence) {
        let parts = &occurrence.parts;
        let found = self
            .of_full(parts)
            .or_else(|| parts.other_order().and_then(|swapped| self.of_full(&swapped).filter(|&group| self.same_given(group, &swapped))));
        let group = found.unwrap_or_else(|| {
            let group = self.new_group(parts.clone());
            self.by_family.entry(key(&parts.family)).or_default().push(group);
            if let Some(given) = parts.given.first() {
                self.by_given.entry(given.clone()).or_default().push(group);
            }
            // "Lula" for "Lula da Silva", "Clinton" for "Rodham Clinton": the parts of a compound family name stand alone too.
            for piece in parts.family.split([' ', '-']).filter(|piece| piece.len() > 3 && *piece != parts.family) {
                self.by_given.entry(piece.to_owned()).or_default().push(group);
            }
            group
        });
        if let Some(known) = self.parts.get_mut(group)
            && known.given.len() < parts.given.len()
            && known.family == parts.family
        {
            known.given.clone_from(&parts.given);
        }
        self.add_to(group, index);
    }

    fn same_given(&self, group: usize, parts: &Name) -> bool {
        self.parts.get(group).is_some_and(|known| known.given_match(parts) == Given::Same)
    }

    /// The group of this full name: the same family name, suffix and a given name that goes with it.
    fn of_full(&self, parts: &Name) -> Option<usize> {
        let groups = self.by_family.get(&key(&parts.family))?;
        groups
            .iter()
            .rev()
            .take(MOST_NAMESAKES)
            .filter_map(|&group| {
                let known = self.parts.get(group)?;
                let fits = known.given_match(parts);
                (fits >= Given::Compatible && known.suffix == parts.suffix).then_some((fits, group))
            })
            .max()
            .map(|(_, group)| group)
    }

    /// The group of a name in one word: the person of that family name named last, else the one named later; a group of its own
    /// where nobody has it.
    fn of_bare(&mut self, occurrence: &Occurrence, recent: Option<usize>) -> usize {
        let family = key(&occurrence.parts.family);
        let by_family = self.by_family.get(&family);
        if let Some(groups) = by_family {
            if let Some(recent) = recent.filter(|recent| groups.contains(recent)) {
                return recent;
            }
            if let Some(&first) = groups.first() {
                return first;
            }
        }
        if let Some(&first) = self.by_given.get(&family).filter(|groups| groups.len() == 1).and_then(|groups| groups.first()) {
            return first;
        }
        let group = self.new_group(occurrence.parts.clone());
        self.by_family.entry(family).or_default().push(group);
        group
    }

    fn new_group(&mut self, parts: Name) -> usize {
        self.parts.push(parts);
        self.members.push(Vec::new());
        self.members.len() - 1
    }

    fn add_to(&mut self, group: usize, index: usize) {
        self.of_occurrence.insert(index, group);
        if let Some(members) = self.members.get_mut(group) {
            members.push(index);
        }
    }
}

/// The letters of a family name alone: "Keller-Sutter" and "Keller Sutter" are one.
fn key(family: &str) -> String {
    family.chars().filter(|character| character.is_alphanumeric()).collect()
}
