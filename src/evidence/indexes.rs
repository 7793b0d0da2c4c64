//! The indexes of an evidence base: record numbers by everything that records are looked up by.

use super::day::{bounds, months_of};
use super::find_people::given_words;
use super::index::Index;
use super::office::each_office_key;
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Ruling, Series, Source, Stack};
use super::table::Record;
use crate::document::fold::fold;
use std::fmt::Debug;

/// Bytes of a word that tells courts apart.
pub(super) const LONG_WORD: usize = 6;

/// Records that are found by more than their ids.
pub trait Indexed: Record {
    /// Record numbers by key.
    type Index: Clone + Debug + Default;

    /// Adds this record, which has `number`.
    fn add_to(&self, find: &mut Self::Index, number: u32);
}

/// Sources are found by their ids alone.
impl Indexed for Source {
    type Index = ();

    fn add_to(&self, (): &mut (), _: u32) {}
}

/// By what people and their offices are found.
#[derive(Clone, Debug, Default)]
pub struct PeopleIndex {
    pub(super) by_family: Index,
    pub(super) by_given: Index,
    pub(super) by_name: Index,
    pub(super) by_error: Index,
    /// Holder and role: a person's number and the place among the person's roles.
    pub(super) roles: Vec<(u32, u32)>,
    pub(super) role_by_office: Index,
}

impl Indexed for Person {
    type Index = PeopleIndex;

    fn add_to(&self, find: &mut PeopleIndex, number: u32) {
        find.by_family.add(fold(&self.family).as_str(), number);
        for given in given_words(self) {
            find.by_given.add(given.as_str(), number);
        }
        for name in self.all_names() {
            find.by_name.add(name.as_str(), number);
        }
        for form in self.known_errors.iter() {
            find.by_error.add(fold(form).as_str(), number);
        }
        for (place, role) in self.roles.iter().enumerate().rev() {
            let role_number = find.roles.len() as u32;
            find.roles.push((number, place as u32));
            each_office_key(role, &mut |key| find.role_by_office.add(key, role_number));
        }
    }
}

/// By what measures are found.
#[derive(Clone, Debug, Default)]
pub struct MeasuresIndex {
    pub(super) by_pair: Index,
    pub(super) by_product: Index,
    pub(super) by_name: Index,
}

impl Indexed for Measure {
    type Index = MeasuresIndex;

    fn add_to(&self, find: &mut MeasuresIndex, number: u32) {
        for target in self.targets.iter() {
            find.by_pair.add(("", target.as_ref()), number);
            for product in self.products.iter() {
                find.by_product.add(("", target.as_ref(), product.as_ref()), number);
            }
        }
        for actor in self.actors.iter() {
            for target in self.targets.iter() {
                find.by_pair.add((actor.as_ref(), target.as_ref()), number);
                for product in self.products.iter() {
                    find.by_product.add((actor.as_ref(), target.as_ref(), product.as_ref()), number);
                }
            }
        }
        for name in self.names.iter() {
            find.by_name.add(name.as_ref(), number);
        }
        for instrument in self.instruments.iter() {
            find.by_name.add(fold(instrument).as_str(), number);
        }
    }
}

impl Indexed for Stack {
    type Index = Index;

    fn add_to(&self, find: &mut Index, number: u32) {
        find.add((self.actor.as_ref(), self.target.as_ref()), number);
    }
}

/// By what series are found.
#[derive(Clone, Debug, Default)]
pub struct SeriesIndex {
    pub(super) by_name: Index,
    pub(super) by_subject: Index,
}

impl Indexed for Series {
    type Index = SeriesIndex;

    fn add_to(&self, find: &mut SeriesIndex, number: u32) {
        for name in self.names.iter() {
            find.by_name.add(name.as_ref(), number);
        }
        for country in self.countries.iter() {
            for product in self.products.iter() {
                find.by_subject.add((country.as_ref(), product.as_ref()), number);
            }
        }
    }
}

/// By what meetings are found.
#[derive(Clone, Debug, Default)]
pub struct MeetingsIndex {
    pub(super) by_month: Index,
    pub(super) by_place: Index,
    pub(super) by_participant: Index,
}

impl Indexed for Meeting {
    type Index = MeetingsIndex;

    fn add_to(&self, find: &mut MeetingsIndex, number: u32) {
        for month in self.months() {
            find.by_month.add(month, number);
        }
        for place in [&self.city].into_iter().chain(self.places.iter()).filter(|place| !place.is_empty()) {
            find.by_place.add(fold(place).as_str(), number);
        }
        for person in self.participants.iter() {
            find.by_participant.add(person.as_ref(), number);
        }
    }
}

impl Indexed for Commitment {
    type Index = Index;

    fn add_to(&self, find: &mut Index, number: u32) {
        find.add((self.actor.as_ref(), self.partner.as_ref()), number);
    }
}

/// By what rulings are found.
#[derive(Clone, Debug, Default)]
pub struct RulingsIndex {
    pub(super) by_name: Index,
    pub(super) by_measure: Index,
    /// By month and each long word of the court's name.
    pub(super) by_court: Index,
}

impl Indexed for Ruling {
    type Index = RulingsIndex;

    fn add_to(&self, find: &mut RulingsIndex, number: u32) {
        for name in self.names.iter() {
            find.by_name.add(name.as_ref(), number);
        }
        find.by_name.add(fold(&self.case).as_str(), number);
        for month in bounds(&self.date).into_iter().flat_map(|(first, last)| months_of(first, last)) {
            for word in fold(&self.court).split(' ').filter(|word| word.len() >= LONG_WORD) {
                find.by_court.add((month, word), number);
            }
        }
        for measure in self.measures.iter() {
            find.by_measure.add(measure.as_ref(), number);
        }
    }
}

impl Indexed for Dispute {
    type Index = Index;

    fn add_to(&self, find: &mut Index, number: u32) {
        for record in self.about.iter() {
            find.add(record.as_ref(), number);
        }
    }
}
