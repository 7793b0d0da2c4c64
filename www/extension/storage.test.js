import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemory } from "../src/memory.js";
import { openStorage } from "./storage.js";

function area() {
	const entries = new Map();
	return {
		entries,
		get: async (key) => (entries.has(key) ? { [key]: entries.get(key) } : {}),
		set: async (items) => void Object.entries(items).forEach(([key, value]) => entries.set(key, value)),
		remove: async (key) => void entries.delete(key),
	};
}
const note = { id: "n1", text: "Besant", check: "name-variant" };
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("a site's entry outlives the page, and no other site has it", async () => {
	const kept = area();
	createMemory(await openStorage(kept, "https://one.example")).dismiss(note, "words");
	await settled();
	assert.ok(createMemory(await openStorage(kept, "https://one.example")).dismissed(note));
	assert.ok(!createMemory(await openStorage(kept, "https://two.example")).dismissed(note));
	createMemory(await openStorage(kept, "https://one.example")).restore();
	await settled();
	assert.equal(kept.entries.size, 0);
});

test("without storage, and where it fails later, the wish holds for the page", async () => {
	assert.equal(await openStorage(undefined, "https://one.example"), null);
	const broken = { get: async () => ({}), set: async () => { throw new Error("full"); }, remove: () => { throw new Error("gone"); } };
	const memory = createMemory(await openStorage(broken, "https://one.example"));
	memory.dismiss(note, "note");
	assert.ok(memory.dismissed(note));
	memory.restore();
	await settled();
});
