//! People by name, with the office beside the name.
//!
//! Two passes. The first reads every run of capitalised words for full names and titled names, adds up what speaks for a person
//! (a given name, an office before or after, a verb of speech, initials, the record) and what speaks against (a firm's word after
//! it, "in" before it), and decides per name over the whole page: a surname that stands alone elsewhere, a relative or a list of
//! people speaks for a name that no list knows (`page_cues`), the ways of firms, papers and ships against it (`thing`). The second
//! finds the names so introduced where one word of them stands alone (`lone`).

pub mod given;
pub mod family;
pub mod words;
mod word;
mod shape;
mod glued;
mod title;
mod title_org;
mod apposition;
mod cues;
mod thing;
mod page_cues;
mod name;
mod near;
mod lone;
mod page;

use super::{Context, Mention, Search};
use crate::document::lexicon::WordList;
pub use title::{Title, title_before, title_start};
pub use word::is_name as is_name_word;

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[
    given::WORDS[0],
    given::WORDS[1],
    given::WORDS[2],
    family::WORDS[0],
    family::WORDS[1],
    family::WORDS[2],
    words::WORDS[0],
    words::WORDS[1],
    words::WORDS[2],
    words::WORDS[3],
    words::WORDS[4],
    words::WORDS[5],
    words::WORDS[6],
    words::WORDS[7],
    words::WORDS[8],
    words::WORDS[9],
];

/// Appends the mentions of `context`, in text order.
pub fn find(context: &Context<'_>, found: &mut Vec<Mention>) {
    let mut search = PersonSearch::default();
    while search.read(context, usize::MAX, found) {}
}

/// One search through a page.
pub fn search() -> Box<dyn Search> {
    Box::<PersonSearch>::default()
}

/// Which of its two passes a search is in.
#[derive(Debug, Default)]
enum PersonSearch {
    /// Before the first.
    #[default]
    Start,
    First(name::Pass),
    Second(page::Pass),
}

impl Search for PersonSearch {
    fn read(&mut self, context: &Context<'_>, count: usize, found: &mut Vec<Mention>) -> bool {
        match std::mem::take(self) {
            Self::Start => *self = Self::First(name::Pass::new(context)),
            Self::First(mut pass) => {
                let more = pass.read(context, count);
                *self = if more { Self::First(pass) } else { Self::Second(page::Pass::new(context, pass.names(context))) };
            }
            Self::Second(mut pass) => {
                let more = pass.read(context, count, found);
                *self = Self::Second(pass);
                return more;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_costs_linear_time_and_no_panic() {
        let evidence = crate::evidence::Evidence::embedded();
        let lexicon = crate::mentions::lexicon::build(&evidence);
        let meta = crate::page::Meta::default();
        for piece in [
            "Anna Verne, which is big, ",
            "Norwegian Odo Dorn; Belgian Zik Mor; ",
            "King King Queen Prince ",
            "Kim In-so-so-so-",
            "his wife Naina, her sister, ",
            "F.W. de O' S. Korea (BN-",
            "Ministry of Minister of the (WTO) ",
            "“Anna Verne” ",
        ] {
            let text = piece.repeat(4_000);
            let document = crate::document::Document::of_page(&crate::page::plain::read(text), &lexicon);
            let start = std::time::Instant::now();
            let mut found = Vec::new();
            find(&Context { document: &document, meta: &meta, evidence: &evidence }, &mut found);
            assert!(start.elapsed().as_secs() < 10, "{piece}: {} people", found.len());
        }
    }

    #[test]
    fn no_list_is_left_out() {
        assert_eq!(WORDS.len(), given::WORDS.len() + family::WORDS.len() + words::WORDS.len());
        assert!(words::NOT_PEOPLE.is_sorted());
    }
}
