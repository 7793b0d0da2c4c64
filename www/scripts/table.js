/** Tables for a terminal: the first column to the left, the others to the right. */

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
	const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
	const line = (/** @type {string[]} */ row) =>
		row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("   ");
	return ["", line(head), widths.map((width) => "─".repeat(width)).join("───"), ...rows.map(line), ""].join("\n");
}
