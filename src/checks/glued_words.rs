//! `glued-words`: two words that run together.
//!
//! **Flags** "BesantSaid", "productsThe", "10%tariff", and sentences that touch ("word.Word"). Sentences that touch come as one
//! finding for the page, because a page that has one mostly has many.
//!
//! **Why** the reader stumbles, and the place shows where a link, a comma or a paragraph break was lost.
//!
//! **Example** "Scott BesantSaid that". Left alone: "iPhone", "LinkedIn", "BlackRock", "McDonald", "example.com", "e.g.This".
//!
//! **Limits** two words in lower case ("ofthe") are left to spelling checkers.
//!
//! **Source** the seams of [`crate::document::glue`].

use super::{Analysis, Check, Look, Search};
use crate::document::lexicon::Classes;
use crate::document::token::Shape;
use crate::document::{Document, TokenKind};
use crate::finding::{Finding, Severity};
use crate::people::occurrence::is_glued;
use crate::span::Span;

/// The check.
pub const CHECK: Check = Check {
    id: "glued-words",
    severity: Severity::Warning,
    summary: "Two words that run together",
    look: Look::InSteps(|| Box::<Places>::default()),
};

/// What has been seen of a page.
#[derive(Debug, Default)]
struct Places {
    /// How many tokens have been looked at.
    seen: usize,
    /// Where sentences touch.
    touching: Vec<Span>,
    /// Words of the page around the article, which are another finding. Looked for on the few pages that have glued words at all.
    boilerplate: Option<Vec<Span>>,
}

impl Search for Places {
    fn step(&mut self, analysis: &Analysis<'_>, count: usize, findings: &mut Vec<Finding>) -> bool {
        let document = analysis.context.document;
        let all = document.tokens().len();
        let to = all.min(self.seen.saturating_add(count));
        for at in self.seen.max(1)..to {
            // Nearly every word stands after a space: that is all the look this check takes at most words.
            if document.token(at).after_space() {
                continue;
            }
            if is_glued(document, at) && !is_in_address(document, at) && !self.is_boilerplate(document, at) {
                findings.push(of_words(document, at));
            } else if let Some(span) = percent_and_word(document, at) {
                let text = document.slice(span);
                let split = text.find('%').map(|sign| format!("{} {}", &text[..=sign], &text[sign + 1..]));
                findings.push(finding(span, format!("A space is missing in “{text}”."), split));
            } else if touches(document, at) {
                self.touching.push(document.span_of(at - 2..at + 1));
            }
        }
        self.seen = to;
        if to == all {
            findings.extend(of_sentences(document, &self.touching));
        }
        to < all
    }
}

impl Places {
    fn is_boilerplate(&mut self, document: &Document, at: usize) -> bool {
        let places = self.boilerplate.get_or_insert_with(|| super::boilerplate::places(document));
        let start = document.token(at).span.start;
        places.binary_search_by(|place| place.end.cmp(&start)).is_ok() || places.binary_search_by(|place| place.start.cmp(&start)).is_ok()
    }
}

/// One finding for all places where sentences touch.
fn of_sentences(document: &Document, touching: &[Span]) -> Option<Finding> {
    let (&first, rest) = touching.split_first()?;
    let words = document.slice(first);
    let split = words.find('.').map(|stop| format!("{} {}", &words[..=stop], &words[stop + 1..]));
    let count = if rest.is_empty() { String::new() } else { format!(", and in {} other places", rest.len()) };
    let note = finding(first, format!("Two sentences touch in “{words}”{count}."), split);
    Some(Finding { severity: Severity::Style, related: rest.to_vec(), ..note })
}

fn finding(span: Span, message: String, suggestion: Option<String>) -> Finding {
    Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span,
        message,
        suggestion,
        related: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
    }
}

/// Whether the words at `at - 1` and `at` are part of an address, a handle or a tag: "@inLondon", "saidLee.com".
fn is_in_address(document: &Document, at: usize) -> bool {
    let signs = |index: usize| matches!(document.token(index).sign, '@' | '#' | '/' | '_' | '=' | '&');
    let touches = |index: usize| !document.token(index).after_space();
    let stop = document.token(at + 1).is_sign('.') && document.token(at + 2).is_word();
    let opens = at >= 2 && touches(at - 1) && (signs(at - 2) || document.token(at - 2).is_sign('.'));
    opens || touches(at + 1) && (signs(at + 1) || stop && touches(at + 2) && !document.token(at + 2).is_capital())
}

/// The words at `at - 1` and `at`, which touch.
fn of_words(document: &Document, at: usize) -> Finding {
    let (head, tail) = (document.word(at - 1), document.word(at));
    let message = format!("Two words run together: “{head}” and “{tail}”.");
    // A verb of speech goes on with the sentence, and so does a name; another word starts a new one.
    let split = if document.token(at).is(Classes::SPEECH) {
        let comma = if is_appositive(document, at - 1) { "," } else { "" };
        format!("{head}{comma} {}", tail.to_lowercase())
    } else if document.token(at - 1).is(Classes::FUNCTION.with(Classes::SPEECH)) {
        format!("{head} {tail}")
    } else {
        format!("{head}. {tail}")
    };
    finding(document.span_of(at - 1..at + 1), message, Some(split))
}

/// Whether the name that ends at `name` stands between commas: "the Treasury secretary, Scott Bessent, said".
fn is_appositive(document: &Document, name: usize) -> bool {
    let mut first = name;
    while first > 0 && document.token(first - 1).is_capital() && name - first < 4 {
        first -= 1;
    }
    first > 0 && document.token(first - 1).is_sign(',') && first < name
}

/// "10%tariff": the number, the sign and the word.
fn percent_and_word(document: &Document, at: usize) -> Option<Span> {
    let token = document.token(at);
    let sign = document.token(at - 1);
    let number = document.token(at.checked_sub(2)?);
    let known = token.is(Classes::COMMON.with(Classes::TRADE).with(Classes::FUNCTION).with(Classes::PRODUCT).with(Classes::CHANGE));
    let joined =
        sign.is_sign('%') && !sign.after_space() && number.kind == TokenKind::Number && number.after_space() && number.block == token.block;
    (token.is_word() && !token.is_capital() && token.span.len() >= 2 && known && joined).then(|| document.span_of(at - 2..at + 1))
}

/// Whether the word at `at` starts a sentence that touches the one before: "word.Word" and no address, file or name of a program
/// ("Node.js", "data.Table"). After a capital ("Friday.But the") the sentence must go on in lower case.
fn touches(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    let stop = document.token(at - 1);
    let Some(before) = at.checked_sub(2).map(|before| document.token(before)) else { return false };
    let next = document.token(at + 1);
    let named = Classes::PLACE.with(Classes::DEMONYM).with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::HONORIFIC);
    let starts = if before.is_capital() {
        let goes_on = next.is_word() && !next.is_capital() || next.is_sign(',') || before.is(named);
        token.is(Classes::FUNCTION) && token.span.len() >= 3 && goes_on
    } else {
        token.is(Classes::FUNCTION.with(named).with(Classes::ROSTER_FAMILY).with(Classes::GIVEN_NAME))
    };
    token.is_capital()
        && !token.shape.has(Shape::ALL_CAPS)
        && starts
        && stop.is_sign('.')
        && document.word(at - 1) == "."
        && !stop.after_space()
        && before.is_word()
        && before.block == token.block
        && before.span.len() >= 3
        && before.after_space()
        && (next.after_space() || next.is_sign(','))
        && next.block == token.block
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn lost_spaces() {
        assert_eq!(
            messages(&CHECK, "Trump’s Treasury Secretary, Scott BesantSaid that it was good."),
            ["BesantSaid: Two words run together: “Besant” and “Said”."]
        );
        assert_eq!(messages(&CHECK, "They set a 10%tariff on goods."), ["10%tariff: A space is missing in “10%tariff”."]);
        assert_eq!(
            messages(&CHECK, "They left the talks.The next round is in May. It ended there.But nobody knew."),
            ["talks.The: Two sentences touch in “talks.The”, and in 1 other places."]
        );
        for (text, note) in [
            ("They met on Friday.But the talks failed.", "Friday.But: Two sentences touch in “Friday.But”."),
            ("Growth was slow.In Japan it stopped.", "slow.In: Two sentences touch in “slow.In”."),
            ("They left the talks.China did not.", "talks.China: Two sentences touch in “talks.China”."),
            ("It was good, saidBessent on Monday.", "saidBessent: Two words run together: “said” and “Bessent”."),
            ("The tax of theColombian government stays.", "theColombian: Two words run together: “the” and “Colombian”."),
            ("Shares fell onMonday.", "onMonday: Two words run together: “on” and “Monday”."),
        ] {
            assert_eq!(messages(&CHECK, text), [note], "{text}");
        }
    }

    #[test]
    fn coined_names_addresses_and_signs() {
        for text in [
            "The iPhone and the LinkedIn post on YouTube by BlackRock and JPMorgan.",
            "See example.com or thelocalreport.in for more.",
            "Tariffs rose to 10% on goods, 5%-10% on others, 20%–25% on some.",
            "The U.S. The rest. Node.js and ASP.NET are tools.",
            "He works at McKinsey, O’Brien at AstraZeneca, DeSantis in Florida.",
            "width:100%height",
            "The Skimm, theSkimm and theGuardian are read, and inDrive drives.",
            "See Data.World for the data.Table class, or Booking.Com.",
            "The site visitBritain.com and @inLondon grew.",
            "Mr. Lee met J.D. Vance. It rose 5.5 percent. The end.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
