/**
 * The engine in the page: the core as WebAssembly, loaded once.
 */

import init, { Checker } from "../pkg/tradecheck.js";
import { readPacks } from "./packs.js";
import { inSlices } from "./slices.js";

/** @import { Engine } from "./types.js" */
/** @import { PackSource } from "./packs.js" */

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

/**
 * An engine with evidence of its own: packs merged in order into the embedded evidence, or in place of it. Make one and keep it: the
 * text of a pack stays in memory. Hand it to `attach` and `check` as `engine`.
 * @param {PackSource[]} packs
 * @param {{replace?: boolean}} [options] whether the packs stand in place of the embedded evidence
 * @returns {Promise<Engine>}
 */
export async function loadWithPacks(packs, { replace = false } = {}) {
	const [{ texts, hashes }] = await Promise.all([readPacks(packs), load()]);
	return engineOf(Checker.withPacks(texts, hashes, replace));
}

/** @param {any} wasm @returns {Promise<Engine>} */
async function start(wasm) {
	await init({ module_or_path: wasm });
	return engineOf(new Checker());
}

/** @param {any} checker the border states its own types; here they are those of `types.js` @returns {Engine} */
function engineOf(checker) {
	return {
		async checkTable(names, nodes, text, options) {
			const reading = checker.beginTable(names, nodes, text, options);
			try {
				await inSlices(() => reading.step());
				return reading.result();
			} finally {
				reading.free();
			}
		},
		checkText: (text, options) => checker.checkText(text, options),
		requestsSinceLoad: 0,
	};
}
