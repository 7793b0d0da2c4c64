//! Reading records from JSON. One small function a record, no generated visitors: the reader is part of what every page loads.
//!
//! A value of the wrong type is an error with its place, and the record that holds it is passed over, so that one run names every
//! broken record. JSON that is no JSON ends the reading.

use super::lexer::{Lexer, Token};
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
    /// Fills `self` from the value that begins with `token`.
    fn read(&mut self, token: Token<'a>, reader: &mut Reader<'a>) -> Result<(), Stop>;
}

/// How a field of an object is read: key, first token of its value, reader.
pub type ReadField<'f, 'a> = &'f mut dyn FnMut(&str, Token<'a>, &mut Reader<'a>) -> Result<(), Stop>;

/// Reads one JSON text. Texts of records borrow from it, so that the text of a pack stays in memory.
pub struct Reader<'a> {
    lexer: Lexer<'a>,
    path: Vec<Step<'a>>,
    errors: Vec<Error>,
}

#[derive(Clone)]
enum Step<'a> {
    Key(Cow<'a, str>),
    Item(usize),
}

/// Reads `text` into `value`.
///
/// # Errors
/// Everything that could not be read, in the order of the text.
pub fn from_str<'a>(text: &'a str, value: &mut impl FromJson<'a>) -> Result<(), Vec<Error>> {
    let mut reader = Reader { lexer: Lexer::new(text), path: Vec::new(), errors: Vec::new() };
    let read = reader.next().and_then(|token| value.read(token, &mut reader));
    if read.is_ok() {
        let _ = reader.next();
    }
    if reader.errors.is_empty() { Ok(()) } else { Err(reader.errors) }
}

impl<'a> Reader<'a> {
    /// The next token.
    fn next(&mut self) -> Result<Token<'a>, Stop> {
        self.lexer.next().map_err(|what| {
            let (line, column) = self.lexer.place();
            self.note(&format!("{what} (line {line}, column {column})"));
            Stop::Syntax
        })
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

    /// Notes that `token` is not what was expected.
    pub fn wrong(&mut self, expected: &str, token: &Token<'a>) -> Stop {
        let got = match token {
            Token::Text(text) if text.len() < 40 => format!("the text {text:?}"),
            Token::Text(_) => "a long text".to_owned(),
            Token::Number(number) => format!("the number {number}"),
            Token::Boolean(value) => value.to_string(),
            Token::Null => "null".to_owned(),
            Token::ListStart => "a list".to_owned(),
            Token::ObjectStart => "an object".to_owned(),
            _ => "an end".to_owned(),
        };
        self.note(&format!("is {got}, not {expected}"));
        Stop::Broken
    }

    /// Notes that the value at the present place cannot be used: `what` says why.
    pub fn refuse(&mut self, what: &str) -> Stop {
        self.note(what);
        Stop::Broken
    }

    /// Notes that there is no such field.
    pub fn unknown(&mut self) -> Stop {
        self.note("is not a field of this record");
        Stop::Broken
    }

    /// Reads an object field by field.
    pub fn object(&mut self, token: Token<'a>, field: ReadField<'_, 'a>) -> Result<(), Stop> {
        if token != Token::ObjectStart {
            return Err(self.wrong("an object", &token));
        }
        loop {
            match self.next()? {
                Token::Key(key) => {
                    self.path.push(Step::Key(key.clone()));
                    let token = self.next()?;
                    if token != Token::Null {
                        field(&key, token, self)?;
                    }
                    self.path.pop();
                }
                _ => return Ok(()),
            }
        }
    }

    /// Reads a list item by item. With `forgiving`, an item that cannot be used is passed over: its error stays noted.
    pub fn list(
        &mut self,
        token: Token<'a>,
        forgiving: bool,
        item: &mut dyn FnMut(Token<'a>, &mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        if token != Token::ListStart {
            return Err(self.wrong("a list", &token));
        }
        let (depth, steps) = (self.lexer.depth(), self.path.len());
        for index in 0.. {
            let token = self.next()?;
            if token == Token::ListEnd {
                break;
            }
            self.path.push(Step::Item(index));
            match item(token, self) {
                Err(Stop::Broken) if forgiving => {
                    while self.lexer.depth() > depth {
                        self.next()?;
                    }
                }
                other => other?,
            }
            self.path.truncate(steps);
        }
        Ok(())
    }
}
