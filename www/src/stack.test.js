import assert from "node:assert/strict";
import { test } from "node:test";
import { stack } from "./stack.js";

const notes = (...wanted) => wanted.map((top) => ({ wanted: top, height: 40 }));

test("each note at its line where there is room", () => {
	assert.deepEqual(stack(notes(0, 100, 300), []), [0, 100, 300]);
});

test("notes of neighbouring lines stand below each other", () => {
	assert.deepEqual(stack(notes(0, 10, 20, 400), []), [0, 48, 96, 400]);
});

test("a note too far from its line is left out and takes no room", () => {
	assert.deepEqual(stack(notes(0, 0, 0, 0, 0, 60), []), [0, 48, 96, null, null, 144]);
});

test("what the page has there stays free", () => {
	assert.deepEqual(stack(notes(100, 150), [{ top: 90, bottom: 130 }]), [138, 186]);
	assert.deepEqual(stack(notes(100), [{ top: 0, bottom: 1000 }]), [null]);
	assert.deepEqual(stack(notes(100), [{ top: 145, bottom: 160 }]), [168]);
});
