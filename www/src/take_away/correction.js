/**
 * A correction made easy: a dated notice, the same as schema.org JSON-LD, and a message to the desk. Corrections work best where
 * the error stood, so this is for whoever can make them.
 */

/** @import { Note } from "../types.js" */
/** @import { Page } from "./formats.js" */

/** @param {Note[]} notes @param {Page} page */
export function correctionKit(notes, page) {
	const wrong = notes.filter((note) => note.severity === "differs");
	if (wrong.length === 0) return "Nothing on this page differs from itself or from the record, so there is nothing to correct.\n";
	const sentences = [...new Set(wrong.map(sentence))];
	const text = `An earlier version of this article needed correction. ${sentences.join(" ")}`;
	const jsonLd = { "@context": "https://schema.org", "@type": "NewsArticle", url: page.address, correction: { "@type": "CorrectionComment", text, datePublished: page.today } };
	const evidence = wrong.map((note) => [`- “${note.text}”: ${note.message}`, ...note.facts.flatMap((fact) => fact.sources.slice(0, 2).map((source) => `  ${source.publisher}, ${source.date || "no date"}: ${source.url}`))].join("\n"));
	return [
		"NOTICE",
		`Correction, ${page.today}: ${text}`,
		"",
		"FOR THE PAGE'S DATA",
		// A page's script element must not be ended by the text in it.
		JSON.stringify(jsonLd, null, 2).replaceAll("<", "\\u003c"),
		"",
		"MESSAGE TO THE DESK",
		`Subject: Possible correction: ${page.title}`,
		"",
		`In ${page.title} (${page.address}) the following does not agree with itself or with the record, as far as an automatic comparison can tell. Please check before changing anything.`,
		"",
		...evidence,
		"",
	].join("\n");
}

/** @param {Note} note */
const sentence = (note) => (note.suggestion ? `Where it said “${note.text}” it should say “${note.suggestion}”.` : `On “${note.text}”: ${note.message}`);
