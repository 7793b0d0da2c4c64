//! The shapes of evidence records. The embedded base and external packs share them.
//!
//! Text is `Cow`, so that generated tables borrow and packs own.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Text of a record.
pub type Text = Cow<'static, str>;
/// List of a record.
pub type List<T> = Cow<'static, [T]>;

/// A citable document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Key that records cite.
    pub id: Text,
    /// Who published it.
    pub publisher: Text,
    /// Its title, or what it shows.
    pub title: Text,
    /// Where a reader can open it.
    pub url: Text,
    /// Its date, as exact as known: EDTF `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: Text,
    /// 1 official document or data, 2 established publisher, 3 other.
    pub tier: u8,
}

/// A person and the offices held (after Popolo: Person with Memberships).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
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
    /// First day no longer in office (EDTF); empty while it lasts or where unknown.
    pub end: Text,
    /// Whether the dates are exact enough, and sourced well enough, to say that somebody was not in office.
    pub firm: bool,
    /// Ids of sources.
    pub sources: List<Text>,
}
