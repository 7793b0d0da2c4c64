//! Ordinary words that a lost space glues to the end of a name: "BesantSaid".

/// Words that a lost space glues to a name, with a capital: "BesantSaid".
const GLUED: &[&str] = &[
    "Said",
    "Says",
    "Told",
    "Wrote",
    "Added",
    "Warned",
    "Announced",
    "Called",
    "Noted",
    "Has",
    "Had",
    "Have",
    "Is",
    "Was",
    "Were",
    "Will",
    "Would",
    "Could",
    "And",
    "The",
    "That",
    "Also",
    "In",
    "On",
    "At",
    "For",
    "To",
    "From",
    "Who",
    "Which",
    "With",
    "By",
    "Of",
    "As",
    "But",
    "He",
    "She",
    "It",
    "They",
    "This",
    "After",
    "Before",
    "Met",
    "Meets",
    "Speaks",
    "Photo",
    "Image",
];

/// Bytes of the ordinary word glued to the end of a name: 4 for "BesantSaid".
pub fn tail(text: &str) -> Option<usize> {
    GLUED
        .iter()
        .find(|tail| text.strip_suffix(**tail).is_some_and(|head| head.len() >= 3 && head.ends_with(char::is_lowercase)))
        .map(|tail| tail.len())
}
