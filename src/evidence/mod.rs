//! What the record says: people and their offices, each value with sources and dates.
//!
//! [`schema`] has the shapes; `data/*.toml` is edited by hand and compiled into [`generated`]; [`pack`] reads external packs.

pub mod schema;
pub mod day;
pub mod office;
pub mod generated;
pub mod pack;
mod index;

use crate::document::fold::fold;
use crate::document::lexicon::{Classes, Lexicon};
use day::Holds;
use index::Index;
use office::office_key;
use schema::{Person, Role, Source};
use std::borrow::Cow;
use time::Date;

/// An evidence base with its indexes. Look-ups do not grow with the number of records.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    version: Cow<'static, str>,
    as_of: Cow<'static, str>,
    sources: Vec<Cow<'static, Source>>,
    people: Vec<Cow<'static, Person>>,
    source_by_id: Index,
    person_by_id: Index,
    person_by_family: Index,
    person_by_name: Index,
    person_by_error: Index,
    /// Holder and role: indexes into `people` and its roles.
    roles: Vec<(u32, u32)>,
    role_by_office: Index,
}

/// Somebody in an office.
#[derive(Clone, Copy, Debug)]
pub struct Holder<'a> {
    /// Who.
    pub person: &'a Person,
    /// The office with its dates and sources.
    pub role: &'a Role,
    /// Whether the record has the person in office on the day asked for.
    pub holds: Holds,
}

impl Evidence {
    /// The base that travels with the program.
    pub fn embedded() -> Self {
        let mut evidence = Self { version: generated::VERSION.into(), as_of: generated::AS_OF.into(), ..Self::default() };
        for source in generated::SOURCES {
            evidence.add_source(Cow::Borrowed(source));
        }
        for person in generated::PEOPLE {
            evidence.add_person(Cow::Borrowed(person));
        }
        evidence
    }

    fn add_source(&mut self, source: Cow<'static, Source>) {
        self.source_by_id.add(&source.id, self.sources.len() as u32);
        self.sources.push(source);
    }

    fn add_person(&mut self, person: Cow<'static, Person>) {
        let index = self.people.len() as u32;
        self.person_by_id.add(&person.id, index);
        self.person_by_family.add(&fold(&person.family), index);
        for name in [&person.name].into_iter().chain(person.aliases.iter()) {
            self.person_by_name.add(&fold(name), index);
        }
        let both = if person.family_first { [&person.family, &person.given] } else { [&person.given, &person.family] };
        let both = fold(&both.map(AsRef::as_ref).join(" "));
        if both != fold(&person.name) {
            self.person_by_name.add(&both, index);
        }
        for form in person.known_errors.iter() {
            self.person_by_error.add(&fold(form), index);
        }
        for (place, role) in person.roles.iter().enumerate() {
            let number = self.roles.len() as u32;
            self.roles.push((index, place as u32));
            for key in office_keys(role) {
                self.role_by_office.add(&key, number);
            }
        }
        self.people.push(person);
    }

    /// The version of the embedded base.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The day after which nothing is known (`YYYY-MM-DD`).
    pub fn as_of(&self) -> &str {
        &self.as_of
    }

    /// Every source of the base.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter().map(AsRef::as_ref)
    }

    /// Every person of the base.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().map(AsRef::as_ref)
    }

    /// The people whose surname folds to `family` (folded).
    pub fn people_by_family<'a>(&'a self, family: &'a str) -> impl Iterator<Item = &'a Person> {
        self.person_by_family.get(family).filter_map(|index| self.person_at(index)).filter(move |person| fold(&person.family) == family)
    }

    /// The people whose whole name, or an alias of it, folds to `name` (folded): "Scott Bessent", "Jay Powell", "AMLO".
    pub fn people_by_name<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Person> {
        self.person_by_name.get(name).filter_map(|index| self.person_at(index)).filter(move |person| person.goes_by(name))
    }

    /// The people of whose name `form` (folded) is a wrong form that was seen in print.
    pub fn people_by_known_error<'a>(&'a self, form: &'a str) -> impl Iterator<Item = &'a Person> {
        self.person_by_error
            .get(form)
            .filter_map(|index| self.person_at(index))
            .filter(move |person| person.known_errors.iter().any(|known| fold(known) == form))
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.person_by_id.get(id).filter_map(|index| self.person_at(index)).find(|person| person.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.source_by_id
            .get(id)
            .filter_map(|index| self.sources.get(index as usize))
            .map(AsRef::as_ref)
            .find(|source: &&Source| source.id == id)
    }

    /// Everybody who ever held the office that `title` names, in any words the record knows for it: "Treasury Secretary",
    /// "Governor of the Bank of Japan". `country` narrows it: ISO 3166 alpha-2, "EU", "INT".
    pub fn roles_of<'a>(&'a self, title: &str, country: Option<&'a str>) -> impl Iterator<Item = (&'a Person, &'a Role)> {
        let key = office_key(title);
        self.role_by_office
            .get(&key)
            .filter_map(|number| self.roles.get(number as usize))
            .filter_map(|&(person, role)| {
                let person = self.person_at(person)?;
                Some((person, person.roles.get(role as usize)?))
            })
            .filter(move |(_, role)| country.is_none_or(|country| role.country == country) && office_keys(role).contains(&key))
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// Who is recorded in the office that `title` names on `day`, surely or possibly: those whom the record has out of office then
    /// are left out. Nobody may mean that the record does not have the office.
    pub fn holders<'a>(&'a self, title: &str, country: Option<&'a str>, day: Date) -> impl Iterator<Item = Holder<'a>> {
        self.roles_of(title, country)
            .map(move |(person, role)| Holder { person, role, holds: role.holds(day) })
            .filter(|holder| holder.holds != Holds::No)
    }

    fn person_at(&self, index: u32) -> Option<&Person> {
        self.people.get(index as usize).map(AsRef::as_ref)
    }

    /// Marks the parts of every name of the base in `lexicon`.
    pub fn add_names(&self, lexicon: &mut Lexicon) {
        for person in self.people() {
            for word in fold(&person.family).split([' ', '-']) {
                lexicon.add(Cow::Owned(word.to_owned()), Classes::ROSTER_FAMILY);
            }
            for word in fold(&person.given).split([' ', '-']) {
                lexicon.add(Cow::Owned(word.to_owned()), Classes::ROSTER_GIVEN);
            }
        }
    }
}

/// The keys under which a role is found: each title, alone and with the organisation.
fn office_keys(role: &Role) -> Vec<String> {
    let mut keys = Vec::with_capacity(2 + role.alt_titles.len());
    for title in [&role.title].into_iter().chain(role.alt_titles.iter()) {
        for key in [office_key(title), office_key(&format!("{title} {}", role.organisation))] {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::Evidence;
    use super::day::Holds;
    use time::macros::date;

    #[test]
    fn finds_people_by_every_key() {
        let evidence = Evidence::embedded();
        assert_eq!(evidence.person("us-bessent").map(|person| person.name.as_ref()), Some("Scott Bessent"));
        assert!(evidence.people_by_family("he").any(|person| person.id == "cn-helifeng"));
        assert!(evidence.people_by_name("he lifeng").any(|person| person.id == "cn-helifeng"));
        assert!(evidence.people_by_name("maros sefcovic").any(|person| person.id == "eu-sefcovic"));
        assert!(evidence.people_by_name("jay powell").any(|person| person.id == "us-powell"));
        assert!(evidence.people_by_known_error("besant").any(|person| person.id == "us-bessent"));
        assert_eq!(evidence.people_by_name("scott lutnick").count(), 0);
        assert!(evidence.person("nobody").is_none());
    }

    #[test]
    fn finds_holders_of_an_office_on_a_day() {
        let evidence = Evidence::embedded();
        let names = |title, country, day| {
            evidence.holders(title, Some(country), day).map(|holder| (holder.person.name.to_string(), holder.holds)).collect::<Vec<_>>()
        };
        assert_eq!(names("Treasury Secretary", "US", date!(2025 - 10 - 27)), [("Scott Bessent".to_owned(), Holds::Yes)]);
        assert_eq!(names("U.S. Treasury chief", "US", date!(2019 - 05 - 01)), [("Steven Mnuchin".to_owned(), Holds::Yes)]);
        assert_eq!(names("President", "US", date!(2021 - 01 - 20)), [("Joe Biden".to_owned(), Holds::Yes)]);
        assert_eq!(names("Governor of the Bank of Japan", "JP", date!(2024 - 05 - 01)), [("Kazuo Ueda".to_owned(), Holds::Yes)]);
        assert_eq!(names("Governor of the Bank of Japan", "JP", date!(2026 - 05 - 01)), [("Kazuo Ueda".to_owned(), Holds::Unknown)]);
        assert!(names("Minister of Silly Walks", "GB", date!(2025 - 01 - 01)).is_empty());
    }
}
