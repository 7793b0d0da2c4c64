/** How much of the notes a screen reader finds: the publisher's default, the reader's choice, remembered; print has all of it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { emulate } from "./support/emulate.js";
import { inShadow, open } from "./support/shell.js";

const stage = await open();
const RULES = [{ find: "Besant", message: "The record has Bessent." }, { find: "Lutnik", message: "The record has Lutnick." }];
const BODY = "<article><p>Mr. Besant spoke to reporters.</p><p>Mr. Lutnik did not.</p></article>";

/** What of the landmark is not hidden from those who listen. */
const heard = (page) =>
	inShadow(page, (shadow) => [...shadow.querySelectorAll(".landmark [data-say]")].filter((element) => !element.closest("[aria-hidden=true]")).map((element) => element.dataset.say.trim()));
const pick = (page, name) =>
	inShadow(
		page,
		(shadow, name) => {
			if (!shadow.querySelector(".panel").checkVisibility()) shadow.querySelector(".pill-button").click();
			shadow.querySelector(".tools").open = true;
			[...shadow.querySelectorAll(".aloud button")].find((button) => button.textContent === name).click();
		},
		name,
	);
const pressed = (page) => inShadow(page, (shadow) => [...shadow.querySelectorAll(".aloud button")].filter((button) => button.getAttribute("aria-pressed") === "true").map((button) => button.textContent));

test("every note, one sentence, or nothing; the reader's choice goes before the publisher's", async () => {
	const page = await stage.page(BODY);
	await stage.attach(page, RULES, { verbosity: "counts" });
	assert.deepEqual(await heard(page), ["Fact notes by tradecheck", await inShadow(page, (shadow) => shadow.querySelector(".landmark p").dataset.say)]);
	await pick(page, "Every note");
	assert.ok((await heard(page)).some((words) => words.includes("The record has Bessent.")));
	assert.deepEqual(await pressed(page), ["Every note"]);
	await pick(page, "Nothing");
	assert.deepEqual(await heard(page), []);
	assert.equal(await inShadow(page, (shadow) => shadow.querySelector(".pill-button, .panel button").closest("[aria-hidden=true]")), null, "the way back stays");
});

test("the choice is remembered where the reader's settings may be kept, and only there", async () => {
	const page = await stage.page(BODY);
	await stage.attach(page, RULES, { remember: true });
	assert.ok((await heard(page)).length > 4, "every note where nobody chose");
	await pick(page, "Counts");
	await page.evaluate(() => window.test.widget.destroy());
	await stage.attach(page, RULES, { remember: true });
	assert.equal((await heard(page)).length, 2);
	await page.evaluate(() => window.test.widget.destroy());
	await stage.attach(page, RULES);
	assert.ok((await heard(page)).length > 4);
	await page.evaluate(() => localStorage.clear());
});

test("what is not heard is printed all the same", async () => {
	const page = await stage.page(BODY);
	await stage.attach(page, RULES, { verbosity: "off" });
	await emulate(page, { medium: "print" });
	assert.ok(await inShadow(page, (shadow) => shadow.querySelector(".landmark-list > li").getBoundingClientRect().height > 8));
});
