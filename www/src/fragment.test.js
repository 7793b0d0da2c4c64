import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTo } from "./fragment.js";

const link = (words, before = "", after = "") => linkTo("https://news.example/a?b=1#top", { before, words, after });

test("the words with a little around them", () => {
	assert.equal(link("Scott Besant", "said Treasury Secretary ", " on Sunday that it"), "https://news.example/a?b=1#top:~:text=said%20Treasury%20Secretary-,Scott%20Besant,-on%20Sunday%20that");
});

test("dashes, commas and ampersands are no syntax", () => {
	assert.equal(link("rare-earth, & more"), "https://news.example/a?b=1#top:~:text=rare%2Dearth%2C%20%26%20more");
});

test("long words are given by their ends, white space is one space, soft hyphens go", () => {
	const [x, y] = ["x".repeat(20), "y".repeat(60)];
	assert.equal(link(`${x} a\n b c ${y} za\u00adg`), `https://news.example/a?b=1#top:~:text=${x}%20a%20b,c%20${y}%20zag`);
});

test("an older fragment is replaced, an address without hash gets one", () => {
	assert.equal(linkTo("https://n.example/#:~:text=old", { before: "", words: "new", after: "" }), "https://n.example/#:~:text=new");
	assert.equal(linkTo("https://n.example/x", { before: "", words: "new", after: "" }), "https://n.example/x#:~:text=new");
});

test("half a character does not break the link", () => {
	assert.doesNotThrow(() => link("a\ud83d b"));
});
