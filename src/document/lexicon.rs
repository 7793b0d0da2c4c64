//! Words to classes: one look-up per word token, so that a finder sees from a bit whether a word can be its own.
//!
//! Each finder declares the words that can start or build its patterns (`WORDS`); the evidence base adds the parts of its
//! names. The lexicon says only that a word may be of a class; what it is here, the finder decides.

use rustc_hash::FxBuildHasher;
use std::borrow::Cow;
use std::collections::HashMap;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(pub u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Classes {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*
        }
    };
}

classes! {
    /// Cardinal in words: "ten", "hundred", "dozen".
    NUMBER_WORD = 0;
    /// Ordinal in words: "first", "twenty-first".
    ORDINAL = 1;
    /// "percent", "pct", "per", "percentage", "points", "basis".
    PERCENT = 2;
    /// Fractions and multiples: "half", "quarter", "doubled", "tenfold".
    FRACTION = 3;
    /// Bounds: "about", "nearly", "at", "more", "up", "least".
    BOUND = 4;
    /// Currency words and codes: "dollar", "yuan", "usd", "rs".
    CURRENCY = 5;
    /// Powers of ten: "million", "bn", "crore".
    SCALE = 6;
    /// Units of quantity: "tonnes", "bushels", "vehicles".
    UNIT = 7;
    /// Month names and abbreviations.
    MONTH = 8;
    /// Weekday names and abbreviations.
    WEEKDAY = 9;
    /// Other words that dates are built of: "last", "week", "today", "quarter", "spring".
    DATE = 10;
    /// "Mr", "Dr", "Sen", "Gen".
    HONORIFIC = 11;
    /// Words that offices are built of: "president", "secretary", "minister", "chief".
    OFFICE = 12;
    /// Words that mark an organisation: "Ministry", "Inc", "Council".
    ORG = 13;
    /// Countries, cities, continents.
    PLACE = 14;
    /// Adjectives and nouns of nationality: "Chinese", "Canadians".
    DEMONYM = 15;
    /// Goods by heading: "steel", "soybeans", "chips".
    PRODUCT = 16;
    /// Given names in wide use.
    GIVEN_NAME = 17;
    /// Given names of the evidence base.
    ROSTER_GIVEN = 18;
    /// Surnames of the evidence base.
    ROSTER_FAMILY = 19;
    /// Articles, prepositions, conjunctions, auxiliaries, pronouns: words that are capitalised only by position.
    FUNCTION = 20;
    /// Other ordinary words: nouns, verbs and adjectives of news prose.
    COMMON = 21;
    /// "he", "she", "they" and their forms.
    PRONOUN = 22;
    /// Verbs of speech: "said", "told", "wrote", "added".
    SPEECH = 23;
    /// Verbs and nouns of trade action: "impose", "tariff", "levy", "suspend".
    TRADE = 24;
    /// Verbs of change: "rose", "fell", "cut", "raised".
    CHANGE = 25;
    /// "not", "never", "would", "could", "if", "plans": negation, condition, forecast.
    MODAL = 26;
    /// "former", "acting", "then", "elect", "deputy".
    OFFICE_MODIFIER = 27;
    /// Particles of names: "van", "de", "bin", "al".
    PARTICLE = 28;
    /// Kin: "wife", "son", "brother".
    KIN = 29;
    /// Verbs and nouns of meeting: "met", "talks", "summit".
    EVENT = 30;
    /// Surnames in wide use, and the East Asian ones that stand before the given name.
    FAMILY_NAME = 40;
    /// Fields that an office is for: "treasury", "commerce", "foreign".
    PORTFOLIO = 41;
    /// Words that make a thing of a name before them: "Tower", "Act", "Institute".
    NAMED_THING = 42;
    /// "Jr", "III".
    NAME_SUFFIX = 43;
    /// Words of place names of several words: "New", "Costa", "Angeles".
    PLACE_PART = 44;
}

impl Classes {
    /// No class.
    pub const NONE: Self = Self(0);

    /// Whether the two sets share a class.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This set without the classes of `other`.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Both sets together.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The words of one class: folded (lower case, base letters), separated by white space.
pub type WordList = (Classes, &'static str);

/// Folded words and their classes.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    words: HashMap<Cow<'static, str>, Classes, FxBuildHasher>,
}

impl Lexicon {
    /// Adds the words of `lists`.
    pub fn add_lists(&mut self, lists: &[WordList]) {
        for (classes, words) in lists {
            for word in words.split_ascii_whitespace() {
                self.add(Cow::Borrowed(word), *classes);
            }
        }
    }

    /// Adds `classes` to those of `word`, which is in folded form.
    pub fn add(&mut self, word: Cow<'static, str>, classes: Classes) {
        let entry = self.words.entry(word).or_default();
        *entry = entry.with(classes);
    }

    /// The classes of `folded`; none for a word that nobody declared.
    pub fn classes(&self, folded: &str) -> Classes {
        self.words.get(folded).copied().unwrap_or_default()
    }
}
