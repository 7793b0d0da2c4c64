import assert from "node:assert/strict";
import { test } from "node:test";
import { casesOf, parse } from "./compare_corpus.js";
import { daysOf, empty, score, valueOf } from "./compare_score.js";

test("marks nest and leave plain text", () => {
	const { text, marks } = parse("A {quote:“rose {percent:5%|5%}”} ¶ and { brace");
	assert.equal(text, "A “rose 5%”\nand { brace");
	assert.deepEqual(marks, [
		{ kind: "quote", start: 2, end: 11, value: undefined },
		{ kind: "percent", start: 8, end: 10, value: "5%" },
	]);
	assert.throws(() => parse("open {date:Monday"), /unclosed mark/u);
});

test("directives hold until the next one", () => {
	const cases = casesOf("x.txt", "@kinds percent money\n@published 2025-10-27\n# note\nOne.\n@published none\n\nTwo.\n");
	assert.deepEqual(cases.map(({ text, published, kinds }) => [text, published, kinds.size]), [["One.", "2025-10-27", 2], ["Two.", undefined, 2]]);
});

test("values take one form", () => {
	assert.deepEqual(valueOf("percent", ">=10..15%"), [10, 15]);
	assert.deepEqual(valueOf("percent", "-5%"), [-5, -5]);
	assert.deepEqual(valueOf("percent", "2x"), [2, 2]);
	assert.deepEqual(valueOf("money", "~1200000000 USD"), [1.2e9, 1.2e9]);
	assert.deepEqual(valueOf("money", "1.5..2 USD"), [1.5, 2]);
	assert.equal(valueOf("person", "Ann Lee"), undefined);
	assert.deepEqual(daysOf("2024-02"), ["2024-02-01", "2024-02-29"]);
	assert.deepEqual(daysOf("2025-36"), ["2025-10-01", "2025-12-31"]);
	assert.deepEqual(daysOf("2025-10-25/2025-10-26"), ["2025-10-25", "2025-10-26"]);
	assert.equal(daysOf("2025-23"), undefined);
});

test("each find meets one mark, and wrong values are met but not right", () => {
	const marks = [
		{ kind: "percent", start: 0, end: 4, value: "5%" },
		{ kind: "percent", start: 10, end: 14, value: "6%" },
		{ kind: "percent", start: 20, end: 24, value: "7%" },
	];
	/** @type {import("./compare_score.js").Found[]} */
	const found = [
		{ kind: "percent", start: 2, end: 12, value: [5, 5] },
		{ kind: "percent", start: 20, end: 24, value: [70, 70] },
		{ kind: "percent", start: 30, end: 34 },
	];
	assert.deepEqual(score(empty(), marks, found, "percent"), { gold: 3, found: 3, met: 2, comparable: 2, right: 1 });
});
