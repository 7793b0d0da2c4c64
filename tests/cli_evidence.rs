//! The command line's evidence: looking into it, packs from files, explanations.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use assert_cmd::Command;
use std::path::PathBuf;

const PACK: &str = r#"{"schema": "tradecheck.evidence/1", "id": "ours", "version": "3", "asOf": "2026-11-20",
    "sources": [{"id": "gazette", "publisher": "Gazette", "title": "Notice 5", "url": "https://gazette.example/5", "date": "2026-11-19", "tier": 1}],
    "people": [{"id": "xx-novak", "name": "Ana Novak", "given": "Ana", "family": "Novak", "country": "SI", "firm": true, "sources": ["gazette"],
        "roles": [{"title": "Minister of Trade", "organisation": "Slovenia", "country": "SI", "start": "2026-11-19", "reviewBy": "2026-11-20",
            "firm": true, "sources": ["gazette"]}]}]}"#;

/// Runs the program: exit code, standard output, standard error.
fn run(arguments: &[&str], input: &str) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tradecheck")).args(arguments).write_stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn records_are_listed_shown_and_found() {
    let (code, list, _) = run(&["evidence", "list"], "");
    assert_eq!(code, 0);
    assert!(list.lines().count() > 250 && list.contains("us-cn-fentanyl"));
    let (_, record, _) = run(&["evidence", "show", "us-cn-fentanyl"], "");
    assert!(record.contains("\"rates\"") && record.contains("https://"));
    let (_, found, _) = run(&["evidence", "search", "Busan", "meeting"], "");
    assert!(found.contains("2025-10-busan"));
    let (code, _, error) = run(&["evidence", "show", "no-such-id"], "");
    assert_eq!(code, 2);
    assert!(error.contains("no-such-id"));
}

#[test]
fn a_pack_is_merged_and_named_in_the_report() {
    let path = file("pack.json", PACK);
    let (code, output, _) = run(&["scan", "--evidence", &path, "--format", "json"], "Trade Minister Ana Novak left.");
    assert_eq!(code, 0);
    let report: serde_json::Value = serde_json::from_str(&output).unwrap();
    assert_eq!(report["evidence"]["packs"][0]["id"], "ours");
    assert_eq!(report["evidence"]["packs"][0]["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(report["people"][0]["person"], "xx-novak");
    let (_, list, _) = run(&["evidence", "list", "--evidence", &path, "--only-packs"], "");
    assert_eq!(list.lines().count(), 1);
}

#[test]
fn broken_packs_are_refused_with_place_and_rule() {
    let broken = file("broken.json", &PACK.replace("2026-11-19\", \"reviewBy", "soon\", \"reviewBy"));
    let (code, _, error) = run(&["scan", "--evidence", &broken], "Text.");
    assert_eq!(code, 2);
    assert!(error.contains("people[0].roles[0].start"), "{error}");
    let (code, _, error) = run(&["evidence", "validate", &broken, &file("good.json", PACK)], "");
    assert_eq!(code, 2);
    assert!(error.contains("broken.json"), "{error}");
    let (code, _, error) = run(&["scan", "--evidence", "no-such-pack.json"], "Text.");
    assert_eq!(code, 2);
    assert!(error.contains("no-such-pack.json"), "{error}");
    let (code, _, error) = run(&["scan", "--evidence", &file("notjson.json", "{")], "Text.");
    assert_eq!(code, 2);
    assert!(error.contains("notjson.json"), "{error}");
}

#[test]
fn a_pin_holds_the_bytes() {
    let path = file("pinned.json", PACK);
    let (_, valid, _) = run(&["evidence", "validate", &path], "");
    let sha256 = valid.trim().rsplit(' ').next().unwrap();
    assert_eq!(run(&["scan", "--evidence", &format!("{path}#sha256={sha256}")], "Text.").0, 0);
    let (code, _, error) = run(&["scan", "--evidence", &format!("{path}#sha256=00")], "Text.");
    assert_eq!(code, 2);
    assert!(error.contains("sha256"), "{error}");
}

#[test]
fn explanations_name_records_and_conditions() {
    let text = "In February, Trump imposed a 10% tariff on Chinese goods.";
    let (code, output, _) = run(&["explain", "-", "--at", "1:32", "--published", "2025-10-27"], text);
    assert_eq!(code, 0);
    assert!(output.contains("claim tariff_rate") && output.contains("us-cn-fentanyl") && output.contains("agrees"), "{output}");
    let (_, output, _) = run(&["explain", "-", "--at", "1:10"], "Nothing to see.");
    assert!(output.contains("nothing was recognised"));
    let (code, _, error) = run(&["explain", "-", "--at", "9:9"], text);
    assert_eq!(code, 2);
    assert!(error.contains("9:9"));
    assert_eq!(run(&["explain", "-", "--at", "x"], text).0, 2);
}

#[test]
fn a_key_asks_for_a_signature() {
    let path = file("signed.json", PACK);
    // A former run may have left it.
    let _ = std::fs::remove_file(format!("{path}.sig"));
    let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    let (code, _, error) = run(&["evidence", "validate", &path, "--evidence-key", key], "");
    assert_eq!(code, 2);
    assert!(error.contains("signed.json.sig"), "{error}");
    file("signed.json.sig", &"0".repeat(128));
    let (code, _, error) = run(&["scan", "--evidence", &path, "--evidence-key", key], "Text.");
    assert_eq!(code, 2);
    assert!(error.contains("the signature does not fit"), "{error}");
}

#[test]
fn a_table_becomes_a_pack_that_can_be_used() {
    let table = "kind,name,title,organisation,country,start,review_by,source_url,source_publisher,source_date,source_tier\n\
        office,Ana Novak,Minister of Trade,Government,SI,2024-01-10,2026-11-01,https://gov.example/1,Government,2026-11-01,1\n";
    let arguments = ["evidence", "import", "-", "--from", "csv", "--id", "ours", "--as-of", "2026-11-20"];
    let (code, pack, error) = run(&arguments, table);
    assert_eq!(code, 0, "{error}");
    assert_eq!(run(&["evidence", "validate", &file("imported.json", &pack)], "").0, 0);
    let (code, pack, error) = run(&arguments, &table.replace("2024-01-10", "soon"));
    assert_eq!((code, pack.as_str()), (2, ""));
    assert!(error.contains("people[0].roles[0].start"), "{error}");
    let (code, _, error) = run(&arguments, "kind,nmae\n");
    assert_eq!(code, 2);
    assert!(error.contains("nmae"), "{error}");
}

#[test]
fn the_schema_of_packs_is_printed() {
    let (code, schema, _) = run(&["evidence", "schema"], "");
    assert_eq!(code, 0);
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["properties"]["schema"]["const"], "tradecheck.evidence/1");
}
