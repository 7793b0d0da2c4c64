//! Words to classes: one look-up per word token, so that a finder sees from a bit whether a word can be its own.
//!
//! Each finder declares the words that can start or build its patterns (`WORDS`); the evidence base adds the parts of its
//! names. The lexicon says only that a word may be of a class; what it is here, the finder decides.

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
    /// Words that say how far a measure has come: "threatened", "imposed", "suspended".
    LADDER = 31;
    /// A number in digits, or a fraction in one character: given by the tokeniser, not by words.
    DIGITS = 32;
    /// The sign of a currency: given by the tokeniser.
    CURRENCY_SIGN = 33;
    /// A quotation mark or an apostrophe that stands alone: given by the tokeniser.
    QUOTE_MARK = 34;
    /// Words that say what a rule measures: "stake", "parcels".
    THRESHOLD = 35;
    /// Words for exports and for limits on them: "shipments", "curbs".
    EXPORT = 36;
    /// Surnames in wide use, and the East Asian ones that stand before the given name.
    FAMILY_NAME = 40;
    /// Fields that an office is for: "treasury", "commerce", "foreign".
    PORTFOLIO = 41;
    /// Words that make a thing of a name before them: "Tower", "Act", "Institute".
    NAMED_THING = 42;
    /// "Jr", "III".
    NAME_SUFFIX = 43;
    /// Organisations that are known by one word.
    ORG_NAME = 46;
    /// Surnames that stand before the given name: Chinese, Korean, Vietnamese.
    EASTERN_FAMILY = 45;
    /// Words of place names of several words: "New", "Costa", "Angeles".
    PLACE_PART = 44;
    /// Words that a machine puts in a fixed term: "uncommon" (earths), "could" for the month May.
    SWAPPED = 60;
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
///
/// Words are kept as fingerprints: two words of more than seven bytes share one with a chance of 2⁻⁶⁴, and a page that were
/// made to hit that chance would only have one word read as another.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Each word at the place that its fingerprint begins with, or in the next one that is free. Places are a power of two in number
    /// and at least half of them free; a free one has the fingerprint 0, which is that of no word.
    places: Vec<(u64, Classes)>,
    words: usize,
}

impl Lexicon {
    /// An empty lexicon with room for `count` words.
    pub fn with_capacity(count: usize) -> Self {
        Self { places: vec![(0, Classes::NONE); (2 * count).next_power_of_two()], words: 0 }
    }

    /// Adds the words of `lists`.
    pub fn add_lists(&mut self, lists: &[WordList]) {
        for (classes, words) in lists {
            let mut word = Fingerprint::default();
            for byte in words.bytes() {
                if byte.is_ascii_whitespace() {
                    self.insert(std::mem::take(&mut word).value(), *classes);
                } else {
                    word.push(byte);
                }
            }
            self.insert(word.value(), *classes);
        }
    }

    /// Adds `classes` to those of `word`, which is in folded form.
    pub fn add(&mut self, word: &str, classes: Classes) {
        self.insert(Fingerprint::of(word).value(), classes);
    }

    fn insert(&mut self, fingerprint: u64, classes: Classes) {
        if fingerprint == 0 {
            return;
        }
        if 2 * self.words >= self.places.len() {
            let larger = Self::with_capacity(self.words.max(8) * 2);
            for (fingerprint, classes) in std::mem::replace(self, larger).places {
                self.insert(fingerprint, classes);
            }
        }
        let at = self.place_of(fingerprint);
        if let Some((word, known)) = self.places.get_mut(at) {
            self.words += usize::from(*word == 0);
            *word = fingerprint;
            *known = known.with(classes);
        }
    }

    /// Where the word is or would be.
    #[inline(always)]
    fn place_of(&self, fingerprint: u64) -> usize {
        let last = self.places.len().wrapping_sub(1);
        // The upper half of a product is the better mixed one.
        let mut at = (fingerprint >> 32) as usize & last;
        while self.places.get(at).is_some_and(|(word, _)| *word != fingerprint && *word != 0) {
            at = (at + 1) & last;
        }
        at
    }

    /// The classes of `folded`; none for a word that nobody declared.
    pub fn classes(&self, folded: &str) -> Classes {
        self.classes_of(Fingerprint::of(folded))
    }

    /// The classes of the folded word with this fingerprint.
    pub fn classes_of(&self, fingerprint: Fingerprint) -> Classes {
        self.places.get(self.place_of(fingerprint.value())).map_or(Classes::NONE, |(_, classes)| *classes)
    }
}

/// A folded word as one number, made byte by byte while the word is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fingerprint {
    mixed: u64,
    pending: u64,
    length: u32,
}

impl Fingerprint {
    /// The fingerprint of `folded`.
    pub const fn of(folded: &str) -> Self {
        let mut fingerprint = Self { mixed: 0, pending: 0, length: 0 };
        let mut rest = folded.as_bytes();
        while let Some((byte, more)) = rest.split_first() {
            fingerprint.push(*byte);
            rest = more;
        }
        fingerprint
    }

    /// Takes the next byte.
    #[inline(always)]
    pub const fn push(&mut self, byte: u8) {
        self.pending |= (byte as u64) << (8 * (self.length & 7));
        self.length += 1;
        if self.length & 7 == 0 {
            self.mixed = self.value();
            self.pending = 0;
        }
    }

    /// Whether no byte was taken.
    pub const fn is_empty(self) -> bool {
        self.length == 0
    }

    /// The number: 0 for the empty word, and different for any two words of at most seven bytes, for an odd multiplier (here 2⁶⁴ over
    /// the golden ratio) only permutes them.
    pub const fn value(self) -> u64 {
        (self.mixed.rotate_left(23) ^ self.pending ^ ((self.length as u64) << 56)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_own_classes() {
        let mut lexicon = Lexicon::default();
        lexicon.add_lists(&[(Classes::MONTH, "may march\nseptember"), (Classes::COMMON, "may responsibilities")]);
        assert_eq!(lexicon.classes("may"), Classes::MONTH.with(Classes::COMMON));
        assert_eq!(lexicon.classes("march"), Classes::MONTH);
        assert_eq!(lexicon.classes("september"), Classes::MONTH);
        assert_eq!(lexicon.classes("responsibilities"), Classes::COMMON);
        for absent in ["", "ma", "mayo", "septembe", "september\0", "responsibilitie", "习近平"] {
            assert_eq!(lexicon.classes(absent), Classes::NONE, "{absent:?}");
        }
    }

    #[test]
    fn fingerprints_differ() {
        let words: Vec<String> = (0..20_000u32).flat_map(|number| [format!("{number}"), format!("word-of-some-length-{number}")]).collect();
        let distinct: std::collections::HashSet<u64> = words.iter().map(|word| Fingerprint::of(word).value()).collect();
        assert_eq!(distinct.len(), words.len());
    }
}
