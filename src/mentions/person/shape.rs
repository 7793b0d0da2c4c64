//! The shape of a name: which words in a row can be one, with initials, particles, hyphens and suffixes.

use super::glued;
use super::name::Name;
use super::word;
use crate::document::Document;
use crate::document::fold::fold_into;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;

/// Most words of a name.
const LONGEST: usize = 6;

/// The longest run of words from `start` that has the shape of a name.
pub fn shape(doc: &Document, start: usize, titled: bool) -> Option<Name> {
    let first = doc.token(start);
    let caps = titled && first.shape.has(Shape::ALL_CAPS) && doc.token(start + 1).shape.has(Shape::ALL_CAPS);
    // "ING Barings", "AMR Corp": in running text a short word in capitals is an acronym, though it may also be a given name.
    if !caps && first.shape.has(Shape::ALL_CAPS) && first.span.len() <= 4 && !is_caps_initials(doc, start) {
        return None;
    }
    let initial = word::is_initial(doc, start);
    if !word::may_be_in_name(first, caps) && !initial && !is_caps_initials(doc, start) {
        return None;
    }
    // "Foreign Minister Mate Granic": right after an office an ordinary word may be a given name.
    let before = doc.token(start.wrapping_sub(1));
    let introduced = !titled && before.sentence == first.sentence && before.is(Classes::OFFICE) && word::is_unknown(doc.token(start + 1));
    if first.is(Classes::PLACE) && !word::is_name(first) || first.is(Classes::COMMON) && !word::is_name(first) && !introduced {
        return None;
    }
    if initial && !starts_with_initial(doc, start) {
        return None;
    }
    // "Bishop Carlos Belo", "Dean Judy Olian": an office before a given name is a title.
    if first.is(Classes::OFFICE.with(Classes::HONORIFIC))
        && word::is_given(doc.token(start + 1))
        && doc.token(start + 1).is_capital()
        && !word::is_surely_given(first)
    {
        return None;
    }
    // "German Karl Weber": the nation, though Germán is a given name too.
    if first.is(Classes::DEMONYM) && word::is_surely_given(doc.token(start + 1)) && doc.token(start + 1).is_capital() {
        return None;
    }
    // "King Birendra": a rank, not a name, where one word follows.
    if matches!(doc.word(start), "King" | "Queen" | "Emperor") && doc.token(start + 1).is_capital() && !doc.token(start + 2).is_capital() {
        return None;
    }
    if first.is(Classes::FUNCTION) && !may_be_function_surname(doc, start) {
        return None;
    }
    let (mut words, mut ends) = (ArrayOfWords::default(), ArrayOfWords::default());
    let mut at = start;
    let mut end = start;
    let mut cut = None;
    while words.len() < LONGEST {
        let token = doc.token(at);
        if token.sentence != first.sentence || at > start && !token.after_space() && !joined(doc, at) {
            break;
        }
        if token.shape.has(Shape::ABBREVIATION) && (at == start || words.len() == 1) && is_caps_initials(doc, at) {
            at += 1;
            continue;
        }
        if word::is_initial(doc, at) && (doc.token(at + 1).is_sign('.') || !words.is_empty() || at == start) {
            // "J." inside or before a name, "O' Neill"; a lone letter without a name after it is not part of one.
            let mark = doc.token(at + 1).is_sign('.') || doc.word(at) == "O" && doc.token(at + 1).is_sign('\'');
            let stop = usize::from(mark && !doc.token(at + 1).after_space());
            let next = at + 1 + stop;
            if !(doc.token(next).is_capital() && doc.token(next).sentence == first.sentence) {
                break;
            }
            at = next;
            continue;
        }
        let particle = at > start && token.is(Classes::PARTICLE) && !token.is(Classes::COMMON) && (!token.is_capital() || words.len() == 1);
        if particle && let Some(next) = after_particles(doc, at) {
            at = next;
            continue;
        }
        if token.is(Classes::NAME_SUFFIX) && token.is_capital() && !words.is_empty() {
            at += 1;
            end = at;
            break;
        }
        if !token.is_word() || !may_follow(doc, at, &words, titled, caps) {
            break;
        }
        words.push(at);
        ends.push(at + 1);
        at += 1;
        end = at;
        if token.shape.has(Shape::MIXED) && !titled {
            cut = glued::tail(doc.word(at - 1));
            if cut.is_some() {
                break;
            }
        }
        // Hyphenated: "Jean-Claude", "Jae-myung", "Keller-Sutter".
        // No name has more than a few of them, whatever a hostile text writes.
        let most = at + 8;
        while at < most && doc.token(at).is_sign('-') && !doc.token(at).after_space() && !doc.token(at + 1).after_space() {
            let next = doc.token(at + 1);
            // "Jae-myung", "Silpa-archa": a syllable in lower case that is no word.
            let short = next.is_word() && !next.is_capital() && next.span.len() <= 6 && words.len() >= 2;
            let function = next.is(Classes::FUNCTION) && next.span.len() > 2;
            let eastern = doc.token(words[0]).is(Classes::EASTERN_FAMILY) && !next.is(Classes::COMMON) && !function;
            let syllable =
                short && (next.classes == Classes::NONE || eastern || next.is(Classes::FAMILY_NAME) && !next.is(Classes::COMMON));
            let capital = next.is_capital() && word::may_be_in_name(next, caps) && (!next.is(Classes::COMMON) || word::is_name(next));
            if !syllable && !capital {
                break;
            }
            at += 2;
            end = at;
            ends.replace_last(at);
        }
    }
    // "J.D. Vance" has one word, but its initials make it a full name.
    if words.is_empty() || words.len() == 1 && words.first() == Some(&start) && !may_stand_alone(doc, start) {
        return None;
    }
    // ", Jr."
    if doc.token(end).is_sign(',') && doc.token(end + 1).is(Classes::NAME_SUFFIX) && doc.token(end + 1).is_capital() {
        end += 2;
    }
    let mut span = doc.span_of(start..end);
    if doc.token(end).is_sign('.')
        && !doc.token(end).after_space()
        && doc.token(end - 1).is(Classes::NAME_SUFFIX)
        && matches!(doc.word(end - 1), "Jr" | "Sr")
    {
        span.end = doc.token(end).span.end;
        end += 1;
    }
    if let Some(tail) = cut {
        span.end -= tail as u32;
    }
    let mut key = String::new();
    for (index, (&at, &end)) in words.iter().zip(ends.iter()).enumerate() {
        if index > 0 {
            key.push(' ');
        }
        let mut text = doc.slice(doc.span_of(at..end));
        if index + 1 == words.len()
            && let Some(tail) = cut
        {
            text = text.get(..text.len() - tail).unwrap_or(text);
        }
        fold_into(text, &mut key);
    }
    let family = if is_family_first(doc, &words, &key) { 0 } else { words.len() - 1 };
    Some(Name { tokens: start..end, span, words: words.to_vec(), family, title: None, record: None, barred: false, key })
}

/// The words of a name while it is read: without the heap, because most runs of capitals turn out to be no name.
#[derive(Clone, Copy, Debug, Default)]
struct ArrayOfWords {
    indices: [usize; LONGEST],
    count: usize,
}

impl ArrayOfWords {
    fn push(&mut self, index: usize) {
        if let Some(place) = self.indices.get_mut(self.count) {
            *place = index;
            self.count += 1;
        }
    }

    fn replace_last(&mut self, index: usize) {
        if let Some(place) = self.count.checked_sub(1).and_then(|last| self.indices.get_mut(last)) {
            *place = index;
        }
    }
}

impl std::ops::Deref for ArrayOfWords {
    type Target = [usize];

    fn deref(&self) -> &[usize] {
        self.indices.get(..self.count).unwrap_or_default()
    }
}

/// Whether one word at `start` may be a name: right after an office or an honorific, or where the record has it.
fn may_stand_alone(doc: &Document, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let before_token = doc.token(before);
    if before_token.sentence != doc.token(start).sentence {
        return false;
    }
    before_token.is(Classes::OFFICE.with(Classes::HONORIFIC).with(Classes::PORTFOLIO))
        || before_token.is_sign('.') && doc.token(before.wrapping_sub(1)).is(Classes::HONORIFIC)
        || doc.token(start).is(Classes::ROSTER_FAMILY)
}

/// Whether the word at `at` goes on with the name although no space is before it: "J.Smith", "el-Baz".
fn joined(doc: &Document, at: usize) -> bool {
    let before = doc.token(at.wrapping_sub(1));
    before.is_sign('.') && word::is_initial(doc, at.wrapping_sub(2))
        || before.is_sign('-') && doc.token(at.wrapping_sub(2)).is(Classes::PARTICLE)
}

/// "J. Smith", "J.D. Vance", "B R Ambedkar": an initial counts at the start only before a stop or another initial.
fn starts_with_initial(doc: &Document, at: usize) -> bool {
    let stop = doc.token(at + 1);
    if stop.is_sign('.') && !stop.after_space() {
        let next = doc.token(at + 2);
        // "S. Korea", "N. Carolina".
        let region = matches!(doc.word(at), "S" | "N" | "E" | "W") && next.is(Classes::PLACE) && !doc.token(at + 3).is_capital();
        return next.is_capital()
            && !region
            && (word::is_initial(doc, at + 2) || !next.is(Classes::COMMON.with(Classes::FUNCTION)) || word::is_name(next));
    }
    false
}

/// "JD Vance", "JB Pritzker", "J.D. Vance": two capitals before a surname.
fn is_caps_initials(doc: &Document, at: usize) -> bool {
    let (token, next) = (doc.token(at), doc.token(at + 1));
    // "F.W. de Klerk".
    let particle = token.shape.has(Shape::ABBREVIATION)
        && token.shape.has(Shape::ALL_CAPS)
        && next.is(Classes::PARTICLE)
        && !next.is_capital()
        && doc.token(at + 2).is_capital()
        && !token.is(Classes::PLACE);
    if particle {
        return true;
    }
    if !token.shape.has(Shape::ALL_CAPS) || !next.is_capital() || !next.after_space() || next.sentence != token.sentence {
        return false;
    }
    if token.is(Classes::PLACE.with(Classes::OFFICE).with(Classes::ORG).with(Classes::FUNCTION)) || next.shape.has(Shape::ALL_CAPS) {
        return false;
    }
    let letters = doc.word(at).chars().filter(|character| character.is_alphabetic()).count();
    if token.shape.has(Shape::ABBREVIATION) {
        return letters <= 3
            && doc.word(at).ends_with('.')
            && !matches!(doc.word(at), "H.E." | "H.H.")
            && (word::is_name(next) || word::is_unknown(next));
    }
    letters == 2 && word::is_family(next)
}

/// "He Lifeng", "So Young-jin", "Will Smith": a word that is capitalised by position and is also a name.
fn may_be_function_surname(doc: &Document, at: usize) -> bool {
    const NO_GIVEN: Classes =
        Classes::COMMON.with(Classes::FUNCTION).with(Classes::PLACE).with(Classes::SPEECH).with(Classes::DEMONYM).with(Classes::OFFICE);
    let (token, next, before) = (doc.token(at), doc.token(at + 1), doc.token(at.wrapping_sub(1)));
    // "Vice Premier He said": the office before it says that it is no pronoun.
    if token.is(Classes::FAMILY_NAME) && before.sentence == token.sentence && before.is_capital() && before.is(Classes::OFFICE) {
        return true;
    }
    if !next.is_capital() || !next.after_space() || next.is(NO_GIVEN) && !word::is_name(next) {
        return false;
    }
    if token.is(Classes::ROSTER_FAMILY) && next.is(Classes::ROSTER_GIVEN) {
        return true;
    }
    // "met To Lam": a capital in the middle of a sentence that is not all capitals.
    let inside = before.sentence == token.sentence && before.is_word() && !before.is_capital();
    if inside && token.is(Classes::EASTERN_FAMILY) && !next.is(Classes::COMMON) {
        return true;
    }
    // ", To Lam,": between commas.
    if before.is_sign(',') && doc.token(at + 2).is_sign(',') && token.is(Classes::EASTERN_FAMILY) && !next.is(Classes::COMMON) {
        return true;
    }
    if token.is(Classes::FAMILY_NAME) {
        let mut folded = String::new();
        fold_into(doc.word(at + 1), &mut folded);
        let hyphenated = doc.token(at + 2).is_sign('-') && !doc.token(at + 2).after_space();
        let syllables = word::pinyin_syllables(&folded);
        let apposed = matches!(syllables, 1 | 2) && doc.token(at + 2).is_sign(',');
        return !word::is_name(next) && (syllables == 2 || hyphenated) || apposed;
    }
    // A syllable of a name of the record ("in" of "Jae-in") is no given name by itself.
    token.is(Classes::GIVEN_NAME) && (word::is_family(next) || word::is_unknown(next)) && !word::is_given(next)
}

/// The word after the particles from `at` on, where it can end a name: "van der Leyen".
fn after_particles(doc: &Document, at: usize) -> Option<usize> {
    let mut next = at;
    while next < at + 3 && doc.token(next).is(Classes::PARTICLE) {
        next += 1;
        if doc.token(next).is_sign('-') && !doc.token(next).after_space() {
            next += 1;
        }
    }
    let token = doc.token(next);
    (token.is_capital() && token.sentence == doc.token(at).sentence && word::may_be_in_name(token, false) && !token.is(Classes::PARTICLE))
        .then_some(next)
}

/// Whether the word at `at` can be the next word of a name that has `words` so far.
fn may_follow(doc: &Document, at: usize, words: &[usize], titled: bool, caps: bool) -> bool {
    let token = doc.token(at);
    if words.is_empty() {
        return word::may_be_in_name(token, caps) || is_caps_initials(doc, at);
    }
    // "Kim In-so": before a hyphen even a function word is a syllable.
    let syllable = doc.token(at + 2);
    if words.len() == 1
        && token.is_capital()
        && doc.token(words[0]).is(Classes::EASTERN_FAMILY)
        && token.span.len() <= 6
        && doc.token(at + 1).is_sign('-')
        && !doc.token(at + 1).after_space()
        && !syllable.after_space()
        && syllable.is_word()
        && !syllable.is_capital()
        && syllable.span.len() <= 4
        && !syllable.is(Classes::COMMON)
    {
        return true;
    }
    let ordinary_last = !caps
        && words.len() == 1
        && token.is_capital()
        && word::is_surely_given(doc.token(words[0]))
        && !token.is(Classes::FUNCTION.with(Classes::WEEKDAY).with(Classes::DEMONYM).with(Classes::SPEECH));
    // "Tran Thanh Man": the last of three words of an East Asian name may be an ordinary word.
    let eastern_last = words.len() == 2
        && !titled
        && token.is_capital()
        && token.is(Classes::COMMON)
        && !token.is(Classes::FUNCTION.with(Classes::NAMED_THING).with(Classes::OFFICE).with(Classes::PORTFOLIO).with(Classes::PLACE))
        && doc.token(words[0]).is(Classes::EASTERN_FAMILY)
        && (word::is_unknown(doc.token(words[1])) || word::is_name(doc.token(words[1])))
        && !doc.token(at + 1).is_capital();
    if eastern_last {
        return true;
    }
    if !ordinary_last
        && !token.is(Classes::MONTH)
        && !word::may_be_in_name(token, caps || token.shape.has(Shape::ALL_CAPS) && doc.word(at).chars().count() > 4)
    {
        return false;
    }
    let family = token.is(Classes::FAMILY_NAME.with(Classes::ROSTER_FAMILY));
    if token.is(Classes::FUNCTION.with(Classes::WEEKDAY).with(Classes::MONTH).with(Classes::SPEECH)) && (titled || !family) {
        // "Theresa May", but "Theresa May 12"; "Zeng Jun".
        let month_name = token.is(Classes::MONTH) && !titled && words.len() == 1 && !doc.token(at + 1).is_number();
        let first = doc.token(words[0]);
        return month_name
            && (word::is_surely_given(first) || doc.token(words[0]).is(Classes::EASTERN_FAMILY) && !first.is(Classes::FUNCTION));
    }
    if token.is(Classes::NAMED_THING) && !family && !word::is_given(token) {
        // "Jackson Institute", "Byron Bay"; but "said Mike Lake" is somebody.
        let speaker = words[0] > 0 && doc.token(words[0] - 1).is(Classes::SPEECH) && !doc.token(words[0] - 1).is_capital();
        let last = !doc.token(at + 1).is_capital() || doc.token(at + 1).sentence != token.sentence;
        return speaker && last && !titled && words.len() == 1 && !token.is(Classes::ORG) && word::is_surely_given(doc.token(words[0]));
    }
    let ordinary =
        token.is(Classes::COMMON.with(Classes::OFFICE).with(Classes::ORG).with(Classes::OFFICE_MODIFIER).with(Classes::PORTFOLIO));
    if ordinary && !family && !word::is_given(token) {
        // "John Major" is a surname; "Jeff Says" is a headline and "Hilton Hotels Corp" a firm.
        let last = !doc.token(at + 1).is_capital() || doc.token(at + 1).sentence != token.sentence;
        return !titled && last && words.len() == 1 && word::is_surely_given(doc.token(words[0]));
    }
    if titled && token.is(Classes::COMMON) && words.len() >= 2 {
        return false;
    }
    if token.is(Classes::PLACE.with(Classes::DEMONYM)) && !family && !word::is_given(token) {
        return false;
    }
    true
}

/// Whether the surname comes first: an East Asian surname before a given name of that language.
fn is_family_first(doc: &Document, words: &[usize], key: &str) -> bool {
    let (Some(&first), Some(second)) = (words.first(), key.split(' ').nth(1)) else { return false };
    let token = doc.token(first);
    if !token.is(Classes::EASTERN_FAMILY) {
        return false;
    }
    let hyphenated = words.get(1).is_some_and(|&at| {
        doc.token(at + 1).is_sign('-') && !doc.token(at + 1).after_space() && doc.token(at + 2).is_word() && !doc.token(at + 2).is_capital()
    });
    hyphenated || word::pinyin_syllables(second) > 0 && !word::is_surely_given(token) || words.len() >= 3
}
