import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";
import { readPacks } from "./packs.js";

const TEXT = '{"schema": "tradecheck.evidence/1", "id": "ours – ü"}';
const SHA256 = createHash("sha256").update(TEXT).digest("hex");

/** @param {import("./packs.js").PackSource[]} packs */
const textsOf = async (packs) => (await readPacks(packs)).contents.map((content) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(content));

test("gives contents with their hashes, in order, without the mark that some editors put before a text", async () => {
	const { names, hashes } = await readPacks([{ text: TEXT, sha256: SHA256.toUpperCase() }, { text: "{}" }]);
	assert.deepEqual(await textsOf([{ text: TEXT }, { text: "{}" }, { text: "\ufeff{}" }, { text: "" }]), [TEXT, "{}", "{}", ""]);
	assert.deepEqual(names, ["pack 1", "pack 2"]);
	assert.equal(hashes[0], SHA256);
	assert.match(hashes[1], /^[0-9a-f]{64}$/);
});

test("refuses bytes other than those pinned", async () => {
	await assert.rejects(readPacks([{ text: `${TEXT} `, sha256: SHA256 }]), /pack 1: its sha256 is/);
	await assert.rejects(readPacks([{}]), /pack 1: has neither text nor url/);
});

test("names the pack in what goes wrong on the way", async () => {
	const bytes = (/** @type {BodyInit} */ body, /** @type {string} */ type) => `data:${type};base64,${Buffer.from(/** @type {any} */ (body)).toString("base64")}`;
	assert.deepEqual(await textsOf([{ url: bytes(TEXT, "application/json"), sha256: SHA256 }]), [TEXT]);
	assert.match((await readPacks([{ url: bytes(TEXT, "application/json") }])).names[0], /^pack data:application/);
	await assert.rejects(readPacks([{ url: "http://127.0.0.1:1/none.json" }]), /pack http:.*none\.json: cannot be fetched/);
});

test("takes what the key signed and nothing else", async () => {
	const { publicKey, privateKey } = generateKeyPairSync("ed25519");
	const key = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
	const signature = sign(null, Buffer.from(TEXT), privateKey).toString("hex");
	assert.deepEqual(await textsOf([{ text: TEXT, publicKey: key, signature }]), [TEXT]);
	await assert.rejects(readPacks([{ text: `${TEXT} `, publicKey: key, signature }]), /does not fit/);
	await assert.rejects(readPacks([{ text: TEXT, publicKey: key }]), /signature is not 128 hexadecimal digits/);
	await assert.rejects(readPacks([{ text: TEXT, publicKey: "no", signature }]), /publicKey is not 64 hexadecimal digits/);
});
