/**
 * The window of our own origin: reads what the opening page sends and sends the report back, to that page alone.
 */

import { APPEARANCE } from "./appearance.js";
import { load } from "./engine.js";
import { DONE, READ, READY } from "./handoff.js";

const status = document.getElementById("status");
const opener = /** @type {Window|null} */ (window.opener);

/** @param {string} text */
function say(text) {
	if (status) status.textContent = text;
}

/** @param {MessageEvent} event */
async function heard(event) {
	if (event.source !== opener || event.data?.type !== READ) return;
	const { id, names, nodes, text, options } = event.data;
	try {
		const engine = await load();
		const result = await (names === undefined ? engine.checkText(text, options) : engine.checkTable(names, nodes, text, options));
		opener?.postMessage({ type: DONE, id, result }, event.origin);
		say(`Reading for ${event.origin}. Close this window and the notes stay, but what the page adds later is not read.`);
	} catch (error) {
		opener?.postMessage({ type: DONE, id, error: error instanceof Error ? error.message : String(error) }, event.origin);
	}
}

async function start() {
	if (!opener) return say("This window was opened without a page to read for. You can close it.");
	addEventListener("message", heard);
	await load();
	// No text is in this message, so it may go to whatever page opened the window.
	opener.postMessage({ type: READY, appearance: APPEARANCE }, "*");
	say("Ready.");
}

start().catch((error) => say(`The engine could not start: ${error instanceof Error ? error.message : String(error)}`));
