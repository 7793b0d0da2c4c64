//! The indexes of an evidence base: record numbers by everything that records are looked up by.

use super::base::Evidence;
use super::day::{bounds, months_of};
use super::find_people::given_words;
use super::index::Index;
use super::office::each_office_key;
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Ruling, Series, Stack};
use crate::document::fold::fold;

/// Bytes of a word that tells courts apart.
pub(super) const LONG_WORD: usize = 6;

/// Record numbers by key.
#[derive(Clone, Debug, Default)]
pub struct Indexes {
    pub(super) person_by_family: Index,
    pub(super) person_by_given: Index,
    pub(super) person_by_name: Index,
    pub(super) person_by_error: Index,
    /// Holder and role: a person's number and the place among the person's roles.
    pub(super) roles: Vec<(u32, u32)>,
    pub(super) role_by_office: Index,
    pub(super) measure_by_pair: Index,
    pub(super) measure_by_product: Index,
    pub(super) measure_by_name: Index,
    pub(super) stack_by_pair: Index,
    pub(super) series_by_name: Index,
    pub(super) series_by_subject: Index,
    pub(super) meeting_by_month: Index,
    pub(super) meeting_by_place: Index,
    pub(super) meeting_by_participant: Index,
    pub(super) commitment_by_pair: Index,
    pub(super) ruling_by_name: Index,
    pub(super) ruling_by_measure: Index,
    /// By month and each long word of the court's name.
    pub(super) ruling_by_court: Index,
    pub(super) dispute_by_record: Index,
}

impl Indexes {
    /// The indexes of the tables of `evidence`. An index gives what was added last first, so the last record is added first.
    pub(super) fn of(evidence: &Evidence) -> Self {
        let mut find = Self::default();
        evidence.people.iter().enumerate().rev().for_each(|(number, person)| find.person(number as u32, person));
        evidence.measures.iter().enumerate().rev().for_each(|(number, measure)| find.measure(number as u32, measure));
        evidence.stacks.iter().enumerate().rev().for_each(|(number, stack)| find.stack(number as u32, stack));
        evidence.series.iter().enumerate().rev().for_each(|(number, series)| find.series(number as u32, series));
        evidence.meetings.iter().enumerate().rev().for_each(|(number, meeting)| find.meeting(number as u32, meeting));
        evidence.commitments.iter().enumerate().rev().for_each(|(number, commitment)| find.commitment(number as u32, commitment));
        evidence.rulings.iter().enumerate().rev().for_each(|(number, ruling)| find.ruling(number as u32, ruling));
        evidence.disputes.iter().enumerate().rev().for_each(|(number, dispute)| find.dispute(number as u32, dispute));
        find
    }

    fn person(&mut self, number: u32, person: &Person) {
        self.person_by_family.add(fold(&person.family).as_str(), number);
        for given in given_words(person) {
            self.person_by_given.add(given.as_str(), number);
        }
        for name in person.all_names() {
            self.person_by_name.add(name.as_str(), number);
        }
        for form in person.known_errors.iter() {
            self.person_by_error.add(fold(form).as_str(), number);
        }
        for (place, role) in person.roles.iter().enumerate().rev() {
            let role_number = self.roles.len() as u32;
            self.roles.push((number, place as u32));
            each_office_key(role, &mut |key| self.role_by_office.add(key, role_number));
        }
    }

    fn measure(&mut self, number: u32, measure: &Measure) {
        for target in measure.targets.iter() {
            self.measure_by_pair.add(("", target.as_ref()), number);
            for product in measure.products.iter() {
                self.measure_by_product.add(("", target.as_ref(), product.as_ref()), number);
            }
        }
        for actor in measure.actors.iter() {
            for target in measure.targets.iter() {
                self.measure_by_pair.add((actor.as_ref(), target.as_ref()), number);
                for product in measure.products.iter() {
                    self.measure_by_product.add((actor.as_ref(), target.as_ref(), product.as_ref()), number);
                }
            }
        }
        for name in measure.names.iter() {
            self.measure_by_name.add(name.as_ref(), number);
        }
        for instrument in measure.instruments.iter() {
            self.measure_by_name.add(fold(instrument).as_str(), number);
        }
    }

    fn stack(&mut self, number: u32, stack: &Stack) {
        self.stack_by_pair.add((stack.actor.as_ref(), stack.target.as_ref()), number);
    }

    fn series(&mut self, number: u32, series: &Series) {
        for name in series.names.iter() {
            self.series_by_name.add(name.as_ref(), number);
        }
        for country in series.countries.iter() {
            for product in series.products.iter() {
                self.series_by_subject.add((country.as_ref(), product.as_ref()), number);
            }
        }
    }

    fn meeting(&mut self, number: u32, meeting: &Meeting) {
        for month in meeting.months() {
            self.meeting_by_month.add(month, number);
        }
        for place in [&meeting.city].into_iter().chain(meeting.places.iter()).filter(|place| !place.is_empty()) {
            self.meeting_by_place.add(fold(place).as_str(), number);
        }
        for person in meeting.participants.iter() {
            self.meeting_by_participant.add(person.as_ref(), number);
        }
    }

    fn commitment(&mut self, number: u32, commitment: &Commitment) {
        self.commitment_by_pair.add((commitment.actor.as_ref(), commitment.partner.as_ref()), number);
    }

    fn ruling(&mut self, number: u32, ruling: &Ruling) {
        for name in ruling.names.iter() {
            self.ruling_by_name.add(name.as_ref(), number);
        }
        self.ruling_by_name.add(fold(&ruling.case).as_str(), number);
        for month in bounds(&ruling.date).into_iter().flat_map(|(first, last)| months_of(first, last)) {
            for word in fold(&ruling.court).split(' ').filter(|word| word.len() >= LONG_WORD) {
                self.ruling_by_court.add((month, word), number);
            }
        }
        for measure in ruling.measures.iter() {
            self.ruling_by_measure.add(measure.as_ref(), number);
        }
    }

    fn dispute(&mut self, number: u32, dispute: &Dispute) {
        for record in dispute.about.iter() {
            self.dispute_by_record.add(record.as_ref(), number);
        }
    }
}
