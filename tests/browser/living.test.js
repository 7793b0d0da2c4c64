/** Pages that live: content that comes late, goes, is rendered again, moves, or never rests. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inShadow, marked, open, pause } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant" }];
const SETTLED = 900;
const differs = async (page) => (await marked(page))["tradecheck-differs"] ?? [];

test("a framework that renders the marked text again gets no error, and the mark is there again", async () => {
	const page = await stage.page(`<article><ul id="list"></ul></article>`);
	await page.evaluate(() => {
		// What a virtual DOM does: keep references to text nodes and parents, and insist on them.
		const list = document.getElementById("list");
		window.items = ["Besant spoke", "Greer spoke", "Besant left"].map((words) => {
			const item = document.createElement("li");
			const text = document.createTextNode(words);
			item.append(text);
			list.append(item);
			return { item, text };
		});
	});
	await stage.attach(page, RULES);
	await page.evaluate(() => {
		const list = document.getElementById("list");
		list.insertBefore(window.items[2].item, window.items[0].item);
		window.items[0].item.removeChild(window.items[0].text);
		window.items[0].item.append(document.createTextNode("Besant spoke again"));
		window.items[1].text.nodeValue = "Mr. Besant and Greer";
	});
	await pause(SETTLED);
	assert.deepEqual(await differs(page), ["Besant", "Besant", "Besant"]);
	assert.deepEqual(page.said, []);
});

test("what changes while the engine is on its way is read as it is when the engine is there", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p></article>`);
	const calls = await page.evaluate(async () => {
		const address = "/shell.js";
		const { APPEARANCE, FORMATS, Widget, fakeEngine } = await import(address);
		let come;
		const engine = Object.assign(fakeEngine([{ find: "Besant" }]), { ready: new Promise((resolve) => (come = resolve)) });
		const widget = new Widget(document.querySelector("article"), engine, { language: "en" }, { ...APPEARANCE, formats: FORMATS });
		const read = widget.refresh();
		await new Promise((resolve) => setTimeout(resolve, 50));
		document.querySelector("p").textContent = "Yesterday Mr. Besant spoke.";
		come();
		await read;
		return engine.calls;
	});
	assert.equal(calls, 1);
	assert.deepEqual(await differs(page), ["Besant"]);
	const onPage = await page.evaluate(() => [...CSS.highlights.get("tradecheck-differs")].map(({ startContainer }) => startContainer.isConnected));
	assert.deepEqual(onPage, [true], "a mark on words that have gone");
	assert.deepEqual(page.said, []);
});

test("a block that is rewritten without end does not keep us reading", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p><p id="ticker">0</p></article>`);
	await stage.attach(page, RULES);
	await page.evaluate(() => {
		let n = 0;
		window.tick = setInterval(() => {
			document.getElementById("ticker").textContent = `Index at ${n++}`;
		}, 16);
	});
	await pause(3500);
	const calls = await page.evaluate(() => window.test.engine.calls);
	await pause(2500);
	assert.equal(await page.evaluate(() => window.test.engine.calls), calls, "still reading a ticker");
	assert.ok(calls <= 5, `${calls} readings`);
	await page.evaluate(() => {
		const late = document.createElement("p");
		late.textContent = "Besant again.";
		document.querySelector("article").append(late);
	});
	await pause(2200);
	assert.equal((await differs(page)).length, 2, "what changes elsewhere is still read");
});

test("an article that comes late gets its notes", async () => {
	const page = await stage.page(`<main></main>`);
	await stage.attach(page, RULES, {}, {}, "main");
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".pill-checked").textContent), "Checked 41 names, dates and figures");
	await page.evaluate(() => setTimeout(() => document.querySelector("main").insertAdjacentHTML("beforeend", "<article><p>Besant spoke.</p></article>"), 300));
	await pause(300 + SETTLED);
	assert.deepEqual(await differs(page), ["Besant"]);
});

test("a change of route swaps the notes and keeps no stale mark", async () => {
	const page = await stage.page(`<main><article><p>Besant spoke.</p></article></main>`);
	await stage.attach(page, RULES, {}, {}, "main");
	await page.evaluate(() => {
		history.pushState({}, "", "/other");
		document.querySelector("main").replaceChildren(Object.assign(document.createElement("p"), { textContent: "Nothing here about him." }));
	});
	await pause(SETTLED);
	assert.deepEqual(await marked(page), {});
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".pill-result").textContent), /nothing differs/);
});

test("a tab that is shown later gets its notes when it is shown", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p><div id="tab" hidden><p>Besant in a tab.</p></div></article>`);
	await stage.attach(page, RULES);
	assert.equal((await differs(page)).length, 1);
	await page.evaluate(() => document.getElementById("tab").removeAttribute("hidden"));
	await pause(SETTLED);
	assert.equal((await differs(page)).length, 2);
});

test("on a translated page the notes say that they were made on the original wording", async () => {
	const page = await stage.page(`<article><p id="p">Besant spoke.</p></article>`);
	await stage.attach(page, RULES);
	await page.evaluate(() => {
		document.documentElement.classList.add("translated-ltr");
		document.getElementById("p").innerHTML = `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Besant sprach.</font></font>`;
	});
	await pause(SETTLED);
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".panel-status").textContent), /translated.*original wording/);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelectorAll(".row").length), 1);
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".row-lost").textContent), /no longer on the page/);
	assert.deepEqual(page.said, []);
});

test("an unchanged page is not read by the engine again when it is rendered again", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p></article>`);
	await stage.attach(page, RULES);
	const calls = await page.evaluate(() => window.test.engine.calls);
	await page.evaluate(() => {
		const old = document.querySelector("p");
		old.replaceWith(old.cloneNode(true));
	});
	await pause(SETTLED);
	assert.equal(await page.evaluate(() => window.test.engine.calls), calls);
	assert.deepEqual(await differs(page), ["Besant"], "the mark is on the new node");
	assert.ok(await page.evaluate(() => [...CSS.highlights.get("tradecheck-differs")].every((range) => range.startContainer.isConnected)));
});

test("an open card stays with its words while the page changes elsewhere, and goes with them", async () => {
	const page = await stage.page(`<article><p id="p">Besant spoke.</p><p id="q">More.</p></article>`);
	await stage.attach(page, RULES);
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
	await page.evaluate(() => void (document.getElementById("q").textContent = "Still more."));
	await pause(SETTLED);
	assert.ok(await inShadow(page, (shadow) => shadow.querySelector(".card:popover-open") !== null));
	await page.evaluate(() => document.getElementById("p").remove());
	await pause(SETTLED);
	assert.ok(await inShadow(page, (shadow) => shadow.querySelector(".card:popover-open") === null));
});

test("two hundred notes on a long page are all painted", async () => {
	const paragraph = (index) => `<p>${index % 3 === 0 ? "Besant spoke." : "Others spoke."} ${"The talks went on without a result that anybody could name. ".repeat(9)}</p>`;
	const page = await stage.page(`<article>${Array.from({ length: 600 }, (_, index) => paragraph(index)).join("")}</article>`);
	await stage.attach(page, RULES, { mode: "editor" });
	assert.equal((await differs(page)).length, 200);
});
