//! The office or role after a name: ", a former US trade official and diplomat".

use super::title::{LONGEST, Title, is_head};
use super::title_org::org_inside;
use crate::document::lexicon::Classes;
use crate::document::{Document, TokenKind};

/// Words with which a clause begins that is no longer part of an apposition.
const CLAUSE: &[&str] = &[
    "who", "which", "that", "is", "was", "were", "are", "has", "had", "have", "will", "would", "whose", "where", "but", "because", "when",
    "while", "if", "in", "after", "as", "on", "before",
];

/// Of these, the verbs.
const VERBS: &[&str] = &["is", "was", "were", "are", "has", "had", "have", "will", "would"];

/// The title after a name whose last token is before `end`: ", a former US trade official and diplomat".
pub fn title_after(doc: &Document, end: usize) -> Option<Title> {
    if !doc.token(end).is_sign(',') {
        return None;
    }
    let sentence = doc.token(end).sentence;
    let mut first = end + 1;
    // ", 54," and ", who is".
    if doc.token(first).is_number() && doc.token(first + 1).is_sign(',') {
        first += 2;
    }
    if doc.word(first) == "who" && matches!(doc.word(first + 1), "is" | "was") {
        first += 2;
    }
    if matches!(
        doc.word(first),
        "a" | "an" | "the" | "its" | "his" | "her" | "their" | "one" | "also" | "now" | "then" | "currently" | "formerly"
    ) {
        first += 1;
    }
    let article = first > end + 1;
    let mut at = first;
    let mut head = None;
    // Whether a verb of the sentence follows without a comma: then it is no apposition, unless an article opened it.
    let mut open = false;
    while at < first + LONGEST {
        let token = doc.token(at);
        if token.sentence != sentence {
            break;
        }
        match token.kind {
            TokenKind::Sign => {
                let inner = token.is_sign('-') && !token.after_space()
                    || token.is_sign('&')
                    || token.is_sign('.') && !token.after_space() && doc.token(at + 1).sentence == sentence
                    || token.is_sign('/');
                if !inner {
                    break;
                }
            }
            TokenKind::Word => {
                let word = doc.word(at);
                if is_head(doc, at) {
                    // "Trump, Chinese President Xi": the office belongs to the next name.
                    let next = doc.token(at + 1);
                    if head.is_none()
                        && next.is_capital()
                        && next.sentence == sentence
                        && super::word::may_be_in_name(next, false)
                        && !next.is(Classes::COMMON.with(Classes::PLACE))
                        && next.after_space()
                    {
                        return None;
                    }
                    head.get_or_insert(at);
                }
                let speaks = token.is(Classes::SPEECH.with(Classes::PRONOUN)) && !token.is_capital() && head != Some(at);
                let body = word == "on" || word == "in" && doc.token(at + 1).is_capital();
                let hyphenated = doc.token(at.wrapping_sub(1)).is_sign('-') && !token.after_space();
                if speaks || CLAUSE.contains(&word) && !hyphenated && !(head.is_some() && body) {
                    open = VERBS.contains(&word);
                    break;
                }
            }
            TokenKind::Number => break,
            TokenKind::Possessive => {}
        }
        at += 1;
    }
    let head = head?;
    let plural = doc.word(head).ends_with('s') && !doc.word(head).ends_with("ss");
    if plural || open && !article {
        return None;
    }
    // The head must be near the start: in a long clause the office is somebody else's.
    if head > first + 9 || at <= head {
        return None;
    }
    // Only modifiers, places and names of bodies stand before the head; a verb or a preposition there is a clause.
    let clause = (first..head).any(|at| {
        let token = doc.token(at);
        token.is_word()
            && !token.is_capital()
            && token.is(Classes::FUNCTION)
            && !matches!(doc.word(at), "and" | "of" | "for" | "the" | "to" | "at" | "under")
    });
    if clause {
        return None;
    }
    let mut last = at;
    while last > head + 1 && (matches!(doc.word(last - 1), "and" | "of" | "the" | "for" | "at" | "a") || doc.token(last - 1).is_sign('-')) {
        last -= 1;
    }
    Some(Title { tokens: first..last, org: org_inside(doc, first..last), honorific: false, weak: false, firm: false })
}
