/** The browser's half of the benchmarks. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser.js";
import { root, www } from "./places.js";
import { mustRun } from "./process.js";
import { serve } from "./serve.js";
import { profileFlags } from "./widget_profile.js";

/** @typedef {import("./settings.js").Settings} Settings */

/** Seconds for each stage of each text. */
const SECONDS = 0.3;
/** Page loads for each time to the first note. */
const LOADS = 5;
/** Milliseconds after which a page has no note. */
const PATIENCE = 20_000;

/**
 * The benchmarks of tests/bench in Chromium, compiled as the widget is: the stages on each text, and a large pack.
 * @param {Settings} settings
 * @param {string[]} texts
 * @param {string} pack the pack's JSON
 * @returns {Promise<{stages: import("./bench.js").Measured[], pack: import("./bench.js").MeasuredPack}>}
 */
export async function measureCore(settings, texts, pack) {
	const folder = join(root, "target/bench/web");
	mkdirSync(folder, { recursive: true });
	const target = "wasm32-unknown-unknown";
	const example = ["--example", "bench_in_browser", "--target", target, "--no-default-features"];
	await mustRun("cargo", ["build", "--quiet", ...example, ...profileFlags(settings)], { cwd: root });
	const compiled = join(root, "target", target, "widget/examples/bench_in_browser.wasm");
	await mustRun("wasm-bindgen", ["--target", "web", "--out-name", "bench", "--out-dir", folder, compiled]);
	const module = join(folder, "bench_bg.wasm");
	await mustRun("wasm-opt", [...settings.wasmOpt, module, "-o", module]);

	const pages = new Map([
		["/empty.html", { body: "<!DOCTYPE html><title>Bench</title>" }],
		["/pack.json", { body: pack }],
	]);
	const site = await serve({ folder, pages });
	const { browser, close } = await startBrowser("chromium", settings.browsers.chromium);
	/** @param {string} name @param {string} text */
	const measure = async (name, text) => {
		const page = await browser.newPage();
		await page.goto(`${site.url}/empty.html`);
		const json = await page.evaluate(inPage, name, text, SECONDS);
		await page.close();
		return JSON.parse(json);
	};
	try {
		const stages = [];
		for (const text of texts) stages.push(await measure("stages", text));
		return { stages, pack: await measure("pack", texts[1]) };
	} finally {
		await close();
		await site.close();
	}
}

/** Runs in the page. @param {string} name @param {string} text @param {number} seconds */
async function inPage(name, text, seconds) {
	const address = "/bench.js";
	const { default: init, measureStages, measurePack } = await import(address);
	await init();
	if (name === "stages") return measureStages(text, seconds);
	return measurePack(await (await fetch("/pack.json")).text(), text, seconds * 10);
}

/**
 * Opens pages with the widget on: rows of time to the first note, cold (a browser that has cached nothing) and warm (the second
 * load), and memory once the page is still.
 * @param {Settings} settings
 * @param {{ name: string, html: string }[]} subjects a page that does not bring the widget along gets it
 */
export async function measureWidget(settings, subjects) {
	/** @type {Map<string, import("./serve.js").Page>} */
	const pages = new Map();
	const site = await serve({ folder: www, pages, cache: "max-age=3600" });
	const { browser, close } = await startBrowser("chromium", settings.browsers.chromium);
	try {
		const rows = [];
		for (const { name, html } of subjects) {
			pages.set("/bench.html", { body: html.includes("dist/") ? html : html.replace("</body>", `${LOADER}</body>`), headers: { "Cache-Control": "no-store" } });
			/** @type {Record<"cold" | "warm", number[]>} */
			const times = { cold: [], warm: [] };
			let memory = { wasm: 0, heap: 0 };
			let silent = false;
			for (let load = 0; load < LOADS && !silent; load += 1) {
				const context = await browser.createBrowserContext();
				for (const state of /** @type {const} */ (["cold", "warm"])) {
					const page = await context.newPage();
					await page.evaluateOnNewDocument(keepWasmMemory);
					await page.goto(`${site.url}/bench.html`);
					const time = await timeToFirstNote(page);
					if (time !== undefined) times[state].push(time);
					silent ||= time === undefined;
					memory = await memoryOf(page);
					await page.close();
				}
				await context.close();
			}
			rows.push([name, spread(times.cold), spread(times.warm), megabytes(memory.wasm), megabytes(memory.heap)]);
		}
		return rows;
	} finally {
		await close();
		await site.close();
	}
}

/** The widget on a page that does not bring it along. */
const LOADER = '<script type="module">import { attach } from "/dist/tradecheck.js"; await attach("article");</script>';

/** Runs in the page before its own scripts: keeps a hold on the memory of the module that starts. */
function keepWasmMemory() {
	for (const name of /** @type {const} */ (["instantiate", "instantiateStreaming"])) {
		const original = /** @type {(...parameters: any[]) => Promise<any>} */ (WebAssembly[name]);
		WebAssembly[name] = async (/** @type {any[]} */ ...parameters) => {
			const result = await original(...parameters);
			Object.assign(window, { tradecheckBenchMemory: (result.instance ?? result).exports.memory });
			return result;
		};
	}
}

/** Milliseconds from the start of the widget's script to its first painted note. @param {import("./browser.js").Page} page */
async function timeToFirstNote(page) {
	const marked = () => performance.getEntriesByName("tradecheck:first-note").length > 0;
	const noted = await page.waitForFunction(marked, { timeout: PATIENCE, polling: 20 }).catch(() => undefined);
	if (!noted) return undefined;
	return page.evaluate(() => {
		const [start, note] = ["tradecheck:start", "tradecheck:first-note"].map((name) => performance.getEntriesByName(name)[0].startTime);
		return note - start;
	});
}

/** Bytes of the module's memory and of the page's JavaScript heap. @param {import("./browser.js").Page} page */
async function memoryOf(page) {
	const session = await page.createCDPSession();
	await session.send("HeapProfiler.collectGarbage");
	const wasm = await page.evaluate(() => /** @type {any} */ (window).tradecheckBenchMemory?.buffer.byteLength ?? 0);
	return { wasm, heap: (await page.metrics()).JSHeapUsedSize ?? 0 };
}

/** Best and median. @param {number[]} times */
function spread(times) {
	if (times.length === 0) return "no note";
	const sorted = times.toSorted((a, b) => a - b);
	return `${sorted[0].toFixed(0)} (median ${sorted[sorted.length >> 1].toFixed(0)})`;
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
