/**
 * The one element of ours in the host page: a labelled landmark after the page's body, with everything else in its shadow root.
 *
 * It stands beside `body`, not in it, so that it is nobody's `:last-child`, changes no gap of a flex or grid body, and outlives a
 * framework that replaces the body.
 */

import { make, viewOf } from "./dom.js";

/** The element's name; not a registered element, so that nothing global is left behind. */
export const HOST = "tradecheck-notes";

/** Dispatched on the host by whoever wants the widget gone; it answers by leaving. */
export const LEAVE = "tradecheck:leave";

/**
 * @param {Document} document
 * @param {{style: string, label: string, language: string}} look
 */
export function createHost(document, { style, label, language }) {
	const view = viewOf(document);
	const element = make(document, HOST, { role: "region", "aria-label": label, lang: language, translate: "no", dir: "ltr" });
	const shadow = element.attachShadow({ mode: "open" });
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync(style);
	const places = new view.CSSStyleSheet();
	shadow.adoptedStyleSheets = [sheet, places];
	const frame = make(document, "div", { class: "frame" });
	shadow.append(frame);
	// The page's own shortcuts are not meant for somebody who types in our fields.
	for (const type of ["keydown", "keyup", "keypress", "input", "beforeinput", "paste", "copy", "cut"]) {
		shadow.addEventListener(type, (event) => event.stopPropagation());
	}
	document.documentElement.append(element);

	/**
	 * A rule of our own sheet whose declarations may be set from script: how we place things without a style attribute.
	 * @param {string} selector
	 * @returns {CSSStyleDeclaration}
	 */
	function rule(selector) {
		const index = places.insertRule(`${selector} {}`, places.cssRules.length);
		return /** @type {CSSStyleRule} */ (places.cssRules[index]).style;
	}

	/** One more sheet for the shadow root, for rules that are made anew as a whole. */
	function addSheet() {
		const extra = new view.CSSStyleSheet();
		shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, extra];
		return extra;
	}

	return {
		element,
		shadow,
		frame,
		rule,
		sheet: addSheet,
		// Not `element.remove()`: libraries of old put their own function in its place.
		destroy: () => void element.parentNode?.removeChild(element),
	};
}
