//! Days, periods and intervals: found in one pass over the tokens, read by pattern, anchored, and written in EDTF.
//!
//! A word that can be the heart of a date ([`words::WORDS`]) or a number starts a look at its neighbours: [`absolute`], [`digits`] and [`spoken`]
//! read calendar dates, [`relative`], [`part_of_year`] and [`counted`] what is seen from another date, [`comparable`] the times that figures are
//! compared with, [`holiday`] holidays, [`range`] ranges and the words before a date; [`ordinary`] keeps ordinary words and names out.
//! [`tense`] tells the direction of the clause, and [`resolve`], [`nearest`], [`seen_from`] and [`figures`] anchor. Durations, times of
//! day, recurring days and vague words ("now", "recently") are not dates here.

pub mod words;
pub mod edtf;
pub mod expression;
pub mod reader;
pub mod absolute;
pub mod digits;
pub mod spoken;
pub mod range;
pub mod relative;
pub mod part_of_year;
pub mod counted;
pub mod comparable;
pub mod figures;
pub mod holiday;
pub mod ordinary;
pub mod tense;
pub mod cue;
pub mod arranged;
pub mod resolve;
pub mod nearest;
pub mod seen_from;
mod anchor;

use super::{Context, Mention, Search, Value};
use crate::document::Token;
use crate::document::lexicon::{Classes, WordList};
use crate::page::Dateline;
#[cfg(doc)]
use crate::page::Meta;
use expression::Reading;
use reader::Reader;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = words::WORDS;

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    DateSearch::default().read(context, usize::MAX, found);
}

/// The dateline of a page: a full date at its top after the place, after "Published", or on a line of its own. For [`Meta::take_dateline`],
/// before any date is read that may hang on it.
pub fn dateline(context: &Context<'_>) -> Option<Dateline> {
    let doc = context.document;
    let heart = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::DATE);
    let mut reader = Reader { doc, block: 0, free: 0, month_first: anchor::month_first(context.meta) };
    let mut from = 0;
    while let Some(at) = doc.next_of(heart.with(Classes::DIGITS), from).filter(|&at| at < anchor::DATELINE_REACH) {
        from = at + 1;
        let token = doc.token(at);
        reader.block = token.block;
        if let Some(reading) = (token.is(heart) || token.is_number()).then(|| read(&reader, token, at)).flatten() {
            let anchors = resolve::Anchors { published: None, text: None, tense: tense::Tense::Unknown, term: None };
            let when = resolve::resolve(&reading.expression, &anchors).when;
            if let Some(day) = anchor::dateline(&reader, &reading, when) {
                return Some(Dateline { span: doc.span_of(reading.tokens), day });
            }
            from = reading.tokens.end.max(from);
            reader.free = from;
        }
    }
    None
}

/// One search through a page.
pub fn search() -> Box<dyn Search> {
    Box::<DateSearch>::default()
}

/// Where a search stands. Dates hang on dates before them, so it goes on with what those told.
#[derive(Debug, Default)]
struct DateSearch {
    from: usize,
    anchoring: Option<anchor::Anchoring>,
    /// First token that no date has taken.
    free: usize,
}

impl Search for DateSearch {
    fn read(&mut self, context: &Context<'_>, count: usize, found: &mut Vec<Mention>) -> bool {
        let doc = context.document;
        let heart = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::DATE);
        let anchoring = self.anchoring.get_or_insert_with(|| anchor::Anchoring::new(context));
        let mut reader = Reader { doc, block: 0, free: self.free, month_first: anchor::month_first(context.meta) };
        let until = self.from.saturating_add(count);
        while let Some(at) = doc.next_of(heart.with(Classes::DIGITS), self.from) {
            if at >= until {
                self.from = at;
                self.free = reader.free;
                return true;
            }
            self.from = at + 1;
            let token = &doc.token(at);
            if token.is(heart) || token.is_number() {
                reader.block = token.block;
                if let Some(reading) = read(&reader, token, at) {
                    let resolved = anchoring.resolve(context.evidence, &reader, &reading);
                    let span = doc.span_of(reading.tokens.clone());
                    self.from = reading.tokens.end.max(at + 1);
                    reader.free = self.from;
                    // "that day" with no day to hang on tells nothing.
                    let same = matches!(reading.expression, expression::Expression::Unit(_, words::Step::Same));
                    if same && resolved.edtf.is_empty() && context.meta.published.is_some() {
                        continue;
                    }
                    found.push(Mention { span, tokens: reading.tokens, value: Value::Date(resolved) });
                }
            }
        }
        false
    }
}

/// What the words of a date mention say, read again: for checks that look at the parts and not only at the value.
pub fn reading(context: &Context<'_>, mention: &Mention) -> Option<Reading> {
    let first = mention.tokens.start;
    let doc = context.document;
    let reader = Reader { doc, block: doc.token(first).block, free: first, month_first: anchor::month_first(context.meta) };
    mention.tokens.clone().find_map(|at| {
        let token = doc.token(at);
        let heart = token.is(Classes::MONTH.with(Classes::WEEKDAY).with(Classes::DATE)) || token.is_number();
        let reading = if heart { read(&reader, token, at) } else { None };
        reading.filter(|reading| reading.tokens == mention.tokens)
    })
}

/// The date whose heart or first number is the token at `at`.
pub fn read(reader: &Reader<'_>, token: &Token, at: usize) -> Option<Reading> {
    if token.is(Classes::WEEKDAY)
        && let Some(reading) = holiday::read(reader, at)
    {
        return Some(reading);
    }
    let reading = if token.is(Classes::MONTH.with(Classes::WEEKDAY)) || token.is_number() {
        range::read_with_words(reader, at).or_else(|| range::read(reader, at))
    } else {
        relative::read(reader, at)
    };
    reading.map(|reading| comparable::widen(reader, reading))
}

#[cfg(test)]
mod tests {
    use crate::mentions::{DateValue, Value};
    use crate::page::Meta;

    fn dates(text: &str, meta: &Meta) -> Vec<(String, DateValue)> {
        let evidence = crate::evidence::Evidence::embedded();
        let lexicon = crate::mentions::lexicon::build(&evidence);
        let document = crate::document::Document::of_page(&crate::page::plain::read(text.to_owned()), &lexicon);
        let mut meta = meta.clone();
        meta.take_dateline(super::dateline(&super::Context { document: &document, meta: &meta, evidence: &evidence }));
        let mut found = Vec::new();
        super::find(&super::Context { document: &document, meta: &meta, evidence: &evidence }, &mut found);
        found
            .iter()
            .filter_map(|mention| match &mention.value {
                Value::Date(value) => Some((document.slice(mention.span).to_owned(), value.clone())),
                _ => None,
            })
            .collect()
    }

    fn published(day: &str) -> Meta {
        Meta { published: crate::day::parse(day), ..Meta::default() }
    }

    #[test]
    fn what_is_stated_is_kept_apart_from_what_is_inferred() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            ("It began on October 9, 2025.", &["year", "month", "day"], &[]),
            ("It began on October 9.", &["month", "day"], &["year"]),
            ("It began on Thursday, Oct. 9.", &["month", "day", "weekday"], &["year"]),
            ("He spoke on Sunday.", &["weekday"], &["year", "month", "day"]),
            ("It grew in the third quarter.", &["quarter"], &["year"]),
            ("It grew last month.", &[], &["year", "month"]),
            ("In 2019 it grew.", &["year"], &[]),
        ];
        for (text, known, implied) in cases {
            let found = dates(text, &published("2025-10-27"));
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((&found[0].1.known[..], &found[0].1.implied[..]), (*known, *implied), "{text}");
        }
    }

    #[test]
    fn without_publication_the_known_parts_stay() {
        let edtf = |text: &str| dates(text, &Meta::default()).into_iter().map(|(_, value)| value.edtf).collect::<Vec<_>>();
        assert_eq!(edtf("It began on October 9, in May and on Sunday, and last month."), ["XXXX-10-09", "XXXX-05", "", ""]);
        assert_eq!(edtf("It grew in the third quarter of 2024 and in Q4."), ["2024-35", "XXXX-36"]);
    }

    #[test]
    fn a_dateline_with_its_year_anchors_the_page() {
        for top in
            ["BEIJING, October 27, 2025 (Wire) -- ", "Published October 27, 2025\n", "October 27, 2025\n", "Updated: 27 October 2025\n"]
        {
            let found = dates(&format!("{top}The ministers met on Sunday."), &Meta::default());
            assert_eq!(found.last().map(|(_, value)| value.edtf.as_str()), Some("2025-10-26"), "{top}");
        }
        let found = dates("The order of October 27, 2025, was read on Sunday.", &Meta::default());
        assert_eq!(found[1].1.edtf, "");
    }

    #[test]
    fn the_language_of_the_page_orders_day_and_month() {
        let read = |language: Option<&str>| {
            let meta = Meta { language: language.map(str::to_owned), ..published("2025-10-27") };
            dates("Filed on 04/05/2025.", &meta)[0].1.edtf.clone()
        };
        assert_eq!((read(Some("en-US")), read(Some("en-GB")), read(None)), ("2025-04-05".into(), "2025-05-04".into(), "2025".into()));
    }

    #[test]
    fn hostile_text_costs_linear_time_and_no_panic() {
        for piece in [
            "the first of ",
            "May 1 1, ",
            "2 0 2 5 ",
            "from 2018 to ",
            "last this next week ",
            "1-2-3/4.5.6 ",
            "in the ",
            "the '80s of ",
            "’ ’ Oct. ",
            "mid-",
            "Q3H1FY",
            "\u{202f}May\u{a0}5–",
        ] {
            let text = piece.repeat(8_000);
            let start = std::time::Instant::now();
            let found = dates(&text, &published("2025-10-27"));
            assert!(start.elapsed().as_secs() < 10, "{piece}: {} dates", found.len());
        }
        for text in [
            "",
            "9999-12-31",
            "In 0001",
            "December 31, 9999",
            "two weeks ago",
            "999 years ago",
            "999 months later",
            "999 decades ago",
            "next year",
        ] {
            dates(text, &published("9999-12-31"));
            dates(text, &published("0001-01-01"));
        }
    }
}
