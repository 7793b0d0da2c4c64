//! Evidence packs from files, pinned by hash where asked for.

use crate::args::PackArguments;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io;
use tradecheck::evidence::Evidence;
use tradecheck::evidence::pack::Pack;

/// The evidence that the arguments ask for.
///
/// # Errors
/// A pack that cannot be read, has other bytes than its pin, or breaks a rule: each broken record by its place.
pub fn evidence(arguments: &PackArguments) -> io::Result<Evidence> {
    let base = Evidence::embedded();
    if arguments.packs.is_empty() {
        return Ok(base);
    }
    let packs =
        arguments.packs.iter().map(|name| read(name, (!arguments.only_packs).then_some(&base))).collect::<io::Result<Vec<Pack>>>()?;
    Ok(Evidence::with_packs(packs, arguments.only_packs))
}

/// Reads the pack in `name`, a path with an optional `#sha256=HEX`.
///
/// # Errors
/// As [`evidence`].
pub fn read(name: &str, base: Option<&Evidence>) -> io::Result<Pack> {
    let (path, pin) = name.split_once("#sha256=").map_or((name, None), |(path, pin)| (path, Some(pin)));
    let failed = |message: String| io::Error::other(format!("{path}: {message}"));
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let sha256 = Sha256::digest(&bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    if let Some(pin) = pin.filter(|pin| !pin.eq_ignore_ascii_case(&sha256)) {
        return Err(failed(format!("its bytes have sha256 {sha256}, but {pin} was asked for")));
    }
    let text = String::from_utf8(bytes).map_err(|error| failed(format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to())))?;
    Pack::parse(&text, &sha256, base).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        failed(format!("{} broken record{}\n  {}", lines.len(), if lines.len() == 1 { "" } else { "s" }, lines.join("\n  ")))
    })
}
