//! `boilerplate`: words of the page around an article, glued to its first or last words.
//!
//! **Flags** "list of 3 itemsThe ministry said", "AdvertisementThe talks", "a deal on Monday.Read more", "Add Acme News as a trusted
//! source The ministry said".
//!
//! **Why** the reader stumbles; the place shows that the text was copied from another page, or that its own template leaks.
//!
//! **Example** "Talks go on.Sign up for our newsletter". Left alone: "Read more" on a line of its own, "Advertisement revenue rose",
//! "People read more.", "Sign up for the course."
//!
//! **Limits** the start and the end of a paragraph only; headings, captions, lists and cells are left alone.
//!
//! **Source** what screen readers hear and copies keep; see [`PHRASES`].

use super::{Analysis, Check, Look};
use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::page::BlockKind;
use crate::span::Span;

/// The check.
pub const CHECK: Check = Check {
    id: "boilerplate",
    severity: Severity::Style,
    summary: "Words of the page around an article, glued to its text",
    look: Look::AtOnce(run),
};

/// What pages put between paragraphs. `#` stands for a number, `*` for up to [`MOST_WORDS`] words.
const PHRASES: &[&str] = &[
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Article continues below advertisement",
    "Article continues after advertisement",
    "Story continues after advertisement",
    "Scroll to continue",
    "Read more",
    "Read More",
    "READ MORE",
    "Continue reading",
    "Continue Reading",
    "Keep reading",
    "Recommended Stories",
    "Recommended stories",
    "list of # items",
    "list # of #",
    "end of list",
    "Add * as a trusted source on Google",
    "Add * as a preferred source on Google",
    "Add * as a trusted source",
    "Add * as a preferred source",
    "Sign up for our newsletter",
    "Sign up for our newsletters",
    "Sign up for our free newsletter",
    "Sign up for our daily newsletter",
    "Sign up for free",
    "Sign up here",
    "Sign up now",
    "Subscribe to our newsletter",
    "Subscribe now",
    "Share this article",
    "Share this story",
    "Share on Facebook",
    "Share on Twitter",
    "Share on X",
    "Follow us on Twitter",
    "Follow us on Facebook",
    "Follow us on X",
    "Click here to subscribe",
    "Click here to read more",
    "Download the app",
    "Skip to content",
];

/// Words that start a sentence of prose and nothing else: after one, even a space does not part the phrase from the text.
const STARTERS: &[&str] = &["The", "A", "An", "In", "On", "At", "But", "And", "He", "She", "They", "It", "This", "That", "After", "Before"];

/// A name has no more words than this.
const MOST_WORDS: usize = 5;
/// No phrase takes more than this, its name included.
const MOST_BYTES: usize = 160;

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for span in places(analysis.context.document) {
        findings.push(Finding {
            check: CHECK.id,
            severity: CHECK.severity,
            span,
            message: format!(
                "“{}” belongs to the page around the article and is glued to its text.",
                analysis.context.document.slice(span)
            ),
            suggestion: None,
            related: Vec::new(),
            facts: Vec::new(),
            trace: Vec::new(),
        });
    }
}

/// Where such words stand, in text order.
pub fn places(document: &Document) -> Vec<Span> {
    let mut places = Vec::new();
    for block in document.blocks().iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote)) {
        let text = document.slice(block.span);
        let at = |start: usize, end: usize| Span::new(block.span.start + start as u32, block.span.start + end as u32);
        // One letter rules nearly all phrases out: the first of the text, or the last.
        let (first, last) = (text.bytes().next(), text.trim_end().bytes().next_back());
        let starts = |phrase: &&&str| phrase.bytes().next() == first;
        let ends = |phrase: &&&str| match phrase.bytes().next_back() {
            Some(b'#') => last.is_some_and(|last| last.is_ascii_digit()),
            end => end == last,
        };
        if let Some(length) = PHRASES.iter().filter(starts).filter_map(|phrase| at_start(text, phrase)).max() {
            places.push(at(0, length));
        }
        if let Some(start) = PHRASES.iter().filter(ends).filter_map(|phrase| at_end(text, phrase)).min() {
            places.push(at(start, text.trim_end().len()));
        }
    }
    places
}

/// Bytes of `phrase` at the start of `text`, where prose is glued to it.
fn at_start(text: &str, phrase: &str) -> Option<usize> {
    let length = matched(text, phrase)?;
    let rest = text.get(length..)?;
    let prose = rest.trim_start();
    if !ends_as_prose(text) || prose.split_whitespace().nth(3).is_none() {
        return None;
    }
    let glued = rest.starts_with(|next: char| next.is_uppercase() || matches!(next, '“' | '"'));
    let first_word = prose.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    // "Read more The ministry" is glued; "Read more news" and "Sign up for free Fridays" are not.
    let spaced = rest.starts_with(' ') && STARTERS.contains(&first_word);
    // Words for screen readers are never written in prose: any sentence may follow them.
    let unspoken = phrase.starts_with("list ") && rest.starts_with(' ') && prose.starts_with(|next: char| next.is_uppercase());
    (glued || spaced || unspoken).then_some(length)
}

/// Where `phrase` stands at the end of `text`, glued to the prose before it.
fn at_end(text: &str, phrase: &str) -> Option<usize> {
    let text = text.trim_end();
    let start = if let Some((head, tail)) = phrase.split_once('*') {
        let before = text.strip_suffix(tail)?;
        let from = last_place(before, head)?;
        (before.get(from..)?.split_whitespace().count() <= MOST_WORDS + 1).then_some(from)?
    } else if phrase.contains('#') {
        let from = last_place(text, phrase.split('#').next()?)?;
        (matched(text.get(from..)?, phrase)? == text.len() - from).then_some(from)?
    } else {
        text.strip_suffix(phrase)?.len()
    };
    let before = text.get(..start)?;
    let prose = before.trim_end();
    let closed = prose.ends_with(['.', '!', '?', '”', '"', '’', ')']);
    let enough = prose.split_whitespace().nth(3).is_some();
    // "a deal on MondayRead more" lost the stop too.
    let touching = prose.len() == before.len() && (closed || prose.ends_with(char::is_lowercase) && phrase.starts_with(char::is_uppercase));
    let spaced = prose.len() < before.len() && closed;
    (enough && (touching || spaced)).then_some(start)
}

/// Where `head` stands last in the last [`MOST_BYTES`] of `text`.
fn last_place(text: &str, head: &str) -> Option<usize> {
    let mut from = text.len().saturating_sub(MOST_BYTES);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text[from..].rfind(head).map(|at| from + at)
}

/// Bytes of `phrase` at the start of `text`.
fn matched(text: &str, phrase: &str) -> Option<usize> {
    let mut at = 0;
    if let Some((head, tail)) = phrase.split_once('*') {
        text.strip_prefix(head)?;
        // The name between: a few words.
        let rest = &text[head.len()..];
        let window = rest.char_indices().nth(80).map_or(rest, |(end, _)| &rest[..end]);
        let name = window.find(tail)?;
        (rest[..name].split_whitespace().count() <= MOST_WORDS).then_some(())?;
        return Some(head.len() + name + tail.len());
    }
    for character in phrase.chars() {
        let rest = text.get(at..)?;
        if character == '#' {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (digits > 0).then_some(())?;
            at += digits;
        } else {
            rest.starts_with(character).then_some(())?;
            at += character.len_utf8();
        }
    }
    Some(at)
}

fn ends_as_prose(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?', '”', '"', '’', ')'])
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn glued_to_prose() {
        for (text, words) in [
            ("list of 3 itemsChina raised its duties on farm goods again.", "list of 3 items"),
            ("list of 3 items China raised its duties on farm goods again.", "list of 3 items"),
            ("AdvertisementThe ministry raised its duties on farm goods.", "Advertisement"),
            ("Advertisement The ministry raised its duties on farm goods.", "Advertisement"),
            ("The ministry raised its duties on Monday.Read more", "Read more"),
            ("The ministry raised its duties on Monday. Advertisement", "Advertisement"),
            ("The ministry raised its duties on MondayRead more", "Read more"),
            ("“We raised our duties on Monday,” he said.end of list", "end of list"),
            ("Add Acme News as a trusted source The ministry raised its duties on farm goods.", "Add Acme News as a trusted source"),
            (
                "The ministry raised its duties. Add Acme News as a preferred source on Google",
                "Add Acme News as a preferred source on Google",
            ),
            ("Sign up for our newsletterThe ministry raised its duties on farm goods.", "Sign up for our newsletter"),
            ("The ministry raised its duties on farm goods.Subscribe now", "Subscribe now"),
        ] {
            let found = messages(&CHECK, text);
            assert_eq!(found.len(), 1, "{text}");
            assert!(found[0].starts_with(&format!("{words}: ")), "{found:?}");
        }
    }

    #[test]
    fn lines_of_their_own_and_prose() {
        for text in [
            "Read more\nAdvertisement\nlist of 3 items\nSign up for our newsletter",
            "Advertisement revenue rose by a tenth in the third quarter.",
            "Advertisement Standards Council members met in Mumbai on Monday.",
            "The list of 3 items was agreed on Monday by all sides.",
            "List of 3 items that will cost more after the new duties",
            "Children should read more. People who read more live longer.",
            "Sign up for our newsletter to learn what the duties mean for you.",
            "Readers can sign up for free.",
            "Read more The Economist? Not yet",
            "Add Canada as a trusted source of timber and the map changes.",
            "He spent the money on an advertisement.",
            "This was, he said, an end of list",
            "Subscribe now.",
            "The ministry raised its duties on Monday. Read more: How the duties came about",
            "Share on X",
            "",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
