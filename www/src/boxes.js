/**
 * Marks where the browser has no CSS highlights: lines drawn in our own layer over the page, never an element around its words.
 *
 * The same interface as `paint.js`. Lines do not follow the words by themselves, so `place` is called again whenever the page moves.
 */

import { makeSvg } from "./dom.js";

/** @import { Mark } from "./paint.js" */

/** Dashes carry the weight, as the underline styles of the highlights do. */
const DASHES = { differs: "none", warning: "1 3", style: "5 4" };

/**
 * @param {Document} document
 * @param {ParentNode} frame where the layer goes
 */
export function createBoxes(document, frame) {
  const view = document.defaultView;
  const layer = makeSvg(document, "svg", { class: "boxes", "aria-hidden": "true" });
  frame.append(layer);
  /** @type {Mark[]} */
  let marks = [];
  let shown = [];
  let frameRequest = 0;

  function place() {
    frameRequest = 0;
    const origin = layer.getBoundingClientRect();
    const rects = (ranges) => ranges.flatMap((range) => [...live(range).getClientRects()]).filter((rect) => rect.width > 0);
    // Read every rectangle before writing the first line: one layout, not one for each mark.
    const lines = marks.flatMap((mark) => rects(mark.ranges).map((rect) => ({ mark, rect })));
    const fills = rects(shown);
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

  function live(range) {
    const copy = document.createRange();
    try {
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
    } catch {
      // The text became shorter since; the next reading brings the place anew.
    }
    return copy;
  }

  const later = () => {
    frameRequest ||= view.requestAnimationFrame(place);
  };
  const resizes = new view.ResizeObserver(later);
  resizes.observe(document.documentElement);
  view.addEventListener("scroll", later, { capture: true, passive: true });

  return {
    paint(next) {
      marks = next;
      place();
    },
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
