//! `swapped-word`: a fixed term with one of its words replaced by a neighbour from a thesaurus.
//!
//! **Flags** "uncommon earths", "the White Dwelling", "on Could 11, 2025", "Chinese language President".
//!
//! **Why** such a text was reworded by a machine, and whatever else it says may have been changed on the way.
//!
//! **Example** "uncommon earths" for "rare earths". Left alone: "an uncommon earth tone", "a white dwelling", "Could 11 countries
//! agree?", "the Chinese language".
//!
//! **Limits** only terms of politics and trade news that nobody writes in another way; replacements that are ordinary phrases of their
//! own ("synthetic intelligence") are left alone.
//!
//! **Source** "tortured phrases": Cabanac, Labbé, Magazinov, arXiv:2107.06751, here for news.

use super::{Analysis, Check, Look, Search};
use crate::document::lexicon::{Classes, Fingerprint, WordList};
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::finding::{Finding, Severity};
use crate::order;
use crate::span::Span;
use std::sync::LazyLock;

/// The check.
pub const CHECK: Check = Check {
    id: "swapped-word",
    severity: Severity::Warning,
    summary: "A fixed term with a word replaced by a near synonym",
    look: Look::InSteps(|| Box::<Places>::default()),
};

/// The first words of [`TERMS`], and the word that [`month`] looks at.
pub const WORDS: &[WordList] = &[(
    Classes::SWAPPED,
    "uncommon scarce infrequent white fact supreme prime oval air home nationwide secretary department division legal attorney new financial \
     monetary washington belt world worldwide federal securities asia court courtroom vitality renewable nuclear liquefied liquified \
     provide global curiosity gross fiscal earlier later individuals folks people chinese london shanghai shenzhen tokyo bombay asian european \
     commerce china free cupboard wall u.s. us part mental private chief dow huge large make inexperienced counterfeit could house",
)];

/// A term, and what rewording makes of it. A word with a capital must have one on the page; hyphens are read as spaces.
const TERMS: &[(&str, &str)] = &[
    ("rare earths", "uncommon earths|scarce earths|infrequent earths"),
    ("rare earth minerals", "uncommon earth minerals|scarce earth minerals"),
    ("rare earth metals", "uncommon earth metals|scarce earth metals"),
    ("rare earth elements", "uncommon earth elements|scarce earth elements"),
    ("rare earth magnets", "uncommon earth magnets|scarce earth magnets"),
    ("rare earth exports", "uncommon earth exports"),
    ("rare earth supplies", "uncommon earth supplies"),
    ("rare earth export", "uncommon earth export"),
    ("White House", "White Dwelling|White Abode"),
    ("Truth Social", "Fact Social"),
    ("Supreme Court", "Supreme Courtroom"),
    ("Prime Minister", "Prime Clergyman|Prime Pastor|Prime Preacher"),
    ("Oval Office", "Oval Workplace"),
    ("Air Force One", "Air Drive One|Air Pressure One"),
    ("House of Representatives", "Home of Representatives"),
    ("House Republicans", "Home Republicans"),
    ("House Democrats", "Home Democrats"),
    ("House Ways and Means", "Home Ways and Means|Home Methods and Means|House Methods and Means"),
    ("National Security Council", "Nationwide Security Council|Nationwide Safety Council"),
    ("national security adviser", "nationwide security adviser|nationwide safety adviser"),
    ("national security advisor", "nationwide security advisor|nationwide safety advisor"),
    ("National Economic Council", "Nationwide Economic Council"),
    ("National Bureau of Statistics", "Nationwide Bureau of Statistics"),
    ("National People’s Congress", "Nationwide People ’s Congress|Nationwide Individuals ’s Congress|Nationwide Folks ’s Congress"),
    ("Secretary of State", "Secretary of Declare"),
    ("Department of Homeland Security", "Department of Homeland Safety|Division of Homeland Safety"),
    ("Attorney General", "Legal professional General|Attorney Common"),
    ("New York Times", "New York Occasions|New York Instances"),
    ("New York Stock Exchange", "New York Inventory Exchange"),
    ("London Stock Exchange", "London Inventory Exchange"),
    ("Shanghai Stock Exchange", "Shanghai Inventory Exchange"),
    ("Shenzhen Stock Exchange", "Shenzhen Inventory Exchange"),
    ("Tokyo Stock Exchange", "Tokyo Inventory Exchange"),
    ("Bombay Stock Exchange", "Bombay Inventory Exchange"),
    ("Asian stock markets", "Asian inventory markets"),
    ("European stock markets", "European inventory markets"),
    ("global stock markets", "global inventory markets"),
    ("world stock markets", "world inventory markets"),
    ("Financial Times", "Financial Occasions|Financial Instances|Monetary Occasions|Monetary Instances"),
    ("Washington Post", "Washington Submit"),
    ("Belt and Road", "Belt and Street|Belt and Highway"),
    ("World Trade Organization", "World Commerce Organization|Worldwide Commerce Organization"),
    ("World Trade Organisation", "World Commerce Organisation|Worldwide Commerce Organisation"),
    ("International Monetary Fund", "Worldwide Monetary Fund|Worldwide Financial Fund"),
    ("International Trade Commission", "Worldwide Commerce Commission|Worldwide Commerce Fee"),
    ("international trade representative", "worldwide commerce consultant|worldwide commerce representative"),
    ("global trade war", "worldwide commerce struggle|worldwide commerce war|global commerce war"),
    ("Federal Trade Commission", "Federal Commerce Fee|Federal Commerce Commission|Federal Trade Fee"),
    ("Securities and Exchange Commission", "Securities and Exchange Fee|Securities and Change Fee|Securities and Change Commission"),
    ("Asia-Pacific Economic Cooperation", "Asia Pacific Financial Cooperation"),
    ("Court of International Trade", "Court of Worldwide Commerce|Court of Worldwide Trade|Courtroom of International Trade"),
    ("energy secretary", "vitality secretary"),
    ("energy minister", "vitality minister"),
    ("Energy Department", "Vitality Department|Vitality Division"),
    ("renewable energy", "renewable vitality"),
    ("nuclear energy", "nuclear vitality"),
    ("liquefied natural gas", "liquefied pure gas|liquified pure gas|liquefied pure fuel"),
    ("supply chains", "global provide chains|worldwide provide chains"),
    ("supply chain disruptions", "provide chain disruptions"),
    ("interest rate cut", "curiosity rate cut|curiosity rate reduce"),
    ("interest rate cuts", "curiosity rate cuts"),
    ("interest rate hike", "curiosity rate hike"),
    ("interest rate hikes", "curiosity rate hikes"),
    ("gross domestic product", "gross home product|gross household product"),
    ("fiscal year", "fiscal 12 months"),
    ("earlier this year", "earlier this 12 months"),
    ("later this year", "later this 12 months"),
    ("People’s Republic of China", "Individuals ’s Republic of China|Folks ’s Republic of China"),
    ("People’s Bank of China", "People ’s Financial institution of China|Individuals ’s Bank of China|Folks ’s Bank of China"),
    ("People’s Daily", "People ’s Every day|Individuals ’s Every day|Individuals ’s Daily"),
    ("Bank of England", "Financial institution of England"),
    ("Bank of Japan", "Financial institution of Japan"),
    ("Bank of Canada", "Financial institution of Canada"),
    ("Bank of America", "Financial institution of America"),
    ("Chinese Communist Party", "Chinese Communist Celebration|Chinese Communist Get together|Chinese Communist Social gathering"),
    ("trade deficit", "commerce deficit"),
    ("trade surplus", "commerce surplus"),
    ("trade truce", "commerce truce"),
    ("China trade war", "China commerce war"),
    ("free trade agreement", "free commerce agreement|free commerce settlement"),
    ("free trade agreements", "free commerce agreements"),
    ("cabinet secretary", "cupboard secretary"),
    ("cabinet minister", "cupboard minister"),
    ("cabinet ministers", "cupboard ministers"),
    ("Wall Street Journal", "Wall Avenue Journal"),
    ("Wall Street banks", "Wall Avenue banks"),
    ("Wall Street analysts", "Wall Avenue analysts"),
    ("Wall Street traders", "Wall Avenue traders"),
    ("U.S. Commerce Department", "U.S. Commerce Division"),
    ("US Commerce Department", "US Commerce Division"),
    ("U.S. Treasury Department", "U.S. Treasury Division"),
    ("US Treasury Department", "US Treasury Division"),
    ("U.S. State Department", "U.S. State Division"),
    ("US State Department", "US State Division"),
    ("U.S. Agriculture Department", "U.S. Agriculture Division"),
    ("U.S. Defense Department", "U.S. Protection Division|U.S. Defense Division"),
    ("Section 232 tariffs", "Part 232 tariffs"),
    ("Section 301 tariffs", "Part 301 tariffs"),
    ("Section 301 investigation", "Part 301 investigation"),
    ("Section 232 investigation", "Part 232 investigation"),
    ("intellectual property rights", "mental property rights"),
    ("intellectual property theft", "mental property theft"),
    ("private equity", "private fairness"),
    ("chief executive officer", "chief govt officer"),
    ("Dow Jones Industrial Average", "Dow Jones Industrial Common"),
    ("Big Beautiful Bill", "Huge Stunning Invoice|Huge Lovely Invoice|Large Stunning Invoice|Large Lovely Invoice|Huge Beautiful Bill"),
    ("Make America Great Again", "Make America Nice Once more|Make America Nice Again"),
    ("green hydrogen", "inexperienced hydrogen"),
    ("green energy", "inexperienced vitality"),
    ("artificial intelligence", "counterfeit consciousness"),
];

/// What stands before a month name and never right before the verb "could" with a capital.
const BEFORE_DATE: &[&str] = &["on", "since", "until", "till", "by", "from", "in", "of", "before", "after", "through"];

/// How far a page has been seen.
#[derive(Debug, Default)]
struct Places {
    /// The token to go on from: after what was looked at, and after what was found.
    next: usize,
}

impl Search for Places {
    fn step(&mut self, analysis: &Analysis<'_>, count: usize, findings: &mut Vec<Finding>) -> bool {
        let document = analysis.context.document;
        let end = self.next.saturating_add(count);
        while self.next < end {
            let Some(at) = document.next_of(Classes::SWAPPED.with(Classes::DEMONYM), self.next) else { return false };
            self.next = at + 1;
            if let Some((length, right)) = month(document, at).or_else(|| nationality(document, at)).or_else(|| term(document, at)) {
                findings.push(finding(document, document.span_of(at..at + length), right));
                self.next = self.next.max(at + length);
            }
        }
        true
    }
}

fn finding(document: &Document, span: Span, right: String) -> Finding {
    let message = format!("“{}” stands here where the fixed term is “{right}”.", document.slice(span));
    Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span,
        message,
        suggestion: Some(right),
        related: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
    }
}

/// A replaced term of [`TERMS`] that starts at `at`: its tokens, and the term as it is to be written here.
fn term(document: &Document, at: usize) -> Option<(usize, String)> {
    // "e-commerce surplus" is a word of its own.
    let joined = at > 0 && document.token(at - 1).is_sign('-') && !document.token(at).after_space();
    if joined {
        return None;
    }
    let first = Fingerprint::of(&document.lower(at)).value();
    let from = BY_FIRST_WORD.partition_point(|(word, ..)| *word < first);
    BY_FIRST_WORD[from..].iter().take_while(|(word, ..)| *word == first).find_map(|&(_, phrase, right)| {
        let length = phrase_length(document, at, phrase)?;
        Some((length, recased(document, at..at + length, right)))
    })
}

/// Every replacement of [`TERMS`] with its term, in order of the fingerprint of its first word in lower case.
static BY_FIRST_WORD: LazyLock<Vec<(u64, &'static str, &'static str)>> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    for (right, swapped) in TERMS {
        for phrase in swapped.split('|') {
            let first = phrase.split(' ').next().unwrap_or_default().to_lowercase();
            phrases.push((Fingerprint::of(&first).value(), phrase, *right));
        }
    }
    order::by_key(&mut phrases, |(first, ..)| *first);
    phrases
});

/// How many tokens `phrase` takes from `at` on; none where it does not stand there.
fn phrase_length(document: &Document, at: usize, phrase: &str) -> Option<usize> {
    let start = document.token(at);
    let heading = document.block_of(at).is_some_and(|block| block.kind.is_heading());
    let mut next = at;
    for word in phrase.split(' ') {
        if next > at && document.token(next).is_sign('-') && !document.token(next).after_space() {
            next += 1;
        }
        let token = document.token(next);
        if token.block != start.block || token.sentence != start.sentence {
            return None;
        }
        let fits = if word == "’s" {
            token.kind == TokenKind::Possessive
        } else {
            let capital = word.starts_with(char::is_uppercase);
            // A capital on an ordinary word makes a name of it, but not where every sentence or heading has one.
            let may_be_capital = capital || heading || token.shape.has(Shape::FIRST_IN_SENTENCE) || !token.is_capital();
            document.word(next).eq_ignore_ascii_case(word) && (!capital || token.is_capital()) && may_be_capital
        };
        if !fits {
            return None;
        }
        next += 1;
    }
    // "uncommon earths-style" is a compound of its own.
    let compound = document.token(next).is_sign('-') && !document.token(next).after_space() && !document.token(next + 1).after_space();
    (!compound).then_some(next - at)
}

/// `right` with the capitals of the words at `tokens`.
fn recased(document: &Document, tokens: std::ops::Range<usize>, right: &str) -> String {
    let capitals = tokens.clone().filter(|&at| document.token(at).is_capital()).count();
    let words = tokens.clone().filter(|&at| document.token(at).is_word()).count();
    let first = document.token(tokens.start).is_capital();
    let all = words > 1 && capitals == words;
    let mut out = String::with_capacity(right.len());
    for (index, word) in right.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let mut characters = word.chars();
        match characters.next() {
            Some(letter) if all || index == 0 && first => out.extend(letter.to_uppercase()),
            Some(letter) => out.push(letter),
            None => {}
        }
        out.push_str(characters.as_str());
    }
    out
}

/// "Could 11, 2025", "on Could 11", "11 Could 2025": May taken for the verb. Gives its one token, and the month.
fn month(document: &Document, at: usize) -> Option<(usize, String)> {
    if document.word(at) != "Could" {
        return None;
    }
    let token = document.token(at);
    let here = |index: usize| Some(document.token(index)).filter(|other| other.block == token.block);
    let number = |index: usize| here(index).filter(|next| next.is_number()).and_then(|_| document.word(index).parse::<u32>().ok());
    let is_day = |number: u32| (1..=31).contains(&number);
    let is_year = |number: u32| (1900..=2100).contains(&number);
    let before = at.checked_sub(1).filter(|&before| here(before).is_some());
    let after_preposition = before.is_some_and(|before| BEFORE_DATE.contains(&&*document.lower(before)));
    let follows = number(at + 1);
    let whole = follows.is_some_and(is_day) && here(at + 2).is_some_and(|next| next.is_sign(',')) && number(at + 3).is_some_and(is_year);
    let day_first = before.and_then(number).is_some_and(is_day) && follows.is_some_and(is_year);
    let after_word = after_preposition && follows.is_some_and(|number| is_day(number) || is_year(number));
    (whole || day_first || after_word).then(|| (1, "May".to_owned()))
}

/// "Chinese language President": the nationality taken for the language. Gives the tokens of the two words, and the nationality.
fn nationality(document: &Document, at: usize) -> Option<(usize, String)> {
    /// Offices of a state that no language has. Commissioners and ministers for a language are left out.
    const OFFICES: &[&str] = &["President", "Premier", "Chancellor", "Ambassador", "Vice", "Prime"];
    let (language, office) = (document.token(at + 1), document.token(at + 2));
    let stands = document.token(at).is(Classes::DEMONYM)
        && document.word(at + 1) == "language"
        && OFFICES.contains(&document.word(at + 2))
        && [language, office].iter().all(|token| token.sentence == document.token(at).sentence && token.after_space());
    let last = if matches!(document.word(at + 2), "Vice" | "Prime") { at + 3 } else { at + 2 };
    let is_office = matches!(document.word(last), "President" | "Premier" | "Minister" | "Chancellor" | "Ambassador");
    (stands && is_office && !document.is_word(last + 1, "league")).then(|| (2, document.word(at).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{CHECK, TERMS, WORDS};
    use crate::checks::messages;

    #[test]
    fn every_term_is_triggered() {
        let words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split_whitespace()).collect();
        for phrase in TERMS.iter().flat_map(|(_, swapped)| swapped.split('|')) {
            let head = phrase.split(' ').next().unwrap().to_lowercase();
            assert!(words.contains(&head.as_str()), "{phrase} starts with a word that triggers nothing");
        }
    }

    #[test]
    fn every_replacement_is_found_and_every_term_is_left_alone() {
        for (right, swapped) in TERMS {
            assert_eq!(messages(&CHECK, &format!("They spoke of the {right} again.")), Vec::<String>::new(), "{right}");
            for phrase in swapped.split('|') {
                let written = phrase.replace(" ’s", "’s");
                let found = messages(&CHECK, &format!("They spoke of the {written} again."));
                assert_eq!(found, [format!("{written}: “{written}” stands here where the fixed term is “{right}”.")]);
            }
        }
    }

    #[test]
    fn months_and_nationalities() {
        for (text, word) in [
            ("The truce of Could 11, 2025, held.", "Could"),
            ("They met on Could 11 in Geneva.", "Could"),
            ("Signed 11 Could 2025 in Geneva.", "Could"),
            ("Talks since Could 2025 have failed.", "Could"),
            ("Then Chinese language President Xi Jinping spoke.", "Chinese language"),
            ("The Canadian language Prime Minister left.", "Canadian language"),
        ] {
            let found = messages(&CHECK, text);
            assert_eq!(found.len(), 1, "{text}");
            assert!(found[0].starts_with(&format!("{word}: ")), "{found:?}");
        }
    }

    #[test]
    fn ordinary_phrases() {
        for text in [
            "An uncommon earth tone, a scarce earth pigment and uncommon earthquakes.",
            "They live in a white dwelling at the edge of town. A white abode.",
            "Could 11 countries agree? Could 2025 be the year? He could 11 times.",
            "He said it could. On Monday, Could was the first word. In it, could 5 firms win?",
            "The Chinese language is taught by the French language commissioner. Chinese language teachers met.",
            "Welsh Language Commissioner and the English language Premier League feed.",
            "The e-commerce surplus and the e-commerce deficit; Commerce Department officials agreed.",
            "Stores provide chain restaurants with goods; they provide chains of custody.",
            "The housing inventory market is tight, and low-inventory markets are tighter.",
            "He bought a large bill and a lovely invoice. The home of representatives of the firm.",
            "The nationwide security operation and a nationwide safety council of firms.",
            "An inexperienced minister. A fact social workers know. Curiosity rates a mention.",
            "The company Uncommon Earths sells clay.",
            "Ogden’s Wall Avenue was closed. The Environmental Protection Division of Georgia.",
            "The gross home value. The first 12 months. Part 301 of the rules.",
            "A vitality boost, pure gas, mental properties.",
            "A court of worldwide fame.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
