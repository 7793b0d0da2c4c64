/**
 * A script as the address of a bookmark.
 */

/** Chromium and Firefox keep longer ones, but not every browser and every sync service does. */
export const LONGEST = 48 * 1024;

/**
 * @param {string} source an immediately invoked function, ASCII only
 * @param {string} origin to be put in for the placeholder
 */
export function bookmarkAddress(source, origin) {
	const script = source.trim().replace("__TRADECHECK_ORIGIN__", () => origin);
	// A browser decodes percent signs, cuts an address at a hash, and drops tabs and line feeds.
	return `javascript:${script.replace(/[%#\n\r\t]/g, (character) => encodeURIComponent(character))}`;
}
