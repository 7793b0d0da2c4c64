/**
 * Pages of ten policies. The bookmarklet takes whichever way is open, the notes are the same, a second press removes all. A
 * publisher's own tag gets the notes from whichever core the policy lets in, or leaves the page as it is.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../../www/scripts/places.js";
import { LONGEST, bookmarkAddress } from "../../www/src/bookmark_address.js";
import { launch } from "./harness.js";

const site = await launch();
// Pages of another origin than ours: the same server by its other name.
const elsewhere = site.url.replace("127.0.0.1", "localhost");
const address = bookmarkAddress(readFileSync(join(dist, "bookmarklet.txt"), "utf8"), site.url);
const SCRIPT = decodeURIComponent(address.slice("javascript:".length));
const BODY = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>News</title><article><h1>Talks in Busan</h1>
<p>Treasury Secretary Scott Bessent met the press on Monday, October 28, 2025, and spoke of tariffs of 10% and of a long week of talks with China in Malaysia.</p>
<p>Later Bessant said that nothing was final, and that the two sides would meet again within days to settle what was left open.</p></article>`;

/** A press on the bookmark, with the reader's click behind it. What the last statement gives is of no interest. */
const press = (page) => page.evaluate(`${SCRIPT};undefined`);
const marks = (page) => page.evaluate(() => [...CSS.highlights].filter(([key]) => key.startsWith("tradecheck")).flatMap(([, highlight]) => [...highlight].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))).sort());
const shown = (page) => page.waitForFunction(() => document.querySelector("tradecheck-notes")?.shadowRoot.querySelector(".pill:popover-open"), { timeout: 15_000 });

/** What each policy leaves open: to the bookmarklet the module of our origin, or the window; to the publisher's tag a form of the core, or nothing. */
const POLICIES = [
	["none", undefined, "module", "tradecheck_bg.wasm"],
	["script-src 'self'", "script-src 'self'", "window", "tradecheck_plain.js"],
	["default-src 'self'", "default-src 'self'", "window", "tradecheck_plain.js"],
	["default-src 'none'", "default-src 'none'", "window", undefined],
	["trusted types only", "require-trusted-types-for 'script'; trusted-types 'none'", "module", "tradecheck_bg.wasm"],
	["default-src 'self' with trusted types", "default-src 'self'; require-trusted-types-for 'script'", "window", "tradecheck_plain.js"],
	["nonce and strict-dynamic", "script-src 'nonce-abc' 'strict-dynamic'", "module", "tradecheck_plain.js"],
	["script-src 'self' 'wasm-unsafe-eval'", "script-src 'self' 'wasm-unsafe-eval'", "window", "tradecheck_bg.wasm"],
	["sandbox allow-scripts allow-popups", "sandbox allow-scripts allow-popups allow-same-origin allow-popups-to-escape-sandbox", "module", "tradecheck_bg.wasm"],
];
/** A window that is cut off from its opener; see below for the bookmarklet. */
const CUT_OFF = ["opener policy same-origin", undefined, undefined, "tradecheck_bg.wasm"];

test("the bookmark is short enough for every browser to keep", () => {
	assert.ok(address.length <= LONGEST, `${address.length} characters`);
});

let expected;
for (const [name, policy, way] of POLICIES) {
	test(`policy ${name}: notes by the ${way}`, async () => {
		const path = `/policy-${POLICIES.findIndex(([other]) => other === name)}.html`;
		site.addPage(path, BODY, policy ? { "Content-Security-Policy": policy } : {});
		const { page } = await site.open(path);
		await page.goto(elsewhere + path);
		const before = await page.evaluate(() => document.documentElement.outerHTML);
		const windows = (await site.browser.pages()).length;
		await press(page);
		await shown(page);
		const found = await marks(page);
		expected ??= found;
		assert.deepEqual(found, expected);
		assert.ok(found.includes("Monday, October 28, 2025"), JSON.stringify(found));
		assert.equal((await site.browser.pages()).length - windows, way === "window" ? 1 : 0);
		await press(page);
		await page.waitForFunction(() => !document.querySelector("tradecheck-notes"));
		assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
		assert.equal(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length), 0);
		await new Promise((resolve) => setTimeout(resolve, 300));
		assert.equal((await site.browser.pages()).length, windows, "our window is closed with the widget");
		await page.close();
	});
}

for (const [name, policy, , core] of [...POLICIES, CUT_OFF]) {
	test(`policy ${name}: the publisher's tag ${core ? `with ${core}` : "is not let in, and the page is as it was"}`, async () => {
		const path = `/tag-${POLICIES.findIndex(([other]) => other === name)}.html`;
		const tag = '<script type="module" nonce="abc" src="/dist/tradecheck.embed.js"></script>';
		const headers = { ...(policy && { "Content-Security-Policy": policy }), ...(name === CUT_OFF[0] && { "Cross-Origin-Opener-Policy": "same-origin" }) };
		site.addPage(path, BODY + tag, headers);
		const { page, requested } = await site.open(path);
		const cores = () => requested.map((address) => address.split("/").pop()).filter((file) => /wasm|plain/.test(file));
		if (core) {
			await shown(page);
			assert.deepEqual(await marks(page), expected);
			assert.deepEqual(cores(), [core]);
		} else {
			await new Promise((resolve) => setTimeout(resolve, 500));
			assert.equal(await page.evaluate(() => document.querySelector("tradecheck-notes")), null);
			assert.deepEqual(cores(), []);
		}
		await page.close();
	});
}

test("a page that cuts our window off is told so in words, with the checker page to paste into", async () => {
	site.addPage("/cut.html", BODY, { "Content-Security-Policy": "default-src 'none'", "Cross-Origin-Opener-Policy": "same-origin" });
	const { page } = await site.open("/cut.html");
	await page.goto(`${elsewhere}/cut.html`);
	await press(page);
	await page.waitForFunction(() => document.querySelector("tradecheck-notes"), { timeout: 15_000 });
	const words = await page.evaluate(() => document.querySelector("tradecheck-notes").shadowRoot.querySelector("[role=alert]").textContent);
	assert.match(words, /cannot read this page/);
	const link = await page.evaluate(() => document.querySelector("tradecheck-notes").shadowRoot.querySelector("a").href);
	assert.equal(link, `${site.url}/check.html`);
	await press(page);
	assert.equal(await page.evaluate(() => document.querySelector("tradecheck-notes")), null);
});

test("a window that is held back is offered again under the reader's own click", async () => {
	site.addPage("/held.html", BODY, { "Content-Security-Policy": "default-src 'none'" });
	const { page } = await site.open("/held.html");
	await page.goto(`${elsewhere}/held.html`);
	await page.evaluate(() => {
		window.kept = window.open;
		window.open = () => null;
	});
	await press(page);
	await page.waitForFunction(() => document.querySelector("tradecheck-notes"));
	assert.match(await page.evaluate(() => document.querySelector("tradecheck-notes").shadowRoot.querySelector("p").textContent), /held back the window/);
	await page.evaluate(() => {
		window.open = window.kept;
	});
	await page.evaluate(() => document.querySelector("tradecheck-notes").shadowRoot.querySelector("button").click());
	await shown(page);
});
