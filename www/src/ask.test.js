import assert from "node:assert/strict";
import { test } from "node:test";
import { whyNot } from "./ask.js";
import { LANGUAGES } from "./languages.js";
import { wordsIn } from "./words.js";

const { say } = wordsIn(LANGUAGES, "en");
const report = {
	mentions: [{ kind: "percent", start: 10, end: 15, text: "57.6%" }, { kind: "quote", start: 0, end: 90, text: "all" }],
	claims: [{ kind: "tariff_rate", start: 4, end: 30, text: "a 57.6% tariff", verdict: { label: "not_covered", reason: "", facts: [], now: null } }],
};

test("nothing selected", () => {
	assert.deepEqual(whyNot(report, [], null, say), ["Select words in the article first."]);
});

test("nothing recognised in the selection", () => {
	assert.match(whyNot(report, [], { start: 40, end: 50, words: "the weather" }, say)[0], /^No figure.*“the weather”/);
});

test("what was recognised, with the verdict, and that nothing differs", () => {
	assert.deepEqual(whyNot(report, [], { start: 10, end: 15, words: "57.6%" }, say), [
		"Recognised in “57.6%”:", "57.6% (percentage)", "a 57.6% tariff (claim). No record about this", "Nothing in it differs.",
	]);
	assert.equal(whyNot(report, [{ start: 12, end: 14 }], { start: 10, end: 15, words: "57.6%" }, say).at(-1), "It carries a note.");
});
