//! People told of with an office: "Scott Bessent, the US Treasury secretary", "Chinese Vice Premier He Lifeng".

use super::{Claim, Scene, Statement, party};
use crate::mentions::Value;

/// Somebody in an office.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeHolder {
    /// The id of the person.
    pub person: String,
    /// The office as written.
    pub title: String,
}

/// Appends the people of the sentence who stand with an office and have a record.
pub fn find(scene: &Scene<'_>, claims: &mut Vec<Claim>) {
    for mention in scene.mentions {
        let Value::Person(person) = &mention.value else { continue };
        let Some(title) = person.title.as_deref().filter(|title| !title.is_empty()) else { continue };
        let Some(record) = party::record(scene, person) else { continue };
        let frame = super::frame(scene, &mention.tokens);
        let statement = OfficeHolder { person: record.id.to_string(), title: title.to_owned() };
        claims.push(Claim { span: mention.span, frame, statement: Statement::OfficeHolder(statement) });
    }
}
