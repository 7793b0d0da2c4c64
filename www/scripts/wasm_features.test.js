import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutFeatures } from "./wasm_features.js";

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const named = (/** @type {string} */ name) => [name.length, ...new TextEncoder().encode(name)];
const featureSection = (/** @type {string[]} */ names) => {
	const body = [...named("target_features"), names.length, ...names.flatMap((name) => [0x2b, ...named(name)])];
	return [0, body.length, ...body];
};
const long = Array.from({ length: 200 }, () => 9);
const code = [10, 0xc8, 0x01, ...long];

test("strikes the features named and leaves every other byte", () => {
	const module = Uint8Array.from([...HEADER, ...code, ...featureSection(["multivalue", "sign-ext", "reference-types"]), ...code]);
	const expected = [...HEADER, ...code, ...featureSection(["sign-ext"]), ...code];
	assert.deepEqual([...withoutFeatures(module, ["reference-types", "multivalue", "simd128"])], expected);
	assert.deepEqual([...withoutFeatures(module, [])], [...module]);
});

test("says so where the list was stripped", () => {
	assert.throws(() => withoutFeatures(Uint8Array.from([...HEADER, ...code]), ["multivalue"]), /no section target_features/);
});
