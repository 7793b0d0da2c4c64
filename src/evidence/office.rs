//! Offices by their words: "Secretary of the Treasury", "Treasury Secretary" and "the US Treasury secretary" are one office.

use super::schema::Role;
use crate::document::fold::fold_into;

/// Words of an office that name no office: small words, and the country, which a look-up gives apart.
const SMALL: &[&str] =
    &["a", "an", "and", "at", "chinese", "for", "in", "of", "s", "the", "to", "u", "us", "united", "states", "american", "acting", "on"];

/// Words for one thing: the first of each line is the form that keys use.
const SAME: &[&[&str]] = &[
    &["minister", "ministry"],
    &["chair", "chairman", "chairwoman", "chairperson"],
    &["spokesperson", "spokesman", "spokeswoman"],
    &["secretary", "chief"],
    &["adviser", "advisor"],
    &["councillor", "councilor"],
    &["undersecretary", "under-secretary"],
    &["representative", "envoy"],
    &["federal", "fed"],
    &["economic", "economy", "economics"],
];

/// The key of an office: its folded words without small words, synonyms made one, in alphabetical order.
pub fn office_key(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    fold_into(title, &mut folded);
    let mut words: Vec<&str> = folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !SMALL.contains(word))
        .map(|word| SAME.iter().find(|same| same.contains(&word)).and_then(|same| same.first()).copied().unwrap_or(word))
        .collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// The keys under which a role is found: each of its titles, alone and with the organisation.
pub fn office_keys(role: &Role) -> Vec<String> {
    let mut keys = Vec::with_capacity(2 + 2 * role.alt_titles.len());
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
    use super::office_key;

    #[test]
    fn ways_to_say_one_office_share_a_key() {
        for (left, right) in [
            ("Secretary of the Treasury", "Treasury Secretary"),
            ("Secretary of the Treasury", "the U.S. Treasury chief"),
            ("Minister of Commerce", "Chinese commerce minister"),
            ("Chairman, Senate Finance Committee", "chair of the Senate finance committee"),
            ("Vice Premier", "vice-premier"),
        ] {
            assert_eq!(office_key(left), office_key(right));
        }
    }

    #[test]
    fn different_offices_do_not() {
        for (left, right) in [
            ("Minister of Commerce", "Vice Minister of Commerce"),
            ("President", "Vice President"),
            ("Secretary of State", "Deputy Secretary of State"),
            ("Governor", "Governor, Bank of Japan"),
        ] {
            assert_ne!(office_key(left), office_key(right));
        }
    }
}
