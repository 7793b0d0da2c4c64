/**
 * The engine in the page: the core as WebAssembly, loaded once.
 */

import init, { Checker } from "../pkg/tradecheck.js";

/** @import { Engine } from "./types.js" */

/** @type {Promise<Engine>|undefined} */
let loading;

/**
 * Loads the core; the only request that this package makes.
 * @param {{wasm?: string|URL|Request|Response|BufferSource|WebAssembly.Module}} [options] where the core is; beside this file where absent
 * @returns {Promise<Engine>}
 */
export function load({ wasm } = {}) {
	loading ??= start(wasm ?? new URL("tradecheck_bg.wasm", import.meta.url)).catch((error) => {
		// The next call tries again: the reader may have come back into the network.
		loading = undefined;
		throw new Error(`tradecheck could not start: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	});
	return loading;
}

/** @param {any} wasm @returns {Promise<Engine>} */
async function start(wasm) {
	await init({ module_or_path: wasm });
	/** @type {any} the border states its own types; here they are those of `types.js` */
	const checker = new Checker();
	return {
		checkTable: (names, nodes, text, options) => checker.checkTable(names, nodes, text, options),
		checkText: (text, options) => checker.checkText(text, options),
		requestsSinceLoad: 0,
	};
}
