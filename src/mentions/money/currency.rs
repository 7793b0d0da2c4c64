//! Currency signs, codes and words, and the nations that tell dollars from dollars.

use crate::document::Document;
use crate::document::lexicon::{Classes, WordList};

/// Words that name a currency, before or after an amount.
pub const WORDS: WordList = (
    Classes::CURRENCY,
    "dollar dollars cent cents euro euros eurocent eurocents pound pounds sterling quid pence penny p dlr dlrs yuan renminbi yen won rupee rupees paise rouble \
     roubles ruble rubles peso pesos real reais rand rands baht ringgit dong dirham dirhams riyal riyals rial rials franc francs crown crowns krona kronor \
     kroner krone koruna korunas shekel shekels lira liras zloty zlotys zlotych forint forints rupiah taka naira dinar dinars hryvnia hryvnias tenge kuai 元 \
     buck bucks cedi cedis pataca patacas shilling shillings kyat kip riel tugrik leu lei lev leva sol soles \
     usd eur gbp cny rmb cnh jpy krw inr rub cad aud nzd hkd twd sgd brl mxn chf sek nok dkk pln czk huf ils try zar thb myr idr vnd php pkr bdt lkr aed \
     sar qar kwd bhd omr egp ngn ghs kes clp cop pen ars uah kzt ron bgn isk mop rs re rm rp kr tk r n dh dhs ksh sr qr reals",
);

/// The currency of a sign before or after an amount. "¥" stands for yen and yuan: the caller decides.
pub const fn of_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' => "USD",
        '£' | '\u{ffe1}' | '₤' => "GBP",
        '€' => "EUR",
        '¥' | '\u{ffe5}' => "JPY",
        '₹' | '₨' => "INR",
        '₩' | '\u{ffe6}' => "KRW",
        '₽' => "RUB",
        '₫' => "VND",
        '฿' => "THB",
        '₱' => "PHP",
        '₦' => "NGN",
        '₺' => "TRY",
        '₴' => "UAH",
        '₪' => "ILS",
        '₸' => "KZT",
        '₲' => "PYG",
        '₡' => "CRC",
        '₵' => "GHS",
        '₭' => "LAK",
        '₮' => "MNT",
        '₼' => "AZN",
        '₾' => "GEL",
        _ => return None,
    })
}

/// The currency of a sign with a word glued before it: "C$", "HK$", "CN¥".
pub fn of_prefixed_sign(prefix: &str, sign: char) -> Option<&'static str> {
    let upper = prefix.trim_end_matches('.').to_ascii_uppercase();
    if matches!(sign, '¥' | '\u{ffe5}') {
        return match upper.as_str() {
            "CN" | "RMB" | "CNY" => Some("CNY"),
            "JP" | "JPY" => Some("JPY"),
            _ => None,
        };
    }
    if sign != '$' {
        return None;
    }
    Some(match upper.as_str() {
        "US" | "U.S" | "USD" => "USD",
        "C" | "CA" | "CAN" | "CAD" | "CDN" => "CAD",
        "A" | "AU" | "AUS" | "AUD" => "AUD",
        "NZ" | "NZD" => "NZD",
        "HK" | "HKD" => "HKD",
        "NT" | "TW" | "TWD" => "TWD",
        "S" | "SG" | "SGD" => "SGD",
        "R" | "BR" => "BRL",
        "MX" | "MEX" | "MXN" => "MXN",
        _ => return None,
    })
}

/// The currency of a code or abbreviation before an amount: "USD 5", "Rs. 5", "RM5". All but the plain ones stand in capitals.
pub fn of_prefix(word: &str) -> Option<&'static str> {
    Some(match word {
        "Rs" | "rs" | "RS" | "Re" | "INR" | "inr" => "INR",
        "RM" | "MYR" => "MYR",
        "Rp" | "IDR" => "IDR",
        "RMB" | "rmb" | "Rmb" | "CNY" | "CNH" | "Yuan" | "yuan" => "CNY",
        "Tk" | "BDT" => "BDT",
        "Rupees" | "Rupee" => "INR",
        "dlrs" => "USD",
        "Dh" | "Dhs" => "AED",
        "KSh" | "Ksh" => "KES",
        "R" => "ZAR",
        "N" => "NGN",
        "SR" => "SAR",
        "QR" => "QAR",
        "USD" | "usd" | "EUR" | "eur" | "GBP" | "gbp" => code(word)?,
        _ => code(word).filter(|code| *code == word)?,
    })
}

/// The currency of a code after an amount: "5 million USD".
fn code(word: &str) -> Option<&'static str> {
    const CODES: &str = "USD EUR GBP JPY KRW RUB CAD AUD NZD HKD TWD SGD BRL MXN CHF SEK NOK DKK PLN CZK HUF ILS TRY ZAR THB VND PHP PKR LKR AED SAR \
        QAR KWD BHD OMR EGP MOP NGN GHS KES CLP COP ARS UAH KZT RON BGN ISK CNY INR MYR IDR BDT";
    let upper = word.to_ascii_uppercase();
    CODES.split_ascii_whitespace().find(|code| *code == upper)
}

/// A currency word after an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// ISO 4217 code.
    pub code: &'static str,
    /// Power of ten of one unit: −2 for cents.
    pub power: i32,
}

/// The currency at token `at`, right after an amount, and the index after it: "yuan", "US dollars", "euro cents", "USD".
pub fn after(doc: &Document, at: usize) -> Option<(Unit, usize)> {
    // At most two words name the nation: "Hong Kong dollars"; translations part "U. S." into four tokens.
    let reach = at..at + 5;
    if !reach.clone().any(|index| doc.token(index).is(Classes::CURRENCY)) {
        return None;
    }
    let mut nation = String::new();
    for index in reach {
        let token = doc.token(index);
        if token.block != doc.token(at).block {
            return None;
        }
        if doc.word(index) == "." && matches!(nation.as_str(), "u" | "u.s") {
            nation.push('.');
            continue;
        }
        if !token.is_word() {
            return None;
        }
        if token.is(Classes::CURRENCY)
            && let Some(unit) = of_word(doc.word(index), nation_of(doc, index, &nation))
        {
            return Some(with_repeated(doc, unit, index + 1));
        }
        let word = doc.word(index).trim_end_matches('.');
        if nation.len() + word.len() > 24 {
            return None;
        }
        if !nation.is_empty() && !nation.ends_with('.') {
            nation.push(' ');
        }
        nation.push_str(&word.to_ascii_lowercase());
    }
    None
}

/// `unit`, read up to token `end`, and a second word for the same currency: "RMB yuan", "euro cents".
fn with_repeated(doc: &Document, unit: Unit, end: usize) -> (Unit, usize) {
    let token = doc.token(end);
    if token.block != doc.token(end - 1).block || !token.is(Classes::CURRENCY) {
        return (unit, end);
    }
    if unit.code == "EUR" && (doc.is_word(end, "cent") || doc.is_word(end, "cents")) {
        return (Unit { power: -2, ..unit }, end + 1);
    }
    let same = of_word(doc.word(end), "").is_some_and(|second| second == unit);
    (unit, if same { end + 1 } else { end })
}

/// The nation written before the currency word at token `at`, or else the one that its sentence names.
fn nation_of<'a>(doc: &Document, at: usize, written: &'a str) -> &'a str {
    if written.is_empty() { nation_nearby(doc, at).unwrap_or("") } else { written.trim_end_matches('.') }
}

/// The nation whose money a word means that several nations use ("pesos", "kroner"), where the sentence of token `at` names just one.
fn nation_nearby(doc: &Document, at: usize) -> Option<&'static str> {
    let nations = shared(doc.word(at))?;
    let sentence = doc.sentence_of(at)?;
    // A country that is named further away than this is another matter.
    let from = (sentence.tokens.start as usize).max(at.saturating_sub(40));
    let to = (sentence.tokens.end as usize).min(at + 40);
    let mut found = None;
    for index in from..to {
        if !doc.token(index).is_capital() {
            continue;
        }
        let word = doc.lower(index);
        let named =
            nations.iter().flat_map(|(names, code)| names.split('|').map(move |name| (name, *code))).find(|(name, _)| *name == word);
        match (named, found) {
            (Some((_, code)), Some((_, other))) if code != other => return None,
            (Some(named), None) => found = Some(named),
            _ => {}
        }
    }
    found.map(|(name, _)| name)
}

/// The nations that share the currency word `word`.
fn shared(word: &str) -> Option<Nations> {
    let lower = word.to_ascii_lowercase();
    Some(match lower.strip_suffix('s').unwrap_or(&lower) {
        "peso" => PESOS,
        "rupee" => RUPEES,
        "crown" | "krona" | "kronor" | "krone" | "kroner" | "koruna" | "kr" => CROWNS,
        "dinar" => DINARS,
        "shilling" => SHILLINGS,
        _ => return None,
    })
}

/// The currency of `word` with the adjective or name of a nation before it, in lower case; "" for none.
fn of_word(word: &str, nation: &str) -> Option<Unit> {
    let lower = word.to_ascii_lowercase();
    let unit = |code| Some(Unit { code, power: 0 });
    let cent = |code| Some(Unit { code, power: -2 });
    let stem = lower.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(&lower);
    match (stem, nation) {
        ("dollar" | "buck" | "dlr", "" | "us" | "u.s" | "american" | "united states" | "usa" | "u.s.a") => unit("USD"),
        ("dollar", _) => unit(find(DOLLARS, nation)?),
        ("peso", "") => unit("MXN"),
        ("peso", _) => unit(find(PESOS, nation)?),
        ("rupee", "") => unit("INR"),
        ("rupee", _) => unit(find(RUPEES, nation)?),
        ("franc", "" | "swiss") => unit("CHF"),
        ("kronor" | "krona", "") => unit("SEK"),
        ("crown" | "krona" | "kronor" | "krone" | "kroner" | "koruna" | "kr", _) => unit(find(CROWNS, nation)?),
        ("pound", "egyptian") => unit("EGP"),
        ("pound" | "quid" | "sterling", "" | "british" | "sterling" | "uk" | "u.k") => unit("GBP"),
        ("pence" | "penny", "" | "british") => cent("GBP"),
        ("p", "") if word == "p" => cent("GBP"),
        ("cent", "" | "us" | "u.s" | "american") if word != "Cent" && word != "Cents" => cent("USD"),
        ("eurocent", "") | ("cent", "euro") => cent("EUR"),
        ("euro", "") => unit("EUR"),
        ("yuan" | "renminbi" | "rmb" | "cnh" | "kuai" | "元", "" | "chinese" | "rmb") => unit("CNY"),
        ("yen", "" | "japanese") => unit("JPY"),
        ("won", "" | "korean" | "south korean") => unit("KRW"),
        ("rouble" | "ruble", "" | "russian") => unit("RUB"),
        ("rouble" | "ruble", "belarusian" | "belarussian") => unit("BYN"),
        ("real" | "reai", "" | "brazilian") => unit("BRL"),
        ("rand", "" | "south african") => unit("ZAR"),
        ("baht", "" | "thai") => unit("THB"),
        ("ringgit", "" | "malaysian") => unit("MYR"),
        ("dong", "" | "vietnamese") => unit("VND"),
        ("dirham", "moroccan") => unit("MAD"),
        ("dirham", "" | "uae" | "emirati") => unit("AED"),
        ("riyal", "" | "saudi" | "saudi arabian") => unit("SAR"),
        ("riyal", "qatari" | "qatar") => unit("QAR"),
        ("rial", "" | "iranian") => unit("IRR"),
        ("rial", "omani") => unit("OMR"),
        ("shekel", "" | "israeli" | "new israeli") => unit("ILS"),
        ("lira", "" | "turkish") => unit("TRY"),
        ("zloty" | "zlotych", "" | "polish") => unit("PLN"),
        ("forint", "" | "hungarian") => unit("HUF"),
        ("rupiah", "" | "indonesian") => unit("IDR"),
        ("taka", "" | "bangladeshi") => unit("BDT"),
        ("naira", "" | "nigerian") => unit("NGN"),
        ("hryvnia", "" | "ukrainian") => unit("UAH"),
        ("tenge", "" | "kazakh") => unit("KZT"),
        ("cedi", "" | "ghanaian" | "ghana") => unit("GHS"),
        ("pataca", "" | "macau" | "macao" | "macanese") => unit("MOP"),
        ("leu" | "lei", "" | "romanian") => unit("RON"),
        ("lev" | "leva", "" | "bulgarian") => unit("BGN"),
        ("sol" | "sole", "peruvian") => unit("PEN"),
        ("kyat", "" | "myanmar" | "burmese") => unit("MMK"),
        ("kip", "lao" | "laotian") => unit("LAK"),
        ("riel", "" | "cambodian") => unit("KHR"),
        ("tugrik", "" | "mongolian") => unit("MNT"),
        ("dinar", _) => unit(find(DINARS, nation)?),
        ("shilling", _) => unit(find(SHILLINGS, nation)?),
        (_, "") if word == lower.to_ascii_uppercase() || matches!(word, "usd" | "eur" | "gbp") => unit(code(word)?),
        _ => None,
    }
}

type Nations = &'static [(&'static str, &'static str)];

const DOLLARS: Nations = &[
    ("canadian|canada|ca|cad", "CAD"),
    ("australian|australia|au|aus|aussie", "AUD"),
    ("new zealand|nz", "NZD"),
    ("hong kong|hk", "HKD"),
    ("taiwan|taiwanese|new taiwan|nt", "TWD"),
    ("singapore|singaporean", "SGD"),
];
const PESOS: Nations = &[
    ("mexican|mexico|mexicans", "MXN"),
    ("philippine|filipino|philippines|manila|filipinos", "PHP"),
    ("argentine|argentinian|argentina|argentines", "ARS"),
    ("chilean|chile", "CLP"),
    ("colombian|colombia", "COP"),
    ("uruguayan|uruguay", "UYU"),
    ("dominican", "DOP"),
    ("cuban|cuba|cubans", "CUP"),
];
const RUPEES: Nations = &[
    ("indian|india|delhi|indians", "INR"),
    ("pakistani|pakistan|islamabad|pakistanis", "PKR"),
    ("sri lankan|lankan|lanka|colombo", "LKR"),
    ("nepali|nepalese|nepal", "NPR"),
    ("mauritian|mauritius", "MUR"),
];
const CROWNS: Nations = &[
    ("swedish|sweden|swedes", "SEK"),
    ("norwegian|norway|norwegians", "NOK"),
    ("danish|denmark|danes", "DKK"),
    ("czech|prague|czechs", "CZK"),
    ("icelandic|iceland", "ISK"),
];
const DINARS: Nations = &[
    ("kuwaiti|kuwait", "KWD"),
    ("iraqi|iraq", "IQD"),
    ("jordanian|jordan", "JOD"),
    ("serbian|serbia", "RSD"),
    ("algerian|algeria", "DZD"),
    ("tunisian|tunisia", "TND"),
    ("bahraini|bahrain", "BHD"),
    ("libyan|libya", "LYD"),
];
const SHILLINGS: Nations = &[("kenyan|kenya|nairobi|kenyans", "KES"), ("ugandan|uganda", "UGX"), ("tanzanian|tanzania", "TZS")];

fn find(nations: Nations, nation: &str) -> Option<&'static str> {
    nations.iter().find(|(names, _)| names.split('|').any(|name| name == nation)).map(|(_, code)| *code)
}
