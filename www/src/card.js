/**
 * The card of one note: the words, what does not fit, the record with date and source. One card at a time.
 *
 * It comes by itself under a resting pointer and goes by itself; opened on purpose (tap, click, keyboard, list) it stays until closed.
 */

import { make, viewOf } from "./dom.js";
import { placeCard } from "./geometry.js";
import { record } from "./record.js";
import { lower, raise } from "./top_layer.js";

/** @import { Note } from "./types.js" */
/** @import { Words } from "./words.js" */

/** Signs that stand beside the words of the severity, so that nothing hangs on colour. */
export const SIGNS = { differs: "≠", warning: "?", style: "·" };

/**
 * @param {object} around
 * @param {Document} around.document
 * @param {{frame: HTMLElement, rule: (selector: string) => CSSStyleDeclaration}} around.host
 * @param {Words} around.words
 * @param {string} around.today
 * @param {object} around.on what the reader may do
 * @param {(step: 1|-1) => void} around.on.step
 * @param {(note: Note, scope: "note"|"words"|"check") => void} around.on.dismiss
 * @param {(note: Note) => Promise<boolean>} around.on.copyLink
 * @param {(span: [number, number]) => void} around.on.goTo
 * @param {() => void} around.on.close
 */
export function createCard({ document, host, words, today, on }) {
	const { say } = words;
	const view = viewOf(document);
	const body = make(document, "div", { class: "card-body" });
	const element = make(document, "div", { class: "card", popover: "manual", role: "dialog", "aria-labelledby": "card-title", tabindex: "-1", hidden: true }, body);
	host.frame.append(element);
	const spot = host.rule(".card");
	/** @type {Note|null} */
	let current = null;

	/**
	 * @param {Note} note
	 * @param {{index: number, total: number}} position its place among the notes that are shown
	 */
	function fill(note, { index, total }) {
		const title = make(document, "h2", { id: "card-title", class: "card-title" }, say(`severity.${note.severity}`), make(document, "span", { class: "card-kind" }, say(`kind.${note.kind}`)));
		const close = make(document, "button", { type: "button", class: "icon", "aria-label": say("close"), onclick: () => on.close() }, "✕");
		body.replaceChildren(
			make(document, "div", { class: "card-head" }, sign(document, note), title, close),
			make(
				document,
				"div",
				{ class: "card-scroll" },
				make(document, "blockquote", { class: "quoted", dir: "auto" }, excerpt(note.text)),
				make(document, "p", { class: "message" }, note.message),
				...(note.suggestion ? [make(document, "p", { class: "suggested" }, make(document, "span", { class: "label" }, say("suggestion")), make(document, "bdi", {}, note.suggestion))] : []),
				...note.facts.map((fact) => record(document, fact, words, today)),
				...(note.facts.length === 0 ? [make(document, "p", { class: "quiet" }, say("pageAlone"))] : []),
				...related(note),
				...why(note),
			),
			make(
				document,
				"div",
				{ class: "card-foot" },
				make(document, "button", { type: "button", class: "icon", "aria-label": say("previous"), disabled: total < 2, onclick: () => on.step(-1) }, "‹"),
				make(document, "span", { class: "position" }, say("position", { n: index + 1, total })),
				make(document, "button", { type: "button", class: "icon", "aria-label": say("next"), disabled: total < 2, onclick: () => on.step(1) }, "›"),
				make(document, "span", { class: "spring" }),
				copyButton(note),
				dismissMenu(note),
			),
		);
	}

	function isRightToLeft() {
		return view.getComputedStyle(document.documentElement).direction === "rtl";
	}

	/** @param {Note} note */
	function related(note) {
		if (note.related.length === 0) return [];
		const links = note.related.map((span, index) =>
			make(document, "button", { type: "button", class: "chip", "aria-label": `${say("goTo")} ${index + 1}`, onclick: () => on.goTo(span) }, String(index + 1)),
		);
		return [make(document, "p", { class: "related" }, make(document, "span", { class: "label" }, say("otherPlaces", { n: links.length })), ...links)];
	}

	/** @param {Note} note */
	function why(note) {
		if (note.trace.length === 0) return [];
		const steps = note.trace.map((step) => make(document, "li", {}, step));
		return [make(document, "details", { class: "why" }, make(document, "summary", {}, say("why")), make(document, "ol", {}, ...steps))];
	}

	/** @param {Note} note */
	function copyButton(note) {
		const button = make(document, "button", { type: "button", class: "text" }, say("copyLink"));
		button.addEventListener("click", async () => {
			if (await on.copyLink(note)) button.textContent = say("copied");
		});
		return button;
	}

	/** @param {Note} note */
	function dismissMenu(note) {
		/** @param {"note"|"words"|"check"} scope @param {string} text */
		const choice = (scope, text) => make(document, "button", { type: "button", class: "text", onclick: () => on.dismiss(note, scope) }, text);
		return make(
			document,
			"details",
			{ class: "menu" },
			make(document, "summary", {}, say("dismiss")),
			make(document, "div", { class: "menu-list" }, choice("note", say("dismissNote")), choice("words", say("dismissWords", { words: excerpt(note.text, 30) })), choice("check", say("dismissCheck"))),
		);
	}

	return {
		element,
		get note() {
			return current;
		},
		/** @param {Note} note @param {{index: number, total: number}} position */
		open(note, position) {
			current = note;
			fill(note, position);
			raise(element);
		},
		/**
		 * Puts the card beside `line`, in the window. Narrow windows have it at their foot, by style sheet.
		 * @param {{left: number, top: number, right: number, bottom: number}} line
		 * @param {DOMRect|null} panel where the panel is, if it is open
		 */
		place(line, panel) {
			spot.removeProperty("--room");
			const { offsetWidth: width, offsetHeight: height } = element;
			const { clientWidth } = document.documentElement;
			const free = { left: 0, width: clientWidth, height: view.innerHeight };
			if (panel && panel.left > clientWidth - panel.right) free.width = panel.left;
			else if (panel) [free.left, free.width] = [panel.right, clientWidth - panel.right];
			const corner = placeCard(line, { width, height }, free.width > width ? free : { width: clientWidth, height: free.height }, isRightToLeft());
			spot.setProperty("--x", `${Math.round(corner.left)}px`);
			spot.setProperty("--y", `${Math.round(corner.top)}px`);
			spot.setProperty("--room", `${Math.floor(corner.room)}px`);
		},
		close() {
			current = null;
			lower(element);
		},
	};
}

/** The sign of the severity, hidden from readers of the words beside it. @param {Document} document @param {Note} note */
export function sign(document, note) {
	return make(document, "span", { class: `sign ${note.severity}`, "aria-hidden": "true" }, SIGNS[note.severity]);
}

/** The words of a note, shortened in the middle. @param {string} text */
export function excerpt(text, most = 160) {
	const plain = text.replace(/\s+/g, " ").trim();
	if (plain.length <= most) return plain;
	const half = Math.floor(most / 2);
	return `${plain.slice(0, half).trimEnd()} … ${plain.slice(-half).trimStart()}`;
}
