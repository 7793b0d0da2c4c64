/**
 * From the report to the notes that are shown: which, in which order, under which id. Data only.
 */

/** @import { Finding, Kind, Note, Report, Severity } from "./types.js" */

/**
 * What a check is about, read from the words of its id. First match wins; a check that rests on facts and says none of these is
 * about the record.
 * @type {[RegExp, Kind][]}
 */
const KINDS = [
	[/name|official|title|pronoun|office|person|spell/, "names"],
	[/weekday|date|month|year|when/, "dates"],
	[/sum|count|percent|number|arithmetic|change|share|total|list|range|conversion|figure/, "numbers"],
];

/** Slips of the keyboard or of the machine that made the text: for editors; a reader can do nothing with them. */
const COPY_EDITING = /glued|lower-?case|capital|quote|style|typo|space|spun|repeat/;

const WEIGHT = { differs: 0, warning: 1, style: 2 };

/** One mark per so many words of text in reader mode; the rest stays in the list. */
const WORDS_PER_MARK = 40;

/** @param {Finding} finding @returns {Kind} */
export function kindOf(finding) {
	if (COPY_EDITING.test(finding.check)) return "wording";
	const known = KINDS.find(([words]) => words.test(finding.check));
	if (known) return known[1];
	return finding.facts.length > 0 ? "record" : "wording";
}

/**
 * Every finding of the report as a note, in page order.
 * @param {Report} report
 * @returns {Note[]}
 */
export function notesOf(report) {
	const seen = new Map();
	const notes = [];
	for (const finding of report.findings) {
		const name = `${finding.check}:${finding.text}`;
		const nth = (seen.get(name) ?? 0) + 1;
		seen.set(name, nth);
		notes.push({
			...finding,
			id: `${finding.check}-${hash(name)}${nth > 1 ? `-${nth}` : ""}`,
			kind: kindOf(finding),
			related: finding.related ?? [],
			facts: (finding.facts ?? []).map((id) => report.facts?.[id]).filter((fact) => fact !== undefined),
			trace: finding.trace ?? [],
		});
	}
	return notes.sort((a, b) => a.start - b.start || a.end - b.end || WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/**
 * The notes for this reader.
 * @param {Note[]} notes
 * @param {"reader"|"editor"} mode
 */
export function forMode(notes, mode) {
	return mode === "editor" ? notes : notes.filter((note) => note.severity !== "style" && !COPY_EDITING.test(note.check));
}

/**
 * The notes to mark in the text: all of them for an editor; for a reader not more than the page can bear, the weightiest first.
 * @param {Note[]} notes
 * @param {"reader"|"editor"} mode
 * @param {number} words how many words were read
 */
export function toMark(notes, mode, words) {
	const most = Math.max(3, Math.ceil(words / WORDS_PER_MARK));
	if (mode === "editor" || notes.length <= most) return notes;
	const byWeight = [...notes].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.start - b.start).slice(0, most);
	const kept = new Set(byWeight);
	return notes.filter((note) => kept.has(note));
}

/**
 * How many notes of each kind, most important kind first.
 * @param {Note[]} notes
 * @returns {[Kind, number][]}
 */
export function countByKind(notes) {
	/** @type {Kind[]} */
	const order = ["record", "names", "dates", "numbers", "wording"];
	return order.map((kind) => /** @type {[Kind, number]} */ ([kind, notes.filter((note) => note.kind === kind).length])).filter(([, count]) => count > 0);
}

/** FNV-1a over UTF-16 units, in base 36: short, the same on every machine. @param {string} text */
function hash(text) {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return (value >>> 0).toString(36);
}
