//! The base that travels with the program: `generated.json`, compiled from `data/*.toml`, read once.
//!
//! Records as text are a quarter of the bytes that the same records take as Rust tables, whose pointers do not compress; reading
//! them costs a few milliseconds, once.

use super::json;
use super::schema::Records;
use std::sync::LazyLock;

/// All records of the base. A test holds the file to the data, so it can be read.
pub fn records() -> &'static Records {
    static RECORDS: LazyLock<Records> = LazyLock::new(|| {
        let mut records = Records::default();
        match json::from_str(include_str!("generated.json"), &mut records) {
            Ok(()) => records,
            Err(_) => Records::default(),
        }
    });
    &RECORDS
}
