/**
 * What the reader does not want to see again. In memory, or in one entry of local storage where the reader may keep settings.
 *
 * Whatever is in the storage was written by the page's origin: it is checked, and a broken entry is the same as none.
 */

/** @import { Note } from "./types.js" */
/** @typedef {"full"|"counts"|"off"} Verbosity how much of the notes a screen reader finds in our landmark */
/** @typedef {Pick<Storage, "getItem"|"setItem"|"removeItem">} Keeping where entries are kept */

const KEY = "tradecheck";

/** At most so many remembered notes, names and checks each: the oldest go first. */
const MOST = 200;

/** @type {Verbosity[]} */
export const VERBOSITIES = ["full", "counts", "off"];

/** @param {Keeping|null} storage `null` where nothing may be kept */
export function createMemory(storage) {
	let kept = read(storage);

	function write() {
		try {
			if (kept.notes.length + kept.words.length + kept.checks.length === 0 && !kept.off && !kept.verbosity) storage?.removeItem(KEY);
			else storage?.setItem(KEY, JSON.stringify(kept));
		} catch {
			// Full or forbidden storage: the reader's wish holds until the page is left.
		}
	}

	/** @param {string[]} list @param {string} value */
	const add = (list, value) => [...list.filter((other) => other !== value), value].slice(-MOST);

	return {
		get off() {
			return kept.off;
		},
		set off(off) {
			kept.off = off;
			write();
		},
		/** The reader's choice; nothing where none was made. @returns {Verbosity|undefined} */
		get verbosity() {
			return kept.verbosity;
		},
		set verbosity(verbosity) {
			kept.verbosity = verbosity;
			write();
		},
		/** @param {Note} note @param {"note"|"words"|"check"} scope */
		dismiss(note, scope) {
			if (scope === "note") kept.notes = add(kept.notes, note.id);
			if (scope === "words") kept.words = add(kept.words, note.text);
			if (scope === "check") kept.checks = add(kept.checks, note.check);
			write();
		},
		/** @param {Note} note */
		dismissed: (note) => kept.notes.includes(note.id) || kept.words.includes(note.text) || kept.checks.includes(note.check),
		restore() {
			kept = { ...kept, notes: [], words: [], checks: [] };
			write();
		},
	};
}

/** @param {Keeping|null} storage */
function read(storage) {
	/** @type {Record<string, unknown>} */
	let found = {};
	try {
		found = JSON.parse(storage?.getItem(KEY) ?? "{}") ?? {};
	} catch {
		// Not ours, not JSON, or storage is forbidden.
	}
	/** @param {unknown} list @returns {string[]} */
	const texts = (list) => (Array.isArray(list) ? list.filter((value) => typeof value === "string").slice(-MOST) : []);
	return { notes: texts(found.notes), words: texts(found.words), checks: texts(found.checks), off: found.off === true, verbosity: VERBOSITIES.find((one) => one === found.verbosity) };
}
