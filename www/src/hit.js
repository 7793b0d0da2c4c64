/**
 * Which note lies under a point of the window. The browser says which letter is there; our index says whose it is.
 */

import { holds } from "./geometry.js";

/** @import { Note } from "./types.js" */
/** @typedef {{note: Note, from: number, to: number}} Entry */

/** Thin underlines and fingers: how far beside the letters still counts, in CSS pixels. */
const SLACK = 3;

export function createHitTest() {
	/** @type {WeakMap<Node, Entry[]>} */
	let index = new WeakMap();

	/** Text node and offset under a point, also in the page's open shadow roots. @param {Document} document @param {number} x @param {number} y */
	function caretAt(document, x, y) {
		if (document.caretPositionFromPoint) {
			/** @type {ShadowRoot[]} */
			const roots = [];
			for (let element = document.elementFromPoint(x, y); element?.shadowRoot; element = element.shadowRoot.elementFromPoint(x, y)) {
				if (roots.includes(element.shadowRoot)) break;
				roots.push(element.shadowRoot);
			}
			const caret = document.caretPositionFromPoint(x, y, roots.length > 0 ? { shadowRoots: roots } : undefined);
			return caret && { node: caret.offsetNode, offset: caret.offset };
		}
		const range = document.caretRangeFromPoint?.(x, y);
		return range && { node: range.startContainer, offset: range.startOffset };
	}

	return {
		/** @param {{note: Note, ranges: AbstractRange[]}[]} placed replaces what was known */
		learn(placed) {
			index = new WeakMap();
			for (const { note, ranges } of placed) {
				for (const range of ranges) {
					const entries = index.get(range.startContainer) ?? [];
					entries.push({ note, from: range.startOffset, to: range.endOffset });
					index.set(range.startContainer, entries);
				}
			}
		},
		/**
		 * The notes under the point, the one with the fewest words first.
		 * @param {Document} document the page's, or that of a frame, and a point in its window
		 * @param {number} x
		 * @param {number} y
		 * @returns {Note[]}
		 */
		at(document, x, y) {
			const caret = caretAt(document, x, y);
			const entries = caret && index.get(caret.node);
			if (!entries) return [];
			return entries
				.filter((entry) => caret.offset >= entry.from && caret.offset <= entry.to && covers(caret.node, entry, x, y))
				.sort((a, b) => a.to - a.from - (b.to - b.from))
				.map((entry) => entry.note);
		},
	};

	/**
	 * A caret snaps to the nearest letter, however far; only the letters' own boxes count.
	 * @param {Node} node
	 * @param {Entry} entry
	 * @param {number} x
	 * @param {number} y
	 */
	function covers(node, { from, to }, x, y) {
		const range = /** @type {Document} */ (node.ownerDocument).createRange();
		try {
			range.setStart(node, from);
			range.setEnd(node, to);
		} catch {
			return false;
		}
		return [...range.getClientRects()].some((rect) => holds(rect, x, y, SLACK));
	}
}
