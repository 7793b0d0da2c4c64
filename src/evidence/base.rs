//! The evidence base: tables of records with their indexes.

use super::embedded;
use super::find_people::given_words;
use super::index::Index;
use super::office::office_keys;
use super::pack::{Pack, SCHEMA};
use super::schema::{Commitment, Dispute, Measure, Meeting, Person, Records, Ruling, Series, Source, Stack};
use super::table::{Table, latest};
use crate::document::fold::fold;
use std::borrow::Cow;

/// What is said of a pack in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackInfo {
    /// What it is called.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its bytes in hexadecimal; empty where nobody computed it.
    pub sha256: String,
}

/// An evidence base with its indexes. Look-ups do not grow with the number of records.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    pub(super) version: Cow<'static, str>,
    pub(super) as_of: Cow<'static, str>,
    packs: Vec<PackInfo>,
    pub(super) sources: Table<Source>,
    pub(super) people: Table<Person>,
    pub(super) measures: Table<Measure>,
    pub(super) stacks: Table<Stack>,
    pub(super) series: Table<Series>,
    pub(super) meetings: Table<Meeting>,
    pub(super) commitments: Table<Commitment>,
    pub(super) rulings: Table<Ruling>,
    pub(super) disputes: Table<Dispute>,
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

impl Evidence {
    /// The base that travels with the program.
    pub fn embedded() -> Self {
        Self::with_packs(Vec::new(), false)
    }

    /// The embedded base with `packs` merged into it in order, or in place of it where `replace` is set. A record with the id of an
    /// earlier one takes its place.
    pub fn with_packs(packs: Vec<Pack>, replace: bool) -> Self {
        let mut evidence = Self::default();
        let base = embedded::records();
        if !replace {
            evidence.version.clone_from(&base.version);
            evidence.as_of.clone_from(&base.as_of);
        }
        let mut packed: Vec<Records> = Vec::with_capacity(packs.len());
        for Pack { sha256, records } in packs {
            if replace && evidence.version.is_empty() {
                evidence.version = records.version.clone();
            }
            if records.as_of > evidence.as_of {
                evidence.as_of = records.as_of.clone();
            }
            evidence.packs.push(PackInfo { id: records.id.to_string(), version: records.version.to_string(), sha256 });
            packed.push(records);
        }
        macro_rules! each {
            ($field:ident, $add:ident) => {
                let base: &'static [_] = if replace { &[] } else { &base.$field };
                let lists = packed.iter_mut().map(|records| std::mem::take(&mut records.$field)).collect();
                for item in latest(base, lists) {
                    evidence.$add(item);
                }
            };
        }
        each!(sources, add_source);
        each!(people, add_person);
        each!(measures, add_measure);
        each!(stacks, add_stack);
        each!(series, add_series);
        each!(meetings, add_meeting);
        each!(commitments, add_commitment);
        each!(rulings, add_ruling);
        each!(disputes, add_dispute);
        evidence
    }

    /// All records, as a pack holds them.
    pub fn records(&self) -> Records {
        Records {
            schema: SCHEMA.into(),
            id: "tradecheck".into(),
            version: self.version.clone(),
            as_of: self.as_of.clone(),
            sources: self.sources.iter().cloned().collect(),
            people: self.people.iter().cloned().collect(),
            measures: self.measures.iter().cloned().collect(),
            stacks: self.stacks.iter().cloned().collect(),
            series: self.series.iter().cloned().collect(),
            meetings: self.meetings.iter().cloned().collect(),
            commitments: self.commitments.iter().cloned().collect(),
            rulings: self.rulings.iter().cloned().collect(),
            disputes: self.disputes.iter().cloned().collect(),
        }
    }

    /// The packs that were merged, in order.
    pub fn packs(&self) -> &[PackInfo] {
        &self.packs
    }

    /// The version of the embedded base.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The day after which nothing is known (`YYYY-MM-DD`).
    pub fn as_of(&self) -> &str {
        &self.as_of
    }

    /// Whether a record other than a source has this id.
    pub fn has_record(&self, id: &str) -> bool {
        self.people.get(id).is_some()
            || self.measures.get(id).is_some()
            || self.stacks.get(id).is_some()
            || self.series.get(id).is_some()
            || self.meetings.get(id).is_some()
            || self.commitments.get(id).is_some()
            || self.rulings.get(id).is_some()
            || self.disputes.get(id).is_some()
    }

    pub(super) fn add_source(&mut self, source: Cow<'static, Source>) {
        self.sources.add(source);
    }

    pub(super) fn add_person(&mut self, person: Cow<'static, Person>) {
        let number = self.people.len() as u32;
        self.person_by_family.add(fold(&person.family).as_str(), number);
        for given in given_words(&person) {
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
            for key in office_keys(role) {
                self.role_by_office.add(key.as_str(), role_number);
            }
        }
        self.people.add(person);
    }

    pub(super) fn add_measure(&mut self, measure: Cow<'static, Measure>) {
        let number = self.measures.len() as u32;
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
        self.measures.add(measure);
    }

    pub(super) fn add_stack(&mut self, stack: Cow<'static, Stack>) {
        self.stack_by_pair.add((stack.actor.as_ref(), stack.target.as_ref()), self.stacks.len() as u32);
        self.stacks.add(stack);
    }

    pub(super) fn add_series(&mut self, series: Cow<'static, Series>) {
        let number = self.series.len() as u32;
        for name in series.names.iter() {
            self.series_by_name.add(name.as_ref(), number);
        }
        for country in series.countries.iter() {
            for product in series.products.iter() {
                self.series_by_subject.add((country.as_ref(), product.as_ref()), number);
            }
        }
        self.series.add(series);
    }

    pub(super) fn add_meeting(&mut self, meeting: Cow<'static, Meeting>) {
        let number = self.meetings.len() as u32;
        for month in meeting.months() {
            self.meeting_by_month.add(month, number);
        }
        for place in [&meeting.city].into_iter().chain(meeting.places.iter()).filter(|place| !place.is_empty()) {
            self.meeting_by_place.add(fold(place).as_str(), number);
        }
        for person in meeting.participants.iter() {
            self.meeting_by_participant.add(person.as_ref(), number);
        }
        self.meetings.add(meeting);
    }

    pub(super) fn add_commitment(&mut self, commitment: Cow<'static, Commitment>) {
        self.commitment_by_pair.add((commitment.actor.as_ref(), commitment.partner.as_ref()), self.commitments.len() as u32);
        self.commitments.add(commitment);
    }

    pub(super) fn add_ruling(&mut self, ruling: Cow<'static, Ruling>) {
        let number = self.rulings.len() as u32;
        for name in ruling.names.iter() {
            self.ruling_by_name.add(name.as_ref(), number);
        }
        self.ruling_by_name.add(fold(&ruling.case).as_str(), number);
        for measure in ruling.measures.iter() {
            self.ruling_by_measure.add(measure.as_ref(), number);
        }
        self.rulings.add(ruling);
    }

    pub(super) fn add_dispute(&mut self, dispute: Cow<'static, Dispute>) {
        for record in dispute.about.iter() {
            self.dispute_by_record.add(record.as_ref(), self.disputes.len() as u32);
        }
        self.disputes.add(dispute);
    }
}
