/**
 * One Chromium and one server for the tests of a file: pages of our own are served from memory or from `www`, opened in a tab
 * each, and everything is closed at the end. What a page prints or requests is kept, for tests that hold the widget to silence.
 */
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { www } from "../../www/scripts/places.js";
import { which } from "../../www/scripts/process.js";
import { serve } from "../../www/scripts/serve.js";
import { readSettings } from "../../www/scripts/settings.js";

/** The packages stand beside www/package.json, not beside this file. */
const fromWww = createRequire(join(www, "package.json"));
/** @type {typeof import("puppeteer-core")} */
const puppeteer = fromWww("puppeteer-core");

/**
 * @typedef {object} Tab
 * @property {import("puppeteer-core").Page} page
 * @property {string[]} printed console messages and uncaught errors, in order
 * @property {string[]} requested addresses, in order
 */

/**
 * Starts the browser and the server; node's test runner closes both after the last test of the file.
 */
export async function launch() {
	const { browsers } = readSettings();
	const executablePath = which(...browsers.executables);
	if (!executablePath) throw new Error(`None of ${browsers.executables.join(", ")} is on PATH: run npm --prefix www test, which installs one.`);
	const userDataDir = mkdtempSync(join(tmpdir(), "tradecheck-browser-"));
	/** @type {Map<string, import("../../www/scripts/serve.js").Page>} */
	const pages = new Map();
	const site = await serve({ folder: www, pages });
	const browser = await puppeteer.launch({ executablePath, userDataDir, headless: true, args: browsers.flags });
	after(async () => {
		await browser.close();
		await site.close();
		rmSync(userDataDir, { recursive: true, force: true });
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
	 * @param {import("puppeteer-core").GoToOptions} [options]
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
