//! Sentences of a block, from its tokens.
//!
//! A full stop ends a sentence unless it belongs to an abbreviation or an initial, or the next word starts in lower case; `?`,
//! `!` and the ideographic stop end one; closing quotation marks and brackets belong to the sentence that they close. A
//! simplification of Unicode's sentence boundaries (UAX 29) with the abbreviations of news prose, which UAX 29 leaves open.

use super::Sentence;
use super::token::{Shape, Token, TokenKind};

/// Abbreviations after which a full stop ends no sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "adm", "hon", "rev", "st", "sec", "amb", "jr",
    "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "no", "inc", "ltd", "co", "corp",
    "approx", "est", "dept", "pct", "rs", "fig", "art", "al",
];

/// Of these, the ones that may stand at the end of a sentence when a capital follows.
const MAY_END: &[&str] = &["inc", "ltd", "co", "corp", "jr", "sr", "no", "pct", "al"];

/// Cuts the tokens from `first` on, all of one block, into sentences, and writes each token's sentence index.
pub fn split(text: &str, block: u32, first: usize, tokens: &mut [Token], out: &mut Vec<Sentence>) {
    let mut start = first;
    let mut at = first;
    while at < tokens.len() {
        if ends_sentence(text, first, at, tokens) {
            let mut end = at + 1;
            while tokens.get(end).is_some_and(|token| !token.after_space() && closes(token)) {
                end += 1;
            }
            finish(block, start..end, tokens, out);
            start = end;
            at = end;
        } else {
            at += 1;
        }
    }
    if start < tokens.len() {
        finish(block, start..tokens.len(), tokens, out);
    }
}

fn finish(block: u32, range: std::ops::Range<usize>, tokens: &mut [Token], out: &mut Vec<Sentence>) {
    let index = out.len() as u32;
    for token in &mut tokens[range.clone()] {
        token.sentence = index;
    }
    if let Some(token) = tokens.get_mut(range.start) {
        token.shape = token.shape.with(Shape::FIRST_IN_SENTENCE);
    }
    out.push(Sentence { block, tokens: range.start as u32..range.end as u32 });
}

fn closes(token: &Token) -> bool {
    token.kind == TokenKind::Sign && matches!(token.sign, '"' | '\'' | ')' | ']' | '.' | '?' | '!')
}

fn opens(token: &Token) -> bool {
    token.kind == TokenKind::Sign && matches!(token.sign, '"' | '\'' | '(' | '[' | '-')
}

/// Whether the token at `at` is the last one of its sentence but for closing marks.
fn ends_sentence(text: &str, first: usize, at: usize, tokens: &[Token]) -> bool {
    let token = &tokens[at];
    let is_stop = token.kind == TokenKind::Sign && matches!(token.sign, '.' | '?' | '!');
    if !is_stop && !token.shape.has(Shape::ABBREVIATION) {
        return false;
    }
    let word =
        |index: usize| tokens.get(index).and_then(|token| text.get(token.span.start as usize..token.span.end as usize)).unwrap_or("");
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|token| !token.after_space() && closes(token)) {
        next += 1;
    }
    let closed_here = next;
    while tokens.get(next).is_some_and(opens) {
        next += 1;
    }
    let Some(follower) = tokens.get(next) else { return false };
    let starts_sentence =
        follower.shape.has(Shape::CAPITAL) || follower.kind == TokenKind::Number || !follower.is_word() || follower.shape.has(Shape::WIDE);
    let parted = tokens.get(closed_here).is_some_and(|token| token.after_space()) || follower.after_space();
    // "U.S." at the end of a sentence: only if a word follows that starts sentences and not names.
    if token.shape.has(Shape::ABBREVIATION) {
        // "U.S. Under Secretary" is an office.
        let starts = follower.is(super::lexicon::Classes::FUNCTION) && word(next) != "Under";
        return word(at).ends_with('.') && follower.is_capital() && parted && starts;
    }
    match token.sign {
        '?' | '!' => starts_sentence && parted,
        '.' => {
            if word(at) == "。" {
                return true;
            }
            if !starts_sentence {
                return false;
            }
            if !parted {
                // "word.Word": two sentences that touch. A file name or a number is neither.
                let before = tokens.get(at.wrapping_sub(1)).filter(|_| at > first);
                return before.is_some_and(|before| before.is_word() && before.span.len() > 2)
                    && follower.is_capital()
                    && follower.span.len() > 1
                    && !follower.shape.has(Shape::ALL_CAPS);
            }
            let Some(before) = tokens.get(at.wrapping_sub(1)).filter(|_| at > first) else { return true };
            if before.span.end != token.span.start || !before.is_word() {
                return true;
            }
            let before = word(at - 1);
            if before.chars().count() == 1 {
                // An initial: "Donald J. Trump"; but "Plan B. The" ends.
                return follower.is(super::lexicon::Classes::FUNCTION);
            }
            let is_one_of = |list: &[&str]| list.iter().any(|short| short.eq_ignore_ascii_case(before));
            if is_one_of(ABBREVIATIONS) {
                return is_one_of(MAY_END) && follower.is_capital() && !before.eq_ignore_ascii_case("no");
            }
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::document::lexicon::{Classes, Lexicon};

    fn sentences(text: &str) -> Vec<String> {
        let mut lexicon = Lexicon::default();
        lexicon.add_lists(&[(Classes::FUNCTION, "the he it in but and they this")]);
        let document = Document::of_page(&crate::page::plain::read(text.to_owned()), &lexicon);
        document
            .sentences()
            .iter()
            .map(|sentence| document.slice(document.span_of(sentence.tokens.start as usize..sentence.tokens.end as usize)).to_owned())
            .collect()
    }

    #[test]
    fn stops_end_sentences() {
        assert_eq!(sentences("It rose. It fell."), ["It rose.", "It fell."]);
        assert_eq!(sentences("“We agree.” He left. (It held.) Done"), ["“We agree.”", "He left.", "(It held.)", "Done"]);
        assert_eq!(sentences("Is it? Yes! Fine"), ["Is it?", "Yes!", "Fine"]);
        assert_eq!(sentences("touching.The second"), ["touching.", "The second"]);
    }

    #[test]
    fn abbreviations_and_initials_do_not() {
        assert_eq!(
            sentences("Mr. Lee met Donald J. Trump on Oct. 9 in Washington."),
            ["Mr. Lee met Donald J. Trump on Oct. 9 in Washington."]
        );
        assert_eq!(sentences("The U.S. Treasury said so in the U.S. The rest"), ["The U.S. Treasury said so in the U.S.", "The rest"]);
        assert_eq!(sentences("A rate of 5.5 percent. 10 firms"), ["A rate of 5.5 percent.", "10 firms"]);
        assert_eq!(sentences("He cited Acme Inc. and left."), ["He cited Acme Inc. and left."]);
    }

    #[test]
    fn blocks_end_sentences() {
        assert_eq!(sentences("A heading\nThen text."), ["A heading", "Then text."]);
    }
}
