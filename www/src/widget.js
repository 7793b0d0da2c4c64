/**
 * The widget: one reading after another, painted on the page and listed beside it. What it sets up, it takes down.
 */

import { whyNot } from "./ask.js";
import { createBackdrop } from "./backdrop.js";
import { createBoxes } from "./boxes.js";
import { createCard, excerpt } from "./card.js";
import { quietly, viewOf } from "./dom.js";
import { linkTo } from "./fragment.js";
import { nearestRect } from "./geometry.js";
import { createHitTest } from "./hit.js";
import { createHost, LEAVE } from "./host.js";
import { createLandmark } from "./landmark.js";
import { createMargin } from "./margin.js";
import { createMemory } from "./memory.js";
import { forMode, toMark } from "./notes.js";
import { createObserver } from "./observe.js";
import { canHighlight, createPainter } from "./paint.js";
import { createPanel } from "./panel.js";
import { createPill } from "./pill.js";
import { createPointing } from "./pointing.js";
import { createReader } from "./reading.js";
import { saveAs } from "./save.js";
import { bringIntoView, rectsOf, surroundings } from "./sight.js";
import { summaryOf } from "./summary.js";
import { isTranslated } from "./translated.js";
import { wordsIn } from "./words.js";

/** @import { Appearance } from "./appearance.js" */
/** @import { Engine, Note, Report } from "./types.js" */
/** @import { Reading } from "./reading.js" */

/**
 * @typedef {object} Options
 * @property {string} [published] `YYYY-MM-DD`; stands before what the page states
 * @property {string} [today] `YYYY-MM-DD`; the reader's day where absent
 * @property {string[]} [checks] ids of the only checks to run
 * @property {"reader"|"editor"} [mode] a reader sees what differs, an editor everything
 * @property {"auto"|"light"|"dark"} [theme] of our own parts; `auto` follows the page
 * @property {string} [language] of the interface; the page's where absent
 * @property {boolean} [remember] whether dismissals may be kept in local storage; not unless asked
 */

/** The handle of a widget. Events: `report` after each reading, `show` and `hide` of a card, `destroy`. */
export class Widget extends EventTarget {
	#root;
	#document;
	#view;
	/** @type {"reader"|"editor"} */
	#mode;
	#words;
	#host;
	#painter;
	#backdrop;
	#hits;
	#pill;
	#card;
	#panel;
	#landmark;
	#margin;
	#pointing;
	#observer;
	#reader;
	#memory;
	#engine;
	#theme;
	/** @type {Reading|null} */
	#reading = null;
	/** @type {Note[]} those for this reader, in page order */
	#notes = [];
	/** @type {Map<string, StaticRange[]>} */
	#places = new Map();
	#pinned = false;
	#folded = false;
	#destroyed = false;
	#busy = false;
	#again = false;
	/** @type {Element|null} where focus goes back to */
	#returnTo = null;

	/**
	 * @param {Element} root
	 * @param {Engine} engine
	 * @param {Options} options
	 * @param {Appearance} appearance
	 */
	constructor(root, engine, { published, checks, mode = "reader", theme = "auto", language, remember = false, today }, appearance) {
		super();
		this.#root = root;
		this.#document = root.ownerDocument;
		this.#view = viewOf(this.#document);
		this.#mode = mode === "editor" ? "editor" : "reader";
		this.#theme = theme;
		this.#engine = engine;
		this.#words = wordsIn(appearance.languages, language ?? (this.#document.documentElement.lang || "en"));
		this.#memory = createMemory(remember ? storageOf(this.#view) : null);
		const document = this.#document;
		const words = this.#words;
		const host = createHost(document, { style: appearance.style, label: words.say("region"), language: words.language });
		this.#host = host;
		this.#backdrop = createBackdrop(this.#view);
		this.#painter = canHighlight(this.#view) ? createPainter(document, appearance.highlights) : createBoxes(document, host.frame);
		this.#hits = createHitTest(document);
		this.#landmark = createLandmark({ document, host, words, goTo: (note) => this.#goTo(note) });
		this.#margin = createMargin({ document, root, host, pick: (note) => this.#open(note, { pin: true, focus: true }) });
		this.#pill = createPill({ document, host, words, toggle: () => this.#toggle() });
		this.#panel = createPanel({
			document,
			host,
			words,
			on: {
				goTo: (note) => this.#goTo(note),
				goToSpan: (span) => this.#goToSpan(span),
				mode: (next) => this.#setMode(next),
				restore: () => this.#restore(),
				hide: (scope) => this.#fold(scope),
				save: () => saveAs(document, host.shadow, this.report),
				askWhy: () => this.#askWhy(),
				close: () => this.#closePanel(),
			},
		});
		this.#card = createCard({
			document,
			host,
			words,
			on: {
				step: (step) => this.#step(step),
				dismiss: (note, scope) => this.#dismiss(note, scope),
				copyLink: (note) => this.#copyLink(note),
				goTo: (span) => this.#goToSpan(span),
				close: () => this.#closeCard(),
			},
		});
		this.#pointing = createPointing(document, {
			host: host.element,
			at: (x, y) => this.#hits.at(x, y),
			rest: (note, x, y) => !this.#pinned && this.#open(note, { x, y }),
			pick: (note, x, y) => this.#open(note, { x, y, pin: true }),
			stray: () => !this.#pinned && this.#closeCard(),
			elsewhere: () => this.#closeCard(),
			escape: () => this.#closeCard(),
		});
		host.shadow.addEventListener("keydown", quietly((event) => this.#pressed(/** @type {KeyboardEvent} */ (event))));
		host.element.addEventListener(LEAVE, () => this.destroy());
		this.#view.addEventListener("scroll", this.#follow, { capture: true, passive: true });
		this.#view.addEventListener("resize", this.#follow, { passive: true });
		this.#observer = createObserver(document, () => this.#refreshQuietly());
		this.#reader = createReader(root, engine, {
			...(published && { published }),
			...(checks && { checks }),
			today: today ?? dayOf(new Date()),
			trace: true,
		});
		this.#folded = this.#memory.off;
	}

	/** The last report, as the engine gave it. @returns {Report|null} */
	get report() {
		return this.#reading?.report ?? null;
	}

	/** The notes that this reader is shown, in page order. @returns {Note[]} */
	get notes() {
		return [...this.#notes];
	}

	/** What is shown: `reader` or `editor`. */
	get mode() {
		return this.#mode;
	}

	set mode(mode) {
		this.#setMode(mode === "editor" ? "editor" : "reader");
	}

	/** Reads the page again. @returns {Promise<Report|null>} */
	async refresh() {
		if (this.#destroyed) return this.report;
		if (this.#busy) {
			this.#again = true;
			return this.report;
		}
		this.#busy = true;
		try {
			do {
				this.#again = false;
				// Watching from before we look: what changes meanwhile is read next time.
				this.#observer.watch([this.#root]);
				if (isTranslated(this.#document) && this.#reading) {
					this.#redraw();
					continue;
				}
				const reading = await this.#reader.read();
				if (this.#destroyed) return this.report;
				this.#reading = reading;
				this.#backdrop.forget();
				this.#redraw();
			} while (this.#again);
		} finally {
			this.#busy = false;
		}
		this.dispatchEvent(new CustomEvent("report", { detail: this.report }));
		return this.report;
	}

	/** Scrolls to a note's words and opens its card. @param {string} id @returns {boolean} whether there is such a note */
	show(id) {
		const note = this.#notes.find((other) => other.id === id);
		if (note) this.#goTo(note);
		return note !== undefined;
	}

	/** Takes everything down: host element, marks, style sheets, listeners, observers. */
	destroy() {
		if (this.#destroyed) return;
		this.#destroyed = true;
		const steps = [
			() => this.#observer.destroy(),
			() => this.#pointing.destroy(),
			() => this.#view.removeEventListener("scroll", this.#follow, { capture: true }),
			() => this.#view.removeEventListener("resize", this.#follow),
			() => this.#painter.destroy(),
			() => this.#margin.destroy(),
			() => this.#host.destroy(),
			() => this.#returnFocus(),
			() => this.#view.performance.clearMarks("tradecheck:start"),
			() => this.#view.performance.clearMarks("tradecheck:first-note"),
		];
		for (const step of steps) {
			try {
				step();
			} catch {
				// The page has broken what this step needs; the others still go through.
			}
		}
		this.dispatchEvent(new CustomEvent("destroy"));
	}

	async #refreshQuietly() {
		try {
			await this.refresh();
		} catch {
			// The page changed under our hands; what was read last stays. The next change is another chance.
		}
	}

	#redraw() {
		const { notes, words, report } = /** @type {Reading} */ (this.#reading);
		const wanted = forMode(notes, this.#mode);
		this.#notes = wanted.filter((note) => !this.#memory.dismissed(note));
		this.#place();
		const marked = this.#folded ? [] : toMark(this.#notes, this.#mode, words);
		const placed = marked.map((note) => ({ note, ranges: this.#places.get(note.id) ?? [] })).filter(({ ranges }) => ranges.length > 0);
		this.#painter.paint(
			placed.map(({ note, ranges }) => ({ ranges, severity: note.severity, onDark: this.#backdrop.isDark(ranges[0].startContainer.parentElement) })),
		);
		this.#hits.learn(placed);
		this.#margin.show(placed);
		this.#margin.away(this.#panel.open);
		if (placed.length > 0) markFirstNote(this.#view);

		const dark = this.#theme === "dark" || (this.#theme !== "light" && this.#backdrop.isDark(this.#root));
		this.#host.frame.classList.toggle("dark", dark);
		this.#host.frame.classList.toggle("mirrored", this.#view.getComputedStyle(this.#document.documentElement).direction === "rtl");
		const summary = summaryOf(report, this.#notes, this.#words.say);
		const line = [summary.checked, summary.result].filter(Boolean).join(" · ");
		this.#pill.fold(this.#folded);
		this.#pill.show(summary, this.#notes.length === 0);
		this.#pill.away(this.#panel.open);
		this.#landmark.show(this.#notes, `${line}.`);
		this.#panel.show({
			report,
			notes: this.#notes,
			lost: new Set(this.#notes.filter((note) => !this.#places.get(note.id)?.length).map((note) => note.id)),
			summary: line,
			mode: this.#mode,
			dismissed: wanted.length - this.#notes.length,
			requests: this.#engine.requestsSinceLoad ?? 0,
			status: isTranslated(this.#document) ? this.#words.say("translated") : "",
		});
		this.#keepCard();
	}

	/** Finds every note's words anew. A note that fails does not stop the others. */
	#place() {
		this.#places = new Map();
		for (const note of this.#notes) {
			try {
				this.#places.set(note.id, this.#reading?.rangesOf(note.start, note.end) ?? []);
			} catch {
				this.#places.set(note.id, []);
			}
		}
	}

	/** After a new reading the open card stays with its note, or goes with it. */
	#keepCard() {
		const open = this.#card.note;
		if (!open) return;
		const same = this.#notes.find((note) => note.id === open.id);
		const ranges = (same && this.#places.get(same.id)) ?? [];
		if (same && ranges.length > 0) this.#painter.show(ranges, this.#relatedOf(same));
		else this.#closeCard();
	}

	/** @param {Note} note @returns {StaticRange[]} */
	#relatedOf(note) {
		return note.related.flatMap(([start, end]) => this.#reading?.rangesOf(start, end) ?? []);
	}

	/**
	 * @param {Note} note
	 * @param {{x?: number, y?: number, pin?: boolean, focus?: boolean}} how
	 */
	#open(note, { x, y, pin = false, focus = false }) {
		this.#pinned ||= pin;
		if (this.#card.note?.id !== note.id) {
			const ranges = this.#places.get(note.id) ?? [];
			this.#painter.show(ranges, this.#relatedOf(note));
			this.#card.open(note, { index: this.#notes.indexOf(note), total: this.#notes.length });
			this.#placeCard(x, y);
			this.#margin.mark(note.id);
			this.dispatchEvent(new CustomEvent("show", { detail: note.id }));
		}
		if (focus) this.#takeFocus(this.#card.element);
	}

	/** @param {number} [x] @param {number} [y] */
	#placeCard(x, y) {
		const lines = rectsOf(this.#places.get(this.#card.note?.id ?? "") ?? []);
		const line = x === undefined || y === undefined ? lines[0] : nearestRect(lines, x, y);
		if (line) this.#card.place(line, this.#panel.open ? this.#panel.element.getBoundingClientRect() : null);
	}

	/** An open card stays at its words while the page scrolls; one that came by itself goes when they leave the window. */
	#follow = quietly((/** @type {Event} */ event) => {
		if (!this.#card.note || event.target === this.#host.element) return;
		const lines = rectsOf(this.#places.get(this.#card.note.id) ?? []);
		const visible = lines.some((line) => line.bottom > 0 && line.top < this.#view.innerHeight);
		if (visible) this.#placeCard();
		else if (!this.#pinned) this.#closeCard();
	});

	#closeCard() {
		if (!this.#card.note) return false;
		const hadFocus = this.#card.element.contains(this.#host.shadow.activeElement);
		const { id } = this.#card.note;
		this.#card.close();
		this.#margin.mark(null);
		this.#painter.show([], []);
		this.#pinned = false;
		if (hadFocus) this.#returnFocus(id);
		this.dispatchEvent(new CustomEvent("hide", { detail: id }));
		return true;
	}

	/** A note chosen on purpose: its words come into sight, its card gets the focus. @param {Note} note */
	#goTo(note) {
		this.#folded = false;
		const ranges = this.#places.get(note.id) ?? [];
		if (this.#view.innerWidth <= NARROW) this.#closePanel();
		bringIntoView(ranges);
		this.#open(note, { pin: true, focus: true });
	}

	/** @param {[number, number]} span */
	#goToSpan([start, end]) {
		const ranges = this.#reading?.rangesOf(start, end) ?? [];
		if (this.#view.innerWidth <= NARROW) this.#closePanel();
		bringIntoView(ranges);
		this.#painter.show(ranges, []);
	}

	/** @param {1|-1} step */
	#step(step) {
		const at = this.#notes.findIndex((note) => note.id === this.#card.note?.id);
		const next = this.#notes[(at + step + this.#notes.length) % this.#notes.length];
		if (next) this.#goTo(next);
	}

	#toggle() {
		if (this.#folded) {
			this.#folded = false;
			this.#memory.off = false;
			this.#redraw();
		}
		if (this.#panel.open) return this.#closePanel();
		this.#returnTo = this.#pill.button;
		this.#panel.reveal();
		this.#redraw();
		this.#pill.expanded(true);
	}

	#closePanel() {
		if (!this.#panel.open) return;
		const hadFocus = this.#panel.element.contains(this.#host.shadow.activeElement);
		this.#panel.close();
		this.#pill.expanded(false);
		this.#pill.away(false);
		this.#margin.away(false);
		if (hadFocus) this.#pill.button.focus({ preventScroll: true });
	}

	/** @param {HTMLElement} element */
	#takeFocus(element) {
		const inside = this.#host.shadow.activeElement;
		if (!inside || !this.#card.element.contains(inside)) this.#returnTo = inside ?? this.#document.activeElement;
		element.focus({ preventScroll: true });
	}

	/** Back to the list's row of that note, or to wherever focus was before. @param {string} [id] */
	#returnFocus(id) {
		const row = id && this.#panel.open ? this.#panel.rowOf(id) : null;
		const target = row ?? this.#returnTo;
		this.#returnTo = null;
		if (target?.isConnected) /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
	}

	/** Keys inside our own parts. @param {KeyboardEvent} event */
	#pressed(event) {
		if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
		if (event.key === "Escape") {
			event.preventDefault();
			if (!this.#closeCard()) this.#closePanel();
			return;
		}
		if (/** @type {Element} */ (event.target).matches("input")) return;
		const inPanel = this.#panel.element.contains(/** @type {Node} */ (event.target));
		const step = { n: 1, p: -1, ArrowDown: inPanel ? 1 : 0, ArrowUp: inPanel ? -1 : 0 }[event.key];
		if (!step) return;
		if (inPanel && !(/** @type {Element} */ (event.target).matches(".row, .panel-title"))) return;
		event.preventDefault();
		if (inPanel) this.#panel.walk(/** @type {1|-1} */ (step));
		else this.#step(/** @type {1|-1} */ (step));
	}

	/** @param {"reader"|"editor"} mode */
	#setMode(mode) {
		this.#mode = mode;
		if (this.#reading) this.#redraw();
	}

	/** @param {Note} note @param {"note"|"words"|"check"} scope */
	#dismiss(note, scope) {
		this.#closeCard();
		this.#memory.dismiss(note, scope);
		this.#redraw();
	}

	#restore() {
		this.#memory.restore();
		this.#redraw();
	}

	/** No marks, only the sign of the pill; a press on it brings everything back. @param {"page"|"site"} scope */
	#fold(scope) {
		this.#closeCard();
		this.#closePanel();
		this.#folded = true;
		if (scope === "site") this.#memory.off = true;
		this.#redraw();
	}

	/** @param {Note} note */
	async #copyLink(note) {
		const ranges = this.#places.get(note.id);
		if (!ranges?.length) return false;
		try {
			await this.#view.navigator.clipboard.writeText(linkTo(this.#document.location.href, surroundings(ranges)));
			return true;
		} catch {
			return false;
		}
	}

	#askWhy() {
		if (!this.#reading) return [];
		const selection = this.#document.getSelection();
		const range = selection?.type === "Range" ? selection.getRangeAt(0) : null;
		const span = range && this.#reading.spanOf(range);
		const words = excerpt(String(selection ?? ""), 60);
		const selected = span ? { ...span, words } : range ? { start: 0, end: 0, words } : null;
		return whyNot(this.#reading.report, this.#reading.notes, selected, this.#words.say);
	}
}

/** Width of a window in which cards and panel share its foot; the style sheet has the same. */
const NARROW = 520;

/** The reader's own day, as the core has no clock. @param {Date} date */
function dayOf(date) {
	/** @param {number} number */
	const two = (number) => String(number).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Storage throws where the page is sandboxed or cookies are blocked. @param {Window} view */
function storageOf(view) {
	try {
		return view.localStorage;
	} catch {
		return null;
	}
}

/** Once a page: the moment after the frame in which the first mark was painted. @param {Window & typeof globalThis} view */
function markFirstNote(view) {
	const name = "tradecheck:first-note";
	if (view.performance.getEntriesByName(name).length > 0) return;
	view.requestAnimationFrame(() => {
		const channel = new view.MessageChannel();
		channel.port1.onmessage = () => {
			if (view.performance.getEntriesByName(name).length === 0) view.performance.mark(name);
			channel.port1.close();
		};
		channel.port2.postMessage(null);
	});
}
