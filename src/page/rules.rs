//! The rules of reading a page, in their order: what each element is, the runs of prose, the metadata, the article.

use super::article::{self, Choice};
use super::blocks::{self, Runs};
use super::elements::{self, Element};
use super::metadata;
use super::table::{NodeKind, PageTable};
use super::tags::{Attribute, attribute};
use super::{Block, BlockKind, Meta, Page, Piece};
use crate::span::Span;

/// Rows that one step reads.
const ROWS: usize = 5_000;

/// Reads a page table. Never fails: an odd table gives fewer blocks.
pub fn read(table: &PageTable) -> Page {
    let elements = elements::read(table);
    let runs = blocks::read(table, &elements);
    let meta = metadata::read(table, &elements, &runs);
    let choice = choose(table, &elements, &runs, &meta);
    assemble(&runs, &choice, meta)
}

/// The same in steps, for those who cannot wait.
#[derive(Debug)]
pub struct Reading {
    table: PageTable,
    elements: Vec<Element>,
    runs: Runs,
    next: Next,
}

/// What comes next.
#[derive(Debug)]
enum Next {
    /// What each element is,
    Elements,
    /// the runs of prose,
    Runs(blocks::Reading),
    /// what the page says of itself,
    Meta,
    /// what of the runs is the article,
    Article(Meta),
    /// and the page of it.
    Page(Meta, Choice),
}

impl Reading {
    /// Before the first step.
    pub fn new(table: PageTable) -> Self {
        Self { table, elements: Vec::new(), runs: Runs::default(), next: Next::Elements }
    }

    /// Does one step. Gives the page after the last one.
    pub fn step(&mut self) -> Option<Page> {
        self.next = match std::mem::replace(&mut self.next, Next::Elements) {
            Next::Elements => {
                self.elements = elements::read(&self.table);
                Next::Runs(blocks::Reading::default())
            }
            Next::Runs(mut reading) => {
                if reading.step(&self.table, &self.elements, ROWS) {
                    Next::Runs(reading)
                } else {
                    self.runs = reading.runs();
                    Next::Meta
                }
            }
            Next::Meta => Next::Article(metadata::read(&self.table, &self.elements, &self.runs)),
            Next::Article(meta) => {
                let choice = choose(&self.table, &self.elements, &self.runs, &meta);
                Next::Page(meta, choice)
            }
            Next::Page(meta, choice) => return Some(assemble(&self.runs, &choice, meta)),
        };
        None
    }
}

fn choose(table: &PageTable, elements: &[Element], runs: &Runs, meta: &Meta) -> Choice {
    article::choose(table, elements, runs, chosen_root(table), meta.headline.as_deref())
}

/// The element that the caller chose, if any.
fn chosen_root(table: &PageTable) -> Option<u32> {
    let name = table.names.iter().position(|name| attribute(name) == Some(Attribute::Root))? as u32;
    table.nodes.iter().find(|node| node.kind == NodeKind::Attribute && node.name == name).map(|node| node.parent)
}

/// The page of the chosen runs, each on a line of its own. The headline that stands there goes before the one that the metadata state.
fn assemble(runs: &Runs, choice: &Choice, mut meta: Meta) -> Page {
    if let Some(headline) = choice.headline.and_then(|index| runs.runs.get(index)) {
        meta.headline = Some(headline.text(runs).to_owned());
    }
    let mut page = Page { text: String::with_capacity(runs.text.len() + choice.runs.len()), meta, ..Page::default() };
    page.blocks.reserve(choice.runs.len());
    for &index in &choice.runs {
        let Some(run) = runs.runs.get(index) else { continue };
        if !page.text.is_empty() {
            page.text.push('\n');
        }
        let start = page.text.len() as u32;
        page.text.push_str(run.text(runs));
        let kind = if choice.headline == Some(index) { BlockKind::Headline } else { run.kind };
        page.blocks.push(Block { kind, span: Span::new(start, page.text.len() as u32) });
        let last_piece = runs.runs.get(index + 1).map_or(runs.pieces.len(), |next| next.first_piece as usize);
        for piece in runs.pieces.get(run.first_piece as usize..last_piece).unwrap_or(&[]) {
            let moved = |at: u32| start + at.saturating_sub(run.span.start);
            page.pieces.push(Piece { span: Span::new(moved(piece.span.start), moved(piece.span.end)), ..*piece });
        }
    }
    page
}
