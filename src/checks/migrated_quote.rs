//! `migrated-quote`: the words of a speaker outside the quotation that they belong to.
//!
//! **Flags** a sentence in the first person, outside any quotation, right beside one in the same paragraph, with the speaker named at
//! its end, with the speaker's words on both sides, or going on from them with "and", "but" or "so" to what "I" think.
//!
//! **Why** a mark has moved, and the reader takes a speaker's opinion for the reporter's.
//!
//! **Example** “It is a good deal.” I think both sides won, he said. Left alone: columns, blogs and interviews, in which the first
//! person stands outside quotations elsewhere; "she told me"; "World War I".
//!
//! **Limits** "I" and "we" as subjects only. Paragraphs with single marks or with marks that do not pair are left alone.
//!
//! **Source** the marks of direct speech (Chicago Manual of Style, 17th ed., 13.37).

use super::{Analysis, Check, Look, Search};
use crate::document::lexicon::Classes;
use crate::document::{Document, Sentence};
use crate::finding::{Finding, Severity};
use crate::page::BlockKind;
use std::ops::Range;

/// The check.
pub const CHECK: Check = Check {
    id: "migrated-quote",
    severity: Severity::Warning,
    summary: "The words of a speaker outside the quotation that they belong to",
    look: Look::InSteps(|| Box::<Places>::default()),
};

/// Verbs of a reporter at work: with them, "I" and "we" are the newspaper.
const REPORTERS: &[&str] = &[
    "report",
    "reported",
    "asked",
    "ask",
    "spoke",
    "met",
    "wrote",
    "visited",
    "interviewed",
    "contacted",
    "reached",
    "noted",
    "know",
    "knew",
    "called",
    "talked",
    "mentioned",
    "explained",
    "covered",
    "analysed",
    "analyzed",
    "approached",
    "published",
    "include",
    "included",
];

/// What has been seen of a page.
#[derive(Debug, Default)]
struct Places {
    /// The sentence that comes next, the first of a block.
    next: usize,
    /// Sentences that may be a speaker's.
    candidates: Vec<usize>,
    /// How often somebody speaks in the first person outside quotations.
    outside: usize,
}

impl Search for Places {
    fn step(&mut self, analysis: &Analysis<'_>, count: usize, findings: &mut Vec<Finding>) -> bool {
        let document = analysis.context.document;
        let mut seen = 0;
        while let Some(sentence) = document.sentences().get(self.next) {
            if seen >= count {
                return true;
            }
            let rest = document.sentences().get(self.next..).unwrap_or_default();
            let block = rest.iter().take_while(|next| next.block == sentence.block).count();
            let sentences = self.next..self.next + block;
            let tokens = sentence.tokens.start as usize..rest.get(block - 1).map_or(0, |last| last.tokens.end as usize);
            seen += tokens.len();
            self.next = sentences.end;
            self.read_block(document, sentences, tokens);
        }
        // More than one or two sentences in the first person: the writer writes so.
        if let [candidate] = self.candidates.as_slice()
            && self.outside <= 2
            && let Some(sentence) = document.sentences().get(*candidate)
        {
            findings.push(finding(document, sentence));
        }
        false
    }
}

impl Places {
    fn read_block(&mut self, document: &Document, sentences: Range<usize>, tokens: Range<usize>) {
        let speaks = |&at: &usize| document.token(at).is(Classes::FUNCTION) && is_speaker(document, at);
        if !tokens.clone().any(|at| speaks(&at)) {
            return;
        }
        // Where the marks do not tell what is quoted, nobody knows who speaks.
        let Some(quoted) = quotations(document, tokens.clone()) else { return };
        let is_outside = |at: &usize| !quoted.iter().any(|quotation| quotation.contains(at));
        let speakers = tokens.clone().filter(speaks).filter(is_outside).count();
        if speakers == 0 {
            return;
        }
        self.outside += speakers;
        let prose = document.block_of(tokens.start).is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
        if !prose {
            return;
        }
        let moved = |index: &usize| document.sentences().get(*index).is_some_and(|sentence| is_moved(document, sentence, &quoted));
        self.candidates.extend(sentences.filter(moved));
    }
}

fn finding(document: &Document, sentence: &Sentence) -> Finding {
    Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span: document.span_of(sentence.tokens.start as usize..sentence.tokens.end as usize),
        message: "A speaker’s words seem to stand outside the quotation beside them; a quotation mark may have moved.".to_owned(),
        suggestion: None,
        related: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
    }
}

/// The quotations in `range`, a block, as token ranges with their marks; none where its marks do not pair.
fn quotations(document: &Document, range: Range<usize>) -> Option<Vec<Range<usize>>> {
    let mut out = Vec::new();
    let mut open = None;
    for at in range {
        let token = document.token(at);
        if token.is_sign('\'') && token.after_space() {
            return None;
        }
        if !token.is_sign('"') {
            continue;
        }
        let mark = document.word(at);
        match (mark, open) {
            ("“", Some(_)) | ("”", None) => return None,
            ("“" | "\"", None) => open = Some(at),
            ("”" | "\"", Some(start)) => {
                out.push(start..at + 1);
                open = None;
            }
            _ => return None,
        }
    }
    open.is_none().then_some(out)
}

/// Whether "I" or "we" at `at` is the subject of a verb that a speaker may say.
fn is_speaker(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    // The longest is "we’ll" with its curly apostrophe.
    if !matches!(token.sign, 'I' | 'w' | 'W') || token.span.len() > 7 {
        return false;
    }
    let word = document.word(at).replace('’', "'");
    let first = match word.as_str() {
        "I" | "we" | "We" => true,
        _ => matches!(word.split_once('\''), Some(("I" | "we" | "We", "m" | "ve" | "re" | "d" | "ll"))),
    };
    let next = document.token(at + 1);
    first
        && next.is_word()
        && !next.is_capital()
        && next.after_space()
        && next.block == token.block
        && !REPORTERS.contains(&&*document.lower(at + 1))
}

/// Whether `sentence` stands outside all of `quoted`, beside one, speaks in the first person, and is a speaker's.
fn is_moved(document: &Document, sentence: &Sentence, quoted: &[Range<usize>]) -> bool {
    let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
    if quoted.iter().any(|quotation| quotation.start < range.end && range.start < quotation.end) {
        return false;
    }
    let speakers = range.clone().filter(|&at| is_speaker(document, at)).collect::<Vec<_>>();
    let Some(&first) = speakers.first() else { return false };
    // "As we head into winter" and "What we know" are the newspaper's.
    let opens = first == range.start
        || document.token(range.start).is(Classes::FUNCTION) && first == range.start + 1 && document.is_word(range.start, "but");
    let closes_before = quoted.iter().any(|quotation| quotation.end == range.start);
    if !opens {
        return closes_before && goes_on(document, range.start, first);
    }
    let opens_after = quoted.iter().any(|quotation| quotation.start == range.end);
    let near_before =
        quoted.iter().any(|quotation| quotation.end <= range.start && document.token(quotation.start).block == sentence.block);
    (closes_before || near_before)
        && (names_speaker(document, range.clone()) && (closes_before || opens_after) || closes_before && opens_after)
}

/// What a speaker thinks; "And I did" is the writer's.
const THOUGHTS: &[&str] = &[
    "see", "think", "believe", "hope", "expect", "want", "feel", "doubt", "fear", "worry", "suspect", "guess", "suppose", "wish", "agree",
];

/// Whether the sentence that starts at `start` goes on from the words before it to what "I" at `first` think.
fn goes_on(document: &Document, start: usize, first: usize) -> bool {
    let joined = document.is_one_of(start, &["and", "but", "so"]);
    joined && document.word(first) == "I" && first - start <= 8 && THOUGHTS.contains(&&*document.lower(first + 1))
}

/// Whether the sentence ends with its speaker: ", he said." or ", said Mr Lee."
fn names_speaker(document: &Document, range: Range<usize>) -> bool {
    let Some(comma) = range.clone().rev().take(8).find(|&at| document.token(at).is_sign(',')) else { return false };
    let mut tail = comma + 1..range.end;
    let speech = tail.clone().any(|at| document.token(at).is(Classes::SPEECH) && !document.token(at).is_capital());
    let someone = tail.any(|at| document.token(at).is(Classes::PRONOUN) || document.token(at).is_capital());
    speech && someone
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn words_outside_their_quotation() {
        for text in [
            "“It is a good deal.” I think both sides won, he said.\nThe talks go on.",
            "The talks ended. \"It is a good deal.\" We will keep our promise, Bessent said. The talks go on.",
            "“It is a good deal,” he said. “Both sides won.” We did not give up anything. “That is why it will hold.”",
            "‘We cannot part’\n“It is a good deal.” I think both sides won, he said.\n‘We are fine,’ it said. ‘We win.’",
            "“The terms clash,” Ito said. “Neither side will move.” And so, after all that, I expect nothing.\nThe talks go on.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn writers_in_the_first_person_and_other_uses() {
        for text in [
            "“It is a good deal,” he said. I do not think so.\nI wrote last week that the talks would fail. I was wrong, as you know.",
            "“It is a good deal,” she told me. We met in Geneva.",
            "“Wait and see,” she said. “It will hold.” And I waited for two days.",
            "“It will hold,” she said. And for that reason I expect little.",
            "“It is a good deal.” We asked the ministry, which said it would reply.",
            "“It is a good deal,” he said. As we approach winter, prices rise.",
            "“It is a good deal.” World War I ended in 1918, he said.",
            "Q: Is it a good deal?\nA: I think so. “A deal is a deal.” We will see, he said.\nQ: And then?\nA: We go home. I sleep.",
            "“It is a good deal,” he said. He thinks both sides won.",
            "“It is a good deal, he said. I think both sides won.",
            "We will see, he said. The talks go on.",
            "“We agree,” he said. “I think so.” “We do,” she said.",
            "He calls it ‘a deal’. “Fine.” I agree, he said.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
