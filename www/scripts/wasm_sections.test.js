import assert from "node:assert/strict";
import { test } from "node:test";
import { DATA, sectionOf } from "./wasm_sections.js";

const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

test("a section is found after longer ones", () => {
	const long = Array.from({ length: 200 }, () => 7);
	const module = Uint8Array.from([...header, 1, 0xc8, 0x01, ...long, DATA, 3, 9, 8, 7]);
	assert.deepEqual([...sectionOf(module, DATA)], [9, 8, 7]);
	assert.equal(sectionOf(module, 1).length, 200);
});

test("a module without it, or cut short, gives nothing more than it has", () => {
	assert.equal(sectionOf(Uint8Array.from(header), DATA).length, 0);
	assert.equal(sectionOf(Uint8Array.from([...header, DATA, 9, 1]), DATA).length, 1);
});
