/** Keys, focus and pointers: ours stay ours, the page's stay the page's. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inShadow, marked, middleOf, open, pause } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant" }, { find: "Scott Besant and", check: "other-name" }, { find: "Lutnik" }];
const TALL = `<div id="spacer"></div>`;
const HEAD = `<link rel="stylesheet" href="/tall.css">`;
stage.addPage("/tall.css", "#spacer { height: 3000px } article { margin: 0; font: 16px/1.5 serif }", { "Content-Type": "text/css" });
const ARTICLE = `<article><p>Scott Besant and others met. A <a href="#elsewhere">Besant link</a>.</p>${TALL}<p>Lutnik stayed away.</p></article>`;

const openPanel = async (page) => {
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").focus());
	await page.keyboard.press("Enter");
	await pause(50);
};
const cardWords = (page) => inShadow(page, (shadow) => shadow.querySelector(".card:popover-open .quoted")?.textContent ?? null);
const focused = (page) => inShadow(page, (shadow) => shadow.activeElement?.className ?? null);

test("everything can be done from the keyboard, and focus goes back to where it was", async () => {
	const page = await stage.page(ARTICLE, { head: HEAD });
	await stage.attach(page, RULES, { mode: "editor" });
	await openPanel(page);
	assert.equal(await focused(page), "panel-title");
	await page.keyboard.press("n");
	await page.keyboard.press("n");
	assert.equal(await focused(page), "row");
	await page.keyboard.press("Enter");
	await pause(50);
	assert.equal(await cardWords(page), "Besant");
	assert.equal(await focused(page), "card");
	await page.keyboard.press("n");
	await page.keyboard.press("n");
	await pause(50);
	assert.equal(await cardWords(page), "Lutnik");
	assert.ok((await page.evaluate(() => scrollY)) > 1000, "the words came into sight");
	await page.keyboard.press("p");
	await pause(50);
	assert.equal(await cardWords(page), "Besant");
	await page.keyboard.press("Escape");
	assert.equal(await cardWords(page), null);
	assert.equal(await focused(page), "row", "back in the list");
	await page.keyboard.press("Escape");
	assert.equal(await focused(page), "pill-button", "back on the pill");
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".panel:popover-open")), null);
});

test("opening a note whose words are in sight scrolls by nothing", async () => {
	const page = await stage.page(`${TALL}${ARTICLE}`, { head: HEAD });
	await stage.attach(page, RULES);
	await page.evaluate(() => scrollTo(0, 2800));
	await page.evaluate(() => document.body.append(Object.assign(document.createElement("button"), { id: "mine", textContent: "mine" })));
	await page.evaluate(() => document.getElementById("mine").focus({ preventScroll: true }));
	const before = await page.evaluate(() => scrollY);
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
	assert.equal(await page.evaluate(() => scrollY), before);
	await page.keyboard.press("Escape");
	assert.equal(await page.evaluate(() => scrollY), before);
	assert.equal(await page.evaluate(() => document.activeElement.id), "mine");
});

test("Escape in our card does not reach the page, and the page's dialog keeps its own Escape", async () => {
	const page = await stage.page(`${ARTICLE}<dialog id="dialog"><p>Sign up</p><button>Yes</button></dialog>`, { head: HEAD });
	await stage.attach(page, RULES);
	await page.evaluate(() => {
		window.heard = 0;
		addEventListener("keydown", (event) => event.key === "Escape" && window.heard++);
		document.getElementById("dialog").show();
	});
	await page.evaluate(() => window.test.widget.show(window.test.widget.notes[0].id));
	await page.keyboard.press("Escape");
	assert.equal(await cardWords(page), null);
	assert.deepEqual(await page.evaluate(() => [window.heard, document.getElementById("dialog").open]), [0, true]);

	await page.evaluate(() => scrollTo(0, 0));
	const words = await middleOf(page, "Besant and");
	await page.mouse.move(words.x - 30, words.y);
	await pause(500);
	assert.notEqual(await cardWords(page), null, "a card is open by hover");
	await page.evaluate(() => {
		document.getElementById("dialog").close();
		document.getElementById("dialog").showModal();
	});
	await page.keyboard.press("Escape");
	assert.equal(await page.evaluate(() => document.getElementById("dialog").open), false, "the dialog took its Escape");
});

test("Escape closes a card that came by hover without moving focus, unless somebody types or has taken the key", async () => {
	const page = await stage.page(`${ARTICLE}<input id="field">`, { head: HEAD });
	await stage.attach(page, RULES);
	const words = await middleOf(page, "Besant and");
	const hover = async () => {
		await page.mouse.move(5, 300);
		await pause(600);
		await page.mouse.move(words.x - 20, words.y);
		await pause(500);
		assert.notEqual(await cardWords(page), null);
	};
	await hover();
	await page.keyboard.press("Escape");
	assert.equal(await cardWords(page), null);
	assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
	await hover();
	await page.evaluate(() => document.getElementById("field").focus({ preventScroll: true }));
	await page.keyboard.press("Escape");
	assert.notEqual(await cardWords(page), null, "the field has its own Escape");
	await page.evaluate(() => document.activeElement.blur());
	await page.evaluate(() => document.addEventListener("keydown", (event) => event.preventDefault(), { once: true }));
	await page.keyboard.press("Escape");
	assert.notEqual(await cardWords(page), null, "the page had taken the key");
});

test("typing in our search field sets off none of the page's shortcuts", async () => {
	const many = Array.from({ length: 8 }, (_, index) => ({ find: `Name${index}x` }));
	const page = await stage.page(`<article><p>${many.map(({ find }) => find).join(", ")}.</p></article>`);
	await stage.attach(page, many, { mode: "editor" });
	await page.evaluate(() => {
		window.heard = [];
		for (const type of ["keydown", "keypress", "keyup", "input"]) document.addEventListener(type, (event) => window.heard.push(`${type} ${event.key ?? ""}`));
	});
	await inShadow(page, (shadow) => shadow.querySelector(".pill-button").click());
	await inShadow(page, (shadow) => shadow.querySelector(".search").focus());
	await page.keyboard.type("name3 jnp/?");
	assert.deepEqual(await page.evaluate(() => window.heard), []);
	await inShadow(page, (shadow) => {
		const field = shadow.querySelector(".search");
		field.value = "name3";
		field.dispatchEvent(new Event("input"));
	});
	assert.deepEqual(await inShadow(page, (shadow) => [...shadow.querySelectorAll(".row-quoted")].map((row) => row.textContent)), ["Name3x"]);
});

test("of two notes on overlapping words both can be reached", async () => {
	const page = await stage.page(ARTICLE, { head: HEAD });
	await stage.attach(page, RULES, { mode: "editor" });
	const words = await middleOf(page, "Besant and");
	await page.mouse.click(words.x - 30, words.y);
	await pause(100);
	assert.equal(await cardWords(page), "Besant", "the note with fewer words comes first");
	await inShadow(page, (shadow) => shadow.querySelector('.card-foot [aria-label="Previous note"]').click());
	assert.equal(await cardWords(page), "Scott Besant and");
});

test("a press on a marked link follows the link", async () => {
	const page = await stage.page(ARTICLE, { head: HEAD });
	await stage.attach(page, RULES);
	const link = await middleOf(page, "Besant link");
	await page.mouse.click(link.x - 10, link.y);
	await page.waitForFunction(() => location.hash !== "", { timeout: 2000 }).catch(() => {});
	assert.match(page.url(), /#elsewhere$/);
});

test("a tap opens the card at the foot of a phone, and a tap elsewhere closes it", async () => {
	const page = await stage.page(`<article><p>Mr. Besant spoke.</p><p>Others did not speak at all.</p></article>`, { viewport: { width: 390, height: 700, isMobile: true, hasTouch: true } });
	await stage.attach(page, RULES);
	const words = await middleOf(page, "Besant");
	await page.touchscreen.tap(words.x, words.y);
	await pause(150);
	assert.equal(await cardWords(page), "Besant");
	const box = await inShadow(page, (shadow) => shadow.querySelector(".card").getBoundingClientRect().toJSON());
	assert.ok(box.left >= 0 && box.right <= 390 && box.bottom <= 700, JSON.stringify(box));
	const other = await middleOf(page, "Others did");
	await page.touchscreen.tap(other.x, other.y);
	await pause(150);
	assert.equal(await cardWords(page), null);
});

test("the mark is under the pointer at every zoom, in scrolled boxes and under transforms", async () => {
	stage.addPage("/odd.css", ".scroll { height: 60px; overflow: auto; width: 300px } .turned { transform: translate(40px, 20px) scale(1.4) rotate(3deg); transform-origin: 0 0; margin-top: 30px; width: 300px }", { "Content-Type": "text/css" });
	const page = await stage.page(`<article><div class="scroll"><p>${"Lines go by. ".repeat(20)}</p><p>Lutnik stayed.</p></div><p class="turned">Mr. Besant spoke.</p></article>`, { head: '<link rel="stylesheet" href="/odd.css">' });
	await stage.attach(page, RULES);
	for (const zoom of [0.5, 1, 1.5, 2]) {
		await page.evaluate((factor) => void (document.documentElement.style.zoom = factor), zoom);
		await page.evaluate(() => document.querySelector(".scroll").scrollTo(0, 1e5));
		for (const wanted of ["Lutnik", "Besant"]) {
			await page.mouse.move(990, 5);
			await pause(700);
			const { x, y } = await middleOf(page, wanted);
			await page.mouse.move(x, y);
			await pause(450);
			assert.equal(await cardWords(page), wanted, `${wanted} at ${zoom}`);
		}
	}
});

test("odd characters: the marks are exactly on the words", async () => {
	const odd = ["Straße", "O’Brien", "10\u00a0%", "naı\u0308ve", "Be\u00adsant", "a\u200db", "😀 smile", "Wałęsa–Nguyễn"];
	const page = await stage.page(`<article><p>👩‍💻 first: <b>x</b> ${odd.map((words) => `[${words}]`).join(" and <i>then</i> ")}.</p></article>`);
	await stage.attach(page, odd.map((find) => ({ find })), { mode: "editor" });
	assert.deepEqual((await marked(page))["tradecheck-differs"], odd);
});
