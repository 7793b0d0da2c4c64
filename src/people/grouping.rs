//! Who is named at the places of a page, and which record is theirs, found out some places at a time: what is written alike goes
//! together, then what is written in different ways, then each person is looked up.

use super::Person;
use super::cluster::{Clustering, Entity};
use super::drift::Merging;
use super::link::Tying;
use super::occurrence::Occurrence;
use crate::mentions::Context;
use crate::order;
use std::vec::IntoIter;

/// The grouping of the places of one page.
#[derive(Debug)]
pub struct Grouping(Next);

/// What comes next.
#[derive(Debug)]
enum Next {
    Cluster(Box<Clustering>),
    Merge(Merging),
    Tie(Tying),
    /// What is left to be made an entry of the cast list, and the entries.
    Enter(IntoIter<Entity>, Vec<Person>),
}

impl Grouping {
    /// Before the first step. `occurrences` are in text order.
    pub fn new(occurrences: Vec<Occurrence>) -> Self {
        Self(Next::Cluster(Box::new(Clustering::new(occurrences))))
    }

    /// Looks at about `count` places or people. Gives whether any are left.
    pub fn step(&mut self, context: &Context<'_>, count: usize) -> bool {
        let more = match &mut self.0 {
            Next::Cluster(clustering) => clustering.step(context, count),
            Next::Merge(merging) => merging.step(count),
            Next::Tie(tying) => tying.step(context, count),
            Next::Enter(entities, people) => {
                people.extend(entities.by_ref().take(count).map(|entity| entity.into_person(context)));
                return entities.len() > 0;
            }
        };
        if !more {
            self.0 = match std::mem::replace(&mut self.0, Next::Enter(Vec::new().into_iter(), Vec::new())) {
                Next::Cluster(clustering) => Next::Merge(Merging::new(clustering.entities())),
                Next::Merge(merging) => Next::Tie(Tying::new(merging.entities())),
                Next::Tie(tying) => Next::Enter(tying.entities().into_iter(), Vec::new()),
                done => done,
            };
        }
        true
    }

    /// After the last step: the cast list, in order of first mention, without pronouns.
    pub fn people(self) -> Vec<Person> {
        let Next::Enter(_, mut people) = self.0 else { return Vec::new() };
        order::by_key(&mut people, |person| person.occurrences.first().map(|occurrence| occurrence.span));
        people
    }
}
