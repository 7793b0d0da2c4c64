//! HTML to a page table, for the command line: the same rows that the browser's collector makes of the same page.

use super::table::{NO_PARENT, Node, NodeKind, PageTable};
use super::tags::{Attribute, attribute};
use rustc_hash::FxHashMap;
use scraper::{Html, Node as HtmlNode};
use std::borrow::Cow;

/// Elements that may stand inside each other. Browsers stop at 512; for each element the parser walks the open ones around it, so that
/// without a limit its time grows with the square of the depth.
const DEEPEST: usize = 1000;

/// The table of the page `html`. Parsing follows the HTML standard, so it never fails.
pub fn table(html: &str) -> PageTable {
    let page = Html::parse_document(&flattened(html));
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

/// `html` without the tags that stand deeper than [`DEEPEST`]; their content stays. A page of sane depth comes back as it is.
fn flattened(html: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut copied = 0;
    let mut depth = 0usize;
    let mut at = 0;
    while let Some(start) = html.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        at = start + 1;
        let rest = html.get(at..).unwrap_or("");
        let (closes, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or("").to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || nests_not(&name) {
            continue;
        }
        let end = rest.find('>').map_or(html.len(), |found| html.len() - rest.len() + found + 1);
        at = end;
        if !closes && depth < DEEPEST && matches!(name.as_str(), "script" | "style") {
            // What looks like a tag in there is none.
            at = end + html.get(end..).and_then(|rest| rest.find("</")).unwrap_or(0);
        }
        let too_deep = depth > DEEPEST || (depth == DEEPEST && !closes);
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        if too_deep {
            kept.push_str(html.get(copied..start).unwrap_or(""));
            kept.push(' ');
            copied = end;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(copied..).unwrap_or(""));
    Cow::Owned(kept)
}

/// Whether elements called `name` never stand inside each other: they hold nothing, or the next one ends them.
fn nests_not(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "option"
            | "optgroup"
            | "html"
            | "head"
            | "body"
    )
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
