//! What HTML's elements and attributes mean to a reader of prose: the vocabulary of the rules.
//!
//! In: a name. Out: flags. The block elements are those that the HTML standard's rendering section lays out as blocks
//! (<https://html.spec.whatwg.org/multipage/rendering.html>).

/// A set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tag(pub u32);

impl Tag {
    /// Its content is never prose: programs, code, fields, what was struck out.
    pub const SKIP: Self = Self(1);
    /// A skipped element that a reader sees standing between two words.
    pub const WIDGET: Self = Self(1 << 1);
    /// Begins and ends blocks.
    pub const BLOCK: Self = Self(1 << 2);
    /// A line break.
    pub const BREAK: Self = Self(1 << 3);
    /// A link.
    pub const LINK: Self = Self(1 << 4);
    /// Holds one run of prose: the article is never narrower than its parent.
    pub const RUN: Self = Self(1 << 5);
    /// A heading.
    pub const HEADING: Self = Self(1 << 6);
    /// A heading of the first rank.
    pub const FIRST_RANK: Self = Self(1 << 7);
    /// An item of a list.
    pub const ITEM: Self = Self(1 << 8);
    /// A quotation.
    pub const QUOTE: Self = Self(1 << 9);
    /// A caption, or the figure around it.
    pub const CAPTION: Self = Self(1 << 10);
    /// A table cell.
    pub const CELL: Self = Self(1 << 11);
    /// A part of the page that says what it is: whatever it holds is prose again.
    pub const SECTION: Self = Self(1 << 12);
    /// The page says that it is an article.
    pub const ARTICLE: Self = Self(1 << 13);
    /// The page says that it is the main part.
    pub const MAIN: Self = Self(1 << 14);
    /// Beside the article: navigation, asides, footers.
    pub const MARGIN: Self = Self(1 << 15);
    /// A header: beside the article unless it is the article's own.
    pub const HEADER: Self = Self(1 << 16);
    /// A box that class names may declare to be no part of the article.
    pub const BOX: Self = Self(1 << 17);
    /// Raised text, which may be the number of a footnote.
    pub const RAISED: Self = Self(1 << 18);
    /// Shown only once it is opened.
    pub const CLOSED: Self = Self(1 << 19);
    /// Shown of a closed element too.
    pub const SUMMARY: Self = Self(1 << 20);
    /// The page says that it holds the words of the article.
    pub const BODY: Self = Self(1 << 22);
    /// Inline without being emphasis: its neighbours may be set apart by style alone.
    pub const SPAN: Self = Self(1 << 21);

    /// Whether the two sets share a flag.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set but for the flags of `other`.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// What the element `name` (lower case) means.
pub fn tag(name: &str) -> Tag {
    match name {
        "script" | "style" | "noscript" | "template" | "head" | "title" | "datalist" | "rp" | "rt" | "del" | "s" | "strike" => Tag::SKIP,
        "code" | "kbd" | "samp" | "tt" => Tag::SKIP,
        "pre" | "xmp" | "listing" | "plaintext" => Tag::SKIP.with(Tag::BLOCK),
        "textarea" | "input" | "select" | "button" | "svg" | "math" | "iframe" | "object" | "embed" | "audio" | "video" | "canvas" => {
            Tag::SKIP.with(Tag::WIDGET)
        }
        "img" | "picture" | "meter" | "progress" => Tag::WIDGET,
        "br" => Tag::BREAK,
        "a" => Tag::LINK.with(Tag::SPAN),
        "p" => Tag::BLOCK.with(Tag::RUN),
        "h1" => Tag::BLOCK.with(Tag::RUN).with(Tag::HEADING).with(Tag::FIRST_RANK),
        "h2" | "h3" | "h4" | "h5" | "h6" => Tag::BLOCK.with(Tag::RUN).with(Tag::HEADING),
        "li" | "dt" | "dd" => Tag::BLOCK.with(Tag::RUN).with(Tag::ITEM),
        "blockquote" => Tag::BLOCK.with(Tag::RUN).with(Tag::QUOTE),
        "figure" | "figcaption" | "caption" | "legend" => Tag::BLOCK.with(Tag::RUN).with(Tag::CAPTION),
        "td" | "th" => Tag::BLOCK.with(Tag::CELL),
        "article" => Tag::BLOCK.with(Tag::SECTION).with(Tag::ARTICLE),
        "main" => Tag::BLOCK.with(Tag::SECTION).with(Tag::MAIN),
        "nav" | "aside" | "footer" => Tag::BLOCK.with(Tag::SECTION).with(Tag::MARGIN),
        "header" => Tag::BLOCK.with(Tag::HEADER),
        "section" => Tag::BLOCK.with(Tag::SECTION).with(Tag::BOX),
        "details" | "dialog" => Tag::BLOCK.with(Tag::CLOSED),
        "summary" => Tag::BLOCK.with(Tag::SUMMARY),
        "div" | "ul" | "ol" | "dl" | "table" | "form" | "menu" => Tag::BLOCK.with(Tag::BOX),
        "html" | "body" | "address" | "center" | "dir" | "fieldset" | "hgroup" | "hr" | "optgroup" | "option" | "search" | "thead"
        | "tbody" | "tfoot" | "tr" => Tag::BLOCK,
        "sup" => Tag::RAISED,
        "span" | "time" | "label" | "small" => Tag::SPAN,
        _ if name.contains('-') => Tag::SPAN.with(Tag::BOX),
        _ => Tag::default(),
    }
}

/// The attributes that the rules look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Attribute {
    AriaHidden,
    Class,
    Content,
    ContentEditable,
    /// `data-tradecheck`: "off" asks us to leave the element alone.
    Switch,
    /// Our own element.
    Host,
    /// The element that the caller chose.
    Root,
    DateTime,
    Hidden,
    Id,
    ItemProp,
    ItemType,
    Lang,
    Name,
    Open,
    Property,
    PubDate,
    Rel,
    Role,
    Style,
    Type,
}

/// The attribute called `name` (lower case), if the rules look at it.
pub fn attribute(name: &str) -> Option<Attribute> {
    Some(match name {
        "aria-hidden" => Attribute::AriaHidden,
        "class" => Attribute::Class,
        "content" => Attribute::Content,
        "contenteditable" => Attribute::ContentEditable,
        "data-tradecheck" => Attribute::Switch,
        "data-tradecheck-host" => Attribute::Host,
        "data-tradecheck-root" => Attribute::Root,
        "datetime" => Attribute::DateTime,
        "hidden" => Attribute::Hidden,
        "id" => Attribute::Id,
        "itemprop" => Attribute::ItemProp,
        "itemtype" => Attribute::ItemType,
        "lang" => Attribute::Lang,
        "name" => Attribute::Name,
        "open" => Attribute::Open,
        "property" => Attribute::Property,
        "pubdate" => Attribute::PubDate,
        "rel" => Attribute::Rel,
        "role" => Attribute::Role,
        "style" => Attribute::Style,
        "type" => Attribute::Type,
        _ => return None,
    })
}

/// Whether the inline style `style` hides its element.
pub fn style_hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else { return false };
        let value = value.trim().trim_end_matches("!important").trim_end();
        let is = |name: &str, keyword: &str| property.trim().eq_ignore_ascii_case(name) && value.eq_ignore_ascii_case(keyword);
        is("display", "none") || is("visibility", "hidden") || is("visibility", "collapse")
    })
}

/// Whether a class of `classes` is one of the names under which frameworks hide text from everyone who sees the page.
pub fn class_hides(classes: &str) -> bool {
    classes.split_ascii_whitespace().any(|class| {
        matches!(
            class,
            "sr-only"
                | "visually-hidden"
                | "visuallyhidden"
                | "screen-reader-text"
                | "screen-reader-only"
                | "screenreader-only"
                | "screenreader"
                | "u-visually-hidden"
                | "a11y-hidden"
                | "accessibly-hidden"
                | "element-invisible"
        )
    })
}

/// What the words of an id or of class names say about a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BoxWord {
    /// Nothing.
    None,
    /// Probably no part of the article: sharing, offers, other stories.
    Weak,
    /// No part of the article, however much it holds: readers' comments, the frame of the page.
    Strong,
}

/// Reads the words of `names` (an id or class names), parted at anything but letters and where capitals begin: "relatedStories-box".
///
/// A word after "has", "with" or "no" speaks of the page around the box ("has-sidebar").
pub fn box_word(names: &str) -> BoxWord {
    names.split_ascii_whitespace().map(box_word_of).max().unwrap_or(BoxWord::None)
}

fn box_word_of(name: &str) -> BoxWord {
    let bytes = name.as_bytes();
    let mut found = BoxWord::None;
    let mut word = [0u8; 16];
    let mut length = 0;
    let mut previous_lower = false;
    for at in 0..=bytes.len() {
        let byte = bytes.get(at).copied().unwrap_or(b'-');
        let ends = !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && previous_lower);
        if ends && length > 0 {
            match word.get(..length) {
                Some(b"has" | b"with" | b"no" | b"without" | b"is" | b"hide" | b"show" | b"toggle") => return BoxWord::None,
                Some(word) => found = found.max(meaning(word)),
                None => {}
            }
            length = 0;
        }
        if byte.is_ascii_alphabetic() {
            if let Some(slot) = word.get_mut(length) {
                *slot = byte.to_ascii_lowercase();
            }
            length += 1;
        }
        previous_lower = byte.is_ascii_lowercase();
    }
    found
}

fn meaning(word: &[u8]) -> BoxWord {
    match word {
        b"comments" | b"comment" | b"disqus" | b"sidebar" | b"footer" | b"nav" | b"navbar" | b"navigation" | b"menu" | b"breadcrumb"
        | b"breadcrumbs" | b"masthead" | b"cookie" | b"cookies" | b"consent" | b"gdpr" => BoxWord::Strong,
        b"share" | b"sharing" | b"social" | b"related" | b"newsletter" | b"newsletters" | b"subscribe" | b"subscription" | b"signup"
        | b"promo" | b"promos" | b"promotion" | b"advert" | b"adverts" | b"advertisement" | b"ad" | b"ads" | b"sponsor" | b"sponsored"
        | b"recommended" | b"recommendations" | b"recirc" | b"trending" | b"popular" | b"paywall" | b"login" | b"toolbar" | b"popup"
        | b"modal" | b"tooltip" | b"tags" | b"readmore" | b"teaser" | b"teasers" | b"carousel" | b"widget" | b"bio" | b"rail" => {
            BoxWord::Weak
        }
        _ => BoxWord::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_styles_that_hide() {
        assert!(style_hides("color: red; display:none"));
        assert!(style_hides("DISPLAY : None !important;"));
        assert!(style_hides("visibility:hidden"));
        assert!(!style_hides("display:block; content:'display:none'"));
        assert!(!style_hides("display"));
    }

    #[test]
    fn words_of_class_names() {
        assert_eq!(box_word("story-share-bar"), BoxWord::Weak);
        assert_eq!(box_word("ArticleBody relatedStories"), BoxWord::Weak);
        assert_eq!(box_word("user-comments"), BoxWord::Strong);
        assert_eq!(box_word("article has-sidebar"), BoxWord::None);
        assert_eq!(box_word("shared-content headline adrift"), BoxWord::None);
        assert_eq!(box_word("averyveryverylongclassnameindeed"), BoxWord::None);
    }

    #[test]
    fn hidden_class_names_are_whole_names() {
        assert!(class_hides("label sr-only"));
        assert!(!class_hides("not-sr-only-ish"));
    }
}
