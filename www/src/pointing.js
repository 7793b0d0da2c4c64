/**
 * Pointer and keyboard outside our own parts: resting on a mark, tapping it, Escape. We listen and never stop or swallow an event
 * of the page.
 */

import { quietly, viewOf } from "./dom.js";

/** @import { Note } from "./types.js" */

/** How long the pointer rests before a card comes, and how long it may stray before the card goes, in milliseconds. */
const REST = 160;
const STRAY = 260;

/** A click on these means something to the page; we keep out of it. */
const INTERACTIVE = "a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [contenteditable]";

/** Where Escape belongs to somebody else. */
const TYPING = "input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=menu], [role=listbox]";
const LAYERS = "dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open";

/**
 * @param {Document} document
 * @param {object} on
 * @param {Element} on.host our element
 * @param {(x: number, y: number) => Note[]} on.at
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
		resting = view.setTimeout(quietly(() => rested(x, y)), REST);
	});

	/** @param {number} x @param {number} y */
	function rested(x, y) {
		const [note] = on.at(x, y);
		if (note) {
			view.clearTimeout(straying);
			straying = 0;
			on.rest(note, x, y);
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
		if (target instanceof view.Element && target.closest(INTERACTIVE)) return;
		if (document.getSelection()?.type === "Range") return;
		view.clearTimeout(resting);
		const [note] = on.at(event.clientX, event.clientY);
		if (note) on.pick(note, event.clientX, event.clientY);
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
	document.addEventListener("pointermove", moved, passive);
	document.documentElement.addEventListener("pointerleave", left, passive);
	document.addEventListener("click", clicked);
	view.addEventListener("keydown", pressed);

	return {
		destroy() {
			view.clearTimeout(resting);
			view.clearTimeout(straying);
			document.removeEventListener("pointermove", moved);
			document.documentElement.removeEventListener("pointerleave", left);
			document.removeEventListener("click", clicked);
			view.removeEventListener("keydown", pressed);
		},
	};
}
