/** Starts the system's Chromium with a profile of its own, for tests and benchmarks. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { Failure, which } from "./process.js";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * @param {import("./settings.js").Settings["browsers"]} browsers
 * @param {string[]} [flags] over those of the settings
 * @returns {Promise<{ browser: import("puppeteer-core").Browser, close: () => Promise<void> }>} `close` takes the profile away too
 */
export async function startBrowser(browsers, flags = []) {
	const executablePath = which(...browsers.executables);
	if (!executablePath) throw new Failure(`None of ${browsers.executables.join(", ")} is on PATH; node www/scripts/setup.js installs one.`);
	const userDataDir = mkdtempSync(join(tmpdir(), "tradecheck-browser-"));
	const forget = () => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
	try {
		const browser = await puppeteer.launch({ executablePath, userDataDir, headless: true, args: [...browsers.flags, ...flags] });
		const close = async () => {
			await browser.close();
			forget();
		};
		return { browser, close };
	} catch (error) {
		forget();
		throw error;
	}
}
