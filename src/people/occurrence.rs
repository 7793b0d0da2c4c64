//! One place where a person is named: the words of the name with their spans.

use super::names::Name;
use super::office::Office;
use crate::document::lexicon::Classes;
use crate::document::{Document, Token};
use crate::mentions::{Context, Mention, PersonValue, Value};
use crate::span::Span;
use std::ops::Range;
use std::rc::Rc;

/// One place where a person is named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Occurrence {
    /// Index of the mention; none where only the cast list found the name.
    pub mention: Option<usize>,
    /// The name as it stands in the text, in bytes, without title and possessive.
    pub span: Span,
    /// As written, with what is glued to it.
    pub text: String,
    /// Index of the sentence.
    pub sentence: u32,
    /// Indices of the name's tokens.
    pub tokens: Range<usize>,
    /// The parts, folded.
    pub parts: Name,
    /// Where the family name stands, in bytes.
    pub family_span: Span,
    /// Where the given names stand, in bytes; empty where there are none.
    pub given_span: Span,
    /// The title beside the name, as written.
    pub title: Option<String>,
    /// The organisation or country of the title, as written.
    pub org: Option<String>,
    /// What the title means, once the place has been put together with others.
    pub office: Option<Rc<Office>>,
    /// Where the title stands, in bytes; empty where there is none.
    pub title_span: Span,
    /// Whether only its likeness to another name of the page makes the word a name.
    pub is_stray: bool,
    /// Whether the word may be no person of the story: after a preposition of place ("in Wildow", "the town of Wildow"), after a
    /// word of nationality ("American Beauty"), or in a list of bare names, as teams are printed.
    pub is_aside: bool,
    /// Whether the name is a word that nobody declared, and stands as only a person does: after "Mr", or before a verb of speech.
    pub is_unheard: bool,
    /// Whether the words right after the name say who it is: ", who …", ", a farmer".
    pub is_described: bool,
    /// Whether a word of the name lacks its capital, where one is due.
    pub lower_case: bool,
}

/// The occurrences of every person mention, in text order.
pub fn read(context: &Context<'_>, mentions: &[Mention]) -> Vec<Occurrence> {
    read_some(context, mentions, 0..mentions.len())
}

/// The same of the mentions of these numbers.
pub fn read_some(context: &Context<'_>, mentions: &[Mention], numbers: Range<usize>) -> Vec<Occurrence> {
    mentions
        .iter()
        .enumerate()
        .take(numbers.end)
        .skip(numbers.start)
        .filter_map(|(index, mention)| match &mention.value {
            Value::Person(value) => of_mention(context.document, index, mention, value),
            _ => None,
        })
        .collect()
}

fn of_mention(document: &Document, index: usize, mention: &Mention, value: &PersonValue) -> Option<Occurrence> {
    let span = if value.name_span.is_empty() { mention.span } else { value.name_span };
    let first = document.token_at(span.start);
    let last = document.token_at(span.end.saturating_sub(1));
    let mut occurrence = at_tokens(document, first..last + 1)?;
    occurrence.mention = Some(index);
    occurrence.title.clone_from(&value.title);
    occurrence.org.clone_from(&value.org);
    occurrence.title_span = value.title_span;
    Some(occurrence)
}

/// The occurrence of the name that `tokens` spell; none where they hold no word.
pub fn at_tokens(document: &Document, mut tokens: Range<usize>) -> Option<Occurrence> {
    tokens.end = tokens.end.min(document.tokens().len());
    // A possessive or a stray sign at the end is not part of the name; a stop after an initial or "Jr" is.
    while tokens.end > tokens.start && !document.token(tokens.end - 1).is_word() && !document.token(tokens.end - 1).is_sign('.') {
        tokens.end -= 1;
    }
    if tokens.is_empty() {
        return None;
    }
    // "BesantSaid" is read as two words that touch: the second one is no part of the name, but of how the page writes it.
    let glued = (tokens.start + 1..=tokens.end).find(|&at| is_glued(document, at)).unwrap_or(usize::MAX);
    tokens.end = tokens.end.min(glued);
    let span = document.span_of(tokens.clone());
    let written_end = if glued == tokens.end { document.token(glued).span.end } else { span.end };
    let parts = Name::parse(document.slice(span));
    if parts.family.is_empty() {
        return None;
    }
    let (family_span, given_span) = part_spans(document, &tokens, &parts);
    let words = document.tokens().get(tokens.clone()).unwrap_or_default();
    Some(Occurrence {
        text: document.slice(Span::new(span.start, written_end)).to_owned(),
        lower_case: words.iter().filter(|token| token.is_word()).all(|token| !token.is_capital()),
        is_aside: is_aside(document, &tokens),
        sentence: document.token(tokens.start).sentence,
        is_unheard: is_unheard(document, &tokens),
        is_described: is_described(document, tokens.end),
        span,
        tokens,
        parts,
        family_span,
        given_span,
        ..Occurrence::default()
    })
}

fn is_aside(document: &Document, tokens: &Range<usize>) -> bool {
    const KINDS: &[&str] = &[
        "town",
        "city",
        "village",
        "port",
        "county",
        "province",
        "state",
        "district",
        "region",
        "island",
        "university",
        "bank",
        "lake",
        "mount",
    ];
    let at = tokens.start;
    let sentence = document.token(at).sentence;
    let Some(before) = at.checked_sub(1).filter(|&before| document.token(before).sentence == sentence) else { return false };
    let (token, after) = (document.token(before), document.token(tokens.end));
    let name_like = |token: &Token| token.is_capital() && !token.is(Classes::WEEKDAY.with(Classes::MONTH).with(Classes::FUNCTION));
    let opened = token.is_sign(';')
        || token.is_sign(':')
        || token.is_sign(',') && before.checked_sub(1).is_some_and(|left| name_like(document.token(left)));
    let closed = after.is_number()
        || after.is_sign('(')
        || after.is_sign(';')
        || after.is_sign('.')
        || after.is_sign(',') && name_like(document.token(tokens.end + 1));
    let in_list = opened && closed;
    let after_nation = token.is_capital() && token.is(Classes::DEMONYM.with(Classes::PLACE));
    let after_place_word = match document.word(before) {
        "in" | "at" | "near" | "into" | "across" | "around" | "outside" | "inside" | "throughout" | "In" | "At" | "Near" => true,
        "of" => before.checked_sub(1).is_some_and(|kind| KINDS.contains(&&*document.lower(kind))),
        _ => false,
    };
    in_list || after_nation || after_place_word
}

fn is_unheard(document: &Document, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or(&Token::NONE, |before| document.token(before));
    // The stop of "Mr." stands between.
    let before =
        if before.is_sign('.') { tokens.start.checked_sub(2).map_or(&Token::NONE, |before| document.token(before)) } else { before };
    let after = document.token(tokens.end);
    let unknown = tokens.clone().all(|index| document.token(index).classes == Classes::NONE);
    unknown && (before.is(Classes::HONORIFIC) || after.is(Classes::SPEECH) && !after.is_capital())
}

fn is_described(document: &Document, end: usize) -> bool {
    let sentence = document.token(end).sentence;
    let next = document.token(end + 1);
    document.token(end).is_sign(',')
        && next.sentence == sentence
        && (matches!(document.word(end + 1), "who" | "whose" | "a" | "an" | "the" | "now" | "then")
            || next.is(Classes::OFFICE.with(Classes::OFFICE_MODIFIER)))
}

/// Whether the word at `index` touches the word before it.
pub fn is_glued(document: &Document, index: usize) -> bool {
    let token = document.token(index);
    let before = index.checked_sub(1).map_or(&Token::NONE, |before| document.token(before));
    token.is_word() && before.is_word() && before.span.end == token.span.start && before.block == token.block
}

/// Where the family name and the given names stand.
fn part_spans(document: &Document, tokens: &Range<usize>, parts: &Name) -> (Span, Span) {
    let words: Vec<usize> = tokens.clone().filter(|&at| document.token(at).is_word()).collect();
    let pieces = parts.family.split([' ', '-']).filter(|piece| !piece.is_empty()).count().clamp(1, words.len().max(1));
    let span_of = |range: &[usize]| match (range.first(), range.last()) {
        (Some(&first), Some(&last)) => document.span_of(first..last + 1),
        _ => Span::default(),
    };
    if parts.family_first {
        let (family, given) = words.split_at(pieces.min(words.len()));
        return (span_of(family), span_of(given));
    }
    let suffix = usize::from(parts.suffix.is_some() && words.len() > pieces);
    let end = words.len() - suffix;
    let start = end.saturating_sub(pieces);
    (span_of(&words[start..end]), span_of(&words[..start]))
}

impl Occurrence {
    /// Whether only a family name (or one name) stands here.
    pub fn is_bare(&self) -> bool {
        self.parts.is_bare()
    }

    /// The span of the name with the title before it; the name alone where the title stands after it.
    pub fn with_title(&self) -> Span {
        let before = !self.title_span.is_empty() && self.title_span.end <= self.span.start;
        if before { self.title_span.join(self.span) } else { self.span }
    }

    /// The mention that this occurrence makes, for names that the finder left.
    pub fn as_mention(&self, person: Option<String>) -> Mention {
        let value = PersonValue { name: self.text.clone(), person, name_span: self.span, ..PersonValue::default() };
        Mention { span: self.span, tokens: self.tokens.clone(), value: Value::Person(value) }
    }
}
