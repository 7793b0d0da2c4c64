/** One row a note (RFC 4180), safe to open in a spreadsheet. */

/** @import { Note } from "../types.js" */

const COLUMNS = ["check", "severity", "start", "end", "text", "message", "suggestion", "sources"];

/** @param {Note[]} notes */
export function csv(notes) {
	const rows = notes.map((note) => [note.check, note.severity, note.start, note.end, note.text, note.message, note.suggestion ?? "", note.facts.flatMap((fact) => fact.sources.map((source) => source.url)).join(" ")]);
	return [COLUMNS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. @param {string|number} value */
function cell(value) {
	const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
