//! The parts of a name: given names, family name, suffix; and when two given names can be one person's.
//!
//! In: a name as written, without title. Out: folded parts. Which end of an unknown name is the family name is a guess from
//! language alone (a short list of East Asian family names); callers that can must try both ends.

use super::short_forms;
use crate::document::fold::fold;

/// A name in parts, folded: lower case, base letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// Given names in order, initials without their stop; empty where only a family name is written.
    pub given: Vec<String>,
    /// The family name with its particles: "von der leyen".
    pub family: String,
    /// "jr", "sr", "ii" … where written.
    pub suffix: Option<&'static str>,
    /// Whether the family name is written first.
    pub family_first: bool,
}

/// How two given names go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// They cannot be one person's as written.
    Different,
    /// One of them is not written.
    Unknown,
    /// An initial, a short form, or one of several given names.
    Compatible,
    /// The same.
    Same,
}

const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv"];

/// Words that belong to the family name that follows.
const PARTICLES: &str = " von van der den de del della da dos das di du la le el al bin ibn ben ter ten zu af st ";

/// Bytes of the longest particle.
const LONGEST_PARTICLE: usize = 5;

/// East Asian family names in wide use, in alphabetical order, by their usual romanisations: written first where the rest does not look Western.
const FAMILY_FIRST: &str = " ahn an bae bai bak bui cai cao chan chang chen cheng cheong cho choe choi chou chow chu chung cui dang dao deng ding \
    dinh do dong du duan fan fang feng fu gao geng gong gu guo ha han hao he ho hong hou hsieh hsu hu hua huang huynh hwang jang jeon jeong ji \
    jia jiang jin jo joo jung kang kao ke kim ko kong koo kwak kwok kwon lai lam lan lau le lee lei leung li liang liao lim lin ling liu lo long \
    lu luo luong lyu ma mao meng moon nam ng ngo nguyen ni noh oh ouyang pan pang park peng pham phan qi qian qiao qin qiu rao ren rhee roh \
    ryu seo shao shen shi shih shin shu sim sima situ son song su suh sun tai tan tang tao tian to tran tsai tsang tse tseng tu vo vu wan wang wei \
    wen weng wong woo wu xi xia xiang xiao xie xin xiong xu xue yan yang yao ye yee yeo yeung yi yin yoo yoon you yu yuan yue zeng zhang zhao zheng \
    zhong zhou zhu zou ";

impl Name {
    /// The parts of `written`, a name without title. Empty where it holds no word.
    pub fn parse(written: &str) -> Self {
        let mut name = Self::default();
        let folded = fold(written);
        let mut words: Vec<&str> =
            folded.split_whitespace().flat_map(split_initials).map(trim_word).filter(|word| !word.is_empty()).collect();
        while let Some(suffix) = words.last().and_then(|last| SUFFIXES.iter().find(|suffix| *suffix == last)).filter(|_| words.len() > 1) {
            name.suffix = Some(suffix);
            words.pop();
        }
        let Some((&last, before)) = words.split_last() else { return name };
        let Some((&first, rest)) = before.split_first() else {
            name.family = last.to_owned();
            return name;
        };
        if looks_family_first(first, rest, last) {
            name.family_first = true;
            name.family = first.to_owned();
            name.given = words[1..].iter().map(|&word| word.to_owned()).collect();
            return name;
        }
        // Particles pull what follows into the family name; a particle at the front ("Le Minh Hung", "Al Gore") does not.
        let start = (1..words.len())
            .find(|&index| words[index].len() <= LONGEST_PARTICLE && is_listed(PARTICLES, words[index]))
            .unwrap_or(words.len() - 1);
        name.family = words[start..].join(" ");
        name.given = words[..start].iter().map(|&word| word.to_owned()).collect();
        name
    }

    /// The name of a record, whose parts are known.
    pub fn of_record(given: &str, family: &str, family_first: bool) -> Self {
        let given = fold(given)
            .split_whitespace()
            .flat_map(split_initials)
            .map(trim_word)
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        Self { given, family: fold(family), suffix: None, family_first }
    }

    /// Whether no given name is written.
    pub fn is_bare(&self) -> bool {
        self.given.is_empty()
    }

    /// All letters of the given names in one word: "Jae-myung", "Jae Myung" and "Jaemyung" are the same.
    pub fn joined_given(&self) -> String {
        self.given_letters().collect()
    }

    fn given_letters(&self) -> impl Iterator<Item = char> + '_ {
        self.given.iter().flat_map(|word| word.chars()).filter(|character| character.is_alphabetic())
    }

    /// The same words with the family name at the other end, where the guess may be wrong.
    pub fn other_order(&self) -> Option<Self> {
        let (first, rest) = self.given.split_first()?;
        let other = if self.family_first {
            let (last, before) = self.given.split_last()?;
            let given = std::iter::once(&self.family).chain(before).cloned().collect();
            Self { given, family: last.clone(), suffix: self.suffix, family_first: false }
        } else {
            let given = rest.iter().chain([&self.family]).cloned().collect();
            Self { given, family: first.clone(), suffix: self.suffix, family_first: true }
        };
        Some(other)
    }

    /// How the given names of the two go together.
    pub fn given_match(&self, other: &Self) -> Given {
        if self.is_bare() || other.is_bare() {
            return Given::Unknown;
        }
        if self.given_letters().eq(other.given_letters()) {
            return Given::Same;
        }
        let (shorter, longer) = if self.given.len() <= other.given.len() { (self, other) } else { (other, self) };
        // Every given name of the shorter one fits one of the longer one, in order: "Zoe" and "Zongyuan Zoe", "J. D." and "JD".
        let mut at = 0;
        let fits_in_order = shorter.given.iter().all(|word| {
            let found = longer.given[at..].iter().position(|candidate| given_words_fit(word, candidate));
            at += found.map_or(0, |position| position + 1);
            found.is_some()
        });
        if fits_in_order
            || initials_of(&shorter.given) == initials_of(&longer.given) && is_initials(&shorter.given) != is_initials(&longer.given)
        {
            Given::Compatible
        } else {
            Given::Different
        }
    }
}

/// Whether `word` (folded) is a family name that East Asian names put first.
pub fn is_family_first_surname(word: &str) -> bool {
    let Some(letter) = word.bytes().next().filter(u8::is_ascii_lowercase).map(|first| usize::from(first - b'a')) else { return false };
    FAMILY_FIRST.get(LETTERS[letter]..LETTERS[letter + 1]).is_some_and(|list| is_listed(list, word))
}

/// Where the names of each first letter start in [`FAMILY_FIRST`], in bytes, and its end.
const LETTERS: [usize; 27] = {
    let list = FAMILY_FIRST.as_bytes();
    let mut starts = [list.len(); 27];
    let mut at = list.len() - 1;
    while at > 0 {
        at -= 1;
        if list[at] == b' ' {
            starts[(list[at + 1] - b'a') as usize] = at;
        }
    }
    // A letter of no name starts where the next one does.
    let mut letter = 26;
    while letter > 0 {
        letter -= 1;
        if starts[letter] > starts[letter + 1] {
            starts[letter] = starts[letter + 1];
        }
    }
    starts
};

/// Whether one can stand for the other: equal, an initial, a short form.
fn given_words_fit(a: &str, b: &str) -> bool {
    if a == b || a.replace('-', "") == b.replace('-', "") {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.chars().count() == 1 {
        return long.starts_with(short);
    }
    short_forms::meet(a, b)
}

fn is_initials(given: &[String]) -> bool {
    given.iter().all(|word| word.chars().count() == 1)
        || matches!(given, [only] if only.chars().count() == 2 && !only.contains(['a', 'e', 'i', 'o', 'u', 'y']))
}

fn initials_of(given: &[String]) -> String {
    if let [only] = given
        && is_initials(given)
    {
        return only.clone();
    }
    given.iter().filter_map(|word| word.chars().next()).collect()
}

/// "J.D." is two initials.
fn split_initials(word: &str) -> Vec<&str> {
    let is_dotted = word.len() > 2 && word.split('.').all(|part| part.chars().count() <= 1);
    if is_dotted { word.split('.').collect() } else { vec![word] }
}

fn trim_word(word: &str) -> &str {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    word.strip_suffix("'s").unwrap_or(word)
}

fn looks_family_first(first: &str, middle: &[&str], last: &str) -> bool {
    // "Moon Jae-in": a hyphen in the last word; "Kim Jong Un": short words all along. "Kim Kardashian", "Lee Zeldin" stay Western
    // because the last word is long and no syllable pair; "Jing Qian" could be either and keeps the Western guess.
    if !is_family_first_surname(first) {
        return false;
    }
    if last.contains('-') {
        return true;
    }
    let syllables = |word: &str| word.len() <= 10 && is_pinyin_like(word);
    !is_family_first_surname(last) && syllables(last) && middle.iter().all(|word| syllables(word))
        || last.len() <= 4 && middle.is_empty() && is_pinyin_like(last)
}

/// Whether `word` can be one or two Chinese, Korean or Vietnamese syllables: each an optional initial, vowels, and n, ng, m, k, l, p, t, c.
fn is_pinyin_like(word: &str) -> bool {
    const INITIALS: &[&str] = &[
        "zh", "ch", "sh", "ng", "nh", "th", "ph", "kh", "tr", "gi", "hy", "ky", "my", "ts", "hs", "b", "p", "m", "f", "d", "t", "n", "l",
        "g", "k", "h", "j", "q", "x", "z", "c", "s", "r", "y", "w", "v", "",
    ];
    fn syllables(rest: &str, left: u8) -> bool {
        if rest.is_empty() {
            return true;
        }
        if left == 0 {
            return false;
        }
        INITIALS.iter().filter(|initial| rest.starts_with(*initial)).any(|initial| {
            let body = &rest[initial.len()..];
            let vowels = body.len() - body.trim_start_matches(['a', 'e', 'i', 'o', 'u', 'y', 'w']).len();
            if vowels == 0 || vowels > 4 {
                return false;
            }
            let tail = &body[vowels..];
            // Inside a word only n and ng close a syllable; at its end Korean and Vietnamese have more.
            [
                ("ng", true),
                ("n", true),
                ("", true),
                ("nh", false),
                ("ch", false),
                ("m", false),
                ("k", false),
                ("l", false),
                ("p", false),
                ("t", false),
                ("c", false),
                ("r", false),
                ("h", false),
            ]
            .iter()
            .filter(|(coda, inside)| tail.strip_prefix(coda).is_some_and(|after| *inside || after.is_empty()))
            .any(|(coda, _)| syllables(&tail[coda.len()..], left - 1))
        })
    }
    word.is_ascii() && word.len() <= 12 && syllables(word, 2)
}

fn is_listed(list: &str, word: &str) -> bool {
    // The lists are short and asked a few times a name; a plain search keeps them readable as text.
    !word.is_empty() && list.split_ascii_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(written: &str) -> String {
        let name = Name::parse(written);
        format!("{}|{}|{}", name.given.join(" "), name.family, name.suffix.unwrap_or(""))
    }

    #[test]
    fn the_look_up_by_letter_finds_every_name() {
        for name in FAMILY_FIRST.split_ascii_whitespace() {
            assert!(is_family_first_surname(name), "{name}");
        }
        for other in ["", "x", "zzz", "abe", "Chen", "chen chen", "šen", "obama", "-", "i", "v"] {
            assert!(!is_family_first_surname(other), "{other}");
        }
        assert!(PARTICLES.split_ascii_whitespace().all(|particle| particle.len() <= LONGEST_PARTICLE));
    }

    #[test]
    fn western_names() {
        assert_eq!(parts("Scott Bessent"), "scott|bessent|");
        assert_eq!(parts("Donald J. Trump Jr."), "donald j|trump|jr");
        assert_eq!(parts("J.D. Vance"), "j d|vance|");
        assert_eq!(parts("Ursula von der Leyen"), "ursula|von der leyen|");
        assert_eq!(parts("Luiz Inácio Lula da Silva"), "luiz inacio lula|da silva|");
        assert_eq!(parts("Maroš Šefčovič"), "maros|sefcovic|");
        assert_eq!(parts("Zongyuan Zoe Liu"), "zongyuan zoe|liu|");
        assert_eq!(parts("Karin Keller-Sutter"), "karin|keller-sutter|");
        assert_eq!(parts("Lee Zeldin"), "lee|zeldin|");
        assert_eq!(parts("Kim Kardashian"), "kim|kardashian|");
        assert_eq!(parts("Trump"), "|trump|");
        assert_eq!(parts(""), "||");
    }

    #[test]
    fn east_asian_names() {
        assert_eq!(parts("Xi Jinping"), "jinping|xi|");
        assert_eq!(parts("Li Chenggang"), "chenggang|li|");
        assert_eq!(parts("He Lifeng"), "lifeng|he|");
        assert_eq!(parts("Moon Jae-in"), "jae-in|moon|");
        assert_eq!(parts("Lee Jae Myung"), "jae myung|lee|");
        assert_eq!(parts("Le Minh Hưng"), "minh hung|le|");
        assert_eq!(parts("Wang Yi"), "yi|wang|");
        let swapped = Name::parse("Jinping Xi").other_order().unwrap();
        assert_eq!((swapped.family.as_str(), swapped.given.as_slice()), ("jinping", ["xi".to_owned()].as_slice()));
    }

    #[test]
    fn given_names_that_go_together() {
        let given = |a: &str, b: &str| Name::parse(a).given_match(&Name::parse(b));
        assert_eq!(given("Bill Clinton", "William Clinton"), Given::Compatible);
        assert_eq!(given("J.D. Vance", "JD Vance"), Given::Same);
        assert_eq!(given("James David Vance", "JD Vance"), Given::Compatible);
        assert_eq!(given("J. Powell", "Jerome Powell"), Given::Compatible);
        assert_eq!(given("Zoe Liu", "Zongyuan Zoe Liu"), Given::Compatible);
        assert_eq!(given("Lee Jae-myung", "Lee Jae Myung"), Given::Same);
        assert_eq!(given("Donald J. Trump", "Donald Trump"), Given::Compatible);
        assert_eq!(given("Trump", "Donald Trump"), Given::Unknown);
        assert_eq!(given("Eric Trump", "Donald Trump"), Given::Different);
        assert_eq!(given("Sonny Perdue", "David Perdue"), Given::Different);
        assert_eq!(given("Steven Bessent", "Scott Bessent"), Given::Different);
        assert_eq!(given("Zongyuan Zou Liu", "Zongyuan Zoe Liu"), Given::Different);
    }
}
