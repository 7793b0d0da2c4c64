/** What a page loads, in bytes: raw, gzip and brotli at their highest settings. Fails past the budgets of wasm-pack.toml. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { dist } from "./places.js";
import { runScript } from "./process.js";
import { setUp } from "./setup.js";
import { table } from "./table.js";
import { DATA, sectionOf } from "./wasm_sections.js";

await runScript(async () => {
	const settings = await setUp({ browser: false });
	const { build } = await import("./build.js");
	await build(settings);
	const { budgets } = settings;
	const wasm = readFileSync(join(dist, "tradecheck_bg.wasm"));
	const core = measure(wasm);
	const shell = measure(readFileSync(join(dist, "tradecheck.js")));
	const total = { raw: core.raw + shell.raw, gzip: core.gzip + shell.gzip, brotli: core.brotli + shell.brotli };
	const plain = measure(readFileSync(join(dist, "tradecheck_plain.js")));
	const rows = [
		row("core (wasm)", core),
		row("  of it data: evidence, word lists, messages", measure(sectionOf(wasm, DATA))),
		row("shell (script, with style)", shell, budgets.shell),
		row("total", total, budgets.total),
		row("core (JavaScript), in its place where WebAssembly is forbidden", plain),
	];
	console.log(table(["bytes", "raw", "gzip -9", "brotli 11", "budget"], rows));
	const past = [
		...(shell.brotli > budgets.shell ? [`shell: ${shell.brotli - budgets.shell} bytes too many`] : []),
		...(total.brotli > budgets.total ? [`total: ${total.brotli - budgets.total} bytes too many`] : []),
	];
	console.log(past.length === 0 ? "Inside the budgets." : `Past the budget of wasm-pack.toml: ${past.join("; ")}.`);
	return past.length === 0 ? 0 : 1;
});

/** @typedef {{ raw: number, gzip: number, brotli: number }} Size bytes */

/** @param {Uint8Array} bytes @returns {Size} */
function measure(bytes) {
	const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
	return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** @param {string} name @param {Size} size @param {number} [budget] */
function row(name, { raw, gzip, brotli }, budget) {
	return [name, ...[raw, gzip, brotli].map((bytes) => bytes.toLocaleString("en")), budget?.toLocaleString("en") ?? ""];
}
