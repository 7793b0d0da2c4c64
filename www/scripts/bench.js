/**
 * How fast the widget is: each stage natively and in Chromium, the time from script start to the first note, memory. Pages of
 * 10 KB, 100 KB and 1 MB of text come from tests/bench. Best of many runs each; compare figures of one run, not of two days.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { root, www } from "./places.js";
import { mustRun, runScript } from "./process.js";
import { setUp } from "./setup.js";
import { table } from "./table.js";

/**
 * @typedef {object} Measured what tests/bench/stages.rs finds on one page
 * @property {number} bytes
 * @property {number} mentions
 * @property {number} findings
 * @property {{ name: string, seconds: number }[]} stages
 * @property {{ name: string, seconds: number }[]} pieces the longest piece of each kind of the way in pieces
 */

/**
 * @typedef {object} MeasuredPack what tests/bench/packs.rs finds, in seconds
 * @property {number} bytes
 * @property {number} load
 * @property {number} parse
 * @property {number} scan
 * @property {number} scan_with_pack
 */

await runScript(async () => {
	const settings = await setUp({ browser: true });
	const { build } = await import("./build.js");
	const { measureShell } = await import("./bench_shell.js");
	const { measureCore, measureWidget } = await import("./bench_browser.js");
	await build(settings);
	const folder = join(root, "target/bench");
	mkdirSync(folder, { recursive: true });

	console.log("\nbench: stages, natively (2 minutes, most of it compiling the first time)");
	const lines = await mustRun("cargo", ["bench", "--quiet", "--bench", "stages", "--", "--pages", folder], { cwd: root, quiet: true });
	/** @type {Measured[]} */
	const native = lines.trim().split("\n").map((line) => JSON.parse(line));

	console.log("bench: a pack of 100,000 facts, natively");
	const packLine = await mustRun("cargo", ["bench", "--quiet", "--bench", "packs", "--", "--pages", folder], { cwd: root, quiet: true });
	/** @type {MeasuredPack} */
	const nativePack = JSON.parse(packLine);

	console.log("bench: the same in Chromium (1 minute)");
	const texts = native.map(({ bytes }) => readFileSync(join(folder, `${sizeOf(bytes)}.txt`), "utf8"));
	const { stages: inBrowser, pack } = await measureCore(settings, texts, readFileSync(join(folder, "pack.json"), "utf8"));
	console.log(table(["MB/s", ...native.flatMap(({ bytes }) => [`${label(bytes)} native`, "Chromium"])], stageRows(native, inBrowser)));
	console.log(table(["longest pieces of the way in pieces, ms", `${label(native.at(-1)?.bytes ?? 0)} native`, "Chromium"], pieceRows(native, inBrowser)));
	console.log(table(["pack of 100,000 facts", "MB", "load ms", "of it reading", "scan with pack / without"], [packRow("native", nativePack), packRow("Chromium", pack)]));

	console.log("bench: the widget in pages (1 minute)");
	const pages = native.map(({ bytes }) => ({ name: label(bytes), html: readFileSync(join(folder, `${sizeOf(bytes)}.html`), "utf8") }));
	const demo = { name: "demo page", html: readFileSync(join(www, "index.html"), "utf8") };
	console.log(table(["first note after script start, ms", "cold", "warm", "wasm memory", "JS heap"], await measureWidget(settings, [demo, ...pages])));

	console.log("bench: the shell by itself (20 seconds)");
	console.log(table(["the shell", "at best", "goal"], await measureShell(settings)));

	const [load] = loadavg();
	console.log(`${availableParallelism()} cores, load ${load.toFixed(1)}. On shared or busy cores the same case varies by up to a factor of two: trust ratios.`);
});

/** @param {Measured[]} native @param {Measured[]} inBrowser */
function stageRows(native, inBrowser) {
	return native[0].stages.map(({ name }, index) => [
		name,
		...native.flatMap((page, size) => [page, inBrowser[size]].map(({ bytes, stages }) => speed(bytes / stages[index].seconds / 1e6))),
	]);
}

/** The longest ones of the largest page, longest first. @param {Measured[]} native @param {Measured[]} inBrowser */
function pieceRows(native, inBrowser) {
	const [here, there] = [native, inBrowser].map((pages) => pages[pages.length - 1].pieces);
	const rows = there.map(({ name, seconds }, index) => ({ name, native: here[index].seconds, seconds }));
	const longest = rows.sort((a, b) => b.seconds - a.seconds).slice(0, 8);
	return longest.map(({ name, native, seconds }) => [name, (native * 1e3).toFixed(1), (seconds * 1e3).toFixed(1)]);
}

/** @param {string} name @param {MeasuredPack} pack */
function packRow(name, { bytes, load, parse, scan, scan_with_pack }) {
	return [name, (bytes / 1e6).toFixed(1), (load * 1e3).toFixed(0), (parse * 1e3).toFixed(0), (scan_with_pack / scan).toFixed(2)];
}

/** @param {number} megabytes a second; a stage that hardly looks at the text has no speed worth the name */
function speed(megabytes) {
	if (megabytes > 100_000) return "–";
	return megabytes.toFixed(megabytes >= 100 ? 0 : 1);
}

/** The round size that a page was made for. @param {number} bytes */
function sizeOf(bytes) {
	return 10 ** Math.floor(Math.log10(bytes));
}

/** @param {number} bytes */
function label(bytes) {
	return sizeOf(bytes) >= 1e6 ? `${sizeOf(bytes) / 1e6} MB` : `${sizeOf(bytes) / 1e3} KB`;
}
