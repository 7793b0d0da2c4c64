/** What the reader takes along or asks for: files, links, reasons. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inShadow, open } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant", suggestion: "Bessent", message: "The record has Bessent." }];
const ARTICLE = "<article><p>Treasury Secretary <b>Scott Besant</b> spoke of 57.6%, and of rain.</p></article>";
const openTools = (page) =>
	inShadow(page, (shadow) => {
		shadow.querySelector(".pill-button").click();
		shadow.querySelector(".tools").open = true;
	});
const press = (page, words) => inShadow(page, (shadow, wanted) => [...shadow.querySelectorAll(".tools button")].find((button) => button.textContent === wanted).click(), words);

test("every format is saved as a file made in the browser, and leaves no link behind", async () => {
	const page = await stage.page(ARTICLE);
	await stage.attach(page, RULES);
	await page.evaluate(() => {
		window.files = [];
		window.URL.createObjectURL = (blob) => (window.files.push(blob), "blob:test");
		document.addEventListener("click", (event) => event.preventDefault());
	});
	await openTools(page);
	const formats = await inShadow(page, (shadow) => [...shadow.querySelectorAll(".save button")].map((button) => button.textContent));
	assert.deepEqual(formats, ["JSON", "CSV", "Markdown", "Web Annotations", "ClaimReview", "Correction kit"]);
	for (const format of formats) await press(page, format);
	const files = await page.evaluate(() => Promise.all(window.files.map((blob) => blob.text())));
	assert.equal(JSON.parse(files[0]).schema, "tradecheck.report/1");
	assert.match(files[1], /^check,[\s\S]*name-variant,differs/);
	assert.match(files[2], /\*\*“Besant”\*\*/);
	const { selector } = JSON.parse(files[3]).items[0].target;
	assert.deepEqual(selector, { type: "TextQuoteSelector", exact: "Besant", prefix: "Treasury Secretary Scott ", suffix: " spoke of 57.6%, and of rain." });
	assert.deepEqual(JSON.parse(files[4])["@graph"], []);
	assert.match(files[5], /Where it said “Besant” it should say “Bessent”/);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelectorAll("a[download]").length), 0);
	assert.deepEqual(page.said, []);
});

test("the link of a note leads back to its words", async () => {
	const page = await stage.page(ARTICLE);
	await stage.attach(page, RULES);
	await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.copied = text) } }));
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
	await inShadow(page, (shadow) => [...shadow.querySelectorAll(".card-foot button")].find((button) => button.textContent === "Copy link").click());
	await page.waitForFunction(() => window.copied);
	assert.match(await page.evaluate(() => window.copied), /#:~:text=Treasury%20Secretary%20Scott-,Besant,-spoke%20of%2057\.6%25%2C$/);
	const back = await stage.page(ARTICLE, { shell: false });
	await back.goto(await page.evaluate(() => window.copied));
	assert.ok(await back.evaluate(() => document.body.textContent.includes("Besant")));
});

test("for selected words: what was recognised, and what came of it", async () => {
	const page = await stage.page(ARTICLE);
	const at = "Treasury Secretary Scott Besant spoke of ".length;
	const mentions = [{ kind: "percent", start: at, end: at + 5, text: "57.6%", value: {} }];
	await stage.attach(page, RULES, {}, { mentions });
	await openTools(page);
	const ask = async (from, to) => {
		await page.evaluate((words, end) => {
			getSelection().removeAllRanges();
			if (!words) return;
			const text = document.querySelector("p").lastChild;
			const range = document.createRange();
			range.setStart(text, text.data.indexOf(words));
			range.setEnd(text, text.data.indexOf(end) + end.length);
			getSelection().addRange(range);
		}, from, to);
		await press(page, "Ask about selected words");
		return inShadow(page, (shadow) => [...shadow.querySelectorAll(".answer p")].map((line) => line.textContent));
	};
	assert.deepEqual(await ask("", ""), ["Select words in the article first."]);
	assert.deepEqual(await ask("57.6", "%"), ["Recognised in “57.6%”:", "57.6% (percentage)", "Nothing in it differs."]);
	assert.match((await ask("rain", "rain"))[0], /nothing to compare/);
});

test("hiding folds everything into the sign, and a press on it brings all back", async () => {
	const page = await stage.page(ARTICLE);
	await stage.attach(page, RULES, { remember: true });
	await openTools(page);
	await press(page, "Hide on this site");
	assert.deepEqual(await page.evaluate(() => [CSS.highlights.size, JSON.parse(localStorage.getItem("tradecheck")).off]), [0, true]);
	assert.ok((await inShadow(page, (shadow) => shadow.querySelector(".pill").getBoundingClientRect().width)) < 40);
	await page.evaluate(() => window.test.widget.destroy());
	await stage.attach(page, RULES, { remember: true });
	assert.equal(await page.evaluate(() => CSS.highlights.size), 0, "still hidden on the next visit");
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	assert.deepEqual(await page.evaluate(() => [CSS.highlights.size, localStorage.length]), [1, 0]);
});
