//! Goods by heading: the words of trade news for what is bought, sold and taxed.
//!
//! Goods are no mention of their own; claims ask what a word is a heading of.

use crate::document::Document;
use crate::document::first_letter::FirstLetters;
use crate::document::fold::fold;
use crate::document::lexicon::{Classes, WordList};

/// Headings with the words for them, folded, parted by commas; of a phrase the first word is what the lexicon marks. Headings are
/// what the evidence base calls the goods.
const HEADINGS: &[(&str, &str)] = &[
    ("steel", "steel"),
    ("aluminum", "aluminum,aluminium"),
    ("copper", "copper"),
    ("lumber", "lumber,timber,softwood"),
    ("furniture", "furniture,cabinets"),
    ("cars", "cars,autos,auto,automobiles,automobile,vehicles,vehicle,car,carmakers,automakers"),
    ("auto parts", "auto parts,car parts"),
    ("trucks", "trucks,truck"),
    ("electric vehicles", "evs,ev,electric vehicles,electric vehicle,electric cars"),
    ("ev batteries", "ev batteries,electric vehicle batteries,electric car batteries"),
    ("batteries", "batteries,battery"),
    ("chips", "chips,chip,semiconductors,semiconductor,chipmakers"),
    ("solar cells", "solar"),
    ("electronics", "electronics,smartphones,phones,laptops,computers"),
    ("medical goods", "syringes,needles,masks,gloves"),
    ("pharmaceuticals", "pharmaceuticals,pharmaceutical,drugs,medicines"),
    ("cranes", "cranes,crane"),
    ("ships", "ships,vessels,shipbuilding"),
    ("aircraft", "aircraft,planes,jets,airplanes"),
    ("rare earths", "rare earths,rare earth"),
    ("magnets", "magnets,magnet"),
    ("gallium", "gallium"),
    ("germanium", "germanium"),
    ("antimony", "antimony"),
    ("graphite", "graphite"),
    ("tungsten", "tungsten"),
    ("polysilicon", "polysilicon,wafers"),
    ("critical minerals", "critical minerals"),
    ("coal", "coal"),
    ("lng", "lng,liquefied natural gas"),
    ("crude oil", "crude oil,crude"),
    ("energy", "energy"),
    ("potash", "potash"),
    ("farm machinery", "farm machinery,farm equipment,agricultural machinery,tractors"),
    (
        "farm goods",
        "farm goods,farm products,farm produce,farm exports,farm imports,agricultural goods,agricultural products,agricultural imports,agricultural exports,agriculture",
    ),
    ("soybeans", "soybeans,soybean,soya,soyabeans,soy"),
    ("corn", "corn,maize"),
    ("wheat", "wheat"),
    ("cotton", "cotton"),
    ("sorghum", "sorghum"),
    ("pork", "pork"),
    ("beef", "beef"),
    ("chicken", "chicken,poultry"),
    ("seafood", "seafood,fish,aquatic"),
    ("fruit", "fruit,fruits"),
    ("vegetables", "vegetables"),
    ("dairy", "dairy"),
    ("wine", "wine,wines"),
    ("whiskey", "whiskey,whisky,bourbon"),
    ("coffee", "coffee"),
    ("canola", "canola,rapeseed"),
    ("toys", "toys"),
    ("clothing", "clothing,apparel,textiles,garments"),
    ("footwear", "shoes,footwear"),
    ("parcels", "parcels,packages"),
    ("films", "movies,films"),
];

const HEADINGS_BY_LETTER: FirstLetters = FirstLetters::of_named(HEADINGS);

/// The first words of all headings.
pub const WORDS: &[WordList] = &[(
    Classes::PRODUCT,
    "steel aluminum aluminium copper lumber timber softwood furniture cabinets cars autos auto automobiles automobile vehicles vehicle car carmakers \
     automakers trucks truck evs ev electric batteries battery chips chip semiconductors semiconductor chipmakers solar electronics smartphones phones \
     laptops computers syringes needles masks gloves pharmaceuticals pharmaceutical drugs medicines cranes crane ships vessels shipbuilding aircraft \
     planes jets airplanes rare magnets magnet gallium germanium antimony graphite tungsten polysilicon wafers critical coal lng liquefied crude energy \
     potash farm agricultural tractors agriculture soybeans soybean soya soyabeans soy corn maize wheat cotton sorghum pork beef chicken poultry seafood \
     fish aquatic fruit fruits vegetables dairy wine wines whiskey whisky bourbon coffee canola rapeseed toys clothing apparel textiles garments shoes \
     footwear parcels packages movies films",
)];

/// The heading of the goods named from token `at` on, and how many tokens name it.
pub fn heading(document: &Document, at: usize) -> Option<(&'static str, usize)> {
    // "drug-trafficking", "auto-renewal": the word only builds another one.
    if document.token(at + 1).is_sign('-') && !document.token(at + 1).after_space() && !document.token(at).is(Classes::DEMONYM) {
        let rare_earth = document.word(at).eq_ignore_ascii_case("rare") && document.lower(at + 2).starts_with("earth");
        return rare_earth.then_some(("rare earths", 3));
    }
    let mut phrase = fold(document.word(at));
    let lines = HEADINGS_BY_LETTER.lines(&phrase);
    let mut best: Option<(&'static str, usize)> = None;
    for length in 1..=3 {
        let mut goes_on = false;
        for (_, (heading, words)) in HEADINGS.iter().enumerate().filter(|(index, _)| lines >> index & 1 == 1) {
            let (is_named, is_opened) = look_up(words, &phrase);
            goes_on |= is_opened;
            if is_named && best.is_none_or(|(_, named)| named < length) {
                best = Some((*heading, length));
            }
        }
        let next = at + length;
        if !goes_on || !document.token(next).is_word() || document.token(next).block != document.token(at).block {
            break;
        }
        phrase.push(' ');
        phrase.push_str(&fold(document.word(next)));
    }
    best
}

/// Whether `phrase` is one of `words`, which commas part, and whether a longer one of them starts with it and a space.
fn look_up(words: &str, phrase: &str) -> (bool, bool) {
    let (mut is_named, mut is_opened) = (false, false);
    let mut rest = words.as_bytes();
    loop {
        if let Some(after) = rest.strip_prefix(phrase.as_bytes()) {
            is_named |= matches!(after.first(), None | Some(b','));
            is_opened |= after.first() == Some(&b' ');
        }
        let Some(comma) = rest.iter().position(|&byte| byte == b',') else { return (is_named, is_opened) };
        rest = &rest[comma + 1..];
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADINGS, WORDS, heading};
    use crate::document::Document;
    use crate::document::lexicon::Lexicon;
    use crate::page::plain;

    fn headings(text: &str) -> Vec<&'static str> {
        let mut lexicon = Lexicon::default();
        lexicon.add_lists(WORDS);
        let document = Document::of_page(&plain::read(text.to_owned()), &lexicon);
        (0..document.tokens().len())
            .filter(|&at| document.token(at).is(WORDS[0].0))
            .filter_map(|at| heading(&document, at))
            .map(|(name, _)| name)
            .collect()
    }

    #[test]
    fn the_lexicon_marks_the_first_word_of_every_phrase() {
        let marked: Vec<&str> = WORDS[0].1.split_ascii_whitespace().collect();
        for first in HEADINGS.iter().flat_map(|(_, words)| words.split(',')).filter_map(|phrase| phrase.split(' ').next()) {
            assert!(marked.contains(&first), "{first}");
        }
    }

    #[test]
    fn phrases_before_words() {
        assert_eq!(
            headings("Rare earths, rare-earth magnets and electric vehicles"),
            ["rare earths", "rare earths", "magnets", "electric vehicles", "cars"]
        );
        assert_eq!(headings("soybean and pork exports; car parts"), ["soybeans", "pork", "auto parts"]);
        assert_eq!(headings("a rare case of drug-trafficking and critical remarks"), Vec::<&str>::new());
    }
}
