import assert from "node:assert/strict";
import { test } from "node:test";
import { optionsOf } from "./attributes.js";

const of = (attributes) => optionsOf((name) => attributes[name]);

test("every attribute", () => {
	assert.deepEqual(of({ published: "2025-10-28", checks: "name-variant, glued-words", mode: "editor", theme: "dark", language: "de", remember: "" }), {
		published: "2025-10-28", checks: ["name-variant", "glued-words"], mode: "editor", theme: "dark", language: "de", remember: true,
	});
});

test("odd values are left out", () => {
	assert.deepEqual(of({ published: "yesterday", mode: "both", theme: "pink", language: " ", checks: "" }), {});
	assert.deepEqual(optionsOf(() => null), {});
});
