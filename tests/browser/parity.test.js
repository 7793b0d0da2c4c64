import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../www/scripts/places.js";
import { launch } from "./harness.js";

/** Built by `cargo test`, which runs before the tests in pages. */
const program = join(root, "target/debug/tradecheck");
const folder = join(root, "tests/pages");
const site = await launch();

/** The report of the whole page as one line of JSON, as the widget's engine gives it. */
const reportOfPage = async () => {
	const address = "/dist/tradecheck.js";
	const { check } = await import(address);
	return JSON.stringify(await check(document.documentElement, { text: true }));
};

for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
	test(`${name}: WebAssembly, JavaScript and the command line give the same report, byte for byte`, async () => {
		const html = readFileSync(join(folder, name), "utf8");
		const expected = execFileSync(program, ["scan", join(folder, name), "--format", "json", "--with-text"], { encoding: "utf8" }).trimEnd();
		for (const [policy, core] of [["script-src 'self' 'wasm-unsafe-eval'", "tradecheck_bg.wasm"], ["script-src 'self'", "tradecheck_plain.js"]]) {
			site.addPage(`/${name}`, html, { "Content-Security-Policy": policy });
			const { page, requested } = await site.open(`/${name}`);
			assert.equal(await page.evaluate(reportOfPage), expected, core);
			const loaded = requested.filter((address) => address.includes("/dist/")).map((address) => address.split("/").pop());
			assert.deepEqual(loaded, ["tradecheck.js", core]);
			await page.close();
		}
	});
}
