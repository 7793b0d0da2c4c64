/**
 * Whether words stand on a dark or a light ground, so that the ink of a mark can be chosen.
 *
 * The colour of the ground where it is plain and opaque; the colour of the text where a picture or a veil lies behind it, for its
 * author chose it to be read there.
 */

import { elementAround } from "./frames.js";

/** Relative luminance below which a ground calls for light ink: the middle between black and white as WCAG contrast sees it. */
const DARK_BELOW = 0.18;

/** @param {Window & typeof globalThis} view */
export function createBackdrop(view) {
	/** @type {WeakMap<Element, boolean>} */
	let known = new WeakMap();

	/** @param {Element|null} element @returns {boolean} */
	function isDark(element) {
		const path = [];
		let answer;
		for (let at = element; at && answer === undefined; at = elementAround(at)) {
			if (known.has(at)) answer = known.get(at);
			else {
				path.push(at);
				const style = view.getComputedStyle(at);
				const ground = parseColour(style.backgroundColor);
				if (style.backgroundImage !== "none" || (ground && ground.alpha > 0 && ground.alpha < 1)) answer = textIsLight(style);
				else if (ground && ground.alpha === 1) answer = luminance(ground) < DARK_BELOW;
			}
		}
		// Nothing painted up to the root: the canvas, which is dark where the page says so and the system agrees.
		answer ??= element ? textIsLight(view.getComputedStyle(element)) : false;
		for (const at of path) known.set(at, answer);
		return answer;
	}

	return {
		isDark,
		/** Forget what was measured: the page has changed its clothes. */
		forget() {
			known = new WeakMap();
		},
	};
}

/** @param {CSSStyleDeclaration} style */
function textIsLight(style) {
	const ink = parseColour(style.color);
	return ink ? luminance(ink) > 0.4 : false;
}

/**
 * A computed colour. Browsers serialise sRGB colours as `rgb()`; other colour spaces give `undefined`.
 * @param {string} colour
 */
export function parseColour(colour) {
	const parts = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,\s/]+([\d.]+%?))?\s*\)$/.exec(colour);
	if (!parts) return undefined;
	const alpha = parts[4] === undefined ? 1 : parts[4].endsWith("%") ? Number.parseFloat(parts[4]) / 100 : Number(parts[4]);
	return { red: Number(parts[1]), green: Number(parts[2]), blue: Number(parts[3]), alpha };
}

/**
 * Relative luminance, 0 black to 1 white, as WCAG 2 defines it: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 * @param {{red: number, green: number, blue: number}} colour
 */
export function luminance({ red, green, blue }) {
	/** @param {number} value */
	const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
