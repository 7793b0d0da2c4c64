/**
 * The claims as schema.org ClaimReview (https://schema.org/ClaimReview), one for each that has a record and a clear verdict.
 *
 * A comparison is not a judgement: the rating is in words and says what the record says, never "true" or "false", and has no number.
 */

/** @import { ClaimEntry, Report } from "../types.js" */
/** @import { Page } from "./formats.js" */

/** Verdicts that are clear, and the words for them. @type {Record<string, string>} */
const RATINGS = {
	agrees: "Agrees with the record",
	differs: "Differs from the record",
	then_not_now: "Agreed with the record when published; the record has changed since",
};

/** @param {Report} report @param {Page} page */
export function claimReviews(report, page) {
	const reviews = report.claims.flatMap((claim) => review(claim, report, page) ?? []);
	const data = { "@context": "https://schema.org", "@graph": reviews };
	// A page's script element must not be ended by the text in it.
	return `${JSON.stringify(data, null, 2).replaceAll("<", "\\u003c")}\n`;
}

/** @param {ClaimEntry} claim @param {Report} report @param {Page} page */
function review({ text, speaker, verdict }, report, page) {
	const rating = verdict && RATINGS[verdict.label];
	const facts = (verdict?.facts ?? []).map((id) => report.facts[id]).filter((fact) => fact !== undefined && fact.sources.length > 0);
	if (!verdict || !rating || facts.length === 0) return null;
	return {
		"@type": "ClaimReview",
		url: page.address,
		datePublished: page.today,
		author: { "@type": "Organization", name: "tradecheck, an automatic comparison with dated records" },
		claimReviewed: text,
		itemReviewed: {
			"@type": "Claim",
			...(speaker && { author: { "@type": "Person", name: speaker } }),
			appearance: { "@type": "NewsArticle", url: page.address, headline: page.title, ...(report.published && { datePublished: report.published }) },
		},
		reviewRating: { "@type": "Rating", alternateName: rating },
		reviewBody: [verdict.reason, verdict.now].filter(Boolean).join(" "),
		citation: facts.flatMap((fact) =>
			fact.sources.map(({ publisher, title, url, date }) => ({
				"@type": "CreativeWork",
				name: title,
				url,
				publisher: { "@type": "Organization", name: publisher },
				...(date && { datePublished: date }),
			})),
		),
	};
}
