/** Pages that get in our way, on purpose or not. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inShadow, marked, open, pause, serialise } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant" }];
const ARTICLE = "<article><p>Treasury Secretary Besant spoke.</p></article>";

test("the page's own highlights survive ours, and ours survive a page that clears the registry", async () => {
	const page = await stage.page(ARTICLE);
	await page.evaluate(() => {
		const range = new StaticRange({ startContainer: document.querySelector("p").firstChild, startOffset: 0, endContainer: document.querySelector("p").firstChild, endOffset: 8 });
		CSS.highlights.set("page-own", new Highlight(range));
	});
	await stage.attach(page, RULES);
	await page.evaluate(() => window.test.widget.destroy());
	assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()]), ["page-own"]);

	await stage.attach(page, RULES);
	await page.evaluate(() => CSS.highlights.clear());
	await page.evaluate(() => window.test.widget.refresh());
	assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant"]);
	await page.evaluate(() => window.test.widget.destroy());
	assert.deepEqual(page.said, []);
});

test("two widgets on one page do not take each other's marks", async () => {
	const page = await stage.page(`${ARTICLE}<section id="two"><p>Besant again.</p></section>`);
	await stage.attach(page, RULES);
	await page.evaluate(() => (window.first = window.test.widget));
	await stage.attach(page, RULES, {}, {}, "#two");
	assert.equal((await marked(page))["tradecheck-differs"].length, 2);
	await page.evaluate(() => window.first.destroy());
	assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant"]);
	await page.evaluate(() => window.test.widget.destroy());
	assert.equal(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length), 0);
});

test("text of the page and of the evidence stays text, and only https addresses become links", async () => {
	const evil = `<img src=x onerror="window.broken=1">`;
	const page = await stage.page("<article><p id=p></p></article>");
	await page.evaluate((text) => document.getElementById("p").append(`Mr. ${text} spoke`), evil);
	const source = (url) => ({ publisher: evil, title: evil, url, date: evil });
	const facts = { f: { summary: evil, valid: evil, reviewBy: evil, sources: ["javascript:window.broken=1", "http://plain.example/", "data:text/html,x", "https://good.example/", "not an address"].map(source) } };
	const rule = { find: evil, message: evil, suggestion: evil, facts: ["f"], trace: [evil] };
	const people = [{ person: null, name: evil, spellings: [{ text: evil, count: 1, spans: [[0, 3]] }], titles: [evil], pronouns: [evil] }];
	const claims = [{ kind: "x", start: 0, end: 3, text: evil, verdict: { label: evil, reason: evil, facts: ["f"], now: evil } }];
	await stage.attach(page, [rule], { mode: "editor" }, { facts, people, claims });
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
	await pause(100);
	assert.equal(await page.evaluate(() => window.broken), undefined);
	const found = await inShadow(page, (shadow) => ({ images: shadow.querySelectorAll("img").length, links: [...new Set([...shadow.querySelectorAll("a")].map((link) => link.getAttribute("href")))] }));
	assert.deepEqual(found, { images: 0, links: ["https://good.example/"] });
	assert.ok(await inShadow(page, (shadow) => [...shadow.querySelectorAll("a")].every((link) => link.rel === "noopener noreferrer" && link.target === "_blank" && link.referrerPolicy === "no-referrer")));
});

test("a page that lays down the law for every element does not reach ours", async () => {
	const law = `body *, tradecheck-notes { all: unset !important; opacity: 0 !important; display: none !important } button { opacity: .2 !important; pointer-events: none !important } ul, ol, li, div { margin: 90px !important } tradecheck-notes { display: none !important; visibility: hidden !important; position: static !important; width: 500px !important; transform: scale(9) !important; filter: blur(9px) !important }`;
	stage.addPage("/law.css", law, { "Content-Type": "text/css" });
	const page = await stage.page(ARTICLE, { head: '<link rel="stylesheet" href="/law.css">' });
	await stage.attach(page, RULES);
	const seen = await inShadow(page, (shadow) => {
		const button = shadow.querySelector(".pill-button");
		const { width, height, right, bottom } = shadow.querySelector(".pill").getBoundingClientRect();
		const host = getComputedStyle(shadow.host);
		return { opacity: getComputedStyle(button).opacity, events: getComputedStyle(button).pointerEvents, host: [host.display, host.visibility, host.opacity, host.position, host.width, host.filter, host.transform], shown: width > 40 && height > 20 && right <= innerWidth && bottom <= innerHeight };
	});
	assert.deepEqual(seen, { opacity: "1", events: "auto", host: ["block", "visible", "1", "absolute", "0px", "none", "none"], shown: true });
});

test("a page that has patched what everybody uses", async () => {
	const patch = `Element.prototype.remove = function () { throw new Error("patched remove"); };
		Array.prototype.toJSON = function () { return "patched"; };
		Object.defineProperty(HTMLScriptElement.prototype, "src", { get() { throw new Error("patched src"); } });
		Array.prototype.extra = function () {};
		window.CSS.escape = () => { throw new Error("patched escape"); };`;
	stage.addPage("/patch.js", patch);
	const page = await stage.page(ARTICLE, { head: '<script src="/patch.js"></script>' });
	await stage.attach(page, RULES, { remember: true });
	assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant"]);
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	await inShadow(page, (shadow) => shadow.querySelector(".row").click());
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	await page.evaluate(() => window.test.widget.destroy());
	assert.equal(await page.evaluate(() => document.querySelectorAll("tradecheck-notes").length), 0);
	assert.deepEqual(page.said, []);
});

for (const [name, policy] of Object.entries({
	"style-src 'self'": "style-src 'self'",
	"nothing but our script": "default-src 'none'; script-src 'self'; connect-src 'none'",
	"trusted types, none allowed": "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
})) {
	test(`the interface is whole and silent under a strict policy: ${name}`, async () => {
		const page = await stage.page(ARTICLE, { headers: { "Content-Security-Policy": policy } });
		await page.evaluate(() => {
			window.violations = [];
			document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
		});
		await stage.attach(page, RULES);
		await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
		await inShadow(page, (shadow) => shadow.querySelector(".row").click());
		const { position, background } = await inShadow(page, (shadow) => {
			const { position, backgroundColor: background } = getComputedStyle(shadow.querySelector(".card"));
			return { position, background };
		});
		assert.deepEqual({ position, background }, { position: "fixed", background: "rgb(255, 255, 255)" });
		assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant"]);
		const underline = await page.evaluate(() => getComputedStyle(document.querySelector("p"), "::highlight(tradecheck-differs)").textDecorationStyle);
		assert.equal(underline, "double");
		assert.deepEqual(await page.evaluate(() => window.violations), []);
	});
}

test("a quiet page says so in words, an empty one too", async () => {
	const page = await stage.page("<article><p>Nothing at all.</p></article>");
	await stage.attach(page, RULES);
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".pill-button").textContent), /Checked 23 claims · nothing differs/);
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".pane").textContent), /not a certificate/);
	await page.evaluate(() => window.test.widget.destroy());
	await stage.attach(page, RULES, {}, { counts: { claims: 0, mentions: 0 } });
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".pill-button").textContent), /Nothing to check/);
});

test("no layout shift, no request, no console message, no long task", async () => {
	const page = await stage.page(`${ARTICLE}<main>${"<p>Words and words and Besant.</p>".repeat(400)}</main>`);
	await page.evaluate(() => {
		window.shifts = 0;
		window.longest = 0;
		new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value))).observe({ type: "layout-shift", buffered: true });
		new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.longest = Math.max(window.longest, entry.duration)))).observe({ type: "longtask" });
	});
	const requests = page.requested.length;
	await stage.attach(page, RULES, { mode: "editor" }, {}, "main");
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[3].id));
	await pause(500);
	assert.equal(await page.evaluate(() => window.shifts), 0);
	assert.deepEqual(page.requested.slice(requests), []);
	assert.deepEqual(page.said, []);
});

test("copying, finding and selecting give the page's own words", async () => {
	const page = await stage.page(ARTICLE);
	const before = await page.evaluate(() => document.body.innerText);
	await stage.attach(page, RULES);
	assert.equal(await page.evaluate(() => document.body.innerText), before);
	await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article")));
	assert.equal((await page.evaluate(() => String(getSelection()))).trim(), "Treasury Secretary Besant spoke.");
	await page.evaluate(() => getSelection().selectAllChildren(document.documentElement));
	assert.equal((await page.evaluate(() => String(getSelection()))).trim(), "Treasury Secretary Besant spoke.");
	const found = await page.evaluate(() => {
		getSelection().removeAllRanges();
		let count = 0;
		while (count < 9 && window.find("Besant")) count += 1;
		return [count, window.find("Fact notes by", false, false, true)];
	});
	assert.deepEqual(found, [1, false], "the list for screen readers is not found by search");
});

test("dismissals are kept only where asked for, and one entry is all there is", async () => {
	const page = await stage.page(ARTICLE);
	const dismiss = async () => {
		await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
		await inShadow(page, (shadow) => shadow.querySelector(".menu-list button").click());
	};
	await stage.attach(page, RULES);
	await dismiss();
	assert.deepEqual(await marked(page), {});
	await page.evaluate(() => window.test.widget.destroy());
	assert.equal(await page.evaluate(() => localStorage.length), 0);
	await stage.attach(page, RULES, { remember: true });
	assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant"]);
	await dismiss();
	await page.evaluate(() => window.test.widget.destroy());
	assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["tradecheck"]);
	await stage.attach(page, RULES, { remember: true });
	assert.deepEqual(await marked(page), {});
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	await inShadow(page, (shadow) => [...shadow.querySelectorAll(".pane button")].find((button) => /dismissed/.test(button.textContent)).click());
	assert.deepEqual((await marked(page))["tradecheck-differs"], ["Besant"]);
	assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test("without CSS highlights lines are drawn beside the words, in our own element, and go with it", async () => {
	stage.addPage("/old.js", "delete window.Highlight;");
	const page = await stage.page(`${ARTICLE}<p>More.</p>`, { head: '<script src="/old.js"></script>' });
	const unchanged = await serialise(page);
	await stage.attach(page, RULES);
	const line = await inShadow(page, (shadow) => shadow.querySelector(".boxes line").getBoundingClientRect().toJSON());
	const words = await page.evaluate(() => {
		const range = document.createRange();
		range.setStart(document.querySelector("article p").firstChild, 19);
		range.setEnd(document.querySelector("article p").firstChild, 25);
		return range.getBoundingClientRect().toJSON();
	});
	assert.ok(Math.abs(line.left - words.left) < 2 && Math.abs(line.right - words.right) < 2 && Math.abs(line.bottom - words.bottom) < 3, JSON.stringify({ line, words }));
	assert.equal(await serialise(page), unchanged);
	await page.evaluate(() => window.test.widget.destroy());
	assert.equal(await page.evaluate(() => document.documentElement.outerHTML.includes("tradecheck-notes")), false);
});
