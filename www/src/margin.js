/**
 * Margin notes: on a wide window with room beside the text, the notes stand next to their lines. A press opens the card.
 *
 * They are for the eye: the landmark has the same notes for screen readers, the panel for the keyboard.
 */

import { blockOf } from "./block.js";
import { sign } from "./card.js";
import { make, viewOf } from "./dom.js";
import { elementAround } from "./frames.js";
import { findGutter } from "./gutter.js";
import { rectsOf } from "./sight.js";
import { stack } from "./stack.js";

/** @import { Note } from "./types.js" */

/** Narrower windows have no margin to speak of. */
const LEAST_WINDOW = 1000;

/**
 * @param {object} around
 * @param {Document} around.document
 * @param {Element} around.root
 * @param {{frame: HTMLElement, sheet: () => CSSStyleSheet}} around.host
 * @param {HTMLElement} around.beneath the pill: what would lie under it waits out of sight until the page is scrolled on
 * @param {(note: Note) => void} around.pick
 */
export function createMargin({ document, root, host, beneath, pick }) {
	const view = viewOf(document);
	const layer = make(document, "div", { class: "margin", "aria-hidden": "true" });
	const sheet = host.sheet();
	host.frame.append(layer);
	/** @type {{note: Note, ranges: AbstractRange[]}[]} */
	let placed = [];
	let request = 0;
	/** @type {IntersectionObserver|undefined} */
	let under;

	function clear() {
		under?.disconnect();
		layer.replaceChildren();
		sheet.replaceSync("");
	}

	function place() {
		request = 0;
		try {
			lay();
		} catch {
			// The page changed in between: no margin notes rather than notes in the wrong place.
			clear();
		}
	}

	function lay() {
		clear();
		if (view.innerWidth < LEAST_WINDOW || placed.length === 0) return;
		const lines = placed.map((entry) => ({ ...entry, line: rectsOf(entry.ranges)[0] })).filter(({ line }) => line !== undefined);
		const blocks = [...new Set(lines.map(({ ranges }) => blockOf(/** @type {Element} */ (elementAround(ranges[0].startContainer)))))];
		const gutter = findGutter(blocks);
		if (!gutter) return;
		const notes = lines.map(({ note }) =>
			make(document, "button", { type: "button", class: "margin-note", "data-note": note.id, tabindex: "-1", onclick: () => pick(note) }, sign(document, note), make(document, "span", { class: "margin-text" }, note.message)),
		);
		sheet.replaceSync(`.margin-note{width:${Math.floor(gutter.width)}px}`);
		layer.replaceChildren(...notes);
		const origin = layer.getBoundingClientRect();
		const pill = beneath.getBoundingClientRect();
		const { scrollHeight } = document.documentElement;
		// Where the page ends, no scrolling takes a note out from under the pill.
		const end = { top: pill.top + Math.max(0, scrollHeight - view.innerHeight) - view.scrollY, bottom: Infinity };
		const tops = stack(lines.map(({ line }, index) => ({ wanted: line.top - 4, height: notes[index].offsetHeight })), pill.width > 0 ? [...gutter.obstacles, end] : gutter.obstacles);
		const rules = tops.map((top, index) => {
			const selector = `.margin-note:nth-child(${index + 1})`;
			return top === null ? `${selector}{display:none}` : `${selector}{left:${Math.round(gutter.left - origin.left)}px;top:${Math.round(top - origin.top)}px}`;
		});
		sheet.replaceSync(`.margin-note{width:${Math.floor(gutter.width)}px}${rules.join("")}`);
		const edges = [pill.top, view.innerWidth - pill.right, view.innerHeight - pill.bottom, pill.left].map((edge) => `${6 - Math.round(edge)}px`);
		under = new view.IntersectionObserver((seen) => seen.forEach(({ target, isIntersecting }) => target.classList.toggle("under", isIntersecting)), { rootMargin: edges.join(" ") });
		if (pill.width > 0) for (const note of notes) under.observe(note);
	}

	const later = () => {
		request ||= view.requestAnimationFrame(place);
	};
	const resizes = new view.ResizeObserver(later);
	resizes.observe(root);
	resizes.observe(document.documentElement);

	return {
		/** @param {{note: Note, ranges: AbstractRange[]}[]} next */
		show(next) {
			placed = next;
			later();
		},
		/** While the panel lies over the margin. @param {boolean} away */
		away(away) {
			layer.hidden = away;
		},
		/** @param {string|null} id of the note whose card is open */
		mark(id) {
			for (const element of layer.children) element.classList.toggle("current", id !== null && element.getAttribute("data-note") === id);
		},
		destroy() {
			resizes.disconnect();
			under?.disconnect();
			view.cancelAnimationFrame(request);
		},
	};
}
