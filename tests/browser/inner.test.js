/** Open shadow roots and frames of the page's own origin: their words belong to the page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "./harness.js";
import { inShadow, marked, open, pause } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant" }];
const SETTLED = 900;
const differs = async (page) => (await marked(page))["tradecheck-differs"] ?? [];

/** Words under our marks in the first frame of the page. */
const markedInFrame = (page) =>
	page.evaluate(() => {
		const { CSS } = document.querySelector("iframe").contentWindow;
		return [...CSS.highlights].flatMap(([key, highlight]) => [...highlight].map((range) => `${key}: ${range.startContainer.data.slice(range.startOffset, range.endOffset)}`));
	});

const SHADOWED = `<article><p>Before.</p><story-box><b slot="name">Besant (slotted)</b>, never shown,<i slot="other">nor this</i></story-box><p>After.</p></article>
	<script>
		document.querySelector("story-box").attachShadow({ mode: "open" }).innerHTML =
			"<style>p { color: navy }</style><p>Inside, Besant spoke to <slot name=name>nobody</slot> and <slot name=empty>a fallback</slot>.</p>Loose Besant.";
	</script>`;

/** What the collector makes of an element, as one line. */
const collected = (page, selector) =>
	page.evaluate(async (wanted) => {
		const address = "/src/collect.js";
		const { collect } = await import(address);
		const { nodes, text } = collect(document.querySelector(wanted));
		const texts = [];
		let at = 0;
		for (let row = 0; row * 3 < nodes.length; row++) {
			const length = nodes[row * 3 + 2];
			if ((nodes[row * 3 + 1] & 3) === 2) texts.push(text.slice(at, at + length));
			at += length;
		}
		return texts.join("").replace(/\s+/g, " ").replace(/^.*?(?=Before)/, "").trim();
	}, selector);

test("a shadow tree is read in its place, with what its slots show and nothing else", async () => {
	const page = await stage.page(SHADOWED, { shell: false });
	assert.equal(await collected(page, "article"), "Before.Inside, Besant spoke to Besant (slotted) and a fallback.Loose Besant.After.");
});

test("many nodes in one slot, shadow trees in shadow trees, a slot without a box", async () => {
	const page = await stage.page(`<article>Before <x-a></x-a></article>`, { shell: false });
	await page.evaluate(() => {
		const outer = document.querySelector("x-a");
		for (let i = 0; i < 5000; i++) outer.append(Object.assign(document.createElement("span"), { textContent: `${i} ` }));
		const root = outer.attachShadow({ mode: "open" });
		root.append(document.createElement("x-b"));
		const inner = root.firstChild;
		inner.append(document.createElement("slot"));
		inner.attachShadow({ mode: "open" }).innerHTML = "<div><slot></slot></div><div hidden><slot name=no>hidden</slot></div>";
	});
	const words = await collected(page, "article");
	assert.match(words, /^Before 0 1 2 3 /);
	assert.match(words, /4999 ?(hidden)?$/);
});

test("words in a shadow root are marked and painted, found under the pointer, read again when they change, and let go", async () => {
	const page = await stage.page(SHADOWED);
	const before = await page.evaluate(() => document.querySelector("story-box").shadowRoot.innerHTML);
	const clip = { x: 0, y: 0, width: 600, height: 200 };
	const bare = await page.screenshot({ clip });
	await stage.attach(page, RULES);
	assert.deepEqual(await differs(page), ["Besant", "Besant", "Besant"]);
	const sheets = () => page.evaluate(() => document.querySelector("story-box").shadowRoot.adoptedStyleSheets.length);
	assert.equal(await sheets(), engine === "firefox" ? 1 : 0, "Firefox needs our rules in each tree");
	const rect = await page.evaluate(() => {
		const range = document.createRange();
		const [first] = [...CSS.highlights.get("tradecheck-differs")].filter((other) => other.startContainer.getRootNode() !== document);
		range.setStart(first.startContainer, first.startOffset);
		range.setEnd(first.endContainer, first.endOffset);
		const { x, y, width, height } = range.getBoundingClientRect();
		return { x, y, width, height };
	});
	const around = { x: rect.x - 2, y: rect.y - 2, width: rect.width + 4, height: rect.height + 6 };
	const painted = await page.screenshot({ clip: around });
	await page.evaluate(() => window.test.widget.destroy());
	assert.ok(!Buffer.from(painted).equals(Buffer.from(await page.screenshot({ clip: around }))), "no mark is seen in the shadow tree");
	assert.ok(Buffer.from(await page.screenshot({ clip })).equals(Buffer.from(bare)), "gone without a trace");
	assert.equal(await sheets(), 0);

	await stage.attach(page, RULES, { mode: "editor" });
	await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
	await page.waitForFunction(() => document.querySelector("tradecheck-notes").shadowRoot.querySelector(".card:popover-open"));
	assert.equal(await page.evaluate(() => document.querySelector("story-box").shadowRoot.innerHTML), before);
	await page.evaluate(() => document.querySelector("story-box").shadowRoot.querySelector("p").append(" Besant again."));
	await pause(SETTLED);
	assert.equal((await differs(page)).length, 4);
	assert.deepEqual(page.said, []);
});

test("an element that gets its shadow root late gets its notes", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p><late-box></late-box></article>`);
	await stage.attach(page, RULES);
	assert.equal((await differs(page)).length, 1);
	await page.evaluate(() => {
		customElements.define("late-box", class extends HTMLElement {
			connectedCallback() {
				this.attachShadow({ mode: "open" }).textContent = "Besant came late.";
			}
		});
	});
	await pause(SETTLED);
	assert.equal((await differs(page)).length, 2);
});

test("words in a frame of the same origin are marked there, found under the pointer, read again when they change, and let go", async () => {
	const page = await stage.page(`<article><p>Before.</p><iframe width="400" height="120" srcdoc="<body style='margin:30px'><p>Framed Besant spoke.</p>"></iframe></article>`);
	await page.waitForFunction(() => document.querySelector("iframe").contentDocument?.querySelector("p"));
	const framed = () => page.evaluate(() => document.querySelector("iframe").contentDocument.documentElement.outerHTML);
	const before = await framed();
	await stage.attach(page, RULES);
	assert.deepEqual(await markedInFrame(page), ["tradecheck-differs: Besant"]);
	assert.deepEqual(await differs(page), []);
	const spot = await page.evaluate(() => {
		const frame = document.querySelector("iframe");
		const [range] = frame.contentWindow.CSS.highlights.get("tradecheck-differs");
		const live = frame.contentDocument.createRange();
		live.setStart(range.startContainer, range.startOffset);
		live.setEnd(range.endContainer, range.endOffset);
		const rect = live.getBoundingClientRect();
		const outer = frame.getBoundingClientRect();
		return { x: outer.left + frame.clientLeft + rect.left + rect.width / 2, y: outer.top + frame.clientTop + rect.top + rect.height / 2 };
	});
	await page.mouse.move(spot.x, spot.y);
	await page.waitForFunction(() => document.querySelector("tradecheck-notes").shadowRoot.querySelector(".card:popover-open"));
	const card = await inShadow(page, (shadow) => {
		const { top, left, right } = shadow.querySelector(".card").getBoundingClientRect();
		return { top, left, right };
	});
	assert.ok(card.top > spot.y && card.top < spot.y + 60 && card.left < spot.x && card.right > spot.x, `card at ${JSON.stringify(card)}, words at ${JSON.stringify(spot)}`);
	assert.equal(await framed(), before, "the frame's page is as it was");

	await page.evaluate(() => document.querySelector("iframe").contentDocument.body.append("Besant again."));
	await pause(SETTLED);
	assert.equal((await markedInFrame(page)).length, 3, "two places and the open card's words");
	await page.evaluate(() => window.test.widget.destroy());
	assert.deepEqual(await markedInFrame(page), []);
	assert.equal(await page.evaluate(() => document.querySelector("iframe").contentDocument.adoptedStyleSheets.length), 0);
	assert.deepEqual(page.said, []);
});

test("a frame that comes late is read, one that goes takes its notes along", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p></article>`);
	await stage.attach(page, RULES);
	await page.evaluate(() => {
		const frame = document.createElement("iframe");
		frame.srcdoc = "<p>Besant in a frame.</p>";
		document.querySelector("article").append(frame);
	});
	await pause(SETTLED + 300);
	assert.deepEqual(await markedInFrame(page), ["tradecheck-differs: Besant"]);
	assert.equal(await page.evaluate(() => window.test.widget.notes.length), 2);
	await page.evaluate(() => document.querySelector("iframe").remove());
	await pause(SETTLED);
	assert.equal(await page.evaluate(() => window.test.widget.notes.length), 1);
	await page.evaluate(() => window.test.widget.destroy());
	assert.deepEqual(page.said, []);
});

test("frames of other origins, hidden frames and closed shadow roots are left alone in silence", async () => {
	const page = await stage.page(`<article><p>Besant spoke.</p>
		<iframe src="data:text/html,Besant"></iframe><iframe sandbox srcdoc="Besant"></iframe><iframe hidden srcdoc="Besant"></iframe>
		<div id="closed"></div></article>
		<script>document.getElementById("closed").attachShadow({ mode: "closed" }).textContent = "Besant"</script>`);
	await stage.attach(page, RULES);
	assert.equal(await page.evaluate(() => window.test.widget.notes.length), 1);
	assert.deepEqual(page.said, []);
});
