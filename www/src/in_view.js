/**
 * Which rows of a page table are in view, so that they can be read first.
 */

/** @import { Table } from "./types.js" */

/**
 * The first and the last row in view, about: text stands on a page as it stands in the table, by and large.
 * @param {Window} view
 * @param {Table} table
 */
export function rowsInView(view, table) {
	const { textNodes } = table;
	/** @type {number[]} */
	const rows = [];
	textNodes.forEach((_, row) => void rows.push(row));
	const range = view.document.createRange();

	/** First of the rows whose text begins or ends below `height`. @param {number} height @param {"top"|"bottom"} edge */
	function below(height, edge) {
		let [low, high] = [0, rows.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			// White space between blocks has no place of its own.
			let at = middle;
			while (at < high && !/\S/.test(textNodes[rows[at]]?.data ?? "")) at += 1;
			if (at < high) range.selectNodeContents(/** @type {Node} */ (textNodes[rows[at]]));
			if (at === high || range.getBoundingClientRect()[edge] > height) high = middle;
			else low = at + 1;
		}
		return rows[Math.min(low, rows.length - 1)] ?? 0;
	}
	return Uint32Array.of(below(0, "bottom"), below(view.innerHeight, "top"));
}
