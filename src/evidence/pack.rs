//! External packs: JSON of the same schema as the embedded base.
//!
//! `{ "schema": "tradecheck.evidence/1", "id", "version", "asOf", "sources": […], "people": […], "measures": […], … }`.
//! A pack is held to the rules of the base. It is merged with the base (a record with the id of another takes its place) or
//! stands instead of it.

use super::base::Evidence;
use super::json;
use super::rules::problems;
use super::schema::Records;
use crate::error::Error;

/// Id of the format.
pub const SCHEMA: &str = "tradecheck.evidence/1";

/// Bytes of records and their indexes for each byte of JSON, about.
#[cfg(target_arch = "wasm32")]
const ROOM_FOR_EACH_BYTE: usize = 2;

/// The JSON Schema of packs.
#[cfg(feature = "cli")]
pub const JSON_SCHEMA: &str = include_str!("pack.schema.json");

/// A pack that keeps the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// SHA-256 of its bytes, in small hexadecimal letters; empty where whoever loaded it did not compute it.
    pub sha256: String,
    /// Its records, with id, version and day of the pack.
    pub records: Records,
}

impl Pack {
    /// Reads the pack `text`. `sha256` is that of its bytes, computed by the caller. `base` is what it will be merged with: it may
    /// cite the base's sources and name the base's records.
    ///
    /// The text stays in memory as long as the program runs, for records borrow from it: a page loads a pack once, and copying a
    /// hundred thousand facts out of it would take as long as reading them.
    ///
    /// # Errors
    /// Every record that cannot be read or breaks a rule, by place: `people[3].roles[0].start: is a date: …`.
    pub fn parse(text: impl Into<String>, sha256: &str, base: Option<&Evidence>) -> Result<Self, Vec<Error>> {
        let text: &'static str = text.into().leak();
        // WebAssembly's memory grows by what the next record needs, and a browser answers hundreds of such steps with as many garbage
        // collections. Room that is taken at once and given back stays with the allocator.
        #[cfg(target_arch = "wasm32")]
        drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM_FOR_EACH_BYTE * text.len())));
        let mut records = Records::default();
        json::from_str(text, &mut records)?;
        if records.schema != SCHEMA {
            return Err(vec![Error::evidence(format!("schema: is {:?}, this reads {SCHEMA:?}", records.schema))]);
        }
        let broken = problems(&records, base);
        if broken.is_empty() {
            Ok(Self { sha256: sha256.to_owned(), records })
        } else {
            Err(broken.iter().map(|problem| Error::evidence(problem.to_string())).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pack;
    use crate::evidence::Evidence;

    const SMALL: &str = r#"{"schema": "tradecheck.evidence/1", "id": "ours", "version": "3", "asOf": "2026-11-20",
        "sources": [{"id": "gazette", "publisher": "Gazette", "title": "Notice 5", "url": "https://gazette.example/5", "date": "2026-11-19", "tier": 1}],
        "people": [{"id": "xx-novak", "name": "Ana Novak", "given": "Ana", "family": "Novak", "country": "SI", "firm": true, "sources": ["gazette"],
            "roles": [{"title": "Minister of Trade", "organisation": "Slovenia", "country": "SI", "start": "2026-11-19", "reviewBy": "2026-11-20",
                "firm": true, "sources": ["gazette"]}]}],
        "measures": [{"id": "xx-paper", "name": "Duty on paper", "actors": ["SI"], "targets": ["WORLD"], "products": ["paper"],
            "summary": "Paper pays 5 percent.", "reviewBy": "2026-11-20", "sources": ["gazette"], "firm": true,
            "events": [{"date": "2026-11-19", "kind": "effective", "rate": 5}], "rates": [{"start": "2026-11-19", "rate": 5}]}]}"#;

    fn errors(text: &str) -> Vec<String> {
        Pack::parse(text, "", None).map(|_| Vec::new()).unwrap_or_else(|errors| errors.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn merges_with_the_base_or_replaces_it() {
        let base = Evidence::embedded();
        let pack = Pack::parse(SMALL, "ab", Some(&base)).unwrap();
        let merged = Evidence::with_packs(vec![pack.clone()], false);
        assert!(merged.person("xx-novak").is_some() && merged.person("us-bessent").is_some());
        assert!(merged.measures_on("SI", "DE", "paper").any(|measure| measure.id == "xx-paper"));
        assert_eq!(merged.as_of(), "2026-11-20");
        assert_eq!((merged.packs()[0].id.as_str(), merged.packs()[0].sha256.as_str()), ("ours", "ab"));
        let alone = Evidence::with_packs(vec![pack], true);
        assert!(alone.person("xx-novak").is_some() && alone.person("us-bessent").is_none());
        assert_eq!(alone.version(), "3");
    }

    #[test]
    fn a_record_takes_the_place_of_the_one_with_its_id() {
        let text = SMALL.replace("xx-novak", "us-bessent");
        let merged = Evidence::with_packs(vec![Pack::parse(&text, "", None).unwrap()], false);
        assert_eq!(merged.person("us-bessent").map(|person| person.name.as_ref()), Some("Ana Novak"));
        assert_eq!(merged.people_by_family("bessent").count(), 0);
        assert_eq!(merged.people().count(), Evidence::embedded().people().count());
    }

    #[test]
    fn the_base_is_a_pack_too() {
        let base = Evidence::embedded();
        let text = serde_json::to_string(&base.records()).unwrap();
        assert_eq!(Pack::parse(&text, "", None).unwrap().records, base.records());
    }

    #[test]
    fn names_place_and_rule_of_each_broken_record() {
        let broken =
            SMALL.replace("2026-11-19\", \"tier\": 1", "Nov 19\", \"tier\": 9").replace("\"targets\": [\"WORLD\"]", "\"targets\": []");
        let errors = errors(&broken);
        for place in ["sources[0].tier", "sources[0].date", "people[0].firm", "measures[0].targets: names whom it hits"] {
            assert!(errors.iter().any(|error| error.contains(place)), "{place} in {errors:#?}");
        }
    }

    #[test]
    fn names_every_record_that_cannot_be_read() {
        let broken = SMALL.replace("\"firm\": true, \"sources\": [\"gazette\"]}]}]", "\"firm\": \"yes\", \"sources\": [\"gazette\"]}]}]");
        let broken = broken.replace("\"kind\": \"effective\"", "\"kind\": \"effected\"");
        let errors = errors(&broken);
        assert_eq!(errors.len(), 2, "{errors:#?}");
        assert!(errors[0].starts_with("evidence: people[0].roles[0].firm: is the text \"yes\", not true or false"), "{errors:#?}");
        assert!(errors[1].starts_with("evidence: measures[0].events[0].kind: is the text \"effected\", not one of"), "{errors:#?}");
    }

    #[test]
    fn bad_texts_give_an_error() {
        for (text, part) in [
            ("", "the pack: the text ends too early (line 1, column 1)"),
            ("[]", "the pack: is a list, not an object"),
            ("{\"schema\": \"other/2\"}", "schema: is \"other/2\""),
            ("{\"schema\": \"tradecheck.evidence/1\"}", "asOf: is a day"),
            ("{\"schema\": 1}", "schema: is the number 1, not a text"),
            ("{\"poeple\": []}", "poeple: is not a field of this record"),
            ("{\"people\": [{\"id\": \"x\"", "people[0]"),
            ("{\"people\": []} {}", "the pack: more follows after the end (line 1, column 16)"),
        ] {
            let errors = errors(text);
            assert!(errors.iter().any(|error| error.contains(part)), "{part} in {errors:#?}");
        }
        let deep = "[".repeat(100_000);
        let errors = errors(&format!("{{\"people\": [{deep}"));
        assert!(errors[0].contains("people[0]: is a list, not an object") && errors.len() < 3, "{errors:#?}");
    }
}
