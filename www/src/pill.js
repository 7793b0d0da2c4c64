/**
 * The pill: always there, so that silence has words. It says how much was checked and what differs, and opens the panel.
 */

import { make } from "./dom.js";
import { lower, raise } from "./top_layer.js";

/** @import { Words } from "./words.js" */

/**
 * @param {object} around
 * @param {Document} around.document
 * @param {{frame: HTMLElement}} around.host
 * @param {Words} around.words
 * @param {() => void} around.toggle
 */
export function createPill({ document, host, words, toggle }) {
	const count = make(document, "span", { class: "pill-count", "aria-hidden": "true" });
	const checked = make(document, "span", { class: "pill-checked" });
	const dot = make(document, "span", { class: "pill-dot" }, " · ");
	const result = make(document, "span", { class: "pill-result" });
	const button = make(document, "button", { type: "button", class: "pill-button", "aria-expanded": "false", onclick: toggle }, count, checked, dot, result);
	const element = make(document, "div", { class: "pill", popover: "manual" }, button);
	host.frame.append(element);

	return {
		element,
		button,
		/** @param {{checked: string, result: string}} summary @param {boolean} calm nothing differs */
		show(summary, calm) {
			count.textContent = calm ? "✓" : "≠";
			element.classList.toggle("calm", calm);
			checked.textContent = summary.checked;
			dot.hidden = summary.result === "";
			result.textContent = summary.result;
			button.title = words.say("open");
			raise(element);
		},
		/** Out of the way while the panel says the same. @param {boolean} away */
		away(away) {
			if (away) lower(element);
			else raise(element);
		},
		/** @param {boolean} open */
		expanded(open) {
			button.setAttribute("aria-expanded", String(open));
		},
		/** Only the sign, while the reader has hidden the notes. @param {boolean} folded */
		fold(folded) {
			element.classList.toggle("folded", folded);
		},
	};
}
