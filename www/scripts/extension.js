/**
 * Builds the browser extension from the modules of the widget: www/dist/extension-chromium and www/dist/extension-firefox, each ready
 * to be loaded unpacked or zipped.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, pkg, www } from "./places.js";

const source = join(www, "extension");

/** Scripts of each browser's extension, with their form; other files are copied; `inject` stands in for globals of the same name. */
const PARTS = /** @type {const} */ ({
	chromium: { scripts: { background: "iife", content: "iife", offscreen: "iife", worker: "esm" }, files: ["chromium/offscreen.html"], inject: [] },
	firefox: { scripts: { background: "iife", content: "iife" }, files: [], inject: ["firefox/event_target.js"] },
});
const ICONS = ["icon-32.png", "icon-128.png"];

/**
 * @param {import("esbuild").BuildOptions} options of every script of ours
 */
export async function buildExtensions(options) {
	const esbuild = await import("esbuild");
	const { version } = JSON.parse(readFileSync(join(www, "package.json"), "utf8"));
	for (const [name, { scripts, files, inject }] of Object.entries(PARTS)) {
		const folder = join(dist, `extension-${name}`);
		mkdirSync(folder, { recursive: true });
		for (const [script, format] of Object.entries(scripts)) {
			await esbuild.build({
				...options,
				entryPoints: [join(source, name, `${script}.js`)],
				outfile: join(folder, `${script}.js`),
				format: /** @type {"iife" | "esm"} */ (format),
				inject: inject.map((file) => join(source, file)),
				// A content script has no address of its own; it is given the core and asks for no file.
				...(format === "iife" && { define: { "import.meta.url": "location.href" } }),
			});
		}
		const manifest = { ...read("manifest.json"), version, ...read(`${name}/manifest.json`) };
		writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, "\t")}\n`);
		for (const file of [...files, ...ICONS]) copyFileSync(join(source, file), join(folder, /** @type {string} */ (file.split("/").pop())));
		copyFileSync(join(pkg, "tradecheck_bg.wasm"), join(folder, "tradecheck_bg.wasm"));
	}
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(join(source, file), "utf8"));
