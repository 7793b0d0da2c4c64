/** The notes as a text for a ticket or a message. */

/** @import { Fact, Note, Report } from "../types.js" */
/** @import { Page } from "./formats.js" */

/** @param {Report} report @param {Note[]} notes @param {Page} page */
export function markdown(report, notes, page) {
	const head = [`# Fact notes: ${escape(page.title)}`, "", `<${page.address}>, read on ${page.today}, evidence as of ${report.evidence.asOf || "unknown"}.`, ""];
	const items = notes.flatMap((note, index) => [
		`${index + 1}. **“${escape(note.text)}”** (${note.check}, ${note.severity}): ${escape(note.message)}`,
		...(note.suggestion ? [`   - Suggested: ${escape(note.suggestion)}`] : []),
		...note.facts.flatMap(sources),
	]);
	return [...head, ...(items.length > 0 ? items : ["No notes."]), ""].join("\n");
}

/** @param {Fact} fact */
const sources = (fact) => [`   - On record: ${escape(fact.summary)}`, ...fact.sources.map((source) => `     - ${escape(source.publisher)}, “${escape(source.title)}”, ${source.date || "no date"}, <${source.url}>`)];

/** Signs that Markdown would take for its own. @param {string} text */
const escape = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
