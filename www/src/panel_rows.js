/**
 * The panel's cast list and its claims, as elements.
 */

import { excerpt, record } from "./card.js";
import { make } from "./dom.js";

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
 * @param {Words} words
 * @param {(span: [number, number]) => void} goTo
 */
export function claimRows(document, report, words, goTo) {
	const { say } = words;
	const { claims = 0, agrees = 0, differs = 0, not_covered: uncovered = 0 } = report.counts;
	if (report.claims.length === 0) return [make(document, "p", { class: "quiet" }, say("noClaims"))];
	const coverage = make(document, "p", { class: "coverage" }, say("coverage", { checkable: claims, agrees, differs, uncovered }));
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
				verdict?.now && make(document, "p", {}, make(document, "span", { class: "label" }, say(`verdict.${verdict.now.label}`)), verdict.now.reason),
				...facts.map((fact) => record(document, fact, words)),
				make(document, "button", { type: "button", class: "text", onclick: () => goTo([claim.start, claim.end]) }, say("goTo")),
			),
		);
	});
	return [coverage, make(document, "ul", { class: "rows" }, ...rows)];
}
