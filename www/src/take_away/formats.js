/**
 * The report to take away: which formats there are, and under which name a file is saved. Data in, text out.
 */

import { annotations } from "./annotations.js";
import { claimReviews } from "./claim_review.js";
import { correctionKit } from "./correction.js";
import { csv } from "./csv.js";
import { markdown } from "./markdown.js";

/** @import { Note, Report } from "../types.js" */

/**
 * @typedef {object} Page what the files say about the page
 * @property {string} address
 * @property {string} title
 * @property {string} today `YYYY-MM-DD`
 * @property {(note: Note) => {before: string, after: string}} around text beside the words of a note
 */

/** @typedef {{ending: string, type: string, make: (report: Report, notes: Note[], page: Page) => string}} Format */

/** @type {Record<string, Format>} */
export const FORMATS = {
	JSON: { ending: "json", type: "application/json", make: (report) => `${JSON.stringify(report, null, 2)}\n` },
	CSV: { ending: "csv", type: "text/csv", make: (_, notes) => csv(notes) },
	Markdown: { ending: "md", type: "text/markdown", make: markdown },
	"Web Annotations": { ending: "jsonld", type: "application/ld+json", make: (_, notes, page) => annotations(notes, page) },
	ClaimReview: { ending: "claimreview.jsonld", type: "application/ld+json", make: (report, _, page) => claimReviews(report, page) },
	"Correction kit": { ending: "txt", type: "text/plain", make: (_, notes, page) => correctionKit(notes, page) },
};
