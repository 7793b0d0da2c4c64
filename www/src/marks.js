/**
 * What stands on the page's words: which notes this reader is shown, where their words are, the marks on them.
 */

import { createBackdrop } from "./backdrop.js";
import { createBoxes } from "./boxes.js";
import { viewOf } from "./dom.js";
import { createHitTest } from "./hit.js";
import { forMode, toMark } from "./notes.js";
import { canHighlight, createPainter } from "./paint.js";

/** @import { Note } from "./types.js" */
/** @import { Reading } from "./reading.js" */

/**
 * @typedef {object} Choice what of a reading is shown
 * @property {"reader"|"editor"} mode
 * @property {boolean} folded the reader has hidden the marks
 * @property {(note: Note) => boolean} dismissed
 */

/**
 * @param {Document} document
 * @param {object} look
 * @param {string} look.highlights style of the highlights
 * @param {() => HTMLElement} look.frame where lines are drawn in a browser without highlights
 */
export function createMarks(document, { highlights, frame }) {
	const view = viewOf(document);
	const backdrop = createBackdrop(view);
	const painter = canHighlight(view) ? createPainter(document, highlights) : createBoxes(document, frame());
	const hits = createHitTest(document);
	/** @type {Reading|null} */
	let reading = null;
	/** @type {Note[]} */
	let notes = [];
	/** @type {Map<string, StaticRange[]>} */
	let places = new Map();
	/** @type {{note: Note, ranges: StaticRange[]}[]} */
	let placed = [];
	let dismissed = 0;

	/** @param {number} start @param {number} end */
	function rangesAt(start, end) {
		try {
			return reading?.rangesOf(start, end) ?? [];
		} catch {
			// One note whose words cannot be found does not stop the others.
			return [];
		}
	}

	/** @param {Note} note @returns {StaticRange[]} */
	const rangesOf = (note) => places.get(note.id) ?? [];

	return {
		/** Those for this reader, in page order. */
		get notes() {
			return notes;
		},
		/** Those with a mark, and where. */
		get placed() {
			return placed;
		},
		/** How many the reader has dismissed. */
		get dismissed() {
			return dismissed;
		},
		/** Chooses, places and paints. @param {Reading} next @param {Choice} choice */
		paint(next, choice) {
			if (next !== reading) backdrop.forget();
			reading = next;
			const wanted = forMode(next.notes, choice.mode);
			notes = wanted.filter((note) => !choice.dismissed(note));
			dismissed = wanted.length - notes.length;
			places = new Map(notes.map((note) => [note.id, rangesAt(note.start, note.end)]));
			const marked = choice.folded ? [] : toMark(notes, choice.mode, next.words);
			placed = marked.map((note) => ({ note, ranges: rangesOf(note) })).filter(({ ranges }) => ranges.length > 0);
			painter.paint(placed.map(({ note, ranges }) => ({ ranges, severity: note.severity, onDark: backdrop.isDark(ranges[0].startContainer.parentElement) })));
			hits.learn(placed);
		},
		rangesOf,
		rangesAt,
		/** Sets off the words of one note and what belongs to it; of none where there is none. @param {Note|null} note */
		show(note) {
			painter.show(note ? rangesOf(note) : [], note ? note.related.flatMap(([start, end]) => rangesAt(start, end)) : []);
		},
		/** Sets off a place that is not a note's own. @param {AbstractRange[]} ranges */
		showRanges: (ranges) => painter.show(ranges, []),
		at: hits.at,
		isDark: backdrop.isDark,
		destroy: () => painter.destroy(),
	};
}
