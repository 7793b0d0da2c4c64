/**
 * The widget: one reading after another, painted on the page and listed beside it. What it sets up, it takes down.
 */

import { whyNot } from "./ask.js";
import { excerpt } from "./card.js";
import { viewOf } from "./dom.js";
import { linkTo } from "./fragment.js";
import { createHost, LEAVE } from "./host.js";
import { createInterface } from "./interface.js";
import { createMarks } from "./marks.js";
import { createMemory } from "./memory.js";
import { createObserver } from "./observe.js";
import { createReader } from "./reading.js";
import { saveAs } from "./save.js";
import { surroundings } from "./sight.js";
import { isTranslated } from "./translated.js";
import { wordsIn } from "./words.js";

/** @import { Appearance } from "./appearance.js" */
/** @import { Keeping, Verbosity } from "./memory.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Engine, Note, Report } from "./types.js" */

/**
 * @typedef {object} Options
 * @property {string} [published] `YYYY-MM-DD`; stands before what the page states
 * @property {string} [today] `YYYY-MM-DD`; the reader's day where absent
 * @property {string[]} [checks] ids of the only checks to run
 * @property {object|string} [house] the publisher's house rules, or their JSON
 * @property {"reader"|"editor"} [mode] a reader sees what differs, an editor everything
 * @property {"auto"|"light"|"dark"} [theme] of our own parts; `auto` follows the page
 * @property {string} [language] of the interface; the page's where absent
 * @property {"paint"|"text"} [marks] `text` puts an element around the marked words too, for screen readers: it changes the page; not unless asked
 * @property {boolean|Keeping} [remember] whether dismissals may be kept in local storage, or where else; not unless asked
 * @property {Verbosity} [verbosity] how much of the notes a screen reader finds in our landmark: every note, their counts, nothing
 */

const FIRST_NOTE = "tradecheck:first-note";

/** The handle of a widget. Events: `report` after each reading, `show` and `hide` of a card, `destroy`. */
export class Widget extends EventTarget {
	#root;
	#document;
	#view;
	/** @type {"reader"|"editor"} */
	#mode;
	#theme;
	#engine;
	#formats;
	#words;
	#today;
	#memory;
	#host;
	#marks;
	/** @type {ReturnType<typeof import("./text_marks.js").createTextMarks>|null} */
	#textMarks;
	/** @type {Parameters<ReturnType<typeof createReader>["read"]>[0]} what is read first, where that is wanted */
	#first;
	#observer;
	/** @type {any[]} */
	#inner = [];
	#reader;
	/** @type {ReturnType<typeof createInterface>|null} made after the first marks are painted, so as not to keep them waiting */
	#interface = null;
	/** @type {Reading|null} */
	#reading = null;
	#verbosity;
	#folded;
	#destroyed = false;
	#busy = false;
	#again = false;

	/**
	 * @param {Element} root
	 * @param {Engine} engine
	 * @param {Options} options
	 * @param {Appearance} appearance
	 */
	constructor(root, engine, { published, checks, house, mode = "reader", theme = "auto", language, remember = false, marks = "paint", verbosity = "full", today }, appearance) {
		super();
		const document = root.ownerDocument;
		this.#root = root;
		this.#document = document;
		this.#view = viewOf(document);
		this.#mode = mode === "editor" ? "editor" : "reader";
		this.#theme = theme;
		this.#engine = engine;
		this.#formats = appearance.formats ?? {};
		this.#words = wordsIn(appearance.languages, language ?? (document.documentElement.lang || "en"));
		this.#today = today ?? dayOf(new Date());
		this.#memory = createMemory(remember === true ? storageOf(this.#view) : remember || null);
		this.#verbosity = verbosity;
		this.#folded = this.#memory.off;
		this.#reader = createReader(root, engine, { ...(published && { published }), ...(checks && { checks }), ...(house && { house }), today: this.#today, trace: true });
		const host = createHost(document, { style: appearance.style, label: this.#words.say("region"), language: this.#words.language });
		this.#host = host;
		host.element.addEventListener(LEAVE, () => this.destroy());
		this.#marks = createMarks(document, { highlights: appearance.highlights, frame: () => host.frame });
		const sayOf = (/** @type {Note} */ note) => `${this.#words.say(`severity.${note.severity}`)}. ${note.message}`;
		this.#textMarks = (marks === "text" && appearance.textMarks?.(document, host, sayOf)) || null;
		const { rowsInView } = appearance;
		this.#first = rowsInView && { rowsOf: (table) => rowsInView(this.#view, table), show: (early) => this.#showEarly(early) };
		this.#observer = createObserver(document, () => this.#refreshQuietly());
	}

	/** The last report, as the engine gave it. @returns {Report|null} */
	get report() {
		return this.#reading?.report ?? null;
	}

	/** The notes that this reader is shown, in page order. @returns {Note[]} */
	get notes() {
		return [...this.#marks.notes];
	}

	/** What is shown: `reader` or `editor`. */
	get mode() {
		return this.#mode;
	}

	set mode(mode) {
		this.#mode = mode === "editor" ? "editor" : "reader";
		this.#redraw();
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
				this.#observer.watch([this.#root, ...this.#inner]);
				// The words of a translated page are not the author's; the last reading of the original stays.
				if (!this.#reading || !isTranslated(this.#document)) this.#reading = await this.#reader.read(this.#reading ? undefined : this.#first);
				if (this.#destroyed) return this.report;
				this.#watchInner(this.#reading?.inner ?? []);
				this.#paint();
				if (this.#textMarks && !this.#textMarks.stands(this.#marks.placed)) await this.#markText(this.#textMarks);
				if (this.#destroyed) return this.report;
				if (!this.#interface) {
					await this.#firstPaint();
					if (this.#destroyed) return this.report;
					this.#interface = this.#makeInterface();
				}
				this.#list();
			} while (this.#again);
		} finally {
			this.#busy = false;
		}
		this.dispatchEvent(new CustomEvent("report", { detail: this.report }));
		return this.report;
	}

	/** Scrolls to a note's words and opens its card. @param {string} id @returns {boolean} whether there is such a note */
	show(id) {
		const note = this.#marks.notes.find((other) => other.id === id);
		if (note) this.#interface?.goTo(note);
		return note !== undefined;
	}

	/** Takes everything down: host element, marks, style sheets, listeners, observers. */
	destroy() {
		if (this.#destroyed) return;
		this.#destroyed = true;
		const steps = [
			() => this.#observer.destroy(),
			() => this.#interface?.destroy(),
			() => this.#marks.destroy(),
			() => this.#textMarks?.clear(),
			() => this.#host.destroy(),
			() => this.#view.performance.clearMarks("tradecheck:start"),
			() => this.#view.performance.clearMarks(FIRST_NOTE),
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

	/** The first notes on what is in view, before the rest is read. @param {Reading} early */
	async #showEarly(early) {
		if (this.#destroyed || early.notes.length === 0) return;
		this.#paint(early);
		if (this.#marks.placed.length > 0) await this.#firstPaint();
	}

	async #firstPaint() {
		await painted(this.#view);
		if (this.#destroyed || this.#marks.placed.length === 0 || this.#view.performance.getEntriesByName(FIRST_NOTE).length > 0) return;
		this.#view.performance.mark(FIRST_NOTE);
	}

	/** Our own changes of the text are not the page's, so nobody watches; what is painted has new places each time. @param {ReturnType<typeof import("./text_marks.js").createTextMarks>} textMarks */
	async #markText(textMarks) {
		for (const step of [() => textMarks.clear(), () => textMarks.put(this.#marks.placed)]) {
			this.#observer.watch([]);
			step();
			this.#observer.watch([this.#root, ...this.#inner]);
			this.#reading = await this.#reader.read();
			if (this.#destroyed) return;
			this.#paint();
		}
	}

	/** What was found only by reading is watched from now on. @param {(ShadowRoot|Document)[]} inner */
	#watchInner(inner) {
		if (inner.length === this.#inner.length && inner.every((place, index) => place === this.#inner[index])) return;
		this.#inner = inner;
		this.#observer.watch([this.#root, ...inner]);
	}

	async #refreshQuietly() {
		try {
			await this.refresh();
		} catch {
			// The page changed under our hands; what was read last stays. The next change is another chance.
		}
	}

	#redraw() {
		if (!this.#reading || this.#destroyed) return;
		this.#paint();
		this.#list();
		if (this.#textMarks) this.#refreshQuietly();
	}

	#paint(reading = this.#reading) {
		if (reading) this.#marks.paint(reading, { mode: this.#mode, folded: this.#folded, dismissed: this.#memory.dismissed });
	}

	#list() {
		const { report } = this;
		if (!report) return;
		this.#interface?.show({
			report,
			mode: this.#mode,
			verbosity: this.#memory.verbosity ?? this.#verbosity,
			folded: this.#folded,
			dark: this.#theme === "dark" || (this.#theme !== "light" && this.#marks.isDark(this.#root)),
			inner: this.#inner.filter((place) => place.nodeType === 9),
			requests: this.#engine.requestsSinceLoad ?? 0,
			status: isTranslated(this.#document) ? this.#words.say("translated") : "",
		});
	}

	#makeInterface() {
		return createInterface({
			root: this.#root,
			host: this.#host,
			marks: this.#marks,
			words: this.#words,
			today: this.#today,
			formats: Object.keys(this.#formats),
			on: {
				mode: (mode) => {
					this.mode = mode;
				},
				verbosity: (verbosity) => {
					this.#memory.verbosity = verbosity;
					this.#list();
				},
				dismiss: (note, scope) => {
					this.#memory.dismiss(note, scope);
					this.#redraw();
				},
				restore: () => {
					this.#memory.restore();
					this.#redraw();
				},
				fold: (scope) => {
					this.#folded = scope !== null;
					if (scope !== "page") this.#memory.off = scope === "site";
					this.#redraw();
				},
				save: (format) => this.#save(format),
				askWhy: () => this.#askWhy(),
				copyLink: (note) => this.#copyLink(note),
				tell: (name, id) => void this.dispatchEvent(new CustomEvent(name, { detail: id })),
			},
		});
	}

	/** @param {string} format */
	#save(format) {
		const { report } = this;
		if (!report) return;
		const { ending, type, make } = this.#formats[format];
		const text = make(report, this.notes, {
			address: this.#document.location.href,
			title: this.#document.title,
			today: this.#today,
			around: (note) => {
				const ranges = this.#marks.rangesOf(note);
				return ranges.length > 0 ? surroundings(ranges) : { before: "", after: "" };
			},
		});
		saveAs(this.#document, this.#host.shadow, { name: `tradecheck-report.${ending}`, type, text });
	}

	/** @param {Note} note */
	async #copyLink(note) {
		const ranges = this.#marks.rangesOf(note);
		if (ranges.length === 0) return false;
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
		const words = excerpt(String(selection ?? ""), 60);
		const selected = range && { ...(this.#reading.spanOf(range) ?? { start: 0, end: 0 }), words };
		return whyNot(this.#reading.report, this.#reading.notes, selected, this.#words.say);
	}
}

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

/** After the next frame is on the screen; soon, where no frames are made because the page is not shown. @param {Window & typeof globalThis} view */
function painted(view) {
	return new Promise((resolve) => {
		const late = view.setTimeout(resolve, 200);
		view.requestAnimationFrame(() => {
			const channel = new view.MessageChannel();
			channel.port1.onmessage = () => {
				channel.port1.close();
				view.clearTimeout(late);
				resolve(undefined);
			};
			channel.port2.postMessage(null);
		});
	});
}
