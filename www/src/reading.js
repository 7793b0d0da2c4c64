/**
 * One reading of the page: collect, let the engine read, find the places of the notes. The page is looked at, never changed.
 */

import { collecting } from "./collect.js";
import { viewOf } from "./dom.js";
import { learnFrames } from "./frames.js";
import { notesOf } from "./notes.js";
import { stretches } from "./place.js";
import { inSlices } from "./slices.js";

/** @import { CheckOptions, Engine, FirstLook, Note, Report, Table } from "./types.js" */

/**
 * @typedef {object} Reading
 * @property {Report} report
 * @property {Note[]} notes every one, in page order
 * @property {number} words about how many words were read
 * @property {(ShadowRoot|Document)[]} inner open shadow roots and documents of frames that were read too
 * @property {(start: number, end: number) => StaticRange[]} rangesOf places of a span of the report's text; empty where its words are gone
 * @property {(range: Range) => {start: number, end: number}|null} spanOf the other way round; nothing where no word of it was read
 */

/** English news text: about six characters a word with its space. */
const WORD_LENGTH = 6;

/**
 * @param {Element} root
 * @param {Engine} engine
 * @param {CheckOptions} options
 */
export function createReader(root, engine, options) {
	const view = viewOf(root.ownerDocument);
	/** @type {{table: Table, report: Report, pieces: Uint32Array}|null} */
	let last = null;

	/** @param {Table} table @param {{rowsOf: (table: Table) => Uint32Array, show: (reading: Reading) => Promise<void>}} first @returns {FirstLook} */
	const look = (table, { rowsOf, show }) => ({
		rows: rowsOf(table),
		show: ({ report, pieces }) => show(reading(view, { table, report: /** @type {any} */ (report), pieces })),
	});

	/** The page as it is now. @param {Parameters<typeof look>[1]} [first] */
	async function seen(first) {
		const table = await collected(root);
		learnFrames(table.inner);
		return { table, firstLook: first && look(table, first) };
	}

	return {
		/**
		 * Reads again. Where the words have not changed, only their places are taken anew.
		 * @param {{rowsOf: (table: Table) => Uint32Array, show: (reading: Reading) => Promise<void>}} [first] gets the first notes on the rows
		 *   that are in view, before the rest is read
		 * @returns {Promise<Reading>}
		 */
		async read(first) {
			let { table, firstLook } = await seen(first);
			if (engine.ready && (await changesBefore(engine.ready, root))) ({ table, firstLook } = await seen(first));
			if (!last || !sameTable(last.table, table)) {
				const { report, pieces } = await engine.checkTable(table.names, table.nodes, table.text, options, firstLook);
				last = { table, report, pieces };
			} else last = { ...last, table };
			return reading(view, last);
		},
	};
}

/**
 * @param {Window & typeof globalThis} view
 * @param {{table: Table, report: Report, pieces: Uint32Array}} last
 * @returns {Reading}
 */
function reading(view, { table, report, pieces }) {
	return {
		report,
		notes: notesOf(report),
		inner: table.inner ?? [],
		words: Math.round(lengthOf(pieces) / WORD_LENGTH),
		rangesOf(start, end) {
			const ranges = [];
			for (const { row, from, to } of stretches(pieces, start, end)) {
				const node = textNodeOf(table, row);
				if (!node?.isConnected || !node.ownerDocument.defaultView || to > node.length) return [];
				ranges.push(new view.StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
			}
			return ranges;
		},
		spanOf(range) {
			let [start, end] = [Infinity, -1];
			for (let at = 0; at < pieces.length; at += 4) {
				const node = textNodeOf(table, pieces[at]);
				if (!node || !range.intersectsNode(node)) continue;
				const [offset, pieceStart, length] = pieces.subarray(at + 1, at + 4);
				const from = node === range.startContainer ? Math.max(offset, range.startOffset) : offset;
				const to = node === range.endContainer ? Math.min(offset + length, range.endOffset) : offset + length;
				if (from >= to) continue;
				start = Math.min(start, pieceStart + from - offset);
				end = Math.max(end, pieceStart + to - offset);
			}
			return end > start ? { start, end } : null;
		},
	};
}

/** Whether the words of `root` change before `ready` settles. @param {Promise<unknown>} ready @param {Element} root */
async function changesBefore(ready, root) {
	let changed = false;
	const observer = new (viewOf(root.ownerDocument).MutationObserver)(() => (changed = true));
	observer.observe(root, { subtree: true, childList: true, characterData: true });
	try {
		await ready;
		return changed || observer.takeRecords().length > 0;
	} finally {
		observer.disconnect();
	}
}

/** @param {Element} root @returns {Promise<Table>} */
async function collected(root) {
	const steps = collecting(root);
	/** @type {any} */
	let step;
	await inSlices(() => !(step = steps.next()).done);
	return step.value;
}

/** @param {Table} table @param {number} row */
const textNodeOf = ({ textNodes }, row) => textNodes[row];

/** @param {Table} a @param {Table} b */
function sameTable(a, b) {
	return a.text === b.text && a.names === b.names && a.nodes.length === b.nodes.length && a.nodes.every((value, index) => value === b.nodes[index]);
}

/** @param {Uint32Array} pieces */
function lengthOf(pieces) {
	let length = 0;
	for (let at = 3; at < pieces.length; at += 4) length += pieces[at];
	return length;
}
