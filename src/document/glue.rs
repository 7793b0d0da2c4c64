//! Words that run together at a lost space: "BesantSaid", "productsThe".
//!
//! A capital inside a word is a brand far more often than a lost space (iPhone, LinkedIn, BlackRock). So a word is read as two
//! only where one of the two is a verb of speech in the past ("BesantSaid", "saidBesant"), or the second one starts sentences ("The")
//! after a word in lower case or the name of a place, or the first is a preposition or an article and the second a place, a
//! nationality, a month or a weekday ("theColombian").

use super::fold::fold;
use super::lexicon::{Classes, Lexicon};

/// Verbs of speech that follow a speaker's name; present forms name brands too.
const SPEECH_VERBS: &[&str] = &[
    "said",
    "told",
    "says",
    "added",
    "wrote",
    "warned",
    "argued",
    "noted",
    "explained",
    "announced",
    "claimed",
    "insisted",
    "declared",
    "confirmed",
    "suggested",
    "stated",
    "replied",
    "testified",
    "tweeted",
    "posted",
];

/// Words that start sentences and end no brand.
const SENTENCE_STARTERS: &[&str] = &[
    "the",
    "but",
    "he",
    "she",
    "they",
    "this",
    "that",
    "these",
    "those",
    "however",
    "while",
    "although",
    "because",
    "there",
    "when",
    "after",
    "before",
    "since",
    "with",
    "from",
    "according",
    "both",
    "according",
    "its",
    "their",
    "his",
    "her",
    "where",
    "which",
    "who",
    "and",
    "meanwhile",
    "still",
    "if",
    "it",
    "we",
    "as",
    "at",
    "for",
    "in",
    "on",
    "our",
    "most",
    "many",
    "some",
    "what",
    "despite",
    "under",
];

/// Where `word` falls into two, in bytes from its start; none where it is one word.
pub fn seam(word: &str, lexicon: &Lexicon) -> Option<usize> {
    let mut capitals = word.char_indices().skip(1).filter(|(_, character)| character.is_uppercase()).map(|(at, _)| at);
    let at = capitals.next()?;
    // A third word, or letters of an abbreviation, speak for a coined name.
    if capitals.next().is_some() || !word.is_char_boundary(at) {
        return None;
    }
    let (head, tail) = word.split_at(at);
    let tail = fold(tail);
    if head.chars().count() < 2 || !head.chars().next_back().is_some_and(char::is_lowercase) {
        return None;
    }
    let head_class = lexicon.classes(&fold(head));
    let starts_lower = head.starts_with(char::is_lowercase);
    let named = Classes::PLACE.with(Classes::DEMONYM).with(Classes::MONTH).with(Classes::WEEKDAY);
    // Short words open coined names ("theGuardian"), longer ones do not: "sinceHerbert".
    let known = named.with(Classes::GIVEN_NAME).with(Classes::ROSTER_FAMILY).with(Classes::ORG_NAME).with(Classes::PLACE_PART);
    let known = if head.len() > 3 { known } else { named };
    if starts_lower && head_class.has(Classes::FUNCTION) && tail.len() > 3 && lexicon.classes(&tail).has(known) {
        return Some(at);
    }
    if head.chars().count() < 3 {
        return None;
    }
    if SPEECH_VERBS.contains(&head) && tail.len() > 2 {
        return Some(at);
    }
    let is_name_like = !starts_lower && !head_class.has(Classes::COMMON.with(Classes::FUNCTION));
    if SPEECH_VERBS.contains(&tail.as_str()) {
        return (is_name_like || starts_lower && tail.len() > 3).then_some(at);
    }
    // "BessentTreasury": a surname of the record and what starts an office.
    let office =
        matches!(tail.as_str(), "treasury" | "commerce" | "foreign" | "prime" | "vice") || lexicon.classes(&tail).has(Classes::OFFICE);
    if is_name_like && office && head_class.has(Classes::ROSTER_FAMILY) {
        return Some(at);
    }
    if !SENTENCE_STARTERS.contains(&tail.as_str()) {
        return None;
    }
    // "LinkedIn", "MoveOn": short words end brands; after a name only the longer ones count.
    let known_word = starts_lower
        && head_class.has(Classes::COMMON.with(Classes::FUNCTION).with(Classes::TRADE).with(Classes::PRODUCT).with(Classes::DATE));
    let known_place = is_name_like && head_class.has(named.with(Classes::ROSTER_FAMILY));
    (known_word || known_place && tail.len() > 2).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> String {
        let mut lexicon = Lexicon::default();
        lexicon.add_lists(&[
            (Classes::COMMON, "products linked move buzz feed face time book market watch goods talks what true you tube"),
            (Classes::FUNCTION, "the up in on over since"),
            (Classes::GIVEN_NAME, "herbert"),
            (Classes::PLACE, "beijing washington"),
            (Classes::ROSTER_FAMILY, "bessent trump"),
        ]);
        match seam(word, &lexicon) {
            Some(at) => format!("{} {}", &word[..at], &word[at..]),
            None => word.to_owned(),
        }
    }

    #[test]
    fn lost_spaces_are_found() {
        for (word, expected) in [
            ("BesantSaid", "Besant Said"),
            ("productsThe", "products The"),
            ("BeijingThe", "Beijing The"),
            ("TrumpSaid", "Trump Said"),
            ("talksBut", "talks But"),
            ("ŠefčovičTold", "Šefčovič Told"),
            ("saidHannes", "said Hannes"),
            ("theBeijing", "the Beijing"),
            ("inWashington", "in Washington"),
            ("sinceHerbert", "since Herbert"),
        ] {
            assert_eq!(parts(word), expected);
        }
    }

    #[test]
    fn coined_names_are_one_word() {
        for word in [
            "theHerbert",
            "sinceHalcyon",
            "iPhone",
            "eBay",
            "LinkedIn",
            "MoveOn",
            "YouTube",
            "McDonald",
            "MacBook",
            "DeepSeek",
            "TikTok",
            "BlackRock",
            "PayPal",
            "FedEx",
            "JPMorgan",
            "SoftBank",
            "AstraZeneca",
            "WhatsApp",
            "OpenAI",
            "ByteDance",
            "GlaxoSmithKline",
            "PricewaterhouseCoopers",
            "LeBron",
            "DiCaprio",
            "O'Brien",
            "MarketWatch",
            "BuzzFeed",
            "FaceTime",
            "WeChat",
            "TheStreet",
            "onClick",
            "forEach",
            "getElement",
            "ThyssenKrupp",
            "MacArthur",
            "DeSantis",
            "LaGuardia",
            "VanEck",
            "AfD",
            "PhD",
            "HuffPost",
            "TechCrunch",
            "BuildOn",
            "StartUp",
            "GitHub",
            "LeBlanc",
            "BharatPe",
            "DuPont",
            "CoreLogic",
            "PetroChina",
            "SinoSteel",
            "AliExpress",
            "TransCanada",
            "WhatSaid",
            "LookUp",
            "iOS",
            "mRNA",
            "CapitaLand",
            "FirstEnergy",
            "Sa'ar",
            "OxyContin",
        ] {
            assert_eq!(parts(word), word);
        }
    }
}
