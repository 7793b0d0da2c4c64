//! Popolo (popoloproject.com): persons with memberships become people with roles.

use super::{Origin, Sources, id_of, list, text};
use crate::error::Error;
use crate::evidence::schema::{Person, Records, Role, Text};
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads `json`: an object with `persons`, `memberships`, `organizations` and `posts`. Persons without a membership are left out; a
/// membership without an end is taken to last until the day of the pack.
///
/// # Errors
/// Where it is not JSON or not Popolo, and each person without a name or without any source.
pub fn read(json: &str, origin: &Origin) -> Result<Records, Vec<Error>> {
    let value: Value = serde_json::from_str(json).map_err(|error| vec![Error::input(format!("not JSON: {error}"))])?;
    let persons = value.get("persons").and_then(Value::as_array).ok_or_else(|| vec![Error::input("persons is missing or not a list")])?;
    let by_id = |list: &str| -> BTreeMap<&str, &Value> {
        let items = value.get(list).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(|item| Some((string(item, "id")?, item))).collect()
    };
    let (organizations, posts) = (by_id("organizations"), by_id("posts"));
    let mut memberships: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for membership in value.get("memberships").and_then(Value::as_array).into_iter().flatten() {
        if let Some(person) = string(membership, "person_id") {
            memberships.entry(person).or_default().push(membership);
        }
    }
    let mut records = origin.records();
    let mut reading = Reading { organizations, posts, origin, sources: Sources::new(&records) };
    let mut errors = Vec::new();
    for (index, person) in persons.iter().enumerate() {
        let own = memberships.get(string(person, "id").unwrap_or_default()).map(Vec::as_slice);
        let inline: Vec<&Value> = person.get("memberships").and_then(Value::as_array).into_iter().flatten().collect();
        let all: Vec<&Value> = own.unwrap_or_default().iter().copied().chain(inline).collect();
        if all.is_empty() {
            continue;
        }
        match reading.person(person, &all) {
            Ok(person) => records.people.push(person),
            Err(why) => errors.push(Error::input(format!("persons[{index}]: {why}"))),
        }
    }
    records.sources = reading.sources.into_sources();
    if errors.is_empty() { Ok(records) } else { Err(errors) }
}

struct Reading<'a> {
    organizations: BTreeMap<&'a str, &'a Value>,
    posts: BTreeMap<&'a str, &'a Value>,
    origin: &'a Origin,
    sources: Sources,
}

impl Reading<'_> {
    fn person(&mut self, person: &Value, memberships: &[&Value]) -> Result<Person, String> {
        let name = string(person, "name").ok_or("name is missing")?;
        let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
        let family = string(person, "family_name").filter(|family| name.contains(family)).unwrap_or(last);
        let given = string(person, "given_name").unwrap_or(first);
        let sources = self.cited(person);
        let sources = if sources.is_empty() { memberships.iter().flat_map(|item| self.cited(item)).collect() } else { sources };
        let sources = if sources.is_empty() { self.fallback() } else { sources };
        if sources.is_empty() {
            return Err("names no source, and the file as a whole has none".to_owned());
        }
        let id = string(person, "id").map(id_of).filter(|id| !id.is_empty()).unwrap_or_else(|| id_of(name));
        let aliases = person.get("other_names").and_then(Value::as_array).into_iter().flatten();
        Ok(Person {
            id: id.into(),
            name: text(name),
            given: text(given),
            family: text(family),
            family_first: name.starts_with(family) && name != family,
            aliases: list(aliases.filter_map(|other| string(other, "name")).filter(|other| *other != name).map(text).collect()),
            pronoun: match string(person, "gender") {
                Some("male") => "he",
                Some("female") => "she",
                _ => "",
            }
            .into(),
            country: text(&self.origin.country),
            roles: list(memberships.iter().filter_map(|membership| self.role(membership, &sources)).collect()),
            sources: list(sources),
            ..Person::default()
        })
    }

    fn role(&mut self, membership: &Value, of_person: &[Text]) -> Option<Role> {
        let post = string(membership, "post_id").and_then(|id| self.posts.get(id)).copied();
        let organization = string(membership, "organization_id").or_else(|| post.and_then(|post| string(post, "organization_id")));
        let organization = organization.and_then(|id| self.organizations.get(id)).and_then(|organization| string(organization, "name"));
        let title = string(membership, "role")
            .or_else(|| string(membership, "label"))
            .or_else(|| post.and_then(|post| string(post, "label").or_else(|| string(post, "role"))))?;
        let end = string(membership, "end_date").unwrap_or_default();
        let sources = self.cited(membership);
        Some(Role {
            title: text(title),
            organisation: text(organization?),
            country: text(&self.origin.country),
            start: text(string(membership, "start_date").unwrap_or_default()),
            end: text(end),
            review_by: if end.is_empty() { text(&self.origin.as_of) } else { "".into() },
            sources: list(if sources.is_empty() { of_person.to_vec() } else { sources }),
            ..Role::default()
        })
    }

    /// The ids of the sources that `item` names.
    fn cited(&mut self, item: &Value) -> Vec<Text> {
        let listed = item.get("sources").and_then(Value::as_array).into_iter().flatten();
        let urls: Vec<(&str, &str)> = listed
            .filter_map(|source| Some((string(source, "url")?, string(source, "note").unwrap_or_default())))
            .filter(|(url, _)| url.starts_with("http"))
            .collect();
        let date = self.origin.as_of.clone();
        urls.into_iter().map(|(url, note)| self.sources.at(url, "", note, &date, 3)).collect()
    }

    fn fallback(&self) -> Vec<Text> {
        self.origin.source.iter().map(|source| source.id).collect()
    }
}

fn string<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::Origin;
    use super::read;
    use crate::evidence::Pack;
    use crate::evidence::rules::problems;

    fn origin() -> Origin {
        Origin { id: "house".into(), version: "1".into(), as_of: "2026-11-20".into(), country: "SI".into(), source: None }
    }

    #[test]
    fn memberships_become_roles() {
        let json = r#"{"persons": [
            {"id": "P/1", "name": "Ana Novák", "family_name": "Novák", "gender": "female", "other_names": [{"name": "Ana Novak-Zupan"}],
             "sources": [{"url": "https://house.example/1", "note": "Members"}]},
            {"id": "P/2", "name": "Nobody Here"}],
            "organizations": [{"id": "o", "name": "Ministry of Trade"}], "posts": [{"id": "m", "label": "Minister of Trade", "organization_id": "o"}],
            "memberships": [{"person_id": "P/1", "post_id": "m", "start_date": "2024-01"}, {"person_id": "P/1", "organization_id": "o", "role": "State Secretary", "end_date": "2024-01"}]}"#;
        let records = read(json, &origin()).unwrap();
        assert_eq!(problems(&records, None), []);
        let person = &records.people[0];
        assert_eq!((records.people.len(), person.id.as_ref(), person.pronoun.as_ref(), person.roles.len()), (1, "p-1", "she", 2));
        assert_eq!((person.roles[0].title.as_ref(), person.roles[0].organisation.as_ref()), ("Minister of Trade", "Ministry of Trade"));
        let text = serde_json::to_string(&records).unwrap();
        assert_eq!(Pack::parse(&text, "", None).unwrap().records, records);
    }

    #[test]
    fn a_person_needs_name_and_source() {
        let json = r#"{"persons": [{"id": "a"}, {"id": "b", "name": "B B"}], "memberships": [{"person_id": "a"}, {"person_id": "b"}]}"#;
        let errors: Vec<String> = read(json, &origin()).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(errors, ["input: persons[0]: name is missing", "input: persons[1]: names no source, and the file as a whole has none"]);
        assert!(read("{}", &origin()).unwrap_err()[0].to_string().contains("persons is missing"));
    }
}
