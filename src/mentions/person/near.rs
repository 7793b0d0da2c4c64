//! Near spellings of the page's surnames.

use super::page::Known;
use crate::order;
use rustc_hash::FxHashMap;

/// Names of one page beyond which near spellings are no longer looked for.
const MOST_NAMES: usize = 400;

/// Near spellings of the page's surnames: "Bessant" where "Besant" was introduced.
#[derive(Debug)]
pub struct Near {
    /// Surnames of five letters or more by their first letter.
    by_letter: FxHashMap<char, Vec<String>>,
    seen: FxHashMap<String, bool>,
    /// For the folded form of the word at hand.
    pub buffer: String,
}

impl Near {
    /// The near spellings of the surnames in `known`.
    pub fn new(known: &FxHashMap<String, Known>) -> Self {
        let mut by_letter: FxHashMap<char, Vec<String>> = FxHashMap::default();
        let mut families: Vec<&String> =
            known.iter().filter(|(word, kind)| **kind == Known::Family && word.len() >= 5).map(|(word, _)| word).collect();
        order::by(&mut families, Ord::cmp);
        for family in families.into_iter().take(MOST_NAMES) {
            if let Some(letter) = family.chars().next() {
                by_letter.entry(letter).or_default().push(family.clone());
            }
        }
        Self { by_letter, seen: FxHashMap::default(), buffer: String::new() }
    }

    /// Whether `folded` is one or two letters away from a surname of the page.
    pub fn has(&mut self, folded: &str) -> bool {
        if folded.len() < 5 || folded.len() > 20 {
            return false;
        }
        if let Some(&answer) = self.seen.get(folded) {
            return answer;
        }
        let families = folded.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let most = if folded.len() >= 7 { 2 } else { 1 };
        let answer = families.is_some_and(|families| families.iter().take(32).any(|family| is_within(family, folded, most)));
        self.seen.insert(folded.to_owned(), answer);
        answer
    }
}

/// Whether the edit distance of two short words is at most `most` (optimal string alignment would add nothing here).
fn is_within(left: &str, right: &str, most: usize) -> bool {
    if left.len().abs_diff(right.len()) > most || left == right {
        return false;
    }
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()] <= most
}
