//! Units of trade: weights, volumes, areas, lengths, power, and the things that trade counts.

use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::number::{Number, skip_hyphen};

/// Words that are units; `UNITS` gives each its name.
pub const WORDS: WordList = (
    Classes::UNIT,
    "tonne tonnes ton tons mt mmt mmts bushel bushels barrel barrels bbl bpd vehicle vehicles car cars truck trucks suv suvs automobile automobiles ev evs \
     aircraft plane planes jet jets airplane airplanes airliner airliners jetliner jetliners container containers teu teus bale bales head pound pounds lb lbs \
     kilogram kilograms kilogramme kilogrammes kilo kilos kg ounce ounces oz litre litres liter liters gallon gallons hectare hectares acre acres kilometre \
     kilometres kilometer kilometers km mile miles metre metres meter meters bcm megawatt megawatts mw gigawatt gigawatts gw kilowatt kilowatts kw unit units \
     job jobs worker workers employee employees ship ships vessel vessels shipment shipments cargo cargoes cargos product products item items smartphone \
     smartphones phone phones chip chips wafer wafers panel panels case cases crate crates pallet pallets carton cartons bag bags bottle bottles tyre tyres \
     tire tires engine engines locomotive locomotives battery batteries laptop laptops satellite satellites parcel parcels package packages company companies \
     firm firms factory factories farmer farmers cow cows pig pigs hog hogs",
);

/// What kind of thing a unit counts: a measure fits any number, things want a number that counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measures {
    /// Weight, volume, area, length, power.
    Stuff,
    /// Goods, people, firms.
    Things,
}

/// A unit by its name in the singular; `power` is the power of ten that it holds ("MMT" is a million tonnes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Name in the singular.
    pub name: &'static str,
    /// Power of ten.
    pub power: i32,
    /// What it counts.
    pub measures: Measures,
}

/// Units that are written in more ways than with an "s": name, ways.
const STUFF: &[(&str, &str)] = &[
    ("tonne", "tonne mt"),
    ("ton", "ton"),
    ("bushel", "bushel"),
    ("barrel", "barrel bbl"),
    ("barrel per day", "bpd"),
    ("kilogram", "kilogram kilogramme kilo kg"),
    ("pound", "pound lb"),
    ("ounce", "ounce oz"),
    ("litre", "litre liter"),
    ("gallon", "gallon"),
    ("hectare", "hectare"),
    ("acre", "acre"),
    ("kilometre", "kilometre kilometer km"),
    ("mile", "mile"),
    ("metre", "metre meter"),
    ("megawatt", "megawatt mw"),
    ("gigawatt", "gigawatt gw"),
    ("kilowatt", "kilowatt kw"),
    ("bale", "bale"),
    ("TEU", "teu"),
];

/// Things that trade counts.
const THINGS: &[(&str, &str)] = &[
    ("vehicle", "vehicle automobile"),
    ("car", "car"),
    ("truck", "truck"),
    ("SUV", "suv"),
    ("electric vehicle", "ev"),
    ("aircraft", "aircraft plane jet airplane airliner jetliner"),
    ("container", "container"),
    ("unit", "unit"),
    ("job", "job"),
    ("worker", "worker employee"),
    ("ship", "ship vessel"),
    ("shipment", "shipment"),
    ("cargo", "cargo"),
    ("product", "product"),
    ("item", "item"),
    ("phone", "phone smartphone"),
    ("chip", "chip"),
    ("wafer", "wafer"),
    ("panel", "panel"),
    ("case", "case"),
    ("crate", "crate"),
    ("pallet", "pallet"),
    ("carton", "carton"),
    ("bag", "bag"),
    ("bottle", "bottle"),
    ("tyre", "tyre tire"),
    ("engine", "engine"),
    ("locomotive", "locomotive"),
    ("battery", "battery"),
    ("laptop", "laptop"),
    ("satellite", "satellite"),
    ("parcel", "parcel package"),
    ("company", "company firm"),
    ("factory", "factory"),
    ("farmer", "farmer"),
    ("cow", "cow"),
    ("pig", "pig hog"),
];

/// The unit at token `at`, right after `number`, and the index after it. A few adjectives may stand before it.
pub fn after(doc: &Document, number: &Number, at: usize) -> Option<(Unit, usize)> {
    let block = doc.token(at).block;
    let mut index = skip_hyphen(doc, at);
    // Each of the words read below may have a hyphen before it.
    if !(index..index + 10).any(|index| doc.token(index).is(Classes::UNIT)) {
        return None;
    }
    // "12 million metric tons", "500,000 new electric vehicles", "200 Boeing wide-body jets"
    for step in 0..5 {
        let token = doc.token(index);
        if token.block != block || !token.is_word() {
            return None;
        }
        if token.is(Classes::UNIT)
            && let Some(found) = at_word(doc, number, index)
        {
            let metric = step > 0 && found.0.name == "ton" && doc.is_word(index - 1, "metric");
            return Some(if metric { (Unit { name: "tonne", ..found.0 }, found.1) } else { found });
        }
        if !is_adjective(doc, index) {
            return None;
        }
        index = skip_hyphen(doc, index + 1);
    }
    None
}

fn at_word(doc: &Document, number: &Number, at: usize) -> Option<(Unit, usize)> {
    let lower = doc.lower(at);
    let singular = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let singular = singular.as_deref().or_else(|| lower.strip_suffix("es").filter(|stem| *stem == "cargo"));
    let stem = singular.or_else(|| lower.strip_suffix('s').filter(|stem| stem.len() > 1)).unwrap_or(&lower);
    if lower == "head" {
        // "200 head of cattle"
        let livestock = doc.is_one_of(at + 2, &["cattle", "sheep", "livestock", "hogs", "pigs"]);
        return (doc.is_word(at + 1, "of") && livestock).then_some((Unit { name: "head", power: 0, measures: Measures::Stuff }, at + 1));
    }
    match stem {
        "mmt" => return Some((Unit { name: "tonne", power: 6, measures: Measures::Stuff }, at + 1)),
        "bcm" => return Some((Unit { name: "cubic metre", power: 9, measures: Measures::Stuff }, at + 1)),
        "pound" if !weighs(doc, number, at) => return None,
        _ => {}
    }
    let find = |table: &'static [(&'static str, &'static str)]| {
        table.iter().find(|(_, ways)| ways.split_ascii_whitespace().any(|way| way == stem)).map(|(name, _)| *name)
    };
    let (mut name, measures) = match find(STUFF) {
        Some(name) => (name, Measures::Stuff),
        None => (find(THINGS)?, Measures::Things),
    };
    let mut end = at + 1;
    if name == "barrel" && (doc.is_word(end, "per") || doc.is_word(end, "a")) && doc.is_word(end + 1, "day") {
        name = "barrel per day";
        end += 2;
    }
    if matches!(name, "metre" | "kilometre" | "mile") && at > 0 {
        name = match (name, &*doc.lower(at - 1)) {
            ("metre", "cubic") => "cubic metre",
            ("metre", "square") => "square metre",
            ("kilometre", "square") => "square kilometre",
            ("mile", "square") => "square mile",
            (name, _) => name,
        };
    }
    Some((Unit { name, power: 0, measures }, end))
}

fn is_adjective(doc: &Document, at: usize) -> bool {
    let token = doc.token(at);
    token.is(Classes::DEMONYM.with(Classes::PLACE).with(Classes::PRODUCT))
        || matches!(
            &*doc.lower(at),
            "metric"
                | "short"
                | "long"
                | "net"
                | "gross"
                | "cubic"
                | "square"
                | "dry"
                | "deadweight"
                | "standard"
                | "electric"
                | "new"
                | "used"
                | "passenger"
                | "commercial"
                | "imported"
                | "foreign"
                | "domestic"
                | "more"
                | "additional"
                | "extra"
                | "other"
                | "shipping"
                | "cargo"
                | "wide"
                | "narrow"
                | "body"
                | "boeing"
                | "airbus"
                | "comac"
                | "max"
                | "fighter"
                | "freight"
                | "light"
                | "heavy"
                | "small"
                | "large"
                | "federal"
                | "american"
                | "us"
                | "u.s"
                | "u.s."
                | "chinese"
                | "auto"
                | "factory"
                | "farm"
                | "manufacturing"
                | "solar"
                | "mobile"
                | "hybrid"
                | "gas"
                | "diesel"
                | "pickup"
                | "equivalent"
                | "troy"
                | "fluid"
                | "nautical"
                | "state"
                | "owned"
                | "private"
                | "listed"
        )
}

/// Whether "pounds" at token `at` after `number` are a weight: "500 pounds of beef", "a 50-pound bag"; money has its own signs.
pub fn weighs(doc: &Document, number: &Number, at: usize) -> bool {
    let next = at + 1;
    if doc.token(at).is_sign('-') || at > number.tokens.end && doc.token(number.tokens.end).is_sign('-') && number.scale == 0 {
        return true;
    }
    if doc.is_word(next, "of") {
        const MONEY: &str = "debt funding investment aid trade goods public tax taxes spending exports imports revenue profit savings cuts support taxpayer \
            taxpayers' british uk government loans bonds assets damage investments sales business borrowing orders losses income cash";
        let noun = doc.lower(next + 1);
        return !MONEY.split_ascii_whitespace().any(|money| money == noun);
    }
    let sentence = doc.token(at).sentence;
    // A verb of weighing further away than this is another matter.
    (number.tokens.start.saturating_sub(6)..number.tokens.start)
        .any(|index| doc.token(index).sentence == sentence && doc.is_one_of(index, &["weigh", "weighs", "weighed", "weighing", "weight"]))
        || doc.is_word(next, "per") && doc.is_one_of(next + 1, &["acre", "ton", "bushel"])
}
