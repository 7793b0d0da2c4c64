import assert from "node:assert/strict";
import { test } from "node:test";
import { summaryOf } from "./summary.js";
import { LANGUAGES } from "./languages.js";
import { wordsIn } from "./words.js";

const { say } = wordsIn(LANGUAGES, "en");
const notes = (...kinds) => kinds.map((kind) => ({ kind }));
const line = (counts, ...kinds) => {
	const { checked, result } = summaryOf({ counts }, notes(...kinds), say);
	return [checked, result].filter(Boolean).join(" · ");
};

test("the pill says what was checked and what differs", () => {
	assert.equal(line({ claims: 23 }, "names", "names"), "Checked 23 claims · 2 names differ");
	assert.equal(line({ claims: 1 }, "names", "dates"), "Checked 1 claim · 1 name differs · 1 date does not fit");
	assert.equal(line({ claims: 9 }, "names", "dates", "numbers", "wording"), "Checked 9 claims · 1 name differs · 3 more");
});

test("silence has words", () => {
	assert.equal(line({ claims: 23 }), "Checked 23 claims · nothing differs");
	assert.equal(line({ claims: 0, mentions: 4 }), "Checked 4 names, dates and figures · nothing differs");
	assert.equal(line({ claims: 0, mentions: 0 }), "Nothing to check on this page");
});
