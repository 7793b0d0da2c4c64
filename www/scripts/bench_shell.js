/** What the shell takes by itself, in Chromium: reading the page, opening a card, painting many notes. */
import { startBrowser } from "./browser.js";
import { www } from "./places.js";
import { serve } from "./serve.js";

const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><meta property="article:published_time" content="2025-10-27"></head><body><article>';
/** 16 nodes each, white space between blocks included. */
const paragraph = (/** @type {number} */ number) =>
	`<div class="row"><p class="story-text" id="p${number}">The <a href="#">minister</a> said on <em>the day</em> that ${number} of <b>the goods</b> would go. <span class="aside">More words.</span></p></div>\n`;
const slip = (/** @type {number} */ number) => `<p>On Monday, October 28, 2025, they met for the ${number}th time. ${"The talks went on without a result that anybody could name. ".repeat(13)}</p>`;
const PAGES = {
	"/nodes.html": Array.from({ length: 312 }, (_, number) => paragraph(number)).join(""),
	"/notes.html": Array.from({ length: 200 }, (_, number) => slip(number)).join(""),
};

/**
 * Rows of what was measured, its figure and the goal.
 * @param {import("./settings.js").Settings} settings
 */
export async function measureShell(settings) {
	const pages = new Map(Object.entries(PAGES).map(([path, body]) => [path, { body: `${HEAD}${body}</article></body></html>` }]));
	const site = await serve({ folder: www, pages });
	const { browser, close } = await startBrowser("chromium", settings.browsers.chromium);
	try {
		const page = await browser.newPage();
		await page.goto(`${site.url}/nodes.html`);
		const reading = await page.evaluate(readNodes);
		await page.goto(`${site.url}/notes.html`);
		const notes = await page.evaluate(paintNotes);
		const times = (/** @type {number} */ one, /** @type {number} */ other) => `${(one / other).toFixed(1)} times`;
		return [
			[`reading ${reading.nodes} nodes, against a bare walk`, `${reading.collect.toFixed(2)} ms, ${times(reading.collect, reading.walk)}`, "2 times"],
			["the same, against a walk that takes the texts too", times(reading.collect, reading.texts), ""],
			[`painting ${notes.count} notes on ${Math.round(notes.words / 1000)},000 words`, `${notes.paint.toFixed(1)} ms`, "100 ms"],
			["opening a card", `${notes.card.toFixed(1)} ms`, "16 ms"],
		];
	} finally {
		await close();
		await site.close();
	}
}

/** Runs in the page. Each pass reads nodes that were never read before, as the first reading of a page does. */
async function readNodes() {
	const address = "/src/collect.js";
	const { collect } = await import(address);
	const article = /** @type {Element} */ (document.querySelector("article"));
	const source = article.innerHTML;
	/** @param {(text: Text) => unknown} each */
	const walk = (each) => {
		const walker = document.createTreeWalker(document.documentElement);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) each(/** @type {Text} */ (node));
	};
	const passes = {
		walk: () => walk(() => 0),
		texts: () => {
			let text = "";
			walk((node) => node.nodeType === 3 && (text += node.data));
			return text.length;
		},
		collect: () => collect(document.documentElement).text.length,
	};
	/** @type {Record<string, number>} */
	const best = {};
	for (let round = 0; round < 60; round++) {
		for (const [name, pass] of Object.entries(passes)) {
			article.innerHTML = source;
			article.getBoundingClientRect();
			await new Promise((resolve) => setTimeout(resolve));
			const start = performance.now();
			pass();
			best[name] = Math.min(best[name] ?? Infinity, performance.now() - start);
		}
	}
	let nodes = 0;
	walk(() => (nodes += 1));
	return { nodes, walk: best.walk, texts: best.texts, collect: best.collect };
}

/** Runs in the page. */
async function paintNotes() {
	const address = "/dist/tradecheck.js";
	const { attach } = await import(address);
	const widget = await attach("article", { mode: "editor" });
	/** @param {() => void} work */
	const best = (work) => {
		let time = Infinity;
		for (let round = 0; round < 10; round++) {
			const start = performance.now();
			work();
			document.body.getBoundingClientRect();
			time = Math.min(time, performance.now() - start);
		}
		return time;
	};
	const paint = best(() => (widget.mode = "editor"));
	let next = 0;
	const card = best(() => widget.show(widget.notes[(next += 1)].id));
	return { count: widget.notes.length, words: (document.body.textContent ?? "").split(/\s+/).length, paint, card };
}
