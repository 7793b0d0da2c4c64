//! Objects and lists: from value to value, with the way to each.

use super::{FromJson, ReadField, Reader, Step, Stop};
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// Reads an object: `member` reads a key and its value, and is told how long the way to the object is.
    #[inline(always)]
    fn members(&mut self, mut member: impl FnMut(&mut Self, usize) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.space() != b'{' {
            return Err(self.wrong("an object"));
        }
        self.at += 1;
        if self.space() == b'}' {
            self.at += 1;
            return Ok(());
        }
        let depth = self.depth;
        loop {
            member(self, depth)?;
            self.depth = depth;
            if self.ends(b'}')? {
                return Ok(());
            }
        }
    }

    /// Whether a value follows the key at `step`: `null` counts as a value that is not there.
    #[inline(always)]
    fn is_there(&mut self, depth: usize, step: Step) -> Result<bool, Stop> {
        self.go(depth, step);
        let there = self.space() != b'n';
        if !there {
            self.word("null")?;
        }
        Ok(there)
    }

    /// Reads an object value by value.
    pub fn object(&mut self, field: ReadField<'_, 'a>) -> Result<(), Stop> {
        self.members(|reader, depth| {
            let (key, step) = reader.key()?;
            if reader.is_there(depth, step)? { field(&key, reader) } else { Ok(()) }
        })
    }

    /// Reads an object into `fields`, each with its key. Keys mostly come in the order of the fields.
    pub fn fields(&mut self, fields: &mut [(&str, &mut dyn FromJson<'a>)]) -> Result<(), Stop> {
        let mut next = 0;
        self.members(|reader, depth| {
            let start = reader.at + 1;
            let rest = reader.text.as_bytes().get(start..).unwrap_or_default();
            let mut found = None;
            let mut place = next;
            for _ in 0..fields.len() {
                if place >= fields.len() {
                    place = 0;
                }
                let name = fields[place].0.as_bytes();
                if rest.first() == name.first() && rest.starts_with(name) && rest.get(name.len()) == Some(&b'"') {
                    found = Some((place, start + name.len()));
                    break;
                }
                place += 1;
            }
            let (place, step) = match found {
                Some((place, end)) if reader.peek() == b'"' => {
                    reader.at = end + 1;
                    reader.colon()?;
                    (place, Step::Key(start, end))
                }
                _ => {
                    let (key, step) = reader.key()?;
                    (fields.iter().position(|(name, _)| *name == key).unwrap_or(fields.len()), step)
                }
            };
            if !reader.is_there(depth, step)? {
                return Ok(());
            }
            next = place + 1;
            match fields.get_mut(place) {
                Some((_, field)) => field.read(reader),
                None => Err(reader.refuse("is not a field of this record")),
            }
        })
    }

    /// Reads a list item by item. With `forgiving`, an item that cannot be used is passed over: its error stays noted.
    pub fn list(&mut self, forgiving: bool, item: &mut dyn FnMut(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        self.items(|reader, depth| {
            let start = reader.at;
            match item(reader) {
                Err(Stop::Broken) if forgiving => {
                    reader.depth = depth;
                    reader.at = start;
                    reader.skip()
                }
                other => other,
            }
        })
    }

    /// Reads a list: `item` reads one, and is told how long the way to it is.
    #[inline(always)]
    pub(super) fn items(&mut self, mut item: impl FnMut(&mut Self, usize) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.space() != b'[' {
            return Err(self.wrong("a list"));
        }
        self.at += 1;
        if self.space() == b']' {
            self.at += 1;
            return Ok(());
        }
        let depth = self.depth;
        let mut index = 0;
        loop {
            self.go(depth, Step::Item(index));
            item(self, depth + 1)?;
            self.depth = depth;
            if self.ends(b']')? {
                return Ok(());
            }
            index += 1;
        }
    }

    /// Goes over what stands after a value: a comma, or the end of what holds it; and over the white space after a comma.
    #[inline(always)]
    fn ends(&mut self, end: u8) -> Result<bool, Stop> {
        let byte = self.space();
        if byte != b',' && byte != end {
            return Err(self.syntax("a comma or an end is missing"));
        }
        self.at += 1;
        if byte == b',' {
            self.space();
        }
        Ok(byte == end)
    }

    /// A key and the colon after it: as it is, and where it is written.
    fn key(&mut self) -> Result<(Cow<'a, str>, Step), Stop> {
        if self.space() != b'"' {
            return Err(self.syntax("a key in quotation marks is missing"));
        }
        let start = self.at + 1;
        let key = self.string()?;
        let step = Step::Key(start, self.at - 1);
        self.colon()?;
        Ok((key, step))
    }

    #[inline(always)]
    fn colon(&mut self) -> Result<(), Stop> {
        if self.space() != b':' {
            return Err(self.syntax("a colon is missing"));
        }
        self.at += 1;
        Ok(())
    }

    /// Goes over a value of any kind, however deep.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
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

    pub(super) fn word(&mut self, word: &str) -> Result<(), Stop> {
        if !self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            return Err(self.syntax("a value is missing"));
        }
        self.at += word.len();
        Ok(())
    }
}
