//! Records from JSON: [`reader`] walks the text, [`fields`] says which key fills which field.

mod reader;
mod fields;

pub use reader::{FromJson, Reader, Stop, WHOLE, first_of, from_str};
