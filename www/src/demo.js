/**
 * The demonstration page's own switch: what an editor sees, or what a reader sees.
 */

const script = document.querySelector('script[src$="tradecheck.embed.js"]');
const reader = /** @type {HTMLInputElement|null} */ (document.getElementById("reader"));

script?.addEventListener("tradecheck:ready", (event) => {
	const widget = /** @type {CustomEvent<import("./widget.js").Widget>} */ (event).detail;
	reader?.addEventListener("change", () => {
		widget.mode = reader.checked ? "reader" : "editor";
	});
});
