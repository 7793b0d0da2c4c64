//! HTML to a page table, for the command line: the same rows that the browser's collector makes of the same page.

use super::table::{NO_PARENT, Node, NodeKind, PageTable};
use super::tags::{Attribute, attribute};
use rustc_hash::FxHashMap;
use scraper::{Html, Node as HtmlNode};

/// The table of the page `html`. Parsing follows the HTML standard, so it never fails.
pub fn table(html: &str) -> PageTable {
    let page = Html::parse_document(html);
    let mut builder = Builder::default();
    // Rows of the tree's nodes that are rows of the table.
    let mut rows = FxHashMap::default();
    for node in page.tree.root().descendants() {
        let parent = node.parent().and_then(|parent| rows.get(&parent.id()).copied()).unwrap_or(NO_PARENT);
        match node.value() {
            HtmlNode::Element(element) => {
                let row = builder.add(parent, NodeKind::Element, element.name(), "");
                rows.insert(node.id(), row);
                for (name, value) in element.attrs() {
                    if attribute(name).is_some_and(|known| known != Attribute::Root) {
                        builder.add(row, NodeKind::Attribute, name, value);
                    }
                }
            }
            HtmlNode::Text(text) => {
                builder.add(parent, NodeKind::Text, "", text);
            }
            // The content of a template, which the browser keeps apart as well.
            HtmlNode::Fragment if parent != NO_PARENT => {
                rows.insert(node.id(), parent);
            }
            _ => {}
        }
    }
    builder.table
}

#[derive(Default)]
struct Builder {
    table: PageTable,
    names: FxHashMap<String, u32>,
}

impl Builder {
    fn add(&mut self, parent: u32, kind: NodeKind, name: &str, text: &str) -> u32 {
        let name = match self.names.get(name) {
            Some(&index) => index,
            None => {
                let index = self.table.names.len() as u32;
                self.names.insert(name.to_owned(), index);
                self.table.names.push(name.to_owned());
                index
            }
        };
        let start = self.table.text.len() as u32;
        self.table.text.push_str(text);
        self.table.nodes.push(Node { parent, kind, name, hidden: false, start, end: self.table.text.len() as u32 });
        self.table.nodes.len() as u32 - 1
    }
}
