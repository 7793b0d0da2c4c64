import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "smol-toml";
import { root } from "./places.js";
import { readSettings } from "./settings.js";

/** @type {(path: string) => any} */
const toml = (path) => parse(readFileSync(join(root, path), "utf8"));
const text = readFileSync(join(root, "wasm-pack.toml"), "utf8");

test("Cargo.toml and Cargo.lock pin the wasm-bindgen of wasm-pack.toml", () => {
	const pinned = readSettings().tools["wasm-bindgen"];
	const dependencies = toml("Cargo.toml").target['cfg(target_arch = "wasm32")'].dependencies;
	assert.equal(dependencies["wasm-bindgen"].version ?? dependencies["wasm-bindgen"], `=${pinned}`);
	const locked = toml("Cargo.lock").package.filter((/** @type {any} */ entry) => entry.name === "wasm-bindgen");
	assert.deepEqual(locked.map((/** @type {any} */ entry) => entry.version), [pinned]);
});

test("the widget's profile is defined in wasm-pack.toml alone", () => {
	assert.equal(toml("Cargo.toml").profile.widget, undefined);
	assert.equal(toml("Cargo.toml").package.metadata?.["wasm-pack"], undefined);
});

test("npm packages are pinned to exact versions and the lock names no registry host", () => {
	const lock = JSON.parse(readFileSync(join(root, "www/package-lock.json"), "utf8"));
	const { devDependencies, dependencies } = JSON.parse(readFileSync(join(root, "www/package.json"), "utf8"));
	assert.equal(dependencies, undefined, "the widget has no runtime dependency");
	for (const [name, version] of Object.entries(devDependencies)) {
		assert.match(version, /^\d+\.\d+\.\d+$/, name);
		assert.equal(lock.packages[`node_modules/${name}`].version, version, name);
	}
	for (const [path, entry] of Object.entries(lock.packages)) assert.equal(entry.resolved, undefined, path);
});

test("a wrong setting is named with its place", () => {
	const without = (/** @type {string | RegExp} */ from, /** @type {string} */ to) => () => readSettings(text.replace(from, to));
	assert.throws(without(/^wasm-bindgen = .*$/m, 'wasm-bindgen = "^0.2"'), /\[tools\] wasm-bindgen must be an exact version, but is "\^0\.2"/);
	assert.throws(without(/^total = .*$/m, "total = 0"), /\[budgets\] total must be a number of bytes, but is 0/);
	assert.throws(without(/^targets = .*$/m, "targets = []"), /\[browsers\] targets must be a list/);
	assert.throws(without('packages = ["firefox-esr"]', "packages = []"), /\[browsers\.firefox\] packages must be a list of Debian packages, but is \[\]/);
	assert.throws(without("[profile]", "[profile"), /wasm-pack\.toml: Invalid TOML/);
	assert.doesNotThrow(() => readSettings(text));
});
