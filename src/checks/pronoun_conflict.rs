//! `pronoun-conflict`: a pronoun that does not go with the person it stands for.
//!
//! **Flags** "Bessent, who herself owns" where the record or the rest of the page says "he". One finding per person, at the first such
//! place; the others are related.
//!
//! **Why** machine translation draws pronouns at random; the reader wonders who "she" is.
//!
//! **Example** "“We will talk,” she said" in a paragraph that names Bessent alone. Left alone: any place where somebody else may be meant, "they",
//! a person of whom neither the record nor the page states a pronoun.
//!
//! **Limits** only pronouns whose person is certain ([`crate::people::pronouns`]); only against the record's stated pronoun or a clear majority of the
//! page. A guess from the given name is never made. The check can be switched off.
//!
//! **Source** the pronouns of the evidence base; the page itself.

use super::{Analysis, Check, Look};
use crate::finding::{Finding, Severity};
use crate::people::pronouns::Pronoun;
use crate::people::{Link, Person};
use crate::span::Span;

/// The check.
pub const CHECK: Check = Check {
    id: "pronoun-conflict",
    severity: Severity::Warning,
    summary: "A pronoun that does not go with the person it stands for",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for person in analysis.people {
        findings.extend(of_person(analysis, person));
    }
}

fn of_person(analysis: &Analysis<'_>, person: &Person) -> Option<Finding> {
    let used: Vec<(&str, Pronoun, Span)> =
        person.pronouns.iter().filter_map(|(word, span)| Some((word.as_str(), Pronoun::of(word)?, *span))).collect();
    let record = person.record.as_deref().and_then(|id| analysis.context.evidence.person(id)).filter(|_| person.link != Link::None);
    let stated = record.and_then(|record| Pronoun::of(&record.pronoun));
    let usual = stated.or_else(|| majority(&used))?;
    let others: Vec<&(&str, Pronoun, Span)> = used.iter().filter(|(_, pronoun, _)| *pronoun != usual).collect();
    let (&&(word, _, span), rest) = others.split_first()?;
    let known = match stated {
        Some(stated) => format!("the record uses “{}”", stated.subject()),
        None => format!("the page uses “{}” elsewhere", usual.subject()),
    };
    Some(Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span,
        message: format!("“{word}” here for {}; {known}.", person.name),
        suggestion: counterpart(word),
        related: rest.iter().map(|(_, _, span)| *span).collect(),
        facts: record.filter(|_| stated.is_some()).map(|record| record.id.to_string()).into_iter().collect(),
        trace: Vec::new(),
    })
}

/// The pronoun that the page uses by far the most: three times as often as the other, and twice at least.
fn majority(used: &[(&str, Pronoun, Span)]) -> Option<Pronoun> {
    let count = |wanted: Pronoun| used.iter().filter(|(_, pronoun, _)| *pronoun == wanted).count();
    let (he, she) = (count(Pronoun::He), count(Pronoun::She));
    let (usual, most, least) = if he >= she { (Pronoun::He, he, she) } else { (Pronoun::She, she, he) };
    (least > 0 && most >= 2 && most >= least * 3 || least == 1 && most == 2).then_some(usual)
}

/// The same form of the other pronoun, where there is only one.
fn counterpart(word: &str) -> Option<String> {
    let form = match word {
        "he" => "she",
        "He" => "She",
        "she" => "he",
        "She" => "He",
        "himself" => "herself",
        "herself" => "himself",
        _ => return None,
    };
    Some(form.to_owned())
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn pronouns_against_the_record() {
        let found = messages(&CHECK, "Scott Bessent, who herself owns farmland, suggested relief. “We will talk about it,” she said.");
        assert_eq!(found, ["herself: “herself” here for Scott Bessent; the record uses “he”."]);
        assert_eq!(messages(&CHECK, "Treasury Secretary Scott Bessent said on ABC on Sunday that she hoped for a delay.").len(), 1);
        assert_eq!(messages(&CHECK, "Claudia Sheinbaum said tariffs hurt. He added that talks go on.").len(), 1);
    }

    #[test]
    fn pronouns_against_the_page() {
        let text = "Jane Holdsworth said prices fell. She said more would follow.\nHoldsworth said rain helped. She added that it was late.\nHoldsworth said costs rose. He said fuel was dear.\nHoldsworth said no more. She said goodbye.";
        assert_eq!(messages(&CHECK, text).len(), 1);
    }

    #[test]
    fn pronouns_of_somebody_else() {
        for text in [
            "Bessent said he hoped for a delay. “We will talk,” he said.",
            "Bessent met Claudia Sheinbaum. “We will talk,” she said.",
            "Bessent thanked his wife. “It was hard,” she said.",
            "Trump said she would make a great ambassador.",
            "Trump said she was wrong and left.",
            "Trump’s tariffs hit her farm. “We lose money,” she said.",
            "Trump attacked the judge. “That is wrong,” she said.",
            "Trump spoke to a woman from Ohio. She said prices rose.",
            "He Lifeng met Bessent. He said the talks were candid.",
            "Vice Premier He said talks went well. He said so twice.",
            "A spokeswoman for Bessent declined to comment. She said he was travelling.",
            "Sheinbaum spoke to reporters. “We will not yield,” she said.",
            "Bessent and Kaja Kallas spoke. She said little.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
