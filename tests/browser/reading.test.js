/** What the whole reads in a page, with the built engine: words that other tools trip over. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.js";

const site = await launch();
let count = 0;

/**
 * The report of a page with this body, and how often the engine gave the same one.
 * @param {string} body
 * @param {{published?: string|null, today?: string, root?: string}} [options]
 */
async function read(body, { published = "2025-10-28", today, root = "body" } = {}) {
	const path = `/reading-${++count}.html`;
	const meta = published ? `<meta property="article:published_time" content="${published}">` : "";
	site.addPage(path, `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>News</title>${meta}${body}`);
	const { page, printed } = await site.open(path);
	const report = await page.evaluate(
		async (selector, day) => {
			const address = "/dist/tradecheck.js";
			const { check } = await import(address);
			return check(document.querySelector(selector), { text: true, ...(day && { today: day }) });
		},
		root,
		today,
	);
	assert.deepEqual(printed, []);
	await page.close();
	return report;
}

const article = (...paragraphs) => `<article>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</article>`;
const values = (report, kind) => report.mentions.filter((mention) => mention.kind === kind).map(({ text, value }) => [text, value]);

test("a name with ’s, in capitals, at the start of a sentence, in a heading is the same name and no slip", async () => {
	const report = await read(`<article><h1>Bessent’s long week</h1><p>TREASURY SECRETARY SCOTT BESSENT met reporters. Bessent’s deputy was there. Bessent said so.</p></article>`);
	assert.deepEqual(report.findings.map(({ text, message }) => `${text}: ${message}`), []);
	const people = report.people.filter(({ person }) => person !== null);
	assert.equal(people.length, 1);
	assert.ok(people[0].spellings.reduce((sum, spelling) => sum + spelling.count, 0) >= 4);
});

test("“May”, “Sun”, “March”, “August” as names, verbs and adjectives are no dates", async () => {
	const report = await read(article("Theresa May said that Sun would march on. The sun may shine on an august assembly. Will Rogers saw Mark Frost.", "They may March on the Capitol, said Mr. Sun."));
	assert.deepEqual(values(report, "date"), []);
	assert.deepEqual(report.findings, []);
});

test("a weekday is held against its date only where the year is known, and both ways out are offered", async () => {
	const line = "They meet on Monday, October 28, in Busan.";
	assert.deepEqual((await read(article(line), { published: null })).findings, [], "no year, no finding");
	assert.deepEqual((await read(article("Talks resume on Tuesday, and on Friday the 14th the ministers leave."), { published: null })).findings, []);
	const { findings } = await read(article(line), { published: "2025-10-27" });
	assert.equal(findings.length, 1);
	assert.match(findings[0].message, /Tuesday/);
	assert.match(findings[0].message, /Monday.*27|27.*Monday/, "the day that would fit the weekday");
});

test("an old article that is read today keeps its own year", async () => {
	const report = await read(article("The duties begin on March 4. Talks had ended in December."), { published: "2018-02-20", today: "2026-11-24" });
	assert.deepEqual(values(report, "date").map(([text, value]) => `${text} = ${value.edtf}`), ["March 4 = 2018-03-04", "December = 2017-12"]);
});

test("“USD34.6 million”, “$1.2bn”, “Rs 5 crore”, “145 percentage points” are read to the last zero", async () => {
	const report = await read(article("The company paid USD34.6 million, $1.2bn and Rs 5 crore; a duty of 145 percentage points above the base."));
	assert.deepEqual(values(report, "money").map(([, { amount, currency }]) => `${Number(amount)} ${currency}`), ["34600000 USD", "1200000000 USD", "50000000 INR"]);
	assert.deepEqual(values(report, "percent").map(([, { low, unit }]) => `${low} ${unit}`), ["145 point"]);
});

test("two names that begin alike give the same report on every run", async () => {
	const body = article("Scott Bessent and Scott Bessette spoke. Bessent left, Bessette stayed.", "Xi Jinping met Xi Jinpeng. Lee Jae Myung and Lee Jae Yong were there.");
	const reports = [];
	for (let run = 0; run < 4; run++) reports.push(JSON.stringify(await read(body)));
	assert.equal(new Set(reports).size, 1);
});

test("the lead, a paragraph that is a link, and one beside a box of related stories are read; the box is not", async () => {
	const prose = "The ministers spoke for an hour, and their aides took notes while the press waited outside in the rain.";
	const report = await read(
		`<main><article><h1>Talks</h1><div class="lead">A duty of 11% opens the story. ${prose}</div><p><a href="#">A duty of 12% is one long link. ${prose}</a></p>
		<div class="related-stories"><ul><li><a href="#">A duty of 98% in another story</a></li></ul></div><p>A duty of 13% stands beside the box. ${prose}</p></article>
		<aside>A duty of 99% elsewhere</aside></main>`,
		{ root: "html" },
	);
	assert.deepEqual(values(report, "percent").map(([text]) => text), ["11%", "12%", "13%"]);
});
