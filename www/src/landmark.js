/**
 * The notes as a plain list: what a screen reader finds in our landmark, and what a printer prints as numbered footnotes.
 *
 * Highlights cannot be heard and pop-ups cannot be printed; this list is the same notes without either. On screen it is out of
 * sight, and its buttons are out of the tab order, for whoever tabs would not see them; a screen reader can press them.
 */

import { excerpt } from "./card.js";
import { make, safeUrl } from "./dom.js";

/** @import { Note } from "./types.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {object} around
 * @param {Document} around.document
 * @param {{frame: HTMLElement}} around.host
 * @param {Words} around.words
 * @param {(note: Note) => void} around.goTo
 */
export function createLandmark({ document, host, words, goTo }) {
	const { say, date } = words;
	const heading = make(document, "h2", { class: "landmark-title" });
	const list = make(document, "ol", { class: "landmark-list" });
	const element = make(document, "div", { class: "landmark" }, heading, list);
	host.frame.append(element);

	/** @param {Note} note */
	function item(note) {
		const sources = note.facts.flatMap((fact) => fact.sources).map((source) => {
			const address = safeUrl(source.url);
			return make(document, "li", {}, [source.publisher, source.title, date(source.date) || say("noDate")].join(", "), address && make(document, "span", { class: "address" }, ` ${address}`));
		});
		return make(
			document,
			"li",
			{},
			make(document, "q", { dir: "auto" }, excerpt(note.text)),
			` ${say(`severity.${note.severity}`)}. ${note.message} `,
			...note.facts.map((fact) => make(document, "span", { class: "on-record" }, `${say("record")}: ${fact.summary} `)),
			sources.length > 0 && make(document, "ul", { "aria-label": say("source") }, ...sources),
			make(document, "button", { type: "button", tabindex: "-1", class: "go", onclick: () => goTo(note) }, say("goTo")),
		);
	}

	return {
		/** @param {Note[]} notes @param {string} summary */
		show(notes, summary) {
			heading.textContent = say("footnotes");
			const line = make(document, "p", { class: "landmark-summary" }, summary);
			element.replaceChildren(heading, line, list);
			list.replaceChildren(...notes.map(item));
		},
	};
}
