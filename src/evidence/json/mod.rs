//! Records from JSON: [`lexer`] parts the text, [`reader`] walks it, [`fields`] says which key fills which field.

mod lexer;
mod reader;
mod fields;

pub use reader::from_str;
