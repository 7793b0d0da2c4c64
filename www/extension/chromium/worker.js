/** The engine, in a worker of the extension. Numbers come and go as plain lists: messages between parts of an extension are JSON. */

import { load } from "../../src/engine.js";

addEventListener("message", async ({ data: { id, names, nodes, text, options } }) => {
	try {
		const engine = await load();
		const { report, pieces } = await engine.checkTable(names, Uint32Array.from(nodes), text, options);
		postMessage({ id, result: { report, pieces: Array.from(pieces) } });
	} catch (error) {
		postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
