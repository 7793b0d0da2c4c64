/**
 * Where a card goes. Numbers only; the browser's rectangles come in, a corner goes out.
 */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Rect in the window, in CSS pixels */

/** Distance between card and words, and the least distance to the edge of the window, in CSS pixels. */
const GAP = 8;

/** A card lower than this shows too little to be of use; it rather covers its words. */
const LOWEST = 140;

/**
 * @param {Rect} words the line of the marked words, in the window
 * @param {{width: number, height: number}} card
 * @param {{left?: number, width: number, height: number}} view the part of the window that is free, from `left` for `width`
 * @param {boolean} rightToLeft
 * @returns {{left: number, top: number, room: number}} `room`: the height that leaves the words uncovered
 */
export function placeCard(words, card, view, rightToLeft = false) {
	const roomBelow = view.height - words.bottom - 2 * GAP;
	const roomAbove = words.top - 2 * GAP;
	const below = card.height <= roomBelow || (card.height > roomAbove && roomBelow >= roomAbove);
	const room = Math.max(LOWEST, below ? roomBelow : roomAbove);
	const top = below ? words.bottom + GAP : words.top - GAP - Math.min(card.height, room);
	const left = rightToLeft ? words.right - card.width : words.left;
	const edge = view.left ?? 0;
	return { left: clamp(left, edge + GAP, edge + view.width - card.width - GAP), top: clamp(top, GAP, view.height - Math.min(card.height, room) - GAP), room };
}

/**
 * The rectangle of `rects` that holds the point, or the nearest one; `undefined` where there is none.
 * @template {Rect} R
 * @param {R[]} rects
 * @param {number} x
 * @param {number} y
 */
export function nearestRect(rects, x, y) {
	let best;
	let least = Infinity;
	for (const rect of rects) {
		const across = Math.max(rect.left - x, 0, x - rect.right);
		const down = Math.max(rect.top - y, 0, y - rect.bottom);
		const distance = Math.hypot(across, down);
		if (distance < least) [best, least] = [rect, distance];
	}
	return best;
}

/** Whether the point lies in the rectangle, give or take `slack` pixels. @param {Rect} rect @param {number} x @param {number} y */
export function holds(rect, x, y, slack = 0) {
	return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;
}

/** @param {number} value @param {number} low @param {number} high */
function clamp(value, low, high) {
	return Math.max(low, Math.min(value, high));
}
