/** Marks as elements in the text, for who listens: only where asked for, exact, and gone without a trace. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { marked, open, pause } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant", message: "The record has Bessent." }, { find: "Monday, October 28", check: "weekday-mismatch", severity: "warning" }];
const ARTICLE = `<article><p id="p">Scott Besant met <a href="#">Besant’s deputy</a> on Monday, <em>October 28</em>.</p><p>Besant</p></article>`;
const SETTLED = 900;
const elements = (page) => page.evaluate(() => [...document.querySelectorAll("mark")].map((mark) => [mark.textContent, document.getElementById(mark.getAttribute("aria-details"))?.getAttribute("role"), document.getElementById(mark.getAttribute("aria-details"))?.dataset.say]));

test("words are marked in the text only where asked for", async () => {
	const page = await stage.page(ARTICLE);
	const before = await page.evaluate(() => document.querySelector("article").outerHTML);
	await stage.attach(page, RULES);
	assert.equal(await page.evaluate(() => document.querySelector("article").outerHTML), before);
});

test("each marked word has an element that leads to its comment, also for a screen reader", async () => {
	const page = await stage.page(ARTICLE);
	await stage.attach(page, RULES, { marks: "text", mode: "editor" });
	const comment = (words) => [words, "comment", "Differs. The record has Bessent."];
	const weekday = (words) => [words, "comment", "Worth a look. Monday, October 28 differs."];
	assert.deepEqual(await elements(page), [comment("Besant"), comment("Besant"), weekday("Monday, "), weekday("October 28"), comment("Besant")]);
	assert.equal(await page.evaluate(() => document.querySelector("#p").textContent), "Scott Besant met Besant’s deputy on Monday, October 28.");
	assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant", "Besant", "Besant"], "painted as before");
	assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("mark")).backgroundColor), "rgba(0, 0, 0, 0)");
	if (page.createCDPSession && stage.browser.process()?.spawnfile?.includes("chrom")) {
		const client = await page.createCDPSession();
		const { nodes } = await client.send("Accessibility.getFullAXTree");
		const mark = nodes.find((node) => node.role?.value === "mark" && !node.ignored);
		const details = mark.properties.find(({ name }) => name === "details").value.relatedNodes[0];
		const target = nodes.find((node) => node.backendDOMNodeId === details.backendDOMNodeId);
		assert.equal(target.role.value, "comment");
	}
	assert.deepEqual(page.said, []);
});

test("destroy puts every text node together again: the same nodes, the same words", async () => {
	const page = await stage.page(ARTICLE);
	await page.evaluate(() => {
		const texts = [];
		const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) texts.push(walker.currentNode);
		window.before = { texts, words: texts.map((text) => text.data), markup: document.documentElement.outerHTML };
	});
	await stage.attach(page, RULES, { marks: "text", mode: "editor" });
	assert.ok(await page.evaluate(() => document.querySelectorAll("mark").length > 0));
	await page.evaluate(() => window.test.widget.destroy());
	assert.ok(
		await page.evaluate(() => {
			const texts = [];
			const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) texts.push(walker.currentNode);
			const { before } = window;
			return texts.length === before.texts.length && texts.every((text, index) => text === before.texts[index] && text.data === before.words[index]) && document.documentElement.outerHTML === before.markup;
		}),
	);
	assert.deepEqual(page.said, []);
});

test("a page that changes the marked words keeps its change, gets its marks anew, and is not read without end", async () => {
	const page = await stage.page(ARTICLE);
	await stage.attach(page, RULES, { marks: "text", mode: "editor" });
	const calls = await page.evaluate(() => window.test.engine.calls);
	await pause(SETTLED);
	assert.equal(await page.evaluate(() => window.test.engine.calls), calls, "our own marks are no change");
	await page.evaluate(() => void (document.querySelector("article").lastElementChild.textContent = "Mr. Besant left."));
	await pause(SETTLED);
	assert.deepEqual((await elements(page)).map(([words]) => words), ["Besant", "Besant", "Monday, ", "October 28", "Besant"]);
	await page.evaluate(() => document.querySelector("mark").replaceWith("Bessent"));
	await pause(SETTLED);
	assert.equal(await page.evaluate(() => document.querySelector("#p").textContent), "Scott Bessent met Besant’s deputy on Monday, October 28.");
	await page.evaluate(() => window.test.widget.destroy());
	assert.equal(await page.evaluate(() => document.querySelector("article").innerHTML), '<p id="p">Scott Bessent met <a href="#">Besant’s deputy</a> on Monday, <em>October 28</em>.</p><p>Mr. Besant left.</p>');
	assert.ok((await page.evaluate(() => window.test.engine.calls)) <= calls + 6);
	assert.deepEqual(page.said, []);
});

test("another mode takes marks away and puts them back", async () => {
	const page = await stage.page(ARTICLE);
	await stage.attach(page, [{ find: "Besant", severity: "style" }], { marks: "text" });
	assert.deepEqual(await elements(page), []);
	await page.evaluate(() => void (window.test.widget.mode = "editor"));
	await page.waitForFunction(() => document.querySelectorAll("mark").length === 3);
	await page.evaluate(() => void (window.test.widget.mode = "reader"));
	await page.waitForFunction(() => document.querySelectorAll("mark").length === 0);
});
