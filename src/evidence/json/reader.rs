//! Reading values from JSON (RFC 8259), straight into the fields of records. Written for speed and size: a pack of a hundred thousand
//! facts is to be read while a page loads, and the reader is part of what every page loads.
//!
//! A value of the wrong type is an error with its place, and the record that holds it is passed over, so that one run names every
//! broken record. JSON that is no JSON ends the reading.

mod scalars;

use crate::error::Error;
use std::borrow::Cow;
use std::fmt::Write as _;

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
    path: Vec<Step<'a>>,
    errors: Vec<Error>,
    /// Room for lists of texts.
    room: &'a mut [Cow<'a, str>],
}

/// How many texts are given room at a time: an allocation for each list would take longer than reading it.
const ROOM: usize = 1024;

enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// Reads `text` into `value`.
///
/// # Errors
/// Everything that could not be read, in the order of the text.
pub fn from_str<'a>(text: &'a str, value: &mut dyn FromJson<'a>) -> Result<(), Vec<Error>> {
    let mut reader = Reader { text, at: 0, path: Vec::new(), errors: Vec::new(), room: &mut [] };
    if value.read(&mut reader).is_ok() {
        reader.space();
        if reader.at < text.len() {
            reader.syntax("more follows after the end");
        }
    }
    if reader.errors.is_empty() { Ok(()) } else { Err(reader.errors) }
}

impl<'a> Reader<'a> {
    /// The next byte; 0 at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Goes over white space; the next byte.
    fn space(&mut self) -> u8 {
        loop {
            match self.peek() {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                byte => return byte,
            }
        }
    }

    /// What was read since `start`.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Notes an error at the present place.
    fn note(&mut self, what: &str) {
        let mut message = String::new();
        for step in &self.path {
            let _ = match step {
                Step::Item(index) => write!(message, "[{index}]"),
                Step::Key(key) if message.is_empty() => write!(message, "{key}"),
                Step::Key(key) => write!(message, ".{key}"),
            };
        }
        if message.is_empty() {
            message.push_str(WHOLE);
        } else {
            message.push_str(": ");
        }
        message.push_str(what);
        self.errors.push(Error::evidence(message));
    }

    /// Notes that the text is not JSON here.
    fn syntax(&mut self, what: &str) -> Stop {
        let what = if self.at < self.text.len() { what } else { "the text ends too early" };
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
        self.note(&format!("{what} (line {line}, column {column})"));
        Stop::Syntax
    }

    /// Notes that the value at the present place cannot be used: `what` says why.
    pub fn refuse(&mut self, what: &str) -> Stop {
        self.note(what);
        Stop::Broken
    }

    /// Notes that the value that comes is not what was expected.
    pub fn wrong(&mut self, expected: &str) -> Stop {
        let first = self.space();
        let start = self.at;
        let got = match first {
            b'[' => "a list".to_owned(),
            b'{' => "an object".to_owned(),
            b'"' => match self.string() {
                Ok(text) if text.len() < 40 => format!("the text {text:?}"),
                Ok(_) => "a long text".to_owned(),
                Err(stop) => return stop,
            },
            _ => match self.skip() {
                Ok(()) if first.is_ascii_lowercase() => self.since(start).to_owned(),
                Ok(()) => format!("the number {}", self.since(start)),
                Err(stop) => return stop,
            },
        };
        self.refuse(&format!("is {got}, not {expected}"))
    }

    /// Reads an object value by value; `null` counts as a value that is not there.
    pub fn object(&mut self, field: ReadField<'_, 'a>) -> Result<(), Stop> {
        if self.space() != b'{' {
            return Err(self.wrong("an object"));
        }
        self.at += 1;
        if self.space() == b'}' {
            self.at += 1;
            return Ok(());
        }
        loop {
            let (key, raw) = self.key()?;
            self.path.push(Step::Key(raw));
            if self.space() == b'n' {
                self.word("null")?;
            } else {
                field(&key, self)?;
            }
            self.path.pop();
            if self.ends(b'}')? {
                return Ok(());
            }
        }
    }

    /// Reads an object into `fields`, each with its key. Keys mostly come in the order of the fields.
    pub fn fields(&mut self, fields: &mut [(&str, &mut dyn FromJson<'a>)]) -> Result<(), Stop> {
        let mut next = 0;
        self.object(&mut |key, reader| {
            let named = |(name, _): &(&str, &mut dyn FromJson<'a>)| *name == key;
            let after = fields.iter().skip(next).position(named).map(|place| place + next);
            match after.or_else(|| fields.iter().position(named)).and_then(|place| Some((place, fields.get_mut(place)?))) {
                Some((place, (_, field))) => {
                    next = place + 1;
                    field.read(reader)
                }
                None => Err(reader.refuse("is not a field of this record")),
            }
        })
    }

    /// Reads a list item by item. With `forgiving`, an item that cannot be used is passed over: its error stays noted.
    pub fn list(&mut self, forgiving: bool, item: &mut dyn FnMut(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.space() != b'[' {
            return Err(self.wrong("a list"));
        }
        self.at += 1;
        if self.space() == b']' {
            self.at += 1;
            return Ok(());
        }
        let steps = self.path.len();
        for index in 0.. {
            self.path.push(Step::Item(index));
            let start = self.at;
            match item(self) {
                Err(Stop::Broken) if forgiving => {
                    self.path.truncate(steps + 1);
                    self.at = start;
                    self.skip()?;
                }
                other => other?,
            }
            self.path.truncate(steps);
            if self.ends(b']')? {
                break;
            }
        }
        Ok(())
    }

    /// Goes over what stands after a value: a comma, or the end of what holds it.
    fn ends(&mut self, end: u8) -> Result<bool, Stop> {
        match self.space() {
            byte if byte == end || byte == b',' => {
                self.at += 1;
                Ok(byte == end)
            }
            _ => Err(self.syntax("a comma or an end is missing")),
        }
    }

    /// A key and the colon after it: as it is, and as it is written.
    fn key(&mut self) -> Result<(Cow<'a, str>, &'a str), Stop> {
        if self.space() != b'"' {
            return Err(self.syntax("a key in quotation marks is missing"));
        }
        let start = self.at;
        let key = self.string()?;
        let raw = match &key {
            Cow::Borrowed(raw) => raw,
            Cow::Owned(_) => self.text.get(start + 1..self.at - 1).unwrap_or_default(),
        };
        if self.space() != b':' {
            return Err(self.syntax("a colon is missing"));
        }
        self.at += 1;
        Ok((key, raw))
    }

    /// Goes over a value of any kind, however deep.
    fn skip(&mut self) -> Result<(), Stop> {
        let mut open = Vec::new();
        loop {
            match self.space() {
                first @ (b'{' | b'[') => {
                    let end = first + 2;
                    self.at += 1;
                    if self.space() == end {
                        self.at += 1;
                    } else {
                        open.push(end);
                        if end == b'}' {
                            self.key()?;
                        }
                        continue;
                    }
                }
                b'"' => drop(self.string()?),
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => drop(self.number()?),
            }
            loop {
                let Some(&end) = open.last() else { return Ok(()) };
                if !self.ends(end)? {
                    if end == b'}' {
                        self.key()?;
                    }
                    break;
                }
                open.pop();
            }
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Stop> {
        if !self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            return Err(self.syntax("a value is missing"));
        }
        self.at += word.len();
        Ok(())
    }

    /// A text.
    pub fn text(&mut self) -> Result<Cow<'a, str>, Stop> {
        if self.space() == b'"' { self.string() } else { Err(self.wrong("a text")) }
    }

    /// A list of texts. It stays in memory, as what the texts borrow from does.
    pub fn texts(&mut self) -> Result<&'a [Cow<'a, str>], Stop> {
        let mut length = 0;
        self.list(false, &mut |reader| {
            if length == reader.room.len() {
                let full = std::mem::take(&mut reader.room);
                let mut larger = vec![Cow::Borrowed(""); ROOM.max(2 * length)];
                larger.iter_mut().zip(full).for_each(|(to, from)| std::mem::swap(to, from));
                reader.room = larger.leak();
            }
            let text = reader.text()?;
            if let Some(place) = reader.room.get_mut(length) {
                *place = text;
            }
            length += 1;
            Ok(())
        })?;
        let (texts, rest) = std::mem::take(&mut self.room).split_at_mut(length);
        self.room = rest;
        Ok(texts)
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
