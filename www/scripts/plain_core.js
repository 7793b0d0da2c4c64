/**
 * The core compiled to JavaScript, for pages that let our script in and forbid WebAssembly: the same compiled module, taken through
 * wasm-bindgen without reference types, lowered to what plain JavaScript has, and translated by wasm2js.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pkg, root } from "./places.js";
import { Failure, mustRun } from "./process.js";
import { withoutFeatures } from "./wasm_features.js";

/** wasm2js knows one table of functions and one result a function. */
const UNKNOWN_TO_WASM2JS = ["reference-types", "multivalue"];
/** Instructions newer than WebAssembly 1.0 become calls and older instructions. wasm2js makes the rest small itself. */
const LOWER = ["--llvm-memory-copy-fill-lowering", "--signext-lowering", "--llvm-nontrapping-fptoint-lowering", "--strip-target-features"];
/** The one intrinsic that wasm-bindgen leaves open in modules without reference types. */
const INTRINSICS = "__wbindgen_externref_xform__";

/**
 * Writes `pkg/tradecheck_plain.js`, a module that exports `Checker`, ready to be used.
 * @param {import("./settings.js").Settings} settings
 * @param {string} compiled the module as cargo wrote it
 */
export async function plainCore(settings, compiled) {
	const folder = join(root, "target/widget-plain");
	mkdirSync(folder, { recursive: true });
	const output = join(pkg, "tradecheck_plain.js");
	const stamp = join(folder, "made-from");
	const source = readFileSync(compiled);
	const digest = createHash("sha256").update(source).update(readFileSync(new URL(import.meta.url))).digest("hex");
	if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;

	console.log("build: the core as JavaScript (a minute where the core has changed)");
	const plain = join(folder, "core.wasm");
	writeFileSync(plain, withoutFeatures(source, UNKNOWN_TO_WASM2JS));
	await mustRun("wasm-bindgen", ["--target", "bundler", "--no-typescript", "--out-dir", folder, "--out-name", "core", plain]);
	const lowered = join(folder, "lowered.wasm");
	await mustRun("wasm-opt", [...LOWER, join(folder, "core_bg.wasm"), "-o", lowered]);
	const translated = join(folder, "core_bg.wasm.js");
	await mustRun("wasm2js", ["-Oz", lowered, "-o", translated]);
	writeFileSync(translated, detachingWhenItGrows(readFileSync(translated, "utf8")));

	const esbuild = await import("esbuild");
	await esbuild.build({
		entryPoints: [join(folder, "core.js")],
		outfile: output,
		format: "esm",
		bundle: true,
		minify: true,
		target: settings.browsers.targets,
		plugins: [asJavaScript(folder)],
		logLevel: "warning",
	});
	writeFileSync(stamp, digest);
}

/** @param {string} folder @returns {import("esbuild").Plugin} */
const asJavaScript = (folder) => ({
	name: "core-as-javascript",
	setup(builder) {
		builder.onResolve({ filter: /core_bg\.wasm$/ }, () => ({ path: join(folder, "core_bg.wasm.js") }));
		builder.onResolve({ filter: new RegExp(`^${INTRINSICS}$`) }, () => ({ path: INTRINSICS, namespace: INTRINSICS }));
		builder.onLoad({ filter: /.*/, namespace: INTRINSICS }, () => ({ contents: `export const __wbindgen_externref_statics_end = () => ${firstFreeSlot(folder)};` }));
	},
});

/**
 * WebAssembly detaches the buffer of a memory that grows, and the glue's views watch for that; wasm2js only leaves it behind.
 * @param {string} translated
 */
function detachingWhenItGrows(translated) {
	const growth = /^(\s*)buffer = newBuffer;$/m;
	if (!growth.test(translated)) throw new Failure("wasm2js lets a memory grow in a new way; www/scripts/plain_core.js has to learn it.");
	return translated.replace(growth, "$1structuredClone(buffer, { transfer: [buffer] });\n$&");
}

/** Where the glue's list of JavaScript values begins to hold ours: values below are never dropped. @param {string} folder */
function firstFreeSlot(folder) {
	const slot = readFileSync(join(folder, "core_bg.js"), "utf8").match(/function dropObject\(idx\) \{\s*if \(idx < (\d+)\) return;/)?.[1];
	if (!slot) throw new Failure("wasm-bindgen's glue does not say where its list of values begins; www/scripts/plain_core.js has to learn its new form.");
	return slot;
}
