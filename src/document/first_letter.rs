//! Lists of words that are asked often: which of their lines can hold a word at all, seen from its first letter.
//!
//! A list stays readable as text, and a look-up reads a few lines of it instead of all.

/// The lines of a list, one bit each, by the first letters of their words.
pub struct FirstLetters([u128; 26]);

impl FirstLetters {
    /// Of at most 128 lines of words in lower case, parted by spaces or commas.
    pub const fn of(lines: &[&str]) -> Self {
        let mut by_letter = [0; 26];
        let mut index = 0;
        while index < lines.len() {
            add(&mut by_letter, index, lines[index].as_bytes());
            index += 1;
        }
        Self(by_letter)
    }

    /// The same for lines that have a name each.
    pub const fn of_named(lines: &[(&str, &str)]) -> Self {
        let mut by_letter = [0; 26];
        let mut index = 0;
        while index < lines.len() {
            add(&mut by_letter, index, lines[index].1.as_bytes());
            index += 1;
        }
        Self(by_letter)
    }

    /// The indices of the lines that may hold `word`, which is in lower case, as bits.
    pub fn lines(&self, word: &str) -> u128 {
        let first = word.bytes().next().filter(u8::is_ascii_lowercase);
        first.and_then(|first| self.0.get(usize::from(first - b'a'))).copied().unwrap_or(0)
    }
}

const fn add(by_letter: &mut [u128; 26], index: usize, line: &[u8]) {
    let mut at = 0;
    while at < line.len() {
        if at == 0 || line[at - 1] == b' ' || line[at - 1] == b',' {
            by_letter[(line[at] - b'a') as usize] |= 1 << index;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::FirstLetters;

    #[test]
    fn lines_are_found_by_the_letters_of_their_words() {
        const LINES: FirstLetters = FirstLetters::of(&["abe ben", "cars,bikes", "zoo"]);
        for (word, lines) in [("apple", 0b1), ("b", 0b11), ("cars", 0b10), ("zoo", 0b100), ("x", 0), ("", 0), ("Abe", 0), ("é", 0)] {
            assert_eq!(LINES.lines(word), lines, "{word}");
        }
        const NAMED: FirstLetters = FirstLetters::of_named(&[("first", "abe"), ("second", "ben")]);
        assert_eq!((NAMED.lines("first"), NAMED.lines("ben")), (0, 0b10));
    }
}
