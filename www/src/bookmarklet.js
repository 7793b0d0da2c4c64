/**
 * The bookmarklet: the whole shell in one address. A second press takes everything away.
 *
 * It asks for as little as the page allows: the module of our origin where it may be loaded; else the engine in a window of our
 * origin, with the marks painted by the code in the bookmark itself; else words that say what stands in the way, and the checker
 * page to paste into.
 */

import { openEngine } from "./handoff.js";
import { HOST, LEAVE } from "./host.js";
import { showNotice } from "./notice.js";
import { Widget } from "./widget.js";

/** Where the bookmark was taken from; put in when it is built or dragged. */
const ORIGIN = "__TRADECHECK_ORIGIN__";
const OPTIONS = { remember: true };

/** The module of our origin, with its engine: the widget as everywhere. */
async function fromModule() {
	const { attach } = await import(`${ORIGIN}/dist/tradecheck.js`);
	await attach(document.body, OPTIONS);
}

/** The engine in a window of our origin; marks and notes by the code of this bookmark. */
async function fromWindow() {
	const { engine, appearance } = await openEngine(window, ORIGIN, "/window.html");
	const widget = new Widget(document.body, engine, OPTIONS, appearance);
	widget.addEventListener("destroy", () => engine.close());
	await widget.refresh();
}

/** @param {unknown} error */
function explain(error) {
	const why = error instanceof Error ? error.message : String(error);
	showNotice(document, `tradecheck cannot read this page: ${why}.`, [
		{ label: "Try in a window", press: () => void fromWindow().catch(explain) },
		{ label: "Paste the text instead", address: `${ORIGIN}/check.html` },
	]);
}

const present = document.querySelector(HOST);
if (present) present.dispatchEvent(new CustomEvent(LEAVE));
else {
	performance.mark("tradecheck:start");
	// What the first way throws is the page's policy speaking: no script of ours, or no WebAssembly.
	fromModule().catch(fromWindow).catch(explain);
}
