import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, nearestRect, placeCard } from "./geometry.js";

const VIEW = { width: 1000, height: 700 };
const CARD = { width: 320, height: 200 };
const words = (left, top) => ({ left, top, right: left + 90, bottom: top + 20 });

const corner = (...around) => {
	const { left, top } = placeCard(...around);
	return { left, top };
};

test("below the words, aligned with their start", () => {
	assert.deepEqual(corner(words(200, 100), CARD, VIEW), { left: 200, top: 128 });
});

test("aligned with the right edge where text runs from right to left", () => {
	assert.deepEqual(corner(words(500, 100), CARD, VIEW, true), { left: 270, top: 128 });
});

test("above where there is no room below", () => {
	assert.deepEqual(corner(words(200, 600), CARD, VIEW), { left: 200, top: 392 });
});

test("a card too high for either side takes the roomier one and no more than its room", () => {
	const high = { width: 320, height: 600 };
	assert.deepEqual(placeCard(words(200, 200), high, VIEW), { left: 200, top: 228, room: 464 });
	assert.deepEqual(placeCard(words(200, 500), high, VIEW), { left: 200, top: 8, room: 484 });
});

test("a panel at either side of the window stays free", () => {
	assert.equal(placeCard(words(500, 100), CARD, { width: 600, height: 700 }).left, 272);
	assert.equal(placeCard(words(100, 100), CARD, { left: 400, width: 600, height: 700 }).left, 408);
});

test("never out of the window", () => {
	assert.equal(placeCard(words(950, 100), CARD, VIEW).left, 672);
	assert.equal(placeCard(words(-50, 100), CARD, VIEW).left, 8);
	const low = placeCard(words(10, 100), CARD, { width: 1000, height: 230 });
	assert.deepEqual(low, { left: 10, top: 82, room: 140 });
	const tiny = placeCard(words(10, 10), CARD, { width: 200, height: 100 });
	assert.deepEqual([tiny.left, tiny.top], [8, 8]);
});

test("the line nearest to the pointer", () => {
	const lines = [words(500, 100), words(10, 120)];
	assert.equal(nearestRect(lines, 520, 110), lines[0]);
	assert.equal(nearestRect(lines, 40, 150), lines[1]);
	assert.equal(nearestRect([], 1, 1), undefined);
});

test("a point in a rectangle, with slack", () => {
	assert.ok(holds(words(10, 10), 100, 30));
	assert.ok(!holds(words(10, 10), 101, 30));
	assert.ok(holds(words(10, 10), 103, 30, 3));
});
