/** Reads wasm-pack.toml, the one file of build settings, and says exactly what is wrong with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { root } from "./places.js";
import { Failure } from "./process.js";

/** @typedef {"chromium" | "firefox"} BrowserName */

/** What is started in tests: names of programs and of Debian packages, arguments. @typedef {Record<"executables" | "drivers" | "packages" | "flags", string[]>} Browser */

/**
 * @typedef {object} Settings
 * @property {Record<"wasm-pack" | "wasm-bindgen", string>} tools exact versions
 * @property {Record<string, string | number | boolean>} profile Cargo profile `widget`
 * @property {string[]} wasmOpt arguments of wasm-opt
 * @property {{ targets: string[] } & Record<BrowserName | "webkit", Browser>} browsers
 * @property {{ total: number, shell: number }} budgets bytes after brotli
 */

/**
 * @param {string} [text] the file's text
 * @returns {Settings}
 */
export function readSettings(text = readFileSync(join(root, "wasm-pack.toml"), "utf8")) {
	/** @type {Record<string, any>} */
	let file;
	try {
		file = parse(text);
	} catch (error) {
		throw new Failure(`wasm-pack.toml: ${/** @type {Error} */ (error).message}`);
	}
	/** @type {(section: string, key: string, fits: (value: any) => boolean, what: string) => any} */
	const read = (section, key, fits, what) => {
		const value = section.split(".").reduce((table, name) => table?.[name], file)?.[key];
		if (!fits(value)) throw new Failure(`wasm-pack.toml: [${section}] ${key} must be ${what}, but is ${JSON.stringify(value)}.`);
		return value;
	};
	const version = (/** @type {any} */ value) => /^\d+\.\d+\.\d+$/.test(value);
	const strings = (/** @type {any} */ value) => Array.isArray(value) && value.every((item) => typeof item === "string");
	const names = (/** @type {any} */ value) => strings(value) && value.length > 0;
	const bytes = (/** @type {any} */ value) => Number.isInteger(value) && value > 0;
	/** @type {(name: BrowserName | "webkit") => Browser} */
	const browser = (name) => ({
		executables: read(`browsers.${name}`, "executables", names, "a list of program names"),
		drivers: read(`browsers.${name}`, "drivers", strings, "a list of program names"),
		packages: read(`browsers.${name}`, "packages", names, "a list of Debian packages"),
		flags: read(`browsers.${name}`, "flags", strings, "a list of arguments"),
	});
	for (const [key, value] of Object.entries(file.profile ?? {})) {
		read("profile", key, () => ["string", "number", "boolean"].includes(typeof value), "a plain value");
	}
	return {
		tools: {
			"wasm-pack": read("tools", "wasm-pack", version, "an exact version"),
			"wasm-bindgen": read("tools", "wasm-bindgen", version, "an exact version"),
		},
		profile: { ...file.profile, inherits: read("profile", "inherits", (value) => typeof value === "string", "the name of a Cargo profile") },
		wasmOpt: read("wasm-opt", "arguments", names, "a list of arguments"),
		browsers: {
			targets: read("browsers", "targets", names, "a list of esbuild targets"),
			chromium: browser("chromium"),
			firefox: browser("firefox"),
			webkit: browser("webkit"),
		},
		budgets: {
			total: read("budgets", "total", bytes, "a number of bytes"),
			shell: read("budgets", "shell", bytes, "a number of bytes"),
		},
	};
}
