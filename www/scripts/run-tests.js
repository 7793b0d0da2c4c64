/**
 * Every test, after set-up and build: the core natively, modules that need no page under node, types, the border and the DOM
 * reading as WebAssembly in a headless Chromium and where there is one in WebKitGTK, the shell in real pages of Chromium and of Firefox. The last line is the sum over all of them.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countNode, countRust, judged } from "./count.js";
import { root, www } from "./places.js";
import { run, runScript, which } from "./process.js";
import { setUp } from "./setup.js";

/** @typedef {import("./count.js").Count} Count */

await runScript(async () => {
	const sum = { passed: 0, failed: 0 };
	/** @type {string[]} */
	const broken = [];
	/** @type {(name: string, runner: () => Promise<Count>) => Promise<void>} */
	const stage = async (name, runner) => {
		console.log(`\n== ${name}`);
		const { passed, failed } = await runner();
		sum.passed += passed;
		sum.failed += failed;
		if (failed > 0) broken.push(name);
	};
	try {
		const settings = await setUp({ browser: true });
		const { build } = await import("./build.js");
		await build(settings);
		await stage("the core, natively (cargo test)", () => rust("cargo", ["test"]));
		const [beside, inPages] = [["src", "extension", "scripts"].flatMap((folder) => testFiles(join(www, folder))), testFiles(join(root, "tests/browser"))];
		await stage("modules that need no page (node --test)", () => node(beside));
		await stage("types of the shell and the scripts (tsc)", types);
		const driver = ["--chromedriver", which(...settings.browsers.chromium.drivers) ?? "chromedriver"];
		const flags = ["--no-default-features", "--test", "wasm"];
		await stage("the border in headless Chromium (wasm-pack test)", () => rust("wasm-pack", ["test", "--headless", "--chrome", ...driver, root, ...flags]));
		await webkit(settings.browsers.webkit, flags, stage);
		for (const browser of ["chromium", "firefox"]) {
			await stage(`the shell in pages of ${browser} (node --test with puppeteer)`, () => node(inPages, { TRADECHECK_BROWSER: browser }));
		}
	} catch (error) {
		sum.failed += 1;
		broken.push("set-up or build");
		console.error(error instanceof Error ? error.message : error);
	}
	for (const name of broken) console.log(`failed: ${name}`);
	console.log(`${sum.passed} passed, ${sum.failed} failed`);
	return sum.failed === 0 ? 0 : 1;
});

/**
 * The border once more in WebKitGTK, which wasm-pack takes for Safari; only where it is installed.
 * @param {import("./settings.js").Browser} settings
 * @param {string[]} flags of `cargo test`
 * @param {(name: string, runner: () => Promise<Count>) => Promise<void>} stage
 */
async function webkit({ executables, drivers, packages }, flags, stage) {
	const name = "the border in headless WebKitGTK (wasm-pack test)";
	const [driver, display] = [which(...drivers), process.env.DISPLAY ? [] : [which(...executables)]];
	if (!driver || display.includes(undefined)) {
		return console.log(`\n== left out, not counted: ${name}; it needs the Debian packages ${packages.join(", ")}`);
	}
	const command = [...display.flatMap((xvfb) => [/** @type {string} */ (xvfb), "-a"]), "wasm-pack", "test", "--headless", "--safari", "--safaridriver", driver, root, ...flags];
	// WebKit's own sandbox refuses to start for root; the pages are ours.
	/** @type {Record<string, string>} */
	const env = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
	await stage(name, () => rust(command[0], command.slice(1), env));
}

/** @param {string} command @param {string[]} parameters @param {Record<string, string>} [env] added to the environment */
async function rust(command, parameters, env) {
	const { code, output } = await run(command, parameters, { cwd: root, env: { ...process.env, ...env } });
	return judged(countRust(output), code);
}

/** @param {string[]} files @param {Record<string, string>} [env] added to the environment */
async function node(files, env) {
	const folder = mkdtempSync(join(tmpdir(), "tradecheck-test-"));
	const record = join(folder, "results.tap");
	// One reporter for the reader, one to count from. One file at a time: browsers beside each other make times mean nothing.
	const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap", `--test-reporter-destination=${record}`];
	const { code } = await run(process.execPath, ["--test", "--test-concurrency=1", ...reporters, ...files], { cwd: root, env: { ...process.env, ...env } });
	const output = existsSync(record) ? readFileSync(record, "utf8") : "";
	rmSync(folder, { recursive: true, force: true });
	return judged(countNode(output), code);
}

async function types() {
	const { code } = await run("tsc", ["--project", join(www, "tsconfig.json")]);
	return judged({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, code);
}

/** Test files of a folder and the folders in it, in the order of their names. @param {string} folder */
function testFiles(folder) {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	return names.filter((name) => name.endsWith(".test.js")).sort().map((name) => join(folder, name));
}
