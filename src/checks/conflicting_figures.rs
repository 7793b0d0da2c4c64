//! `conflicting-figures`: one quantity with two values on one page.
//!
//! **Flags** a figure of the headline or a caption that the body never gives, where the body gives another one in the same words; and
//! two sentences of the same words with different figures.
//!
//! **Why** many readers take the figure from the headline alone.
//!
//! **Example** headline "Canada hit with 35% tariff on lumber", body "a 30% tariff on Canadian lumber". Left alone: a headline that
//! rounds ("$1.2bn" for "$1.19 billion"), figures of two years, two countries or two products.
//!
//! **Limits** the headline is compared with the first dozen paragraphs; sentences must share three words of content, and every name in
//! the headline's sentence; a figure that the body gives anywhere is never flagged.
//!
//! **Source** the headline check of copy editing; the thresholds are our own.

use super::{Analysis, Check, Look, Search};
use crate::claims::amount::{Amount, Dimension};
use crate::document::fold::fold_into;
use crate::document::lexicon::{Classes, Fingerprint};
use crate::document::{Document, Sentence};
use crate::finding::{Finding, Severity};
use crate::mentions::{Bound, Kind, Mention};
use crate::order;
use crate::page::BlockKind;
use crate::span::Span;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The check.
pub const CHECK: Check = Check {
    id: "conflicting-figures",
    severity: Severity::Differs,
    summary: "One quantity with two values on one page",
    look: Look::InSteps(|| Box::<Places>::default()),
};

/// Paragraphs that a headline or caption is compared with.
const LEAD: usize = 12;
/// Headlines and captions that are compared: a page with more of them is a list.
const MOST_SUMMARIES: usize = 64;
/// Words of content that make two sentences speak of one thing.
const SHARED: usize = 3;
/// Words of content that a sentence must have to be recognised when it comes again.
const REPEATED: usize = 5;

/// A sentence with exactly one figure of a dimension.
#[derive(Debug)]
struct Statement {
    block: u32,
    span: Span,
    amount: Amount,
    /// Fingerprints of its words of content, each once, in order.
    words: Vec<u64>,
    /// Its tokens.
    tokens: Range<usize>,
}

/// What has been read of a page.
#[derive(Debug, Default)]
struct Places {
    /// The sentence that comes next.
    sentence: usize,
    /// The first mention that is not in an earlier one.
    mention: usize,
    /// The sentences with one figure.
    statements: Vec<Statement>,
    /// All figures with their blocks.
    amounts: Vec<(u32, Amount)>,
    /// Whether headlines and captions have been compared.
    compared: bool,
}

impl Search for Places {
    fn step(&mut self, analysis: &Analysis<'_>, count: usize, findings: &mut Vec<Finding>) -> bool {
        let mut seen = 0;
        while let Some(sentence) = analysis.context.document.sentences().get(self.sentence) {
            if seen >= count {
                return true;
            }
            seen += sentence.tokens.len();
            self.sentence += 1;
            self.read(analysis, sentence);
        }
        if self.compared {
            repeated(analysis, &self.statements, findings);
            return false;
        }
        self.compared = true;
        summaries(analysis, &self.statements, &self.amounts, findings);
        true
    }
}

impl Places {
    fn read(&mut self, analysis: &Analysis<'_>, sentence: &Sentence) {
        let document = analysis.context.document;
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let mut numbers: Vec<&Mention> = Vec::new();
        while let Some(mention) = analysis.mentions.get(self.mention).filter(|mention| mention.tokens.start < tokens.end) {
            self.mention += 1;
            if mention.tokens.start >= tokens.start && matches!(mention.value.kind(), Kind::Percent | Kind::Money | Kind::Quantity) {
                numbers.push(mention);
            }
        }
        let found: Vec<(Amount, Span)> =
            numbers.iter().filter_map(|mention| Some((Amount::of(document, mention, 0)?, mention.span))).collect();
        self.amounts.extend(found.iter().map(|(amount, _)| (sentence.block, *amount)));
        if let [(amount, span)] = found.as_slice()
            && numbers.len() == 1
            && amount.dimension != Dimension::Multiple
            && amount.bound == Bound::Exact
        {
            let mut words = Vec::with_capacity(tokens.len());
            content(document, tokens.clone(), |word| words.push(Fingerprint::of(word).value()));
            order::by(&mut words, Ord::cmp);
            words.dedup();
            self.statements.push(Statement { block: sentence.block, span: *span, amount: *amount, words, tokens });
        }
    }
}

/// Headlines and captions whose figure the body never gives, where it gives another one in the same words.
fn summaries(analysis: &Analysis<'_>, statements: &[Statement], amounts: &[(u32, Amount)], findings: &mut Vec<Finding>) {
    let blocks = analysis.context.document.blocks();
    let kind = |statement: &Statement| blocks.get(statement.block as usize).map(|block| block.kind);
    let is_summary = |statement: &&Statement| {
        matches!(kind(statement), Some(BlockKind::Headline | BlockKind::Caption)) || is_plain_headline(analysis, statement.block)
    };
    for summary in statements.iter().filter(is_summary).take(MOST_SUMMARIES) {
        let same = |amount: &&(u32, Amount)| amount.0 != summary.block && agree(&amount.1, &summary.amount);
        if amounts.iter().any(|amount| same(&amount)) {
            continue;
        }
        let lead = statements
            .iter()
            .take_while(|other| other.block as usize <= LEAD)
            .filter(|other| other.block != summary.block && !is_summary(other));
        let rivals: Vec<&Statement> = lead.filter(|other| speaks_of_same(summary, other)).collect();
        let Some(first) = rivals.first() else { continue };
        if rivals.iter().all(|rival| agree(&rival.amount, &first.amount)) {
            findings.push(finding(analysis, summary, first, "Here and in the text below"));
        }
    }
}

/// Sentences whose words of content are the same, but not their figure.
fn repeated(analysis: &Analysis<'_>, statements: &[Statement], findings: &mut Vec<Finding>) {
    let mut seen: FxHashMap<&[u64], &Statement> = FxHashMap::default();
    for statement in statements.iter().filter(|statement| statement.words.len() >= REPEATED) {
        match seen.get(statement.words.as_slice()) {
            Some(earlier) if earlier.amount.dimension == statement.amount.dimension && !agree(&earlier.amount, &statement.amount) => {
                findings.push(finding(analysis, statement, earlier, "Here and earlier"));
            }
            _ => {
                seen.insert(&statement.words, statement);
            }
        }
    }
}

fn finding(analysis: &Analysis<'_>, here: &Statement, there: &Statement, where_: &str) -> Finding {
    let document = analysis.context.document;
    let (one, other) = (document.slice(here.span), document.slice(there.span));
    Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span: here.span,
        message: format!("{where_} the page gives two values for one quantity: {one} and {other}."),
        suggestion: None,
        related: vec![there.span],
        facts: Vec::new(),
        trace: vec![format!("shared words: {}", shared_words(document, here, there).join(", "))],
    }
}

/// Gives `take` the words of content of `tokens`: folded, plural endings off, no function words, numbers or verbs of speech.
fn content(document: &Document, tokens: Range<usize>, mut take: impl FnMut(&str)) {
    let mut folded = String::new();
    for at in tokens {
        let token = document.token(at);
        let empty = Classes::FUNCTION
            .with(Classes::SPEECH)
            .with(Classes::BOUND)
            .with(Classes::SCALE)
            .with(Classes::CURRENCY)
            .with(Classes::PERCENT);
        if token.is_word() && !token.is(empty) && token.span.len() > 2 {
            folded.clear();
            fold_into(document.word(at), &mut folded);
            take(folded.strip_suffix('s').unwrap_or(&folded));
        }
    }
}

/// How many words of content both have.
fn shared(one: &Statement, other: &Statement) -> usize {
    one.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count()
}

/// The words of content that both have, each once, in order.
fn shared_words(document: &Document, one: &Statement, other: &Statement) -> Vec<String> {
    let mut shared = Vec::new();
    content(document, one.tokens.clone(), |word| {
        if other.words.binary_search(&Fingerprint::of(word).value()).is_ok() {
            shared.push(word.to_owned());
        }
    });
    order::by(&mut shared, Ord::cmp);
    shared.dedup();
    shared
}

/// Whether two statements speak of one quantity: same dimension, and the shorter one's words nearly all in the longer one.
fn speaks_of_same(summary: &Statement, other: &Statement) -> bool {
    let shared = shared(summary, other);
    summary.amount.dimension == other.amount.dimension && shared >= SHARED && shared * 4 >= summary.words.len() * 3
}

/// Whether the digits shown let both stand for one number.
fn agree(one: &Amount, other: &Amount) -> bool {
    let slack = if one.bound == Bound::Exact && other.bound == Bound::Exact { 0.0 } else { one.value.abs() * 0.1 };
    one.dimension == other.dimension && (one.value - other.value).abs() <= one.rounding + other.rounding + slack
}

/// The first line of a plain text, where it is written like a headline: short, and without a full stop.
fn is_plain_headline(analysis: &Analysis<'_>, block: u32) -> bool {
    let document = analysis.context.document;
    let text = document.blocks().first().map_or("", |first| document.slice(first.span));
    block == 0 && document.blocks().len() > 1 && text.len() <= 120 && !text.ends_with(['.', '!', '?', '”', '"', ':'])
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn two_values_for_one_quantity() {
        for text in [
            "Washington hits Canadian lumber with 35% tariff\nWashington put a 30% tariff on Canadian lumber on Friday, hitting sawmills.",
            "Boeing wins $12 billion order from Chinese airlines\nBoeing said on Monday that Chinese airlines placed an order of $15 billion.",
            "China bought 12 million tonnes of soybeans from American farmers.\nMarkets rose.\nChina bought 21 million tonnes of soybeans from American farmers.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn rounding_other_quantities_and_revisions() {
        for text in [
            "Washington hits Canadian lumber with 35% tariff\nWashington put a 35% tariff on Canadian lumber on Friday. Some mills pay 30%.",
            "Boeing wins $1.2bn order from Chinese airlines\nBoeing said Chinese airlines placed an order of $1.19 billion.",
            "Washington hits Canadian lumber with 35% tariff\nBrussels put a 20% tariff on Russian fertiliser.",
            "Trade deficit narrows 5%\nThe dollar fell 2% after the report.",
            "China bought 12 million tonnes of soybeans from American farmers in 2024.\nChina bought 21 million tonnes of soybeans from American farmers in March.",
            "China bought 12 million tonnes of soybeans from American farmers.\nChina bought 21 million tonnes of soybeans from Brazilian farmers.",
            "Tariffs up 10%, prices up 3%\nPrices rose 4% as tariffs went up 10%.",
            "Nearly 40% of firms plan price rises on imports\nA survey found 38% of firms plan price rises on imports.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
