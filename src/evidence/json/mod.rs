//! Records from JSON: [`lexer`] parts the text, [`reader`] walks it, [`fields`] says which key fills which field.

mod lexer;
mod reader;
mod fields;

pub use lexer::Token;
pub use reader::{FromJson, Reader, Stop, WHOLE, from_str};
