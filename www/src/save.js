/**
 * A file for the reader, made in the browser.
 */

import { make, viewOf } from "./dom.js";

/**
 * @param {Document} document
 * @param {ShadowRoot} shadow where the link stands for a moment
 * @param {{name: string, type: string, text: string}} file
 */
export function saveAs(document, shadow, { name, type, text }) {
	const view = viewOf(document);
	const address = view.URL.createObjectURL(new view.Blob([text], { type }));
	const link = make(document, "a", { href: address, download: name, hidden: true });
	shadow.append(link);
	link.click();
	shadow.removeChild(link);
	view.setTimeout(() => view.URL.revokeObjectURL(address), 1000);
}
