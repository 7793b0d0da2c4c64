//! What a page's JSON-LD says of its article: day, headline, authors, language.
//!
//! In: the text of a `script type="application/ld+json"`. Out: [`Statements`]. A tolerant scanner, not a parser: pages wrap the
//! text in comments, break strings over lines, forget commas. Only a few properties matter, wherever they stand: in an array, in
//! `@graph`, in an object inside an object. (The vocabulary: <https://schema.org/NewsArticle>.)

use super::published;
use time::Date;

/// What was stated, the first article before anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// Whether the object that stated it is an article, and not a page, a picture or a list.
    pub is_article: bool,
    /// `datePublished`.
    pub published: Option<Date>,
    /// `headline`.
    pub headline: Option<String>,
    /// Names of `author`.
    pub authors: Vec<String>,
    /// `inLanguage`.
    pub language: Option<String>,
}

/// Objects inside objects that are followed; deeper ones are passed over.
const DEEPEST: usize = 64;
/// Names of authors that are kept.
const MOST_AUTHORS: usize = 20;

#[derive(Debug, Default)]
struct Object {
    /// The property of the object around it that it is the value of.
    property: String,
    name: Option<String>,
    states: Statements,
}

/// Reads one script.
pub fn read(script: &str) -> Statements {
    let mut reader = Reader { objects: Vec::new(), skipped: 0, best: Object::default(), found: false };
    let mut rest = script;
    // The property that the next value belongs to; inside an array it stays the same.
    let mut property = String::new();
    let mut arrays: Vec<String> = Vec::new();
    while let Some(at) = rest.find(['"', '{', '}', '[', ']', ',']) {
        let sign = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match sign {
            b'"' => {
                let (text, after) = string(rest);
                rest = after;
                if let Some(value) = rest.trim_start().strip_prefix(':') {
                    rest = value;
                    property = text;
                } else {
                    reader.value(&property, text);
                }
            }
            b'{' => {
                reader.enter(std::mem::take(&mut property));
            }
            b'}' => {
                property = reader.leave();
            }
            b'[' if arrays.len() < DEEPEST => arrays.push(property.clone()),
            b']' => {
                arrays.pop();
                property.clear();
            }
            _ => {
                if let Some(of_array) = arrays.last().filter(|_| !property.is_empty()) {
                    property.clone_from(of_array);
                }
            }
        }
    }
    while !reader.objects.is_empty() {
        reader.leave();
    }
    reader.best.states
}

#[derive(Debug)]
struct Reader {
    objects: Vec<Object>,
    /// Objects open below [`DEEPEST`].
    skipped: usize,
    best: Object,
    found: bool,
}

impl Reader {
    fn enter(&mut self, property: String) {
        if self.objects.len() < DEEPEST {
            self.objects.push(Object { property, ..Object::default() });
        } else {
            self.skipped += 1;
        }
    }

    /// Ends an object; gives the property that it was the value of.
    fn leave(&mut self) -> String {
        if self.skipped > 0 {
            self.skipped -= 1;
            return String::new();
        }
        let Some(object) = self.objects.pop() else { return String::new() };
        let authors = self.objects.last_mut().map(|around| &mut around.states.authors).filter(|authors| authors.len() < MOST_AUTHORS);
        if let (true, Some(authors)) = (is_author(&object.property), authors) {
            authors.extend(object.name.clone());
        }
        let states_something = object.states.published.is_some() || object.states.headline.is_some();
        // The first article, else the first thing with a day.
        if states_something && (!self.found || (object.states.is_article && !self.best.states.is_article)) {
            let property = object.property.clone();
            self.found = true;
            self.best = object;
            return property;
        }
        object.property
    }

    fn value(&mut self, property: &str, text: String) {
        let Some(object) = self.objects.last_mut().filter(|_| self.skipped == 0) else { return };
        match property {
            "@type" => object.states.is_article |= text.ends_with("Article") || text.ends_with("Posting") || text.ends_with("Report"),
            "datePublished" => object.states.published = object.states.published.or_else(|| published::read(&text)),
            "headline" => object.states.headline = object.states.headline.take().or(Some(text)).filter(|text| !text.trim().is_empty()),
            "inLanguage" => object.states.language = object.states.language.take().or(Some(text)),
            "name" => object.name = object.name.take().or(Some(text)),
            _ if is_author(property) && object.states.authors.len() < MOST_AUTHORS => object.states.authors.push(text),
            _ => {}
        }
    }
}

fn is_author(property: &str) -> bool {
    matches!(property, "author" | "creator")
}

/// The string whose opening mark stands before `rest`, and what follows its closing mark.
fn string(rest: &str) -> (String, &str) {
    let mut text = String::new();
    let mut at = 0;
    while let Some(character) = rest.get(at..).and_then(|tail| tail.chars().next()) {
        at += character.len_utf8();
        match character {
            '"' => return (text, rest.get(at..).unwrap_or("")),
            '\\' => {
                let Some(escape) = rest.get(at..).and_then(|tail| tail.chars().next()) else { break };
                at += escape.len_utf8();
                match escape {
                    'u' => {
                        let (decoded, length) = escaped(rest.get(at..).unwrap_or(""));
                        text.push(decoded);
                        at += length;
                    }
                    'n' | 'r' | 't' | 'b' | 'f' => text.push(' '),
                    other => text.push(other),
                }
            }
            '\n' | '\r' | '\t' => text.push(' '),
            other => text.push(other),
        }
    }
    (text, "")
}

/// The character of a `\u` escape whose digits begin `from`, and the bytes that it takes; U+FFFD where there is none.
fn escaped(from: &str) -> (char, usize) {
    let unit = |at: usize| from.get(at..at + 4).and_then(|digits| u16::from_str_radix(digits, 16).ok());
    let Some(first) = unit(0) else { return ('\u{fffd}', 0) };
    if let Some(character) = char::from_u32(u32::from(first)) {
        return (character, 4);
    }
    let second = from.get(4..6).filter(|&escape| escape == "\\u").and_then(|_| unit(6));
    match second.and_then(|second| char::decode_utf16([first, second]).next()?.ok()) {
        Some(character) => (character, 10),
        None => ('\u{fffd}', 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(script: &str) -> Option<String> {
        read(script).published.map(crate::day::format)
    }

    #[test]
    fn an_article_by_itself() {
        let states = read(
            r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Duties rise","datePublished":"2025-10-27T09:00:00+08:00",
            "dateModified":"2025-10-29","author":[{"@type":"Person","name":"Ana Diaz"},{"name":"Bo Li"}],"inLanguage":"en-GB",
            "publisher":{"@type":"Organization","name":"The Daily"}}"#,
        );
        assert_eq!(states.published.map(crate::day::format).as_deref(), Some("2025-10-27"));
        assert_eq!(states.headline.as_deref(), Some("Duties rise"));
        assert_eq!(states.authors, ["Ana Diaz", "Bo Li"]);
        assert_eq!(states.language.as_deref(), Some("en-GB"));
        assert!(states.is_article);
    }

    #[test]
    fn an_article_among_others() {
        let graph = r#"{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"ImageObject","datePublished":"2011-01-01"},
            {"@type":["Article","Thing"],"mainEntityOfPage":{"@type":"WebPage","datePublished":"2012-01-01"},"datePublished":"2025-10-27"},
            {"@type":"NewsArticle","datePublished":"2019-05-05"}]}"#;
        assert_eq!(day(graph).as_deref(), Some("2025-10-27"));
        assert_eq!(day(r#"[{"@type":"WebPage","datePublished":"2025-10-27"}]"#).as_deref(), Some("2025-10-27"));
        assert_eq!(read(r#"{"@type":"NewsArticle","headline":"A","author":"Ana Diaz"}"#).authors, ["Ana Diaz"]);
        assert_eq!(read(r#"{"@type":"NewsArticle","headline":"A","author":["Ana","Bo"],"name":"n"}"#).authors, ["Ana", "Bo"]);
    }

    #[test]
    fn what_pages_do_to_json() {
        assert_eq!(day("<!-- {\"@type\":\"NewsArticle\",\"datePublished\":\"2025-10-27\"} -->").as_deref(), Some("2025-10-27"));
        assert_eq!(day("//<![CDATA[\n{\"datePublished\" : \"2025-10-27\",}\n//]]>").as_deref(), Some("2025-10-27"));
        assert_eq!(
            read(r#"{"headline":"A \"deal\" \u2013 \ud83d\ude00 \ud83d in\nsight"}"#).headline.as_deref(),
            Some("A \"deal\" – 😀 \u{fffd} in sight")
        );
        assert_eq!(day(r#"{"headline":"no day: \"datePublished\":","x":"2025-10-27"}"#), None);
    }

    #[test]
    fn broken_json_states_what_it_states() {
        for script in
            ["", "{", "}", "]]]]", "\"", "{\"a", "{\"a\\", "{\"a\\u", "{\"datePublished\":\"soon\"}", "[{\"@type\":7}", "{\"é\":\"\\ud8\"}"]
        {
            assert_eq!(day(script), None, "{script}");
        }
        let deep = "{\"a\":[".repeat(100_000);
        assert_eq!(day(&deep), None);
        assert_eq!(day(&format!("{deep}{}", "]}".repeat(100_000))), None);
    }
}
