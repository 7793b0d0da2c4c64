//! Pronouns whose person is certain.
//!
//! Three places leave no doubt who is meant: the reflexive in a clause that hangs on the name ("Bessent, who himself owns …"); "he said"
//! after a quotation or at the start of a sentence, in a paragraph that names one person and no other human being before; and "X
//! said that he hoped", where nobody hopes for others. Everything else is left alone: most pronouns could be somebody else's.

use super::Person;
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::mentions::Context;
use crate::order;
use crate::span::Span;
use std::ops::Range;

/// Which pronoun a word is a form of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// "he", "him", "his", "himself".
    He,
    /// "she", "her", "hers", "herself".
    She,
}

impl Pronoun {
    /// The pronoun that `word` is a form of; "they" is nobody's in particular.
    pub fn of(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "he" | "him" | "his" | "himself" => Some(Self::He),
            "she" | "her" | "hers" | "herself" => Some(Self::She),
            _ => None,
        }
    }

    /// Its subject form.
    pub const fn subject(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
        }
    }
}

/// Verbs of hoping and meaning: who reports them in "X said that he hoped" speaks of himself.
const MEANS: &[&str] = &[
    "hoped", "hopes", "expected", "expects", "believed", "believes", "thought", "thinks", "intended", "intends", "planned", "plans",
    "looked", "looks", "feared", "fears",
];

/// Human beings in the singular that a pronoun may mean instead.
const HUMANS: &[&str] = &[
    "woman",
    "man",
    "girl",
    "boy",
    "mother",
    "father",
    "lady",
    "gentleman",
    "actress",
    "actor",
    "widow",
    "widower",
    "mom",
    "dad",
    "person",
    "child",
    "baby",
    "friend",
    "colleague",
    "rival",
    "victim",
    "worker",
    "voter",
    "boss",
    "guest",
    "neighbour",
    "neighbor",
    "opponent",
    "critic",
    "winner",
    "successor",
    "predecessor",
    "source",
    "somebody",
    "someone",
    "other",
    "another",
    "one",
];

/// The search for the pronouns of one page, which can pause.
#[derive(Debug, Default)]
pub struct Attaching {
    /// Where people are named, in text order.
    places: Vec<Place>,
    /// The first of them that does not stand before the current block.
    first_place: usize,
    block: Block,
    /// The token that comes next.
    next: usize,
}

/// Where somebody is named: who, in which tokens, with which title.
type Place = (usize, Range<usize>, Span);

impl Attaching {
    /// Before the first step.
    pub fn new(people: &[Person]) -> Self {
        let mut places: Vec<Place> = Vec::new();
        for (index, person) in people.iter().enumerate() {
            places.extend(person.occurrences.iter().map(|occurrence| (index, occurrence.tokens.clone(), occurrence.title_span)));
        }
        order::by_key(&mut places, |(_, tokens, _)| tokens.start);
        Self { places, ..Self::default() }
    }

    /// Looks at about `count` tokens, and adds to each of `people` the pronouns that can mean nobody else. Gives whether any are left.
    pub fn step(&mut self, context: &Context<'_>, people: &mut [Person], count: usize) -> bool {
        let document = context.document;
        let all = document.tokens().len();
        let to = all.min(self.next.saturating_add(count));
        for at in self.next..to {
            let token = document.token(at);
            if token.shape.has(Shape::FIRST_IN_BLOCK) {
                self.block = Block { start: at, ..Block::default() };
                while self.places.get(self.first_place).is_some_and(|(_, tokens, _)| tokens.start < at) {
                    self.first_place += 1;
                }
            }
            let block = &mut self.block;
            if token.is_sign('"') {
                block.in_quote = !block.in_quote;
                if block.in_quote {
                    block.quotes.push(at..usize::MAX);
                } else if let Some(quote) = block.quotes.last_mut() {
                    quote.end = at;
                }
            }
            if block.in_quote || !token.is(Classes::PRONOUN) || at - block.start > LONGEST {
                continue;
            }
            let Some(pronoun) = Pronoun::of(document.word(at)) else { continue };
            let places = self.places.get(self.first_place..).unwrap_or_default();
            let here: Vec<&Place> = places
                .iter()
                .take_while(|(_, tokens, _)| tokens.start < at)
                .filter(|(_, tokens, _)| !block.quotes.iter().any(|quote| quote.contains(&tokens.start)))
                .collect();
            // "He" the family name is no pronoun.
            if places.iter().take_while(|(_, tokens, _)| tokens.start <= at).any(|(_, tokens, _)| tokens.contains(&at)) {
                continue;
            }
            let person = by_clause(document, at, &here).or_else(|| sole(document, at, &here, block, pronoun));
            match person.and_then(|index| people.get_mut(index)) {
                Some(person) => person.pronouns.push((document.word(at).to_owned(), token.span)),
                None => block.open.push(pronoun),
            }
        }
        self.next = to;
        to < all
    }
}

/// Blocks longer than this, in tokens, are not prose; the work in one stays bounded.
const LONGEST: usize = 400;

/// What is known of the block so far.
#[derive(Debug, Default)]
struct Block {
    start: usize,
    in_quote: bool,
    /// Tokens inside quotation marks.
    quotes: Vec<Range<usize>>,
    /// Pronouns that may mean anybody.
    open: Vec<Pronoun>,
}

/// "Bessent himself", "Bessent, who himself owns".
fn by_clause(document: &Document, at: usize, here: &[&Place]) -> Option<usize> {
    if !matches!(document.word(at), "himself" | "herself") {
        return None;
    }
    let (person, tokens, _) = here.last()?;
    let mut next = tokens.end;
    if document.token(next).kind == TokenKind::Possessive {
        return None;
    }
    if next == at {
        return Some(*person);
    }
    if document.token(next).is_sign(',') {
        next += 1;
    }
    (document.word(next) == "who"
        && at > next
        && at - next <= 3
        && !(next + 1..at).any(|index| document.token(index).is_capital() || !document.token(index).is_word()))
    .then_some(*person)
}

/// The only human being of the block, where the pronoun speaks or means.
fn sole(document: &Document, at: usize, here: &[&Place], block: &Block, pronoun: Pronoun) -> Option<usize> {
    let (person, ..) = here.first()?;
    let subject = matches!(document.word(at), "he" | "she" | "He" | "She");
    if !subject || here.iter().any(|(other, ..)| other != person) || block.open.contains(&pronoun) {
        return None;
    }
    let before = at.checked_sub(1).map(|before| document.token(before)).filter(|before| before.block == document.token(at).block)?;
    let next = document.token(at + 1);
    let speaks = next.is(Classes::SPEECH) && next.sentence == document.token(at).sentence;
    let after_quote = before.is_sign('"') && speaks;
    let starts = document.token(at).shape.has(Shape::FIRST_IN_SENTENCE)
        && speaks
        && here.iter().any(|(_, tokens, _)| speaks_in_sentence(document, tokens));
    let means = (document.word(at - 1) == "that" || before.is(Classes::SPEECH))
        && MEANS.contains(&document.word(at + 1))
        && here.last().is_some_and(|(_, tokens, _)| {
            document.token(tokens.end).is(Classes::SPEECH) && document.token(tokens.end).sentence == document.token(at).sentence
        });
    let is_subject = here
        .iter()
        .any(|(_, tokens, _)| document.token(tokens.end).kind != TokenKind::Possessive && !follows_preposition(document, tokens.start));
    ((after_quote || starts || means) && is_subject && no_other_human(document, at, here, block)).then_some(*person)
}

/// Whether a verb of speech stands within reach after the name, in its sentence.
fn speaks_in_sentence(document: &Document, tokens: &Range<usize>) -> bool {
    let sentence = document.token(tokens.start).sentence;
    (tokens.end..tokens.end + 40)
        .take_while(|&index| document.token(index).sentence == sentence)
        .any(|index| document.token(index).is(Classes::SPEECH))
}

/// Whether the name hangs on a preposition: "a threat by Trump", "talks with Bessent".
fn follows_preposition(document: &Document, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| {
        matches!(
            document.word(before),
            "of" | "by" | "with" | "from" | "to" | "for" | "against" | "like" | "than" | "about" | "under" | "on" | "and"
        )
    })
}

/// Whether the words of the block before the pronoun, outside quotations and the known names and titles, speak of nobody else.
fn no_other_human(document: &Document, at: usize, here: &[&Place], block: &Block) -> bool {
    let known = |index: usize| {
        let span = document.token(index).span;
        here.iter().any(|(_, tokens, title)| tokens.contains(&index) || title.overlaps(span))
    };
    !(block.start..at).any(|index| {
        let token = document.token(index);
        if !token.is_word() || known(index) || block.quotes.iter().any(|quote| quote.contains(&index)) {
            return false;
        }
        if token.is_capital() && !token.shape.has(Shape::ALL_CAPS.with(Shape::FIRST_IN_SENTENCE)) {
            // A name that was not read as one.
            return token.classes == Classes::NONE
                || token.is(Classes::GIVEN_NAME.with(Classes::FAMILY_NAME))
                    && !token.is(Classes::PLACE.with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::COMMON));
        }
        let word = document.word(index);
        token.is(Classes::KIN) || token.is(Classes::OFFICE) && !word.ends_with('s') && !token.is_capital() || HUMANS.contains(&word)
    })
}
