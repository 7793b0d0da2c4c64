/** The page's half in Chromium: the shell here, the engine at the other end of a line. */

import { toggle } from "../toggle.js";
import { ENGINE, WAKE } from "./messages.js";

/** @import { CheckOptions, Engine } from "../../src/types.js" */

/** The engine's document closes with the last page that needs it, and may just be closing when the next one asks. */
class Gone extends Error {}
const ATTEMPTS = 5;
/** Before it is asked again, in milliseconds. */
const PAUSE = 100;

/** @returns {Promise<Engine & {close: () => void}>} */
async function distantEngine() {
	/** @type {any} */
	let port = null;
	/** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void, early?: (early: any) => void}>} */
	const waiting = new Map();
	let count = 0;

	/** A page that was put aside and came back has lost its line. */
	async function line() {
		if (port) return port;
		const { error } = (await chrome.runtime.sendMessage({ type: WAKE }).catch((/** @type {Error} */ failure) => ({ error: failure.message }))) ?? {};
		if (error) throw new Gone(error);
		port ??= connect();
		return port;
	}

	function connect() {
		const made = chrome.runtime.connect({ name: ENGINE });
		made.onMessage.addListener((/** @type {any} */ { id, result, error, early }) => {
			const call = waiting.get(id);
			if (early) return call?.early?.(early);
			waiting.delete(id);
			if (error) call?.reject(new Error(error));
			else call?.resolve(result);
		});
		made.onDisconnect.addListener(() => {
			if (port === made) port = null;
			for (const { reject } of waiting.values()) reject(new Gone("the extension's engine went away"));
			waiting.clear();
		});
		return made;
	}

	/** @param {object} request @param {(early: any) => void} [early] hears the first notes @returns {Promise<any>} */
	async function ask(request, early) {
		for (let attempt = 1; ; attempt++) {
			try {
				return await askOnce(request, early);
			} catch (error) {
				if (!(error instanceof Gone) || attempt === ATTEMPTS) throw error;
				await new Promise((resolve) => setTimeout(resolve, PAUSE));
			}
		}
	}

	/** @param {object} request @param {(early: any) => void} [early] @returns {Promise<any>} */
	async function askOnce(request, early) {
		const to = await line();
		return new Promise((resolve, reject) => {
			waiting.set(++count, { resolve, reject, early });
			try {
				to.postMessage({ id: count, ...request });
			} catch (error) {
				// The line was cut between the two.
				port = null;
				reject(new Gone(String(error)));
			}
		});
	}

	return {
		async checkTable(names, nodes, text, /** @type {CheckOptions} */ options, first) {
			/** @param {{report: any, pieces: number[]}} answer */
			const typed = ({ report, pieces }) => ({ report, pieces: Uint32Array.from(pieces) });
			const request = { names, nodes: Array.from(nodes), text, options, ...(first && { rows: Array.from(first.rows) }) };
			return typed(await ask(request, (early) => void first?.show(typed(early)).catch(() => {})));
		},
		checkText: () => Promise.reject(new Error("there is no page to this text")),
		requestsSinceLoad: 0,
		close() {
			port?.disconnect();
			port = null;
		},
	};
}

void toggle(distantEngine);
