import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "./languages.js";
import { readable } from "./record.js";
import { wordsIn } from "./words.js";

test("intervals are put into words, everything else stays", () => {
	const words = wordsIn(LANGUAGES, "en");
	assert.equal(readable("Secretary (2025-01-28/..); envoy (2019/2020-06), 24/7", words), "Secretary (since January 28, 2025); envoy (2019 to June 2020), 24/7");
	assert.equal(readable("no interval", words), "no interval");
});
