/** A page of 1 MB: the work is cut into slices, the page stays at hand, and only what has changed is read again. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../www/scripts/places.js";
import { launch } from "./harness.js";

const site = await launch();
/** How often the page must have its turn while 1 MB is read: in slices of even 20 ms it has more. How long they are is printed, not judged. */
const TURNS = 40;

/** About `bytes` of news in paragraphs, from the articles that the core is tested on. @param {number} bytes */
function news(bytes) {
	const folder = join(root, "tests/articles");
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt")).sort();
	const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n")).filter((line) => line.length > 60 && !/^[#=]/.test(line));
	// Planted slips once each, and then what reads as news does: a page of nothing but slips is no page.
	const clean = lines.filter((line) => !line.includes("{"));
	const paragraphs = [];
	for (let length = 0, at = 0; length < bytes; at++) {
		const line = (at < 200 ? lines : clean)[at % (at < 200 ? lines : clean).length].replace(/\{[\w-]+:([^}]*)\}/g, "$1").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
		paragraphs.push(`<p>${line}</p>`);
		length += line.length;
	}
	return paragraphs.join("\n");
}

const HEAD = '<meta charset="utf-8"><link rel="icon" href="data:,"><meta property="article:published_time" content="2025-10-27T09:00:00Z">';
site.addPage("/large.html", `<!doctype html><html lang="en"><head>${HEAD}<title>Large</title></head><body><article><h1>Duties and deals</h1>${news(1_000_000)}</article></body></html>`);

/**
 * Runs in the page: how much longer than alone the same work takes while others are at work on the machine. Slices are drawn out as
 * much, which is not their fault.
 */
function slowdown() {
	const times = [];
	for (let round = 0; round < 60; round++) {
		const before = performance.now();
		for (let sum = 0, at = 0; at < 2_000_000; at++) sum = (sum * 31 + at) | 0;
		times.push(performance.now() - before);
	}
	times.sort((a, b) => a - b);
	return times[54] / times[0];
}

/** Runs in the page: attaches the widget and gives how long the page had to wait for its turn meanwhile. */
async function attachWatched() {
	const long = [];
	const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
	observer.observe({ type: "longtask" });
	// What else wants its turn gets it in the middle of our work; how long it waits is how long our slices are.
	const channel = new MessageChannel();
	const waits = [];
	let last = performance.now();
	channel.port1.onmessage = () => {
		const now = performance.now();
		waits.push(now - last);
		last = now;
		channel.port2.postMessage(null);
	};
	channel.port2.postMessage(null);
	const address = "/dist/tradecheck.js";
	const { attach } = await import(address);
	const widget = await attach("article");
	await new Promise((resolve) => setTimeout(resolve, 500));
	channel.port1.close();
	observer.disconnect();
	Object.assign(window, { widget });
	waits.sort((a, b) => b - a);
	return { long, longest: waits[0], turns: waits.filter((wait) => wait > 2).length, slices: waits.filter((wait) => wait > 4).length, over8: waits.filter((wait) => wait > 8.5).length, notes: widget.notes.length };
}

test("a page of 1 MB has its turn all the while it is read", async (context) => {
	const { page } = await site.open("/large.html");
	const slow = await page.evaluate(slowdown);
	const { long, longest, turns, slices, over8, notes } = await page.evaluate(attachWatched);
	context.diagnostic(`${notes} notes, machine busy by a factor of ${slow.toFixed(1)}: longest wait ${longest.toFixed(1)} ms, ${slices} slices over 4 ms, ${over8} over 8.5 ms, long tasks ${long.map(Math.round).join(" ") || "none"}`);
	assert.ok(notes > 50, `${notes} notes`);
	assert.ok(turns >= TURNS, `${turns} turns`);
});

test("of a changed page of 1 MB only what has changed is read again", async (context) => {
	const { page } = await site.open("/large.html");
	await page.evaluate(attachWatched);
	const slow = await page.evaluate(slowdown);
	const before = await page.evaluate(() => window.widget.notes.length);
	const changed = await page.evaluate(async () => {
		const long = [];
		const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
		observer.observe({ type: "longtask" });
		const read = new Promise((resolve) => window.widget.addEventListener("report", resolve, { once: true }));
		const late = document.createElement("p");
		late.textContent = "The ministers met on Monday, October 28, 2025, to sign what they had agreed on.";
		document.querySelector("article").children[2].before(late);
		await read;
		await new Promise((resolve) => setTimeout(resolve, 300));
		observer.disconnect();
		return { long, notes: window.widget.notes.length };
	});
	assert.equal(changed.notes, before + 1);
	context.diagnostic(`machine busy by a factor of ${slow.toFixed(1)}: long tasks ${changed.long.map(Math.round).join(" ") || "none"}`);
});

test("the first notes on what is in view are painted before the rest of a page of 1 MB is read, and stay", async (context) => {
	const slip = "<p>The ministers met on Monday, October 28, 2025, to sign what they had agreed on.</p>";
	site.addPage("/first.html", `<!doctype html><html lang="en"><head>${HEAD}<title>First</title></head><body><article><h1>Duties and deals</h1>${news(500_000)}${slip}<p id="here"></p>${news(500_000)}</article></body></html>`);
	const { page } = await site.open("/first.html");
	const times = await page.evaluate(async () => {
		document.getElementById("here").scrollIntoView({ block: "center" });
		const address = "/dist/tradecheck.js";
		const { attach } = await import(address);
		const start = performance.now();
		const early = new Promise((resolve) => {
			const look = () => (performance.getEntriesByName("tradecheck:first-note").length > 0 ? resolve({ at: performance.now() - start, words: [...CSS.highlights].flatMap(([, marks]) => [...marks].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))) }) : setTimeout(look));
			look();
		});
		const widget = await attach("article", { mode: "editor" });
		const end = performance.now() - start;
		const text = "Monday, October 28, 2025";
		return { ...(await early), end, text, kept: widget.notes.some((note) => note.text === text) };
	});
	context.diagnostic(`first note after ${Math.round(times.at)} ms, all after ${Math.round(times.end)} ms`);
	assert.ok(times.words.includes(times.text), `${times.words}`);
	assert.ok(times.words.length < 20, "only what is in view");
	assert.ok(times.kept);
	assert.ok(times.at < times.end, `${times.at} of ${times.end} ms`);
});
