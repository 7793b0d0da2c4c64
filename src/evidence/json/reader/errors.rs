//! What could not be read, and where.

use super::{Reader, Step, Stop, WHOLE};
use crate::error::Error;
use std::fmt::Write as _;

impl Reader<'_> {
    /// Notes an error at the present place.
    pub(super) fn note(&mut self, what: &str) {
        let mut message = String::new();
        for step in self.path.iter().take(self.depth) {
            let _ = match *step {
                Step::Item(index) => write!(message, "[{index}]"),
                Step::Key(start, end) => {
                    let dot = if message.is_empty() { "" } else { "." };
                    write!(message, "{dot}{}", self.text.get(start..end).unwrap_or_default())
                }
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
    #[cold]
    pub(super) fn syntax(&mut self, what: &str) -> Stop {
        let what = if self.at < self.text.len() { what } else { "the text ends too early" };
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
        self.note(&format!("{what} (line {line}, column {column})"));
        Stop::Syntax
    }

    /// Notes that the value at the present place cannot be used: `what` says why.
    #[cold]
    pub fn refuse(&mut self, what: &str) -> Stop {
        self.note(what);
        Stop::Broken
    }

    /// Notes that the value that comes is not what was expected.
    #[cold]
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
}
