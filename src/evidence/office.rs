//! Offices by their words: "Secretary of the Treasury", "Treasury Secretary" and "the US Treasury secretary" are one office.

use super::schema::Role;
use crate::document::fold::fold;
use crate::document::lexicon::Fingerprint;
use crate::order;

/// Words of an office that name no office: small words, and the country, which a look-up gives apart.
const SMALL: [u64; 18] = fingerprints([
    "a", "an", "and", "at", "chinese", "for", "in", "of", "s", "the", "to", "u", "us", "united", "states", "american", "acting", "on",
]);

/// Words for one thing: each with the one that stands for it in keys.
const SAME: [(u64, u64); 13] = pairs([
    ("ministry", "minister"),
    ("chairman", "chair"),
    ("chairwoman", "chair"),
    ("chairperson", "chair"),
    ("spokesman", "spokesperson"),
    ("spokeswoman", "spokesperson"),
    ("chief", "secretary"),
    ("advisor", "adviser"),
    ("councilor", "councillor"),
    ("envoy", "representative"),
    ("fed", "federal"),
    ("economy", "economic"),
    ("economics", "economic"),
]);

const fn fingerprints<const N: usize>(words: [&str; N]) -> [u64; N] {
    let mut out = [0; N];
    let mut at = 0;
    while at < N {
        out[at] = Fingerprint::of(words[at]).value();
        at += 1;
    }
    out
}

const fn pairs<const N: usize>(words: [(&str, &str); N]) -> [(u64, u64); N] {
    let mut out = [(0, 0); N];
    let mut at = 0;
    while at < N {
        out[at] = (Fingerprint::of(words[at].0).value(), Fingerprint::of(words[at].1).value());
        at += 1;
    }
    out
}

/// Adds the words of `folded` that keys are made of to `key`, which stays in order.
fn add_words(folded: &str, key: &mut Vec<u64>) {
    let mut word = Fingerprint::default();
    // What stands after the last word ends it too.
    for (at, byte) in folded.bytes().chain([b' ']).enumerate() {
        if byte.is_ascii_alphanumeric() || !byte.is_ascii() && is_in_letter(folded, at) {
            word.push(byte);
        } else if !word.is_empty() {
            let value = std::mem::take(&mut word).value();
            if !SMALL.contains(&value) {
                key.push(SAME.iter().find(|(word, _)| *word == value).map_or(value, |(_, same)| *same));
            }
        }
    }
    order::by(key, Ord::cmp);
    key.dedup();
}

/// Whether the byte at `at` is of a letter or digit.
fn is_in_letter(text: &str, at: usize) -> bool {
    let start = (0..=at).rev().find(|&start| text.is_char_boundary(start));
    start.and_then(|start| text.get(start..)?.chars().next()).is_some_and(char::is_alphanumeric)
}

/// The key of an office: its folded words without small words, synonyms made one, each once in a fixed order; words as fingerprints.
pub fn office_key(title: &str) -> Vec<u64> {
    let mut key = Vec::new();
    add_words(&fold(title), &mut key);
    key
}

/// Goes through the keys under which a role is found: each of its titles, alone and with the organisation.
pub fn each_office_key(role: &Role, visit: &mut dyn FnMut(&[u64])) {
    let organisation = office_key(&role.organisation);
    for title in [&role.title].into_iter().chain(role.alt_titles.iter()) {
        let mut key = office_key(title);
        visit(&key);
        let alone = key.len();
        key.extend(&organisation);
        order::by(&mut key, Ord::cmp);
        key.dedup();
        if key.len() > alone {
            visit(&key);
        }
    }
}

/// Whether `key` is one under which `role` is found.
pub fn is_called(role: &Role, key: &[u64]) -> bool {
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
