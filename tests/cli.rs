//! The command line from outside: inputs, outputs, exit codes, bad input.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use assert_cmd::Command;
use serde_json::Value;
use std::path::PathBuf;

fn tradecheck(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tradecheck"));
    command.args(arguments);
    command
}

/// A file with these bytes that only this test uses.
fn file(name: &str, bytes: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn json_of(command: &mut Command) -> Value {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn lines_of(output: &[u8]) -> Vec<Value> {
    String::from_utf8(output.to_vec()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn one_file_gives_one_report_with_utf16_offsets() {
    let path = file("one.txt", "“\u{1F600}” rose 5%.".as_bytes());
    let report = json_of(&mut tradecheck(&["scan", &path, "--published", "2025-10-27", "--format", "json", "--with-text"]));
    assert_eq!(report["schema"], "tradecheck.report/1");
    assert_eq!(report["published"], "2025-10-27");
    assert_eq!(report["text"], "“\u{1F600}” rose 5%.");
    let percent = report["mentions"].as_array().unwrap().iter().find(|mention| mention["kind"] == "percent").unwrap();
    assert_eq!((percent["start"].as_u64(), percent["end"].as_u64()), (Some(10), Some(12)));
}

#[test]
fn the_text_is_left_out_unless_asked_for() {
    let report = json_of(tradecheck(&["scan", "--format", "json"]).write_stdin("Nothing here."));
    assert!(report.get("text").is_none());
}

#[test]
fn an_empty_input_gives_an_empty_report() {
    for input in ["", "\n\n", "\0\0", "\u{feff}"] {
        let report = json_of(tradecheck(&["scan", "-", "--format", "json"]).write_stdin(input));
        assert_eq!(report["findings"], Value::Array(Vec::new()));
        assert_eq!(report["mentions"], Value::Array(Vec::new()));
    }
}

#[test]
fn a_quiet_page_is_told_so_in_words() {
    tradecheck(&["scan"])
        .write_stdin("All quiet.")
        .assert()
        .success()
        .stdout("standard input: nothing differs · checked 0 mentions, 0 people, 0 claims\n");
}

#[test]
fn json_lines_stream_in_order_and_a_broken_line_does_not_end_the_run() {
    let input = concat!(
        "{\"id\":\"a\",\"text\":\"It rose 5%.\",\"published\":\"2025-10-27\"}\n",
        "not json\n",
        "\n",
        "{\"id\":7,\"html\":\"<p>It fell 3%.</p>\"}\n",
        "{\"id\":\"c\"}\n",
        "{\"id\":\"d\",\"text\":\"x\",\"published\":\"2025-02-30\"}\n",
        "{\"text\":\"no id\"}\n",
        "{\"id\":\"e\",\"text\":5}",
    );
    let output = tradecheck(&["scan", "-", "--input", "jsonl"]).write_stdin(input).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "some lines could not be read");
    let lines = lines_of(&output.stdout);
    let ids: Vec<&Value> = lines.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, [&"a".into(), &2.into(), &7.into(), &"c".into(), &"d".into(), &7.into(), &"e".into()] as [&Value; 7]);
    assert_eq!(lines[0]["report"]["published"], "2025-10-27");
    assert_eq!(lines[2]["report"]["mentions"][0]["text"], "3%");
    for (index, words) in [(1, "line 2: not JSON"), (3, "neither"), (4, "2025-02-30"), (6, "not a page")] {
        let error = lines[index]["error"].as_str().unwrap();
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn json_lines_are_recognised_on_a_pipe_and_in_a_file() {
    let line = "{\"id\":1,\"text\":\"5%\"}\n".repeat(300);
    let output = tradecheck(&["scan"]).write_stdin(line.clone()).output().unwrap();
    assert_eq!(lines_of(&output.stdout).len(), 300);
    let path = file("pages.jsonl", line.as_bytes());
    assert_eq!(lines_of(&tradecheck(&["scan", &path]).output().unwrap().stdout).len(), 300);
}

#[test]
fn a_missing_file_is_named_and_the_others_are_read() {
    let path = file("there.txt", b"It rose 5%.");
    let output = tradecheck(&["scan", "no-such-file.txt", &path, "--format", "json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file.txt"));
    let reports: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(reports.as_array().map(Vec::len), Some(1));
    let output = tradecheck(&["scan", "no-such-file.txt", &path, "--format", "jsonl"]).output().unwrap();
    let lines = lines_of(&output.stdout);
    assert!(lines[0]["error"].is_string() && lines[1]["report"].is_object());
}

#[test]
fn bytes_that_are_not_utf8_are_named_and_the_rest_is_read() {
    let path = file("latin1.txt", b"Caf\xE9 prices rose 5%.");
    let output = tradecheck(&["scan", &path, "--format", "json"]).output().unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("not UTF-8 at byte 3"));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["mentions"][0]["text"], "5%");
}

#[test]
fn ten_megabytes_are_read() {
    let filler = "The talks went on for most of the day and ended without a word to the press.\n".repeat(65_000);
    let text = format!("{filler}Exports rose 5%.\n{filler}");
    assert!(text.len() > 10_000_000);
    let report = json_of(tradecheck(&["scan", "--format", "json"]).write_stdin(text));
    assert!(report["mentions"].as_array().unwrap().iter().any(|mention| mention["text"] == "5%"));
}

#[test]
fn wrong_options_say_what_and_why() {
    for (arguments, words) in [
        (vec!["scan", "--published", "27 Oct"], "YYYY-MM-DD"),
        (vec!["scan", "--published", "2025-02-30"], "must exist"),
        (vec!["scan", "--check", "no-such-check"], "there is no check"),
        (vec!["scan", "--format", "xml"], "possible values"),
    ] {
        let output = tradecheck(&arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(message.contains(words), "{message}");
    }
}

#[test]
fn no_color_reaches_a_pipe() {
    let output = tradecheck(&["scan"]).write_stdin("Trade rose.").output().unwrap();
    assert!(!output.stdout.contains(&0x1b));
}

#[test]
fn checks_are_listed() {
    let output = tradecheck(&["checks"]).output().unwrap();
    assert!(output.status.success());
}

#[test]
fn house_rules_silence_weigh_and_add() {
    let text = "Treasury Secretary Scott Besant spoke of uncommon earths and a hike on Monday.";
    let house = file(
        "house.json",
        br#"{"accept": ["Scott Besant"], "checks": {"swapped-word": "differs"},
            "patterns": [{"id": "hike", "pattern": "\\bhike\\b", "message": "We write increase.", "suggestion": "increase"}]}"#,
    );
    let report = json_of(tradecheck(&["scan", "--format", "json", "--house", &house, "--published", "2025-10-27"]).write_stdin(text));
    let findings: Vec<String> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| format!("{} {} {}", note["check"], note["severity"], note["text"]))
        .collect();
    assert_eq!(findings, ["\"swapped-word\" \"differs\" \"uncommon earths\"", "\"house-pattern\" \"style\" \"hike\""]);
}

#[test]
fn a_bad_house_file_is_an_error_that_names_the_rule() {
    let house = file("bad_house.json", br#"{"checks": {"name-varient": "off"}}"#);
    let output = tradecheck(&["scan", "--house", &house]).write_stdin("x").output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(error.contains("checks.name-varient: there is no such check"), "{error}");
    let output = tradecheck(&["scan", "--house", "/nowhere/house.json"]).write_stdin("x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

/// Two files with something to say, in one of the formats of others.
fn exported(format: &str, more: &[&str]) -> String {
    let one = file(&format!("{format} one.txt"), "Treasury Secretary Scott Besant spoke.\n".as_bytes());
    let two = file(
        &format!("{format}-two.html"),
        b"<html><head><title>Duties</title></head><body><article><h1>Duties &lt;now&gt;</h1><p>In February, Trump imposed a 10% tariff on \
          Chinese goods. On March 4 the US raised the fentanyl tariff on Chinese goods to 35%, as the news had it for days and weeks to \
          come in every paper of the land.</p></article></body></html>",
    );
    let output = tradecheck(&["scan", &one, &two, "--published", "2025-10-27", "--format", format]).args(more).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn many_files_make_one_table() {
    let text = exported("csv", &[]);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let columns = ["check", "severity", "start", "end", "text", "message", "suggestion", "sources", "page"];
    assert_eq!(rows.headers().unwrap(), &columns[..]);
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert!(rows.len() >= 2 && rows.iter().all(|row| row.len() == columns.len()), "{text}");
    assert!(rows[0][8].ends_with("csv one.txt") && rows.iter().any(|row| &row[0] == "evidence-verdict" && row[8].ends_with("two.html")));
    assert!(text.ends_with("\r\n"));
}

#[test]
fn markdown_has_a_section_a_file_and_dates_only_when_told() {
    let text = exported("markdown", &[]);
    assert_eq!(text.matches("# Fact notes: ").count(), 2);
    assert!(!text.contains("read on") && text.contains("- On record: "), "{text}");
    assert!(exported("markdown", &["--today", "2025-11-01"]).contains("read on 2025-11-01, evidence as of "));
}

#[test]
fn sarif_is_one_run_with_lines_for_plain_text_alone() {
    let log: Value = serde_json::from_str(&exported("sarif", &[])).unwrap();
    assert_eq!((&log["version"], log["runs"].as_array().map(Vec::len)), (&"2.1.0".into(), Some(1)));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let uri = |result: &Value| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap().to_owned();
    let (plain, html): (Vec<&Value>, Vec<&Value>) = results.iter().partition(|result| uri(result).ends_with(".txt"));
    assert!(!plain.is_empty() && !html.is_empty());
    assert!(plain.iter().all(|result| result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1));
    assert!(html.iter().all(|result| result["locations"][0]["physicalLocation"].get("region").is_none()));
    assert!(uri(plain[0]).contains("sarif%20one.txt"));
}

#[test]
fn annotations_are_one_page() {
    let data: Value = serde_json::from_str(&exported("annotations", &["--today", "2025-11-01"])).unwrap();
    assert_eq!((&data["@context"], &data["type"]), (&"http://www.w3.org/ns/anno.jsonld".into(), &"AnnotationPage".into()));
    let items = data["items"].as_array().unwrap();
    assert!(items.len() >= 2 && items.iter().all(|item| item["created"] == "2025-11-01T00:00:00Z"));
}

#[test]
fn claim_reviews_rate_in_words_and_end_no_script() {
    let text = exported("claimreview", &[]);
    assert!(!text.contains('<'), "{text}");
    let data: Value = serde_json::from_str(&text).unwrap();
    let reviews = data["@graph"].as_array().unwrap();
    let ratings: Vec<&str> = reviews.iter().filter_map(|review| review["reviewRating"]["alternateName"].as_str()).collect();
    assert!(ratings.contains(&"Agrees with the record") && ratings.contains(&"Differs from the record"), "{ratings:?}");
    assert!(reviews.iter().all(|review| review["reviewRating"].get("ratingValue").is_none()));
}

#[test]
fn an_export_of_an_unreadable_file_still_holds_the_others() {
    let one = file("readable.txt", b"Treasury Secretary Scott Besant spoke.");
    let output = tradecheck(&["scan", &one, "no such file", "--published", "2025-10-27", "--format", "sarif"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no such file: "));
}
