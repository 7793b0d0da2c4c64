/**
 * Everything of ours that is seen: landmark, margin notes, pill, panel and card, and how the reader moves between them.
 */

import { createCard } from "./card.js";
import { quietly, viewOf } from "./dom.js";
import { nearestRect } from "./geometry.js";
import { createHost } from "./host.js";
import { createLandmark } from "./landmark.js";
import { createMargin } from "./margin.js";
import { createPanel } from "./panel.js";
import { createPill } from "./pill.js";
import { createPointing } from "./pointing.js";
import { bringIntoView, rectsOf } from "./sight.js";
import { summaryOf } from "./summary.js";

/** @import { Verbosity } from "./memory.js" */
/** @import { Note, Report } from "./types.js" */
/** @import { Words } from "./words.js" */

/** Width of a window in which cards and panel share its foot; the style sheet has the same. */
const NARROW = 520;

/**
 * @typedef {object} View what there is to show
 * @property {Report} report
 * @property {"reader"|"editor"} mode
 * @property {Verbosity} verbosity
 * @property {boolean} folded
 * @property {boolean} dark
 * @property {number} requests
 * @property {Document[]} inner of frames
 * @property {string} status
 */

/**
 * @param {object} around
 * @param {Element} around.root
 * @param {ReturnType<typeof createHost>} around.host
 * @param {ReturnType<typeof import("./marks.js").createMarks>} around.marks
 * @param {Words} around.words
 * @param {string} around.today
 * @param {string[]} around.formats in which the report can be saved
 * @param {object} around.on what the reader may ask for
 * @param {(mode: "reader"|"editor") => void} around.on.mode
 * @param {(note: Note, scope: "note"|"words"|"check") => void} around.on.dismiss
 * @param {(verbosity: Verbosity) => void} around.on.verbosity
 * @param {() => void} around.on.restore
 * @param {(scope: "page"|"site"|null) => void} around.on.fold `null` unfolds
 * @param {(format: string) => void} around.on.save
 * @param {() => string[]} around.on.askWhy
 * @param {(note: Note) => Promise<boolean>} around.on.copyLink
 * @param {(name: "show"|"hide", id: string) => void} around.on.tell
 */
export function createInterface({ root, host, marks, words, today, formats, on }) {
	const document = root.ownerDocument;
	const view = viewOf(document);
	/** Whether the open card was asked for, and so stays. */
	let pinned = false;
	let folded = false;
	/** @type {Element|null} where focus goes back to */
	let returnTo = null;

	const landmark = createLandmark({ document, host, words, goTo });
	const pill = createPill({ document, host, words, toggle });
	const margin = createMargin({ document, root, host, beneath: pill.element, pick: (note) => open(note, { pin: true, focus: true }) });
	const panel = createPanel({
		document,
		host,
		words,
		today,
		formats,
		on: { ...on, goTo, goToSpan, hide: fold, close: closePanel },
	});
	const card = createCard({
		document,
		host,
		words,
		today,
		on: { ...on, step, dismiss, goTo: goToSpan, close: closeCard },
	});
	const pointing = createPointing(document, {
		host: host.element,
		at: marks.at,
		rest: (note, x, y) => !pinned && open(note, { x, y }),
		pick: (note, x, y) => open(note, { x, y, pin: true }),
		stray: () => !pinned && closeCard(),
		elsewhere: closeCard,
		escape: closeCard,
	});

	/** @param {Note} note @param {{x?: number, y?: number, pin?: boolean, focus?: boolean}} how */
	function open(note, { x, y, pin = false, focus = false }) {
		pinned ||= pin;
		if (card.note?.id !== note.id) {
			marks.show(note);
			margin.mark(note.id);
			card.open(note, { index: marks.notes.indexOf(note), total: marks.notes.length });
			placeCard(x, y);
			on.tell("show", note.id);
		}
		if (focus) takeFocus(card.element);
	}

	/** @param {number} [x] @param {number} [y] */
	function placeCard(x, y) {
		if (!card.note) return;
		const lines = rectsOf(marks.rangesOf(card.note));
		const line = x === undefined || y === undefined ? lines[0] : nearestRect(lines, x, y);
		if (line) card.place(line, panel.open ? panel.element.getBoundingClientRect() : null);
	}

	/** An open card stays at its words while the page scrolls; one that came by itself goes when they leave the window. */
	const follow = quietly((/** @type {Event} */ event) => {
		if (!card.note || event.target === host.element) return;
		const visible = rectsOf(marks.rangesOf(card.note)).some((line) => line.bottom > 0 && line.top < view.innerHeight);
		if (visible) placeCard();
		else if (!pinned) closeCard();
	});

	/** @returns {boolean} whether there was one */
	function closeCard() {
		if (!card.note) return false;
		const hadFocus = card.element.contains(host.shadow.activeElement);
		const { id } = card.note;
		card.close();
		margin.mark(null);
		marks.show(null);
		pinned = false;
		if (hadFocus) returnFocus(id);
		on.tell("hide", id);
		return true;
	}

	/** A note chosen on purpose: its words come into sight, its card gets the focus. @param {Note} note */
	function goTo(note) {
		if (view.innerWidth <= NARROW) closePanel();
		bringIntoView(marks.rangesOf(note));
		open(note, { pin: true, focus: true });
	}

	/** @param {[number, number]} span */
	function goToSpan([start, end]) {
		if (view.innerWidth <= NARROW) closePanel();
		const ranges = marks.rangesAt(start, end);
		bringIntoView(ranges);
		marks.showRanges(ranges);
	}

	/** @param {1|-1} by */
	function step(by) {
		const { notes } = marks;
		const at = notes.findIndex((note) => note.id === card.note?.id);
		const next = notes[(at + by + notes.length) % notes.length];
		if (next) goTo(next);
	}

	function toggle() {
		if (folded) on.fold(null);
		if (panel.open) return closePanel();
		returnTo = pill.button;
		panel.reveal();
		pill.expanded(true);
		pill.away(true);
		margin.away(true);
	}

	function closePanel() {
		if (!panel.open) return;
		const hadFocus = panel.element.contains(host.shadow.activeElement);
		panel.close();
		pill.expanded(false);
		pill.away(false);
		margin.away(false);
		if (hadFocus) pill.button.focus({ preventScroll: true });
	}

	/** @param {"page"|"site"} scope */
	function fold(scope) {
		closeCard();
		closePanel();
		on.fold(scope);
	}

	/** @param {Note} note @param {"note"|"words"|"check"} scope */
	function dismiss(note, scope) {
		closeCard();
		on.dismiss(note, scope);
	}

	/** @param {HTMLElement} element */
	function takeFocus(element) {
		const inside = host.shadow.activeElement;
		if (!inside || !card.element.contains(inside)) returnTo = inside ?? document.activeElement;
		element.focus({ preventScroll: true });
	}

	/** Back to the list's row of that note, or to wherever focus was before. @param {string} [id] */
	function returnFocus(id) {
		const target = (id && panel.open ? panel.rowOf(id) : null) ?? returnTo;
		returnTo = null;
		if (target?.isConnected) /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
	}

	/** Keys inside our own parts. */
	const pressed = quietly((/** @type {KeyboardEvent} */ event) => {
		if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
		if (event.key === "Escape") {
			event.preventDefault();
			if (!closeCard()) closePanel();
			return;
		}
		const target = /** @type {Element} */ (event.target);
		const inPanel = panel.element.contains(target);
		/** @type {Record<string, 1|-1>} */
		const steps = inPanel ? { n: 1, p: -1, ArrowDown: 1, ArrowUp: -1 } : { n: 1, p: -1 };
		const by = steps[event.key];
		if (by === undefined || target.matches("input") || (inPanel && !target.matches(".row, .panel-title"))) return;
		event.preventDefault();
		if (inPanel) panel.walk(by);
		else step(by);
	});

	host.shadow.addEventListener("keydown", /** @type {EventListener} */ (pressed));
	view.addEventListener("scroll", follow, { capture: true, passive: true });
	view.addEventListener("resize", follow, { passive: true });

	/** After a new reading the open card stays with its note, or goes with it. */
	function keepCard() {
		if (!card.note) return;
		const same = marks.notes.find((note) => note.id === card.note?.id);
		if (same && marks.rangesOf(same).length > 0) marks.show(same);
		else closeCard();
	}

	return {
		goTo,
		/** @param {View} state */
		show(state) {
			const { notes } = marks;
			pointing.listen(state.inner);
			folded = state.folded;
			host.frame.classList.toggle("dark", state.dark);
			host.frame.classList.toggle("mirrored", view.getComputedStyle(document.documentElement).direction === "rtl");
			const summary = summaryOf(state.report, notes, words.say);
			const line = [summary.checked, summary.result].filter(Boolean).join(" · ");
			pill.fold(folded);
			pill.show(summary, notes.length === 0);
			pill.away(panel.open);
			margin.show(marks.placed);
			margin.away(panel.open);
			landmark.show(notes, `${line}.`, state.verbosity);
			panel.show({
				...state,
				notes,
				lost: new Set(notes.filter((note) => marks.rangesOf(note).length === 0).map((note) => note.id)),
				summary: line,
				dismissed: marks.dismissed,
			});
			keepCard();
		},
		destroy() {
			pointing.destroy();
			margin.destroy();
			view.removeEventListener("scroll", follow, { capture: true });
			view.removeEventListener("resize", follow);
			returnFocus();
		},
	};
}
