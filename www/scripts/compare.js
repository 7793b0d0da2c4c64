/**
 * Our reading beside that of other libraries, on our own corpora, in one run: how many mentions are found and rightly found, how many
 * of their values are right, and how fast. The corpora are ours, so are their conventions: read the figures of others with that in mind.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setUp } from "./setup.js";
import { root } from "./places.js";
import { runScript } from "./process.js";
import { casesOf } from "./compare_corpus.js";
import { empty, score } from "./compare_score.js";

/**
 * @typedef {import("./compare_corpus.js").Case} Case
 * @typedef {import("./compare_score.js").Found} Found
 * @typedef {object} Tool a library as the comparison sees it
 * @property {string} name
 * @property {string[]} kinds what it says it finds
 * @property {string[]} values the kinds of which it gives values
 * @property {(text: string, published: string | undefined) => Found[]} read
 */

/** Cases that a library reads before its time counts: the first ones pay for what it makes ready. */
const WARM_UP = 50;
const KINDS = ["percent", "money", "date", "person"];

await runScript(async () => {
	const settings = await setUp({ browser: false });
	const { build } = await import("./build.js");
	const { table } = await import("./table.js");
	const { toolsToCompare } = await import("./compare_tools.js");
	await build(settings);

	const folder = join(root, "tests/corpus");
	const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
	const cases = names.flatMap((name) => casesOf(name, readFileSync(join(folder, name), "utf8")));
	const tools = await toolsToCompare();
	/** @type {Map<Tool, { seconds: number, found: Found[][] }>} */
	const readings = new Map(tools.map((tool) => [tool, readAll(tool, cases)]));

	for (const kind of KINDS) {
		const marked = cases.map((item, index) => ({ item, index })).filter(({ item }) => item.kinds.has(kind));
		const gold = marked.reduce((sum, { item }) => sum + item.marks.filter((mark) => mark.kind === kind).length, 0);
		if (gold === 0) continue;
		const rows = tools.filter((tool) => tool.kinds.includes(kind)).map((tool) => {
			const total = marked.reduce((sum, { item, index }) => {
				const found = readings.get(tool)?.found[index] ?? [];
				return score(sum, item.marks.filter((mark) => mark.kind === kind), found.filter((one) => one.kind === kind), kind);
			}, empty());
			const values = tool.values.includes(kind) && total.comparable > 0 ? percent(total.right, total.comparable) : "–";
			return [tool.name, percent(total.met, total.found), percent(total.met, total.gold), f1(total), values];
		});
		console.log(`\n${kind}: ${gold} mentions in ${marked.length} cases`);
		console.log(table(["", "precision", "recall", "F1", "right values"], rows));
	}
	const bytes = cases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
	const speeds = tools.map((tool) => [tool.name, `${(bytes / (readings.get(tool)?.seconds ?? Infinity) / 1000).toFixed(0)}`]);
	console.log(table([`all kinds, ${cases.length} cases, ${(bytes / 1000).toFixed(0)} KB`, "KB/s"], speeds));
	console.log("A mention is met where the two overlap. A value is right where number and range, amount, or first and last day are the same; values are");
	console.log("counted of met mentions with a comparable value. Each case is a document; our time includes claims, evidence and checks.");
});

/**
 * Reads every case as a document of its own: on longer ones some of the libraries take minutes.
 * @param {Tool} tool
 * @param {Case[]} cases
 */
function readAll(tool, cases) {
	for (const { text, published } of cases.slice(0, WARM_UP)) tool.read(text, published);
	const start = performance.now();
	const found = cases.map(({ text, published }) => tool.read(text, published));
	return { found, seconds: (performance.now() - start) / 1000 };
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
	return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

/** @param {{ met: number, found: number, gold: number }} total */
function f1({ met, found, gold }) {
	return percent(2 * met, found + gold);
}
