//! Looking up people and offices.

use super::base::Evidence;
use super::day::Holds;
use super::office::{is_called, office_key};
use super::schema::{Person, Role};
use crate::document::fold::fold;
use crate::document::lexicon::{Classes, Lexicon};
use crate::order;
use time::Date;

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
    /// Every person of the base.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter()
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.get(id)
    }

    /// The people whose surname folds to `family` (folded).
    pub fn people_by_family<'a>(&'a self, family: &str) -> impl Iterator<Item = &'a Person> {
        self.people
            .find()
            .by_family
            .get(family)
            .filter_map(|number| self.people.at(number))
            .filter(move |person| fold(&person.family) == family)
    }

    /// The people who go by `given` (folded) as a given name, in the name or in another way to write it.
    pub fn people_by_given<'a>(&'a self, given: &str) -> impl Iterator<Item = &'a Person> {
        self.people
            .find()
            .by_given
            .get(given)
            .filter_map(|number| self.people.at(number))
            .filter(move |person| given_words(person).iter().any(|word| word == given))
    }

    /// The people whose whole name, or an alias of it, folds to `name` (folded): "scott bessent", "jay powell", "amlo".
    pub fn people_by_name<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Person> {
        self.people.find().by_name.get(name).filter_map(|number| self.people.at(number)).filter(move |person| person.goes_by(name))
    }

    /// The people of whose name `form` (folded) is a wrong form that was seen in print.
    pub fn people_by_known_error<'a>(&'a self, form: &str) -> impl Iterator<Item = &'a Person> {
        self.people
            .find()
            .by_error
            .get(form)
            .filter_map(|number| self.people.at(number))
            .filter(move |person| person.known_errors.iter().any(|known| fold(known) == form))
    }

    /// Everybody who ever held the office that `title` names, in any words the record knows for it: "Treasury Secretary",
    /// "Governor of the Bank of Japan". `country` narrows it: ISO 3166 alpha-2, "EU", "INT".
    pub fn roles_of<'a>(&'a self, title: &str, country: Option<&'a str>) -> impl Iterator<Item = (&'static Person, &'static Role)> + 'a {
        let key = office_key(title);
        // Titles that are ways to say one office share a key: the role stands under it once for each, one after the other.
        let mut last = None;
        self.people
            .find()
            .role_by_office
            .get(key.as_slice())
            .filter(move |number| last.replace(*number) != Some(*number))
            .filter_map(|number| self.people.find().roles.get(number as usize))
            .filter_map(|&(person, role)| {
                let person = self.people.at(person)?;
                Some((person, person.roles.get(role as usize)?))
            })
            .filter(move |(_, role)| country.is_none_or(|country| role.country == country) && is_called(role, &key))
    }

    /// Who is recorded in the office that `title` names on `day`, surely or possibly: those whom the record has out of office then
    /// are left out. Nobody may mean that the record does not have the office.
    pub fn holders<'a>(&'a self, title: &str, country: Option<&'a str>, day: Date) -> impl Iterator<Item = Holder<'a>> {
        self.roles_of(title, country)
            .map(move |(person, role)| Holder { person, role, holds: role.holds(day) })
            .filter(|holder| holder.holds != Holds::No)
    }

    /// Marks the parts of every name of the base in `lexicon`.
    pub fn add_names(&self, lexicon: &mut Lexicon) {
        for person in self.people() {
            for word in fold(&person.family).split([' ', '-']) {
                lexicon.add(word, Classes::ROSTER_FAMILY);
            }
            for word in fold(&person.given).split([' ', '-']) {
                lexicon.add(word, Classes::ROSTER_GIVEN);
            }
        }
    }
}

/// The words of a person's given names, and the first words of the other ways to write the name, each once, folded.
pub(super) fn given_words(person: &Person) -> Vec<String> {
    let mut words: Vec<String> = fold(&person.given).split_whitespace().map(str::to_owned).collect();
    let others = std::iter::once(&person.name).chain(person.aliases.iter()).filter(|_| !person.family_first);
    words.extend(others.map(|name| fold(name)).filter_map(|name| name.split_once(' ').map(|(first, _)| first.to_owned())));
    order::by(&mut words, Ord::cmp);
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use crate::evidence::Evidence;
    use crate::evidence::day::Holds;
    use time::macros::date;

    #[test]
    fn finds_people_by_every_key() {
        let evidence = Evidence::embedded();
        assert_eq!(evidence.person("us-bessent").map(|person| person.name.as_ref()), Some("Scott Bessent"));
        assert!(evidence.people_by_family("he").any(|person| person.id == "cn-helifeng"));
        assert!(evidence.people_by_name("he lifeng").any(|person| person.id == "cn-helifeng"));
        assert!(evidence.people_by_name("maros sefcovic").any(|person| person.id == "eu-sefcovic"));
        assert!(evidence.people_by_name("jay powell").any(|person| person.id == "us-powell"));
        assert!(evidence.people_by_given("scott").any(|person| person.id == "us-bessent"));
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
