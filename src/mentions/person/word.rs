//! What one capitalised word can be inside a name, from its classes and its shape.

use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, Token};

const NAME: Classes = Classes::GIVEN_NAME.with(Classes::ROSTER_GIVEN).with(Classes::FAMILY_NAME).with(Classes::ROSTER_FAMILY);
const GIVEN: Classes = Classes::GIVEN_NAME.with(Classes::ROSTER_GIVEN);
const FAMILY: Classes = Classes::FAMILY_NAME.with(Classes::ROSTER_FAMILY);
/// Classes whose words stand in a name only if a name list has them too.
const OTHERWISE: Classes = Classes::FUNCTION
    .with(Classes::MONTH)
    .with(Classes::WEEKDAY)
    .with(Classes::DEMONYM)
    .with(Classes::PRONOUN)
    .with(Classes::SPEECH)
    .with(Classes::ORG)
    .with(Classes::OFFICE)
    .with(Classes::OFFICE_MODIFIER)
    .with(Classes::NAMED_THING)
    .with(Classes::PORTFOLIO)
    .with(Classes::HONORIFIC)
    .with(Classes::KIN)
    .with(Classes::NAME_SUFFIX)
    .with(Classes::NUMBER_WORD);
/// Classes that make a name word doubtful.
const DOUBT: Classes = OTHERWISE.with(Classes::COMMON).with(Classes::PLACE).with(Classes::PLACE_PART);

/// Whether the word stands in some list of names.
pub const fn is_name(token: &Token) -> bool {
    token.is(NAME)
}

/// Whether the word is a given name.
pub const fn is_given(token: &Token) -> bool {
    token.is(GIVEN)
}

/// Whether the word is a given name and nothing else; that it stands in a place name of several words ("Camp David", "Santa Monica")
/// is no doubt, for such names are read as places first.
pub const fn is_surely_given(token: &Token) -> bool {
    token.is(GIVEN) && !token.is(OTHERWISE.with(Classes::COMMON).with(Classes::PLACE))
}

/// Whether the word is a surname.
pub const fn is_family(token: &Token) -> bool {
    token.is(FAMILY)
}

/// Whether the word is also something else than a name.
pub const fn is_doubtful(token: &Token) -> bool {
    token.is(DOUBT)
}

/// Whether no list knows the word.
pub const fn is_unknown(token: &Token) -> bool {
    !token.is(NAME) && !token.is(DOUBT)
}

/// Whether the word may be part of a name at all. `caps` says that the sentence is in capitals, so that capitals are no acronym.
pub fn may_be_in_name(token: &Token, caps: bool) -> bool {
    if !token.is_capital() || token.shape.has(Shape::ABBREVIATION) {
        return false;
    }
    if token.is(NAME) {
        return true;
    }
    if token.is(OTHERWISE) {
        return false;
    }
    caps || !token.shape.has(Shape::ALL_CAPS)
}

/// Whether the word is one capital letter.
pub fn is_initial(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    token.is_capital() && doc.word(at).chars().count() == 1
}

/// Whether the word ends as surnames of some languages do: "Petrova", "Kowalski", "Lindström".
pub fn looks_like_family(folded: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ov", "ova", "ev", "eva", "sky", "ski", "ska", "skyy", "skiy", "enko", "ovic", "evic", "vich", "wicz", "yan", "ian", "shvili",
        "dze", "son", "sen", "sson", "stein", "berg", "man", "mann", "oglu", "escu", "poulos", "idis", "akis", "ides", "quist", "strom",
        "gren", "lund", "dahl", "feld", "baum", "burg", "bauer", "meier", "mayer", "hoff", "ini", "ina", "aya", "elli", "etti", "ucci",
        "ez", "ault", "eau", "aux", "ier", "wala", "kar", "ullah", "zadeh", "pour", "moto", "mura", "yama", "saki", "hara", "kawa", "zawa",
        "ton", "ford", "ley", "worth", "field",
    ];
    folded.len() >= 5 && ENDINGS.iter().any(|ending| folded.ends_with(ending) && folded.len() > ending.len() + 1)
}

/// Number of pinyin syllables that `folded` is made of; zero where it is not pinyin.
///
/// Initials and finals of Hanyu Pinyin (ISO 7098), longest match with one step back ("jiangan" is jian + gan).
pub fn pinyin_syllables(folded: &str) -> usize {
    let rest = folded.replace(['\'', '-'], "");
    if rest.is_empty() || rest.len() > 14 || !rest.is_ascii() {
        return 0;
    }
    // Whether the letters from each place on can be cut into syllables, and in how many, from the end to the start.
    let mut counts = [0usize; 16];
    for from in (0..rest.len()).rev() {
        for length in (1..=6.min(rest.len() - from)).rev() {
            let end = from + length;
            if (end == rest.len() || counts[end] > 0) && is_syllable(&rest[from..end]) {
                counts[from] = 1 + counts[end];
                break;
            }
        }
    }
    counts[0]
}

fn is_syllable(text: &str) -> bool {
    const INITIALS: &[&str] =
        &["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""];
    const FINALS: &[&str] = &[
        "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie", "iao", "iu", "ian", "in", "iang",
        "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "v", "ve",
    ];
    // A final of one letter or more ends in one of these.
    if !matches!(text.as_bytes().last(), Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'v' | b'n' | b'g' | b'r')) {
        return false;
    }
    INITIALS.iter().any(|initial| {
        text.strip_prefix(initial).is_some_and(|last| {
            FINALS.contains(&last)
                && match *initial {
                    "" => matches!(last.as_bytes().first(), Some(b'a' | b'o' | b'e')),
                    "j" | "q" | "x" => matches!(last.as_bytes().first(), Some(b'i' | b'u')),
                    "y" => matches!(
                        last,
                        "a" | "e" | "i" | "o" | "u" | "ao" | "ou" | "an" | "in" | "ang" | "ing" | "ong" | "uan" | "un" | "ue"
                    ),
                    "w" => matches!(last, "a" | "o" | "u" | "ai" | "ei" | "an" | "en" | "ang" | "eng"),
                    "b" | "p" | "m" | "f" => {
                        !matches!(
                            last,
                            "ua" | "uo" | "uai" | "ui" | "uan" | "un" | "uang" | "ue" | "ong" | "iong" | "ia" | "iang" | "er" | "e"
                        ) || (*initial == "m" && last == "e")
                    }
                    "zh" | "ch" | "sh" | "r" | "z" | "c" | "s" => !matches!(
                        last,
                        "ia" | "ie" | "iao" | "iu" | "ian" | "in" | "iang" | "ing" | "iong" | "o" | "er" | "ue" | "v" | "ve"
                    ),
                    "d" | "t" | "g" | "k" | "h" => {
                        let velar = matches!(*initial, "g" | "k" | "h");
                        !(matches!(last, "o" | "in" | "iang" | "iong" | "er" | "ue" | "v" | "ve") || velar && last.starts_with('i'))
                    }
                    _ => last != "er" && last != "iong",
                }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_is_told_from_other_words() {
        for (word, count) in [
            ("jinping", 2),
            ("lifeng", 2),
            ("chenggang", 2),
            ("wentao", 2),
            ("yi", 1),
            ("yongqian", 2),
            ("fo'an", 2),
            ("jiakun", 2),
            ("yadong", 2),
            ("xuexiang", 2),
        ] {
            assert_eq!(pinyin_syllables(word), count, "{word}");
        }
        for word in ["trump", "bessent", "greer", "street", "tariff", "export", "says", "strict", "lutnick", "growth", "bloc"] {
            assert_eq!(pinyin_syllables(word), 0, "{word}");
        }
    }

    #[test]
    fn surnames_by_their_ending() {
        assert!(looks_like_family("petrova") && looks_like_family("kowalski") && looks_like_family("akazawa"));
        assert!(!looks_like_family("tov") && !looks_like_family("teneo"));
    }
}
