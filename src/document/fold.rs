//! The folded view: how words are compared. Lower case, plain quotes and hyphens, no soft hyphens, base letters.
//!
//! Folding makes new strings to compare with; it never moves an offset of the document.

/// Appends the folded form of `word` to `out`.
pub fn fold_into(word: &str, out: &mut String) {
    // Nearly every word is of plain letters, which need no look at each.
    if word.is_ascii() && !word.as_bytes().contains(&b'`') {
        let start = out.len();
        out.push_str(word);
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for character in word.chars() {
        match character {
            'a'..='z' | '0'..='9' => out.push(character),
            'A'..='Z' => out.push(character.to_ascii_lowercase()),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{ff07}' | '`' | '\u{b4}' => out.push('\''),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => out.push('-'),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => out.push(' '),
            _ if is_ignorable(character) => {}
            _ if character.is_ascii() => out.push(character),
            _ => fold_letter(character, out),
        }
    }
}

/// The folded form of `word`.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// Characters that show nothing and separate nothing: soft hyphen, zero-width space and joiners, direction marks, byte order
/// mark, combining accents.
pub const fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The Latin letters with a base letter, one string per base: Latin-1 Supplement and Latin Extended-A, and what Vietnamese and
/// pinyin add (Unicode 16, canonical decompositions; plus the letters with strokes, which Unicode does not decompose).
const BASES: &[(&str, &str)] = &[
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ("c", "çćĉċč"),
    ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
    ("g", "ĝğġģǧ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįıǐỉị"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŋ"),
    ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšș"),
    ("t", "ţťŧț"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜụủứừửữự"),
    ("w", "ŵ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżž"),
    ("ss", "ß"),
    ("ae", "æ"),
    ("oe", "œ"),
    ("th", "þ"),
];

fn fold_letter(character: char, out: &mut String) {
    for lower in character.to_lowercase() {
        if is_ignorable(lower) {
            continue;
        }
        match BASES.iter().find(|(_, marked)| ('\u{c0}'..='\u{1eff}').contains(&lower) && marked.contains(lower)) {
            Some((base, _)) => out.push_str(base),
            None => out.push(lower),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_case_quotes_dashes_spaces_and_accents() {
        assert_eq!(fold("Trump’s"), "trump's");
        assert_eq!(fold("ŠEFČOVIČ"), "sefcovic");
        assert_eq!(fold("Le Minh Hưng"), "le minh hung");
        assert_eq!(fold("rare\u{ad}‑earth\u{202f}X"), "rare-earth x");
        assert_eq!(fold("Straße İ"), "strasse i");
        assert_eq!(fold("习近平"), "习近平");
    }
}
