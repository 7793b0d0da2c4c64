/**
 * tradecheck for pages and programs: notes on an element of a page, or a report without notes.
 *
 * No globals, no request but the engine's own file, nothing on the page that `destroy()` does not take away.
 */

import { load, loadWithPacks } from "./engine.js";
import { APPEARANCE } from "./appearance.js";
import { collect } from "./collect.js";
import { FORMATS } from "./take_away/formats.js";
import { rowsInView } from "./in_view.js";
import { turn } from "./slices.js";
import { createTextMarks } from "./text_marks.js";
import { Widget } from "./widget.js";

/** @import { CheckOptions, Engine, Report } from "./types.js" */
/** @import { LoadOptions } from "./engine.js" */
/** @import { PackSource } from "./packs.js" */
/** @import { Options } from "./widget.js" */

/**
 * @typedef {object} Source
 * @property {Engine} [engine] stands in for the built-in one
 * @property {PackSource|PackSource[]} [evidence] packs merged in order into the embedded evidence
 * @property {boolean} [onlyPacks] whether they stand in place of the embedded evidence
 */

performance.mark("tradecheck:start");

export { load, loadWithPacks, Widget };

/**
 * Reads `root`, paints its notes and keeps them up to date.
 * @param {Element|string} root an element or a selector of one
 * @param {Options & Source & LoadOptions} [options]
 * @returns {Promise<Widget>}
 */
export async function attach(root, options = {}) {
	const element = typeof root === "string" ? document.querySelector(root) : root;
	if (!element || element.nodeType !== Node.ELEMENT_NODE) throw new TypeError(`tradecheck.attach: expected an element or the selector of one, got ${String(root)}`);
	const engine = options.engine ?? onItsWay(engineOf(options));
	// With turns in between, what comes of the engine is compiled beside what we do.
	await turn();
	const widget = new Widget(element, engine, options, { ...APPEARANCE, formats: FORMATS, textMarks: createTextMarks, rowsInView });
	try {
		await turn();
		await widget.refresh();
	} catch (error) {
		widget.destroy();
		throw error;
	}
	return widget;
}

/**
 * A report without notes.
 * @param {string|Element} input text, or an element of a page
 * @param {CheckOptions & Source & LoadOptions} [options]
 * @returns {Promise<Report>}
 */
export async function check(input, { engine, evidence, onlyPacks, wasm, integrity, nonce, ...options } = {}) {
	const reader = await engineOf({ engine, evidence, onlyPacks, wasm, integrity, nonce });
	if (typeof input === "string") return reader.checkText(input, options);
	const { names, nodes, text } = collect(input);
	return (await reader.checkTable(names, nodes, text, options)).report;
}

/** An engine to be asked before it is there: meanwhile the page is collected. @param {Promise<Engine>} ready @returns {Engine} */
function onItsWay(ready) {
	// Whoever asks hears of a failure.
	ready.catch(() => {});
	return {
		ready,
		checkTable: async (...parameters) => (await ready).checkTable(...parameters),
		checkText: async (...parameters) => (await ready).checkText(...parameters),
		requestsSinceLoad: 0,
	};
}

/** @param {Source & LoadOptions} source @returns {Promise<Engine>} */
async function engineOf({ engine, evidence, onlyPacks = false, ...how }) {
	if (engine) return engine;
	const { wasm, integrity, nonce } = how;
	return evidence ? loadWithPacks(evidence, { replace: onlyPacks, wasm, integrity, nonce }) : load({ wasm, integrity, nonce });
}
