/**
 * What of the words is in sight: rectangles, scrolling them into view, the text around them.
 */

import { blockOf } from "./block.js";
import { elementAround, frameOf, outward } from "./frames.js";

/**
 * A live copy of a static range; collapsed where the text has become shorter since.
 * @param {AbstractRange} range
 */
export function liveRange(range) {
	const document = /** @type {Document} */ (range.startContainer.ownerDocument);
	const live = document.createRange();
	try {
		live.setStart(range.startContainer, range.startOffset);
		live.setEnd(range.endContainer, range.endOffset);
	} catch {
		live.setStart(range.startContainer, 0);
		live.collapse(true);
	}
	return live;
}

/** Rectangles of the lines, in the window. @param {AbstractRange[]} ranges */
export function rectsOf(ranges) {
	return ranges.flatMap(rectsIn).filter((rect) => rect.width > 0 && rect.height > 0);
}

/** @param {AbstractRange} range @returns {DOMRect[]} */
function rectsIn(range) {
	const document = /** @type {Document} */ (range.startContainer.ownerDocument);
	const rects = [...liveRange(range).getClientRects()];
	if (!frameOf(document)) return rects;
	const { x, y } = outward(document);
	return rects.map((rect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height));
}

/** Scrolls only where the first line is not in the window yet. @param {AbstractRange[]} ranges */
export function bringIntoView(ranges) {
	const element = ranges.length > 0 && elementAround(ranges[0].startContainer);
	if (!element) return;
	const { view } = outward(element.ownerDocument);
	if (inSight(view, rectsOf(ranges)[0])) return;
	element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
	const line = rectsOf(ranges)[0];
	// A paragraph taller than the window can be centred without its words being in it.
	if (line && !inSight(view, line)) view.scrollBy({ top: line.top - view.innerHeight / 3, behavior: "instant" });
}

/** @param {Window} view @param {DOMRect|undefined} line */
function inSight(view, line) {
	return line !== undefined && line.top >= 0 && line.bottom <= view.innerHeight && line.right > 0 && line.left < view.innerWidth;
}

/** The words and the text of their block on both sides. @param {AbstractRange[]} ranges */
export function surroundings(ranges) {
	const first = liveRange(ranges[0]);
	const last = liveRange(ranges[ranges.length - 1]);
	const parent = /** @type {Element} */ (elementAround(first.startContainer));
	const block = blockOf(parent);
	const before = parent.ownerDocument.createRange();
	const after = before.cloneRange();
	before.selectNodeContents(block);
	before.setEnd(first.startContainer, first.startOffset);
	after.selectNodeContents(block);
	if (block.contains(last.endContainer)) after.setStart(last.endContainer, last.endOffset);
	else after.collapse(false);
	const words = ranges.map((range) => liveRange(range).toString()).join(" ");
	return { before: before.toString(), words, after: after.toString() };
}
