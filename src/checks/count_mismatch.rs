//! `count-mismatch`: a number of things, and a list of another length.
//!
//! **Flags** "three countries: Japan, Korea, Vietnam and India"; "met four times – in Geneva, in London and in Madrid".
//!
//! **Why** either an item was lost or added in editing, or the number is from an older version; the reader cannot tell.
//!
//! **Example** the two above. Left alone: "two cities: Paris, France, and Bonn, Germany" (a place and its country are one item),
//! "three countries, including Japan and Korea" (not the whole list).
//!
//! **Limits** only lists after a colon or a spaced dash that run to the end of the clause, or in brackets, whose items are all names, all opened by one
//! preposition, or all one to three plain words.
//!
//! **Source** copy editing practice: count whatever the text says it lists.

use super::{Analysis, Check, Look};
use crate::claims::Statement;
use crate::finding::{Finding, Severity};

/// The check.
pub const CHECK: Check = Check {
    id: "count-mismatch",
    severity: Severity::Differs,
    summary: "A number of things and a list of another length",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for claim in analysis.claims {
        let Statement::Count(count) = &claim.statement else { continue };
        let listed = count.items.len() as u32;
        if listed == count.stated {
            continue;
        }
        let document = analysis.context.document;
        let items: Vec<&str> = count.items.iter().map(|&item| document.slice(item)).collect();
        findings.push(Finding {
            check: CHECK.id,
            severity: CHECK.severity,
            span: count.stated_span,
            message: format!("The text says {}, but lists {listed}: {}.", document.slice(count.stated_span), items.join("; ")),
            suggestion: None,
            related: count.items.clone(),
            facts: Vec::new(),
            trace: Vec::new(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn lists_of_another_length() {
        for text in [
            "The order names three countries: Japan, Korea, Vietnam and India.",
            "Negotiators met four times this year – in Geneva in May, in London in June and in Madrid in September – without result.",
            "It covers two metals: steel, aluminum and copper.",
            "Five ministries signed: Commerce, Finance, Transport and Trade.",
            "The group's three members (Chile, Peru, Mexico and Colombia) cut duties.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn lists_that_fit_or_cannot_be_told() {
        for text in [
            "The order names three countries: Japan, Korea and Vietnam.",
            "Negotiators had met four times this year – in Geneva in May, in London in June, in Stockholm in July and in Madrid in September – but agreed little.",
            "They met in two cities: Paris, France, and Bonn, Germany.",
            "It hits three countries, including Japan and Korea.",
            "More than two countries: Japan, Korea and Vietnam.",
            "The first two countries: Japan, Korea and Vietnam.",
            "It named two firms: Apple, the phone maker, and Samsung.",
            "There are three reasons: prices are high, wages are low and demand is weak.",
            "He gave two answers: yes and no and maybe.",
            "Trade fell for two months: in June and July.",
            "The talks ran from 10: Japan, Korea and Vietnam took part.",
            "At least two partners: Japan, Korea and Vietnam.",
            "He had two words for critics: wait and see what happens.",
            "The group's four members (Chile, Peru, Mexico and Colombia) cut duties.",
            "Three others of their Six Nations squad - Evan, Jonah and Tom - will play.",
            "Of the 12 countries (France and Germany) two agreed.",
            "Two of the countries (Chile, Peru, Mexico and Colombia have signed) agreed.",
            "Three states (Ohio, Iowa and parts of Maine and Utah) agreed.",
            "It won four seats (North and South Kent, Essex and Surrey).",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
