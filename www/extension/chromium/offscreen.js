/** The engine's document: hands what pages ask to the worker and back, and closes with the last page. */

import { ENGINE } from "./messages.js";

const worker = new Worker("worker.js", { type: "module" });
/** @type {Map<number, {port: any, id: number}>} */
const waiting = new Map();
const ports = new Set();
let count = 0;
/** How long the document outlives its last page, in milliseconds: what asks a document that is closing may never be answered. */
const GRACE = 3000;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let closing;

chrome.runtime.onConnect.addListener((/** @type {any} */ port) => {
	if (port.name !== ENGINE) return;
	ports.add(port);
	clearTimeout(closing);
	port.onMessage.addListener((/** @type {any} */ { id, ...request }) => {
		waiting.set(++count, { port, id });
		worker.postMessage({ id: count, ...request });
	});
	port.onDisconnect.addListener(() => {
		ports.delete(port);
		if (ports.size === 0) closing = setTimeout(() => window.close(), GRACE);
	});
});

worker.addEventListener("message", ({ data: { id: number, ...answer } }) => {
	const { port, id } = waiting.get(number) ?? {};
	// After the first notes the others come.
	if (!answer.early) waiting.delete(number);
	if (ports.has(port)) port.postMessage({ id, ...answer });
});

worker.addEventListener("error", ({ message }) => {
	for (const { port, id } of waiting.values()) if (ports.has(port)) port.postMessage({ id, error: message || "the worker does not start" });
	waiting.clear();
});
