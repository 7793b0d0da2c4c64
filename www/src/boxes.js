/**
 * Marks where the browser has no CSS highlights: lines drawn in our own layer over the page, never an element around its words.
 *
 * The same interface as `paint.js`. Lines do not follow the words by themselves, so `place` is called again whenever the page moves.
 */

import { makeSvg, viewOf } from "./dom.js";
import { rectsOf } from "./sight.js";

/** @import { Mark } from "./paint.js" */

/** Dashes carry the weight, as the underline styles of the highlights do. */
const DASHES = { differs: "none", warning: "1 3", style: "5 4" };

/**
 * @param {Document} document
 * @param {ParentNode} frame where the layer goes
 */
export function createBoxes(document, frame) {
	const view = viewOf(document);
	const layer = makeSvg(document, "svg", { class: "boxes", "aria-hidden": "true" });
	frame.append(layer);
	/** @type {Mark[]} */
	let marks = [];
	/** @type {AbstractRange[]} */
	let shown = [];
	let frameRequest = 0;

	function place() {
		frameRequest = 0;
		const origin = layer.getBoundingClientRect();
		// Read every rectangle before writing the first line: one layout, not one for each mark.
		const lines = marks.flatMap((mark) => rectsOf(mark.ranges).map((rect) => ({ mark, rect })));
		const fills = rectsOf(shown);
		layer.replaceChildren(
			...fills.map((rect) =>
				makeSvg(document, "rect", { class: "shown", x: rect.left - origin.left, y: rect.top - origin.top, width: rect.width, height: rect.height }),
			),
			...lines.map(({ mark, rect }) => {
				const y = rect.bottom - origin.top;
				return makeSvg(document, "line", {
					class: `${mark.severity}${mark.onDark ? " on-dark" : ""}`,
					x1: rect.left - origin.left,
					x2: rect.right - origin.left,
					y1: y,
					y2: y,
					"stroke-dasharray": DASHES[mark.severity],
				});
			}),
		);
	}

	const later = () => {
		frameRequest ||= view.requestAnimationFrame(place);
	};
	const resizes = new view.ResizeObserver(later);
	resizes.observe(document.documentElement);
	view.addEventListener("scroll", later, { capture: true, passive: true });

	return {
		/** @param {Mark[]} next */
		paint(next) {
			marks = next;
			place();
		},
		/** @param {AbstractRange[]} ranges */
		show(ranges) {
			shown = ranges;
			place();
		},
		destroy() {
			resizes.disconnect();
			view.cancelAnimationFrame(frameRequest);
			view.removeEventListener("scroll", later, { capture: true });
			layer.remove();
		},
	};
}
