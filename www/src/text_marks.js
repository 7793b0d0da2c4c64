/**
 * Marks as elements in the page's own text, tied to what the notes say by `aria-details`: for a publisher who wants whoever listens
 * to hear at the words that there is a note. The one thing here that changes the page, so it is never done unless asked for; each
 * text node is put together again as it was.
 */

import { make } from "./dom.js";

/** @import { Note } from "./types.js" */

const ATTRIBUTE = "data-tradecheck-mark";
const ID = "tradecheck-comment-";

/**
 * @param {Document} document
 * @param {{element: Element, frame: Element}} host
 * @param {(note: Note) => string} sayOf what is heard at the words of a note
 */
export function createTextMarks(document, host, sayOf) {
	/** What was one text node: the node, its words, the marks and text nodes that were made of the rest. */
	/** @type {{node: Text, data: string, parts: (Element|Text)[]}[]} */
	let split = [];
	let standing = "";
	// The comments stand beside the page's words, not in our shadow root: an `aria-details` does not reach in there.
	host.frame.append(make(document, "div", { class: "comments" }, make(document, "slot", { name: "comments" })));

	/** @param {Text} node @param {{id: string, from: number, to: number}[]} places in order, without overlap */
	function wrap(node, places) {
		const { data } = node;
		/** @type {(Element|Text)[]} */
		const parts = [];
		for (const { id, from, to } of [...places].reverse()) {
			if (to < node.length) parts.unshift(node.splitText(to));
			const words = node.splitText(from);
			const mark = make(document, "mark", { [ATTRIBUTE]: "", "aria-details": id });
			words.replaceWith(mark);
			mark.append(words);
			parts.unshift(mark);
		}
		split.push({ node, data, parts });
	}

	/** @param {typeof split[number]} one */
	function join({ node, data, parts }) {
		const whole = [node, ...parts].map((part) => part.textContent).join("") === data && parts.every((part, index) => part.previousSibling === (parts[index - 1] ?? node));
		if (whole && node.isConnected) {
			node.appendData(data.slice(node.length));
			for (const part of parts) part.remove();
		} else {
			// The page has made something else of it: our elements go, its words stay.
			for (const part of parts) if (part.nodeType === 1) /** @type {Element} */ (part).replaceWith(...part.childNodes);
		}
	}

	/** @param {{note: Note, ranges: AbstractRange[]}[]} placed */
	const keyOf = (placed) => JSON.stringify(placed.map(({ note, ranges }) => [note.id, note.message, ranges.length]));

	return {
		/** Whether these notes have their marks already. @param {{note: Note, ranges: AbstractRange[]}[]} placed */
		stands: (placed) => standing === keyOf(placed) && split.every(({ node, parts }) => node.isConnected && parts.every((part) => part.isConnected && part.textContent !== "")),
		/** Marks these notes in the text. What was marked before is to be cleared first. @param {{note: Note, ranges: AbstractRange[]}[]} placed */
		put(placed) {
			/** @type {Map<Text, {id: string, from: number, to: number}[]>} */
			const byNode = new Map();
			placed.forEach(({ note, ranges }, index) => {
				for (const { startContainer, startOffset: from, endOffset: to } of ranges) {
					const places = byNode.get(/** @type {Text} */ (startContainer)) ?? [];
					// Of notes on the same words the first one is heard; the list has the others.
					if (startContainer.ownerDocument === document && from >= (places.at(-1)?.to ?? 0)) places.push({ id: ID + index, from, to });
					byNode.set(/** @type {Text} */ (startContainer), places);
				}
				host.element.append(make(document, "div", { slot: "comments", role: "comment", id: ID + index, "data-say": sayOf(note) }));
			});
			for (const [node, places] of byNode) if (places.length > 0) wrap(node, places);
			standing = keyOf(placed);
		},
		clear() {
			for (const one of split.reverse()) join(one);
			split = [];
			standing = "";
			host.element.replaceChildren();
		},
	};
}
