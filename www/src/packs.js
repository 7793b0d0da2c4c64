/**
 * Evidence packs for the engine in the page: fetched where they are addresses, held to their hash and signature before they are read.
 */

/**
 * @typedef {object} PackSource A pack of evidence, as text or as an address. Give a hash or a key for what is not your own.
 * @property {string} [text] its JSON
 * @property {string|URL} [url] where it is, if not given as text
 * @property {string} [sha256] SHA-256 of its bytes in hexadecimal: other bytes are refused
 * @property {string} [publicKey] Ed25519 public key in hexadecimal: bytes that it did not sign are refused
 * @property {string} [signature] the signature in hexadecimal; needed with `publicKey`
 */

/** Some editors put it before a text. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * What `packs` are called in errors, their bytes and their hashes. Bytes, for a large text crosses to the engine many times quicker so.
 * @param {PackSource[]} packs
 * @returns {Promise<{names: string[], contents: Uint8Array[], hashes: string[]}>}
 */
export async function readPacks(packs) {
	const read = await Promise.all(packs.map(readPack));
	return { names: read.map(({ name }) => name), contents: read.map(({ content }) => content), hashes: read.map(({ sha256 }) => sha256) };
}

/** @param {PackSource} pack @param {number} index */
async function readPack(pack, index) {
	const name = `pack ${pack.url ?? index + 1}`;
	const bytes = await bytesOf(pack, name);
	if (!globalThis.crypto?.subtle) throw new Error(`${name}: its hash cannot be computed, for this page did not come over https`);
	const sha256 = hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
	if (pack.sha256 && pack.sha256.toLowerCase() !== sha256) {
		throw new Error(`${name}: its sha256 is ${sha256}, pinned is ${pack.sha256}`);
	}
	if (pack.publicKey) await verify(bytes, pack.signature ?? "", pack.publicKey, name);
	const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
	return { name, content: marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes, sha256 };
}

/** @param {PackSource} pack @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function bytesOf({ text, url }, name) {
	if (text !== undefined) return new TextEncoder().encode(text);
	if (url === undefined) throw new Error(`${name}: has neither text nor url`);
	const response = await fetch(url, { credentials: "same-origin" }).catch((error) => {
		throw new Error(`${name}: cannot be fetched: ${error.message}`, { cause: error });
	});
	if (!response.ok) throw new Error(`${name}: the server answers ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} signature @param {string} publicKey @param {string} name */
async function verify(bytes, signature, publicKey, name) {
	const raw = bytesFrom(publicKey, 32, `${name}: publicKey`);
	const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]).catch((error) => {
		throw new Error(`${name}: this browser cannot verify the signature: ${error.message}`, { cause: error });
	});
	if (!(await crypto.subtle.verify("Ed25519", key, bytesFrom(signature, 64, `${name}: signature`), bytes))) {
		throw new Error(`${name}: the signature does not fit the pack and the key`);
	}
}

/** @param {Uint8Array} bytes */
function hexadecimal(bytes) {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} text @param {number} length @param {string} name @returns {Uint8Array<ArrayBuffer>} */
function bytesFrom(text, length, name) {
	if (text.length !== 2 * length || !/^[0-9a-f]*$/i.test(text)) throw new Error(`${name} is not ${2 * length} hexadecimal digits`);
	return Uint8Array.from({ length }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16));
}
