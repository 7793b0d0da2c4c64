/** The extension, pressed in the toolbar on pages that let nothing in: notes, and after a second press no trace. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../../www/scripts/places.js";
import { engine, launch, testOnlyIn } from "./harness.js";
import { installExtension, withExtensions } from "./support/extension.js";
import { inShadow, marked, pause } from "./support/shell.js";

const site = await launch(withExtensions);
const { press } = await installExtension(site.browser);
const BODY = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>News</title><article><h1>Talks in Busan</h1>
<p>Treasury Secretary Scott Bessent met the press on Monday, October 28, 2025, and spoke of tariffs of 10% and of a long week of talks with China in Malaysia.</p>
<p>Later Bessant said that nothing was final, and that the two sides would meet again within days to settle what was left open.</p></article>`;

/** Asked from here: in a sandboxed page no timer of ours runs. */
const until = async (page, wanted) => {
	for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) if (await page.evaluate(wanted)) return;
	throw new Error(`waited in vain for ${wanted}; instead: ${await page.evaluate(() => document.querySelector("tradecheck-notes")?.shadowRoot.textContent)}`);
};
const shown = (page) => until(page, () => Boolean(document.querySelector("tradecheck-notes")?.shadowRoot.querySelector(".pill:popover-open")));
const gone = (page) => until(page, () => !document.querySelector("tradecheck-notes"));
const words = async (page) => Object.values(await marked(page)).flat().sort();

test("asks for the tab that is pressed for and nothing else", () => {
	const manifest = JSON.parse(readFileSync(join(dist, `extension-${engine}`, "manifest.json"), "utf8"));
	assert.deepEqual(manifest.permissions, engine === "chromium" ? ["activeTab", "scripting", "storage", "offscreen"] : ["activeTab", "scripting", "storage"]);
	for (const key of ["host_permissions", "optional_permissions", "optional_host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) assert.equal(manifest[key], undefined, key);
});

const POLICIES = ["default-src 'none'", "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'", "sandbox", undefined];
for (const policy of POLICIES) {
	test(`policy ${policy ?? "none"}: notes, and after a second press no trace`, async () => {
		const path = `/extension-${POLICIES.indexOf(policy)}.html`;
		site.addPage(path, BODY, policy ? { "Content-Security-Policy": policy } : {});
		const { page, printed, requested } = await site.open(path);
		const before = await page.evaluate(() => document.documentElement.outerHTML);
		const [loaded, said] = [requested.length, printed.length];
		await press(page);
		await shown(page);
		assert.deepEqual(await words(page), ["Bessant", "Monday, October 28, 2025"]);
		await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
		await inShadow(page, (shadow) => shadow.querySelector(".row").click());
		await pause(200);
		assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".card:popover-open .quoted").textContent), "Monday, October 28, 2025");
		await press(page);
		await gone(page);
		assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
		assert.equal(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length), 0);
		assert.deepEqual(printed.slice(said), []);
		assert.deepEqual(requested.slice(loaded), []);
		await press(page);
		await shown(page);
		assert.equal((await words(page)).length, 2);
		await page.close();
	});
}

test("what the page adds later is read too", async () => {
	site.addPage("/extension-later.html", BODY, { "Content-Security-Policy": "default-src 'none'" });
	const { page } = await site.open("/extension-later.html");
	await press(page);
	await shown(page);
	await page.evaluate(() => document.querySelector("article").append(Object.assign(document.createElement("p"), { textContent: "A review is due by September 31, 2025, said Howard Lutnick, the Commerce Secretary." })));
	await until(page, () => [...CSS.highlights].some(([, highlight]) => [...highlight].some((range) => range.startContainer.data.slice(range.startOffset, range.endOffset).includes("September 31"))));
	await page.close();
});

test("what the reader does not want to see again stays away on this site, and leaves nothing with the page", async () => {
	site.addPage("/extension-keeps.html", BODY, { "Content-Security-Policy": "default-src 'none'" });
	const again = async () => {
		const { page } = await site.open("/extension-keeps.html");
		await press(page);
		await shown(page);
		return page;
	};
	/** Opens the first note's card and presses what says `label`. */
	const dismiss = (page, label) =>
		inShadow(
			page,
			(shadow, label) => {
				shadow.querySelector(".pill-button").click();
				shadow.querySelector(".row").click();
				[...shadow.querySelectorAll(".card button")].find((button) => button.textContent.includes(label)).click();
			},
			label,
		);
	const first = await again();
	await dismiss(first, "All notes on “Monday");
	assert.deepEqual(await words(first), ["Bessant"]);
	assert.equal(await first.evaluate(() => localStorage.length), 0);
	await first.close();

	const second = await again();
	assert.deepEqual(await words(second), ["Bessant"], "the name is still dismissed");
	await dismiss(second, "All notes of this kind");
	assert.deepEqual(await words(second), []);
	await second.close();

	const third = await again();
	assert.deepEqual(await words(third), [], "and so is the check");
	await inShadow(third, (shadow) => {
		shadow.querySelector(".pill-button").click();
		[...shadow.querySelectorAll(".panel button")].find((button) => /dismissed notes/.test(button.textContent)).click();
		[...shadow.querySelectorAll(".panel button")].find((button) => button.textContent === "Hide on this site").click();
	});
	await third.close();

	const fourth = await again();
	assert.ok(await inShadow(fourth, (shadow) => shadow.querySelector(".pill").classList.contains("folded")), "hidden on this site");
	assert.deepEqual(await words(fourth), []);
	await inShadow(fourth, (shadow) => shadow.querySelector(".pill-button").click());
	await until(fourth, () => CSS.highlights.size > 0);
	assert.deepEqual(await words(fourth), ["Bessant", "Monday, October 28, 2025"], "shown again, with what was dismissed before");
	await fourth.close();
});

test("what is in view gets its notes before the rest of a long page is read", async () => {
	const filler = "<p>Ministers spoke of duties, of ships and of grain, and said that talks would go on for as long as it takes to agree on them.</p>".repeat(9000);
	site.addPage("/extension-long.html", `<!doctype html><html lang="en"><link rel="icon" href="data:,"><meta property="article:published_time" content="2025-10-27"><title>News</title><article><h1>Talks</h1><p>They met on Monday, October 28, 2025, to sign it.</p>${filler}<p>They met on Monday, October 28, 2025, to sign it.</p></article>`, { "Content-Security-Policy": "default-src 'none'" });
	const { page } = await site.open("/extension-long.html");
	await press(page);
	await until(page, () => CSS.highlights.size > 0);
	assert.equal((await words(page)).length, 1, "the one in view, and no pill yet");
	assert.ok(await inShadow(page, (shadow) => !shadow.querySelector(".pill")));
	await shown(page);
	assert.equal((await words(page)).length, 2);
	await page.close();
});

test("a second press before the notes are there leaves none", async () => {
	site.addPage("/extension-twice.html", BODY, { "Content-Security-Policy": "default-src 'none'" });
	const { page } = await site.open("/extension-twice.html");
	const before = await page.evaluate(() => document.documentElement.outerHTML);
	await press(page);
	await press(page);
	await pause(1500);
	assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
	assert.equal(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length), 0);
	await page.close();
});

testOnlyIn("chromium", "in Firefox the engine is in the page's own tab", "the engine's document lives as long as a page needs it", async () => {
	const documents = () => site.browser.targets().filter((target) => target.url().endsWith("/offscreen.html")).length;
	site.addPage("/extension-lives.html", BODY);
	const [one, two] = [await site.open("/extension-lives.html"), await site.open("/extension-lives.html")];
	for (const { page } of [one, two]) {
		await press(page);
		await shown(page);
	}
	assert.equal(documents(), 1);
	await one.page.close();
	await pause(300);
	assert.equal(documents(), 1);
	await press(two.page);
	await gone(two.page);
	for (let wait = 0; documents() > 0 && wait < 100; wait++) await pause(100);
	assert.equal(documents(), 0);
});

testOnlyIn("chromium", "Firefox does not tell tests about the button", "a page of the browser itself gets a sign on the button and a title that says why", async () => {
	const page = await site.browser.newPage();
	await page.goto("chrome://version");
	await press(page);
	const worker = await (await site.browser.waitForTarget((target) => target.type() === "service_worker" && target.url().endsWith("/background.js"))).worker();
	const told = await worker.evaluate(async () => {
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		for (let wait = 0; wait < 40 && !(await chrome.action.getBadgeText({ tabId: tab.id })); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
		return [await chrome.action.getBadgeText({ tabId: tab.id }), await chrome.action.getTitle({ tabId: tab.id })];
	});
	assert.equal(told[0], "!");
	assert.match(told[1], /^tradecheck cannot read this page: /);
});
