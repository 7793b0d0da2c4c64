/** The widget as a guest: what it leaves alone, and what it leaves behind. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inShadow, marked, middleOf, open, pause, serialise } from "./support/shell.js";

const stage = await open();

const ARTICLE = `<article><h1>Talks in Busan</h1><p>Treasury Secretary Scott <em>Besant</em> said so. Later Bessant said more.</p><p>They meet on Monday, October 28, 2025.</p></article>`;
const RULES = [
	{ find: "Besant", suggestion: "Bessent" },
	{ find: "Bessant", severity: "warning" },
	{ find: "Monday, October 28, 2025", check: "weekday-mismatch" },
];
const attach = (page, rules = RULES, options = {}, more = {}) => stage.attach(page, rules, options, more);

test("marks stand on their words, by weight, and the page's own markup does not change", async () => {
	const page = await stage.page(ARTICLE);
	const unchanged = await serialise(page);
	await attach(page);
	assert.deepEqual(await marked(page), { "tradecheck-differs": ["Besant", "Monday, October 28, 2025"], "tradecheck-warning": ["Bessant"] });
	assert.equal(await serialise(page), unchanged);
	assert.equal(await page.evaluate(() => document.querySelectorAll("tradecheck-notes").length), 1);
	assert.deepEqual(page.said, []);
});

test("the pill says what was checked and what differs", async () => {
	const page = await stage.page(ARTICLE);
	await attach(page);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".pill-button").innerText.replace(/\s+/g, " ")), "≠ Checked 23 claims · 2 names differ · 1 date does not fit");
});

test("destroy leaves nothing behind", async () => {
	const page = await stage.page(ARTICLE);
	const unchanged = await page.evaluate(() => document.documentElement.outerHTML);
	const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
	await attach(page);
	const { x, y } = await middleOf(page, "Besant");
	await page.mouse.move(x, y);
	await pause(400);
	await page.evaluate(() => window.test.widget.destroy());
	assert.equal(await page.evaluate(() => document.documentElement.outerHTML), unchanged);
	assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
	assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), sheets);
	assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
	assert.deepEqual(page.said, []);
});

test("resting on a mark opens its card, and it goes with the pointer", async () => {
	const page = await stage.page(ARTICLE);
	await attach(page);
	const { x, y } = await middleOf(page, "Besant");
	await page.mouse.move(x, y);
	await pause(400);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".card:popover-open .quoted")?.textContent), "Besant");
	await page.mouse.move(x, y + 400);
	await pause(700);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".card:popover-open")), null);
});
