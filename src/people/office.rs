//! From the title beside a name to the offices of the record that it can mean.

use super::occurrence::Occurrence;
use crate::document::first_letter::FirstLetters;
use crate::document::fold::fold;
use crate::evidence::Evidence;
use crate::evidence::schema::{Person, Role};
use crate::mentions::Context;

/// One reading of a title: somebody who held that office at some time. Records stay in memory, so it may be kept.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Who.
    pub person: &'static Person,
    /// In which role.
    pub role: &'static Role,
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.role, other.role)
    }
}

/// A title beside a name and what it can mean: looked up once for a page, asked for by clusters and checks.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// The title, taken apart.
    pub title: Title,
    /// Everybody of the record who at some time held it.
    pub readings: Vec<Reading>,
}

impl Office {
    /// What `title` means beside the organisation or country `org`.
    pub fn of(evidence: &Evidence, title: &str, org: Option<&str>) -> Self {
        let title = Title::parse(title, org);
        let readings = readings(evidence, &title, org);
        Self { title, readings }
    }
}

/// Words that change what a title says of time or rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// "former", "ex-", "then": not in office now, or not stated as of now.
    Past,
    /// "-elect", "nominee", "designate", "incoming", "candidate": not yet in office.
    Coming,
    /// "acting", "interim", "outgoing".
    Acting,
    /// "deputy", "assistant", "vice": another office.
    Deputy,
}

const PAST: &str = " former ex then onetime one-time ousted late past erstwhile previous retired ";
const COMING: &str = " elect nominee designate incoming candidate presumptive hopeful would-be aspirant ";
const ACTING: &str = " acting interim caretaker outgoing ";
const DEPUTY: &str = " deputy assistant vice under associate ";

/// Country words to codes, for the words that stand beside offices.
const COUNTRIES: &[(&str, &str)] = &[
    ("US", "us u.s american america washington"),
    ("CN", "china chinese beijing"),
    ("CA", "canada canadian ottawa"),
    ("MX", "mexico mexican"),
    ("JP", "japan japanese tokyo"),
    ("KR", "korea korean seoul"),
    ("GB", "uk u.k british britain london"),
    ("DE", "germany german berlin"),
    ("FR", "france french paris"),
    ("IT", "italy italian rome"),
    ("ES", "spain spanish madrid"),
    ("NL", "netherlands dutch hague"),
    ("PL", "poland polish warsaw"),
    ("IN", "india indian delhi"),
    ("BR", "brazil brazilian brasilia"),
    ("AR", "argentina argentine argentinian"),
    ("VN", "vietnam vietnamese hanoi"),
    ("TW", "taiwan taiwanese taipei"),
    ("AU", "australia australian canberra"),
    ("MY", "malaysia malaysian"),
    ("ID", "indonesia indonesian jakarta"),
    ("CH", "switzerland swiss bern"),
    ("TR", "turkey turkiye turkish ankara"),
    ("EU", "eu e.u european brussels europe"),
    ("RU", "russia russian moscow kremlin"),
    ("UA", "ukraine ukrainian kyiv"),
    ("IL", "israel israeli"),
    ("TH", "thailand thai bangkok"),
    ("PH", "philippines philippine filipino manila"),
    ("SG", "singapore singaporean"),
    ("NZ", "zealand"),
    ("ZA", "africa"),
    ("NG", "nigeria nigerian"),
    ("PK", "pakistan pakistani"),
    ("BD", "bangladesh bangladeshi"),
    ("LK", "lanka lankan"),
    ("KH", "cambodia cambodian"),
    ("IE", "ireland irish dublin"),
    ("SE", "sweden swedish"),
    ("NO", "norway norwegian"),
    ("DK", "denmark danish"),
    ("FI", "finland finnish"),
    ("AT", "austria austrian"),
    ("BE", "belgium belgian"),
    ("PT", "portugal portuguese"),
    ("GR", "greece greek"),
    ("HU", "hungary hungarian"),
    ("CZ", "czech"),
    ("CL", "chile chilean"),
    ("CO", "colombia colombian"),
    ("PE", "peru peruvian"),
    ("VE", "venezuela venezuelan"),
    ("SA", "saudi"),
    ("AE", "emirati emirates"),
    ("IR", "iran iranian"),
    ("KZ", "kazakhstan kazakh"),
    ("UZ", "uzbekistan uzbek"),
    ("LT", "lithuania lithuanian"),
    ("KP", "pyongyang"),
    ("HK", "hong"),
];

/// A title as written, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The office in folded words, without modifiers, country and article.
    pub words: String,
    /// The country beside it, where one is named.
    pub country: Option<&'static str>,
    /// The country was named and is of none of the codes known here.
    pub modifiers: Vec<Modifier>,
}

impl Title {
    /// Takes `title` apart; `org` is the organisation or country beside it.
    pub fn parse(title: &str, org: Option<&str>) -> Self {
        let mut parsed = Self::default();
        let folded = fold(title);
        let mut words = Vec::new();
        for word in folded.split(|character: char| character.is_whitespace() || matches!(character, '-' | ',' | '/' | '(' | ')')) {
            let word = word.strip_suffix("'s").unwrap_or(word).trim_matches(|character: char| !character.is_alphanumeric());
            if word.is_empty() || matches!(word, "the" | "a" | "an" | "mr" | "mrs" | "ms" | "dr" | "his" | "her" | "its" | "their") {
                continue;
            }
            let modifier = [(PAST, Modifier::Past), (COMING, Modifier::Coming), (ACTING, Modifier::Acting), (DEPUTY, Modifier::Deputy)]
                .into_iter()
                .find(|(list, _)| list.split_ascii_whitespace().any(|listed| listed == word));
            if let Some((_, modifier)) = modifier {
                parsed.modifiers.push(modifier);
                // A deputy's office is another office: the word stays part of it.
                if modifier == Modifier::Deputy {
                    words.push(word);
                }
            } else if let Some(country) = country_of_word(word) {
                parsed.country = parsed.country.or(Some(country));
            } else {
                words.push(word);
            }
        }
        parsed.words = words.join(" ");
        if parsed.country.is_none() {
            parsed.country = org.and_then(country_in);
        }
        parsed
    }

    /// Whether `modifier` stands beside the title.
    pub fn has(&self, modifier: Modifier) -> bool {
        self.modifiers.contains(&modifier)
    }
}

fn country_of_word(word: &str) -> Option<&'static str> {
    let lines = COUNTRIES_BY_LETTER.lines(word);
    let holds = |index: usize, words: &str| lines >> index & 1 == 1 && words.split_ascii_whitespace().any(|listed| listed == word);
    COUNTRIES.iter().enumerate().find(|(index, (_, words))| holds(*index, words)).map(|(_, &(code, _))| code)
}

const COUNTRIES_BY_LETTER: FirstLetters = FirstLetters::of_named(COUNTRIES);

/// The first country that `words` name.
pub fn country_in(words: &str) -> Option<&'static str> {
    fold(words)
        .split(|character: char| !(character.is_alphanumeric() || character == '.' || character == '\''))
        .map(|word| word.strip_suffix("'s").unwrap_or(word).trim_matches('.'))
        .find_map(country_of_word)
}

/// Everybody of the record who at some time held the office that `title` and `org` name. Empty where the record does not know the
/// office, or where the words name a rank and no office ("Secretary", "Minister").
pub fn readings(evidence: &Evidence, title: &Title, org: Option<&str>) -> Vec<Reading> {
    if title.words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Reading> = Vec::new();
    let with_org = org.map(|org| format!("{} {}", title.words, fold(org)));
    for words in std::iter::once(&title.words).chain(with_org.as_ref()) {
        for (person, role) in evidence.roles_of(words, None) {
            let fits = title.country.is_none_or(|country| role.country == country || role.country == "INT");
            if fits && !found.iter().any(|reading| std::ptr::eq(reading.role, role)) {
                found.push(Reading { person, role });
            }
        }
    }
    found
}

/// Whether the title of `occurrence` is one of opposition or of a part of the country: "shadow chancellor", "state treasury secretary".
pub fn is_shadow(context: &Context<'_>, occurrence: &Occurrence) -> bool {
    let first = context.document.token_at(occurrence.with_title().start);
    first.checked_sub(1).is_some_and(|before| {
        let word = context.document.lower(before);
        matches!(
            &*word,
            "shadow" | "state" | "provincial" | "former" | "then" | "ex" | "deputy" | "vice" | "assistant" | "acting" | "under"
        )
    }) || context.document.slice(occurrence.title_span).to_lowercase().contains("shadow")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_come_apart() {
        let title = Title::parse("former U.S. Treasury Secretary", None);
        assert_eq!((title.words.as_str(), title.country), ("treasury secretary", Some("US")));
        assert!(title.has(Modifier::Past));
        let title = Title::parse("Vice Premier", Some("China"));
        assert_eq!((title.words.as_str(), title.country), ("vice premier", Some("CN")));
        assert!(title.has(Modifier::Deputy));
        assert_eq!(Title::parse("President-elect", None).modifiers, [Modifier::Coming]);
        assert_eq!(country_in("South Korea's"), Some("KR"));
        assert_eq!(country_in("the Federal Reserve"), None);
    }

    #[test]
    fn titles_find_their_holders() {
        let evidence = Evidence::embedded();
        let ids = |title: &str, org: Option<&str>| -> Vec<String> {
            readings(&evidence, &Title::parse(title, org), org).iter().map(|reading| reading.person.id.to_string()).collect()
        };
        assert!(ids("Treasury Secretary", None).contains(&"us-bessent".to_owned()));
        assert!(ids("U.S. Treasury secretary", None).contains(&"us-yellen".to_owned()));
        assert!(!ids("Chinese President", None).contains(&"us-trump".to_owned()));
        assert!(ids("President", Some("China")).contains(&"cn-xi".to_owned()));
        assert!(ids("plumber", None).is_empty());
    }
}
