import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemory } from "./memory.js";

function storageWith(text) {
	const entries = new Map(text === undefined ? [] : [["tradecheck", text]]);
	return {
		getItem: (key) => entries.get(key) ?? null,
		setItem: (key, value) => void entries.set(key, value),
		removeItem: (key) => void entries.delete(key),
		entries,
	};
}
const note = { id: "name-variant-1", text: "Besant", check: "name-variant" };
const other = { id: "name-variant-2", text: "Besant", check: "name-variant" };

test("one note, all notes on the same words, or a whole check", () => {
	for (const [scope, hidesOther] of [["note", false], ["words", true], ["check", true]]) {
		const memory = createMemory(storageWith());
		memory.dismiss(note, scope);
		assert.ok(memory.dismissed(note));
		assert.equal(memory.dismissed(other), hidesOther, scope);
		memory.restore();
		assert.ok(!memory.dismissed(note));
	}
});

test("a dismissal is remembered, and forgetting leaves nothing behind", () => {
	const storage = storageWith();
	createMemory(storage).dismiss(note, "note");
	const again = createMemory(storage);
	assert.ok(again.dismissed(note));
	again.off = true;
	again.restore();
	assert.ok(createMemory(storage).off);
	again.off = false;
	assert.equal(storage.entries.size, 0);
});

test("how much is said aloud is kept until it is forgotten", () => {
	const storage = storageWith();
	createMemory(storage).verbosity = "counts";
	assert.equal(createMemory(storage).verbosity, "counts");
	createMemory(storage).restore();
	assert.equal(createMemory(storage).verbosity, "counts", "dismissals come back, the choice stays");
	createMemory(storage).verbosity = undefined;
	assert.equal(storage.entries.size, 0);
	assert.equal(createMemory(storageWith('{"verbosity":"loud"}')).verbosity, undefined);
});

test("broken, foreign or forbidden storage is the same as none", () => {
	const forbidden = { getItem: () => { throw new Error("denied"); }, setItem: () => { throw new Error("denied"); } };
	for (const storage of [null, forbidden, storageWith("{"), storageWith("null"), storageWith('"x"'), storageWith('{"notes":3,"words":[1],"off":"yes"}')]) {
		const memory = createMemory(storage);
		assert.ok(!memory.off && !memory.dismissed(note));
		memory.dismiss(note, "note");
		assert.ok(memory.dismissed(note));
	}
});

test("the list does not grow without end", () => {
	const storage = storageWith();
	const memory = createMemory(storage);
	for (let index = 0; index < 500; index++) memory.dismiss({ ...note, id: `n${index}` }, "note");
	assert.equal(JSON.parse(storage.entries.get("tradecheck")).notes.length, 200);
});
