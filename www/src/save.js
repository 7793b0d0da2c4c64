/**
 * The report as a file of the reader's, made in the browser.
 */

import { make, viewOf } from "./dom.js";

/** @import { Report } from "./types.js" */

/**
 * @param {Document} document
 * @param {ShadowRoot} shadow where the link may stand for a moment
 * @param {Report|null} report
 */
export function saveAs(document, shadow, report) {
	const view = viewOf(document);
	const file = new view.Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" });
	const address = view.URL.createObjectURL(file);
	const link = make(document, "a", { href: address, download: "tradecheck-report.json", hidden: true });
	shadow.append(link);
	link.click();
	shadow.removeChild(link);
	view.setTimeout(() => view.URL.revokeObjectURL(address), 1000);
}
