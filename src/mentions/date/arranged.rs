//! What is arranged for a day, put off to it or called off: words between a verb and its date that turn the direction of the clause.

use super::reader::Reader;
use super::tense::{self, Tense};

/// Whether the verb at `at` says that something was put off to, or arranged for, the date after it.
pub fn is_putting_off(reader: &Reader<'_>, at: usize) -> bool {
    if reader.is(at, "put") {
        return reader.is(at + 1, "off") || reader.is(at + 1, "back");
    }
    matches!(
        reader.lower(at).as_str(),
        "postponed"
            | "delayed"
            | "deferred"
            | "extended"
            | "suspended"
            | "paused"
            | "pushed"
            | "prolonged"
            | "moved"
            | "rescheduled"
            | "shifted"
            | "adjourned"
            | "called"
            | "booked"
            | "announced"
            | "proposed"
            | "arranged"
            | "agreed"
            | "fixed"
            | "renewed"
    )
}

/// Whether the words right before `at` say that something was put off: "moved", "pushed back".
pub fn is_put_off_right_before(reader: &Reader<'_>, at: usize) -> bool {
    let particle = usize::from(matches!(reader.lower(at.wrapping_sub(1)).as_str(), "back" | "off" | "forward" | "up"));
    let verb = reader.lower(at.wrapping_sub(1 + particle));
    matches!(verb.as_str(), "moved" | "postponed" | "delayed" | "deferred" | "rescheduled" | "shifted" | "adjourned" | "pushed" | "brought")
        || particle == 1 && verb.as_str() == "put"
}

/// Whether "planned" or the like at `at` only describes what was called off.
pub fn is_called_off(reader: &Reader<'_>, at: usize) -> bool {
    let described = matches!(reader.lower(at).as_str(), "planned" | "scheduled" | "proposed" | "expected")
        && matches!(reader.lower(at.wrapping_sub(1)).as_str(), "a" | "an" | "the" | "its" | "their" | "his" | "her" | "that" | "this");
    let verb = at.wrapping_sub(2);
    let off = reader.is(verb, "off") && reader.is(verb.wrapping_sub(1), "called");
    described && (off || matches!(reader.lower(verb).as_str(), "cancelled" | "canceled" | "scrapped" | "abandoned" | "dropped" | "aborted"))
}

/// Whether "to" at `at` only says what was agreed or offered on the day: "agreed to buy the maker Friday"; not "agreed to meet Friday".
pub fn tells_of_a_deal(reader: &Reader<'_>, at: usize, sentence: u32) -> bool {
    let verb = reader.lower(at + 1);
    let lasting = matches!(
        verb.as_str(),
        "buy"
            | "acquire"
            | "sell"
            | "purchase"
            | "cut"
            | "raise"
            | "lift"
            | "increase"
            | "reduce"
            | "lower"
            | "build"
            | "invest"
            | "take"
            | "merge"
            | "combine"
            | "pay"
            | "settle"
            | "drop"
            | "curb"
            | "ban"
            | "end"
            | "keep"
            | "support"
    );
    let (told, by) = tense::back(reader, at, sentence);
    // "were grabbing a bite to eat on Thursday"; "was hoping to speak Thursday" looks ahead.
    let doing = reader.lower(by + 1);
    let meant = matches!(
        doing.as_str(),
        "hoping"
            | "preparing"
            | "trying"
            | "expecting"
            | "looking"
            | "seeking"
            | "aiming"
            | "waiting"
            | "getting"
            | "considering"
            | "going"
    );
    if told == Tense::Past
        && matches!(reader.lower(by).as_str(), "was" | "were")
        && doing.as_str().ends_with("ing")
        && !meant
        && by + 2 < at
    {
        return true;
    }
    lasting
        && told == Tense::Past
        && matches!(
            reader.lower(by).as_str(),
            "agreed"
                | "offered"
                | "extended"
                | "decided"
                | "voted"
                | "refused"
                | "moved"
                | "ordered"
                | "urged"
                | "asked"
                | "called"
                | "pledged"
                | "vowed"
                | "promised"
                | "proposed"
                | "sought"
                | "signed"
                | "approved"
                | "rejected"
                | "dropped"
        )
}

/// Whether `lower` names what is fixed for a day before it happens.
pub fn is_planned(lower: &str) -> bool {
    matches!(
        lower,
        "meeting"
            | "talks"
            | "summit"
            | "auction"
            | "vote"
            | "hearing"
            | "election"
            | "visit"
            | "speech"
            | "match"
            | "session"
            | "sale"
            | "test"
    )
}

/// Whether `lower` names something that has happened when it is spoken of: "Wednesday's ruling".
pub fn is_done(lower: &str) -> bool {
    matches!(
        lower,
        "ruling"
            | "rulings"
            | "decision"
            | "announcement"
            | "announcements"
            | "attack"
            | "attacks"
            | "statement"
            | "remarks"
            | "comments"
            | "accident"
            | "crash"
            | "bombing"
            | "shooting"
            | "killing"
            | "arrest"
            | "arrests"
            | "raid"
            | "gains"
            | "losses"
            | "plunge"
            | "slump"
            | "incident"
            | "explosion"
            | "earthquake"
    )
}
