//! Reading values from JSON (RFC 8259), straight into the fields of records. Written for speed and size: a pack of a hundred thousand
//! facts is to be read while a page loads, and the reader is part of what every page loads.
//!
//! A value of the wrong type is an error with its place, and the record that holds it is passed over, so that one run names every
//! broken record. JSON that is no JSON ends the reading.

mod errors;
mod kept;
mod scalars;
mod walk;

use crate::error::Error;
use crate::evidence::schema::Text;
use std::borrow::Cow;

/// What an error that concerns the whole text starts with.
pub const WHOLE: &str = "the pack: ";

/// Why reading went no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The value cannot be used. The error is noted.
    Broken,
    /// The text is not JSON. The error is noted.
    Syntax,
}

/// What can be read from JSON.
pub trait FromJson<'a> {
    /// Fills `self` from the value at which `reader` stands.
    fn read(&mut self, reader: &mut Reader<'a>) -> Result<(), Stop>;
}

/// How a value in an object is read, by its key.
pub type ReadField<'f, 'a> = &'f mut dyn FnMut(&str, &mut Reader<'a>) -> Result<(), Stop>;

/// Reads one JSON text. Texts of records borrow from it, so that the text of a pack stays in memory.
pub struct Reader<'a> {
    text: &'a str,
    /// Where the next byte stands.
    at: usize,
    /// The way to the value that is being read.
    path: [Step; DEEPEST],
    /// How much of `path` is in use.
    depth: usize,
    errors: Vec<Error>,
    /// Room for lists of texts.
    room: &'static mut [Text],
}

/// The longest way to a value that an error can name; no record is half as deep.
const DEEPEST: usize = 12;

#[derive(Clone, Copy)]
enum Step {
    /// Where a key begins and ends in the text.
    Key(usize, usize),
    Item(usize),
}

/// Reads `text` into `value`.
///
/// # Errors
/// Everything that could not be read, in the order of the text.
pub fn from_str<'a>(text: &'a str, value: &mut dyn FromJson<'a>) -> Result<(), Vec<Error>> {
    let mut reader = Reader::new(text);
    if value.read(&mut reader).is_ok() {
        reader.space();
        if reader.at < text.len() {
            reader.syntax("more follows after the end");
        }
    }
    if reader.errors.is_empty() { Ok(()) } else { Err(reader.errors) }
}

/// Reads the value with which `text` begins into `value`, whatever comes after it.
///
/// # Errors
/// Everything that could not be read, in the order of the text.
pub fn first_of<'a>(text: &'a str, value: &mut dyn FromJson<'a>) -> Result<(), Vec<Error>> {
    let mut reader = Reader::new(text);
    let read = value.read(&mut reader).is_ok();
    if read && reader.errors.is_empty() { Ok(()) } else { Err(reader.errors) }
}

// What every value goes through is compiled into its callers: in a widget, which is compiled for size, it would else be a chain of calls
// that takes longer than the reading.
impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, path: [Step::Item(0); DEEPEST], depth: 0, errors: Vec::new(), room: &mut [] }
    }

    /// The next byte; 0 at the end.
    #[inline(always)]
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Goes over white space; the next byte.
    #[inline(always)]
    fn space(&mut self) -> u8 {
        loop {
            match self.peek() {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                byte => return byte,
            }
        }
    }

    /// How many bytes are left to read.
    pub fn left(&self) -> usize {
        self.text.len().saturating_sub(self.at)
    }

    /// What was read since `start`.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// From here on `step` is the last of the way, in place of what was at `depth`.
    #[inline(always)]
    fn go(&mut self, depth: usize, step: Step) {
        if let Some(place) = self.path.get_mut(depth) {
            *place = step;
        }
        self.depth = depth + 1;
    }

    /// A text.
    pub fn text(&mut self) -> Result<Cow<'a, str>, Stop> {
        if self.space() == b'"' { self.string() } else { Err(self.wrong("a text")) }
    }

    /// Which of `words` the text is that comes, by its place among them.
    pub fn choice(&mut self, words: &[&str]) -> Result<usize, Stop> {
        if self.space() == b'"' {
            let start = self.at;
            let text = self.string()?;
            if let Some(place) = words.iter().position(|word| *word == text) {
                return Ok(place);
            }
            self.at = start;
        }
        Err(self.wrong(&format!("one of {}", words.join(" "))))
    }

    /// True or false.
    pub fn boolean(&mut self) -> Result<bool, Stop> {
        match self.space() {
            b't' => self.word("true").map(|()| true),
            b'f' => self.word("false").map(|()| false),
            _ => Err(self.wrong("true or false")),
        }
    }

    /// A number that `parse` makes something of, or `expected` is noted.
    pub fn parse<T>(&mut self, expected: &str, parse: fn(&str) -> Option<T>) -> Result<T, Stop> {
        if matches!(self.space(), b'-' | b'0'..=b'9') {
            let start = self.at;
            if let Some(value) = parse(self.number()?) {
                return Ok(value);
            }
            self.at = start;
        }
        Err(self.wrong(expected))
    }
}

#[cfg(test)]
mod tests {
    use super::{FromJson, Reader, Stop, from_str};

    /// Any value; a text is kept.
    #[derive(Default)]
    struct Anything(Option<String>);

    impl<'a> FromJson<'a> for Anything {
        fn read(&mut self, reader: &mut Reader<'a>) -> Result<(), Stop> {
            if reader.space() == b'"' {
                self.0 = Some(reader.text()?.into_owned());
                return Ok(());
            }
            reader.skip()
        }
    }

    #[test]
    fn reads_what_the_reference_reader_reads_and_refuses_what_it_refuses() {
        for text in [
            "{}",
            "[]",
            " [ ] ",
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1.5e+3",
            "1E9",
            "1e-7",
            "\"\"",
            "\"a\\u00e9\\n\\\\\\/\\\"\"",
            "\"\\ud83d\\ude00 ü 习\"",
            "{\"a\": [1, {\"b\": null}, \"c\"], \"d\": {}}",
            "[[], [[]], {}]",
            "\n{\"x\"\t:\r1}\n",
            "",
            " ",
            "[",
            "]",
            "{",
            "}",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{1:2}",
            "[1]]",
            "[} ",
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "1e+",
            "0x1",
            "tru",
            "nul",
            "truefalse",
            "\"",
            "\"\\\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\t\"",
            "'a'",
            "\u{feff}1",
            "1 1",
            "NaN",
            "[1}",
            "{\"a\":1]",
            "\"\\u+123\"",
        ] {
            let expected = serde_json::from_str::<serde_json::Value>(text).ok();
            let mut value = Anything::default();
            assert_eq!(from_str(text, &mut value).is_ok(), expected.is_some(), "{text:?}");
            assert_eq!(value.0.as_deref(), expected.as_ref().and_then(serde_json::Value::as_str), "{text:?}");
        }
    }

    /// Objects and lists whose values are read one by one.
    struct Walked;

    impl<'a> FromJson<'a> for Walked {
        fn read(&mut self, reader: &mut Reader<'a>) -> Result<(), Stop> {
            reader.object(&mut |_, reader| {
                reader.list(true, &mut |reader| reader.parse("a number", |number| number.parse::<f64>().ok()).map(drop))
            })
        }
    }

    #[test]
    fn objects_and_lists_that_are_walked_keep_the_syntax_too() {
        for (text, right) in [
            ("{}", true),
            (" { \"a\" : [ 1 , 2.5e3 ] , \"b\":[],\"c\":null } ", true),
            ("{\"a\":[1,]}", false),
            ("{\"a\":[1],}", false),
            ("{\"a\":[1}", false),
            ("{\"a\":[1]]", false),
            ("{\"a\" [1]}", false),
            ("{\"a\":[1 2]}", false),
            ("{\"a\":[\"x\", [{\"b\": [true, false, null]}], {}]}", false),
            ("{\"a\":nul}", false),
            ("{", false),
            ("{\"a\":[1]} x", false),
        ] {
            assert_eq!(from_str(text, &mut Walked).is_ok(), right, "{text:?}");
        }
        let errors = from_str("{\"a\":[\"x\", [{\"b\": [true]}], {}, nul]}", &mut Walked).unwrap_err();
        let messages: Vec<&str> = errors.iter().map(crate::error::Error::message).collect();
        assert_eq!(
            messages,
            [
                "a[0]: is the text \"x\", not a number",
                "a[1]: is a list, not a number",
                "a[2]: is an object, not a number",
                "a[3]: a value is missing (line 1, column 33)",
            ]
        );
    }

    #[test]
    fn texts_of_every_length_end_where_they_end() {
        for length in 0..40 {
            for (end, read) in [("\"", true), ("\\n\"", true), ("\u{1f}\"", false), ("", false)] {
                let text = format!("\"{}{end}", "é¡~!".chars().cycle().take(length).collect::<String>());
                let mut value = Anything::default();
                assert_eq!(from_str(&text, &mut value).is_ok(), read, "{text:?}");
                assert_eq!(value.0.map(|text| text.trim_end().chars().count()), read.then_some(length), "{text:?}");
            }
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        assert!(from_str(&"[".repeat(1_000_000), &mut Anything::default()).is_err());
    }
}
