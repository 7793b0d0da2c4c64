/** The notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for annotation tools. */

/** @import { Note } from "../types.js" */
/** @import { Page } from "./formats.js" */

/** Characters of context on either side of the quoted words. */
const CONTEXT = 32;

/** @param {Note[]} notes @param {Page} page */
export function annotations(notes, page) {
	const items = notes.map((note) => {
		const { before, after } = page.around(note);
		return {
			type: "Annotation",
			motivation: note.severity === "style" ? "editing" : "assessing",
			created: page.today,
			body: [
				{ type: "TextualBody", value: note.suggestion ? `${note.message} Suggested: ${note.suggestion}` : note.message, format: "text/plain", purpose: "commenting" },
				{ type: "TextualBody", value: note.check, purpose: "tagging" },
				...note.facts.flatMap((fact) => fact.sources.map((source) => ({ type: "SpecificResource", source: source.url, purpose: "linking" }))),
			],
			target: { source: page.address, selector: { type: "TextQuoteSelector", exact: note.text, prefix: before.slice(-CONTEXT), suffix: after.slice(0, CONTEXT) } },
		};
	});
	return `${JSON.stringify({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items }, null, 2)}\n`;
}
