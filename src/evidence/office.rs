//! Offices by their words: "Secretary of the Treasury", "Treasury Secretary" and "the US Treasury secretary" are one office.

use super::schema::Role;
use crate::document::fold::fold;
use crate::order;

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

/// Adds the words of `folded` that keys are made of to `key`, which stays in order.
fn add_words<'a>(folded: &'a str, key: &mut Vec<&'a str>) {
    let words = folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty() && !SMALL.contains(word));
    key.extend(words.map(|word| SAME.iter().find(|same| same.contains(&word)).and_then(|same| same.first()).copied().unwrap_or(word)));
    order::by(key, Ord::cmp);
    key.dedup();
}

/// The key of an office: its folded words without small words, synonyms made one, each once in alphabetical order.
pub fn office_key(title: &str) -> Vec<String> {
    let folded = fold(title);
    let mut key = Vec::new();
    add_words(&folded, &mut key);
    key.into_iter().map(str::to_owned).collect()
}

/// Goes through the keys under which a role is found: each of its titles, alone and with the organisation.
pub fn each_office_key(role: &Role, visit: &mut dyn FnMut(&[&str])) {
    let organisation = fold(&role.organisation);
    for title in [&role.title].into_iter().chain(role.alt_titles.iter()) {
        let title = fold(title);
        let mut key = Vec::with_capacity(8);
        add_words(&title, &mut key);
        visit(&key);
        let alone = key.len();
        add_words(&organisation, &mut key);
        if key.len() > alone {
            visit(&key);
        }
    }
}

/// Whether `key` is one under which `role` is found.
pub fn is_called(role: &Role, key: &[String]) -> bool {
    let mut called = false;
    each_office_key(role, &mut |other| called |= other == key);
    called
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
