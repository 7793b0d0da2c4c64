//! The office or role before a name: "Treasury Secretary", "the country's minister,".

use super::title_org::{org_before, org_inside};
use crate::document::Document;
use crate::document::lexicon::Classes;
use crate::document::token::{Shape, TokenKind};
use crate::span::Span;
use std::ops::Range;

/// Longest title that is read, in tokens: far above any real one, so that no hostile text costs more than this.
pub const LONGEST: usize = 24;

/// A title beside a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The tokens of the organisation or country that it belongs to.
    pub org: Option<Range<usize>>,
    /// Whether it is only "Mr" or "Dr".
    pub honorific: bool,
    /// Whether the office says too little to take a single unknown word after it for a person: "leader", "member".
    pub weak: bool,
    /// Whether the office is one that the name of a firm often follows: "the trader Glencore".
    pub firm: bool,
}

impl Title {
    /// Where it stands, in bytes.
    pub fn span(&self, doc: &Document) -> Span {
        doc.span_of(self.tokens.clone())
    }
}

/// Offices that are said of firms as well as of people.
const ALSO_FIRMS: &[&str] = &[
    "trader",
    "traders",
    "producer",
    "grower",
    "importer",
    "exporter",
    "owner",
    "manager",
    "managers",
    "broker",
    "partner",
    "consultant",
    "consultants",
    "investor",
    "investors",
    "host",
    "publisher",
    "designer",
    "dealer",
    "rival",
    "developer",
    "supervisor",
    "engineer",
    "engineers",
    "lobbyist",
    "officials",
];
/// Offices after which a single unknown word is more often something else than a name.
const WEAK: &[&str] = &[
    "member",
    "members",
    "anchor",
    "leader",
    "leaders",
    "reporter",
    "general",
    "major",
    "executive",
    "chair",
    "chief",
    "principal",
    "republican",
    "democrat",
    "conservative",
    "resident",
    "student",
    "official",
    "farmer",
    "farmers",
    "economists",
    "analysts",
    "head",
    "heads",
    "expert",
    "experts",
    "doctor",
    "commander",
    "captain",
    "king",
    "queen",
    "prince",
    "princess",
    "judge",
    "justice",
    "counsel",
    "author",
    "editor",
    "new",
    "officer",
    "veteran",
    "ally",
    "counterpart",
    "actor",
    "singer",
    "artist",
    "coach",
    "player",
    "driver",
    "pilot",
    "conductor",
    "miss",
    "detective",
];

const TITLE_WORD: Classes = Classes::OFFICE.with(Classes::OFFICE_MODIFIER).with(Classes::PORTFOLIO);

/// Whether the token can be the last word of an office: "secretary", "minister".
pub fn is_head(doc: &Document, at: usize) -> bool {
    doc.token(at).is(Classes::OFFICE)
}

/// Whether the token may stand inside a title before its head.
fn is_inside(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    if !token.is_word() {
        return false;
    }
    if token.is(TITLE_WORD) {
        return true;
    }
    if token.is(Classes::FUNCTION.with(Classes::SPEECH).with(Classes::PRONOUN).with(Classes::MONTH).with(Classes::WEEKDAY)) {
        return token.is(Classes::PLACE) && token.shape.has(Shape::ALL_CAPS);
    }
    token.is_capital()
}

/// The title that ends right before the name at token `start`, with or without a comma between.
pub fn title_before(doc: &Document, start: usize) -> Option<Title> {
    let sentence = doc.token(start).sentence;
    let mut end = start;
    let before = |at: usize| at.checked_sub(1).filter(|&at| doc.token(at).sentence == sentence);
    let mut last = before(end)?;
    // "Mr. Lee": the full stop belongs to the honorific.
    if doc.token(last).is_sign('.') && !doc.token(last).after_space() {
        let word = before(last)?;
        if doc.token(word).is(Classes::HONORIFIC) {
            return Some(honorific(doc, word, last + 1, sentence));
        }
        return None;
    }
    if doc.token(last).is(Classes::HONORIFIC) && doc.token(last).is_capital() {
        return Some(honorific(doc, last, last + 1, sentence));
    }
    // "Ambassador to the World Trade Organization (WTO) Zhang Xiangchen".
    if doc.token(last).is_sign(')')
        && last > 3
        && doc.token(last - 1).shape.has(Shape::ALL_CAPS)
        && doc.token(last - 2).is_sign('(')
        && doc.token(last - 2).sentence == sentence
    {
        end = last - 2;
        last = before(end)?;
    }
    let comma = doc.token(last).is_sign(',');
    if comma {
        end = last;
        last = before(end)?;
    }
    if !doc.token(last).is_word() {
        return None;
    }
    if !is_inside(doc, last) {
        return None;
    }
    // "The Economist Quiz Book": the newspaper.
    if doc.word(last) == "Economist" && last > 0 && matches!(doc.word(last - 1), "The" | "the") {
        return None;
    }
    // "President-elect", "minister-designate".
    let elect = matches!(doc.word(last), "elect" | "Elect" | "designate" | "nominee")
        && last > 1
        && doc.token(last - 1).is_sign('-')
        && is_head(doc, last - 2);
    let compact = inside_start(doc, last, sentence);
    let first = match of_phrase_start(doc, compact, sentence) {
        Some(first) => first,
        None if is_head(doc, last) || elect => ministry_start(doc, compact, sentence),
        None => return None,
    };
    if comma && !opens_apposition(doc, first, sentence) {
        return None;
    }
    let lower = doc.lower(last);
    let firm = ALSO_FIRMS.contains(&&*lower);
    let long = first < last && doc.token(last).is_capital() && !matches!(&*lower, "general" | "executive");
    let weak = last + 1 == end && (firm || WEAK.contains(&&*lower)) && !long;
    let org = org_before(doc, first, sentence).or_else(|| org_inside(doc, first..end));
    Some(Title { tokens: first..end, org, honorific: false, weak, firm })
}

fn honorific(doc: &Document, word: usize, end: usize, sentence: u32) -> Title {
    let lower = doc.lower(word);
    let first = if matches!(&*lower, "mr" | "mrs" | "ms" | "miss" | "mx" | "dr") { word } else { inside_start(doc, word, sentence) };
    let honorific = matches!(
        &*lower,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "dr"
            | "sir"
            | "dame"
            | "lord"
            | "lady"
            | "madam"
            | "herr"
            | "frau"
            | "shri"
            | "smt"
            | "madame"
            | "monsieur"
            | "datuk"
            | "dato"
            | "datin"
            | "tun"
            | "haji"
            | "sheik"
            | "shaikh"
            | "pandit"
            | "begum"
    );
    Title { tokens: first..end, org: None, honorific, weak: false, firm: false }
}

/// The first token of the office whose head is at `head`: "Treasury" in "the Treasury secretary".
pub fn title_start(doc: &Document, head: usize) -> usize {
    inside_start(doc, head, doc.token(head).sentence)
}

/// The first token of the unbroken run of title words that ends at `last`.
fn inside_start(doc: &Document, last: usize, sentence: u32) -> usize {
    let mut first = last;
    while let Some(at) = first.checked_sub(1).filter(|&at| doc.token(at).sentence == sentence && last - at < LONGEST) {
        let token = doc.token(at);
        let joined = token.is_sign('-') && at > 0 && !doc.token(first).after_space() && is_inside(doc, at - 1);
        let listed = matches!(doc.word(at), "and" | "&") && is_portfolio(doc, first) && at > 0 && is_portfolio(doc, at - 1);
        if joined || listed {
            first = at - 1;
        } else if is_inside(doc, at) && !ends_before(doc, at) {
            first = at;
        } else {
            break;
        }
    }
    // "e-commerce billionaire": the first half of a hyphenated word belongs to it.
    if let Some(half) = first.checked_sub(2)
        && doc.token(first - 1).is_sign('-')
        && !doc.token(first - 1).after_space()
        && !doc.token(first).after_space()
        && doc.token(half).is_word()
        && doc.token(half).sentence == sentence
    {
        first = half;
    }
    first
}

/// Where "Ministry of" starts if it stands before the fields and head of an office from `first` on: "Ministry of Commerce spokesperson".
fn ministry_start(doc: &Document, first: usize, sentence: u32) -> usize {
    let Some(body) = first.checked_sub(2) else { return first };
    let is_body = matches!(doc.word(body), "Ministry" | "Department" | "Bureau" | "Office" | "Council" | "Bank");
    if !is_body || doc.word(first - 1) != "of" || doc.token(body).sentence != sentence || !doc.token(first).is_capital() {
        return first;
    }
    inside_start(doc, body, sentence)
}

fn is_portfolio(doc: &Document, at: usize) -> bool {
    doc.token(at).is(Classes::PORTFOLIO)
}

/// Whether a title cannot reach back over the word at `at`: an ordinary word that is capitalised by position.
fn ends_before(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    if token.is(TITLE_WORD) {
        return false;
    }
    if !token.is(Classes::COMMON) {
        return token.is(Classes::ROSTER_FAMILY) && !token.is(Classes::PLACE.with(Classes::NAMED_THING));
    }
    token.shape.has(Shape::FIRST_IN_SENTENCE) && !doc.token(at + 1).is_capital()
        || token.is(Classes::TRADE.with(Classes::CHANGE)) && !is_of_body(doc, at)
        || !token.is(Classes::NAMED_THING) && is_title_case(doc, at)
}

/// Whether the word is capitalised before the noun of an organisation: "World Trade Organization".
fn is_of_body(doc: &Document, at: usize) -> bool {
    let next = doc.token(at + 1);
    doc.token(at).is_capital() && next.is_capital() && next.is(Classes::ORG.with(Classes::NAMED_THING)) && !is_title_case(doc, at)
}

/// Whether the neighbours of the word at `at` are capitalised too although they are ordinary words: a headline.
fn is_title_case(doc: &Document, at: usize) -> bool {
    let sentence = doc.token(at).sentence;
    let lower = |at: usize| {
        let token = doc.token(at);
        token.sentence == sentence && token.is_word() && !token.is_capital() && token.span.len() > 3
    };
    !(at.saturating_sub(12)..at + 16).any(lower)
}

/// Where "Secretary of the" starts if it stands before the part of a title that starts at `part`.
fn of_phrase_start(doc: &Document, part: usize, sentence: u32) -> Option<usize> {
    let mut at = part;
    let mut best = None;
    // "Under Secretary of Commerce for Industry and Security": up to three such joints.
    for _ in 0..3 {
        let Some(mut joint) = at.checked_sub(1).filter(|&joint| doc.token(joint).sentence == sentence) else { break };
        if doc.word(joint) == "the" {
            joint = joint.saturating_sub(1);
        }
        if !matches!(doc.word(joint), "of" | "for" | "and" | "to" | "at" | "on") || doc.token(joint).sentence != sentence {
            break;
        }
        let Some(left) = joint.checked_sub(1).filter(|&left| doc.token(left).sentence == sentence && is_inside(doc, left)) else { break };
        let start = inside_start(doc, left, sentence);
        if is_head(doc, left) && doc.word(joint) != "and" {
            best = Some(start);
        }
        at = start;
    }
    best
}

/// Whether a title with a comma before the name is one: "the country's minister, Name", at the start or after "the" or a possessive.
fn opens_apposition(doc: &Document, first: usize, sentence: u32) -> bool {
    let Some(before) = first.checked_sub(1).filter(|&at| doc.token(at).sentence == sentence) else { return true };
    // "Malawi's frail former president, Name": adjectives may stand between.
    let adjective = |at: usize| {
        doc.token(at).is_word()
            && !doc.token(at).is_capital()
            && !doc.token(at).is(Classes::FUNCTION.with(Classes::SPEECH))
            && at > 0
            && doc.token(at - 1).sentence == sentence
    };
    let before = if adjective(before) { before - 1 } else { before };
    let before = if adjective(before) { before - 1 } else { before };
    let token = doc.token(before);
    token.kind == TokenKind::Possessive
        || token.is_sign('\'')
        || matches!(doc.word(before), "the" | "The" | "its" | "his" | "her" | "their" | "our" | "Its" | "His" | "Her" | "Their")
}
