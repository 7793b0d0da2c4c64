/** The libraries of the comparison, each behind the same small face. Versions are pinned in package.json. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pkg } from "./places.js";
import { daysOf } from "./compare_score.js";

/**
 * @typedef {import("./compare.js").Tool} Tool
 * @typedef {import("./compare_score.js").Found} Found
 */

/** @returns {Promise<Tool[]>} */
export async function toolsToCompare() {
	return [await ours(), await chrono(), await compromise(), wink(), recognizers()];
}

/** @returns {Promise<Tool>} */
async function ours() {
	const core = await import(pathToFileURL(join(pkg, "tradecheck.js")).href);
	core.initSync({ module: readFileSync(join(pkg, "tradecheck_bg.wasm")) });
	const checker = new core.Checker();
	const kinds = ["percent", "money", "date", "person"];
	return {
		name: "tradecheck (WebAssembly)",
		kinds,
		values: ["percent", "money", "date"],
		read: (text, published) => {
			const { mentions } = checker.checkText(text, published ? { published } : undefined);
			return mentions.filter((/** @type {any} */ { kind }) => kinds.includes(kind)).map(oursAsFound);
		},
	};
}

/** @param {any} mention @returns {Found} */
function oursAsFound({ kind, start, end, value }) {
	if (kind === "percent") return { kind, start, end, value: [value.low, value.high] };
	if (kind === "money") return { kind, start, end, value: [value.amount, value.high ?? value.amount] };
	if (kind === "date") return { kind, start, end, value: daysOf(value.edtf) };
	return { kind, start, end };
}

/** @returns {Promise<Tool>} */
async function chrono() {
	const { parse } = await import("chrono-node");
	return {
		name: "chrono-node",
		kinds: ["date"],
		values: ["date"],
		read: (text, published) =>
			parse(text, { instant: reference(published), timezone: 0 }).map((result) => {
				const from = chronoDays(result.start);
				const to = result.end ? chronoDays(result.end) : from;
				return { kind: "date", start: result.index, end: result.index + result.text.length, value: [from[0], to[1]] };
			}),
	};
}

/** A month or year without a day stands for all its days. @param {any} part @returns {[string, string]} */
function chronoDays(part) {
	const two = (/** @type {string} */ name) => String(part.get(name)).padStart(2, "0");
	const year = String(part.get("year")).padStart(4, "0");
	if (part.isCertain("day") || part.isCertain("weekday") || !part.isCertain("month")) {
		const day = `${year}-${two("month")}-${two("day")}`;
		return [day, day];
	}
	return daysOf(`${year}-${two("month")}`) ?? ["", ""];
}

/** @returns {Promise<Tool>} */
async function compromise() {
	const [{ default: nlp }, { default: dates }] = await Promise.all([import("compromise"), import("compromise-dates")]);
	nlp.plugin(/** @type {any} */ (dates));
	return {
		name: "compromise + compromise-dates",
		kinds: ["percent", "money", "date", "person"],
		values: ["percent", "money", "date"],
		read: (text, published) => {
			const doc = /** @type {any} */ (nlp(text));
			const list = (/** @type {any} */ view, /** @type {string} */ kind, /** @type {(item: any) => Found["value"]} */ value) =>
				view.json({ offset: true }).map((/** @type {any} */ item) => ({ kind, start: item.offset.start, end: item.offset.start + item.offset.length, value: value(item) }));
			const one = (/** @type {number | undefined} */ number) => /** @type {Found["value"]} */ (number === undefined || number === null ? undefined : [number, number]);
			const today = reference(published).toISOString().slice(0, 10);
			return [
				...list(doc.percentages(), "percent", (item) => one(item.number?.num)),
				...list(doc.money(), "money", (item) => one(item.money?.num ?? item.number?.num)),
				...list(doc.people(), "person", () => undefined),
				...list(doc.dates({ today, timezone: "UTC" }), "date", ({ dates: found }) =>
					found?.start ? [found.start.slice(0, 10), (found.end ?? found.start).slice(0, 10)] : undefined,
				),
			];
		},
	};
}

/** @returns {Tool} */
function wink() {
	const require = createRequire(import.meta.url);
	const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
	const kinds = new Map([["PERCENT", "percent"], ["MONEY", "money"], ["DATE", "date"]]);
	return {
		name: "wink-nlp (lite web model)",
		kinds: [...kinds.values()],
		values: [],
		read: (text) => {
			// It gives words, not places: each entity is looked for after the one before.
			let from = 0;
			return nlp.readDoc(text).entities().out(nlp.its.detail).flatMap((/** @type {{ value: string, type: string }} */ { value, type }) => {
				const start = text.indexOf(value, from);
				if (start < 0) return [];
				from = start + value.length;
				const kind = kinds.get(type);
				return kind ? [{ kind, start, end: from }] : [];
			});
		},
	};
}

/** @returns {Tool} */
function recognizers() {
	const suite = createRequire(import.meta.url)("@microsoft/recognizers-text-suite");
	const culture = suite.Culture.English;
	/** @type {(items: any[], kind: string, value: (resolution: any) => Found["value"]) => Found[]} */
	const list = (items, kind, value) => items.map((item) => ({ kind, start: item.start, end: item.end + 1, value: value(item.resolution ?? {}) }));
	const one = (/** @type {string | undefined} */ text) => {
		const number = Number.parseFloat(text ?? "");
		return /** @type {Found["value"]} */ (Number.isNaN(number) ? undefined : [number, number]);
	};
	return {
		name: "Recognizers-Text",
		kinds: ["percent", "money", "date"],
		values: ["percent", "money", "date"],
		read: (text, published) => [
			...list(suite.recognizePercentage(text, culture), "percent", ({ value }) => one(value)),
			...list(suite.recognizeCurrency(text, culture), "money", ({ value }) => one(value)).filter(({ value }) => value),
			...list(
				suite.recognizeDateTime(text, culture, undefined, reference(published)).filter((/** @type {any} */ { typeName }) => /\.date/u.test(typeName)),
				"date",
				({ values }) => recognizedDays(values ?? []),
			),
		],
	};
}

/** Of a past and a future reading the past one counts, as in news. @param {any[]} values @returns {Found["value"]} */
function recognizedDays(values) {
	const value = values[0];
	if (value?.value) return [value.value.slice(0, 10), value.value.slice(0, 10)];
	if (!value?.start || !value.end) return undefined;
	// Its ranges end on the first day after.
	const last = new Date(Date.parse(value.end.slice(0, 10)) - 86_400_000);
	return Number.isNaN(last.getTime()) ? undefined : [value.start.slice(0, 10), last.toISOString().slice(0, 10)];
}

/** The day that relative dates hang on; noon, so that no time zone moves it. @param {string | undefined} published */
function reference(published) {
	return new Date(`${published ?? "2025-10-27"}T12:00:00Z`);
}
