/**
 * The panel's cast list and its claims, as elements.
 */

import { excerpt } from "./card.js";
import { make } from "./dom.js";
import { record } from "./record.js";

/** Verdicts in the order in which a reader asks for them. */
const LABELS = ["agrees", "differs", "then_not_now", "status", "disputed", "attributed", "not_covered", "cannot_tell"];

/** @import { Report } from "./types.js" */
/** @import { Words } from "./words.js" */

/**
 * One entry a person: every spelling with its count and its places, titles and pronouns as the page has them.
 * @param {Document} document
 * @param {Report} report
 * @param {Words} words
 * @param {(span: [number, number]) => void} goTo
 */
export function peopleRows(document, report, { say }, goTo) {
	if (report.people.length === 0) return [make(document, "p", { class: "quiet" }, say("noPeople"))];
	return report.people.map((person) =>
		make(
			document,
			"section",
			{ class: "person" },
			make(document, "h3", {}, make(document, "bdi", {}, person.name)),
			person.titles.length > 0 && make(document, "p", { class: "quiet" }, [...new Set(person.titles)].join(" · ")),
			make(
				document,
				"ul",
				{ class: "spellings", "aria-label": say("spelledWays", { n: person.spellings.length }) },
				...person.spellings.map((spelling) => {
					let turn = 0;
					const jump = () => goTo(spelling.spans[turn++ % spelling.spans.length]);
					return make(
						document,
						"li",
						{},
						make(document, "button", { type: "button", class: "chip", onclick: jump }, make(document, "bdi", {}, spelling.text), make(document, "span", { class: "chip-count" }, say("times", { n: spelling.count }))),
					);
				}),
				...[...new Set(person.pronouns)].map((pronoun) => make(document, "li", { class: "pronoun" }, pronoun)),
			),
		),
	);
}

/**
 * The coverage line, then every claim with its verdict; "then and now" where they part.
 * @param {Document} document
 * @param {Report} report
 * @param {{words: Words, today: string, goTo: (span: [number, number]) => void}} around
 */
export function claimRows(document, report, { words, today, goTo }) {
	const { say } = words;
	if (report.claims.length === 0) return [make(document, "p", { class: "quiet" }, say("noClaims"))];
	const parts = LABELS.filter((label) => report.counts[label] > 0).map((label) => say(`cover.${label}`, { n: report.counts[label] }));
	const coverage = make(document, "p", { class: "coverage" }, [say("checkable", { n: report.counts.claims ?? 0 }), ...parts].join(" · "));
	const rows = report.claims.map((claim) => {
		const { verdict } = claim;
		const facts = (verdict?.facts ?? []).map((id) => report.facts[id]).filter(Boolean);
		return make(
			document,
			"li",
			{},
			make(
				document,
				"details",
				{ class: "claim" },
				make(document, "summary", {}, make(document, "span", { class: "row-quoted", dir: "auto" }, excerpt(claim.text, 120)), verdict && make(document, "span", { class: `verdict ${verdict.label}` }, say(`verdict.${verdict.label}`))),
				verdict?.reason && make(document, "p", {}, verdict.reason),
				verdict?.now && make(document, "p", {}, make(document, "span", { class: "label" }, say("nowReads")), verdict.now),
				...facts.map((fact) => record(document, fact, words, today)),
				make(document, "button", { type: "button", class: "text", onclick: () => goTo([claim.start, claim.end]) }, say("goTo")),
			),
		);
	});
	return [coverage, make(document, "ul", { class: "rows" }, ...rows)];
}
