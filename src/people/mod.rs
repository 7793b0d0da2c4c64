//! The cast list: one entry per person on the page, with every spelling, title, pronoun and place.
//!
//! In: the person mentions of a page. Out: [`Person`] entries in order of first mention, and the mentions with their record.
//!
//! [`occurrence`] reads each mention's name in parts, [`cluster`] puts together what the page writes alike, [`drift`] what it
//! writes in different ways, [`link`] ties people to records ([`grouping`] does the three in steps), [`lowercase`] adds names without capitals, [`pronouns`] the
//! pronouns whose person is certain.

pub mod names;
mod short_forms;
pub mod similarity;
pub mod occurrence;
pub mod office;
pub mod spelling;
pub mod moment;
mod cluster;
mod drift;
mod link;
pub mod grouping;
pub mod lowercase;
pub mod stray;
pub mod pronouns;

use crate::mentions::{Context, Mention, Value, overlap};
use crate::span::Span;
use grouping::Grouping;
use names::Name;
use occurrence::Occurrence;

/// One person of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Id of the record, where linked.
    pub record: Option<String>,
    /// The fullest name that the page uses most.
    pub name: String,
    /// Every spelling, in order of first use.
    pub spellings: Vec<Spelling>,
    /// Titles as written, in order of first use, each once.
    pub titles: Vec<String>,
    /// Pronouns that refer to the person, with places, in text order.
    pub pronouns: Vec<(String, Span)>,
    /// The parts of [`Person::name`], folded.
    pub parts: Name,
    /// Every place where the person is named, in text order.
    pub occurrences: Vec<Occurrence>,
    /// How surely the record is the right one.
    pub link: Link,
    /// Why the page's different spellings were taken for one person, in words.
    pub reasons: Vec<String>,
}

/// How a person was tied to a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Not at all.
    #[default]
    None,
    /// The name differs from the record's; what stands around it makes the record likely.
    Possible,
    /// The name differs from the record's; an office that only this person holds makes the record certain.
    ByOffice,
    /// By the name as the record writes it.
    Exact,
}

/// One way in which the page writes a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spelling {
    /// As written, without title and possessive.
    pub text: String,
    /// Where, in bytes, in text order.
    pub spans: Vec<Span>,
}

/// The cast list of a page. Adds the mentions of names in lower case, and writes each person mention's record.
pub fn cast(context: &Context<'_>, mentions: &mut Vec<Mention>) -> Vec<Person> {
    let mut occurrences = occurrence::read(context, mentions);
    lowercase::add(context, &mut occurrences);
    let mut straying = stray::Straying::new(occurrences);
    while straying.step(context, mentions, usize::MAX) {}
    let mut grouping = Grouping::new(straying.occurrences());
    while grouping.step(context, usize::MAX) {}
    let mut people = grouping.people();
    let mut attaching = pronouns::Attaching::new(&people);
    while attaching.step(context, &mut people, usize::MAX) {}
    record(mentions, &people);
    people
}

/// The last step: writes the record of each linked person into the mentions, and adds mentions for names that only the cast list found.
pub fn record(mentions: &mut Vec<Mention>, people: &[Person]) {
    let mut added = false;
    for person in people {
        for occurrence in &person.occurrences {
            match occurrence.mention.and_then(|index| mentions.get_mut(index)).map(|mention| &mut mention.value) {
                Some(Value::Person(value)) => value.person.clone_from(&person.record),
                Some(_) => {}
                None => {
                    mentions.push(occurrence.as_mention(person.record.clone()));
                    added = true;
                }
            }
        }
    }
    if added {
        overlap::sort(mentions);
    }
}
