/** The doors for publishers: script tag, element, module; with the real engine. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.js";
import { inShadow, marked } from "./support/shell.js";

const site = await launch();
const STORY = `<article id="story"><h1>Talks</h1><p>Treasury Secretary Scott Besant spoke on Monday, October 28, 2025, and donald trump did too.</p></article>`;
let count = 0;
async function visit(body, headers) {
	const path = `/embed-${++count}.html`;
	site.addPage(path, `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>News</title>${body}`, headers);
	return site.open(path);
}
const shown = (page) => page.waitForFunction(() => document.querySelector("tradecheck-notes")?.shadowRoot.querySelector(".pill:popover-open"));
const words = async (page) => Object.values(await marked(page)).flat();

test("one tag, with its attributes, under the policy that the documentation asks for", async () => {
	const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
	const { page, printed } = await visit(`${STORY}<script type="module" src="/dist/tradecheck.embed.js" data-for="#story" data-mode="editor" data-language="de" data-checks="weekday-mismatch"></script>`, { "Content-Security-Policy": policy });
	await shown(page);
	assert.deepEqual(await words(page), ["Monday, October 28, 2025"]);
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".pill-button").textContent), /Datum passt nicht/);
	assert.deepEqual(printed, []);
});

test("the script element hears when the widget is ready, and what went wrong", async () => {
	const listen = `<script type="module">const tag = document.getElementById("tag"); for (const type of ["tradecheck:ready", "tradecheck:error"]) tag.addEventListener(type, (event) => (window.heard = [type, event.detail]));</script>`;
	const good = await visit(`${STORY}${listen}<script id="tag" type="module" src="/dist/tradecheck.embed.js"></script>`);
	await good.page.waitForFunction(() => window.heard);
	assert.equal(await good.page.evaluate(() => window.heard[0]), "tradecheck:ready");
	assert.equal(await good.page.evaluate(() => window.heard[1].report.schema), "tradecheck.report/1");
	const bad = await visit(`${STORY}${listen}<script id="tag" type="module" src="/dist/tradecheck.embed.js" data-for="#nowhere"></script>`);
	await bad.page.waitForFunction(() => window.heard);
	assert.equal(await bad.page.evaluate(() => window.heard[0]), "tradecheck:error");
	assert.match(await bad.page.evaluate(() => String(window.heard[1])), /data-for="#nowhere"/);
	assert.deepEqual(bad.printed, []);
});

test("a policy that forbids WebAssembly gets the same notes from the core as JavaScript, which is loaded only then", async () => {
	const tag = `${STORY}<script type="module" src="/dist/tradecheck.embed.js" data-mode="editor"></script>`;
	const free = await visit(tag);
	await shown(free.page);
	assert.ok(!free.requested.some((address) => address.includes("plain")), free.requested.join("\n"));
	const strict = await visit(tag, { "Content-Security-Policy": "script-src 'self'" });
	await shown(strict.page);
	assert.deepEqual(await marked(strict.page), await marked(free.page));
	assert.ok(!strict.requested.some((address) => address.includes(".wasm")), strict.requested.join("\n"));
	// The browser itself reports the question whether WebAssembly is allowed, once; nothing else is said.
	assert.deepEqual(strict.printed.filter((line) => !/WebAssembly/.test(line)), []);
	assert.ok(strict.printed.length <= 1, strict.printed.join("\n"));
});

test("the element attaches, follows its attributes and leaves with itself", async () => {
	const { page, printed } = await visit(`${STORY}<trade-check for="#story"></trade-check><script type="module" src="/dist/tradecheck.element.js"></script>`);
	await shown(page);
	assert.ok((await words(page)).includes("Besant"));
	assert.ok(!(await words(page)).includes("donald trump"));
	await page.evaluate(() => {
		const element = document.querySelector("trade-check");
		window.again = new Promise((resolve) => element.addEventListener("tradecheck:ready", resolve, { once: true }));
		element.setAttribute("mode", "editor");
		return window.again.then(() => {});
	});
	assert.ok((await words(page)).includes("donald trump"));
	assert.equal(await page.evaluate(() => document.querySelectorAll("tradecheck-notes").length), 1);
	await page.evaluate(() => document.querySelector("trade-check").remove());
	assert.deepEqual(await words(page), []);
	assert.equal(await page.evaluate(() => document.querySelector("tradecheck-notes")), null);
	assert.deepEqual(printed, []);
});

test("the module: attach, events, check without notes, clear errors", async () => {
	const { page } = await visit(STORY);
	const seen = await page.evaluate(async () => {
		const address = "/dist/tradecheck.js";
		const { attach, check } = await import(address);
		const events = [];
		const widget = await attach("#story", { mode: "editor" });
		for (const type of ["report", "show", "hide", "destroy"]) widget.addEventListener(type, (event) => events.push(`${type} ${typeof event.detail}`));
		await widget.refresh();
		widget.show(widget.notes[0].id);
		const unknown = widget.show("no-such-note");
		widget.destroy();
		const text = await check("Scott Besant, the Treasury Secretary, spoke.");
		const element = await check(document.getElementById("story"));
		const errors = [];
		for (const wrong of [null, "#nowhere", {}, "]["]) await attach(wrong).catch((error) => errors.push(error.name));
		await check("x", { published: "yesterday" }).catch((error) => errors.push(error.message));
		return { events, unknown, text: text.schema, same: element.findings.length > 0, errors };
	});
	assert.deepEqual(seen.events, ["report object", "show string", "destroy object"]);
	assert.equal(seen.unknown, false);
	assert.equal(seen.text, "tradecheck.report/1");
	assert.ok(seen.same);
	assert.deepEqual(seen.errors.slice(0, 4), ["TypeError", "TypeError", "TypeError", "SyntaxError"]);
	assert.match(seen.errors[4], /published/);
});

test("house rules: what is right here is not noted, and a wrong rule is an error that names it", async () => {
	const { page } = await visit(STORY);
	const seen = await page.evaluate(async () => {
		const address = "/dist/tradecheck.js";
		const { attach } = await import(address);
		const checks = async (house) => {
			const widget = await attach("#story", { mode: "editor", house });
			const found = widget.notes.map(({ check }) => check);
			widget.destroy();
			return found;
		};
		const rules = { accept: ["Scott Besant"], checks: { "lowercase-name": "off" } };
		return { without: await checks(), object: await checks(rules), json: await checks(JSON.stringify(rules)), wrong: await checks({ acept: [] }).catch((error) => error.message), left: document.querySelectorAll("tradecheck-notes").length };
	});
	assert.deepEqual(seen.without, ["misspelled-official", "weekday-mismatch", "lowercase-name"]);
	assert.deepEqual([seen.object, seen.json], [["weekday-mismatch"], ["weekday-mismatch"]]);
	assert.match(seen.wrong, /house.*acept/);
	assert.equal(seen.left, 0);
});

test("custom properties change the look, and nothing else does", async () => {
	site.addPage("/theme.css", ":root { --tradecheck-surface: rgb(1, 2, 3); --tradecheck-radius: 0px } .pill { display: none }", { "Content-Type": "text/css" });
	const { page } = await visit(`<link rel="stylesheet" href="/theme.css">${STORY}<script type="module" src="/dist/tradecheck.embed.js"></script>`);
	await shown(page);
	const look = await inShadow(page, (shadow) => {
		const { backgroundColor, display } = getComputedStyle(shadow.querySelector(".pill"));
		return { backgroundColor, shown: display !== "none" };
	});
	assert.deepEqual(look, { backgroundColor: "rgb(1, 2, 3)", shown: true });
});
