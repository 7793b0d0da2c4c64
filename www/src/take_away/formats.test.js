import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMATS } from "./formats.js";

const fact = { summary: "Scott Bessent, Secretary of the Treasury", valid: "", reviewBy: null, sources: [{ publisher: "US Treasury", title: "Bessent", url: "https://home.treasury.gov/", date: "2025-01-28" }] };
const note = (more) => ({ id: "n", check: "name-variant", kind: "names", severity: "differs", start: 3, end: 9, text: "Besant", message: "The record has Bessent.", suggestion: "Bessent", related: [], facts: [fact], trace: [], ...more });
const report = { schema: "tradecheck.report/1", evidence: { version: "1", asOf: "2026-10-08", packs: [] }, findings: [] };
const page = { address: "https://news.example/a", title: "Talks & <b>more</b>", today: "2026-11-24", around: () => ({ before: `${"x".repeat(50)} Mr. `, after: " spoke" }) };
const made = (format, ...notes) => FORMATS[format].make(report, notes, page);

test("CSV: quotes, line feeds and commas are kept, formulas are defused", () => {
	const rows = made("CSV", note({ text: '=HYPERLINK("x")', message: 'a "b",\nc', suggestion: null, facts: [] })).split("\r\n");
	assert.equal(rows[1], `name-variant,differs,3,9,"'=HYPERLINK(""x"")","a ""b"",\nc",,`);
	assert.equal(made("CSV").trim(), "check,severity,start,end,text,message,suggestion,sources");
});

test("Markdown: words of the page are not markup", () => {
	const text = made("Markdown", note({ text: "**bold** [x](y)" }));
	assert.ok(text.includes("“\\*\\*bold\\*\\* \\[x\\](y)”"), text);
	assert.ok(text.includes("US Treasury, “Bessent”, 2025-01-28, <https://home.treasury.gov/>"));
	assert.match(made("Markdown"), /No notes\./);
});

test("Web Annotations: quote with its context, comment, tag and source", () => {
	const { items } = JSON.parse(made("Web Annotations", note()));
	assert.equal(items[0].target.selector.exact, "Besant");
	assert.equal(items[0].target.selector.prefix.length, 32);
	assert.deepEqual(items[0].body.map((body) => body.purpose), ["commenting", "tagging", "linking"]);
});

test("the correction kit has notice, data and message, each once a slip", () => {
	const text = made("Correction kit", note(), note({ start: 50 }), note({ severity: "style", text: "donald" }), note({ suggestion: null, text: "</script>", message: "Odd." }));
	assert.match(text, /Correction, 2026-11-24: .*Where it said “Besant” it should say “Bessent”\. On “<\/script>”: Odd\./);
	assert.equal(text.match(/Where it said “Besant”/g).length, 2, "once in the notice, once in the data");
	const data = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
	assert.equal(data.correction["@type"], "CorrectionComment");
	assert.ok(!text.slice(text.indexOf("{"), text.lastIndexOf("}")).includes("</script>"));
	assert.ok(!text.includes("donald"));
	assert.match(made("Correction kit"), /nothing to correct/);
});

test("ClaimReview: claims with a record and a clear verdict, rated in words that judge nobody", () => {
	const claim = (label, more) => ({ kind: "tariff_rate", start: 0, end: 9, text: `A duty, ${label} </script>`, speaker: null, verdict: { label, reason: "The record has 20% from 4 March 2025.", facts: ["f"], now: null }, ...more });
	const labels = ["agrees", "differs", "then_not_now", "status", "disputed", "attributed", "not_covered", "cannot_tell"];
	const claims = [...labels.map((label) => claim(label)), claim("agrees", { verdict: null }), claim("differs", { verdict: { label: "differs", reason: "", facts: ["gone"], now: null } })];
	claims[1].speaker = "Greer";
	claims[2].verdict.now = "Since 10 November 2025 it is 10%.";
	const text = FORMATS.ClaimReview.make({ ...report, published: "2025-10-27", claims, facts: { f: fact } }, [], page);
	assert.ok(!text.includes("</script>"));
	const reviews = JSON.parse(text)["@graph"];
	assert.deepEqual(reviews.map((review) => review.reviewRating.alternateName), ["Agrees with the record", "Differs from the record", "Agreed with the record when published; the record has changed since"]);
	assert.doesNotMatch(JSON.stringify(reviews.map((review) => review.reviewRating)), /ratingValue|false|true|lie/i);
	assert.equal(reviews[0].citation[0].url, "https://home.treasury.gov/");
	assert.equal(reviews[0].itemReviewed.author, undefined);
	assert.equal(reviews[1].itemReviewed.author.name, "Greer");
	assert.equal(reviews[2].reviewBody, "The record has 20% from 4 March 2025. Since 10 November 2025 it is 10%.");
	assert.deepEqual(reviews[0].itemReviewed.appearance, { "@type": "NewsArticle", url: "https://news.example/a", headline: "Talks & <b>more</b>", datePublished: "2025-10-27" });
});

test("JSON is the report as it is", () => {
	assert.deepEqual(JSON.parse(made("JSON", note())), report);
});
