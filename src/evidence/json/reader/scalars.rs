//! The strings and numbers of JSON as they are written.

use super::{Reader, Stop};
use std::borrow::Cow;

impl<'a> Reader<'a> {
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        self.at - start
    }

    pub(super) fn number(&mut self) -> Result<&'a str, Stop> {
        let start = self.at;
        if self.peek() == b'-' {
            self.at += 1;
        }
        let leading_zero = self.peek() == b'0';
        let digits = self.digits();
        let mut formed = digits > 0 && !(leading_zero && digits > 1);
        if self.at == start {
            return Err(self.syntax("a value is missing"));
        }
        if self.peek() == b'.' {
            self.at += 1;
            formed &= self.digits() > 0;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.at += 1;
            }
            formed &= self.digits() > 0;
        }
        if formed { Ok(self.since(start)) } else { Err(self.syntax("a number is malformed")) }
    }

    /// The string that begins at the quotation mark under the reader, where it is as it is written; else the reader stays.
    pub(super) fn plain(&mut self) -> Option<&'a str> {
        let start = self.at + 1;
        let end = start + plain_bytes(self.text.as_bytes().get(start..)?);
        if self.text.as_bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// The string that begins at the quotation mark under the reader.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, Stop> {
        match self.plain() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.string_with_escapes().map(Cow::Owned),
        }
    }

    #[cold]
    fn string_with_escapes(&mut self) -> Result<String, Stop> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let start = self.at;
            self.at += plain_bytes(self.text.as_bytes().get(self.at..).unwrap_or_default());
            text.push_str(self.since(start));
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(text);
                }
                b'\\' => {
                    self.at += 1;
                    match self.escape() {
                        Some(character) => text.push(character),
                        None => return Err(self.syntax("an escape is malformed")),
                    }
                }
                _ => return Err(self.syntax("a text holds a control character")),
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.peek();
        self.at += 1;
        Some(match letter {
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
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// How many bytes come before a quotation mark, a backslash or a control character, eight at a time.
#[inline(always)]
fn plain_bytes(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    // The highest bit of each byte below `limit`; only the lowest that is set is to be trusted.
    let below = |word: u64, limit: u64| word.wrapping_sub(limit * ONES) & !word & (0x80 * ONES);
    let (words, rest) = bytes.as_chunks::<8>();
    for (number, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let marks = below(word, 0x20) | below(word ^ (u64::from(b'"') * ONES), 1) | below(word ^ (u64::from(b'\\') * ONES), 1);
        if marks != 0 {
            return 8 * number + (marks.trailing_zeros() / 8) as usize;
        }
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    bytes.len() - rest.len() + rest.iter().position(ends).unwrap_or(rest.len())
}
