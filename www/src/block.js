/**
 * The block that holds a run of text: paragraph, heading, list item.
 */

import { viewOf } from "./dom.js";

/** @param {Element} element */
export function blockOf(element) {
	const view = viewOf(element.ownerDocument);
	let at = element;
	while (at.parentElement && view.getComputedStyle(at).display.startsWith("inline")) at = at.parentElement;
	return at;
}
