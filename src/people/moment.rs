//! Whether a sentence speaks of the time of publication or of an earlier time.
//!
//! A title in the past tense is right for its time: "In 2022 President Joe Biden signed the act". Checks of offices ask here
//! first and keep silent wherever an earlier time may be meant.

use crate::document::lexicon::Classes;
use crate::evidence::day::bounds;
use crate::mentions::{Context, Mention, Value};
use time::{Date, Duration};

/// What a sentence says of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// An earlier time is named or hinted at.
    Earlier,
    /// Nothing tells.
    Open,
    /// A day close to publication is named, or the verb after the words is present or future.
    Now,
}

/// Words that hint at an earlier time.
const HINTS: &[&str] = &[
    "then",
    "former",
    "formerly",
    "late",
    "once",
    "ago",
    "earlier",
    "previously",
    "previous",
    "predecessor",
    "era",
    "history",
    "historic",
    "historical",
    "decade",
    "decades",
    "when",
    "while",
    "during",
    "under",
    "since",
    "after",
    "until",
    "before",
    "outgoing",
    "ousted",
    "died",
    "served",
    "was",
    "were",
    "had",
    "first",
    "second",
    "ex",
    "past",
    "century",
    "anniversary",
    "memoir",
    "appointed",
    "nominated",
    "replaced",
    "succeeded",
    "elected",
    "administration",
];

/// Verbs after a name that speak of now.
const NOW: &[&str] = &[
    "will", "is", "has", "says", "plans", "wants", "hopes", "expects", "intends", "faces", "seeks", "insists", "warns", "believes",
    "remains", "can", "may", "must",
];

/// A day counts as the present up to this long before publication.
const PRESENT: Duration = Duration::days(45);

/// The moment of the sentence that token `at` stands in; `after` is the token after the words in question.
pub fn moment(context: &Context<'_>, mentions: &[Mention], at: usize, after: usize) -> Moment {
    let document = context.document;
    let Some(sentence) = document.sentence_of(at) else { return Moment::Open };
    let dated = dated(context, mentions, at);
    if dated == Moment::Earlier {
        return Moment::Earlier;
    }
    // What somebody is reported to have said has a time of its own.
    let end = if reports(context, after) { after } else { sentence.tokens.end as usize };
    let mut tokens = sentence.tokens.start as usize..end;
    // Words past the two hundredth say nothing of this name.
    let hinted = tokens.by_ref().take(200).any(|index| {
        let token = document.token(index);
        token.is_word() && (HINTS.contains(&&*document.lower(index)) || token.is_number() && is_year(document.word(index)))
    });
    if hinted {
        return Moment::Earlier;
    }
    let speaks_now = NOW.contains(&document.word(after)) && document.token(after).sentence == document.token(at).sentence;
    if speaks_now { Moment::Now } else { dated }
}

/// What the days named in the sentence of token `at` say of its time.
pub fn dated(context: &Context<'_>, mentions: &[Mention], at: usize) -> Moment {
    let document = context.document;
    let (Some(published), Some(sentence)) = (context.meta.published, document.sentence_of(at)) else { return Moment::Open };
    let span = document.span_of(sentence.tokens.start as usize..sentence.tokens.end as usize);
    let from = mentions.partition_point(|mention| mention.span.start < span.start);
    let mut found = Moment::Open;
    for mention in mentions.iter().skip(from).take_while(|mention| mention.span.start < span.end) {
        if let Value::Date(date) = &mention.value {
            match last_day(&date.edtf) {
                Some(day) if day + PRESENT < published => return Moment::Earlier,
                Some(_) => found = Moment::Now,
                None => {}
            }
        }
    }
    found
}

/// Whether the word at `after` is a verb of speech in the past, the tense of news reports.
pub fn reports(context: &Context<'_>, after: usize) -> bool {
    context.document.token(after).is(Classes::SPEECH)
}

/// The last day that a date in EDTF can mean; none for what is not anchored.
fn last_day(edtf: &str) -> Option<Date> {
    let last = edtf.rsplit('/').next()?;
    let last = last.trim_end_matches(['~', '?', '%']);
    bounds(last).map(|(_, last)| last)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::evidence::Evidence;
    use crate::mentions;
    use crate::page::{Meta, plain};

    fn of(text: &str) -> Moment {
        let evidence = Evidence::embedded();
        let lexicon = mentions::lexicon::build(&evidence);
        let document = Document::of_page(&plain::read(text.to_owned()), &lexicon);
        let meta = Meta { published: crate::day::parse("2025-10-27"), ..Meta::default() };
        let context = Context { document: &document, meta: &meta, evidence: &evidence };
        let found = mentions::find(&context);
        moment(&context, &found, 2, 3)
    }

    #[test]
    fn sentences_of_now() {
        assert_eq!(of("President Joe Biden will sign the bill."), Moment::Now);
        assert_eq!(of("President Joe Biden said on Sunday that it is good."), Moment::Now);
        assert_eq!(of("President Joe Biden said it is good."), Moment::Open);
    }

    #[test]
    fn sentences_of_an_earlier_time() {
        assert_eq!(of("President Joe Biden signed the act in 2022."), Moment::Earlier);
        assert_eq!(of("President Joe Biden signed it in August 2022 and left."), Moment::Earlier);
        assert_eq!(of("President Joe Biden, then in his first year, signed it."), Moment::Earlier);
        assert_eq!(of("President Joe Biden was in office at the time."), Moment::Earlier);
    }
}
