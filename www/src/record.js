/**
 * What the record says, since when, and where to read it.
 */

import { make, safeUrl } from "./dom.js";

/** @import { Fact, Source } from "./types.js" */
/** @import { Words } from "./words.js" */

/** Sources in sight; the others open on demand. */
export const IN_SIGHT = 2;

/**
 * A summary with its intervals (`2025-01-28/..`) in the reader's words.
 * @param {string} text
 * @param {Pick<Words, "say"|"date">} words
 */
export function readable(text, { say, date }) {
	return text.replace(/(\d{4}(?:-\d\d){0,2})\/(\.\.|\d{4}(?:-\d\d){0,2})/g, (_, from, to) => (to === ".." ? say("since", { from: date(from) }) : say("fromTo", { from: date(from), to: date(to) })));
}

/**
 * @param {Document} document
 * @param {Fact} fact
 * @param {Words} words
 * @param {string} today `YYYY-MM-DD`
 */
export function record(document, fact, { say, date }, today) {
	/** @param {Source} source */
	const cite = (source) => {
		const address = safeUrl(source.url);
		const name = `${source.publisher}: ${source.title}`;
		const link = address ? make(document, "a", { href: address, target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer" }, name) : name;
		return make(document, "li", {}, link, make(document, "span", { class: "when" }, date(source.date) || say("noDate")));
	};
	const [first, more] = [fact.sources.slice(0, IN_SIGHT), fact.sources.slice(IN_SIGHT)];
	const stale = fact.reviewBy && fact.reviewBy < today;
	return make(
		document,
		"section",
		{ class: "record" },
		make(document, "p", {}, make(document, "span", { class: "label" }, say("record")), readable(fact.summary, { say, date })),
		make(document, "ul", { class: "sources" }, ...first.map(cite)),
		more.length > 0 && make(document, "details", { class: "why" }, make(document, "summary", {}, say("moreSources", { n: more.length })), make(document, "ul", { class: "sources" }, ...more.map(cite))),
		stale && make(document, "p", { class: "quiet" }, say("knownUntil", { date: date(fact.reviewBy) })),
	);
}
