//! Whether a block is English: the finders are, and would read names and verbs into the words of another language.
//!
//! Of the words of three letters or more that stand free in lower case, nearly all of an English block are closed-class or ordinary words
//! of the lexicon (about nine in ten in news prose, over half in lists of goods); of a German, Dutch, French or Spanish one hardly more
//! than one in five, by chance ("was", "total"). Names and headlines have few words in lower case and decide nothing.

use super::Token;
use super::lexicon::{Classes, Lexicon};

/// Fewer words in lower case than this tell nothing.
const FEWEST: usize = 6;
/// Fewer words tell nothing where none is known, however short.
const FEWEST_STRANGE: usize = 4;
/// The first letter after those of Latin script: Greek, Cyrillic, Devanagari, Chinese and others.
const FIRST_OTHER_LETTER: char = '\u{370}';
/// Shorter words ("in", "am", "a", "no") are at home in many languages; in bytes.
const SHORTEST: u32 = 3;
/// Share of known words, in hundredths, from which a block is English.
const ENOUGH: usize = 30;

/// Classes of English words; those of names, places, particles and currencies are at home in other languages too.
const ENGLISH: Classes = Classes::FUNCTION
    .with(Classes::COMMON)
    .with(Classes::NUMBER_WORD)
    .with(Classes::ORDINAL)
    .with(Classes::PRODUCT)
    .with(Classes::SPEECH)
    .with(Classes::CHANGE)
    .with(Classes::TRADE)
    .with(Classes::OFFICE)
    .with(Classes::UNIT)
    .with(Classes::DATE)
    .with(Classes::LADDER)
    .with(Classes::EVENT)
    .with(Classes::PORTFOLIO)
    .with(Classes::NAMED_THING);

/// Words that few other languages share: some of them in a short block, or two in a longer one, make it English after all.
const TELLING: &[&str] = &["the", "of", "and", "with", "for", "from", "that", "to", "while", "which", "who", "their", "its", "are", "has"];
/// A block of fewer words than this is short.
const SHORT: usize = 10;

/// Whether the tokens of a block of `text` can be English. A lexicon without English words cannot tell: then they are.
pub fn is_english(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let (mut lower, mut known, mut words, mut other_letters) = (0, 0, 0, 0);
    let mut functions = 0;
    for token in tokens.iter().filter(|token| token.is_word()) {
        words += 1;
        functions += usize::from(token.is(Classes::FUNCTION));
        other_letters += usize::from(token.sign >= FIRST_OTHER_LETTER);
    }
    if other_letters * 2 > words {
        return false;
    }
    let is_free = |token: &&Token| token.is_word() && !token.is_capital() && token.after_space();
    for token in tokens.iter().filter(|token| is_free(token) && token.span.len() >= SHORTEST) {
        lower += 1;
        known += usize::from(token.is(ENGLISH));
    }
    let fewest = if known + functions == 0 { FEWEST_STRANGE } else { FEWEST };
    if lower < fewest || known * 100 >= lower * ENOUGH || !lexicon.classes("the").has(Classes::FUNCTION) {
        return true;
    }
    let word = |token: &Token| text.get(token.span.start as usize..token.span.end as usize).unwrap_or("");
    let telling = tokens.iter().filter(|token| token.is(Classes::FUNCTION) && is_free(token) && TELLING.contains(&word(token)));
    telling.take(2).count() >= if lower < SHORT { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn is_read(text: &str) -> bool {
        let lexicon = crate::mentions::lexicon::build(&crate::evidence::Evidence::embedded());
        !Document::of_page(&crate::page::plain::read(text.to_owned()), &lexicon).tokens().is_empty()
    }

    #[test]
    fn other_languages_are_not_read() {
        for text in [
            "Die Zölle auf Stahl in Höhe von 50 Prozent seien nicht hinnehmbar, sagte der Minister am Montag in Berlin.",
            "Las exportaciones cayeron un 3,8 % en septiembre, según los datos que publicó ayer el instituto nacional.",
            "Les exportations ont baissé de 3,8 % en septembre, a dit le ministre, qui parle d’une situation très grave.",
            "De uitvoer daalde in september met 3,8 procent tot ruim twaalf miljard euro, zo meldt het bureau.",
            "Le esportazioni sono scese del 3,8% a settembre, ha detto il ministro, che parla di una situazione grave.",
            "As exportações caíram 3,8% em setembro, disse o ministro, que falou de uma situação muito grave para o país.",
            "Eksport spadł we wrześniu o niemal cztery procent, jak podało w poniedziałek rano ministerstwo w Warszawie.",
            "Министр Скотт Бессент встретился в Пекине.",
            "商务部部长王文涛周一表示,50%的钢铁关税不可接受。",
            "सितंबर में निर्यात 7.4 प्रतिशत गिरकर 12.2 अरब डॉलर रहा और सरकार ने पैकेज दिया।",
        ] {
            assert!(!is_read(text), "{text}");
        }
    }

    #[test]
    fn english_is_read_whatever_its_make() {
        for text in [
            "The minister said on Monday that the duties on steel were too high.",
            "SOYBEAN FARMERS BRACE FOR A LONG WAIT AS TALKS STALL",
            "Soybean Farmers Brace for a Long Wait as Talks Stall",
            "On the list are gallium, germanium, graphite, tungsten, magnets, drones, batteries and lithium.",
            "Photo: a crane lifts steel coils aboard a barge near Duisburg",
            "Vice Premier He Lifeng met Treasury Secretary Scott Bessent and Trade Representative Jamieson Greer.",
            "rare earth magnets, dysprosium, terbium, yttrium, samarium: none may leave without licence",
            "Xi Jinping (习近平) met Trump.",
            "Bombers buzz the coast while marines rehearse amphibious landings.",
            "In summer, fires provoked fury; he casually tossed packets of tea to locals.",
            "Zölle, he said, is the German word for what the minister wants to raise again next month.",
            "our country side said: strongly oppose the practice of the other party to add the tariff again",
        ] {
            assert!(is_read(text), "{text}");
        }
    }
}
