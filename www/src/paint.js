/**
 * Marks on the page's words: CSS highlights over static ranges, so that no node of the page is touched.
 *
 * The registry belongs to the page. We share our keys between several widgets, add and take away our own ranges only, and drop a
 * key when its last range is gone.
 */

import { viewOf } from "./dom.js";

/** @import { Severity } from "./types.js" */
/** @typedef {{ranges: AbstractRange[], severity: Severity, onDark: boolean}} Mark */

const SHOWN = "tradecheck-shown";
const RELATED = "tradecheck-related";

/** @param {Window & typeof globalThis} view */
export const canHighlight = (view) => Boolean(view.CSS?.highlights && view.Highlight && view.StaticRange);

/** @param {Document} document @param {string} style */
export function createPainter(document, style) {
	const view = viewOf(document);
	const registry = view.CSS.highlights;
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync(style);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	/** @type {Map<string, Set<AbstractRange>>} */
	const own = new Map();
	/** Trees with marks, each with whether our sheet had to go into it. @type {Map<Document|ShadowRoot, boolean>} */
	const trees = new Map([[document, true]]);

	/**
	 * The document's rules for highlights hold in its shadow trees too in Chromium; in Firefox each tree needs them for itself.
	 * @param {AbstractRange} range
	 */
	function reach({ startContainer }) {
		const tree = /** @type {ShadowRoot} */ (startContainer.getRootNode());
		const element = startContainer.parentElement;
		if (trees.has(tree) || !element || !("adoptedStyleSheets" in tree)) return;
		const missing = view.getComputedStyle(element, "::highlight(tradecheck-differs)").textDecorationLine === "none";
		trees.set(tree, missing);
		if (missing) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
	}

	/** @param {string} key @param {AbstractRange[]} ranges */
	function put(key, ranges) {
		const before = own.get(key) ?? new Set();
		let highlight = registry.get(key);
		for (const range of before) highlight?.delete(range);
		if (ranges.length > 0 && !highlight) {
			highlight = new view.Highlight();
			highlight.priority = key === SHOWN ? 2 : key === RELATED ? 1 : 0;
			registry.set(key, highlight);
		}
		for (const range of ranges) {
			reach(range);
			highlight?.add(range);
		}
		if (highlight && highlight.size === 0) registry.delete(key);
		if (ranges.length > 0) own.set(key, new Set(ranges));
		else own.delete(key);
	}

	return {
		/** @param {Mark[]} marks replaces what was painted */
		paint(marks) {
			/** @type {Map<string, AbstractRange[]>} */
			const byKey = new Map();
			for (const mark of marks) {
				const key = `tradecheck-${mark.severity}${mark.onDark ? "-on-dark" : ""}`;
				byKey.set(key, [...(byKey.get(key) ?? []), ...mark.ranges]);
			}
			for (const key of [...own.keys()]) if (!byKey.has(key) && key !== SHOWN && key !== RELATED) put(key, []);
			for (const [key, ranges] of byKey) put(key, ranges);
		},
		/** Sets off the words of the note that is open, and the other places that belong to it. @param {AbstractRange[]} ranges @param {AbstractRange[]} related */
		show(ranges, related) {
			put(SHOWN, ranges);
			put(RELATED, related);
		},
		destroy() {
			for (const key of [...own.keys()]) put(key, []);
			for (const [tree, ours] of trees) if (ours) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
		},
	};
}
