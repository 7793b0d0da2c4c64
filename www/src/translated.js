/**
 * Whether the browser, or a service in the page, has translated the page. Their marks are the only sign there is.
 */

/** @param {Document} document */
export function isTranslated(document) {
	const root = document.documentElement;
	if (root.classList.contains("translated-ltr") || root.classList.contains("translated-rtl")) return true;
	// Google's translation wraps every run of text in two font elements with this very attribute.
	return document.querySelector('font[style*="vertical-align: inherit"] > font') !== null;
}
