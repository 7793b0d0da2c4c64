//! Documents that records cite.

use super::Text;
use serde::{Deserialize, Serialize};

/// A citable document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
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
