/** What a page loads, in bytes: raw, gzip and brotli at their highest settings. Fails past the budgets of wasm-pack.toml. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { dist } from "./places.js";
import { runScript } from "./process.js";
import { setUp } from "./setup.js";

await runScript(async () => {
	const settings = await setUp({ browser: false });
	const { build } = await import("./build.js");
	await build(settings);
	const { budgets } = settings;
	const rows = [
		measure("core (wasm, evidence in it)", readFileSync(join(dist, "tradecheck_bg.wasm"))),
		measure("shell (script, style in it)", readFileSync(join(dist, "tradecheck.js"))),
	];
	const [core, shell] = rows;
	const total = { name: "total", raw: core.raw + shell.raw, gzip: core.gzip + shell.gzip, brotli: core.brotli + shell.brotli };
	console.log(`\n${line("", "raw", "gzip -9", "brotli 11", "budget")}`);
	console.log(line(core.name, core.raw, core.gzip, core.brotli, ""));
	console.log(line(shell.name, shell.raw, shell.gzip, shell.brotli, budgets.shell));
	console.log(line(total.name, total.raw, total.gzip, total.brotli, budgets.total));
	const past = [
		...(shell.brotli > budgets.shell ? [`shell: ${shell.brotli - budgets.shell} bytes too many`] : []),
		...(total.brotli > budgets.total ? [`total: ${total.brotli - budgets.total} bytes too many`] : []),
	];
	console.log(past.length === 0 ? "\nInside the budgets." : `\nPast the budget of wasm-pack.toml: ${past.join("; ")}.`);
	return past.length === 0 ? 0 : 1;
});

/** @param {string} name @param {Buffer} bytes */
function measure(name, bytes) {
	const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
	return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** @param {string} name @param {...(string | number)} cells */
function line(name, ...cells) {
	return name.padEnd(30) + cells.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell).padStart(11)).join("");
}
