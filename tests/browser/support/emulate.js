/** What a page is told about its reader and medium, in either browser. */

import { engine } from "../harness.js";
import { inFirefox } from "./firefox.js";

/**
 * @typedef {object} Wishes what is left out is as the machine has it
 * @property {"light"|"dark"} [scheme]
 * @property {"print"} [medium]
 * @property {boolean} [forcedColours]
 * @property {boolean} [lessMotion]
 * @property {boolean} [moreContrast]
 */

/**
 * To be called before the page is opened for `scheme`, after that for the rest, which Firefox forgets when it goes to another page.
 * @param {import("puppeteer-core").Page} page
 * @param {Wishes} wishes
 */
export async function emulate(page, wishes) {
	if (engine === "firefox") await inFirefox(page.browser(), overrideInFirefox, page.mainFrame()._id, wishes);
	else await overrideInChromium(page, wishes);
}

/** @param {import("puppeteer-core").Page} page @param {Wishes} wishes */
async function overrideInChromium(page, { scheme = "", medium = "", forcedColours, lessMotion, moreContrast }) {
	const features = {
		"prefers-color-scheme": scheme,
		"forced-colors": forcedColours ? "active" : "",
		"prefers-reduced-motion": lessMotion ? "reduce" : "",
		"prefers-contrast": moreContrast ? "more" : "",
	};
	const client = await page.createCDPSession();
	await client.send("Emulation.setEmulatedMedia", { media: medium, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

/** Runs in Firefox's own window, beside the browser's own developer tools, which use the same switches. @param {string} id @param {Wishes} wishes */
function overrideInFirefox(id, { scheme, medium, forcedColours, lessMotion, moreContrast }) {
	const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
	const context = NavigableManager.getBrowsingContextById(id);
	const setting = "layout.css.prefers-color-scheme.content-override";
	if (scheme) Services.prefs.setIntPref(setting, scheme === "dark" ? 0 : 1);
	else Services.prefs.clearUserPref(setting);
	context.mediumOverride = medium ?? "";
	context.forcedColorsOverride = forcedColours ? "active" : "none";
	context.prefersReducedMotionOverride = lessMotion ? "reduce" : "none";
	context.prefersContrastOverride = moreContrast ? "more" : "none";
}
