/**
 * Pages for tests of the shell, on the harness: the shell bundled with a predictable engine, and questions to ask such a page.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, www } from "../../../www/scripts/places.js";
import { engine, launch } from "../harness.js";

const require = createRequire(join(www, "package.json"));
const esbuild = await import(pathToFileURL(require.resolve("esbuild")).href);

/** Pictures go here, a folder for each browser; never committed. */
export const output = join(root, "tests/output", engine);

/** The shell without its engine, and the fake one, as one module. */
async function bundle() {
	const result = await esbuild.build({
		stdin: { contents: 'export * from "./www/src/widget.js"; export * from "./www/src/appearance.js"; export * from "./www/src/take_away/formats.js"; export * from "./www/src/text_marks.js"; export * from "./tests/browser/support/fake_engine.js";', resolveDir: root },
		bundle: true,
		format: "esm",
		write: false,
		charset: "utf8",
		loader: { ".css": "text" },
		logLevel: "error",
	});
	return result.outputFiles[0].text;
}

/** Puts the widget on a page; `window.test` is the test's handle, not part of the shell. */
const ATTACH = `import { APPEARANCE, FORMATS, Widget, createTextMarks, fakeEngine } from "/shell.js";
	window.attach = async (selector, rules, options = {}, more = {}) => {
		const engine = fakeEngine(rules, more);
		const widget = new Widget(document.querySelector(selector), engine, { language: "en", ...options }, { ...APPEARANCE, formats: FORMATS, textMarks: createTextMarks });
		await widget.refresh();
		window.test = { widget, engine };
	};
	window.ready = true;`;

/** Starts browser and server for one test file: `const stage = await open();` at its top. */
export async function open() {
	const site = await launch();
	site.addPage("/shell.js", await bundle());
	site.addPage("/attach.js", ATTACH);
	let count = 0;

	/**
	 * A fresh page with this body.
	 * @param {string} body
	 * @param {{head?: string, html?: string, headers?: Record<string, string>, viewport?: object, shell?: boolean}} [options]
	 */
	async function page(body, { head = "", html = 'lang="en"', headers, viewport = { width: 1000, height: 700 }, shell = true } = {}) {
		const path = `/page-${++count}.html`;
		const script = shell ? '<script type="module" src="/attach.js"></script>' : "";
		site.addPage(path, `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Test</title>${script}${head}</head><body>${body}</body></html>`, headers);
		const tab = await site.open("/blank.html");
		await tab.page.setViewport(viewport);
		tab.printed.length = 0;
		tab.requested.length = 0;
		await tab.page.goto(site.url + path);
		if (shell) await tab.page.waitForFunction("window.ready");
		return Object.assign(tab.page, { said: tab.printed, requested: tab.requested });
	}

	/** Attaches the widget to `selector` with an engine that finds by `rules`. */
	async function attach(tab, rules, options = {}, more = {}, selector = "article") {
		await tab.evaluate((...values) => window.attach(...values), selector, rules, options, more);
	}

	site.addPage("/blank.html", '<!doctype html><link rel="icon" href="data:,">');
	return { ...site, page, attach };
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
