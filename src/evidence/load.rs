//! Packs from files: hash-pinned, and signed where the caller names a key.

use super::base::Evidence;
use super::pack::Pack;
use crate::error::Error;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Which pack to load, and what must hold for its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The file.
    pub path: PathBuf,
    /// Its SHA-256 in hexadecimal, where it is pinned.
    pub sha256: Option<String>,
    /// The Ed25519 public key (64 hexadecimal digits) that signed it, where it must be signed. The signature stands in the file with
    /// `.sig` added to the name: 64 bytes, or 128 hexadecimal digits.
    pub public_key: Option<String>,
}

impl Request {
    /// Reads `FILE` or `FILE#sha256=HEX`.
    pub fn parse(text: &str) -> Self {
        match text.rsplit_once("#sha256=") {
            Some((path, pin)) => Self { path: path.into(), sha256: Some(pin.to_owned()), public_key: None },
            None => Self { path: text.into(), sha256: None, public_key: None },
        }
    }
}

/// Loads a pack. `base` is what it will be merged with.
///
/// # Errors
/// Where the file cannot be read, hash or signature do not fit, or the pack breaks a rule: an error for each.
pub fn load(request: &Request, base: Option<&Evidence>) -> Result<Pack, Vec<Error>> {
    let name = request.path.display();
    let bytes = read(&request.path).map_err(|error| vec![error])?;
    let sha256 = hash(&bytes);
    if let Some(pin) = request.sha256.as_ref().filter(|pin| !pin.eq_ignore_ascii_case(&sha256)) {
        return Err(vec![Error::evidence(format!("{name}: its sha256 is {sha256}, pinned is {pin}"))]);
    }
    if let Some(key) = &request.public_key {
        let mut path = request.path.clone().into_os_string();
        path.push(".sig");
        let signature = read(Path::new(&path)).map_err(|error| vec![error])?;
        verify(&bytes, &signature, key).map_err(|why| vec![Error::evidence(format!("{name}: {why}"))])?;
    }
    let text = String::from_utf8(bytes).map_err(|error| vec![Error::evidence(format!("{name}: is not UTF-8: {error}"))])?;
    Pack::parse(&text, &sha256, base).map_err(|errors| errors.iter().map(|error| error.within(&name.to_string())).collect())
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|error| Error::input(format!("{}: {error}", path.display())))
}

/// SHA-256 of `bytes` in small hexadecimal letters.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Whether `signature` is that of `bytes` by `public_key`; otherwise why not.
fn verify(bytes: &[u8], signature: &[u8], public_key: &str) -> Result<(), String> {
    let key: [u8; 32] = from_hex(public_key).ok_or("the public key is not 64 hexadecimal digits")?;
    let key = VerifyingKey::from_bytes(&key).map_err(|error| format!("the public key is none: {error}"))?;
    let raw: Option<[u8; 64]> = signature.try_into().ok();
    let signature =
        raw.or_else(|| from_hex(std::str::from_utf8(signature).ok()?)).ok_or("the signature is not 64 bytes or 128 hexadecimal digits")?;
    key.verify_strict(bytes, &Signature::from_bytes(&signature)).map_err(|_| "the signature does not fit the file and the key".to_owned())
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let text = text.trim();
    let mut out = [0; N];
    if text.len() != 2 * N || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (index, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{Request, from_hex, hash, verify};
    use ed25519_dalek::{Signer, SigningKey};
    use std::fmt::Write as _;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().fold(String::new(), |mut out, byte| {
            write!(out, "{byte:02x}").unwrap();
            out
        })
    }

    #[test]
    fn reads_a_request_with_a_pin() {
        let request = Request::parse("packs/a.json#sha256=ab");
        assert_eq!((request.path.to_str(), request.sha256.as_deref()), (Some("packs/a.json"), Some("ab")));
        assert_eq!(Request::parse("a#b.json").path.to_str(), Some("a#b.json"));
    }

    #[test]
    fn hashes() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(from_hex::<2>(" 0aFf\n"), Some([10, 255]));
        assert_eq!(from_hex::<2>("0aF"), None);
        assert_eq!(from_hex::<2>("0a+f"), None);
    }

    #[test]
    fn a_signature_fits_one_text_and_one_key() {
        let signing = SigningKey::from_bytes(&[7; 32]);
        let key = hex(signing.verifying_key().as_bytes());
        let signature = signing.sign(b"pack").to_bytes();
        assert_eq!(verify(b"pack", &signature, &key), Ok(()));
        assert_eq!(verify(b"pack", format!("{}\n", hex(&signature)).as_bytes(), &key), Ok(()));
        assert!(verify(b"pack!", &signature, &key).is_err());
        assert!(verify(b"pack", &signature, &hex(SigningKey::from_bytes(&[8; 32]).verifying_key().as_bytes())).is_err());
        assert!(verify(b"pack", b"short", &key).unwrap_err().contains("64 bytes"));
        assert!(verify(b"pack", &signature, "xyz").unwrap_err().contains("public key"));
    }
}
