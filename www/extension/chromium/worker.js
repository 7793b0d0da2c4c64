/** The engine, in a worker of the extension. Numbers come and go as plain lists: messages between parts of an extension are JSON. */

import { load } from "../../src/engine.js";

addEventListener("message", async ({ data: { id, names, nodes, text, options, rows } }) => {
	/** @param {{report: object, pieces: Uint32Array}} answer */
	const plain = ({ report, pieces }) => ({ report, pieces: Array.from(pieces) });
	try {
		const engine = await load();
		const first = rows && { rows: Uint32Array.from(rows), show: async (/** @type {any} */ early) => postMessage({ id, early: plain(early) }) };
		const result = await engine.checkTable(names, Uint32Array.from(nodes), text, options, first);
		postMessage({ id, result: plain(result) });
	} catch (error) {
		postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
