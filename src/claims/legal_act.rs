//! Rulings: "the Supreme Court ruled 6-3 that the law does not authorize tariffs", "a trade court struck down the surcharge".

use super::{Claim, Scene, Statement};
use crate::document::lexicon::{Classes, WordList};

/// Words of courts.
pub const WORDS: WordList = (Classes::EVENT, "court courts judges justices");

/// A decision of a court as the text states it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LegalAct {
    /// The court, as records begin its name, in lower case: "supreme court".
    pub court: &'static str,
    /// "6-3".
    pub vote: Option<String>,
    /// Whether the words say that the measure fell.
    pub struck_down: bool,
    /// Whether the words say that duties were upheld: "upheld Trump's tariffs", not "upheld a ruling on the tariffs".
    pub upheld: bool,
    /// The words of the sentence, in lower case.
    pub words: Vec<String>,
}

/// Courts by their words.
const COURTS: &[(&str, &str)] = &[
    ("supreme court", "supreme court"),
    ("court of international trade", "court of international trade"),
    ("trade court", "court of international trade"),
    ("appeals court", "court of appeals"),
    ("court of appeals", "court of appeals"),
];

/// Appends the ruling of the sentence.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    let Some(at) = scene.tokens().find(|&at| document.token(at).is(Classes::EVENT) && document.lower(at).starts_with("court")) else {
        return;
    };
    let words: Vec<String> = scene.tokens().map(|at| document.lower(at).into_owned()).collect();
    let sentence = words.join(" ");
    let Some((_, court)) = COURTS.iter().find(|(phrase, _)| sentence.contains(phrase)) else { return };
    let is_ruling = |word: &String| {
        matches!(
            word.as_str(),
            "ruled"
                | "rules"
                | "struck"
                | "invalidated"
                | "upheld"
                | "held"
                | "overturned"
                | "blocked"
                | "decided"
                | "ruling"
                | "found"
                | "sided"
                | "strikes"
                | "upholds"
                | "holds"
                | "finds"
                | "overturns"
                | "invalidates"
                | "blocks"
                | "sides"
        )
    };
    let Some(verb) = words.iter().position(is_ruling).map(|position| scene.start + position) else { return };
    let struck_down = words.iter().any(|word| {
        matches!(
            word.as_str(),
            "struck"
                | "strikes"
                | "invalidated"
                | "invalidates"
                | "overturned"
                | "overturns"
                | "illegal"
                | "unlawful"
                | "exceeded"
                | "against"
                | "blocked"
        )
    });
    // "held that the law does not authorise tariffs".
    let denies = |at: usize| denies_word(&words[at]);
    let grants = |word: &str| {
        word.starts_with("authori")
            || matches!(
                word,
                "allow"
                    | "allows"
                    | "permit"
                    | "permits"
                    | "empower"
                    | "empowers"
                    | "power"
                    | "powers"
                    | "leave"
                    | "give"
                    | "gives"
                    | "use"
                    | "impose"
            )
    };
    let struck_down = struck_down || (0..words.len()).any(|at| denies(at) && words[at + 1..].iter().take(6).any(|word| grants(word)));
    let sided = words.iter().position(|word| word == "sided" || word == "sides").is_some_and(|at| {
        let with = words[at + 1..]
            .iter()
            .take(6)
            .position(|word| matches!(word.as_str(), "trump" | "administration" | "government" | "president"));
        with.is_some_and(|with| {
            words[at + 1] == "with"
                && words.get(at + with + 2).is_none_or(|next| !next.starts_with('\'') && next != "s" && next != "'s" && next != "\u{2019}s")
        })
    });
    // "ruled that IEEPA authorises tariffs", not "whether it does", nor "rejected the claim that it does".
    let is_open = words.iter().any(|word| {
        denies_word(word)
            || matches!(
                word.as_str(),
                "whether" | "if" | "rejected" | "claim" | "argument" | "arguments" | "question" | "argued" | "dissent"
            )
    });
    let that = words.iter().position(|word| word == "that").filter(|that| verb < scene.start + that);
    let granted = that.filter(|_| !is_open && !struck_down).is_some_and(|that| {
        let grant = |word: &String| word.starts_with("authori") || matches!(word.as_str(), "allows" | "permits" | "allowed");
        words[that..].iter().position(grant).is_some_and(|grant| {
            words[that + grant + 1..].iter().take(3).any(|word| matches!(word.as_str(), "tariffs" | "tariff" | "duties" | "levies"))
        })
    });
    let upheld = sided
        || granted
        || words.iter().position(|word| word == "upheld" || word == "upholds").is_some_and(|at| {
            let object: Vec<&str> = words[at + 1..].iter().take(5).map(String::as_str).collect();
            let duty = object.iter().position(|word| matches!(*word, "tariffs" | "tariff" | "duties" | "surcharge" | "levies"));
            duty.is_some_and(|end| {
                !object[..end].iter().any(|word| matches!(*word, "ruling" | "decision" | "order" | "judgment" | "case" | "to" | "against"))
            })
        });
    // A vote stands beside its verb, or before "decision": another one of the sentence is on another case.
    let is_its = |at: usize| {
        let noun = document.lower(at + 3);
        // "struck down the tariffs, 6-3": it ends the sentence or the clause.
        let ends =
            at > verb && document.token(at.saturating_sub(1)).is_sign(',') && (at + 3 >= scene.end || !document.token(at + 3).is_word());
        at.abs_diff(verb) <= 4 || ends || matches!(&*noun, "decision" | "ruling" | "vote" | "opinion" | "majority")
    };
    let vote = spoken_vote(scene).filter(|_| *court == "supreme court");
    let vote = vote.or_else(|| {
        scene.tokens().find(|&at| is_vote(scene, at) && is_its(at)).map(|at| format!("{}-{}", document.word(at), document.word(at + 2)))
    });
    let tokens = at.min(verb)..at.max(verb) + 1;
    let statement = LegalAct { court, vote, struck_down, upheld, words };
    // "ruled that the president may not": what weakens the ruling stands before its own verb.
    let frame = super::Frame { hedge: super::status::hedge_before(scene, verb), ..super::frame(scene, &tokens) };
    claims.push(Claim { span: document.span_of(tokens), frame, statement: Statement::LegalAct(statement) });
}

/// Two numbers of one digit joined by a hyphen.
fn is_vote(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    let digit = |at: usize| document.token(at).is_number() && document.word(at).len() == 1;
    digit(at) && document.token(at + 1).is_sign('-') && digit(at + 2) && at + 2 < scene.end
}

fn denies_word(word: &str) -> bool {
    matches!(word, "not" | "no" | "never" | "nor" | "without" | "doesn't" | "neither")
}

/// "by six votes to three", "by a vote of 6 to 3": a vote of nine in words.
fn spoken_vote(scene: &Scene<'_>) -> Option<String> {
    const NUMBERS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let document = scene.context.document;
    let number = |at: usize| {
        let word = document.lower(at);
        let spoken = NUMBERS.iter().position(|known| *known == word).map(|position| position + 1);
        spoken.or_else(|| word.parse().ok()).filter(|number| (1..=9).contains(number))
    };
    scene.tokens().find_map(|at| {
        let more = number(at)?;
        let mut next = at + 1;
        if document.is_one_of(next, &["votes", "justices", "judges"]) {
            next += 1;
        }
        let fewer = (document.is_word(next, "to") || document.is_word(next, "against")).then(|| number(next + 1)).flatten()?;
        (next + 1 < scene.end && more + fewer == 9).then(|| format!("{more}-{fewer}"))
    })
}
