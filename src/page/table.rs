//! The flat page table: a DOM as plain data, the same from every door.
//!
//! Nodes stand in document order. An element is followed by its attributes, then by its children. All text (of text nodes and
//! of attribute values) stands in one string, in node order, so that a node needs only its length.

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// An element; its name is a tag name in lower case.
    Element,
    /// An attribute of the element that is its parent; its name is the attribute's name, its text the value.
    Attribute,
    /// A run of text; it has no name.
    Text,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Index of the parent row, always smaller than the row's own; [`NO_PARENT`] for the root.
    pub parent: u32,
    /// What it is.
    pub kind: NodeKind,
    /// Index into [`PageTable::names`]; 0 for text.
    pub name: u32,
    /// Whether the door knows that it is not rendered (computed style; the command line cannot know).
    pub hidden: bool,
    /// Byte range of its text in [`PageTable::text`].
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// The parent of a root.
pub const NO_PARENT: u32 = u32::MAX;

/// A page as plain data.
#[derive(Clone, Debug, Default)]
pub struct PageTable {
    /// Distinct tag and attribute names, in order of first use.
    pub names: Vec<String>,
    /// Nodes in document order.
    pub nodes: Vec<Node>,
    /// All text, in node order.
    pub text: String,
}

impl PageTable {
    /// The text of row `index`, or nothing where there is no such row.
    pub fn text_of(&self, index: u32) -> &str {
        self.nodes.get(index as usize).and_then(|node| self.text.get(node.start as usize..node.end as usize)).unwrap_or("")
    }

    /// The name of row `index`: a tag or attribute name, nothing for text.
    pub fn name_of(&self, index: u32) -> &str {
        match self.nodes.get(index as usize) {
            Some(node) if node.kind != NodeKind::Text => self.names.get(node.name as usize).map_or("", String::as_str),
            _ => "",
        }
    }
}
