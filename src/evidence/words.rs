//! Records put into words: what a note says of a person and an office.

use super::day::{Holds, bounds};
use super::schema::{Person, Role};
use crate::document::fold::fold;
use time::Date;

/// The role that says best who `person` is on `day`: one held then, else one that lasts and is firm, else the last of the record.
pub fn main_role(person: &Person, day: Option<Date>) -> Option<&Role> {
    let held = day.and_then(|day| {
        let holding = |wanted: Holds| person.roles.iter().find(move |role| role.holds(day) == wanted);
        holding(Holds::Yes).or_else(|| holding(Holds::Unknown))
    });
    held.or_else(|| person.roles.iter().max_by_key(|role| (role.end.is_empty(), role.firm, role.start.as_ref())))
}

/// "Scott Bessent (Secretary of the Treasury since 28 January 2025)".
pub fn person_words(person: &Person, role: Option<&Role>) -> String {
    match role {
        Some(role) => format!("{} ({})", person.name, role_words(role)),
        None => person.name.to_string(),
    }
}

/// "Secretary of the Treasury since 28 January 2025", "President of Brazil from 2019 to 2023".
pub fn role_words(role: &Role) -> String {
    let mut words = office_words(role);
    let (start, end) = (date_words(&role.start), date_words(&role.end));
    // Dates that rest on one source or on a year alone are not repeated as if they were certain.
    match (start.as_str(), end.as_str()) {
        _ if !role.firm => {}
        ("", "") => {}
        (start, "") => words = format!("{words} since {start}"),
        ("", end) => words = format!("{words} until {end}"),
        (start, end) => words = format!("{words} from {start} to {end}"),
    }
    words
}

/// The title, with the organisation where the title does not say which one.
pub fn office_words(role: &Role) -> String {
    let title = fold(&role.title);
    let organisation = fold(&role.organisation);
    let told = organisation
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.len() > 3)
        .any(|word| title.split(|character: char| !character.is_alphanumeric()).any(|other| other == word));
    if told || role.organisation.is_empty() { role.title.to_string() } else { format!("{}, {}", role.title, role.organisation) }
}

/// An EDTF date in words: "28 January 2025", "January 2025", "2025"; nothing for what is none of these.
pub fn date_words(edtf: &str) -> String {
    let Some((first, _)) = bounds(edtf) else { return String::new() };
    match edtf.len() {
        4 => first.year().to_string(),
        7 => format!("{} {}", first.month(), first.year()),
        _ => format!("{} {} {}", first.day(), first.month(), first.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Evidence;
    use time::macros::date;

    #[test]
    fn people_and_offices_in_words() {
        let evidence = Evidence::embedded();
        let bessent = evidence.person("us-bessent").unwrap();
        let role = main_role(bessent, Some(date!(2025 - 10 - 27)));
        assert_eq!(person_words(bessent, role), "Scott Bessent (Secretary of the Treasury since 28 January 2025)");
        let biden = evidence.person("us-biden").unwrap();
        assert!(person_words(biden, main_role(biden, Some(date!(2023 - 01 - 01)))).contains("from 20 January 2021 to 20 January 2025"));
        assert_eq!(date_words("2025-10"), "October 2025");
        assert_eq!(date_words(""), "");
    }
}
