//! Pages of news text in any size, always the same for the same size: sentences of `news.txt` with their slots filled.
//!
//! The mix follows edited trade news: per 1,000 words about 13 percentages, 3 amounts of money, 12 dates and 12 people.

use std::collections::HashMap;

/// How many of 100 sentences carry figures, names or dates.
const LOADED_SENTENCES: u32 = 31;

/// A page in both forms that the program reads.
pub struct NewsPage {
    /// One paragraph a line.
    pub text: String,
    /// The same paragraphs as a page with what stands around an article.
    #[allow(dead_code)]
    pub html: String,
}

/// A page whose text has at least `bytes` bytes and at most one paragraph more.
pub fn page(bytes: usize) -> NewsPage {
    let templates = Templates::parse(include_str!("news.txt"));
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut text = String::with_capacity(bytes + 1000);
    let mut body = String::with_capacity(bytes + bytes / 3);
    while text.len() < bytes {
        let mut paragraph = String::new();
        for sentence in templates.opening.iter().filter(|_| text.is_empty()) {
            templates.fill(sentence, &mut numbers, &mut paragraph);
            paragraph.push(' ');
        }
        for _ in 0..numbers.between(1, 4) {
            let loaded = numbers.between(1, 100) <= LOADED_SENTENCES;
            let sentences = if loaded { &templates.loaded } else { &templates.plain };
            let sentence = sentences[numbers.below(sentences.len())];
            templates.fill(sentence, &mut numbers, &mut paragraph);
            paragraph.push(' ');
        }
        paragraph.pop();
        // Every tenth paragraph has a link in it, as news pages do.
        let marked = match paragraph.split_once(' ') {
            Some((first, rest)) if numbers.below(10) == 0 => format!("<a href=\"#\">{}</a> {}", escaped(first), escaped(rest)),
            _ => escaped(&paragraph),
        };
        body.push_str(&format!("<p class=\"story-text\">{marked}</p>\n"));
        text.push_str(&paragraph);
        text.push('\n');
    }
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Trade news</title>\n\
         <meta property=\"article:published_time\" content=\"2025-10-27T09:00:00Z\"></head>\n\
         <body><nav><ul><li><a href=\"#\">Home</a></li><li><a href=\"#\">Markets</a></li></ul></nav>\n\
         <main><article>\n<h1>Duties, deals and delays</h1>\n{body}</article></main><footer><p>All rights reserved.</p></footer></body></html>\n"
    );
    NewsPage { text, html }
}

/// `text` where it may stand between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

struct Templates<'a> {
    choices: HashMap<&'a str, Vec<&'a str>>,
    plain: Vec<&'a str>,
    opening: Vec<&'a str>,
    loaded: Vec<&'a str>,
}

impl<'a> Templates<'a> {
    fn parse(source: &'a str) -> Self {
        let mut templates = Self { choices: HashMap::new(), plain: Vec::new(), opening: Vec::new(), loaded: Vec::new() };
        let mut section = "";
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some((name, choices)) = line.strip_prefix('@').and_then(|rest| rest.split_once(' ')) {
                templates.choices.insert(name, choices.split(" | ").collect());
                continue;
            }
            match (line.strip_prefix("% "), section) {
                (Some(name), _) => section = name,
                (None, "opening") => templates.opening.push(line),
                (None, "loaded") => templates.loaded.push(line),
                (None, _) => templates.plain.push(line),
            }
        }
        templates
    }

    /// Appends `template` with its slots filled, choices inside choices too.
    fn fill(&self, template: &str, numbers: &mut Numbers, out: &mut String) {
        let mut rest = template.to_owned();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (slot, after) = after.split_once('}').expect("a slot that ends");
            rest = match slot.split_once('-').and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?))) {
                Some((low, high)) => format!("{}{after}", numbers.between(low, high)),
                None => {
                    let choices = self.choices.get(slot).unwrap_or_else(|| panic!("no choices for {{{slot}}}"));
                    format!("{}{after}", choices[numbers.below(choices.len())])
                }
            };
        }
        out.push_str(&rest);
    }
}

/// SplitMix64: small and even enough; the sequence never changes, so that figures of different days can be compared.
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    /// From `low` to `high`, both included.
    fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below((high - low + 1) as usize) as u32
    }
}
