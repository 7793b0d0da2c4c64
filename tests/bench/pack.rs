//! A pack of any number of facts of every kind, always the same for the same number. Names and numbers are made by formula, none is
//! a fact about the world; countries and goods are real ones, so that pages ask for them.
//!
//! A fact is what a source says once: an office over a time, an event or a rate of a measure, a value of a series, a meeting, a pledge,
//! a ruling, a disputed value. A row of the CSV import is one.

use std::fmt::Write as _;

const COUNTRIES: [&str; 24] = [
    "US", "CN", "EU", "JP", "KR", "IN", "BR", "MX", "CA", "GB", "CH", "VN", "TH", "ID", "MY", "TW", "AU", "NZ", "TR", "ZA", "NO", "AR",
    "CL", "EG",
];
const GOODS: [&str; 16] = [
    "steel",
    "aluminium",
    "soybeans",
    "cars",
    "copper",
    "timber",
    "wine",
    "cheese",
    "chips",
    "solar panels",
    "batteries",
    "toys",
    "beef",
    "pork",
    "cotton",
    "coal",
];
const SYLLABLES: [&str; 16] = ["ka", "lo", "mi", "ter", "van", "sho", "bre", "dul", "fi", "gor", "hes", "jin", "pel", "qua", "ris", "zum"];
const SOURCES: usize = 500;

/// A word that is different for each number: syllables as digits.
fn word(number: usize) -> String {
    let mut word = String::new();
    let mut rest = number + 256;
    while rest > 0 {
        word.push_str(SYLLABLES[rest % 16]);
        rest /= 16;
    }
    word
}

fn capital(number: usize) -> String {
    let word = word(number);
    word[..1].to_uppercase() + &word[1..]
}

fn day(number: usize) -> String {
    format!("{}-{:02}-{:02}", 2018 + number % 8, 1 + number / 8 % 12, 1 + number / 96 % 28)
}

/// The text of a pack with at least `facts` facts and at most twenty more.
pub fn pack(facts: usize) -> String {
    let mut sources = Vec::new();
    for number in 0..SOURCES {
        sources.push(format!(
            r#"{{"id":"source-{number}","publisher":"Gazette {number}","title":"Notice {number}","url":"https://gazette.example/{number}","date":"2026-01-05","tier":1}}"#
        ));
    }
    let mut lists: [Vec<String>; 7] = Default::default();
    let [people, measures, series, meetings, commitments, rulings, disputes] = &mut lists;
    let mut count = 0;
    let mut number = 0;
    while count < facts {
        let cite = format!(r#""sources":["source-{}"]"#, number % SOURCES);
        let (actor, target) = (COUNTRIES[number % 24], COUNTRIES[(number / 24 + number + 1) % 24]);
        let good = GOODS[number / 7 % 16];
        let (given, family) = (capital(number * 7 + 1), capital(number));
        people.push(format!(
            r#"{{"id":"person-{number}","name":"{given} {family}","given":"{given}","family":"{family}","country":"{actor}","pronoun":"she","firm":true,{cite},"roles":[{{"title":"Deputy Minister of {family}","organisation":"{given} Ministry","country":"{actor}","start":"2019-01-01","end":"{}","firm":true,{cite}}},{{"title":"Minister of {family}","organisation":"{given} Ministry","country":"{actor}","start":"2025-03-0{}","reviewBy":"2026-10-01","firm":true,{cite}}}]}}"#,
            day(number * 8 + 6), 1 + number % 9
        ));
        let rate = 1 + number % 60;
        measures.push(format!(
            r#"{{"id":"measure-{number}","name":"{family} duty of {number}","names":["{} duty"],"kind":"tariff","actors":["{actor}"],"targets":["{target}"],"products":["{good}"],"basis":"{family} Act","summary":"{actor} charges {target} on {good}.","reviewBy":"2026-10-01","firm":true,{cite},"events":[{{"date":"2024-02-0{}","kind":"announced","rate":{rate}}},{{"date":"2024-05-01","kind":"effective","rate":{rate}}}],"rates":[{{"start":"2024-05-01","end":"2025-06-01","rate":{rate}}},{{"start":"2025-06-01","rate":{}}}]}}"#,
            word(number), 1 + number % 9, rate + 5
        ));
        if number % 3 == 0 {
            let points: Vec<String> = (0..10)
                .map(|year| {
                    format!(
                        r#"{{"period":"{}","value":{}.{},"vintage":"2026-02","firm":true,{cite}}}"#,
                        2015 + year,
                        number % 90 + year,
                        year
                    )
                })
                .collect();
            series.push(format!(
                r#"{{"id":"series-{number}","name":"{actor} exports of {good} to {target}, {number}","names":["{} exports"],"producer":"{family} Office","definition":"Goods, customs basis.","countries":["{actor}","{target}"],"products":["{good}"],"unit":"USD","scale":1e9,"tolerance":0.1,"reviewBy":"2026-10-01","points":[{}]}}"#,
                word(number), points.join(",")
            ));
            count += 10;
        }
        let day = day(number);
        meetings.push(format!(
            r#"{{"id":"meeting-{number}","name":"Talks of {family}","kind":"talks","status":"held","firstDay":"{day}","lastDay":"{day}","city":"{family}","country":"{}","participants":["person-{}","person-{}"],"parties":["{actor}","{target}"],"outcome":"Both sides went on.","firm":true,{cite}}}"#,
            if actor == "EU" { "BE" } else { actor }, number / 2, number / 3
        ));
        commitments.push(format!(
            r#"{{"id":"pledge-{number}","name":"Pledge {number}","kind":"purchase","actor":"{actor}","partner":"{target}","products":["{good}"],"figures":[{{"kind":"amount","what":"{good}","value":{},"unit":"USD","scale":1e6,"period":"2025"}}],"date":"{day}","summary":"{actor} bought {good} of {target}.","firm":true,{cite}}}"#,
            number % 900 + 1
        ));
        rulings.push(format!(
            r#"{{"id":"ruling-{number}","case":"{family} v. {given}","names":["{} case"],"court":"{actor} {} Court","date":"{day}","vote":"{}-{}","held":"The duty stands.","basis":"{family} Act","measures":["measure-{number}"],"firm":true,{cite}}}"#,
            word(number), ["Supreme", "Trade", "Appeals"][number % 3], 5 + number % 4, 4 - number % 4
        ));
        disputes.push(format!(
            r#"{{"id":"dispute-{number}","topic":"what {family} pays","about":["measure-{number}"],"field":"rates","reason":"Two ways to count.","values":[{{"value":"{rate} percent","method":"by value",{cite}}},{{"value":"{} percent","method":"by weight",{cite}}}]}}"#,
            rate + 1
        ));
        count += 2 + 4 + 1 + 1 + 1 + 2;
        number += 1;
    }
    let mut text = String::from(r#"{"schema":"tradecheck.evidence/1","id":"bench","version":"1","asOf":"2026-10-08""#);
    let names = ["people", "measures", "series", "meetings", "commitments", "rulings", "disputes"];
    for (name, records) in std::iter::once(("sources", &sources)).chain(names.into_iter().zip(&lists)) {
        let _ = write!(text, ",\"{name}\":[\n{}\n]", records.join(",\n"));
    }
    text.push_str("}\n");
    text
}
