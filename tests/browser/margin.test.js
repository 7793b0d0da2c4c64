/** Notes beside the text: only where there is room, never over anything of the page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inShadow, middleOf, open, pause } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant", message: "The record has Bessent." }, { find: "Lutnik", message: "The record has Lutnick." }];
const ARTICLE = `<article><p>Mr. Besant spoke to reporters and said that the talks had gone well.</p><p>${"More of the same. ".repeat(20)}</p><p>Mr. Lutnik did not.</p></article>`;
const BASE = "body { margin: 0 } article { width: 600px; margin-left: 20px; font: 16px/1.5 serif }";
const WIDE = { width: 1200, height: 700 };
let count = 0;
async function pageWith(body, css = "", viewport = WIDE, html = 'lang="en"') {
	const path = `/margin-${++count}.css`;
	stage.addPage(path, BASE + css, { "Content-Type": "text/css" });
	const page = await stage.page(body, { head: `<link rel="stylesheet" href="${path}">`, viewport, html });
	await stage.attach(page, RULES);
	await pause(250);
	return page;
}
const notes = (page) => inShadow(page, (shadow) => [...shadow.querySelectorAll(".margin-note")].filter((note) => note.checkVisibility()).map((note) => ({ text: note.querySelector(".margin-text").textContent, ...note.getBoundingClientRect().toJSON() })));

test("each note stands beside its line, a press opens its card", async () => {
	const page = await pageWith(ARTICLE);
	const [first, second] = await notes(page);
	assert.deepEqual([first.text, second.text], ["The record has Bessent.", "The record has Lutnick."]);
	for (const [note, words] of [[first, "Besant"], [second, "Lutnik"]]) {
		const { y } = await middleOf(page, words);
		assert.ok(note.left > 620 && note.right <= 1200 && note.top < y && note.bottom > y, JSON.stringify({ note, y }));
	}
	await page.mouse.click(second.left + 60, second.top + 12);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".card:popover-open .quoted").textContent), "Lutnik");
});

test("what scrolls with the page keeps its note beside it", async () => {
	const page = await pageWith(`${ARTICLE}<div id="tall"></div>`, "#tall { height: 3000px }");
	await page.evaluate(() => scrollTo(0, 150));
	const { y } = await middleOf(page, "Lutnik");
	const note = (await notes(page))[1];
	assert.ok(note.top < y && note.bottom > y);
});

test("no notes where the margin is taken, fixed things pass through it, the text fills the window, or the text scrolls apart", async () => {
	const aside = `<aside>${"Related story. ".repeat(90)}</aside>`;
	assert.deepEqual(await notes(await pageWith(ARTICLE + aside, "aside { position: absolute; top: 0; left: 640px; width: 500px }")), []);
	assert.deepEqual(await notes(await pageWith(`${ARTICLE}<div id="bar">Subscribe</div>`, "#bar { position: fixed; inset: 0 0 auto 0 }")), []);
	assert.deepEqual(await notes(await pageWith(ARTICLE, "article { width: 1100px }")), []);
	assert.deepEqual(await notes(await pageWith(`<div id="box">${ARTICLE}</div>`, "#box { height: 120px; width: 640px; overflow: auto }")), []);
	assert.deepEqual(await notes(await pageWith(ARTICLE, "", { width: 800, height: 700 })), []);
});

test("a picture that juts into the margin is not covered", async () => {
	const page = await pageWith(`<div id="photo"></div>${ARTICLE}`, "#photo { position: absolute; top: 0; left: 700px; width: 200px; height: 90px; background: navy }");
	const [first] = await notes(page);
	assert.ok(first.top >= 98, JSON.stringify(first));
});

test("they make way for the panel, follow a resized window, and are heard by nobody twice", async () => {
	const page = await pageWith(ARTICLE);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".margin").getAttribute("aria-hidden")), "true");
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	assert.deepEqual(await notes(page), []);
	await page.keyboard.press("Escape");
	assert.equal((await notes(page)).length, 2);
	await page.setViewport({ width: 700, height: 700 });
	await pause(250);
	assert.deepEqual(await notes(page), []);
});

const overlaps = (page) => inShadow(page, (shadow) => {
	const pill = shadow.querySelector(".pill").getBoundingClientRect();
	return [...shadow.querySelectorAll(".margin-note")].filter((note) => note.checkVisibility({ visibilityProperty: true })).filter((note) => {
		const rect = note.getBoundingClientRect();
		return rect.right > pill.left && rect.left < pill.right && rect.bottom > pill.top && rect.top < pill.bottom;
	}).length;
});
const inSight = async (page) => (await inShadow(page, (shadow) => [...shadow.querySelectorAll(".margin-note")].filter((note) => note.checkVisibility({ visibilityProperty: true })).length));

test("none lies under the pill: it waits until the page is scrolled on, and where the page ends it stands aside", async () => {
	const text = `<article>${'<p>Mr. Besant spoke to reporters and said that the talks had gone well.</p>'.repeat(40)}</article>`;
	const page = await pageWith(text, "", { width: 1000, height: 400 });
	let waited = 0;
	for (let top = 0; top < 500; top += 37) {
		await page.evaluate((top) => scrollTo(0, top), top);
		await pause(80);
		assert.equal(await overlaps(page), 0, `scrolled by ${top}`);
		const all = (await notes(page)).length;
		waited = Math.max(waited, all - (await inSight(page)));
	}
	assert.ok(waited > 0, "one had to wait");
	const short = await pageWith('<div id="space"></div><article><p>Mr. Besant spoke.</p></article>', "#space { height: 640px }", { width: 1000, height: 700 });
	assert.equal(await overlaps(short), 0);
	assert.equal(await inSight(short), 0, "at the foot of a page that does not scroll there is no room beside the pill");
});

test("on the left where the text runs from right to left", async () => {
	const page = await pageWith(ARTICLE, "article { margin-left: 560px }", WIDE, 'lang="ar" dir="rtl"');
	const [first] = await notes(page);
	assert.ok(first.right < 600 && first.left >= 0, JSON.stringify(first));
});
