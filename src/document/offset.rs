//! Bytes to UTF-16 code units and back, without walking the text from its start.
//!
//! A checkpoint every [`STRIDE`] bytes holds the count of code units before it (after rust-analyzer's `line-index`, which keeps
//! the wide characters of each line instead).

/// Bytes between checkpoints: at most this many are walked per conversion.
const STRIDE: usize = 64;

/// The map of one text. Conversions take the text again, so that it is stored once.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    /// Code units before byte `i * STRIDE`; empty where every character is ASCII.
    checkpoints: Vec<u32>,
}

impl OffsetMap {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::default();
        }
        let mut units = 0u32;
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        for chunk in text.as_bytes().chunks(STRIDE) {
            checkpoints.push(units);
            units += chunk.iter().map(|&byte| units_of(byte)).sum::<u32>();
        }
        Self { checkpoints }
    }

    /// Code units before byte `offset` of `text`; past the end, those of the whole text.
    pub fn to_utf16(&self, text: &str, offset: u32) -> u32 {
        let offset = (offset as usize).min(text.len());
        if self.checkpoints.is_empty() {
            return offset as u32;
        }
        let index = (offset / STRIDE).min(self.checkpoints.len() - 1);
        let walked: u32 = text.as_bytes()[index * STRIDE..offset].iter().map(|&byte| units_of(byte)).sum();
        self.checkpoints[index] + walked
    }

    /// Byte offset of code unit `unit` of `text`; inside a surrogate pair, the start of that character; past the end, the length.
    pub fn from_utf16(&self, text: &str, unit: u32) -> u32 {
        if self.checkpoints.is_empty() {
            return unit.min(text.len() as u32);
        }
        let index = self.checkpoints.partition_point(|&units| units <= unit).saturating_sub(1);
        let mut units = self.checkpoints[index];
        let mut offset = index * STRIDE;
        while !text.is_char_boundary(offset) {
            // The bytes before a boundary are the tail of a character that the checkpoint has already counted.
            offset += 1;
        }
        for (at, character) in text[offset..].char_indices() {
            let next = units + character.len_utf16() as u32;
            if next > unit {
                return (offset + at) as u32;
            }
            units = next;
        }
        text.len() as u32
    }
}

/// Code units that a byte of UTF-8 begins: none for a continuation byte, two for the lead of a four-byte character.
const fn units_of(byte: u8) -> u32 {
    (byte & 0xC0 != 0x80) as u32 + (byte >= 0xF0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_round_trip_at_every_character() {
        let text = "a“b”\u{1F600} é – 習近平 ".repeat(40);
        let map = OffsetMap::new(&text);
        let mut units = 0;
        for (at, character) in text.char_indices() {
            assert_eq!(map.to_utf16(&text, at as u32), units);
            assert_eq!(map.from_utf16(&text, units), at as u32);
            units += character.len_utf16() as u32;
        }
        assert_eq!(map.to_utf16(&text, text.len() as u32), units);
        assert_eq!(map.from_utf16(&text, units), text.len() as u32);
        assert_eq!(map.from_utf16(&text, u32::MAX), text.len() as u32);
        assert_eq!(map.to_utf16(&text, u32::MAX), units);
    }

    #[test]
    fn ascii_needs_no_table() {
        let map = OffsetMap::new("plain");
        assert!(map.checkpoints.is_empty());
        assert_eq!(map.to_utf16("plain", 3), 3);
    }

    #[test]
    fn inside_a_surrogate_pair_rounds_down() {
        let text = "x\u{1F600}y";
        let map = OffsetMap::new(text);
        assert_eq!(map.from_utf16(text, 2), 1);
        assert_eq!(map.from_utf16(text, 3), 5);
    }
}
