//! The one error type. Reading a page never fails; options, evidence packs and files can.

use std::fmt;

/// What failed, in words that name the thing and the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ErrorKind {
    Options,
    Evidence,
    Input,
}

impl Error {
    /// An option that cannot be used: `what` names it and says why.
    pub fn options(what: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Options, message: what.into() }
    }

    /// An evidence record or pack that breaks a rule: `what` names the place and the rule.
    pub fn evidence(what: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Evidence, message: what.into() }
    }

    /// The same error, said to be in the thing called `name`.
    pub fn within(&self, name: &str) -> Self {
        Self { kind: self.kind, message: format!("{name}: {}", self.message) }
    }

    /// What failed, without the stage.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// An input that cannot be read at all: `what` names it and says why.
    pub fn input(what: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Input, message: what.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stage = match self.kind {
            ErrorKind::Options => "options",
            ErrorKind::Evidence => "evidence",
            ErrorKind::Input => "input",
        };
        write!(f, "{stage}: {}", self.message)
    }
}

impl std::error::Error for Error {}
