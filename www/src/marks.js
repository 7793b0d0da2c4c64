/**
 * What stands on the page's words: which notes this reader is shown, where their words are, the marks on them.
 */

import { createBackdrop } from "./backdrop.js";
import { createBoxes } from "./boxes.js";
import { viewOf } from "./dom.js";
import { elementAround } from "./frames.js";
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
	/** Highlights are a document's own, so a frame has a painter of its own; lines are all drawn in our layer. */
	const painters = new Map([[document, canHighlight(view) ? createPainter(document, highlights) : createBoxes(document, frame())]]);
	const hits = createHitTest();
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

	/** @param {AbstractRange|undefined} range */
	const homeOf = (range) => (canHighlight(view) && range?.startContainer.ownerDocument) || document;

	/**
	 * Does `paint` with the painter of each document that has or had marks, and the entries that are its own.
	 * @template T
	 * @param {T[]} entries
	 * @param {(entry: T) => AbstractRange|undefined} rangeOf
	 * @param {(painter: ReturnType<typeof createPainter>|ReturnType<typeof createBoxes>, own: T[]) => void} paint
	 */
	function inEach(entries, rangeOf, paint) {
		for (const entry of entries) {
			const home = homeOf(rangeOf(entry));
			if (!painters.has(home) && home.defaultView) painters.set(home, createPainter(home, highlights));
		}
		for (const [home, painter] of painters) {
			try {
				paint(painter, entries.filter((entry) => homeOf(rangeOf(entry)) === home));
			} catch {
				// The frame has gone; so have its marks.
				if (home !== document) painters.delete(home);
			}
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
			const marks = placed.map(({ note, ranges }) => ({ ranges, severity: note.severity, onDark: backdrop.isDark(elementAround(ranges[0].startContainer)) }));
			inEach(marks, ({ ranges }) => ranges[0], (painter, own) => painter.paint(own));
			hits.learn(placed);
		},
		rangesOf,
		rangesAt,
		/** Sets off the words of one note and what belongs to it; of none where there is none. @param {Note|null} note */
		show(note) {
			const related = new Set(note ? note.related.flatMap(([start, end]) => rangesAt(start, end)) : []);
			const ranges = [...(note ? rangesOf(note) : []), ...related];
			inEach(ranges, (range) => range, (painter, own) => painter.show(own.filter((range) => !related.has(range)), own.filter((range) => related.has(range))));
		},
		/** Sets off a place that is not a note's own. @param {AbstractRange[]} ranges */
		showRanges: (ranges) => inEach(ranges, (range) => range, (painter, own) => painter.show(own, [])),
		at: hits.at,
		isDark: backdrop.isDark,
		destroy: () => inEach([], () => undefined, (painter) => painter.destroy()),
	};
}
