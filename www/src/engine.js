/**
 * The engine in the page: the core as WebAssembly, or where the page forbids that, the same core as JavaScript. Loaded once.
 */

import init, { Checker } from "../pkg/tradecheck.js";
import { fetchPinned, importPinned } from "./integrity.js";
import { readPacks } from "./packs.js";
import { inSlices, turn } from "./slices.js";

/** @import { Engine } from "./types.js" */
/** @import { PackSource } from "./packs.js" */

/** The shortest module: nothing in it. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * @typedef {object} LoadOptions
 * @property {string|URL|Request|Response|BufferSource|WebAssembly.Module} [wasm] where the core is; beside this file where absent
 * @property {string} [integrity] hashes as in the attribute `integrity`: a core whose bytes have none of them is refused
 * @property {string} [nonce] of the page's policy, where it asks for one
 */

/** @type {Promise<{engine: Engine, Checker: any}>|undefined} */
let loading;

/**
 * Loads the core; the only request that this package makes. The first call decides how.
 * @param {LoadOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function load(options) {
	return (await core(options)).engine;
}

/**
 * An engine with evidence of its own: packs merged in order into the embedded evidence, or in place of it. Make one and keep it: the
 * text of a pack stays in memory. Hand it to `attach` and `check` as `engine`.
 * @param {PackSource|PackSource[]} packs
 * @param {LoadOptions & {replace?: boolean}} [options] `replace`: whether the packs stand in place of the embedded evidence
 * @returns {Promise<Engine>}
 */
export async function loadWithPacks(packs, { replace = false, ...options } = {}) {
	const [{ names, contents, hashes }, { Checker }] = await Promise.all([readPacks([packs].flat()), core(options)]);
	return engineOf(Checker.withPacks(names, contents, hashes, replace));
}

/** @param {LoadOptions} [options] */
function core(options) {
	loading ??= start(options ?? {}).catch((error) => {
		// The next call tries again: the reader may have come back into the network.
		loading = undefined;
		throw new Error(`tradecheck could not start: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	});
	return loading;
}

/** @param {LoadOptions} options */
async function start({ wasm, integrity, nonce }) {
	if (!mayCompile()) {
		const plain = await importPinned(new URL("tradecheck_plain.js", import.meta.url).href, integrity, nonce);
		return { engine: engineOf(new plain.Checker()), Checker: plain.Checker };
	}
	const source = wasm ?? new URL("tradecheck_bg.wasm", import.meta.url);
	const address = typeof source === "string" || source instanceof URL;
	await init(/** @type {any} */ ({ module_or_path: integrity && address ? fetchPinned(source, integrity) : source }));
	// Starting it takes a slice of its own: what comes before and after has its own too.
	await turn();
	const engine = engineOf(new Checker());
	await turn();
	return { engine, Checker };
}

/** Whether the page's policy, and the browser, let us have WebAssembly. */
function mayCompile() {
	try {
		return new WebAssembly.Module(EMPTY) instanceof WebAssembly.Module;
	} catch {
		return false;
	}
}

/** Characters that cross into the core at once: about a millisecond of work. */
const PART = 200_000;

/** Where the part of `text` from `from` on ends: not between the halves of a surrogate pair. @param {string} text @param {number} from */
function endOfPart(text, from) {
	const end = Math.min(from + PART, text.length);
	return end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end + 1 : end;
}

/** @param {any} checker the border states its own types; here they are those of `types.js` @returns {Engine} */
function engineOf(checker) {
	return {
		async checkTable(names, nodes, text, options, first) {
			let sent = endOfPart(text, 0);
			const reading = checker.beginTable(names, nodes, text.slice(0, sent), options, first?.rows);
			try {
				await inSlices(() => {
					const from = sent;
					sent = endOfPart(text, from);
					if (sent > from) reading.addText(text.slice(from, sent));
					return sent < text.length;
				});
				/** @type {any} */
				let early;
				if (first) await inSlices(() => reading.step() && !(early = reading.early()));
				if (early) await first?.show(early);
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
