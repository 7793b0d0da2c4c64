//! The indexes of an evidence base: record numbers by everything that records are looked up by.

use super::base::Evidence;
use super::find_people::given_words;
use super::index::Index;
use super::office::office_keys;
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Ruling, Series, Stack, Text};
use crate::document::fold::fold;
use rustc_hash::FxHashMap;

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
    pub(super) dispute_by_record: Index,
}

/// The keys of offices that were met, by title and organisation: packs repeat few offices many times.
type Offices = FxHashMap<(Text, Text), Vec<String>>;

impl Indexes {
    /// The indexes of the tables of `evidence`.
    pub(super) fn of(evidence: &Evidence) -> Self {
        let mut find = Self::default();
        let mut offices = Offices::default();
        evidence.people.iter().zip(0..).for_each(|(person, number)| find.person(number, person, &mut offices));
        evidence.measures.iter().zip(0..).for_each(|(measure, number)| find.measure(number, measure));
        evidence.stacks.iter().zip(0..).for_each(|(stack, number)| find.stack(number, stack));
        evidence.series.iter().zip(0..).for_each(|(series, number)| find.series(number, series));
        evidence.meetings.iter().zip(0..).for_each(|(meeting, number)| find.meeting(number, meeting));
        evidence.commitments.iter().zip(0..).for_each(|(commitment, number)| find.commitment(number, commitment));
        evidence.rulings.iter().zip(0..).for_each(|(ruling, number)| find.ruling(number, ruling));
        evidence.disputes.iter().zip(0..).for_each(|(dispute, number)| find.dispute(number, dispute));
        find
    }

    fn person(&mut self, number: u32, person: &Person, offices: &mut Offices) {
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
        for (place, role) in person.roles.iter().enumerate() {
            let role_number = self.roles.len() as u32;
            self.roles.push((number, place as u32));
            let office = (role.title.clone(), role.organisation.clone());
            if role.alt_titles.is_empty() {
                offices
                    .entry(office)
                    .or_insert_with(|| office_keys(role))
                    .iter()
                    .for_each(|key| self.role_by_office.add(key.as_str(), role_number));
            } else {
                office_keys(role).iter().for_each(|key| self.role_by_office.add(key.as_str(), role_number));
            }
        }
    }

    fn measure(&mut self, number: u32, measure: &Measure) {
        for target in measure.targets.iter() {
            self.measure_by_pair.add(("", target.as_ref()), number);
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
