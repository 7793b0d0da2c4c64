//! The way from a page to its report, one short piece of work after another, so that a page can have its turn in between.
//!
//! The core knows no clock: a piece is short because it is a bounded number of bytes, sentences or claims, or one finder or check.
//! Whoever calls measures time between the pieces. Done without a pause, the pieces are [`Checker::check`].

use crate::block_memory::BlockMemory;
use crate::checks::{self, Analysis, Look};
use crate::claims::{self, Claim};
use crate::document::Document;
use crate::finding::Finding;
use crate::house::PATTERN_CHECK;
use crate::mentions::{self, Context, Mention, Search, date};
use crate::page::{Meta, Page};
use crate::people::grouping::Grouping;
use crate::people::occurrence::Occurrence;
use crate::people::pronouns::Attaching;
use crate::people::stray::Straying;
use crate::people::{self, Person};
use crate::report::{ClaimNote, MentionNote, PersonNote, Report, assemble};
use crate::verdicts::{self, Clocks, Verdict};
use crate::{Checker, Options};
use std::ops::Range;
use std::rc::Rc;

/// Text that one piece of work reads, in bytes.
const BYTES: u32 = 4_000;
/// Tokens that one piece of work looks through, in each search that needs to see the whole page and each check that looks at every word.
const TOKENS: usize = 10_000;
/// Mentions that one piece of work takes for names of people.
const MENTIONS: usize = 2_000;
/// Places or people that one piece of work puts together.
const PEOPLE: usize = 400;
/// Sentences that one piece of work looks through for claims.
const SENTENCES: usize = 150;
/// Claims that one piece of work compares with the record.
const CLAIMS: usize = 60;

/// What comes next.
#[derive(Debug)]
enum Next {
    /// Blocks from this one on.
    Blocks(usize),
    /// The searches that are left; the last one is under way, and has found this.
    Search(Vec<Box<dyn Search>>, Vec<Mention>),
    Settle,
    /// Mentions from this one on; what those before gave.
    Occurrences(usize, Vec<Occurrence>),
    LowerCase(Vec<Occurrence>),
    Stray(Box<Straying>),
    People(Grouping),
    Pronouns(Attaching),
    Records,
    Claims(claims::Search),
    Verdicts,
    /// The check of this number, under way where it takes steps.
    Check(usize, Option<Box<dyn checks::Search>>),
    House,
    Nothing,
}

impl Next {
    fn search() -> Self {
        Self::Search(mentions::of_page(), Vec::new())
    }
}

/// The reading of one page.
#[derive(Debug)]
pub struct Stages {
    options: Options,
    meta: Meta,
    document: Document,
    before: Rc<BlockMemory>,
    memory: BlockMemory,
    next: Next,
    mentions: Vec<Mention>,
    /// Those that the report is still to get.
    left: std::vec::IntoIter<Mention>,
    people: Vec<Person>,
    claims: Vec<Claim>,
    verdicts: Vec<Option<Verdict>>,
    findings: Vec<Finding>,
}

impl Stages {
    /// Before the first piece. Blocks that `before` knows are not read again.
    pub fn new(page: &Page, options: &Options, before: Rc<BlockMemory>) -> Self {
        let document = Document::unread(page.text.clone(), page.blocks.clone());
        Self::of(document, page, options, before, Next::Blocks(0))
    }

    /// After all blocks have been read at once, with no memory of them: quicker where nobody waits.
    pub fn at_once(page: &Page, options: &Options, checker: &Checker) -> Self {
        let document = Document::of_page(page, checker.lexicon());
        let mut stages = Self::of(document, page, options, Rc::default(), Next::search());
        stages.read_dateline(checker);
        let context = Context { document: &stages.document, meta: &stages.meta, evidence: checker.evidence() };
        for finder in mentions::of_block() {
            (finder.find)(&context, &mut stages.mentions);
        }
        stages
    }

    fn of(document: Document, page: &Page, options: &Options, before: Rc<BlockMemory>, next: Next) -> Self {
        Self {
            options: options.clone(),
            meta: Meta { published: options.published.or(page.meta.published), ..page.meta.clone() },
            document,
            before,
            memory: BlockMemory::default(),
            next,
            mentions: Vec::new(),
            left: Vec::new().into_iter(),
            people: Vec::new(),
            claims: Vec::new(),
            verdicts: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Does one piece of work. Gives whether any is left. `checker` is the same every time.
    pub fn step(&mut self, checker: &Checker) -> bool {
        let evidence = checker.evidence();
        let context = Context { document: &self.document, meta: &self.meta, evidence };
        self.next = match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Blocks(from) => self.read_blocks(checker, from),
            Next::Search(mut searches, mut found) => match searches.last_mut() {
                Some(search) => {
                    if !search.read(&context, TOKENS, &mut found) {
                        searches.pop();
                        self.mentions.append(&mut found);
                    }
                    Next::Search(searches, found)
                }
                None => Next::Settle,
            },
            Next::Settle => {
                mentions::settle(&context, &mut self.mentions);
                Next::Occurrences(0, Vec::new())
            }
            Next::Occurrences(from, mut occurrences) => {
                let to = self.mentions.len().min(from + MENTIONS);
                occurrences.append(&mut people::occurrence::read_some(&context, &self.mentions, from..to));
                if to < self.mentions.len() { Next::Occurrences(to, occurrences) } else { Next::LowerCase(occurrences) }
            }
            Next::LowerCase(mut occurrences) => {
                people::lowercase::add(&context, &mut occurrences);
                Next::Stray(Box::new(Straying::new(occurrences)))
            }
            Next::Stray(mut straying) => {
                if straying.step(&context, &self.mentions, TOKENS) {
                    Next::Stray(straying)
                } else {
                    Next::People(Grouping::new(straying.occurrences()))
                }
            }
            Next::People(mut grouping) => {
                if grouping.step(&context, PEOPLE) {
                    Next::People(grouping)
                } else {
                    self.people = grouping.people();
                    Next::Pronouns(Attaching::new(&self.people))
                }
            }
            Next::Pronouns(mut attaching) => {
                if attaching.step(&context, &mut self.people, TOKENS) {
                    Next::Pronouns(attaching)
                } else {
                    Next::Records
                }
            }
            Next::Records => {
                people::record(&mut self.mentions, &self.people);
                Next::Claims(claims::Search::default())
            }
            Next::Claims(mut search) => {
                if search.read(&context, &self.mentions, SENTENCES) {
                    Next::Claims(search)
                } else {
                    self.claims = search.claims();
                    Next::Verdicts
                }
            }
            Next::Verdicts => {
                let clocks = Clocks { published: self.meta.published, today: self.options.today };
                let part = self.claims.iter().skip(self.verdicts.len()).take(CLAIMS);
                self.verdicts.extend(part.map(|claim| verdicts::verdict(claim, evidence, clocks)));
                if self.verdicts.len() < self.claims.len() { Next::Verdicts } else { Next::Check(0, None) }
            }
            Next::Check(number, search) => self.check(checker, number, search),
            Next::House => {
                checks::sort(&mut self.findings);
                let patterns = self.runs(PATTERN_CHECK);
                self.options.house.apply(&self.document, &mut self.findings, patterns);
                Next::Nothing
            }
            Next::Nothing => Next::Nothing,
        };
        !matches!(self.next, Next::Nothing)
    }

    /// What the next piece of work belongs to, for whoever measures.
    pub fn doing(&self) -> &'static str {
        match &self.next {
            Next::Blocks(_) => "blocks",
            Next::Search(..) => "searches of the page",
            Next::Settle => "settle mentions",
            Next::Occurrences(..) => "names in parts",
            Next::LowerCase(_) => "names in lower case",
            Next::Stray(_) => "stray names",
            Next::People(_) => "people",
            Next::Pronouns(_) => "pronouns",
            Next::Records => "records",
            Next::Claims(_) => "claims",
            Next::Verdicts => "verdicts",
            Next::Check(number, _) => checks::ALL.get(*number).map_or("checks", |check| check.id),
            Next::House => "house rules",
            Next::Nothing => "nothing",
        }
    }

    fn read_blocks(&mut self, checker: &Checker, from: usize) -> Next {
        let mut index = from;
        let mut bytes = 0;
        while let Some(&block) = self.document.blocks().get(index) {
            if bytes >= BYTES {
                return Next::Blocks(index);
            }
            bytes += block.span.len();
            let text = self.document.slice(block.span);
            let reading = self.memory.reading(&self.before, block.kind, text, checker, &self.meta);
            let (start, first) = self.document.append(index, &reading.document);
            self.mentions.extend(reading.mentions.iter().map(|mention| mention.shifted(start, first)));
            index += 1;
        }
        self.read_dateline(checker);
        Next::search()
    }

    /// Where nobody states the day of publication, the text may: "LONDON, Oct. 27, 2025 (Agency) –".
    fn read_dateline(&mut self, checker: &Checker) {
        let context = Context { document: &self.document, meta: &self.meta, evidence: checker.evidence() };
        let dateline = date::dateline(&context);
        self.meta.take_dateline(dateline);
    }

    /// What the page says of itself, once its blocks have been read, with what the caller states in its place.
    pub const fn meta(&self) -> &Meta {
        &self.meta
    }

    fn check(&mut self, checker: &Checker, number: usize, under_way: Option<Box<dyn checks::Search>>) -> Next {
        let Some(check) = checks::ALL.get(number) else { return Next::House };
        let mut found = Vec::new();
        let mut left = None;
        if self.runs(check.id) {
            let analysis = self.analysis(checker);
            match check.look {
                Look::AtOnce(look) => look(&analysis, &mut found),
                Look::InSteps(search) => {
                    let mut search = under_way.unwrap_or_else(search);
                    left = search.step(&analysis, TOKENS, &mut found).then_some(search);
                }
            }
        }
        self.findings.append(&mut found);
        if left.is_some() { Next::Check(number, left) } else { Next::Check(number + 1, None) }
    }

    fn runs(&self, id: &str) -> bool {
        (self.options.checks.is_empty() || self.options.checks.iter().any(|check| check == id)) && self.options.house.runs(id)
    }

    fn analysis<'a>(&'a self, checker: &'a Checker) -> Analysis<'a> {
        let context = Context { document: &self.document, meta: &self.meta, evidence: checker.evidence() };
        Analysis { context, mentions: &self.mentions, people: &self.people, claims: &self.claims, verdicts: &self.verdicts }
    }

    /// The report of what has been read but its people, claims and mentions, which [`Stages::people`], [`Stages::claims`] and
    /// [`Stages::take_mentions`] give. Takes the findings along.
    pub fn report(&mut self, checker: &Checker) -> Report {
        let findings = std::mem::take(&mut self.findings);
        assemble::report(&self.analysis(checker), findings, &self.options)
    }

    /// The entries of the cast list with these numbers, as far as there are any.
    pub fn people(&self, checker: &Checker, numbers: Range<usize>) -> Vec<PersonNote> {
        assemble::people(&self.analysis(checker), numbers)
    }

    /// The notes of the claims with these numbers, as far as there are any.
    pub fn claims(&self, checker: &Checker, numbers: Range<usize>) -> Vec<ClaimNote> {
        assemble::claims(&self.analysis(checker), numbers, &self.options)
    }

    /// After all that: the notes of the next `count` mentions, in text order; empty once all have been given.
    pub fn take_mentions(&mut self, count: usize) -> Vec<MentionNote> {
        if !self.mentions.is_empty() {
            self.left = std::mem::take(&mut self.mentions).into_iter();
        }
        assemble::mentions(&self.document, self.left.by_ref().take(count))
    }

    /// What is known of the blocks now, for the next reading.
    pub fn into_memory(self) -> BlockMemory {
        self.memory
    }
}

#[cfg(test)]
mod tests {
    use super::Stages;
    use crate::page::plain;
    use crate::{Checker, Options, day};
    use std::rc::Rc;

    fn published(text: &str, options: &Options) -> Option<String> {
        Checker::embedded().check(&plain::read(text.to_owned()), options).published
    }

    #[test]
    fn a_dateline_gives_the_day_of_publication() {
        for text in [
            "BEIJING, Oct. 27, 2025 (Agency) – Talks went on.",
            "A headline\nWashington, October 27, 2025 – Talks went on.",
            "A headline\nOctober 27, 2025\nTalks went on.",
            "A headline\nPublished: 27 October 2025\nTalks went on.",
        ] {
            assert_eq!(published(text, &Options::default()).as_deref(), Some("2025-10-27"), "{text}");
        }
    }

    #[test]
    fn a_dateline_is_known_beside_the_stated_day() {
        let checker = Checker::embedded();
        let page = plain::read("A headline\nBEIJING, Oct. 27, 2025 (Agency) – Talks went on.".to_owned());
        for published in [None, day::parse("2025-10-28")] {
            let options = Options { published, ..Options::default() };
            let mut in_pieces = Stages::new(&page, &options, Rc::default());
            while in_pieces.step(&checker) {}
            for meta in [in_pieces.meta(), Stages::at_once(&page, &options, &checker).meta()] {
                let dateline = meta.dateline.unwrap();
                assert_eq!(
                    (page.text.get(dateline.span.start as usize..dateline.span.end as usize), Some(dateline.day)),
                    (Some("Oct. 27, 2025"), day::parse("2025-10-27"))
                );
                assert_eq!(meta.published, published.or(Some(dateline.day)));
            }
        }
    }

    #[test]
    fn no_other_date_does() {
        for text in [
            "The ministers met on October 27, 2025, in Busan.",
            "WASHINGTON, Oct 27 (Agency) – Without its year a dateline tells no day.",
            "Before the deal of October 27, 2025 (the second one), talks went on.",
            "The deal, signed in Busan, October 27, 2025, holds.",
            "Talks went on and on, and nobody at the table could say for how long they would, until October 27, 2025 – the day.",
        ] {
            assert_eq!(published(text, &Options::default()), None, "{text}");
        }
        let stated = Options { published: day::parse("2025-11-01"), ..Options::default() };
        assert_eq!(
            published("BEIJING, Oct. 27, 2025 (Agency) – Talks.", &stated).as_deref(),
            Some("2025-11-01"),
            "what is stated stands first"
        );
    }
}
