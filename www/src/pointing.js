/**
 * Pointer and keyboard outside our own parts: resting on a mark, tapping it, Escape. We listen and never stop or swallow an event
 * of the page.
 */

import { quietly, viewOf } from "./dom.js";
import { outward } from "./frames.js";

/** @import { Note } from "./types.js" */

/** How long the pointer rests before a card comes, and how long it may stray before the card goes, in milliseconds. */
const REST = 160;
const STRAY = 260;

/** A click on these means something to the page; we keep out of it. */
const INTERACTIVE = "a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [contenteditable]";

/** Where Escape belongs to somebody else. */
const TYPING = "input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=menu], [role=listbox]";
const LAYERS = "dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open";

/** @param {Event} event */
const documentOf = (event) => /** @type {Document} */ (/** @type {Node} */ (event.target).ownerDocument ?? event.target);

/**
 * @param {Document} document
 * @param {object} on
 * @param {Element} on.host our element
 * @param {(document: Document, x: number, y: number) => Note[]} on.at
 * @param {(note: Note, x: number, y: number) => void} on.rest
 * @param {(note: Note, x: number, y: number) => void} on.pick
 * @param {() => void} on.stray the pointer has left marks and card
 * @param {() => void} on.elsewhere a click beside marks and card
 * @param {() => boolean} on.escape whether there was something to close
 */
export function createPointing(document, on) {
	const view = viewOf(document);
	let resting = 0;
	let straying = 0;

	const moved = quietly((/** @type {PointerEvent} */ event) => {
		if (event.pointerType === "touch" || event.buttons !== 0) return;
		view.clearTimeout(resting);
		if (event.target === on.host) {
			view.clearTimeout(straying);
			straying = 0;
			return;
		}
		const { clientX: x, clientY: y } = event;
		const where = documentOf(event);
		resting = view.setTimeout(quietly(() => rested(where, x, y)), REST);
	});

	/** @param {Document} where @param {number} x @param {number} y */
	function rested(where, x, y) {
		const [note] = on.at(where, x, y);
		if (note) {
			view.clearTimeout(straying);
			straying = 0;
			const place = outward(where);
			on.rest(note, x + place.x, y + place.y);
		} else {
			straying ||= view.setTimeout(() => {
				straying = 0;
				on.stray();
			}, STRAY - REST);
		}
	}

	function left() {
		view.clearTimeout(resting);
		straying ||= view.setTimeout(() => {
			straying = 0;
			on.stray();
		}, STRAY);
	}

	const clicked = quietly((/** @type {MouseEvent} */ event) => {
		if (event.defaultPrevented || event.button !== 0 || event.target === on.host) return;
		const [target] = event.composedPath();
		if (/** @type {Element} */ (target).closest?.(INTERACTIVE)) return;
		const where = documentOf(event);
		if (where.getSelection()?.type === "Range") return;
		view.clearTimeout(resting);
		const [note] = on.at(where, event.clientX, event.clientY);
		const place = outward(where);
		if (note) on.pick(note, event.clientX + place.x, event.clientY + place.y);
		else on.elsewhere();
	});

	const pressed = quietly((/** @type {KeyboardEvent} */ event) => {
		if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
		if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
		const focused = document.activeElement;
		if (focused && focused !== document.body && focused !== on.host && (focused.closest(TYPING) || focused.closest(LAYERS))) return;
		if (document.querySelector("dialog:modal")) return;
		on.escape();
	});

	const passive = { passive: true };
	document.documentElement.addEventListener("pointerleave", left, passive);
	view.addEventListener("keydown", pressed);
	/** @type {Document[]} */
	let heard = [];

	/** Listens in the page and in these frames of it. @param {Document[]} frames */
	function listen(frames) {
		for (const where of heard) {
			where.removeEventListener("pointermove", moved);
			where.removeEventListener("click", clicked);
		}
		heard = frames;
		for (const where of heard) {
			where.addEventListener("pointermove", moved, passive);
			where.addEventListener("click", clicked);
		}
	}
	listen([document]);

	return {
		/** @param {Document[]} frames of the page, in which marks are too */
		listen: (frames) => listen([document, ...frames]),
		destroy() {
			view.clearTimeout(resting);
			view.clearTimeout(straying);
			listen([]);
			document.documentElement.removeEventListener("pointerleave", left);
			view.removeEventListener("keydown", pressed);
		},
	};
}
