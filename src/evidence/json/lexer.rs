//! JSON as events. Written for speed and size: a pack of a hundred thousand facts is to be read while a page loads.

use std::borrow::Cow;

/// One piece of a JSON text. Commas and colons are checked and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Token<'a> {
    Text(Cow<'a, str>),
    Key(Cow<'a, str>),
    Number(&'a str),
    Boolean(bool),
    Null,
    ListStart,
    ListEnd,
    ObjectStart,
    ObjectEnd,
    End,
}

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expect {
    Value,
    ValueOrListEnd,
    KeyOrObjectEnd,
    Key,
    CommaOrEnd,
    End,
}

/// Goes through a JSON text (RFC 8259).
#[derive(Debug)]
pub struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// For each open list or object, whether it is an object.
    open: Vec<bool>,
    expect: Expect,
}

impl<'a> Lexer<'a> {
    /// A lexer at the start of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, open: Vec::new(), expect: Expect::Value }
    }

    /// How many lists and objects are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Line and column (from 1, in characters) of the place that was reached.
    pub fn place(&self) -> (usize, usize) {
        let before = self.text.get(..self.at.min(self.text.len())).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |line_feed| line_feed + 1);
        (before.matches('\n').count() + 1, before.get(line_start..).unwrap_or_default().chars().count() + 1)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// The next token.
    ///
    /// # Errors
    /// What is wrong with the text at [`Lexer::place`].
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Result<Token<'a>, &'static str> {
        self.skip_space();
        if self.expect == Expect::CommaOrEnd {
            match (self.peek(), self.open.last()) {
                (Some(b','), Some(&object)) => {
                    self.at += 1;
                    self.skip_space();
                    self.expect = if object { Expect::Key } else { Expect::Value };
                }
                (Some(b']'), Some(false)) => return Ok(self.close(Token::ListEnd)),
                (Some(b'}'), Some(true)) => return Ok(self.close(Token::ObjectEnd)),
                (None, _) => return Err("the text ends too early"),
                _ => return Err("a comma or an end is missing"),
            }
        }
        match (self.expect, self.peek()) {
            (Expect::End, None) => Ok(Token::End),
            (Expect::End, Some(_)) => Err("more follows after the end"),
            (_, None) => Err("the text ends too early"),
            (Expect::ValueOrListEnd, Some(b']')) => Ok(self.close(Token::ListEnd)),
            (Expect::KeyOrObjectEnd, Some(b'}')) => Ok(self.close(Token::ObjectEnd)),
            (Expect::Key | Expect::KeyOrObjectEnd, Some(b'"')) => {
                let key = self.string()?;
                self.skip_space();
                if self.peek() != Some(b':') {
                    return Err("a colon is missing");
                }
                self.at += 1;
                self.expect = Expect::Value;
                Ok(Token::Key(key))
            }
            (Expect::Key | Expect::KeyOrObjectEnd, Some(_)) => Err("a key in quotation marks is missing"),
            (_, Some(byte)) => self.value(byte),
        }
    }

    fn value(&mut self, first: u8) -> Result<Token<'a>, &'static str> {
        let token = match first {
            b'"' => Token::Text(self.string()?),
            b'{' | b'[' => {
                let object = first == b'{';
                self.at += 1;
                self.open.push(object);
                self.expect = if object { Expect::KeyOrObjectEnd } else { Expect::ValueOrListEnd };
                return Ok(if object { Token::ObjectStart } else { Token::ListStart });
            }
            b't' => self.word("true", Token::Boolean(true))?,
            b'f' => self.word("false", Token::Boolean(false))?,
            b'n' => self.word("null", Token::Null)?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => return Err("a value is missing"),
        };
        self.expect = if self.open.is_empty() { Expect::End } else { Expect::CommaOrEnd };
        Ok(token)
    }

    fn close(&mut self, token: Token<'a>) -> Token<'a> {
        self.at += 1;
        self.open.pop();
        self.expect = if self.open.is_empty() { Expect::End } else { Expect::CommaOrEnd };
        token
    }

    fn word(&mut self, word: &str, token: Token<'a>) -> Result<Token<'a>, &'static str> {
        if !self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            return Err("a value is missing");
        }
        self.at += word.len();
        Ok(token)
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> Result<Token<'a>, &'static str> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading_zero = self.peek() == Some(b'0');
        let digits = self.digits();
        if digits == 0 || leading_zero && digits > 1 {
            return Err("a number is malformed");
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err("a number is malformed");
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if self.digits() == 0 {
                return Err("a number is malformed");
            }
        }
        Ok(Token::Number(self.text.get(start..self.at).unwrap_or_default()))
    }

    /// The string that begins at the quotation mark under the lexer.
    fn string(&mut self) -> Result<Cow<'a, str>, &'static str> {
        self.at += 1;
        let mut start = self.at;
        let mut unescaped = String::new();
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let Some(length) = rest.iter().position(|&byte| byte == b'"' || byte == b'\\' || byte < 0x20) else {
                return Err("a text in quotation marks does not end");
            };
            self.at += length;
            let piece = self.text.get(start..self.at).unwrap_or_default();
            match rest.get(length) {
                Some(b'"') => {
                    self.at += 1;
                    if unescaped.is_empty() {
                        return Ok(Cow::Borrowed(piece));
                    }
                    unescaped.push_str(piece);
                    return Ok(Cow::Owned(unescaped));
                }
                Some(b'\\') => {
                    unescaped.push_str(piece);
                    self.at += 1;
                    unescaped.push(self.escape()?);
                    start = self.at;
                }
                _ => return Err("a text holds a control character"),
            }
        }
    }

    fn escape(&mut self) -> Result<char, &'static str> {
        let letter = self.peek().ok_or("the text ends too early")?;
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.hexadecimal()?;
                let pair = (0xd800..0xdc00).contains(&high) && self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u"));
                let code = if pair {
                    self.at += 2;
                    let low = self.hexadecimal()?.wrapping_sub(0xdc00);
                    if low < 0x400 { 0x10000 + ((high - 0xd800) << 10) + low } else { high }
                } else {
                    high
                };
                char::from_u32(code).ok_or("a surrogate stands alone")?
            }
            _ => return Err("an escape is not known"),
        })
    }

    fn hexadecimal(&mut self) -> Result<u32, &'static str> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or("an escape is malformed")?;
        self.at += 4;
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexer, Token};

    fn tokens(text: &str) -> Result<Vec<Token<'_>>, &'static str> {
        let mut lexer = Lexer::new(text);
        let mut tokens = Vec::new();
        loop {
            match lexer.next()? {
                Token::End => return Ok(tokens),
                token => tokens.push(token),
            }
        }
    }

    /// The value that `tokens` spell, by the reference reader's types.
    fn value(tokens: &mut std::vec::IntoIter<Token<'_>>, first: Token<'_>) -> serde_json::Value {
        match first {
            Token::Text(text) => text.into_owned().into(),
            Token::Number(number) => serde_json::from_str(number).unwrap(),
            Token::Boolean(value) => value.into(),
            Token::Null => serde_json::Value::Null,
            Token::ListStart => {
                let mut items = Vec::new();
                loop {
                    match tokens.next().unwrap() {
                        Token::ListEnd => return items.into(),
                        token => items.push(value(tokens, token)),
                    }
                }
            }
            Token::ObjectStart => {
                let mut fields = serde_json::Map::new();
                while let Token::Key(key) = tokens.next().unwrap() {
                    let first = tokens.next().unwrap();
                    fields.insert(key.into_owned(), value(tokens, first));
                }
                fields.into()
            }
            other => panic!("{other:?}"),
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
            let got = tokens(text).ok().map(|tokens| {
                let mut tokens = tokens.into_iter();
                let first = tokens.next().unwrap();
                value(&mut tokens, first)
            });
            assert_eq!(got, expected, "{text:?}");
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        assert!(tokens(&"[".repeat(1_000_000)).is_err());
    }
}
