/**
 * "Why not?": what was recognised in the words that the reader has selected, and what came of it. Data in, sentences out.
 */

/** @import { Note, Report } from "./types.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {Report} report
 * @param {Note[]} notes every one, also those not shown
 * @param {{start: number, end: number, words: string}|null} selected in UTF-16 units of the report's text
 * @param {Words["say"]} say
 * @returns {string[]}
 */
export function whyNot(report, notes, selected, say) {
	if (!selected) return [say("whyNotHint")];
	const { start, end, words } = selected;
	/** @param {{start: number, end: number}} entry */
	const inside = (entry) => entry.start < end && entry.end > start;
	const mentions = report.mentions.filter((mention) => mention.kind !== "quote" && inside(mention));
	const claims = report.claims.filter(inside);
	if (mentions.length + claims.length === 0) return [say("whyNotNothing", { words })];
	const lines = mentions.map((mention) => `${mention.text} (${say(`mention.${mention.kind}`)})`);
	const verdicts = claims.map((claim) => {
		const { verdict } = claim;
		const result = verdict ? `${say(`verdict.${verdict.label}`)}${verdict.reason ? `: ${verdict.reason}` : ""}` : "";
		return `${claim.text} (${say("mention.claim")})${result ? `. ${result}` : ""}`;
	});
	return [say("whyNotRead", { words }), ...lines, ...verdicts, say(notes.some(inside) ? "whyNotNoted" : "whyNotQuiet")];
}
