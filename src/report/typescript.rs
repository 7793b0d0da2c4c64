//! The report as TypeScript sees it; the test compares it with what is really serialised.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// Goes into the generated `.d.ts`. Positions are UTF-16 code units of the report's text.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen(typescript_custom_section))]
pub const TYPES: &str = r#"
export interface Report {
  schema: string;
  published: string | null;
  text?: string;
  evidence: EvidenceNote;
  mentions: MentionNote[];
  people: PersonNote[];
  claims: ClaimNote[];
  findings: Finding[];
  traces?: TraceNote[];
  facts: Record<string, FactNote>;
  counts: Record<string, number>;
}
export interface EvidenceNote {
  version: string;
  asOf: string;
  packs: PackNote[];
}
export interface PackNote {
  id: string;
  version: string;
  sha256: string;
}
export interface MentionNote {
  kind: string;
  start: number;
  end: number;
  text: string;
  value: unknown;
}
export interface PersonNote {
  person: string | null;
  name: string;
  spellings: SpellingNote[];
  titles: string[];
  pronouns: string[];
}
export interface SpellingNote {
  text: string;
  count: number;
  spans: [number, number][];
}
export interface ClaimNote {
  kind: string;
  start: number;
  end: number;
  text: string;
  actor: string | null;
  target: string | null;
  product: string | null;
  value: string | null;
  time: string | null;
  status: string | null;
  speaker: string | null;
  hedge: string | null;
  verdict: VerdictNote | null;
}
export interface VerdictNote {
  label: string;
  reason: string;
  facts: string[];
  tolerance: string;
  now: string | null;
  trace?: string[];
}
export interface Finding {
  check: string;
  severity: "differs" | "warning" | "style";
  start: number;
  end: number;
  text: string;
  message: string;
  suggestion: string | null;
  related: [number, number][];
  facts: string[];
  trace?: string[];
}
export interface TraceNote {
  kind: "drifted-name" | "glued-words" | "moved-quote" | "pronoun-flip" | "swapped-term";
  start: number;
  end: number;
  text: string;
}
export interface FactNote {
  summary: string;
  valid: string;
  sources: SourceNote[];
  reviewBy: string | null;
}
export interface SourceNote {
  publisher: string;
  title: string;
  url: string;
  date: string;
}
"#;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::TYPES;
    use crate::finding::Severity;
    use crate::note::Note;
    use crate::report::*;
    use serde_json::Value as Json;

    /// The fields of an interface: name, whether it may be missing, type.
    fn fields(interface: &str) -> Vec<(&'static str, bool, &'static str)> {
        let head = format!("export interface {interface} {{\n");
        let body = TYPES.split_once(&head).unwrap_or_else(|| panic!("no interface {interface}")).1.split_once("\n}").unwrap().0;
        body.lines()
            .map(|line| {
                let (name, kind) = line.trim().trim_end_matches(';').split_once(": ").unwrap();
                (name.trim_end_matches('?'), name.ends_with('?'), kind)
            })
            .collect()
    }

    /// Where `value` is not of type `kind`, says so.
    fn check(value: &Json, kind: &str, path: &str) -> Result<(), String> {
        let wrong = || Err(format!("{path}: {value} is no {kind}"));
        if kind.contains(" | ") {
            return if kind.split(" | ").any(|kind| check(value, kind, path).is_ok()) { Ok(()) } else { wrong() };
        }
        if let Some(item) = kind.strip_suffix("[]") {
            let Json::Array(items) = value else { return wrong() };
            return items.iter().enumerate().try_for_each(|(index, value)| check(value, item, &format!("{path}[{index}]")));
        }
        if let Some(of) = kind.strip_prefix("Record<string, ").and_then(|kind| kind.strip_suffix('>')) {
            let Json::Object(map) = value else { return wrong() };
            return map.iter().try_for_each(|(key, value)| check(value, of, &format!("{path}.{key}")));
        }
        match (kind, value) {
            ("unknown", _) | ("string", Json::String(_)) | ("number", Json::Number(_)) | ("null", Json::Null) => Ok(()),
            ("[number, number]", Json::Array(pair)) if pair.len() == 2 && pair.iter().all(Json::is_number) => Ok(()),
            (literal, Json::String(text)) if literal == format!("\"{text}\"") => Ok(()),
            (interface, Json::Object(map)) if interface.starts_with(char::is_uppercase) => {
                let fields = fields(interface);
                if let Some(key) = map.keys().find(|key| !fields.iter().any(|(name, ..)| name == key)) {
                    return Err(format!("{path}: {interface} has no {key}"));
                }
                fields.iter().try_for_each(|(name, optional, kind)| match map.get(*name) {
                    Some(value) => check(value, kind, &format!("{path}.{name}")),
                    None if *optional => Ok(()),
                    None => Err(format!("{path}: {name} is missing")),
                })
            }
            _ => wrong(),
        }
    }

    const KINDS: [&str; 5] = ["drifted-name", "glued-words", "moved-quote", "pronoun-flip", "swapped-term"];

    /// A report in which every list has an item; with `full`, every optional value too.
    fn sample(full: bool) -> Report {
        let text = || "x".to_owned();
        let maybe = || full.then(text);
        let list = || vec![text()];
        let (start, end) = (0, 1);
        let verdict = VerdictNote {
            label: crate::verdicts::Label::Agrees,
            reason: text(),
            facts: list(),
            tolerance: text(),
            now: maybe(),
            trace: full.then(list),
        };
        let source = SourceNote { publisher: text(), title: text(), url: text(), date: text() };
        let fact = FactNote { summary: text(), valid: text(), sources: vec![source], review_by: maybe() };
        let quote = crate::mentions::Value::Quote(crate::mentions::QuoteValue { speaker: maybe() });
        let note = |severity| Note {
            check: "x",
            severity,
            start,
            end,
            text: text(),
            message: text(),
            suggestion: maybe(),
            related: vec![(0, 1)],
            facts: list(),
            trace: full.then(list),
        };
        Report {
            schema: SCHEMA,
            published: maybe(),
            text: maybe(),
            evidence: EvidenceNote {
                version: text(),
                as_of: text(),
                packs: vec![PackNote { id: text(), version: text(), sha256: text() }],
            },
            mentions: vec![MentionNote { kind: quote.kind(), start, end, text: text(), value: quote.clone() }],
            people: vec![PersonNote {
                person: maybe(),
                name: text(),
                spellings: vec![SpellingNote { text: text(), count: 1, spans: vec![(0, 1)] }],
                titles: list(),
                pronouns: list(),
            }],
            claims: vec![ClaimNote {
                kind: "x",
                start,
                end,
                text: text(),
                actor: maybe(),
                target: maybe(),
                product: maybe(),
                value: maybe(),
                time: maybe(),
                status: None,
                speaker: maybe(),
                hedge: None,
                verdict: full.then_some(verdict),
            }],
            findings: [Severity::Differs, Severity::Warning, Severity::Style].map(note).to_vec(),
            traces: if full { KINDS.map(|kind| TraceNote { kind, start, end, text: text() }).to_vec() } else { Vec::new() },
            facts: [(text(), fact)].into(),
            counts: Counts::default(),
        }
    }

    #[test]
    fn what_is_serialised_is_what_is_declared() {
        for full in [true, false] {
            check(&serde_json::to_value(sample(full)).unwrap(), "Report", "report").unwrap();
        }
    }

    #[test]
    fn what_is_not_declared_is_found() {
        let mut report = serde_json::to_value(sample(true)).unwrap();
        report["findings"][0]["severity"] = "fatal".into();
        assert!(check(&report, "Report", "report").unwrap_err().contains("report.findings[0].severity"));
        let mut report = serde_json::to_value(sample(true)).unwrap();
        report["evidence"]["as_of"] = "x".into();
        assert_eq!(check(&report, "Report", "report").unwrap_err(), "report.evidence: EvidenceNote has no as_of");
    }
}
