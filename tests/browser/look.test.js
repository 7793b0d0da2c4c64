/** What is seen and heard: contrast, dark pages, forced colours, print, right to left, axe. Pictures go to tests/output. */

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { www } from "../../www/scripts/places.js";
import { testOnlyIn } from "./harness.js";
import { emulate } from "./support/emulate.js";
import { inShadow, marked, open, output, pause } from "./support/shell.js";

const stage = await open();
mkdirSync(output, { recursive: true });
const AXE = readFileSync(join(www, "node_modules/axe-core/axe.min.js"), "utf8");

const FACTS = { "us-bessent": { summary: "Scott Bessent, Secretary of the Treasury", valid: "2025-01-28/..", reviewBy: "2026-10-08", sources: [{ publisher: "US Treasury", title: "Secretary of the Treasury", url: "https://home.treasury.gov/", date: "2025-01-28" }] } };
const PEOPLE = [{ person: "us-bessent", name: "Scott Bessent", spellings: [{ text: "Besant", count: 2, spans: [[0, 6]] }], titles: ["Treasury Secretary"], pronouns: ["she"] }];
const CLAIMS = [{ kind: "tariff_rate", start: 0, end: 5, text: "a tariff of 25%", verdict: { label: "differs", reason: "The record has 20%.", facts: ["us-bessent"], now: "Ended in 2026." } }];
const MORE = { facts: FACTS, people: PEOPLE, claims: CLAIMS };
const RULES = [
	{ find: "Besant", suggestion: "Bessent", facts: ["us-bessent"], trace: ["One letter apart."], message: "The record has Bessent." },
	{ find: "Wednesday", check: "weekday-mismatch", severity: "warning" },
	{ find: "donald", check: "lower-case-name", severity: "style" },
	...["alpha", "beta", "gamma", "delta"].map((find) => ({ find, check: "sum-mismatch" })),
];
const BODY = `<main><article><h1>Talks in Busan</h1><p>Besant spoke on Wednesday, and donald spoke too: alpha, beta, gamma, delta.</p></article></main>`;
const css = (text) => {
	const path = `/style-${text.length}-${text.charCodeAt(5)}.css`;
	stage.addPage(path, text, { "Content-Type": "text/css" });
	return { head: `<link rel="stylesheet" href="${path}">` };
};
const attach = (page, options = {}) => stage.attach(page, RULES, { mode: "editor", ...options }, MORE);
const openAll = async (page) => {
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
	await pause(200);
};
const picture = (page, name) => page.screenshot({ path: join(output, `${name}.png`) });
const violations = async (page) => {
	await page.evaluate(AXE);
	const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")}`);
};

for (const dark of [false, true]) {
	test(`axe finds nothing on a ${dark ? "dark" : "light"} page, with everything open`, async () => {
		const page = await stage.page(BODY, css(dark ? "body { background: #101418; color: #ddd }" : "body { background: #fff; color: #222 }"));
		await attach(page);
		assert.deepEqual(await violations(page), []);
		await openAll(page);
		await inShadow(page, (shadow) => shadow.querySelectorAll("details").forEach((details) => (details.open = true)));
		assert.deepEqual(await violations(page), []);
		await picture(page, dark ? "all-dark" : "all-light");
		for (const tab of ["people", "claims"]) {
			await inShadow(page, (shadow, name) => shadow.querySelector(`#tab-${name}`).click(), tab);
			await inShadow(page, (shadow) => shadow.querySelectorAll("details").forEach((details) => (details.open = true)));
			assert.deepEqual(await violations(page), []);
			await picture(page, `${tab}-${dark ? "dark" : "light"}`);
		}
	});
}

test("the ink of the marks is chosen from the ground they stand on", async () => {
	const page = await stage.page(`<article><p id="light">alpha</p><div id="dark"><p>beta</p></div><p id="photo">gamma</p><p id="veil">delta</p></article>`, css(
		"#dark { background: rgb(20, 24, 30); color: #eee } #photo { background: linear-gradient(#000, #222); color: #fff } #veil { background: rgba(0, 0, 0, 0.8); color: #fafafa }",
	));
	await attach(page);
	assert.deepEqual(await marked(page), { "tradecheck-differs": ["alpha"], "tradecheck-differs-on-dark": ["beta", "gamma", "delta"] });
});

test("marks keep a contrast of 3 to 1 at least, and are told apart by shape alone", async () => {
	const sheet = readFileSync(join(www, "src/highlights.css"), "utf8");
	const luminance = (hex) => {
		const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
	const inks = [...sheet.matchAll(/tradecheck-(differs|warning|style)(-on-dark)?\) \{ text-decoration: underline (\w+) (#\w{6})/g)];
	assert.equal(inks.length, 6);
	for (const [, severity, onDark, , ink] of inks) {
		for (const ground of onDark ? ["#000000", "#333333", "#404040"] : ["#ffffff", "#fdf6e3", "#e0e0e0"]) assert.ok(contrast(ink, ground) >= 3, `${severity}${onDark ?? ""} on ${ground}: ${contrast(ink, ground).toFixed(2)}`);
	}
	for (const onDark of [undefined, "-on-dark"]) assert.equal(new Set(inks.filter((ink) => ink[2] === onDark).map((ink) => ink[3])).size, 3, "three shapes");
});

testOnlyIn("chromium", "only Chromium can be told to paint so", "to a reader without red and green the kinds are as different as before", async () => {
	const page = await stage.page(BODY);
	await attach(page);
	await page.emulateVisionDeficiency("deuteranopia");
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	assert.deepEqual([...new Set(await inShadow(page, (shadow) => [...shadow.querySelectorAll(".row .sign")].map((sign) => sign.textContent)))].sort(), ["?", "·", "≠"]);
	assert.deepEqual([...new Set(await inShadow(page, (shadow) => [...shadow.querySelectorAll(".row-kind")].map((kind) => kind.textContent.split(" · ")[0])))].sort(), ["Differs", "House style", "Worth a look"]);
	await picture(page, "deuteranopia");
});

testOnlyIn("chromium", "only Chromium hands over the whole accessibility tree", "the landmark lists every note for a screen reader, and its buttons are in no sighted reader's way", async () => {
	const page = await stage.page(BODY);
	await attach(page);
	const tree = await page.accessibility.snapshot({ interestingOnly: false });
	const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];
	const region = flat(tree).find((node) => node.role === "region" && node.name === "Fact notes");
	assert.ok(region, "no landmark");
	const heard = flat(region).map((node) => node.name ?? "").join(" ");
	for (const words of ["Besant", "The record has Bessent.", "US Treasury", "January 28, 2025", "Go to the words", "Checked 23 claims"]) assert.ok(heard.includes(words), words);
	assert.equal(await inShadow(page, (shadow) => [...shadow.querySelectorAll(".landmark button")].every((button) => button.tabIndex === -1)), true);
});

test("targets are 24 pixels at least, also on a phone", async () => {
	for (const width of [390, 1000]) {
		const page = await stage.page(BODY, { viewport: { width, height: 800, isMobile: width < 500, hasTouch: width < 500 } });
		await attach(page);
		await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
		await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
		await inShadow(page, (shadow) => {
			shadow.querySelectorAll("details").forEach((details) => (details.open = true));
			if (innerWidth < 500) shadow.querySelector(".pill-button").click();
		});
		const small = await inShadow(page, (shadow) =>
			[...shadow.querySelectorAll("button:not(.go), summary, input")].filter((target) => target.checkVisibility()).map((target) => [target.className || target.textContent, target.getBoundingClientRect()]).filter(([, { width, height }]) => width < 24 || height < 24).map(([name, { width, height }]) => `${name} ${width}x${height}`),
		);
		assert.deepEqual(small, []);
		await picture(page, `targets-${width}`);
	}
});

test("on paper the notes are numbered footnotes with source and date, and nothing else of ours", async () => {
	const page = await stage.page(BODY);
	await attach(page);
	await openAll(page);
	await emulate(page, { medium: "print" });
	const printed = await inShadow(page, (shadow) => {
		const list = shadow.querySelector(".landmark-list");
		return {
			style: getComputedStyle(list).listStyleType,
			text: [...shadow.querySelectorAll(".landmark [data-say]")].filter((part) => part.checkVisibility()).map((part) => part.dataset.say).join("|"),
			printed: getComputedStyle(shadow.querySelector(".landmark bdi"), "::before").content,
			below: shadow.querySelector(".landmark").getBoundingClientRect().top >= document.querySelector("article").getBoundingClientRect().bottom,
			others: [...shadow.querySelectorAll(".pill, .card, .panel, .go")].filter((part) => part.checkVisibility()).length,
			items: list.children.length,
		};
	});
	assert.equal(printed.style, "decimal");
	assert.equal(printed.items, 7);
	assert.equal(printed.others, 0);
	assert.ok(printed.below);
	assert.match(printed.text, /“Besant”\| Differs\. The record has Bessent\..*US Treasury, Secretary of the Treasury, January 28, 2025\| https:\/\/home\.treasury\.gov/);
	await picture(page, "print");
});

test("right to left: pill, panel and card are mirrored, quoted words keep their own direction", async () => {
	const page = await stage.page(`<main><article><h1>محادثات</h1><p>تحدث Besant يوم Wednesday.</p></article></main>`, { html: 'lang="ar" dir="rtl"' });
	await attach(page, { language: "ar" });
	const pill = await inShadow(page, (shadow) => shadow.querySelector(".pill").getBoundingClientRect().toJSON());
	assert.ok(pill.left < 30, JSON.stringify(pill));
	await openAll(page);
	const { panel, card, quoted } = await inShadow(page, (shadow) => ({
		panel: shadow.querySelector(".panel").getBoundingClientRect().toJSON(),
		card: shadow.querySelector(".card").getBoundingClientRect().toJSON(),
		quoted: shadow.querySelector(".quoted").dir,
	}));
	assert.ok(panel.left < 30 && card.left >= panel.right - 1, JSON.stringify({ panel, card }));
	assert.equal(quoted, "auto");
	await picture(page, "rtl");
});

test("forced colours, more contrast, less motion, double size", async () => {
	const page = await stage.page(BODY);
	await attach(page);
	await emulate(page, { forcedColours: true, lessMotion: true, moreContrast: true });
	await openAll(page);
	assert.equal(await inShadow(page, (shadow) => getComputedStyle(shadow.querySelector(".card")).animationName), "none");
	assert.deepEqual(await inShadow(page, (shadow) => [...shadow.querySelectorAll(".row .sign")].filter((sign) => !sign.checkVisibility()).length), 0);
	await picture(page, "forced-colours");
	await emulate(page, {});
	await page.setViewport({ width: 500, height: 350, deviceScaleFactor: 2 });
	await pause(100);
	for (const part of [".card", ".panel"]) {
		const box = await inShadow(page, (shadow, selector) => shadow.querySelector(selector).getBoundingClientRect().toJSON(), part);
		assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 500 && box.bottom <= 350, `${part} ${JSON.stringify(box)}`);
	}
	await picture(page, "double-size");
});

test("the interface speaks the language asked for", async () => {
	const page = await stage.page(BODY, { html: 'lang="de-DE"' });
	await attach(page, { language: null });
	assert.match(await inShadow(page, (shadow) => shadow.querySelector(".pill-button").textContent), /23 Aussagen geprüft/);
	assert.equal(await inShadow(page, (shadow) => shadow.host.lang), "de");
	await openAll(page);
	await picture(page, "german");
});
