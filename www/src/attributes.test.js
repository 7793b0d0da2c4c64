import assert from "node:assert/strict";
import { test } from "node:test";
import { optionsOf } from "./attributes.js";

const of = (attributes) => optionsOf((name) => attributes[name]);

test("every attribute", () => {
	assert.deepEqual(of({ published: "2025-10-28", checks: "name-variant, glued-words", mode: "editor", theme: "dark", language: "de", remember: "", verbosity: "counts" }), {
		published: "2025-10-28", checks: ["name-variant", "glued-words"], mode: "editor", theme: "dark", language: "de", remember: true, verbosity: "counts",
	});
});

test("packs are addresses, pinned by what follows the hash sign", () => {
	const { evidence } = of({ evidence: " /a.json  /b.json#sha256=00ff /c.json#sha-256=00ff" });
	assert.deepEqual(evidence, [{ url: "/a.json" }, { url: "/b.json", sha256: "00ff" }, { url: "/c.json", sha256: "sha-256=00ff" }]);
});

test("odd values are left out", () => {
	assert.deepEqual(of({ published: "yesterday", mode: "both", theme: "pink", verbosity: "loud", language: " ", checks: "" }), {});
	assert.deepEqual(optionsOf(() => null), {});
});
