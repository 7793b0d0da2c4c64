/**
 * The demonstration page's own script: the bookmarklet to drag, and the switch between what an editor and what a reader sees.
 */

import bookmarklet from "../dist/bookmarklet.txt";
import { bookmarkAddress } from "./bookmark_address.js";

/** @import { Widget } from "./widget.js" */

for (const link of document.querySelectorAll("a.bookmarklet")) {
	link.setAttribute("href", bookmarkAddress(bookmarklet, location.origin));
	link.addEventListener("click", (event) => event.preventDefault());
}

const script = document.querySelector('script[src$="tradecheck.embed.js"]');
const reader = /** @type {HTMLInputElement|null} */ (document.getElementById("reader"));

script?.addEventListener("tradecheck:ready", (event) => {
	const widget = /** @type {CustomEvent<Widget>} */ (event).detail;
	const choose = () => {
		widget.mode = reader?.checked ? "reader" : "editor";
	};
	// A browser that comes back to the page restores the box.
	choose();
	reader?.addEventListener("change", choose);
});
