/** Starts an installed browser with a profile of its own, for tests and benchmarks. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { Failure, which } from "./process.js";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./settings.js").BrowserName} BrowserName */

/** Chromium is driven by its own protocol, Firefox by WebDriver BiDi. */
const KINDS = /** @type {const} */ ({ chromium: "chrome", firefox: "firefox" });

/**
 * @param {BrowserName} name
 * @param {import("./settings.js").Browser} settings
 * @param {import("puppeteer-core").LaunchOptions} [options] over ours; `args` are added to the flags of the settings
 * @returns {Promise<{ browser: import("puppeteer-core").Browser, close: () => Promise<void> }>} `close` takes the profile away too
 */
export async function startBrowser(name, { executables, flags }, { args = [], ...options } = {}) {
	const executablePath = which(...executables);
	if (!executablePath) throw new Failure(`None of ${executables.join(", ")} is on PATH; node www/scripts/setup.js installs one.`);
	const userDataDir = mkdtempSync(join(tmpdir(), "tradecheck-browser-"));
	const forget = () => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
	try {
		const browser = await puppeteer.launch({ browser: KINDS[name], executablePath, userDataDir, headless: true, args: [...flags, ...args], ...options });
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
