/**
 * tradecheck for pages and programs: notes on an element of a page, or a report without notes.
 *
 * No globals, no request but the engine's own file, nothing on the page that `destroy()` does not take away.
 */

import { load, loadWithPacks } from "./engine.js";
import { APPEARANCE } from "./appearance.js";
import { collect } from "./collect.js";
import { FORMATS } from "./take_away/formats.js";
import { Widget } from "./widget.js";

/** @import { CheckOptions, Engine, Report } from "./types.js" */
/** @import { Options } from "./widget.js" */

performance.mark("tradecheck:start");

export { load, loadWithPacks, Widget };

/**
 * Reads `root`, paints its notes and keeps them up to date.
 * @param {Element|string} root an element or a selector of one
 * @param {Options & {engine?: Engine}} [options] `engine` stands in for the built-in one
 * @returns {Promise<Widget>}
 */
export async function attach(root, { engine, ...options } = {}) {
	const element = typeof root === "string" ? document.querySelector(root) : root;
	if (!element || element.nodeType !== Node.ELEMENT_NODE) throw new TypeError(`tradecheck.attach: expected an element or the selector of one, got ${String(root)}`);
	const widget = new Widget(element, engine ?? (await load()), options, { ...APPEARANCE, formats: FORMATS });
	try {
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
 * @param {CheckOptions & {engine?: Engine}} [options]
 * @returns {Promise<Report>}
 */
export async function check(input, { engine, ...options } = {}) {
	const reader = engine ?? (await load());
	if (typeof input === "string") return reader.checkText(input, options);
	const { names, nodes, text } = collect(input);
	return (await reader.checkTable(names, nodes, text, options)).report;
}
