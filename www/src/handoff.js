/**
 * The engine in a window of our own origin, for pages on which nothing of ours may load.
 *
 * The page table goes there by message, the report comes back by message; both ends check who speaks. The window is our origin's,
 * in this browser: the text goes no further.
 */

/** @import { Appearance } from "./appearance.js" */
/** @import { CheckOptions, Engine } from "./types.js" */

/** How long the window may take to report, in milliseconds. A window that is cut off from us never does. */
const PATIENCE = 8000;

/** Names of the messages. */
export const READY = "tradecheck:ready";
export const READ = "tradecheck:read";
export const DONE = "tradecheck:done";

/**
 * Opens the window. To be called while the reader's click still counts, else the browser holds the window back.
 * @param {Window} view
 * @param {string} origin ours
 * @param {string} path of the window's page
 * @returns {Promise<{engine: Engine & {close: () => void}, appearance: Appearance}>}
 */
export function openEngine(view, origin, path) {
	const helper = view.open(origin + path, "tradecheck", "popup,width=430,height=300");
	if (!helper) return Promise.reject(new Error("the browser held back the window"));
	/** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
	const waiting = new Map();
	let count = 0;

	return new Promise((resolve, reject) => {
		const timer = view.setTimeout(() => {
			view.removeEventListener("message", heard);
			reject(new Error("the window is cut off from this page"));
		}, PATIENCE);

		/** @param {MessageEvent} event */
		function heard(event) {
			if (event.origin !== origin || event.source !== helper) return;
			const { type, id, result, error, appearance } = event.data ?? {};
			if (type === READY) {
				view.clearTimeout(timer);
				resolve({ engine, appearance });
			} else if (type === DONE) {
				const call = waiting.get(id);
				waiting.delete(id);
				if (error) call?.reject(new Error(error));
				else call?.resolve(result);
			}
		}
		view.addEventListener("message", heard);

		/** @param {object} request */
		const ask = (request) =>
			new Promise((answer, refuse) => {
				if (helper.closed) return refuse(new Error("the window was closed"));
				waiting.set(++count, { resolve: answer, reject: refuse });
				helper.postMessage({ type: READ, id: count, ...request }, origin);
			});

		/** @type {Engine & {close: () => void}} */
		const engine = {
			checkTable: (names, nodes, text, /** @type {CheckOptions} */ options) => /** @type {any} */ (ask({ names, nodes, text, options })),
			checkText: (text, options) => /** @type {any} */ (ask({ text, options })),
			requestsSinceLoad: 0,
			close() {
				view.removeEventListener("message", heard);
				helper.close();
			},
		};
	});
}
