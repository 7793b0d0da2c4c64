/**
 * Builds the widget: the core with wasm-pack into www/pkg, made small by wasm-opt and once more as JavaScript, then the shell's entry files with esbuild
 * and the browser extensions into www/dist. Nothing is built twice: cargo knows its own inputs, and wasm-opt runs only on a changed module.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildExtensions } from "./extension.js";
import { dist, pkg, root, www } from "./places.js";
import { mustRun, runScript } from "./process.js";
import { setUp } from "./setup.js";
import { plainCore } from "./plain_core.js";
import { profileFlags } from "./widget_profile.js";

/** Entry files of www/src: how each is bundled. A door without its entry file is not built. */
const ENTRIES = /** @type {const} */ ({
	"tradecheck.js": { from: "index.js", format: "esm" },
	"tradecheck.embed.js": { from: "embed.js", format: "esm" },
	"tradecheck.element.js": { from: "element.js", format: "esm" },
	"window.js": { from: "window.js", format: "esm" },
	"check.js": { from: "check.js", format: "esm" },
	"bookmarklet.txt": { from: "bookmarklet.js", format: "iife" },
	// Has the bookmarklet's text in it, so it comes after.
	"demo.js": { from: "demo.js", format: "esm" },
});

/** @param {import("./settings.js").Settings} settings */
export async function build(settings) {
	await core(settings);
	await shell(settings);
}

/** @param {import("./settings.js").Settings} settings */
async function core(settings) {
	console.log("\nbuild: the core for WebAssembly (a minute the first time, then seconds)");
	const compiled = join(root, "target/widget-pkg");
	const flags = ["--target", "web", "--out-dir", compiled, "--no-pack", "--no-opt"];
	await mustRun("wasm-pack", ["--quiet", "build", root, ...flags, ...profileFlags(settings), "--no-default-features"], { cwd: root });

	mkdirSync(pkg, { recursive: true });
	for (const name of ["tradecheck.js", "tradecheck.d.ts", "tradecheck_bg.wasm.d.ts"]) copyFileSync(join(compiled, name), join(pkg, name));
	const input = join(compiled, "tradecheck_bg.wasm");
	const output = join(pkg, "tradecheck_bg.wasm");
	const stamp = join(compiled, "optimised-from");
	const digest = createHash("sha256").update(readFileSync(input)).update(settings.wasmOpt.join(" ")).digest("hex");
	const optimise = async () => {
		if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
		console.log("build: wasm-opt (20 to 60 seconds where the core has changed)");
		await mustRun("wasm-opt", [...settings.wasmOpt, input, "-o", output]);
		writeFileSync(stamp, digest);
	};
	await Promise.all([optimise(), plainCore(settings, join(root, "target/wasm32-unknown-unknown/widget/tradecheck.wasm"))]);
}

/** @param {import("./settings.js").Settings} settings */
async function shell({ browsers }) {
	const esbuild = await import("esbuild");
	/** @satisfies {import("esbuild").BuildOptions} */
	const options = { bundle: true, minify: true, charset: "utf8", target: browsers.targets, plugins: [styleAsText(esbuild.transform)], logLevel: "warning" };
	rmSync(dist, { recursive: true, force: true });
	mkdirSync(dist, { recursive: true });
	for (const [name, { from, format }] of Object.entries(ENTRIES)) {
		const entry = join(www, "src", from);
		if (!existsSync(entry)) continue;
		await esbuild.build({
			...options,
			entryPoints: [entry],
			outfile: join(dist, name),
			format,
			loader: { ".txt": "text" },
			...(name.endsWith(".txt") && asAddress(options)),
		});
		if (name.endsWith(".txt")) await shorten(join(dist, name));
	}
	for (const name of ["tradecheck_bg.wasm", "tradecheck_plain.js"]) copyFileSync(join(pkg, name), join(dist, name));
	await buildExtensions(options);
}

/**
 * What makes a script short as an address, which holds ASCII: anything else grows to nine characters a letter, the sign of private
 * fields to three, so they become properties of one letter.
 * @param {import("esbuild").BuildOptions} options
 * @returns {import("esbuild").BuildOptions}
 */
const asAddress = ({ plugins = [] }) => ({
	charset: "ascii",
	mangleProps: /^_[a-z]/,
	plugins: [
		...plugins,
		{
			name: "private-fields-as-properties",
			setup(builder) {
				builder.onLoad({ filter: /\/widget\.js$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace(/#(?=[a-z])/g, "_") }));
			},
		},
	],
});

/** A second look at a script of which every character counts: about a fortieth less. @param {string} file */
async function shorten(file) {
	const { minify } = await import("terser");
	const { code } = await minify(readFileSync(file, "utf8"), { ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, format: { ascii_only: true } });
	writeFileSync(file, /** @type {string} */ (code));
}

/**
 * `import style from "./style.css"` gives the minified text, for a constructed style sheet.
 * @param {typeof import("esbuild").transform} transform
 * @returns {import("esbuild").Plugin}
 */
const styleAsText = (transform) => ({
	name: "style-as-text",
	setup(builder) {
		builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
			const source = readFileSync(path, "utf8");
			const { code } = await transform(source, { loader: "css", minify: true, sourcefile: basename(path) });
			return { contents: code.trim(), loader: "text" };
		});
	},
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await runScript(async () => build(await setUp({ browser: false })));
}
