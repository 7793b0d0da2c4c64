//! Names of things that look like names of people: firms, papers, clubs, ships, buildings, works.

use super::name::Name;
use super::word;
use super::words::NOT_PEOPLE;
use crate::document::fold::fold;
use crate::document::lexicon::Classes;
use crate::document::{Document, Token};

/// Whether what stands beside the name makes it the name of a thing: "Morgan Stanley", "Trump Tower", "Johnson & Johnson".
pub fn is_barred(doc: &Document, name: &Name, titled: bool) -> bool {
    let end = name.tokens.end;
    let sentence = doc.token(name.tokens.start).sentence;
    let after = doc.token(end);
    if after.sentence == sentence {
        let thing = after.is_capital()
            && after.after_space()
            && after.is(Classes::NAMED_THING.with(Classes::ORG))
            && !titled
            && !is_loose_thing(doc.word(end));
        if thing && !after.is(Classes::OFFICE.with(Classes::SPEECH)) {
            return true;
        }
        if after.is_sign('&') {
            return true;
        }
        // "President Covid-19's test results": a number glued to a word names a thing.
        if after.is_sign('-') && !after.after_space() && doc.token(end + 1).is_number() && !doc.token(end + 1).after_space() {
            return true;
        }
        // "Ben Gurion airport", "Les Echos newspaper".
        let lower = after.is_word() && !after.is_capital() && after.is(Classes::COMMON.with(Classes::NAMED_THING));
        if lower && name.title.is_none() && THINGS.contains(&doc.word(end)) {
            return true;
        }
        if after.is_sign('-')
            && !after.after_space()
            && doc.token(end + 1).is_capital()
            && !doc.token(end + 1).after_space()
            && name.words.len() > 1
            && !word::is_name(doc.token(end + 1))
        {
            return true;
        }
    }
    let before = doc.token(name.tokens.start.wrapping_sub(1));
    // "the USS Gerald Ford".
    if before.sentence == sentence
        && matches!(doc.word(name.tokens.start.wrapping_sub(1)), "USS" | "HMS" | "HMAS" | "MV" | "SS" | "INS" | "MT")
    {
        return true;
    }
    // A title of a work in quotation marks of its own: “Michael Collins”.
    if before.is_sign('"') && after.is_sign('"') && before.sentence == sentence && !titled && name.title.is_none() {
        return true;
    }
    if before.sentence == sentence && (before.is_sign('&') || before.is_sign('@') && !doc.token(name.tokens.start).after_space()) {
        return true;
    }
    // An ordinary or unknown capitalised word right before the name, not a title, makes a longer name of a thing: "USA Rare Earths".
    if before.sentence == sentence
        && before.is_capital()
        && before.is(Classes::PLACE.with(Classes::DEMONYM))
        && name.words.len() == 1
        && name.title.is_none()
        && !titled
    {
        return true;
    }
    let pair = fold(doc.slice(name.span)).replace(['-', '’', '\''], " ");
    NOT_PEOPLE.binary_search(&pair.as_str()).is_ok()
}

/// Ordinary words after which the name of a thing comes.
pub const BEFORE_THINGS: &[&str] = &[
    "brand",
    "company",
    "firm",
    "maker",
    "carmaker",
    "automaker",
    "retailer",
    "group",
    "startup",
    "newspaper",
    "magazine",
    "bank",
    "airline",
    "city",
    "town",
    "village",
    "port",
    "brokerage",
    "consultancy",
    "chain",
    "label",
    "supermarket",
    "subsidiary",
    "unit",
    "site",
    "website",
    "platform",
    "app",
    "film",
    "movie",
    "novel",
    "series",
    "ship",
    "vessel",
    "tanker",
    "club",
    "team",
    "island",
    "river",
    "province",
    "county",
    "district",
    "state",
    "weekly",
    "daily",
    "paper",
    "tabloid",
    "broadcaster",
    "carrier",
    "carriers",
    "frigate",
    "destroyer",
    "warship",
    "submarine",
    "yacht",
    "ferry",
];

/// Ordinary words that make a thing of the name right before them.
const THINGS: &[&str] = &[
    "airport",
    "hospital",
    "stadium",
    "prison",
    "prize",
    "award",
    "university",
    "newspaper",
    "magazine",
    "daily",
    "weekly",
    "region",
    "province",
    "hotel",
    "street",
    "church",
    "museum",
    "school",
    "college",
    "bridge",
    "brand",
    "label",
    "scale",
    "disease",
    "syndrome",
    "show",
    "telethon",
    "scholarship",
    "foundation",
    "institute",
    "clinic",
    "mine",
    "refinery",
    "shipyard",
    "brokerage",
    "consultancy",
    "supermarket",
    "store",
    "stores",
    "shares",
];

/// Whether a name that nothing speaks against can be a person because it stands in a list with people: no word of it is ordinary or of
/// a firm.
pub fn may_be_listed(doc: &Document, name: &Name) -> bool {
    let plain = |token: &Token| word::is_name(token) || word::is_unknown(token) && !token.is(Classes::NAMED_THING);
    name.words.iter().all(|&at| plain(doc.token(at))) && !starts_as_firm(doc, name)
}

/// Whether the first word is one that firms, papers and clubs of other languages start with: "Deutsche", "Banco", "Der".
pub fn starts_as_firm(doc: &Document, name: &Name) -> bool {
    name.words.first().is_some_and(|&at| FIRST_OF_FIRMS.contains(&doc.word(at)))
}

/// First words of the names of firms, papers and clubs in other languages.
const FIRST_OF_FIRMS: &[&str] = &[
    "Banco",
    "Banca",
    "Banque",
    "Bank",
    "Grupo",
    "Groupe",
    "Gruppo",
    "Grupa",
    "Deutsche",
    "Deutscher",
    "Credit",
    "Crédit",
    "Credito",
    "Societe",
    "Société",
    "Compagnie",
    "Cassa",
    "Caisse",
    "Der",
    "Die",
    "Das",
    "Le",
    "La",
    "Les",
    "Los",
    "Las",
    "El",
    "Il",
    "Rio",
    "Real",
    "Royal",
    "Sporting",
    "Atletico",
    "Dynamo",
    "Dinamo",
    "Hapoel",
    "Maccabi",
    "Sinn",
    "Fianna",
    "Fine",
    "Plaid",
    "Grand",
    "Air",
    "Puerto",
    "Porto",
    "Santo",
    "Costa",
    "Sierra",
    "Monte",
    "Villa",
    "Nova",
    "Nuevo",
    "Nueva",
    "Novo",
    "Tierra",
    "Punta",
    "Hong",
    "Phnom",
    "Kuala",
    "Ho",
];

/// Words of things that also follow a person's name in running text: "the Trump Administration", "Reagan Presidency".
pub fn is_loose_thing(text: &str) -> bool {
    matches!(text, "Administration" | "administration" | "Presidency" | "Government" | "Era" | "Cabinet" | "White")
}
