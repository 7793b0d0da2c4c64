/** What counts as found and as right. Values are brought to one form: numbers as `[low, high]`, dates as `[first day, last day]`. */

/**
 * @typedef {object} Found
 * @property {string} kind
 * @property {number} start UTF-16 code units of the text
 * @property {number} end
 * @property {[number, number] | [string, string]} [value]
 * @typedef {{ gold: number, found: number, met: number, comparable: number, right: number }} Total
 */

/** @returns {Total} */
export function empty() {
	return { gold: 0, found: 0, met: 0, comparable: 0, right: 0 };
}

/**
 * Adds one case to `sum`: each mark meets at most one find that overlaps it.
 * @param {Total} sum
 * @param {import("./compare_corpus.js").Mark[]} marks
 * @param {Found[]} found
 * @param {string} kind
 * @returns {Total}
 */
export function score(sum, marks, found, kind) {
	const total = { ...sum, gold: sum.gold + marks.length, found: sum.found + found.length };
	const free = new Set(found);
	for (const mark of marks) {
		const met = [...free].find((one) => one.start < mark.end && mark.start < one.end);
		if (!met) continue;
		free.delete(met);
		total.met += 1;
		const expected = mark.value === undefined ? undefined : valueOf(kind, mark.value);
		if (!expected) continue;
		total.comparable += 1;
		if (met.value && expected.every((part, index) => same(part, met.value?.[index]))) total.right += 1;
	}
	return total;
}

/** @param {number | string} one @param {number | string | undefined} other */
function same(one, other) {
	// Binary floats of the same decimal differ by less than a part in a billion.
	if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
	return one === other;
}

/**
 * The value of a mark in the one form; nothing where it has none that others could give.
 * @param {string} kind
 * @param {string} value as written in the corpus: "10..15%", ">=5000000 USD", "2025-10"
 * @returns {[number, number] | [string, string] | undefined}
 */
export function valueOf(kind, value) {
	if (kind === "date") return daysOf(value);
	const number = /^[<>=~]*(-?[\d.e+]+?)(?:\.\.(-?[\d.e+]+))?(?:%|pt|bp|x| .*)$/u.exec(value);
	if (!number) return undefined;
	const low = Number(number[1]);
	return [low, number[2] === undefined ? low : Number(number[2])];
}

/**
 * First and last day of an EDTF date, month, quarter, half, year or interval; nothing for what has no such days (seasons, decades,
 * open or qualified dates).
 * @param {string} edtf
 * @returns {[string, string] | undefined}
 */
export function daysOf(edtf) {
	const [from, to, ...more] = edtf.split("/");
	if (more.length > 0) return undefined;
	if (to !== undefined) {
		const first = daysOf(from);
		const last = daysOf(to);
		return first && last && [first[0], last[1]];
	}
	const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(from);
	if (!parts) return undefined;
	const [, year, month, day] = parts;
	if (day) return [from, from];
	if (!month) return [`${year}-01-01`, `${year}-12-31`];
	// EDTF level 2: 33 to 36 are quarters, 40 and 41 halves of a year.
	const code = Number(month);
	if (code >= 33 && code <= 36) return months(year, (code - 33) * 3, 3);
	if (code === 40 || code === 41) return months(year, (code - 40) * 6, 6);
	return code >= 1 && code <= 12 ? months(year, code - 1, 1) : undefined;
}

/** @param {string} year @param {number} first month from 0 @param {number} count @returns {[string, string]} */
function months(year, first, count) {
	const day = (/** @type {number} */ month, /** @type {number} */ number) => new Date(Date.UTC(Number(year), month, number)).toISOString().slice(0, 10);
	return [day(first, 1), day(first + count, 0)];
}
