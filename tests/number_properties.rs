//! What holds for numbers whatever the text: no panic, spans inside one block and on character boundaries, finite values in order,
//! the same output for the same input, and time in step with length.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::{Duration, Instant};
use tradecheck::document::Document;
use tradecheck::document::lexicon::Lexicon;
use tradecheck::evidence::Evidence;
use tradecheck::mentions::{self, Context, Mention, Value};
use tradecheck::page::{Meta, plain};

/// Pieces that number patterns are made of, and some that break them.
const PIECES: &[&str] = &[
    "10",
    "2.5",
    "1,234",
    "1,00,000",
    ".5",
    "0",
    "2025",
    "999999999999999999",
    "99999999999999999999999",
    "007",
    "1/2",
    "½",
    "3.1.2",
    "-",
    "–",
    "—",
    "−",
    "%",
    "٪",
    "％",
    "$",
    "US$",
    "C$",
    "£",
    "€",
    "¥",
    "₹",
    "Rs.",
    "Rs",
    "USD",
    "RMB",
    "R",
    "N",
    "a",
    "an",
    "of",
    "and",
    "or",
    "to",
    "from",
    "between",
    "per",
    "cent",
    "percent",
    "pct",
    "percentage",
    "points",
    "point",
    "basis",
    "bps",
    "half",
    "quarter",
    "third",
    "thirds",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "bn",
    "m",
    "k",
    "crore",
    "lakh",
    "dozen",
    "dollars",
    "U.S.",
    "U",
    "S",
    ".",
    "Hong",
    "Kong",
    "pesos",
    "yuan",
    "won",
    "pounds",
    "cents",
    "tonnes",
    "metric",
    "tons",
    "barrels",
    "vehicles",
    "doubled",
    "twice",
    "times",
    "tenfold",
    "fold",
    "x",
    "three-figure",
    "levy",
    "double",
    "digit",
    "nearly",
    "about",
    "at",
    "least",
    "more",
    "than",
    "up",
    "plus",
    "+",
    "odd",
    "minus",
    "negative",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    ",",
    "\n",
    "\u{a0}",
    "\u{202f}",
    "\u{ad}",
    "\u{200b}",
    "é",
    "习近平",
    "😀",
    "\u{301}",
    "元",
    "zero",
    "one",
    "factor",
    "in",
    "the",
    "May",
    "rose",
    "by",
];

struct Random(u64);

impl Random {
    /// Xorshift (Marsaglia 2003): the same texts on every machine.
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn text(&mut self, pieces: usize) -> String {
        let mut text = String::new();
        for _ in 0..pieces {
            text.push_str(PIECES[self.below(PIECES.len())]);
            if self.below(3) > 0 {
                text.push(' ');
            }
        }
        text
    }
}

struct Reader {
    evidence: Evidence,
    lexicon: Lexicon,
}

impl Reader {
    fn new() -> Self {
        let evidence = Evidence::embedded();
        let lexicon = mentions::lexicon::build(&evidence);
        Self { evidence, lexicon }
    }

    fn document(&self, text: &str) -> Document {
        Document::of_page(&plain::read(text.to_owned()), &self.lexicon)
    }

    /// What the number finders alone find in `document`.
    fn numbers(&self, document: &Document) -> Vec<Vec<Mention>> {
        let context = Context { document, meta: &Meta::default(), evidence: &self.evidence };
        let finders = [mentions::percent::find, mentions::money::find, mentions::quantity::find];
        finders
            .iter()
            .map(|find| {
                let mut found = Vec::new();
                find(&context, &mut found);
                found
            })
            .collect()
    }
}

fn check(document: &Document, found: &[Mention], text: &str) {
    let mut end = 0;
    for mention in found {
        let words = document.slice(mention.span);
        assert!(!words.is_empty() && words.trim() == words, "span {:?} “{words}” of {text:?}", mention.span);
        assert!(mention.span.start >= end, "overlap at “{words}” in {text:?}");
        assert_eq!(document.span_of(mention.tokens.clone()), mention.span, "tokens of “{words}” in {text:?}");
        assert_eq!(document.token(mention.tokens.start).block, document.token(mention.tokens.end - 1).block, "“{words}” crosses a block");
        let (low, high) = match &mention.value {
            Value::Percent(percent) => (percent.low, percent.high),
            Value::Money(money) => (money.amount, money.high.unwrap_or(money.amount)),
            Value::Quantity(quantity) => (quantity.amount, quantity.high.unwrap_or(quantity.amount)),
            other => panic!("“{words}” is no number: {other:?}"),
        };
        assert!(low.is_finite() && high.is_finite() && low <= high, "“{words}” is {low}..{high} in {text:?}");
        end = mention.span.end;
    }
}

#[test]
fn random_texts_keep_spans_and_values_sound() {
    let reader = Reader::new();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for round in 0..3000 {
        let text = random.text(1 + round % 40);
        let document = reader.document(&text);
        let found = reader.numbers(&document);
        for list in &found {
            check(&document, list, &text);
        }
        assert_eq!(found, reader.numbers(&document), "{text:?}");
    }
}

#[test]
fn cut_sentences_do_not_panic() {
    let reader = Reader::new();
    let text = "Between “10–15%” and US$1.2-$2 billion, a quarter of Rs. 5 00 crore, half a percentage point, 3 dollars 50 cents, 2½ times";
    for (at, _) in text.char_indices() {
        for part in [&text[..at], &text[at..]] {
            let document = reader.document(part);
            for list in reader.numbers(&document) {
                check(&document, &list, part);
            }
        }
    }
}

#[test]
fn hostile_repeats_take_linear_time() {
    let reader = Reader::new();
    for piece in [
        "1, ",
        "1 ",
        "¥5 ",
        "$1-",
        "a ",
        "two ",
        "hundred and ",
        "half of ",
        "10 to ",
        "from 10% ",
        "pesos 5 ",
        "5 pesos ",
        "1.",
        "points 5 points ",
        "two and ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let document = reader.document(&text);
        let start = Instant::now();
        reader.numbers(&document);
        // A loop that looks at the whole page for each token needs hours for this; one pass, unoptimised on a busy machine, a second.
        assert!(start.elapsed() < Duration::from_secs(20), "{piece:?} took {:?}", start.elapsed());
    }
}
