//! What a page says of itself: day of publication, headline, authors, language.
//!
//! In: a table and its elements. Out: a [`Meta`] and the headline as stated. JSON-LD comes before meta elements, these before
//! what stands on the page, because the first are written by the newsroom's system and the last may belong to another story.

use super::Meta;
use super::article;
use super::blocks::Runs;
use super::elements::{Element, NONE, Within, has_word};
use super::json_ld::{self, Statements};
use super::published;
use super::table::{NO_PARENT, NodeKind, PageTable};
use super::tags::{Attribute, Tag, attribute};
use rustc_hash::FxHashSet;
use time::Date;

/// Longest value that is kept, in bytes: a longer one is no name and no headline.
const LONGEST: usize = 500;

/// Rows in which the name of an author or a title is looked for.
const MOST_ROWS: usize = 40;

/// Reads the metadata of `table`.
pub fn read(table: &PageTable, elements: &[Element], runs: &Runs) -> Meta {
    let sentences = runs.runs.iter().filter(|run| article::ends_like_a_sentence(run.text(runs))).map(|run| run.row).collect();
    let mut found = Found { sentences, ..Found::default() };
    for (index, node) in table.nodes.iter().enumerate() {
        if node.kind == NodeKind::Element {
            found.element(table, elements, index as u32);
        }
    }
    let json = found.json;
    let byline = if json.authors.is_empty() { found.meta_authors } else { json.authors };
    let byline = if byline.is_empty() { found.linked_authors } else { byline };
    Meta {
        published: json.published.or_else(|| found.days.iter().min_by_key(|(rank, _)| *rank).map(|(_, date)| *date)),
        headline: json.headline.and_then(clean).or(found.social_headline).or(found.title),
        byline: clean(byline.join(", ")),
        // Its words are read with all others.
        dateline: None,
        language: found.language.or(json.language).and_then(clean),
    }
}

/// How far a statement of the day is trusted, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A meta element named for publication.
    Published,
    /// An element marked as the day of publication.
    Marked,
    /// A meta element that says only "date".
    Dated,
    /// The first time element of the article's header or of the page.
    Shown,
}

#[derive(Debug, Default)]
struct Found {
    json: Statements,
    days: Vec<(Rank, Date)>,
    social_headline: Option<String>,
    title: Option<String>,
    meta_authors: Vec<String>,
    linked_authors: Vec<String>,
    language: Option<String>,
    /// Rows of the blocks that hold a sentence: a day in there is one that the story tells of.
    sentences: FxHashSet<u32>,
}

/// The attributes of one element that matter here.
#[derive(Clone, Copy, Debug, Default)]
struct Attributes<'a> {
    content: &'a str,
    name: &'a str,
    property: &'a str,
    itemprop: &'a str,
    datetime: &'a str,
    rel: &'a str,
    lang: &'a str,
    kind: &'a str,
    pubdate: bool,
}

impl<'a> Attributes<'a> {
    /// Those of element `row`: they stand right after it.
    fn of(table: &'a PageTable, row: u32) -> Self {
        let mut all = Self::default();
        for (index, node) in table.nodes.iter().enumerate().skip(row as usize + 1) {
            if node.kind != NodeKind::Attribute || node.parent != row {
                break;
            }
            let value = table.text_of(index as u32).trim();
            match attribute(table.name_of(index as u32)) {
                Some(Attribute::Content) => all.content = value,
                Some(Attribute::Name) => all.name = value,
                Some(Attribute::Property) => all.property = value,
                Some(Attribute::ItemProp) => all.itemprop = value,
                Some(Attribute::DateTime) => all.datetime = value,
                Some(Attribute::Rel) => all.rel = value,
                Some(Attribute::Lang) => all.lang = value,
                Some(Attribute::Type) => all.kind = value,
                Some(Attribute::PubDate) => all.pubdate = true,
                _ => {}
            }
        }
        all
    }
}

impl Found {
    fn element(&mut self, table: &PageTable, elements: &[Element], row: u32) {
        let name = table.name_of(row);
        match name {
            "html" | "meta" | "script" | "time" | "title" | "a" | "span" | "div" | "p" | "address" => {}
            _ => return,
        }
        let attributes = Attributes::of(table, row);
        match name {
            "html" => self.language = self.language.take().or(clean(attributes.lang.to_owned())),
            "title" => self.title = self.title.take().or_else(|| clean(content_text(table, row, MOST_ROWS))),
            "meta" => self.meta(&attributes),
            "script" if attributes.kind.eq_ignore_ascii_case("application/ld+json") => {
                let states = json_ld::read(&script_text(table, row));
                let states_something = states.published.is_some() || states.headline.is_some();
                if states_something && (self.json == Statements::default() || (states.is_article && !self.json.is_article)) {
                    self.json = states;
                }
            }
            _ => self.visible(table, elements, row, name, &attributes),
        }
    }

    fn meta(&mut self, attributes: &Attributes<'_>) {
        for key in [attributes.property, attributes.name, attributes.itemprop] {
            let key = key.to_ascii_lowercase();
            let rank = match key.as_str() {
                "article:published_time"
                | "og:article:published_time"
                | "og:published_time"
                | "datepublished"
                | "parsely-pub-date"
                | "pubdate"
                | "publishdate"
                | "publish-date"
                | "publish_date"
                | "publication_date"
                | "article.published"
                | "sailthru.date"
                | "dc.date.issued"
                | "dcterms.issued"
                | "citation_publication_date"
                | "article_date_original" => Rank::Published,
                "date" | "dc.date" | "dcterms.date" | "dc.date.created" | "dcterms.created" => Rank::Dated,
                "og:title" | "twitter:title" => {
                    self.social_headline = self.social_headline.take().or(clean(attributes.content.to_owned()));
                    continue;
                }
                "author" | "parsely-author" | "byl" | "dc.creator" => {
                    if self.meta_authors.is_empty() {
                        self.meta_authors.extend(clean(attributes.content.to_owned()));
                    }
                    continue;
                }
                _ => continue,
            };
            self.day(rank, attributes.content);
        }
    }

    /// Elements of the body that carry the day or an author.
    fn visible(&mut self, table: &PageTable, elements: &[Element], row: u32, name: &str, attributes: &Attributes<'_>) {
        let shown = elements.get(row as usize).is_some_and(|element| !element.within.has(Within::SKIPPED));
        if has_word(attributes.itemprop, "datePublished") || attributes.pubdate {
            self.day(Rank::Marked, if attributes.datetime.is_empty() { attributes.content } else { attributes.datetime });
        } else if name == "time" && shown && !attributes.datetime.is_empty() && self.stands_by_itself(table, elements, row) {
            self.day(Rank::Shown, attributes.datetime);
        }
        let is_author = has_word(attributes.rel, "author") || has_word(attributes.itemprop, "author");
        if is_author && shown && self.linked_authors.len() < 5 {
            let author = clean(content_text(table, row, MOST_ROWS)).filter(|author| !self.linked_authors.contains(author));
            self.linked_authors.extend(author);
        }
    }

    /// Whether element `row` stands in a line of its own, not in a sentence, nor in a margin or box.
    fn stands_by_itself(&self, table: &PageTable, elements: &[Element], row: u32) -> bool {
        let mut at = row;
        for _ in 0..MOST_ROWS {
            let (Some(node), Some(element)) = (table.nodes.get(at as usize), elements.get(at as usize)) else { return true };
            if element.apart != NONE {
                return false;
            }
            if element.tag.has(Tag::BLOCK) {
                return !self.sentences.contains(&at);
            }
            at = node.parent;
        }
        false
    }

    /// The first statement of each rank counts.
    fn day(&mut self, rank: Rank, value: &str) {
        if self.days.iter().all(|(known, _)| *known != rank) {
            self.days.extend(published::read(value).map(|date| (rank, date)));
        }
    }
}

/// The text in element `row`: of the next `most_rows` rows at most, because elements that ask for it may stand inside each other.
fn content_text(table: &PageTable, row: u32, most_rows: usize) -> String {
    let mut text = String::new();
    for (index, node) in table.nodes.iter().enumerate().skip(row as usize + 1).take(most_rows) {
        if node.parent < row || node.parent == NO_PARENT {
            break;
        }
        if node.kind == NodeKind::Text {
            text.push_str(table.text_of(index as u32));
        }
    }
    text
}

/// The text of a script, which holds nothing else.
fn script_text(table: &PageTable, row: u32) -> String {
    let inside =
        table.nodes.iter().enumerate().skip(row as usize + 1).take_while(|(_, node)| node.parent == row && node.kind != NodeKind::Element);
    inside.filter(|(_, node)| node.kind == NodeKind::Text).map(|(index, _)| table.text_of(index as u32)).collect()
}

/// `text` with its white space in order; nothing where it is empty or too long to be what it should be.
fn clean(text: String) -> Option<String> {
    let text: Vec<&str> = text.split_whitespace().collect();
    Some(text.join(" ")).filter(|text| !text.is_empty() && text.len() <= LONGEST)
}
