//! The rules of reading a page, in their order: what each element is, the runs of prose, the metadata, the article.

use super::article;
use super::blocks::{self, Runs};
use super::elements::{self, Element};
use super::metadata;
use super::table::{NodeKind, PageTable};
use super::tags::{Attribute, attribute};
use super::{Block, BlockKind, Page, Piece};
use crate::span::Span;

/// Reads a page table. Never fails: an odd table gives fewer blocks.
pub fn read(table: &PageTable) -> Page {
    let elements = elements::read(table);
    let runs = blocks::read(table, &elements);
    choose(table, &elements, &runs)
}

/// The same in steps, for those who cannot wait: what each element is, the runs of prose, what of them is the article.
#[derive(Debug)]
pub struct Reading {
    table: PageTable,
    elements: Option<Vec<Element>>,
    runs: Option<Runs>,
}

impl Reading {
    /// Before the first step.
    pub const fn new(table: PageTable) -> Self {
        Self { table, elements: None, runs: None }
    }

    /// Does one step. Gives the page after the last one.
    pub fn step(&mut self) -> Option<Page> {
        let Some(elements) = &self.elements else {
            self.elements = Some(elements::read(&self.table));
            return None;
        };
        let Some(runs) = &self.runs else {
            self.runs = Some(blocks::read(&self.table, elements));
            return None;
        };
        Some(choose(&self.table, elements, runs))
    }
}

/// What the page says of itself, and the article.
fn choose(table: &PageTable, elements: &[Element], runs: &Runs) -> Page {
    let mut meta = metadata::read(table, elements, runs);
    let choice = article::choose(table, elements, runs, chosen_root(table), meta.headline.as_deref());
    let mut page = assemble(runs, &choice.runs, choice.headline);
    if let Some(headline) = choice.headline.and_then(|index| runs.runs.get(index)) {
        meta.headline = Some(headline.text(runs).to_owned());
    }
    page.meta = meta;
    page
}

/// The element that the caller chose, if any.
fn chosen_root(table: &PageTable) -> Option<u32> {
    let name = table.names.iter().position(|name| attribute(name) == Some(Attribute::Root))? as u32;
    table.nodes.iter().find(|node| node.kind == NodeKind::Attribute && node.name == name).map(|node| node.parent)
}

/// The page of the chosen runs, each on a line of its own.
fn assemble(runs: &Runs, chosen: &[usize], headline: Option<usize>) -> Page {
    let mut page = Page { text: String::with_capacity(runs.text.len() + chosen.len()), ..Page::default() };
    page.blocks.reserve(chosen.len());
    for &index in chosen {
        let Some(run) = runs.runs.get(index) else { continue };
        if !page.text.is_empty() {
            page.text.push('\n');
        }
        let start = page.text.len() as u32;
        page.text.push_str(run.text(runs));
        let kind = if headline == Some(index) { BlockKind::Headline } else { run.kind };
        page.blocks.push(Block { kind, span: Span::new(start, page.text.len() as u32) });
        let last_piece = runs.runs.get(index + 1).map_or(runs.pieces.len(), |next| next.first_piece as usize);
        for piece in runs.pieces.get(run.first_piece as usize..last_piece).unwrap_or(&[]) {
            let moved = |at: u32| start + at.saturating_sub(run.span.start);
            page.pieces.push(Piece { span: Span::new(moved(piece.span.start), moved(piece.span.end)), ..*piece });
        }
    }
    page
}
