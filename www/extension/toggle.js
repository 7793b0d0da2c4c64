/**
 * What a press on the toolbar does in the page: notes, or where there are notes, nothing left of them. Runs anew at each press, in
 * the extension's own world, which the page does not see.
 */

import { APPEARANCE } from "../src/appearance.js";
import { HOST, LEAVE } from "../src/host.js";
import { rowsInView } from "../src/in_view.js";
import { showNotice } from "../src/notice.js";
import { FORMATS } from "../src/take_away/formats.js";
import { Widget } from "../src/widget.js";
import { openStorage } from "./storage.js";

/** @import { Engine } from "../src/types.js" */

/** Where one run finds the one before, in the extension's world. */
const RUNNING = Symbol.for("tradecheck.running");

/**
 * @param {() => Promise<Engine & {close?: () => void}>} start makes the engine
 */
export async function toggle(start) {
	/** @type {any} */
	const world = globalThis;
	if (world[RUNNING]) return world[RUNNING].stop();
	const present = document.querySelector(HOST);
	if (present) return void present.dispatchEvent(new CustomEvent(LEAVE));

	/** @type {Widget|null} */
	let widget = null;
	let stopped = false;
	const leave = () => {
		stopped = true;
		delete world[RUNNING];
	};
	world[RUNNING] = {
		stop() {
			leave();
			widget?.destroy();
		},
	};
	try {
		const { storage } = world.browser ?? world.chrome;
		const [engine, remember] = await Promise.all([start(), openStorage(storage?.local, location.origin)]);
		if (stopped) return engine.close?.();
		widget = new Widget(document.body, engine, { remember: remember ?? false }, { ...APPEARANCE, formats: FORMATS, rowsInView });
		widget.addEventListener("destroy", () => {
			leave();
			engine.close?.();
		});
		await widget.refresh();
	} catch (error) {
		widget?.destroy();
		leave();
		showNotice(document, `tradecheck cannot read this page: ${error instanceof Error ? error.message : String(error)}.`, []);
	}
}
