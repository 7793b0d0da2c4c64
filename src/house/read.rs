//! House rules from JSON, with the reader of evidence packs: each mistake is named with its place.

use super::{CheckRule, House, Ignore, PATTERN_CHECK, Pattern};
use crate::checks;
use crate::error::Error;
use crate::evidence::json::{FromJson, Reader, Stop, WHOLE, from_str};
use crate::finding::Severity;

/// Reads `text`.
///
/// # Errors
/// Everything that cannot be used, in the order of the text.
pub fn house(text: &str) -> Result<House, Error> {
    let mut draft = Draft::default();
    from_str(text, &mut draft).map_err(|errors| {
        // The reader calls its whole text a pack; here the whole is the house rules.
        let messages: Vec<&str> = errors.iter().map(Error::message).map(|what| what.strip_prefix(WHOLE).unwrap_or(what)).collect();
        Error::options(format!("house: {}", messages.join("; ")))
    })?;
    let mut house = House { accept: draft.accept, checks: draft.checks, ignore: draft.ignore, patterns: Vec::new() };
    for (index, pattern) in draft.patterns.into_iter().enumerate() {
        let place = if pattern.id.is_empty() { format!("patterns[{index}]") } else { format!("patterns[{index}] ({})", pattern.id) };
        let severity = pattern.severity.unwrap_or(Severity::Style);
        let read = Pattern::new(pattern.id, &pattern.pattern, pattern.message, pattern.suggestion, severity);
        house.patterns.push(read.map_err(|error| Error::options(format!("house: {place}: {error}")))?);
    }
    Ok(house)
}

#[derive(Default)]
struct Draft {
    accept: Vec<String>,
    checks: Vec<CheckRule>,
    patterns: Vec<PatternDraft>,
    ignore: Vec<Ignore>,
}

#[derive(Default)]
struct PatternDraft {
    id: String,
    pattern: String,
    message: String,
    suggestion: Option<String>,
    severity: Option<Severity>,
}

/// A list of rules; one that cannot be used does not keep the others from being read.
fn rules<'a, T: FromJson<'a> + Default>(rules: &mut Vec<T>, reader: &mut Reader<'a>) -> Result<(), Stop> {
    reader.list(true, &mut |reader| {
        let mut rule = T::default();
        rule.read(reader)?;
        rules.push(rule);
        Ok(())
    })
}

/// A text that says something.
fn text(reader: &mut Reader<'_>) -> Result<String, Stop> {
    let text = reader.text()?;
    if text.trim().is_empty() { Err(reader.refuse("is empty")) } else { Ok(text.into_owned()) }
}

/// The severities by their words.
const SEVERITIES: &[(&str, Severity)] = &[("differs", Severity::Differs), ("warning", Severity::Warning), ("style", Severity::Style)];

/// A severity, or none for "off" where a check may be switched off.
fn severity(reader: &mut Reader<'_>, off: bool) -> Result<Option<Severity>, Stop> {
    let words: &[&str] = if off { &["off", "differs", "warning", "style"] } else { &["differs", "warning", "style"] };
    let place = reader.choice(words)?;
    Ok(words.get(place).and_then(|word| SEVERITIES.iter().find(|(name, _)| name == word)).map(|&(_, severity)| severity))
}

fn known_check(id: &str, reader: &mut Reader<'_>) -> Result<(), Stop> {
    let known = id == PATTERN_CHECK || checks::ALL.iter().any(|check| check.id == id);
    if known { Ok(()) } else { Err(reader.refuse("there is no such check (see `tradecheck checks`)")) }
}

impl<'a> FromJson<'a> for Draft {
    fn read(&mut self, reader: &mut Reader<'a>) -> Result<(), Stop> {
        reader.object(&mut |key, reader| match key {
            "accept" => reader.list(true, &mut |reader| {
                self.accept.push(text(reader)?);
                Ok(())
            }),
            "checks" => reader.object(&mut |id, reader| {
                known_check(id, reader)?;
                let severity = severity(reader, true)?;
                self.checks.push(CheckRule { check: id.to_owned(), severity });
                Ok(())
            }),
            "patterns" => rules(&mut self.patterns, reader),
            "ignore" => rules(&mut self.ignore, reader),
            _ => Err(reader.refuse("is not a field of house rules; the fields are accept, checks, patterns and ignore")),
        })
    }
}

impl<'a> FromJson<'a> for PatternDraft {
    fn read(&mut self, reader: &mut Reader<'a>) -> Result<(), Stop> {
        reader.object(&mut |key, reader| {
            match key {
                "id" => self.id = text(reader)?,
                "pattern" => self.pattern = text(reader)?,
                "message" => self.message = text(reader)?,
                "suggestion" => self.suggestion = Some(text(reader)?),
                "severity" => self.severity = severity(reader, false)?,
                _ => return Err(reader.refuse("is not a field of a pattern; the fields are id, pattern, message, suggestion and severity")),
            }
            Ok(())
        })?;
        match (self.pattern.is_empty(), self.message.is_empty()) {
            (true, _) => Err(reader.refuse("pattern is missing")),
            (_, true) => Err(reader.refuse("message is missing")),
            _ => Ok(()),
        }
    }
}

impl<'a> FromJson<'a> for Ignore {
    fn read(&mut self, reader: &mut Reader<'a>) -> Result<(), Stop> {
        reader.object(&mut |key, reader| {
            match key {
                "name" => self.name = text(reader)?,
                "check" => {
                    self.check = text(reader)?;
                    known_check(&self.check, reader)?;
                }
                "quote" => self.quote = text(reader)?,
                // White space alone can be what stands beside the words.
                "prefix" => self.prefix = raw(reader)?,
                "suffix" => self.suffix = raw(reader)?,
                _ => return Err(reader.refuse("is not a field here; the fields are name, check, quote, prefix and suffix")),
            }
            Ok(())
        })?;
        if self.name.is_empty() && self.check.is_empty() {
            return Err(reader.refuse("has neither name nor check"));
        }
        if self.quote.is_empty() && !(self.prefix.is_empty() && self.suffix.is_empty()) {
            return Err(reader.refuse("prefix and suffix stand beside a quote, and there is none"));
        }
        Ok(())
    }
}

fn raw(reader: &mut Reader<'_>) -> Result<String, Stop> {
    reader.text().map(|text| text.into_owned())
}
