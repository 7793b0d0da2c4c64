//! Words, numbers and signs of a block, in one pass.
//!
//! A word is a run of letters (and of marks inside them); an apostrophe stays inside a word ("O’Brien", "don’t") but a
//! possessive ending is a token of its own ("Trump" + "’s"). A number is a run of digits with its inner separators ("1,234.5").
//! Letters and digits always part ("Q3" is two tokens without space between). "U.S." is one word. Anything else is a sign of one
//! character; hyphens are signs, so "rare-earth" is three tokens. Words that run together are parted at their seam ([`super::glue`]).

use super::fold::{fold_into, is_ignorable};
use super::glue;
use super::lexicon::{Classes, Lexicon};
use super::plain_word;
use crate::span::Span;

/// One lexical unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
    /// Index of its sentence.
    pub sentence: u32,
    /// What the lexicon knows of the word.
    pub classes: Classes,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
    /// For a sign, the character in its folded form ('"' for “, '-' for –, '\'' for ’); for others the first character.
    pub sign: char,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A run of letters.
    Word,
    /// A run of digits with inner separators.
    Number,
    /// A possessive ending: ’s.
    Possessive,
    /// One character of anything else.
    Sign,
}

/// How a token is written: a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(pub u8);

impl Shape {
    /// First letter is upper case.
    pub const CAPITAL: Self = Self(1);
    /// Two letters or more, none lower case.
    pub const ALL_CAPS: Self = Self(2);
    /// An upper-case letter follows a lower-case one inside the word.
    pub const MIXED: Self = Self(4);
    /// White space (or the start of the block) stands before it.
    pub const SPACE_BEFORE: Self = Self(8);
    /// Letters with full stops: "U.S.".
    pub const ABBREVIATION: Self = Self(16);
    /// Holds a character beyond ASCII.
    pub const WIDE: Self = Self(32);
    /// First token of its block.
    pub const FIRST_IN_BLOCK: Self = Self(64);
    /// First token of its sentence.
    pub const FIRST_IN_SENTENCE: Self = Self(128);

    /// Whether the two sets share a flag.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Token {
    /// What stands past either end of a document: a sign of no text.
    pub const NONE: Self = Self {
        span: Span::new(0, 0),
        block: u32::MAX,
        sentence: u32::MAX,
        classes: Classes::NONE,
        kind: TokenKind::Sign,
        shape: Shape(0),
        sign: '\0',
    };

    /// Whether it may be of one of `classes`.
    pub const fn is(&self, classes: Classes) -> bool {
        self.classes.has(classes)
    }

    /// Whether it is the sign `sign` (folded form).
    pub const fn is_sign(&self, sign: char) -> bool {
        matches!(self.kind, TokenKind::Sign) && self.sign == sign
    }

    /// Whether it is a word.
    pub const fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word)
    }

    /// Whether it is a number in digits.
    pub const fn is_number(&self) -> bool {
        matches!(self.kind, TokenKind::Number)
    }

    /// Whether it is a word with a capital first letter.
    pub const fn is_capital(&self) -> bool {
        matches!(self.kind, TokenKind::Word) && self.shape.has(Shape::CAPITAL)
    }

    /// Whether white space stands before it.
    pub const fn after_space(&self) -> bool {
        self.shape.has(Shape::SPACE_BEFORE)
    }
}

/// Appends the tokens of `span` of `text` to `out`. Sentence indices are left for [`super::sentence::split`].
pub fn split(text: &str, span: Span, block: u32, lexicon: &Lexicon, out: &mut Vec<Token>) {
    let first = out.len();
    let end = span.end as usize;
    let mut at = span.start as usize;
    let mut space_before = true;
    let mut folded = String::with_capacity(32);
    let bytes = text.as_bytes().get(..end).unwrap_or_default();
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            at += 1;
            space_before = true;
            continue;
        }
        if let Some(word) = plain_word::read(&bytes[at..]) {
            let place =
                Shape(if space_before { Shape::SPACE_BEFORE.0 } else { 0 } | if out.len() == first { Shape::FIRST_IN_BLOCK.0 } else { 0 });
            let span = Span::new(at as u32, (at + word.length) as u32);
            let classes = lexicon.classes_of(word.fingerprint);
            let shape = word.shape.with(place);
            out.push(Token { span, block, sentence: u32::MAX, classes, kind: TokenKind::Word, shape, sign: char::from(byte) });
            at += word.length;
            space_before = false;
            continue;
        }
        let Some(character) = text.get(at..end).and_then(|rest| rest.chars().next()) else { break };
        // "25&nbsp;%": a no-break space that was escaped twice.
        if character == '&' && text[at..end].starts_with("&nbsp;") {
            at += "&nbsp;".len();
            space_before = true;
            continue;
        }
        if character.is_whitespace() || character.is_control() || is_ignorable(character) {
            at += character.len_utf8();
            space_before |= !is_ignorable(character);
            continue;
        }
        let rest = &text[at..end];
        let (kind, length) = if character.is_alphabetic() {
            (TokenKind::Word, word_length(rest))
        } else if character.is_ascii_digit() {
            (TokenKind::Number, number_length(rest))
        } else if let Some(length) = possessive_length(rest, out[first..].last(), at, space_before) {
            (TokenKind::Possessive, length)
        } else {
            (TokenKind::Sign, character.len_utf8())
        };
        let mut length = length;
        let mut word = &rest[..length];
        let mut shape = if space_before { Shape::SPACE_BEFORE } else { Shape::default() };
        if out.len() == first {
            shape = shape.with(Shape::FIRST_IN_BLOCK);
        }
        let mut classes = Classes::NONE;
        if kind == TokenKind::Word {
            let mut written = shape_of(word);
            // The longest word of the lexicon is far shorter; a longer one is not worth a look-up.
            if length <= 64 {
                if written.has(Shape::MIXED)
                    && let Some(seam) = glue::seam(word, lexicon)
                {
                    length = seam;
                    word = &rest[..length];
                    written = shape_of(word);
                }
                folded.clear();
                fold_into(word, &mut folded);
                classes = lexicon.classes(&folded);
            }
            shape = shape.with(written);
        }
        let sign = if kind == TokenKind::Sign { folded_sign(character) } else { character };
        match kind {
            TokenKind::Number => classes = Classes::DIGITS,
            TokenKind::Sign => classes = classes_of_sign(sign),
            TokenKind::Word | TokenKind::Possessive => {}
        }
        let span = Span::new(at as u32, (at + length) as u32);
        out.push(Token { span, block, sentence: u32::MAX, classes, kind, shape, sign });
        at += length;
        space_before = false;
    }
}

/// Bytes of the word at the start of `rest`, which starts with a letter.
fn word_length(rest: &str) -> usize {
    if let Some(length) = initials_length(rest) {
        return length;
    }
    let mut end = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if character.is_alphabetic() {
            end = at + character.len_utf8();
        } else if is_apostrophe(character) {
            // Inside a word only: a letter follows, and what follows is not the possessive "s".
            let tail = &rest[at + character.len_utf8()..];
            if !tail.starts_with(char::is_alphabetic) || is_possessive_s(tail) {
                break;
            }
        } else if !is_ignorable(character) {
            break;
        }
        if characters.peek().is_none() {
            break;
        }
    }
    end
}

/// Bytes of "U.S.", "p.m." or "U.S" at the start of `rest`: two single letters or more, parted by full stops.
fn initials_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut at = 0;
    while letter(at) && bytes.get(at + 1) == Some(&b'.') {
        at += 2;
    }
    // The last stop may be missing ("U.S"), but in "U.S.The" the next word is not part of it.
    let last_letter = at >= 2 && letter(at) && !bytes.get(at + 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    let length = at + usize::from(last_letter);
    (length >= 3).then_some(length)
}

/// Bytes of the number at the start of `rest`: digits; a comma or point stays inside if a digit follows, a comma only before
/// groups of two or three digits ("1,234", "1,00,000"), so that "5,10" in a list is two numbers.
fn number_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = digits(0);
    let mut points = 0;
    loop {
        let follows = if at < bytes.len() { digits(at + 1) } else { 0 };
        match bytes.get(at) {
            Some(b'.') if follows > 0 => points += 1,
            Some(b',') if points == 0 && at <= 3 && follows == 3 => {}
            Some(b',') if points == 0 && at > 3 && (follows == 3 || follows == 2) => {}
            Some(b',') if points == 0 && at <= 2 && follows == 2 && bytes.get(at + 3) == Some(&b',') && digits(at + 4) >= 2 => {}
            _ => return at,
        }
        at += 1 + follows;
    }
}

/// Bytes of a possessive ending at the start of `rest`: ’s right after a word or number. The bare ’ of a plural is left a sign: it
/// looks like a closing quotation mark, so the finders decide.
fn possessive_length(rest: &str, last: Option<&Token>, at: usize, space_before: bool) -> Option<usize> {
    let apostrophe = rest.chars().next().filter(|&character| is_apostrophe(character))?;
    last.filter(|last| last.span.end as usize == at && !space_before && last.kind != TokenKind::Sign)?;
    is_possessive_s(&rest[apostrophe.len_utf8()..]).then_some(apostrophe.len_utf8() + 1)
}

fn is_possessive_s(tail: &str) -> bool {
    let mut characters = tail.chars();
    matches!(characters.next(), Some('s' | 'S')) && !characters.next().is_some_and(|next| next.is_alphanumeric())
}

/// Whether `character` can be an apostrophe.
pub const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}')
}

fn folded_sign(character: char) -> char {
    match character {
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' | '\u{ff02}' => '"',
        '\u{2018}'..='\u{201b}' | '\u{2bc}' | '\u{2032}' | '\u{ff07}' | '`' | '\u{b4}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff05}' | '\u{fe6a}' | '\u{66a}' => '%',
        '\u{ff04}' | '\u{fe69}' => '$',
        '\u{ff0c}' | '\u{3001}' => ',',
        '\u{3002}' | '\u{ff0e}' => '.',
        '\u{ff08}' => '(',
        '\u{ff09}' => ')',
        '\u{2026}' => '.',
        other => other,
    }
}

/// The classes of a folded sign. Fractions in one character and signs of currencies are whole ranges: what a sign of the range stands
/// for, the finders say.
const fn classes_of_sign(sign: char) -> Classes {
    match sign {
        '"' | '\'' => Classes::QUOTE_MARK,
        '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}' => Classes::CURRENCY_SIGN,
        '¼'..='¾' | '\u{2150}'..='\u{215f}' => Classes::DIGITS,
        _ => Classes::NONE,
    }
}

fn shape_of(word: &str) -> Shape {
    let mut shape = Shape::default();
    let (mut letters, mut lower, mut previous_lower) = (0, 0, false);
    for (index, character) in word.chars().enumerate() {
        if !character.is_ascii() {
            shape = shape.with(Shape::WIDE);
        }
        if character.is_uppercase() {
            if index == 0 {
                shape = shape.with(Shape::CAPITAL);
            }
            if previous_lower {
                shape = shape.with(Shape::MIXED);
            }
        }
        if character == '.' {
            shape = shape.with(Shape::ABBREVIATION);
        }
        previous_lower = character.is_lowercase();
        letters += u32::from(character.is_alphabetic());
        lower += u32::from(previous_lower);
    }
    if letters >= 2 && lower == 0 && shape.has(Shape::CAPITAL) {
        shape = shape.with(Shape::ALL_CAPS);
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        split(text, Span::new(0, text.len() as u32), 0, &Lexicon::default(), &mut out);
        out.iter().map(|token| &text[token.span.start as usize..token.span.end as usize]).collect()
    }

    #[test]
    fn words_numbers_signs() {
        assert_eq!(tokens("10&nbsp;% &amp; more"), ["10", "%", "&", "amp", ";", "more"]);
        assert_eq!(tokens("Trump’s 10%-15% tariff."), ["Trump", "’s", "10", "%", "-", "15", "%", "tariff", "."]);
        assert_eq!(tokens("US$1,234.5bn"), ["US", "$", "1,234.5", "bn"]);
        assert_eq!(tokens("O’Brien don't rare-earth"), ["O’Brien", "don't", "rare", "-", "earth"]);
        assert_eq!(tokens("the U.S. and U.K."), ["the", "U.S.", "and", "U.K."]);
        assert_eq!(tokens("at 5 p.m. on"), ["at", "5", "p.m.", "on"]);
        assert_eq!(tokens("J. Trump"), ["J", ".", "Trump"]);
        assert_eq!(tokens("end.The"), ["end", ".", "The"]);
        assert_eq!(tokens("Rs 1,00,000 crore"), ["Rs", "1,00,000", "crore"]);
        assert_eq!(tokens("2017,2018"), ["2017", ",", "2018"]);
        assert_eq!(tokens("Q3 23rd"), ["Q", "3", "23", "rd"]);
        assert_eq!(tokens("10.Next"), ["10", ".", "Next"]);
        assert_eq!(tokens("soft\u{ad}hyphen"), ["soft\u{ad}hyphen"]);
        assert_eq!(tokens("习近平 said"), ["习近平", "said"]);
    }

    #[test]
    fn words_that_run_together_are_parted() {
        assert_eq!(tokens("Scott BesantSaid so"), ["Scott", "Besant", "Said", "so"]);
        assert_eq!(tokens("A SoftBank iPhone"), ["A", "SoftBank", "iPhone"]);
    }

    #[test]
    fn shapes() {
        let text = "Scott SoftBank USTR iPhone U.S. X";
        let mut out = Vec::new();
        split(text, Span::new(0, text.len() as u32), 0, &Lexicon::default(), &mut out);
        let has = |index: usize, flag| out[index].shape.has(flag);
        assert!(has(0, Shape::CAPITAL) && !has(0, Shape::MIXED) && has(0, Shape::FIRST_IN_BLOCK));
        assert!(has(1, Shape::MIXED));
        assert!(has(2, Shape::ALL_CAPS));
        assert!(!has(3, Shape::CAPITAL) && has(3, Shape::MIXED));
        assert!(has(4, Shape::ABBREVIATION) && has(4, Shape::ALL_CAPS));
        assert!(!has(5, Shape::ALL_CAPS));
    }
}
