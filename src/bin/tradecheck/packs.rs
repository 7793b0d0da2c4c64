//! Evidence packs from files, pinned by hash and signed where asked for.

use crate::args::PackArguments;
use std::io;
use tradecheck::evidence::load::{Request, load};
use tradecheck::evidence::{Evidence, Pack};

/// The evidence that the arguments ask for.
///
/// # Errors
/// A pack that cannot be read, has other bytes than its pin or its signature, or breaks a rule: each broken record by its place.
pub fn evidence(arguments: &PackArguments) -> io::Result<Evidence> {
    let base = Evidence::embedded();
    if arguments.packs.is_empty() {
        return Ok(base);
    }
    let base = (!arguments.only_packs).then_some(&base);
    let key = arguments.evidence_key.as_deref();
    let packs = arguments.packs.iter().map(|name| read(name, key, base)).collect::<io::Result<Vec<Pack>>>()?;
    Ok(Evidence::with_packs(packs, arguments.only_packs))
}

/// Reads the pack in `name`, a path with an optional `#sha256=HEX`, signed by `key` where one is given.
///
/// # Errors
/// As [`evidence`].
pub fn read(name: &str, key: Option<&str>, base: Option<&Evidence>) -> io::Result<Pack> {
    let request = Request { public_key: key.map(str::to_owned), ..Request::parse(name) };
    load(&request, base).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        io::Error::other(lines.join("\n  "))
    })
}
