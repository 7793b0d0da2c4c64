/** What a careful publisher asks of a script: pinned bytes, a nonce, trusted types, no globals, evidence only as signed off. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../../www/scripts/places.js";
import { launch } from "./harness.js";
import { inShadow, marked, pause } from "./support/shell.js";

const site = await launch();
const STORY = `<article id="story"><h1>Talks</h1><p>Treasury Secretary Scott Besant spoke on Monday, October 28, 2025, and left.</p></article>`;
const LISTEN = `<script type="module" nonce="abc">const tag = document.getElementById("tag"); for (const type of ["tradecheck:ready", "tradecheck:error", "error"]) tag.addEventListener(type, (event) => (window.heard = [type, String(event.detail?.message ?? "")]));</script>`;
const hashOf = (name) => `sha384-${createHash("sha384").update(readFileSync(join(dist, name))).digest("base64")}`;
const [SCRIPT, CORE, PLAIN] = ["tradecheck.embed.js", "tradecheck_bg.wasm", "tradecheck_plain.js"].map(hashOf);
const WRONG = hashOf("check.js");
let count = 0;

async function visit(body, policy) {
	const path = `/safety-${++count}.html`;
	site.addPage(path, `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>News</title>${body}`, policy ? { "Content-Security-Policy": policy } : {});
	return site.open(path);
}
const tag = (attributes) => `${STORY}${LISTEN}<script id="tag" type="module" nonce="abc" src="/dist/tradecheck.embed.js" ${attributes}></script>`;
const heard = async ({ page }) => {
	await page.waitForFunction(() => window.heard, { timeout: 15_000 });
	return page.evaluate(() => window.heard);
};
const words = async (page) => Object.values(await marked(page)).flat();

for (const [core, policy, file] of [["WebAssembly", undefined, "tradecheck_bg.wasm"], ["JavaScript", "script-src 'nonce-abc'", "tradecheck_plain.js"]]) {
	test(`script and core (${core}) with the right hashes are taken`, async () => {
		const tab = await visit(tag(`integrity="${SCRIPT}" data-integrity="${CORE} ${PLAIN}"`), policy);
		assert.deepEqual(await heard(tab), ["tradecheck:ready", ""]);
		assert.ok((await words(tab.page)).includes("Besant"));
		const loaded = tab.requested.filter((address) => /wasm|plain/.test(address)).map((address) => address.split("/").pop());
		assert.deepEqual(loaded, [file]);
		assert.equal(await tab.page.evaluate(() => document.querySelectorAll("link[rel=modulepreload]").length), 0);
	});

	test(`a core (${core}) with other bytes is refused, with one clear error and no notes`, async () => {
		const tab = await visit(tag(`data-integrity="${WRONG}"`), policy);
		const [type, message] = await heard(tab);
		assert.equal(type, "tradecheck:error");
		assert.match(message, /^tradecheck could not start: http.*tradecheck_(bg\.wasm|plain\.js) cannot be reached, or its bytes are not those of the integrity sha384-/);
		assert.equal(await tab.page.evaluate(() => document.querySelector("tradecheck-notes")), null);
		assert.deepEqual(tab.printed.filter((line) => line.startsWith("uncaught") && !/WebAssembly|integrity/i.test(line)), []);
	});
}

test("a script with other bytes is not run at all", async () => {
	const tab = await visit(tag(`integrity="${WRONG}"`));
	assert.deepEqual(await heard(tab), ["error", ""]);
	assert.equal(await tab.page.evaluate(() => document.querySelector("tradecheck-notes")), null);
});

test("a page of nonces: the tag's nonce is all that is needed, and a tag without it is not run", async () => {
	const policy = "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
	const tab = await visit(tag(""), policy);
	assert.deepEqual(await heard(tab), ["tradecheck:ready", ""]);
	assert.deepEqual(tab.printed, []);
	const without = await visit(`${STORY}<script type="module" src="/dist/tradecheck.embed.js"></script>`, policy);
	await pause(500);
	assert.equal(await without.page.evaluate(() => document.querySelector("tradecheck-notes")), null);
});

for (const policy of ["default-src 'none'; script-src 'self' 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:", "default-src 'none'; script-src 'self' 'nonce-abc'; img-src data:"]) {
	test(`trusted types: no string reaches a sink, whatever is opened (${policy})`, async () => {
		const strict = `${policy}; require-trusted-types-for 'script'; trusted-types 'none'`;
		const tab = await visit(`<script nonce="abc">window.broken = []; addEventListener("securitypolicyviolation", (event) => window.broken.push([event.violatedDirective, event.blockedURI]));</script>${tag(`data-mode="editor" data-integrity="${CORE} ${PLAIN}"`)}`, strict);
		assert.deepEqual(await heard(tab), ["tradecheck:ready", ""]);
		await inShadow(tab.page, (shadow) => shadow.querySelector(".pill-button").click());
		await inShadow(tab.page, (shadow) => shadow.querySelector(".row").click());
		await inShadow(tab.page, (shadow) => [...shadow.querySelectorAll("details")].forEach((details) => (details.open = true)));
		await pause(200);
		// The question whether WebAssembly is allowed is the one thing that a policy without it sees.
		assert.deepEqual((await tab.page.evaluate(() => window.broken)).filter(([, blocked]) => blocked !== "wasm-eval"), []);
	});
}

test("nothing global: not a name on the window, not a prototype, not a stored byte, and nothing at all after destroy", async () => {
	const { page } = await visit(STORY);
	const seen = await page.evaluate(async () => {
		const address = "/dist/tradecheck.js";
		const prototypes = [Object, Array, String, Element, Node, Document, EventTarget, Promise, Map].map(({ prototype }) => prototype);
		const names = () => [...Reflect.ownKeys(window), ...prototypes.flatMap((prototype) => Reflect.ownKeys(prototype))].map(String).sort().join();
		const before = names();
		const { attach } = await import(address);
		const widget = await attach("#story", { mode: "editor" });
		const during = names();
		widget.show(widget.notes[0].id);
		widget.destroy();
		const cookies = document.cookie.length + localStorage.length + sessionStorage.length;
		const left = [document.querySelectorAll("tradecheck-notes").length, CSS.highlights.size, document.adoptedStyleSheets.length, performance.getEntriesByType("mark").length];
		return { same: before === during && before === names(), cookies, left };
	});
	assert.deepEqual(seen, { same: true, cookies: 0, left: [0, 0, 0, 0] });
});

test("packs of evidence: merged, pinned, alone, refused with their name", async () => {
	const pack = JSON.stringify({ schema: "tradecheck.evidence/1", id: "ours", version: "1", asOf: "2026-10-01" });
	const sha256 = createHash("sha256").update(pack).digest("hex");
	site.addPage("/ours.json", pack, { "Content-Type": "application/json" });
	const { page } = await visit(STORY);
	const seen = await page.evaluate(async (text, hash) => {
		const address = "/dist/tradecheck.js";
		const { attach, check } = await import(address);
		const packs = async (options) => (await check("Talks went on.", options)).evidence.packs;
		const fails = (options) => attach("#story", options).then(() => "attached", (error) => error.message);
		const widget = await attach("#story", { evidence: { url: "/ours.json", sha256: hash } });
		const attached = widget.report.evidence.packs.map(({ id, sha256 }) => [id, sha256]);
		const found = widget.report.findings.map(({ check }) => check);
		widget.destroy();
		const alone = await attach("#story", { evidence: [{ text }], onlyPacks: true });
		const foundAlone = alone.report.findings.map(({ check }) => check);
		alone.destroy();
		return { attached, found, foundAlone, none: await packs({}), wrong: await fails({ evidence: { url: "/ours.json", sha256: hash.replace(/./, "x") } }), broken: await fails({ evidence: { text: '{"schema": 1}' } }) };
	}, pack, sha256);
	assert.deepEqual(seen.attached, [["ours", sha256]]);
	assert.ok(seen.found.includes("misspelled-official"), seen.found.join());
	assert.ok(!seen.foundAlone.includes("misspelled-official"), seen.foundAlone.join());
	assert.deepEqual(seen.none, []);
	assert.match(seen.wrong, /^pack \/ours\.json: its sha256 is .*, pinned is x/);
	assert.match(seen.broken, /schema/);
	const tab = await visit(tag(`data-evidence="/ours.json#sha256=${sha256}"`));
	assert.deepEqual(await heard(tab), ["tradecheck:ready", ""]);
	const refused = await visit(tag(`data-evidence="/ours.json#sha256=00"`));
	assert.match((await heard(refused))[1], /pack \/ours\.json: its sha256 is/);
});
