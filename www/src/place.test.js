import assert from "node:assert/strict";
import { test } from "node:test";
import { stretches } from "./place.js";

// "Scott " in row 3, "Besant" in row 5 from offset 2, then a new block: "met" and "Xi" in row 9 around two dropped spaces.
const PIECES = new Uint32Array([3, 0, 0, 6, 5, 2, 6, 6, 9, 4, 13, 4, 9, 10, 17, 2]);

test("a span inside one piece", () => {
	assert.deepEqual(stretches(PIECES, 7, 10), [{ row: 5, from: 3, to: 6 }]);
});

test("a span over two nodes gives one stretch in each", () => {
	assert.deepEqual(stretches(PIECES, 2, 12), [{ row: 3, from: 2, to: 6 }, { row: 5, from: 2, to: 8 }]);
});

test("a gap inside one node is left out", () => {
	assert.deepEqual(stretches(PIECES, 13, 19), [{ row: 9, from: 4, to: 8 }, { row: 9, from: 10, to: 12 }]);
});

test("adjoining pieces of one node become one stretch", () => {
	assert.deepEqual(stretches(new Uint32Array([1, 0, 0, 3, 1, 3, 3, 3]), 1, 5), [{ row: 1, from: 1, to: 5 }]);
});

test("text that came from nowhere has no place", () => {
	assert.deepEqual(stretches(PIECES, 12, 13), []);
	assert.deepEqual(stretches(PIECES, 40, 50), []);
	assert.deepEqual(stretches(new Uint32Array(), 0, 4), []);
	assert.deepEqual(stretches(PIECES, 5, 5), []);
});

test("finding the piece does not grow with the page", () => {
	const many = new Uint32Array(400_000);
	for (let index = 0; index < 100_000; index++) many.set([index, 0, index * 10, 10], index * 4);
	const before = performance.now();
	for (let count = 0; count < 2000; count++) stretches(many, count * 400 + 3, count * 400 + 9);
	assert.ok(performance.now() - before < 200);
});
