//! The consonants of a word by sound class, vowels dropped, after the idea of Soundex and Metaphone
//! (<https://en.wikipedia.org/wiki/Metaphone>).

use super::is_vowel;

/// The classes of the consonants of a folded word, in order.
pub fn of(word: &[u8]) -> Vec<u8> {
    let mut bones: Vec<u8> = Vec::with_capacity(word.len());
    let mut at = 0;
    while at < word.len() {
        let letter = word[at];
        let next = word.get(at + 1).copied();
        let soft = matches!(next, Some(b'e' | b'i' | b'y'));
        let mut taken = 1;
        let class = match (letter, next) {
            (b'p', Some(b'h')) => {
                taken = 2;
                Some(b'F')
            }
            (b's', Some(b'h')) | (b'c', Some(b'h')) | (b'z', Some(b'h')) => {
                taken = 2;
                Some(b'X')
            }
            (b'c', Some(b'k')) => {
                taken = 2;
                Some(b'K')
            }
            (b't', Some(b'h')) => {
                taken = 2;
                Some(b'T')
            }
            (b't', Some(b'z' | b's')) => {
                taken = 2;
                Some(b'S')
            }
            (b'c', _) if soft => Some(b'S'),
            (b'g', _) if soft => Some(b'J'),
            (b'b', _) => Some(b'B'),
            (b'p', _) => Some(b'P'),
            (b'f', _) => Some(b'F'),
            (b'v', _) => Some(b'V'),
            (b'c' | b'k' | b'q' | b'g', _) => Some(b'K'),
            (b's' | b'z' | b'x', _) => Some(b'S'),
            (b'j', _) => Some(b'J'),
            (b'd' | b't', _) => Some(b'T'),
            (b'l', _) => Some(b'L'),
            (b'm', _) => Some(b'M'),
            (b'n', _) => Some(b'N'),
            (b'r', _) => Some(b'R'),
            (b'w', _) if at == 0 => Some(b'V'),
            (b'h', _) if at == 0 => Some(b'H'),
            (letter, _) if at == 0 && is_vowel(letter) => Some(b'A'),
            (b'?', _) => Some(b'?'),
            _ => None,
        };
        if let Some(class) = class.filter(|class| bones.last() != Some(class) || at > 0 && is_vowel(word[at - 1])) {
            bones.push(class);
        }
        at += taken;
    }
    bones
}

/// A class together with those that are heard for it.
pub const fn coarse(class: u8) -> u8 {
    match class {
        b'P' | b'V' | b'F' => b'B',
        b'J' | b'X' => b'S',
        b'M' => b'N',
        b'R' => b'L',
        b'H' => b'A',
        other => other,
    }
}
