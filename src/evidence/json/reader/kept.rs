//! Texts that are kept for good, as those of records are.

use super::{Reader, Stop};
use crate::evidence::schema::{List, Text};
use std::borrow::Cow;

/// How many texts are given room at a time: an allocation for each list would take longer than reading it.
const ROOM: usize = 1024;

impl Reader<'static> {
    /// A text that is kept.
    #[inline(always)]
    pub fn kept(&mut self) -> Result<Text, Stop> {
        if self.space() == b'"'
            && let Some(text) = self.plain()
        {
            return Ok(text.into());
        }
        self.kept_with_escapes()
    }

    #[cold]
    fn kept_with_escapes(&mut self) -> Result<Text, Stop> {
        Ok(match self.text()? {
            Cow::Borrowed(text) => text.into(),
            Cow::Owned(text) => text.into(),
        })
    }

    /// A list of texts that are kept.
    pub fn texts(&mut self) -> Result<List<Text>, Stop> {
        let mut length = 0;
        self.items(|reader, _| {
            if length == reader.room.len() {
                reader.make_room();
            }
            let text = reader.kept()?;
            if let Some(place) = reader.room.get_mut(length) {
                *place = text;
            }
            length += 1;
            Ok(())
        })?;
        let (texts, rest) = std::mem::take(&mut self.room).split_at_mut(length);
        self.room = rest;
        Ok(List::from(&*texts))
    }

    /// More room for texts; those of the list that is being read move there.
    #[cold]
    fn make_room(&mut self) {
        let mut larger = self.room.to_vec();
        larger.resize(ROOM.max(2 * self.room.len()), Text::default());
        self.room = larger.leak();
    }
}
