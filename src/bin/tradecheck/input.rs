//! Files to pages: which kind an input is, and its bytes to text.

use crate::args::InputFormat;
use std::ffi::OsStr;
use std::path::Path;
use tradecheck::page::{self, Page};

/// What an input turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Html,
    Text,
    Jsonl,
}

/// The kind of an input by the option, then the file's name, then its first characters.
pub fn kind(option: InputFormat, path: Option<&Path>, first_bytes: &[u8]) -> Kind {
    match option {
        InputFormat::Html => Kind::Html,
        InputFormat::Text => Kind::Text,
        InputFormat::Jsonl => Kind::Jsonl,
        InputFormat::Auto => by_name(path).unwrap_or_else(|| by_content(first_bytes)),
    }
}

fn by_name(path: Option<&Path>) -> Option<Kind> {
    let extension = path?.extension().and_then(OsStr::to_str)?.to_ascii_lowercase();
    match extension.as_str() {
        "html" | "htm" | "xhtml" => Some(Kind::Html),
        "txt" | "text" | "md" => Some(Kind::Text),
        "jsonl" | "ndjson" => Some(Kind::Jsonl),
        _ => None,
    }
}

fn by_content(bytes: &[u8]) -> Kind {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let starts = |prefix: &str| bytes.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()));
    if ["<!doctype html", "<html", "<head", "<body", "<article", "<!--"].into_iter().any(starts) {
        Kind::Html
    } else if bytes.starts_with(b"{\"") {
        Kind::Jsonl
    } else {
        Kind::Text
    }
}

/// The text of `bytes`, and a remark where they are not UTF-8: the byte at which reading stumbled. Such bytes become U+FFFD, so that
/// the rest of the page is still checked.
pub fn decode(bytes: Vec<u8>) -> (String, Option<String>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (text, Some(format!("not UTF-8 at byte {at}; such bytes are read as U+FFFD")))
        }
    }
}

/// Reads `text` as a page of this kind.
pub fn page(kind: Kind, text: String) -> Page {
    match kind {
        Kind::Html => page::rules::read(&page::html::table(&text)),
        Kind::Text | Kind::Jsonl => page::plain::read(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let auto = |path: Option<&str>, bytes: &[u8]| kind(InputFormat::Auto, path.map(Path::new), bytes);
        assert_eq!(auto(Some("a.HTML"), b""), Kind::Html);
        assert_eq!(auto(Some("a.txt"), b"<html>"), Kind::Text);
        assert_eq!(auto(None, b"\xEF\xBB\xBF\n <!DOCTYPE html>"), Kind::Html);
        assert_eq!(auto(None, b"{\"id\":1}"), Kind::Jsonl);
        assert_eq!(auto(Some("noextension"), b"<5% of goods"), Kind::Text);
        assert_eq!(auto(None, b""), Kind::Text);
        assert_eq!(kind(InputFormat::Text, Some(Path::new("a.html")), b""), Kind::Text);
    }

    #[test]
    fn bytes_that_are_not_text_are_named_and_the_rest_is_kept() {
        let (text, remark) = decode(b"10\xFF%".to_vec());
        assert_eq!(text, "10\u{fffd}%");
        assert!(remark.is_some_and(|remark| remark.contains("byte 2")));
        assert_eq!(decode(b"ok".to_vec()), ("ok".to_owned(), None));
    }
}
