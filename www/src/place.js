/**
 * From offsets in the report's text to stretches of the page's text nodes.
 *
 * In: `pieces` of the engine, rows of four: row of the text node in the page table, offset in that node, start in the report's
 * text, length; all in UTF-16 units, sorted by start. Out: stretches inside single text nodes, so that a later change of one node
 * spoils no other. No DOM here.
 */

const STRIDE = 4;

/**
 * @param {Uint32Array} pieces
 * @param {number} start UTF-16 units of the report's text
 * @param {number} end one past the last unit
 * @returns {{row: number, from: number, to: number}[]} in text order, empty where the text came from nowhere on the page
 */
export function stretches(pieces, start, end) {
	const found = [];
	for (let index = lastAtOrBefore(pieces, start); index * STRIDE < pieces.length; index++) {
		const at = index * STRIDE;
		const [row, offset, pieceStart, length] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]];
		if (pieceStart >= end) break;
		const from = Math.max(start, pieceStart);
		const to = Math.min(end, pieceStart + length);
		if (from >= to) continue;
		const stretch = { row, from: offset + from - pieceStart, to: offset + to - pieceStart };
		const last = found[found.length - 1];
		if (last && last.row === row && last.to === stretch.from) last.to = stretch.to;
		else found.push(stretch);
	}
	return found;
}

/** Index of the last piece that starts at or before `position`; 0 where none does. @param {Uint32Array} pieces @param {number} position */
function lastAtOrBefore(pieces, position) {
	let low = 0;
	let high = pieces.length / STRIDE;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (pieces[middle * STRIDE + 2] <= position) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
}
