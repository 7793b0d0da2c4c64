/**
 * The empty space beside the text: where notes can stand without covering anything of the page. Looks, changes nothing.
 */

import { viewOf } from "./dom.js";

/** Space between text and notes, between notes and the window's edge, and the width that a note needs at least and at most. */
const [NEAR, EDGE, NARROWEST, WIDEST] = [28, 16, 190, 270];

/** A page with more elements than this is not searched for obstacles. */
const MOST_ELEMENTS = 6000;

/** Elements that paint without having text or a background. */
const PAINTED = "img, picture, video, canvas, svg, iframe, object, embed, input, button, select, textarea, hr";

/**
 * @typedef {{left: number, width: number, obstacles: {top: number, bottom: number}[]}} Gutter in the window
 *
 * @param {Element[]} blocks those whose words are marked
 * @returns {Gutter|null} nothing where there is no room
 */
export function findGutter(blocks) {
	if (blocks.length === 0) return null;
	const document = blocks[0].ownerDocument;
	const view = viewOf(document);
	const rects = blocks.map((block) => block.getBoundingClientRect());
	const rightToLeft = view.getComputedStyle(blocks[0]).direction === "rtl";
	const textLeft = Math.min(...rects.map((rect) => rect.left));
	const textRight = Math.max(...rects.map((rect) => rect.right));
	const room = rightToLeft ? textLeft - NEAR - EDGE : document.documentElement.clientWidth - textRight - NEAR - EDGE;
	if (room < NARROWEST || blocks.some((block) => scrollsApart(view, block))) return null;
	const width = Math.min(room, WIDEST);
	const left = rightToLeft ? textLeft - NEAR - width : textRight + NEAR;
	const obstacles = obstaclesIn(document, view, left, left + width, blocks);
	return obstacles && { left, width, obstacles };
}

/** Whether the block lies in a box that scrolls by itself: our notes, which scroll with the page, would not follow. */
function scrollsApart(/** @type {Window} */ view, /** @type {Element} */ block) {
	for (let at = block.parentElement; at && at !== at.ownerDocument.body; at = at.parentElement) {
		if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(view.getComputedStyle(at).overflowY)) return true;
	}
	return false;
}

/**
 * @param {Document} document
 * @param {Window} view
 * @param {number} left
 * @param {number} right
 * @param {Element[]} blocks
 */
function obstaclesIn(document, view, left, right, blocks) {
	const elements = document.body.getElementsByTagName("*");
	if (elements.length > MOST_ELEMENTS) return null;
	const found = [];
	for (const element of elements) {
		const rect = element.getBoundingClientRect();
		if (rect.right <= left || rect.left >= right || rect.width === 0 || rect.height === 0) continue;
		const style = view.getComputedStyle(element);
		// What keeps its place in the window while the page scrolls would run over our notes.
		if (style.position === "fixed" || style.position === "sticky") return null;
		const surrounds = blocks.some((block) => element.contains(block));
		if (!surrounds && paints(element, style)) found.push({ top: rect.top, bottom: rect.bottom });
	}
	return found;
}

/** @param {Element} element @param {CSSStyleDeclaration} style */
function paints(element, style) {
	if (style.visibility !== "visible") return false;
	if (element.matches(PAINTED)) return true;
	if (style.backgroundImage !== "none" || !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) || Number.parseFloat(style.borderTopWidth) > 0) return true;
	return [...element.childNodes].some((child) => child.nodeType === 3 && /\S/.test(child.nodeValue ?? ""));
}
