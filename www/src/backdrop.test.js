import assert from "node:assert/strict";
import { test } from "node:test";
import { luminance, parseColour } from "./backdrop.js";

test("computed colours are read, old and new way", () => {
	assert.deepEqual(parseColour("rgb(1, 2, 3)"), { red: 1, green: 2, blue: 3, alpha: 1 });
	assert.deepEqual(parseColour("rgba(1, 2, 3, 0.5)"), { red: 1, green: 2, blue: 3, alpha: 0.5 });
	assert.deepEqual(parseColour("rgb(1 2 3 / 50%)"), { red: 1, green: 2, blue: 3, alpha: 0.5 });
	assert.deepEqual(parseColour("rgba(0, 0, 0, 0)"), { red: 0, green: 0, blue: 0, alpha: 0 });
	for (const other of ["oklch(0.5 0.1 200)", "transparent", ""]) assert.equal(parseColour(other), undefined, other);
});

test("luminance runs from black to white", () => {
	const of = (colour) => luminance(parseColour(colour));
	assert.equal(of("rgb(0, 0, 0)"), 0);
	assert.equal(of("rgb(255, 255, 255)"), 1);
	assert.ok(of("rgb(17, 24, 39)") < 0.18 && of("rgb(250, 240, 220)") > 0.18);
});
