//! Checkable statements in normal form, one file per kind.
//!
//! In: mentions and the cast list. Out: [`Claim`]s in text order, not yet compared with anything. What all kinds share is read by
//! [`status`] (how far a measure has come), [`attribution`] (who said it) and [`party`] (who acts, who is hit).

pub mod amount;
pub mod status;
pub mod attribution;
pub mod party;
pub mod goods;
pub mod tariff_rate;
mod duty;
mod rate_tie;
mod rate_words;
pub mod meeting;
pub mod series;
pub mod threshold;
pub mod purchase;
pub mod legal_act;
pub mod export_control;
pub mod measure_date;
pub mod office_holder;
pub mod change;
pub mod count;

use crate::document::Sentence;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::{Context, DateValue, Kind, Mention, Value};
use crate::order;
use crate::people::Person;
use crate::span::Span;
use change::Change;
use count::Count;
use export_control::ExportControl;
use legal_act::LegalAct;
use measure_date::MeasureDate;
use meeting::Meeting;
use office_holder::OfficeHolder;
use purchase::Purchase;
use series::SeriesValue;
use status::{Hedge, Status};
use std::ops::Range;
use tariff_rate::{Discourse, TariffRate};
use threshold::Threshold;

/// Words that claims are built of.
pub const WORDS: &[WordList] = &[
    change::WORDS,
    status::DUTIES,
    status::MODALS,
    meeting::WORDS,
    purchase::WORDS,
    legal_act::WORDS,
    threshold::WORDS[0],
    threshold::WORDS[1],
    threshold::WORDS[2],
    threshold::WORDS[3],
    export_control::WORDS[0],
    export_control::WORDS[1],
];

/// A checkable statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it stands, in bytes: from its first to its last recognised part.
    pub span: Span,
    /// How it is said.
    pub frame: Frame,
    /// What it states.
    pub statement: Statement,
}

/// How a claim is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The rung of the ladder that the words put it on.
    pub status: Option<Status>,
    /// What keeps it from being compared with what is in force.
    pub hedge: Option<Hedge>,
    /// Who says so, as written; the page itself where nobody is named.
    pub speaker: Option<String>,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
    /// When, by the nearest date of the sentence.
    pub time: Option<DateValue>,
}

impl Frame {
    /// Whether somebody else than the page says so.
    pub const fn is_attributed(&self) -> bool {
        self.quoted || self.speaker.is_some()
    }

    /// Whether the page itself tells of it as in force.
    pub fn is_told(&self) -> bool {
        self.status == Some(Status::InForce) && self.hedge.is_none() && !self.is_attributed()
    }
}

/// What a claim states.
#[derive(Clone, Debug, PartialEq)]
pub enum Statement {
    /// Who charges how much on whose goods.
    TariffRate(TariffRate),
    /// Who met, where, when.
    Meeting(Meeting),
    /// A figure of a statistic.
    Series(SeriesValue),
    /// A value from which a rule bites.
    Threshold(Threshold),
    /// How much of what somebody promised, bought or shipped.
    Purchase(Purchase),
    /// A decision of a court.
    LegalAct(LegalAct),
    /// What somebody does to exports.
    ExportControl(ExportControl),
    /// The day of something that happened to a measure.
    MeasureDate(MeasureDate),
    /// Somebody in an office.
    OfficeHolder(OfficeHolder),
    /// A quantity went from one value to another.
    Change(Change),
    /// A number of things, and the list of them.
    Count(Count),
}

impl Statement {
    /// The kind as the report names it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::TariffRate(_) => "tariff_rate",
            Self::Meeting(_) => "meeting",
            Self::Series(_) => "series",
            Self::Threshold(_) => "threshold",
            Self::Purchase(_) => "purchase",
            Self::LegalAct(_) => "legal_act",
            Self::ExportControl(_) => "export_control",
            Self::MeasureDate(_) => "measure_date",
            Self::OfficeHolder(_) => "office_holder",
            Self::Change(_) => "change",
            Self::Count(_) => "count",
        }
    }
}

/// One sentence with what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The whole page.
    pub context: &'a Context<'a>,
    /// Mentions of this sentence but quotations, in text order.
    pub mentions: &'a [&'a Mention],
    /// Quotations of the page that can hold a part of this sentence, in text order.
    pub quotes: &'a [&'a Mention],
    /// Its first token.
    pub start: usize,
    /// One past its last token.
    pub end: usize,
    /// The classes of all its tokens together: what is not among them need not be looked for.
    pub classes: Classes,
}

impl Scene<'_> {
    /// The tokens of the sentence.
    pub const fn tokens(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// All claims of a page.
pub fn find(context: &Context<'_>, mentions: &[Mention], _people: &[Person]) -> Vec<Claim> {
    let mut search = Search::default();
    search.read(context, mentions, context.document.sentences().len());
    search.claims()
}

/// The claims of a page, read some sentences at a time.
#[derive(Clone, Debug, Default)]
pub struct Search {
    claims: Vec<Claim>,
    discourse: Discourse,
    talk: export_control::Talk,
    /// The sentence to go on with.
    sentence: usize,
}

impl Search {
    /// Reads the next `count` sentences. Gives whether any is left.
    pub fn read(&mut self, context: &Context<'_>, mentions: &[Mention], count: usize) -> bool {
        let sentences = context.document.sentences();
        let end = self.sentence.saturating_add(count).min(sentences.len());
        let part = sentences.get(self.sentence..end).unwrap_or_default();
        find_in(context, mentions, part, (&mut self.discourse, &mut self.talk), &mut self.claims);
        self.sentence = end;
        end < sentences.len()
    }

    /// What was found, in text order.
    pub fn claims(mut self) -> Vec<Claim> {
        order::by_key(&mut self.claims, |claim| (claim.span, claim.statement.kind()));
        self.claims
    }
}

/// Appends the claims of `sentences`, which follow those that `discourse` and `talk` know.
fn find_in(
    context: &Context<'_>,
    mentions: &[Mention],
    sentences: &[Sentence],
    (discourse, talk): (&mut Discourse, &mut export_control::Talk),
    claims: &mut Vec<Claim>,
) {
    let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return };
    // A quotation that began in an earlier sentence began in the same block.
    let block = context.document.sentences().partition_point(|sentence| sentence.block < first.block);
    let opening = context.document.sentences().get(block).map_or(0, |sentence| sentence.tokens.start as usize);
    let from = mentions.partition_point(|mention| mention.tokens.start < opening);
    let until = mentions.partition_point(|mention| mention.tokens.start < last.tokens.end as usize);
    let (quotes, mentions): (Vec<&Mention>, Vec<&Mention>) =
        mentions.get(from..until).unwrap_or_default().iter().partition(|mention| mention.value.kind() == Kind::Quote);
    let mut next = 0;
    for sentence in sentences {
        let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        let first = next + mentions[next..].iter().take_while(|mention| mention.tokens.start < start).count();
        next = first + mentions[first..].iter().take_while(|mention| mention.tokens.start < end).count();
        let tokens = context.document.tokens().get(start..end).unwrap_or_default();
        let classes = tokens.iter().fold(Classes::NONE, |classes, token| classes.with(token.classes));
        let scene = Scene { context, mentions: &mentions[first..next], quotes: &quotes, start, end, classes };
        tariff_rate::find(&scene, discourse, claims);
        if classes.has(Classes::EVENT) {
            meeting::find(&scene, claims);
        }
        series::find(&scene, claims);
        threshold::find(&scene, claims);
        if classes.has(Classes::EVENT) {
            purchase::find(&scene, claims);
            legal_act::find(&scene, claims);
        }
        if classes.has(Classes::CHANGE) {
            change::find(&scene, claims);
        }
        export_control::find(&scene, talk, claims);
        measure_date::find(&scene, claims);
        office_holder::find(&scene, claims);
        count::find(&scene, claims);
    }
}

/// How the claim at tokens `claim` is said, as far as every kind reads it alike.
fn frame(scene: &Scene<'_>, claim: &Range<usize>) -> Frame {
    let (status, hedge) = status::read(scene, claim);
    let (speaker, quoted) = attribution::read(scene, claim);
    Frame { status, hedge, speaker, quoted, time: time(scene, claim) }
}

/// Whether the date at token `date` belongs to a clause of its own behind the claim: "pay 13%, Beijing having dropped the others in
/// March", but not "a 25% tariff, which took effect in March".
fn is_of_another_clause(scene: &Scene<'_>, claim: &Range<usize>, date: usize) -> bool {
    let document = scene.context.document;
    let comma = (claim.end..date).find(|&at| document.token(at).is_sign(','));
    comma.is_some_and(|comma| {
        document.token(comma + 1).is_capital()
            && (comma + 2..date).any(|at| document.token(at).is(Classes::LADDER.with(Classes::EVENT).with(Classes::CHANGE)))
    })
}

/// Whether the date at token `date` is when something ends: "stays at 10% until November 10".
fn is_an_end(scene: &Scene<'_>, date: usize) -> bool {
    let document = scene.context.document;
    let before = date.checked_sub(1).filter(|&before| before >= scene.start);
    before.is_some_and(|before| document.is_one_of(before, &["until", "till", "through"]))
}

/// Whether the date at tokens `date` only tells what something is compared with: "double last month's".
fn is_a_yardstick(scene: &Scene<'_>, date: &Range<usize>) -> bool {
    let document = scene.context.document;
    let before = date.start.checked_sub(1).filter(|&before| before >= scene.start);
    document.token(date.end).kind == crate::document::TokenKind::Possessive
        && before.is_some_and(|before| document.is_one_of(before, &["double", "twice", "than", "half", "triple", "unlike", "like"]))
}

/// The date of the sentence nearest to the claim.
fn time(scene: &Scene<'_>, claim: &Range<usize>) -> Option<DateValue> {
    let distance = |mention: &Mention| {
        if mention.tokens.end <= claim.start { claim.start - mention.tokens.end } else { mention.tokens.start.saturating_sub(claim.end) }
    };
    let dates = scene.mentions.iter().filter_map(|mention| match &mention.value {
        Value::Date(date)
            if !date.edtf.is_empty()
                && !is_an_end(scene, mention.tokens.start)
                && !is_a_yardstick(scene, &mention.tokens)
                && !is_of_another_clause(scene, claim, mention.tokens.start) =>
        {
            Some((distance(mention), date))
        }
        _ => None,
    });
    dates.min_by_key(|(distance, _)| *distance).map(|(_, date)| date.clone())
}
