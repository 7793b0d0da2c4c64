/**
 * The extension's background page: puts our script into the tab that was pressed for, and hands it the core's bytes, so that no file
 * of the extension has to be open to pages.
 */

import { onPress } from "../press.js";
import { CORE } from "./messages.js";

onPress(browser);

browser.runtime.onMessage.addListener((/** @type {any} */ message) => {
	if (message?.type === CORE) return fetch("tradecheck_bg.wasm").then((response) => response.arrayBuffer());
	return undefined;
});
