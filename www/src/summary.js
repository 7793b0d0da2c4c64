/**
 * One line about the whole page.
 */

import { countByKind } from "./notes.js";

/** @import { Note, Report } from "./types.js" */
/** @import { Words } from "./words.js" */

/**
 * The pill's words: what was checked, then what differs, by kind, a long list is cut short.
 * @param {Report} report
 * @param {Note[]} notes those shown to this reader
 * @param {Words["say"]} say
 */
export function summaryOf(report, notes, say) {
	const { claims = 0, mentions = 0 } = report.counts;
	if (claims === 0 && mentions === 0 && notes.length === 0) return { checked: say("nothingRead"), result: "" };
	const checked = claims > 0 ? say("checked", { n: claims }) : say("checkedMentions", { n: mentions });
	const kinds = countByKind(notes);
	const shown = kinds.length > 2 ? 1 : 2;
	const named = kinds.slice(0, shown).map(([kind, n]) => say(`count.${kind}`, { n }));
	const rest = kinds.slice(shown).reduce((sum, [, n]) => sum + n, 0);
	if (rest > 0) named.push(say("more", { n: rest }));
	return { checked, result: named.join(" · ") || say("quiet") };
}
