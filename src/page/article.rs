//! Which part of a page is the article.
//!
//! In: the elements and runs of a page. Out: the runs that are the article, in page order, and which of them is the headline.
//!
//! Every element weighs what prose it holds. From the root down, the way follows the child that holds most of it, or that the page
//! calls an article, and ends at the element whose own paragraphs make its weight: the core. Around the core stand a headline and a lead;
//! inside it stand boxes that are no part of it. Boxes go by what the page says of them (element, role, class words) and by how much of
//! them is links, never by site. The idea of weighing prose against links is that of Arc90's Readability; the way down is our own.

use super::BlockKind;
use super::blocks::{Run, Runs};
use super::elements::{Element, NONE};
use super::table::{NO_PARENT, NodeKind, PageTable};
use super::tags::{BoxWord, Tag};

/// The chosen runs.
#[derive(Debug, Default)]
pub struct Choice {
    /// Indices into [`Runs::runs`], in page order.
    pub runs: Vec<usize>,
    /// The one that is the headline: an index into [`Runs::runs`].
    pub headline: Option<usize>,
}

/// Chooses the article. `chosen_root` is the row that the caller chose, `stated` the headline that the metadata state.
pub fn choose(table: &PageTable, elements: &[Element], runs: &Runs, chosen_root: Option<u32>, stated: Option<&str>) -> Choice {
    let weights = Weights::new(table, elements, runs);
    let core = chosen_root.unwrap_or_else(|| weights.core(table, elements));
    let whole = chosen_root.unwrap_or_else(|| weights.whole(table, elements, core));
    let apart = set_apart(table, elements, &weights, core, chosen_root.is_some());
    let page = Chooser { table, elements, runs, core, whole, chosen: chosen_root.is_some(), apart };
    let keep = page.keep();
    let headline = page.headline(&keep, stated);
    page.choice(keep, headline)
}

/// The prose that each row holds, in bytes.
#[derive(Debug)]
struct Weights {
    held: Vec<u32>,
    /// The child that holds most.
    heaviest: Vec<u32>,
    /// What the second heaviest child holds.
    second: Vec<u32>,
    root: u32,
}

impl Weights {
    fn new(table: &PageTable, elements: &[Element], runs: &Runs) -> Self {
        let size = table.nodes.len();
        let mut roots = 0;
        let mut weights = Self { held: vec![0; size], heaviest: vec![NONE; size], second: vec![0; size], root: NONE };
        for run in &runs.runs {
            if let Some(held) = weights.held.get_mut(run.row as usize) {
                *held = held.saturating_add(weight(run, runs, elements));
            }
        }
        for index in (0..size).rev() {
            let parent = table.nodes[index].parent as usize;
            if table.nodes[index].kind != NodeKind::Element {
                continue;
            }
            let held = weights.held[index];
            if parent >= index {
                weights.root = index as u32;
                roots += 1;
                continue;
            }
            weights.held[parent] = weights.held[parent].saturating_add(held);
            let heaviest = weights.heaviest[parent];
            let most = weights.held.get(heaviest as usize).copied();
            if most.is_none_or(|most| held >= most) {
                weights.second[parent] = most.unwrap_or(0);
                weights.heaviest[parent] = index as u32;
            } else {
                weights.second[parent] = weights.second[parent].max(held);
            }
        }
        // Loose nodes, not a page: there is no way down, and all of them are kept.
        weights.root = if roots == 1 { weights.root } else { NONE };
        weights
    }

    fn of(&self, row: u32) -> u64 {
        self.held.get(row as usize).map_or(0, |&held| u64::from(held))
    }

    /// The element whose own paragraphs are the article.
    fn core(&self, table: &PageTable, elements: &[Element]) -> u32 {
        let mut at = self.root;
        while let Some(&next) = self.heaviest.get(at as usize) {
            let Some(element) = elements.get(next as usize) else { break };
            let (here, there) = (self.of(at), self.of(next));
            let second = u64::from(self.second[at as usize]);
            let called = element.tag.has(Tag::ARTICLE.with(Tag::MAIN).with(Tag::BODY)) && there * 10 >= here * 4 && second * 2 < there;
            if there == 0 || element.tag.has(Tag::RUN) || !(called || there * 10 >= here * 7) {
                break;
            }
            at = next;
        }
        // The rows of a table that is laid out as a page are no articles of their own.
        while matches!(table.name_of(at), "tr" | "tbody" | "thead") {
            at = table.nodes[at as usize].parent;
        }
        at
    }

    /// The article around the core: with its header, if the page says where it begins.
    fn whole(&self, table: &PageTable, elements: &[Element], core: u32) -> u32 {
        let mut at = core;
        let mut main = None;
        while let (Some(node), Some(element)) = (table.nodes.get(at as usize), elements.get(at as usize)) {
            if self.of(at) > self.of(core) * 2 {
                break;
            }
            if element.tag.has(Tag::ARTICLE) {
                return at;
            }
            if element.tag.has(Tag::MAIN) {
                main = main.or(Some(at));
            }
            at = node.parent;
        }
        main.unwrap_or(core)
    }
}

/// How much prose a run is: its words that are no links, where it looks like sentences.
fn weight(run: &Run, runs: &Runs, elements: &[Element]) -> u32 {
    let plain = run.span.len() - run.link_bytes;
    let least = match (run.kind, ends_like_a_sentence(run.text(runs))) {
        (BlockKind::Headline | BlockKind::Heading | BlockKind::Caption, _) => return 0,
        (BlockKind::Cell, true) => 120,
        (BlockKind::ListItem, true) => 60,
        (_, true) => 20,
        (BlockKind::ListItem | BlockKind::Cell, false) => return 0,
        (_, false) => 80,
    };
    let weighed = if plain < least { 0 } else { plain };
    let apart = elements.get(run.row as usize).is_some_and(|element| element.apart != NONE);
    if apart { weighed / 4 } else { weighed }
}

/// Whether `text` ends as a sentence does, closing marks aside.
pub fn ends_like_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', ' ']).ends_with(['.', '!', '?', '…', '。', ':', ';'])
}

/// Which rows are the core or stand around it.
fn above(table: &PageTable, core: u32) -> Vec<u32> {
    let mut rows = Vec::new();
    let mut at = core;
    while let Some(node) = table.nodes.get(at as usize) {
        rows.push(at);
        at = node.parent;
    }
    rows.reverse();
    rows
}

/// For each row whether it begins something that is no part of the article; what stands around the core is.
fn set_apart(table: &PageTable, elements: &[Element], weights: &Weights, core: u32, chosen: bool) -> Vec<bool> {
    let above = above(table, core);
    let mut apart = vec![false; elements.len()];
    for (index, element) in elements.iter().enumerate() {
        if element.apart != index as u32 || above.binary_search(&(index as u32)).is_ok() {
            continue;
        }
        let by_word = match element.word {
            BoxWord::Strong => true,
            BoxWord::Weak => weights.of(index as u32) * 4 < weights.of(core).max(1),
            BoxWord::None => false,
        };
        let around = elements.get(table.nodes[index].parent as usize).map_or(NONE, |around| around.apart);
        apart[index] = element.tag.has(Tag::MARGIN) || (by_word && !chosen) || inside(&apart, around);
    }
    apart
}

struct Chooser<'a> {
    table: &'a PageTable,
    elements: &'a [Element],
    runs: &'a Runs,
    core: u32,
    whole: u32,
    chosen: bool,
    /// For each row that begins a margin or a box with a word: whether it is no part of the article.
    apart: Vec<bool>,
}

impl Chooser<'_> {
    /// Whether each run is kept. Where nothing would be, everything is.
    fn keep(&self) -> Vec<bool> {
        let inside_whole = self.inside(self.whole);
        let inside_core = if self.core == self.whole { inside_whole.clone() } else { self.inside(self.core) };
        let begins = self.runs.runs.iter().position(|run| inside(&inside_core, run.row)).unwrap_or(0);
        let mut keep: Vec<bool> = Vec::with_capacity(self.runs.runs.len());
        for (index, run) in self.runs.runs.iter().enumerate() {
            let in_core = inside(&inside_core, run.row);
            let fits = inside(&inside_whole, run.row)
                && !self.stands_apart(run)
                && (self.chosen || (!self.is_links(run) && (in_core || index < begins || self.is_prose(run))));
            keep.push(fits);
        }
        if !keep.contains(&true) {
            keep.fill(true);
        } else if !self.chosen {
            self.drop_empty_sections(&mut keep);
        }
        keep
    }

    /// For each row whether it is `row` or stands in it. Rows stand in document order, so one pass is enough.
    fn inside(&self, row: u32) -> Vec<bool> {
        let mut inside = vec![false; self.table.nodes.len()];
        for (index, node) in self.table.nodes.iter().enumerate() {
            inside[index] = index as u32 == row || (node.parent != NO_PARENT && inside.get(node.parent as usize).copied().unwrap_or(false));
        }
        inside
    }

    /// Whether the run stands in a margin or box that the core does not stand in too.
    fn stands_apart(&self, run: &Run) -> bool {
        self.elements.get(run.row as usize).is_some_and(|element| inside(&self.apart, element.apart))
    }

    /// Whether the run is a link or a row of links and no sentence: a teaser, a share bar, tags.
    fn is_links(&self, run: &Run) -> bool {
        run.link_bytes * 10 > run.span.len() * 7 && !run.kind.is_heading() && !ends_like_a_sentence(run.text(self.runs)) && {
            // A whole paragraph may be a link, a paragraph of a few words that is one leads elsewhere.
            let is_paragraph = self.table.name_of(run.row) == "p";
            !is_paragraph || run.span.len() < 60
        }
    }

    fn is_prose(&self, run: &Run) -> bool {
        weight(run, self.runs, self.elements) > 0 && !self.is_links(run)
    }

    /// Takes headings away that nothing kept follows before the next heading, where something was dropped: "Related stories".
    fn drop_empty_sections(&self, keep: &mut [bool]) {
        let runs = &self.runs.runs;
        let mut after_dropped = false;
        let mut after_kept = false;
        for index in (0..runs.len()).rev() {
            if runs[index].kind.is_heading() {
                if keep[index] && after_dropped && !after_kept && !self.is_first_rank(index) {
                    keep[index] = false;
                }
                (after_dropped, after_kept) = (false, false);
            } else {
                after_kept |= keep[index];
                after_dropped |= !keep[index];
            }
        }
    }

    fn is_first_rank(&self, index: usize) -> bool {
        let row = self.runs.runs.get(index).map_or(NONE, |run| run.row);
        self.elements.get(row as usize).is_some_and(|element| element.tag.has(Tag::FIRST_RANK))
    }

    /// The headline: a heading of the first rank, or the run that says what the metadata state; kept ones first, then those before them.
    fn headline(&self, keep: &[bool], stated: Option<&str>) -> Option<usize> {
        let runs = &self.runs.runs;
        let first_kept = keep.iter().position(|&keep| keep)?;
        let first_rank = |index: &usize| self.is_first_rank(*index);
        let stated = stated.map(normal).filter(|stated| stated.len() > 8);
        let says_it = |index: &usize| {
            let text = normal(runs[*index].text(self.runs));
            // A title often ends in the name of the publication.
            stated.as_ref().is_some_and(|stated| text == *stated || (text.len() > 20 && stated.starts_with(&text)))
        };
        let is_heading = |index: &usize| runs[*index].kind.is_heading();
        let is_kept = |index: &usize| keep[*index];
        let beside = |index: &usize| self.stands_apart(&runs[*index]);
        let first_prose = (0..runs.len()).find(|&index| keep[index] && weight(&runs[index], self.runs, self.elements) > 0);
        let beginning = 0..first_prose.map_or(runs.len(), |index| index + 1);
        if self.chosen {
            return (0..runs.len()).filter(is_kept).find(first_rank).or_else(|| beginning.filter(is_kept).find(says_it));
        }
        (beginning.clone().rev().filter(is_heading).find(says_it))
            .or_else(|| (0..runs.len()).filter(is_kept).find(first_rank))
            .or_else(|| (0..first_kept).rev().filter(first_rank).find(|index| !beside(index)))
            .or_else(|| beginning.rev().find(says_it))
            .or_else(|| {
                // The only one of the page, though it stands in the page's header.
                let mut all = (0..runs.len()).filter(first_rank);
                all.next().filter(|&only| all.next().is_none() && only < first_kept)
            })
    }

    /// The kept runs with the headline, and what stands between the headline and them and is prose: the lead.
    fn choice(&self, keep: Vec<bool>, headline: Option<usize>) -> Choice {
        let first_kept = keep.iter().position(|&keep| keep).unwrap_or(0);
        let lead = |index: usize| {
            let run = &self.runs.runs[index];
            headline.is_some_and(|headline| headline < index) && index < first_kept && self.is_prose(run) && !self.stands_apart(run)
        };
        let runs = (0..keep.len()).filter(|&index| keep[index] || headline == Some(index) || lead(index)).collect();
        Choice { runs, headline }
    }
}

fn inside(rows: &[bool], row: u32) -> bool {
    rows.get(row as usize).copied().unwrap_or(false)
}

/// Letters and digits in lower case: what is left when two ways to set a headline differ.
fn normal(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
