//! Meetings: who met, where, when: "Trump and Xi will meet in Busan on Thursday", "talks in Geneva in May, in London in June".

use super::{Claim, Scene, Statement, party};
use crate::document::fold::fold;
use crate::document::lexicon::{Classes, WordList};
use crate::mentions::{DateValue, Kind, Mention, Value};

/// Verbs and nouns of meeting.
pub const WORDS: WordList = (
    Classes::EVENT,
    "meet meets met meeting meetings talks summit visit visits visited negotiations negotiators round rounds hosted convened conferred spoke phoned call dinner dined sat talked spent huddled shook",
);

/// A meeting as the text states it: one place of it, with the date that belongs to that place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// Ids of the people named, in text order.
    pub people: Vec<String>,
    /// Countries named or represented, alpha-2 or "EU".
    pub parties: Vec<String>,
    /// The place, folded.
    pub place: Option<String>,
    /// The country of the place, alpha-2, where the tables know it.
    pub country: Option<String>,
    /// Whether the words leave no doubt that the meeting was in that place: the only one, right behind the verb.
    pub certain_place: bool,
    /// Whether they spoke by phone.
    pub by_phone: bool,
    /// Whether negotiators meet, and not one of the many other officials of both sides.
    pub negotiates: bool,
    /// When.
    pub date: Option<DateValue>,
}

/// Tokens between a place and the date that belongs to it: "in Busan, South Korea, on Thursday".
const REACH: usize = 8;

/// Appends the meetings of the sentence, one for each place; one for the date where no place is named.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    let document = scene.context.document;
    // "Meet the Press", "the Geneva Call": a capital inside the sentence makes a title of it.
    let is_event = |at: usize| {
        let token = document.token(at);
        token.is(Classes::EVENT)
            && is_meeting(scene, at)
            && (!token.is_capital() || at == scene.start || document.block_of(at).is_some_and(|block| block.kind.is_heading()))
    };
    let Some(event) = scene.tokens().find(|&at| is_event(at)) else { return };
    let mut people: Vec<String> = Vec::new();
    for mention in scene.mentions {
        if let Value::Person(person) = &mention.value
            && let Some(record) = party::record(scene, person).filter(|record| !people.iter().any(|id| *id == record.id))
        {
            people.push(record.id.to_string());
        }
    }
    let mut parties: Vec<String> = Vec::new();
    for party in party::parties(scene).into_iter().filter(|party| !matches!(party.preposition.as_str(), "in" | "at" | "from")) {
        if !parties.contains(&party.code) {
            parties.push(party.code);
        }
    }
    // One leader alone visits; two parties, or two people, meet.
    if people.len() < 2 && parties.len() < 2 {
        return;
    }
    let places: Vec<&Mention> =
        scene.mentions.iter().copied().filter(|mention| mention.value.kind() == Kind::Place && is_venue(scene, mention)).collect();
    let dates: Vec<&Mention> = scene.mentions.iter().copied().filter(|mention| mention.value.kind() == Kind::Date).collect();
    if places.is_empty()
        && let Some((venue, name)) = named_venue(scene)
    {
        let behind = dates.iter().find(|date| date.tokens.start >= venue && date.tokens.start - venue <= REACH);
        let between = |date: &&&Mention| date.tokens.start > event && date.tokens.end <= venue;
        let date = dates.iter().rfind(between).or(behind);
        let last = date.map_or(venue + 1, |date| date.tokens.end.max(venue + 1));
        let mut statement = Meeting { people, parties, place: Some(name), ..Meeting::default() };
        statement.negotiates = negotiates(scene);
        push(scene, claims, event.min(venue)..last.max(event + 1), statement, date.copied());
        return;
    }
    for (index, place) in places.iter().enumerate() {
        let next = places.get(index + 1).map_or(scene.end, |next| next.tokens.start);
        let follows = |date: &&&Mention| {
            date.tokens.start >= place.tokens.end && date.tokens.start < next && date.tokens.start - place.tokens.end <= REACH
        };
        let precedes = |date: &&&Mention| date.tokens.end <= place.tokens.start && place.tokens.start - date.tokens.end <= 2;
        let between =
            |date: &&&Mention| places.len() == 1 && dates.len() == 1 && date.tokens.start > event && date.tokens.end <= place.tokens.start;
        let date = dates.iter().find(follows).or_else(|| dates.iter().rfind(precedes)).or_else(|| dates.iter().find(between));
        let last = date.map_or(place.tokens.end, |date| date.tokens.end.max(place.tokens.end));
        let first = if places.len() == 1 { event.min(place.tokens.start) } else { place.tokens.start };
        let name = fold(document.slice(place.span));
        let country = match &place.value {
            Value::Place(place) => place.id.clone(),
            _ => None,
        };
        let statement = Meeting {
            people: people.clone(),
            parties: parties.clone(),
            place: Some(name),
            country,
            certain_place: places.len() == 1 && (is_beside(scene, event, place.tokens.start) || is_held(scene, place.tokens.start)),
            negotiates: negotiates(scene),
            by_phone: false,
            date: None,
        };
        push(scene, claims, first..last, statement, date.copied());
    }
    // "on October 9, just before the summit" dates something else.
    let apart = |date: &Mention| {
        let between = event.min(date.tokens.end)..event.max(date.tokens.start);
        between.len() > REACH
            || between
                .into_iter()
                .any(|at| matches!(document.word(at), "before" | "after" | "ahead" | "since" | "until" | "following" | ","))
    };
    if let (true, [date]) = (places.is_empty(), dates.as_slice())
        && people.len() >= 2
        && !apart(date)
    {
        let by_phone = scene.tokens().any(|at| document.is_one_of(at, &["phone", "phoned", "telephone", "call"]));
        let statement = Meeting { people, parties, by_phone, ..Meeting::default() };
        push(scene, claims, event.min(date.tokens.start)..event.max(date.tokens.end - 1) + 1, statement, Some(date));
    }
}

/// Whether the word at token `at` is one of meeting, and of no other kind of claim; "spent" is where hours follow.
fn is_meeting(scene: &Scene<'_>, at: usize) -> bool {
    let document = scene.context.document;
    let word = document.lower(at);
    let hours = || (at + 1..(at + 8).min(scene.end)).any(|at| document.is_one_of(at, &["hours", "hour", "minutes"]));
    WORDS.1.split_ascii_whitespace().any(|known| known == word)
        && (word != "spent" || hours())
        && (word != "shook" || document.is_word(at + 1, "hands"))
}

/// Whether negotiators meet.
fn negotiates(scene: &Scene<'_>) -> bool {
    let document = scene.context.document;
    scene.tokens().any(|at| {
        document.is_one_of(at, &["negotiators", "negotiations", "negotiator"])
            || document.is_word(at, "trade") && document.is_one_of(at + 1, &["talks", "delegations", "teams"])
    })
}

/// Whether the place at token `place` stands right behind the verb of meeting, with nobody between who may be there instead.
fn is_beside(scene: &Scene<'_>, event: usize, place: usize) -> bool {
    let document = scene.context.document;
    place > event
        && place - event <= REACH + 4
        && (event + 1..place).all(|at| {
            let token = document.token(at);
            !token.is_sign(',')
                && !token.is(Classes::SPEECH)
                && !matches!(document.lower(at).as_ref(), "officials" | "aides" | "sources" | "people" | "reporters" | "after" | "before")
        })
}

/// "held in Paris", "took place in Paris": the place of the meeting, wherever the word for it stands.
fn is_held(scene: &Scene<'_>, place: usize) -> bool {
    let document = scene.context.document;
    let verb = place.checked_sub(2).filter(|&verb| verb >= scene.start && document.is_one_of(place - 1, &["in", "at"]));
    verb.is_some_and(|verb| document.is_one_of(verb, &["held", "place", "convened", "hosted"]))
}

fn push(scene: &Scene<'_>, claims: &mut Vec<Claim>, tokens: std::ops::Range<usize>, meeting: Meeting, date: Option<&Mention>) {
    let date = date.and_then(|date| match &date.value {
        Value::Date(date) => Some(date.clone()),
        _ => None,
    });
    let frame = super::Frame { time: date.clone(), ..super::frame(scene, &tokens) };
    let statement = Statement::Meeting(Meeting { date, ..meeting });
    claims.push(Claim { span: scene.context.document.span_of(tokens), frame, statement });
}

/// A place that no list of places has but a meeting on record: "in Woodside", "at Filoli".
fn named_venue(scene: &Scene<'_>) -> Option<(usize, String)> {
    let document = scene.context.document;
    let is_venue = |at: &usize| matches!(document.word(at - 1), "in" | "at" | "near") && document.token(*at).is_capital();
    (scene.start + 1..scene.end).filter(is_venue).find_map(|at| {
        let name = fold(document.word(at));
        let known = scene.context.evidence.meetings_at(&name).next().is_some();
        known.then_some((at, name))
    })
}

/// A city after "in" or "at": where the meeting is, not who meets.
fn is_venue(scene: &Scene<'_>, mention: &Mention) -> bool {
    let document = scene.context.document;
    let before = mention.tokens.start.checked_sub(1).filter(|&before| before >= scene.start);
    before.is_some_and(|before| matches!(document.lower(before).as_ref(), "in" | "at" | "to" | "near"))
}
