/**
 * The widget on a folder of saved pages: `npm --prefix www run pages -- FOLDER`. For each page it holds the widget to its promises:
 * the page's own markup unchanged, nothing moved, nothing printed, nothing asked for, marks on their words, no trace after it has
 * gone. Scripts of a page are left out, so that what changes is our doing; what a page wants from elsewhere is not fetched.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startBrowser } from "./browser.js";
import { www } from "./places.js";
import { Failure, runScript } from "./process.js";
import { serve } from "./serve.js";
import { setUp } from "./setup.js";

/** Milliseconds for a page to come to rest. */
const REST = 150;
/** Milliseconds that one page may take. */
const PATIENCE = 30_000;

await runScript(async () => {
	const [folder] = process.argv.slice(2);
	if (!folder) throw new Failure("Say which folder: npm --prefix www run pages -- FOLDER");
	const names = readdirSync(resolve(process.env.INIT_CWD ?? ".", folder)).filter((name) => /\.html?$/.test(name)).sort();
	if (names.length === 0) throw new Failure(`${folder} holds no file that ends in .html.`);
	const settings = await setUp({ browser: true });
	const { build } = await import("./build.js");
	await build(settings);
	/** @type {Map<string, import("./serve.js").Page>} */
	const pages = new Map();
	const site = await serve({ folder: www, pages });
	const { browser, close } = await startBrowser("chromium", settings.browsers.chromium);
	let broken = 0;
	/** @type {Map<string, number>} */
	const counts = new Map();
	try {
		for (const name of names) {
			const html = readFileSync(join(resolve(process.env.INIT_CWD ?? ".", folder), name), "utf8");
			pages.set("/page.html", { body: withoutScripts(html) });
			const page = await browser.newPage();
			const { faults, checks, took } = await tryPage(page, site.url).catch((error) => ({ faults: [String(error)], checks: [], took: 0 }));
			await page.close();
			broken += faults.length > 0 ? 1 : 0;
			for (const check of checks) counts.set(check, (counts.get(check) ?? 0) + 1);
			console.log(`${faults.length > 0 ? "BROKEN" : "kept  "}  ${name}: ${checks.length} notes, ${Math.round(took)} ms${faults.map((fault) => `\n        ${fault}`).join("")}`);
		}
	} finally {
		await close();
		await site.close();
	}
	const list = [...counts].sort(([, a], [, b]) => b - a).map(([check, count]) => `${check} ${count}`);
	console.log(`${names.length} pages, ${broken} broken promises. Notes: ${list.join(", ") || "none"}.`);
	return broken === 0 ? 0 : 1;
});

/** Scripts of the page, its own policy and its refreshes are left out; structured data stays. @param {string} html */
function withoutScripts(html) {
	return html
		.replace(/<script\b(?![^>]*ld\+json)[^>]*>[^]*?<\/script>/gi, "")
		.replace(/<meta\b[^>]*http-equiv=["']?(?:refresh|content-security-policy)[^>]*>/gi, "")
		.replace(/\son\w+=(?:"[^"]*"|'[^']*')/gi, "");
}

/** @param {import("./browser.js").Page} page @param {string} url */
async function tryPage(page, url) {
	/** @type {string[]} */
	const printed = [];
	/** @type {string[]} */
	const requested = [];
	page.on("console", (message) => {
		// A picture of the page that is not there, asked for late, is the page's own.
		const late = message.text().startsWith("Failed to load resource") && !message.location().url?.includes("/dist/");
		if (!late) printed.push(`${message.type()}: ${message.text()}`);
	});
	page.on("pageerror", (error) => printed.push(`uncaught: ${error}`));
	page.on("request", (request) => {
		const own = request.url().startsWith(url) || request.url().startsWith("data:");
		if (own) requested.push(request.url().slice(url.length));
		void (own ? request.continue() : request.abort("blockedbyclient"));
	});
	await page.setRequestInterception(true);
	await page.setViewport({ width: 1200, height: 900 });
	await page.goto(`${url}/page.html`, { waitUntil: "load", timeout: PATIENCE });
	await new Promise((done) => setTimeout(done, REST));
	await page.evaluate(async () => {
		// The page may have a base of its own.
		Object.assign(window, { tradecheck: await import(`${location.origin}/dist/tradecheck.js`) });
		await /** @type {any} */ (window).tradecheck.load();
	});
	printed.length = requested.length = 0;
	const found = await page.evaluate(watch, REST);
	const faults = [...found.faults, ...printed.map((line) => `printed: ${line}`), ...requested.map((address) => `asked for ${address}`)];
	return { ...found, faults };
}

/** Runs in the page. @param {number} rest */
async function watch(rest) {
	/** @type {string[]} */
	const faults = [];
	const settle = () => new Promise((done) => setTimeout(done, rest));
	// Not from a copy of the page: making one fetches its pictures anew.
	const markup = () => document.documentElement.outerHTML.replace(document.querySelector("tradecheck-notes")?.outerHTML ?? "", "");
	const places = () => [...document.querySelectorAll("body *:not(tradecheck-notes)")].map((element) => JSON.stringify(element.getBoundingClientRect())).join();
	/** @param {string} text */
	const plain = (text) => text.replace(/\s+/g, " ").trim();
	// What still changes by itself is no fault of ours.
	for (let round = 0, last = ""; round < 20 && last !== places() + markup(); round++) {
		last = places() + markup();
		await settle();
	}
	const before = { markup: markup(), places: places(), sheets: document.adoptedStyleSheets.length, stored: localStorage.length + sessionStorage.length };
	let shift = 0;
	const observer = new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shift += /** @type {any} */ (entry).value;
	});
	observer.observe({ type: "layout-shift" });

	const start = performance.now();
	const widget = await /** @type {any} */ (window).tradecheck.attach(document.body, { mode: "editor" });
	const took = performance.now() - start;
	await settle();
	if (markup() !== before.markup) faults.push("the markup has changed while the widget is on");
	if (places() !== before.places) faults.push("something has moved");
	const { notes } = widget;
	const words = notes.flatMap((/** @type {any} */ note) => [plain(note.text), ...note.text.split("\n").map(plain)]);
	const marks = [...CSS.highlights].filter(([key]) => key.startsWith("tradecheck-")).flatMap(([, highlight]) => [...highlight]);
	for (const { startContainer, startOffset, endOffset } of marks) {
		const marked = plain(/** @type {Text} */ (startContainer).data.slice(startOffset, endOffset));
		if (!words.some((/** @type {string} */ text) => text === marked || text.includes(marked))) faults.push(`marked are “${marked}”, the words of no note`);
	}
	if (notes.length > 0 && marks.length === 0) faults.push("notes, but no mark");
	widget.destroy();
	await settle();
	observer.disconnect();
	if (shift > 0) faults.push(`layout shift of ${shift}`);
	if (document.documentElement.outerHTML !== before.markup) faults.push("a trace in the markup after destroy()");
	if (CSS.highlights.size > 0) faults.push("highlights are left");
	if (document.adoptedStyleSheets.length !== before.sheets) faults.push("a style sheet is left");
	if (localStorage.length + sessionStorage.length !== before.stored) faults.push("something is stored");
	return { faults, took, checks: notes.map((/** @type {any} */ note) => note.check) };
}
