/** Reads the corpus format that `tests/corpus.rs` describes. Offsets are UTF-16 code units of a case's plain text. */

/**
 * @typedef {object} Mark
 * @property {string} kind
 * @property {number} start
 * @property {number} end
 * @property {string | undefined} value
 * @typedef {object} Case
 * @property {string} file
 * @property {string} text
 * @property {Mark[]} marks
 * @property {Set<string>} kinds the kinds that the marks cover completely
 * @property {string | undefined} published
 */

/**
 * The cases of one file.
 * @param {string} file its name
 * @param {string} source its text
 * @returns {Case[]}
 */
export function casesOf(file, source) {
	/** @type {Case[]} */
	const cases = [];
	let kinds = /** @type {Set<string>} */ (new Set());
	/** @type {string | undefined} */
	let published;
	for (const line of source.split(/\r?\n/)) {
		if (line.startsWith("@kinds ")) kinds = new Set(line.slice(7).trim().split(/\s+/));
		else if (line.startsWith("@published ")) published = line.endsWith("none") ? undefined : line.slice(11).trim();
		else if (line !== "" && !line.startsWith("#")) cases.push({ file, kinds, published, ...parse(line) });
	}
	return cases;
}

/**
 * The plain text of a line and its marks, which may nest.
 * @param {string} line
 */
export function parse(line) {
	/** @type {Mark[]} */
	const marks = [];
	/** @type {{ kind: string, start: number, bar: number | undefined }[]} */
	const open = [];
	let text = "";
	let rest = line.replaceAll(" ¶ ", "\n");
	while (rest !== "") {
		const head = /^\{([a-z]+):/u.exec(rest);
		const inner = open.at(-1);
		if (head) {
			open.push({ kind: head[1], start: text.length, bar: undefined });
			rest = rest.slice(head[0].length);
			continue;
		}
		if (rest[0] === "|" && inner && inner.bar === undefined) inner.bar = text.length;
		else if (rest[0] === "}" && inner) {
			open.pop();
			const value = inner.bar === undefined ? undefined : text.slice(inner.bar);
			text = text.slice(0, inner.bar ?? text.length);
			marks.push({ kind: inner.kind, start: inner.start, end: text.length, value });
		} else text += rest[0];
		rest = rest.slice(1);
	}
	if (open.length > 0) throw new Error(`unclosed mark in: ${line}`);
	return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}
