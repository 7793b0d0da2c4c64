/**
 * An engine for tests of the shell: finds given words instead of understanding text, and answers in the engine's own format.
 * What the real engine finds is tested elsewhere; here it must only be predictable.
 */

/**
 * @param {{find: string, check?: string, severity?: string, message?: string, suggestion?: string, facts?: string[], related?: string[], trace?: string[]}[]} rules
 * @param {object} [more] merged into every report
 */
export function fakeEngine(rules, more = {}) {
	const engine = { calls: 0, requestsSinceLoad: 0, checkTable, checkText: (text) => reportOf(text) };

	function checkTable(names, nodes, text) {
		engine.calls += 1;
		const texts = [];
		const pieces = [];
		let at = 0;
		let out = 0;
		for (let row = 0; row * 3 < nodes.length; row++) {
			const [kind, length] = [nodes[row * 3 + 1] & 3, nodes[row * 3 + 2]];
			const words = text.slice(at, at + length);
			at += length;
			if (kind !== 2 || words.trim() === "" || hiddenAt(nodes, row) || isOff(names, nodes, row)) continue;
			texts.push(words);
			pieces.push(row, 0, out, length);
			out += length;
		}
		return { report: reportOf(texts.join("")), pieces: Uint32Array.from(pieces) };
	}

	/** Inside head, script or an element that is not shown. */
	function hiddenAt(nodes, row) {
		for (let at = row; at !== 0xffffffff; at = nodes[at * 3]) if (nodes[at * 3 + 1] & 4) return true;
		return false;
	}

	function isOff(names, nodes, row) {
		const name = (at) => names.split("\n")[nodes[at * 3 + 1] >> 3];
		for (let at = row; at !== 0xffffffff; at = nodes[at * 3]) if (["head", "script"].includes(name(at))) return true;
		return false;
	}

	function placesOf(text, words) {
		const places = [];
		for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push([at, at + words.length]);
		return places;
	}

	function reportOf(text) {
		const findings = rules.flatMap(({ find, check = "name-variant", severity = "differs", message = `${find} differs.`, suggestion = null, facts = [], related = [], trace = [] }) =>
			placesOf(text, find).map(([start, end]) => ({ check, severity, start, end, text: find, message, suggestion, related: related.flatMap((words) => placesOf(text, words)), facts, trace })),
		);
		findings.sort((a, b) => a.start - b.start);
		return {
			schema: "tradecheck.report/1",
			published: null,
			evidence: { version: "test", asOf: "2026-10-08", packs: [] },
			mentions: [],
			people: [],
			claims: [],
			findings,
			facts: {},
			counts: { claims: text.trim() === "" ? 0 : 23, agrees: 11, differs: findings.length, not_covered: 10, people: 0, mentions: 41, findings: findings.length },
			...more,
		};
	}

	return engine;
}
