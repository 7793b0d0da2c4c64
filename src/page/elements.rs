//! What each row of the table is, its attributes and the elements around it taken together.
//!
//! In: a [`PageTable`]. Out: one [`Element`] a row, in one pass: a parent stands before its children, attributes before content.

use super::BlockKind;
use super::table::{NO_PARENT, NodeKind, PageTable};
use super::tags::{Attribute, BoxWord, Tag, attribute, box_word, class_hides, style_hides, tag};

/// No row.
pub const NONE: u32 = u32::MAX;

/// What is known of one row. Attribute rows keep the default.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// What its own name and attributes say.
    pub tag: Tag,
    /// What holds of it and of all in it.
    pub within: Within,
    /// What a run of prose directly in it is.
    pub kind: BlockKind,
    /// What its class names and id say of it as a box.
    pub word: BoxWord,
    /// The innermost row, itself included, that is no part of an article around it: [`Tag::MARGIN`] or a box with a word; or [`NONE`].
    pub apart: u32,
    /// Whether it holds words of its own, not only elements.
    pub holds_words: bool,
}

/// What an element passes on to all in it: a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Within(u8);

impl Within {
    /// Not read.
    pub const SKIPPED: Self = Self(1);
    /// Part of a link.
    pub const LINK: Self = Self(2);
    /// In something that the page calls an article or its main part.
    pub const ARTICLE: Self = Self(4);
    /// In something closed that its summary would open.
    const CLOSED: Self = Self(8);
    /// In a table cell.
    const CELL: Self = Self(16);

    /// Whether the two sets share a flag.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const PLAIN: Element =
    Element { tag: Tag(0), within: Within(0), kind: BlockKind::Paragraph, word: BoxWord::None, apart: NONE, holds_words: false };

/// One entry per row of `table`.
pub fn read(table: &PageTable) -> Vec<Element> {
    let tags: Vec<Tag> = table.names.iter().map(|name| tag(name)).collect();
    let attributes: Vec<Option<Attribute>> = table.names.iter().map(|name| attribute(name)).collect();
    let mut elements: Vec<Element> = Vec::with_capacity(table.nodes.len());
    for (index, node) in table.nodes.iter().enumerate() {
        let around = if node.parent == NO_PARENT { None } else { elements.get(node.parent as usize).copied() };
        let around = around.unwrap_or(PLAIN);
        let mut element = PLAIN;
        match node.kind {
            NodeKind::Text => {
                element.within = around.within;
                let is_blank = || table.text_of(index as u32).bytes().all(|byte| byte.is_ascii_whitespace());
                if let Some(parent) = elements.get_mut(node.parent as usize) {
                    parent.holds_words = parent.holds_words || !is_blank();
                }
            }
            NodeKind::Attribute => {
                if let (Some(Some(name)), Some(parent)) = (attributes.get(node.name as usize), elements.get_mut(node.parent as usize)) {
                    apply(*name, table.text_of(index as u32), node.parent, parent);
                }
            }
            NodeKind::Element => {
                let mut own = tags.get(node.name as usize).copied().unwrap_or_default();
                let mut within = around.within;
                if own.has(Tag::HEADER) && !within.has(Within::ARTICLE) {
                    own = own.with(Tag::MARGIN);
                }
                if within.has(Within::CLOSED) && !own.has(Tag::SUMMARY) {
                    within = within.with(Within::SKIPPED);
                }
                if node.hidden {
                    within = within.with(Within::SKIPPED);
                }
                element = Element { tag: own, within, kind: around.kind, apart: around.apart, ..PLAIN };
                element.within.0 &= !Within::CLOSED.0;
                if own.has(Tag::CLOSED) {
                    element.within = element.within.with(Within::CLOSED);
                }
                settle(&mut element, index as u32);
            }
        }
        elements.push(element);
    }
    elements
}

/// Takes over what the flags of `element`, row `row`, mean for what is in it.
fn settle(element: &mut Element, row: u32) {
    let own = element.tag;
    if own.has(Tag::SKIP) {
        element.within = element.within.with(Within::SKIPPED);
    }
    if own.has(Tag::LINK) {
        element.within = element.within.with(Within::LINK);
    }
    if own.has(Tag::ARTICLE.with(Tag::MAIN)) {
        element.within = element.within.with(Within::ARTICLE);
    }
    if own.has(Tag::MARGIN) {
        element.apart = row;
    }
    if own.has(Tag::CELL) {
        element.within = element.within.with(Within::CELL);
        element.kind = BlockKind::Cell;
    } else if own.has(Tag::HEADING) {
        element.kind = BlockKind::Heading;
    } else if own.has(Tag::CAPTION) {
        element.kind = BlockKind::Caption;
    } else if own.has(Tag::ITEM) {
        element.kind = BlockKind::ListItem;
    } else if own.has(Tag::QUOTE) {
        element.kind = BlockKind::Quote;
    } else if own.has(Tag::SECTION) || (own.has(Tag::BLOCK) && element.kind == BlockKind::Cell) {
        // A table laid out as a page: what stands in blocks inside a cell is prose.
        element.kind = BlockKind::Paragraph;
    }
}

fn apply(name: Attribute, value: &str, row: u32, element: &mut Element) {
    let skip = match name {
        Attribute::Hidden | Attribute::Host => true,
        Attribute::AriaHidden => value.trim().eq_ignore_ascii_case("true"),
        Attribute::ContentEditable => !value.trim().eq_ignore_ascii_case("false"),
        Attribute::Switch => value.trim().eq_ignore_ascii_case("off"),
        Attribute::Style => style_hides(value),
        Attribute::Class => class_hides(value),
        _ => false,
    };
    if skip {
        element.within = element.within.with(Within::SKIPPED);
        return;
    }
    let added = match name {
        Attribute::Open if element.tag.has(Tag::CLOSED) => {
            element.within.0 &= !Within::CLOSED.0;
            return;
        }
        Attribute::Class | Attribute::Id if element.tag.has(Tag::BOX) => {
            let word = box_word(value);
            if word > element.word {
                element.word = word;
                element.apart = row;
            }
            return;
        }
        Attribute::Role => role(value),
        Attribute::ItemProp if has_word(value, "articleBody") => Tag::BODY,
        Attribute::ItemProp if has_word(value, "headline") => Tag::HEADING.with(Tag::FIRST_RANK),
        Attribute::ItemType if value.trim_end().ends_with("Article") => Tag::SECTION.with(Tag::ARTICLE),
        _ => return,
    };
    if added != Tag::default() {
        element.tag = element.tag.with(added);
        if added.has(Tag::ARTICLE.with(Tag::MAIN)) {
            element.tag = element.tag.without(Tag::BOX);
        }
        settle(element, row);
    }
}

fn role(value: &str) -> Tag {
    match value.trim() {
        "article" => Tag::SECTION.with(Tag::ARTICLE),
        "main" => Tag::SECTION.with(Tag::MAIN),
        "navigation" | "complementary" | "contentinfo" | "banner" | "search" | "dialog" | "alertdialog" | "toolbar" | "tablist"
        | "menu" | "menubar" => Tag::MARGIN,
        "heading" => Tag::HEADING.with(Tag::RUN).with(Tag::BLOCK),
        "button" | "textbox" | "searchbox" | "combobox" => Tag::SKIP.with(Tag::WIDGET),
        _ => Tag::default(),
    }
}

/// Whether `word` is one of the white-space separated words of `value`.
pub fn has_word(value: &str, word: &str) -> bool {
    value.split_ascii_whitespace().any(|part| part == word)
}
