/**
 * One browser and one server for the tests of a file: pages of our own are served from memory or from `www`, opened in a tab
 * each, and everything is closed at the end. What a page prints or requests is kept, for tests that hold the widget to silence.
 *
 * Every file runs in Chromium and in Firefox: `www/scripts/run-tests.js` runs them all once in each. By hand,
 * `TRADECHECK_BROWSER=firefox node --test tests/browser/guest.test.js` chooses; Chromium where nothing is chosen.
 */
import { after, test } from "node:test";
import { startBrowser } from "../../www/scripts/browser.js";
import { www } from "../../www/scripts/places.js";
import { serve } from "../../www/scripts/serve.js";
import { readSettings } from "../../www/scripts/settings.js";

/**
 * @typedef {object} Tab
 * @property {import("../../www/scripts/browser.js").Page} page
 * @property {string[]} printed console messages and uncaught errors, in order
 * @property {string[]} requested addresses, in order
 */

/** The browser of this run. */
export const engine = process.env.TRADECHECK_BROWSER || "chromium";
if (engine !== "chromium" && engine !== "firefox") throw new Error(`TRADECHECK_BROWSER must be chromium or firefox, but is ${engine}.`);

/**
 * A test for one browser only; in the other it is not run and not counted, and a line says why.
 * @param {"chromium" | "firefox"} browser
 * @param {string} why
 * @param {string} name
 * @param {() => Promise<void>} body
 */
export function testOnlyIn(browser, why, name, body) {
	if (engine === browser) test(name, body);
	else console.log(`left out in ${engine}: ${name} (${why})`);
}

/**
 * Starts the browser and the server: `const site = await launch();` at the top of a test file, not inside a hook. node's test
 * runner closes both after the last test of the file.
 * @param {import("puppeteer-core").LaunchOptions} [options] of the browser
 */
export async function launch(options) {
	/** @type {Map<string, import("../../www/scripts/serve.js").Page>} */
	const pages = new Map();
	const site = await serve({ folder: www, pages });
	const { browser, close } = await startBrowser(engine, readSettings().browsers[engine], options);
	after(async () => {
		await close();
		await site.close();
	});

	/**
	 * Serves `body` as a page of its own at `path` from now on.
	 * @param {string} path
	 * @param {string} body
	 * @param {Record<string, string>} [headers]
	 */
	const addPage = (path, body, headers) => void pages.set(path, { body, headers });

	/**
	 * Opens `path` in a tab of its own.
	 * @param {string} path
	 * @param {Parameters<import("../../www/scripts/browser.js").Page["goto"]>[1]} [options]
	 * @returns {Promise<Tab>}
	 */
	const open = async (path, options) => {
		const page = await browser.newPage();
		/** @type {Tab} */
		const tab = { page, printed: [], requested: [] };
		page.on("console", (message) => tab.printed.push(`${message.type()}: ${message.text()}`));
		page.on("pageerror", (error) => tab.printed.push(`uncaught: ${error instanceof Error ? error.message : error}`));
		page.on("request", (request) => tab.requested.push(request.url()));
		await page.goto(site.url + path, options);
		return tab;
	};
	return { browser, url: site.url, addPage, open };
}
