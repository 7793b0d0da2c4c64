/**
 * A link to the words of a note: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). Text in, address out.
 */

/** Longer words are given by their beginning and end. */
const LONG = 80;
/** So many words around make the place unique enough. */
const CONTEXT = 3;

/**
 * @param {string} address of the page
 * @param {{before: string, words: string, after: string}} place the words and the text of their block around them
 */
export function linkTo(address, { before, words, after }) {
	const url = new URL(address);
	const plain = tidy(words);
	const parts = plain.length > LONG ? ends(plain) : [plain];
	const prefix = tidy(before).split(" ").filter(Boolean).slice(-CONTEXT).join(" ");
	const suffix = tidy(after).split(" ").filter(Boolean).slice(0, CONTEXT).join(" ");
	const directive = [prefix && `${encode(prefix)}-`, ...parts.map(encode), suffix && `-${encode(suffix)}`].filter(Boolean).join(",");
	const hash = url.hash.split(":~:")[0];
	url.hash = "";
	return `${url.href.replace(/#$/, "")}${hash || "#"}:~:text=${directive}`;
}

/** @param {string} text */
function ends(text) {
	const words = text.split(" ");
	const some = Math.min(4, Math.floor(words.length / 2)) || 1;
	return words.length < 2 ? [text] : [words.slice(0, some).join(" "), words.slice(-some).join(" ")];
}

/** Words cut in half at the border of the block's text would not be found by the browser; white space is one space there. @param {string} text */
const tidy = (text) => text.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();

/** A dash and a comma have a meaning of their own in the directive; lone surrogates have no place in an address. @param {string} text */
const encode = (text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "")).replace(/-/g, "%2D");
