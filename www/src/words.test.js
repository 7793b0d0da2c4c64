import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "./languages.js";
import { wordsIn } from "./words.js";

const slots = (text) => [...new Set((typeof text === "string" ? text : text.one + text.other).match(/\{\w+\}/g) ?? [])].sort();

test("every language has every text, with the same slots", () => {
	for (const [language, texts] of Object.entries(LANGUAGES)) {
		assert.deepEqual(Object.keys(texts), Object.keys(LANGUAGES.en), language);
		for (const [key, text] of Object.entries(texts)) {
			assert.deepEqual(slots(text), slots(LANGUAGES.en[key]), `${language} ${key}`);
			assert.equal(typeof text, typeof LANGUAGES.en[key], `${language} ${key}`);
		}
	}
});

test("plural forms and numbers follow the language", () => {
	assert.equal(wordsIn(LANGUAGES, "en").say("checked", { n: 1 }), "Checked 1 claim");
	assert.equal(wordsIn(LANGUAGES, "en-GB").say("checked", { n: 1234 }), "Checked 1,234 claims");
	assert.equal(wordsIn(LANGUAGES, "de-AT").say("checked", { n: 23 }), "23 Aussagen geprüft");
});

test("an unknown or malformed language gives English", () => {
	for (const tag of ["xx", "", "en_US!", "👋"]) assert.equal(wordsIn(LANGUAGES, tag).say("close"), "Close", tag);
});

test("dates are as exact as the record", () => {
	const { date } = wordsIn(LANGUAGES, "en-GB");
	assert.deepEqual(["2025-10-30", "2025-10", "2025", "2025-02-04/..", ""].map(date), ["30 October 2025", "October 2025", "2025", "2025-02-04/..", ""]);
	assert.equal(wordsIn(LANGUAGES, "de").date("2025-10-30"), "30. Oktober 2025");
});

test("values are filled in as text", () => {
	assert.equal(wordsIn(LANGUAGES, "en").say("dismissWords", { words: "<b>$&" }), "All notes on “<b>$&”");
});
