//! People and the offices they hold.

use super::{List, Text};
use crate::document::fold::fold;
use crate::evidence::day::{Holds, holds};
use serde::{Deserialize, Serialize};
use time::Date;

/// A person and the offices held (after Popolo: Person with Memberships).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Person {
    /// Stable id: "us-bessent".
    pub id: Text,
    /// The name as news writes it, in the person's own order.
    pub name: Text,
    /// Given name.
    pub given: Text,
    /// Family name.
    pub family: Text,
    /// Whether the family name comes first.
    pub family_first: bool,
    /// Other accepted ways to write the name.
    pub aliases: List<Text>,
    /// Wrong forms that were seen in print.
    pub known_errors: List<Text>,
    /// The pronoun that the record states: "he", "she", "they"; empty where none is recorded.
    pub pronoun: Text,
    /// ISO 3166 alpha-2 of the country, or "EU", "INT".
    pub country: Text,
    /// Offices and roles.
    pub roles: List<Role>,
    /// Ids of sources for the name and the person.
    pub sources: List<Text>,
    /// Whether two publishers or an official document stand behind the name: only then may a note say `differs`.
    pub firm: bool,
}

/// An office or role over a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Role {
    /// "Secretary of the Treasury".
    pub title: Text,
    /// Other accepted ways to say it.
    pub alt_titles: List<Text>,
    /// "US Department of the Treasury".
    pub organisation: Text,
    /// ISO 3166 alpha-2 of the country, or "EU", "INT".
    pub country: Text,
    /// First day, as exact as known (EDTF); empty where unknown.
    pub start: Text,
    /// First day on which the record has the office in other hands (EDTF); empty while it lasts or where unknown.
    pub end: Text,
    /// Last day on which a source has the person in office (EDTF), for a role without `end`: later than that, not known.
    pub review_by: Text,
    /// Whether the dates are sourced well enough to say that somebody was or was not in office.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}

impl Person {
    /// The folded whole names: name, aliases, given and family name together.
    pub fn all_names(&self) -> Vec<String> {
        let (first, second) = if self.family_first { (&self.family, &self.given) } else { (&self.given, &self.family) };
        let mut names: Vec<String> = [&self.name].into_iter().chain(self.aliases.iter()).map(|name| fold(name)).collect();
        let told = self.name.strip_prefix(first.as_ref()).and_then(|rest| rest.strip_prefix(' ')) == Some(second);
        if !told {
            let both = fold(&format!("{first} {second}"));
            if !names.contains(&both) {
                names.push(both);
            }
        }
        names
    }

    /// Whether one of [`Person::all_names`] is `name` (folded).
    pub fn goes_by(&self, name: &str) -> bool {
        self.all_names().iter().any(|known| known == name)
    }
}

impl Role {
    /// Whether the record has the person in this role on `day`.
    pub fn holds(&self, day: Date) -> Holds {
        holds(&self.start, &self.end, &self.review_by, day)
    }
}
