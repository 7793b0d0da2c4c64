/** The built extension in the browser of this run, and the press on its button in the toolbar. */

import { join } from "node:path";
import { dist } from "../../../www/scripts/places.js";
import { engine } from "../harness.js";
import { inFirefox } from "./firefox.js";

/** Options with which a browser takes extensions at all. */
export const withExtensions = engine === "chromium" ? { enableExtensions: true, pipe: true } : {};

/**
 * @param {import("puppeteer-core").Browser} browser
 * @returns {Promise<{id: string, press: (page: import("puppeteer-core").Page) => Promise<void>}>} `press` on the tab that shows `page`
 */
export async function installExtension(browser) {
	const id = await browser.installExtension(join(dist, `extension-${engine}`));
	if (engine === "firefox") {
		await inFirefox(browser, intoTheToolbar, id);
		return {
			id,
			async press(page) {
				await page.bringToFront();
				await inFirefox(browser, click, id);
			},
		};
	}
	// A press before the service worker has run for the first time reaches nobody.
	const target = await browser.waitForTarget((other) => other.type() === "service_worker" && other.url().endsWith("/background.js"));
	const worker = await target.worker();
	while (!(await worker.evaluate(() => chrome.action?.onClicked.hasListeners()))) await new Promise((resolve) => setTimeout(resolve, 50));
	return {
		id,
		async press(page) {
			await page.bringToFront();
			// Chromium's protocol has a command that is a press on the button, with all that a press permits.
			const extension = (await browser.extensions()).get(id);
			await extension.triggerAction(page);
		},
	};
}

/** Runs in Firefox's own window: as a reader does who pins the button. @param {string} id */
function intoTheToolbar(id) {
	CustomizableUI.addWidgetToArea(`${id.replace(/[^a-z0-9_-]/g, "_")}-browser-action`, CustomizableUI.AREA_NAVBAR);
}

/** Runs in Firefox's own window: the button itself. @param {string} id */
function click(id) {
	document.querySelector(`toolbarbutton[data-extensionid="${id}"]`).click();
}
