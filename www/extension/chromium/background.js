/**
 * The extension's service worker: puts our script into the tab that was pressed for, and keeps the engine's document, which lives as
 * long as a page needs it. A content script may not have WebAssembly here where the page forbids it; a document of ours may.
 */

import { onPress } from "../press.js";
import { WAKE } from "./messages.js";

const ENGINE_DOCUMENT = { url: "offscreen.html", reasons: ["WORKERS"], justification: "The checker runs as a worker, off the pages that it reads." };

onPress(chrome);

/** @type {Promise<void>|null} */
let opening = null;

async function wake() {
	if (!opening && (await chrome.offscreen.hasDocument())) return;
	opening ??= chrome.offscreen.createDocument(ENGINE_DOCUMENT).finally(() => {
		opening = null;
	});
	await opening;
}

chrome.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {any} */ _sender, /** @type {(answer: object) => void} */ answer) => {
	if (message?.type !== WAKE) return false;
	wake().then(
		() => answer({}),
		(error) => answer({ error: String(error?.message ?? error) }),
	);
	return true;
});
