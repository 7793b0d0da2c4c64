import assert from "node:assert/strict";
import { test } from "node:test";
import { countByKind, forMode, kindOf, notesOf, toMark } from "./notes.js";

const finding = (check, start, more = {}) => ({
	check, severity: "differs", start, end: start + 4, text: "word", message: "m", suggestion: null, related: [], facts: [], ...more,
});
const report = (...findings) => ({ findings, facts: { f1: { summary: "s", valid: "", sources: [], reviewBy: null } } });

test("the kind is read from the id of the check", () => {
	const kinds = [["name-variant", "names"], ["misspelled-official", "names"], ["weekday-mismatch", "dates"], ["impossible-date", "dates"],
		["sum-mismatch", "numbers"], ["list-count", "numbers"], ["glued-words", "wording"], ["lowercase-name", "wording"], ["something-new", "wording"]];
	for (const [check, kind] of kinds) assert.equal(kindOf(finding(check, 0)), kind, check);
	assert.equal(kindOf(finding("rate-differs", 0, { facts: ["f1"] })), "record");
});

test("ids stay while the page says the same, and are never shared", () => {
	const first = notesOf(report(finding("name-variant", 5), finding("name-variant", 50)));
	const moved = notesOf(report(finding("name-variant", 9), finding("name-variant", 70)));
	assert.deepEqual(first.map((note) => note.id), moved.map((note) => note.id));
	assert.equal(new Set(first.map((note) => note.id)).size, 2);
});

test("notes stand in page order and carry their facts", () => {
	const notes = notesOf(report(finding("b", 50), finding("a", 5, { facts: ["f1", "unknown"] })));
	assert.deepEqual(notes.map((note) => note.start), [5, 50]);
	assert.deepEqual(notes[0].facts.map((fact) => fact.summary), ["s"]);
});

test("a reader is spared what only an editor can mend", () => {
	const notes = notesOf(report(finding("name-variant", 1), finding("glued-words", 9), finding("dash", 20, { severity: "style" })));
	assert.deepEqual(forMode(notes, "reader").map((note) => note.check), ["name-variant"]);
	assert.equal(forMode(notes, "editor").length, 3);
});

test("a reader's page is not covered in marks, and the weightiest stay", () => {
	const many = notesOf(report(...Array.from({ length: 20 }, (_, index) => finding(`name-${index}`, index * 10, { severity: index % 2 ? "differs" : "warning" }))));
	const marked = toMark(many, "reader", 400);
	assert.equal(marked.length, 10);
	assert.ok(marked.every((note) => note.severity === "differs"));
	assert.equal(toMark(many, "editor", 400).length, 20);
	assert.equal(toMark(many.slice(0, 3), "reader", 10).length, 3);
});

test("counting by kind leaves empty kinds out", () => {
	assert.deepEqual(countByKind(notesOf(report(finding("weekday-mismatch", 1), finding("name-variant", 9), finding("name-order", 20)))), [["names", 2], ["dates", 1]]);
});
