/**
 * Pages for tests: a browser, a server on the loopback interface, and the shell bundled with a predictable engine.
 */

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../../..");
const require = createRequire(join(root, "www/package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const puppeteer = (await load("puppeteer-core")).default;
const esbuild = await load("esbuild");
const { serve } = await import("../../../www/scripts/serve.js");

/** Pictures go here; never committed. */
export const output = join(root, "tests/output");

/** The shell without its engine, and the fake one, as one module. */
async function bundle() {
	const result = await esbuild.build({
		stdin: { contents: 'export * from "./www/src/widget.js"; export * from "./tests/browser/support/fake_engine.js";', resolveDir: root },
		bundle: true,
		format: "esm",
		write: false,
		charset: "utf8",
		loader: { ".css": "text" },
		logLevel: "error",
	});
	return result.outputFiles[0].text;
}

/** Puts the widget on a page: `widget`, `engine` and `Widget` become visible to the test, not to the page's own code. */
const ATTACH = `import { Widget, fakeEngine } from "/shell.js";
	window.test = { Widget, fakeEngine };
	window.attach = async (selector, rules, options = {}, more = {}) => {
		const engine = fakeEngine(rules, more);
		const widget = new Widget(document.querySelector(selector), engine, { language: "en", ...options });
		await widget.refresh();
		Object.assign(window.test, { widget, engine });
		return widget;
	};
	window.ready = true;`;

/** Opens browser and server; `close` ends both. */
export async function open() {
	mkdirSync(output, { recursive: true });
	const pages = new Map([["/shell.js", { body: await bundle() }], ["/attach.js", { body: ATTACH }]]);
	const requests = [];
	const server = await serve({ folder: join(root, "www"), pages, onRequest: (path) => requests.push(path) });
	const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"], headless: true });

	/**
	 * A fresh page with this body. Whatever it says on the console or throws is kept in `page.said`.
	 * @param {string} body
	 * @param {{head?: string, html?: string, headers?: Record<string, string>, viewport?: object, shell?: boolean}} [options]
	 */
	async function page(body, { head = "", html = 'lang="en"', headers, viewport = { width: 1000, height: 700 }, shell = true } = {}) {
		const path = `/page-${pages.size}.html`;
		const script = shell ? '<script type="module" src="/attach.js"></script>' : "";
		pages.set(path, { body: `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Test</title>${script}${head}</head><body>${body}</body></html>`, headers });
		const tab = await browser.newPage();
		tab.said = [];
		tab.on("console", (message) => tab.said.push(message.text()));
		tab.on("pageerror", (error) => tab.said.push(String(error)));
		await tab.setViewport(viewport);
		await tab.goto(server.url + path);
		if (shell) await tab.waitForFunction("window.ready");
		return tab;
	}

	return {
		browser,
		pages,
		requests,
		url: server.url,
		page,
		async close() {
			await browser.close();
			await server.close();
		},
	};
}

/** The page as markup, without our host element. */
export const serialise = (page) =>
	page.evaluate(() => {
		const copy = document.documentElement.cloneNode(true);
		for (const host of copy.querySelectorAll("tradecheck-notes")) host.remove();
		return copy.outerHTML;
	});

/** Words under each of our highlight keys. */
export const marked = (page) =>
	page.evaluate(() =>
		Object.fromEntries(
			[...CSS.highlights]
				.filter(([key]) => key.startsWith("tradecheck-"))
				.map(([key, highlight]) => [key, [...highlight].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))]),
		),
	);

/** Runs `read` in our shadow root. */
export const inShadow = (page, read, ...values) =>
	page.evaluate(`((shadow, ...values) => (${read})(shadow, ...values))(document.querySelector("tradecheck-notes").shadowRoot, ...${JSON.stringify(values)})`);

/** The middle of the first place of these words, in the window. */
export const middleOf = (page, words) =>
	page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.data.indexOf(wanted);
			if (at === -1) continue;
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + wanted.length);
			const rect = range.getClientRects()[0];
			return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
		}
		throw new Error(`not on the page: ${wanted}`);
	}, words);

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
