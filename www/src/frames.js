/**
 * Places of the page that are documents or trees of their own: frames of the same origin, open shadow roots.
 */

/** The frame that a document is shown in, for documents that were read as part of a page. @type {WeakMap<Document, Element>} */
const frames = new WeakMap();

/** Remembers which frames were read. @param {(ShadowRoot|Document)[]} inner */
export function learnFrames(inner) {
	for (const place of inner) {
		const frame = place.nodeType === 9 && /** @type {Document} */ (place).defaultView?.frameElement;
		if (frame) frames.set(/** @type {Document} */ (place), frame);
	}
}

/** The frame around `document`; nothing for the page itself. @param {Document} document */
export const frameOf = (document) => frames.get(document) ?? null;

/** The element around a node, across the borders of shadow roots and frames. @param {Node} node @returns {Element|null} */
export function elementAround(node) {
	return node.parentElement ?? /** @type {ShadowRoot} */ (node.getRootNode()).host ?? frameOf(/** @type {Document} */ (node.ownerDocument));
}

/** Where the window of `document` stands in the page's window, and the page's window. @param {Document} document */
export function outward(document) {
	let [x, y, at] = [0, 0, document];
	for (let frame = frameOf(at); frame; frame = frameOf(at)) {
		const rect = frame.getBoundingClientRect();
		x += rect.left + frame.clientLeft;
		y += rect.top + frame.clientTop;
		at = frame.ownerDocument;
	}
	return { x, y, view: /** @type {Window & typeof globalThis} */ (at.defaultView) };
}
