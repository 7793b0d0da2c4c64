/**
 * The notes as a plain list: what a screen reader finds in our landmark, and what a printer prints as numbered footnotes.
 *
 * Highlights cannot be heard and pop-ups cannot be printed; this list is the same notes without either. On screen it is out of
 * sight, and its buttons are out of the tab order, for whoever tabs would not see them; a screen reader can press them. Its words
 * are generated content (see the style sheet): nobody who searches or copies the page comes upon them.
 */

import { excerpt } from "./card.js";
import { make, safeUrl } from "./dom.js";
import { IN_SIGHT, readable } from "./record.js";
import { inSlices } from "./slices.js";

/** @import { Verbosity } from "./memory.js" */
/** @import { Note } from "./types.js" */
/** @import { Words } from "./words.js" */

/** Notes that are written in one piece of work. */
const AT_ONCE = 12;

/**
 * @param {object} around
 * @param {Document} around.document
 * @param {{frame: HTMLElement}} around.host
 * @param {Words} around.words
 * @param {(note: Note) => void} around.goTo
 */
export function createLandmark({ document, host, words, goTo }) {
	const { say, date } = words;
	const element = make(document, "div", { class: "landmark" });
	host.frame.append(element);

	/** An element that says `text`. @param {string} tag @param {string} text @param {Record<string, any>} [attributes] */
	const saying = (tag, text, attributes = {}) => make(document, tag, { "data-say": text, ...attributes });

	/** @param {Note} note */
	function item(note) {
		const sources = note.facts.flatMap((fact) => fact.sources.slice(0, IN_SIGHT)).map((source) => {
			const named = [source.publisher, source.title, date(source.date) || say("noDate")].join(", ");
			const address = safeUrl(source.url);
			return make(document, "li", {}, saying("span", named), address && saying("span", ` ${address}`, { class: "address" }));
		});
		return make(
			document,
			"li",
			{},
			saying("bdi", `“${excerpt(note.text)}”`),
			saying("span", ` ${say(`severity.${note.severity}`)}. ${note.message} `),
			...note.facts.map((fact) => saying("span", `${say("record")}: ${readable(fact.summary, words).replace(/\.$/, "")}. `)),
			sources.length > 0 && make(document, "ul", { "aria-label": say("source") }, ...sources),
			saying("button", say("goTo"), { type: "button", tabindex: "-1", class: "go", "aria-label": say("goTo"), onclick: () => goTo(note) }),
		);
	}

	return {
		/** What is not to be heard is printed all the same. @param {Note[]} notes @param {string} summary @param {Verbosity} verbosity */
		show(notes, summary, verbosity) {
			const list = make(document, "ol", { class: "landmark-list" });
			let written = 0;
			const write = () => {
				list.append(...notes.slice(written, written + AT_ONCE).map(item));
				written += AT_ONCE;
				// A later reading has a list of its own.
				return written < notes.length && list.parentNode === element;
			};
			element.replaceChildren(saying("h2", say("footnotes"), { class: "landmark-title", "aria-label": say("footnotes") }), saying("p", summary), list);
			element.ariaHidden = String(verbosity === "off");
			list.ariaHidden = String(verbosity !== "full");
			if (write()) inSlices(write).catch(() => {});
		},
	};
}
