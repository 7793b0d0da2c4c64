/**
 * Set-up on a bare machine that has Rust, Node and git: installs what is missing in pinned versions, says what it does and how
 * long it may take, and is done in a moment where nothing is missing. Node built-ins only, for it runs before `npm ci`.
 */
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, tools, www } from "./places.js";
import { Failure, ask, mustRun, runScript, which } from "./process.js";

/**
 * @param {{ browser: boolean }} needs whether a browser and its driver are needed too
 */
export async function setUp({ browser }) {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 10)) throw new Failure(`Node 20.10 or newer is needed; this is ${process.version}.`);
	await nodePackages();
	process.env.PATH = join(www, "node_modules/.bin") + delimiter + process.env.PATH;
	const { readSettings } = await import("./settings.js");
	const settings = readSettings();
	await wasmTarget();
	await cargoTool("wasm-pack", "wasm-pack", settings.tools["wasm-pack"], ["--debug", "--locked"], {}, "1 to 3 minutes");
	// Optimised a little: a debug wasm-bindgen needs four times as long at each build, a fully optimised one a minute more here.
	// Without --locked: the versions in its lock do not resolve from every registry mirror.
	const lightly = { CARGO_PROFILE_RELEASE_OPT_LEVEL: "1" };
	await cargoTool("wasm-bindgen-cli", "wasm-bindgen", settings.tools["wasm-bindgen"], [], lightly, "2 to 5 minutes");
	if (browser) await browsers([settings.browsers.chromium, settings.browsers.firefox]);
	return settings;
}

/** @param {string} step @param {string} time */
const announce = (step, time) => console.log(`\nset-up: ${step} (${time}) …`);

/** Packages for building and testing, exactly as locked. */
async function nodePackages() {
	if (lockDifference() === undefined) return;
	announce(`installing the npm packages of www/package-lock.json: ${lockDifference()}`, "10 seconds to 1 minute");
	await mustRun("npm", ["ci", "--no-progress"], { cwd: www });
	const difference = lockDifference();
	if (difference) throw new Failure(`npm ci has run, but in www/node_modules ${difference}.`);
}

/** How www/node_modules differs from the lock, in words; nothing where it does not. */
function lockDifference() {
	const wanted = JSON.parse(readFileSync(join(www, "package-lock.json"), "utf8")).packages;
	const record = join(www, "node_modules/.package-lock.json");
	if (!existsSync(record)) return "nothing is installed";
	const installed = JSON.parse(readFileSync(record, "utf8")).packages;
	for (const [path, entry] of Object.entries(wanted)) {
		// Optional packages are builds for other systems; npm leaves those out.
		if (path === "" || (entry.optional && !installed[path])) continue;
		if (installed[path]?.version !== entry.version) return `${path.replace(/^.*node_modules\//, "")} is not ${entry.version}`;
	}
	return undefined;
}

/** The standard library for WebAssembly. */
async function wasmTarget() {
	const target = "wasm32-unknown-unknown";
	// Asked at the root of the package, where a toolchain file would hold.
	const folder = ask("rustc", ["--print", "target-libdir", "--target", target]);
	if (folder === undefined) throw new Failure("Rust is needed and `rustc` was not found: install it with rustup, then run this again.");
	if (existsSync(folder)) return;
	if (!which("rustup")) throw new Failure(`Rust has no ${target} library and there is no rustup to add it: install that target of your Rust.`);
	announce(`adding the Rust target ${target}`, "about 10 seconds");
	await mustRun("rustup", ["target", "add", target], { cwd: root });
}

/**
 * A tool built with cargo, in exactly `version`. Another version on PATH is left alone: ours goes in a folder of its own.
 * @param {string} crate
 * @param {string} program
 * @param {string} version
 * @param {string[]} flags of `cargo install`
 * @param {Record<string, string>} env
 * @param {string} time
 */
async function cargoTool(crate, program, version, flags, env, time) {
	const fits = (/** @type {string} */ command) => ask(command, ["--version"])?.split(" ")[1] === version;
	if (fits(program)) return;
	const folder = join(tools, `${program}-${version}`);
	const bin = join(folder, "bin");
	if (!fits(join(bin, program))) {
		announce(`building ${crate} ${version} with cargo install`, time);
		await mustRun("cargo", ["install", crate, "--version", version, "--root", folder, ...flags], { env: { ...process.env, ...env } });
	}
	process.env.PATH = bin + delimiter + process.env.PATH;
}

/**
 * Browsers and their drivers, from Debian's packages where they are missing.
 * @param {import("./settings.js").Browser[]} wanted
 */
async function browsers(wanted) {
	const lacks = (/** @type {string[]} */ names) => names.length > 0 && !which(...names);
	const missing = () => wanted.flatMap(({ executables, drivers }) => [executables, drivers]).filter(lacks).map((names) => names[0]);
	if (missing().length === 0) return;
	const packages = wanted.filter(({ executables, drivers }) => lacks(executables) || lacks(drivers)).flatMap((browser) => browser.packages);
	const command = ["apt-get", "install", "-y", "--no-install-recommends", ...packages];
	const byHand = `${missing().join(" and ")} not found on PATH. Install them, on Debian with: ${command.join(" ")}`;
	if (!which("apt-get")) throw new Failure(byHand);
	const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	if (asRoot.length > 0 && ask("sudo", ["-n", "true"]) === undefined) throw new Failure(`${byHand} (as root)`);
	announce(`installing the Debian packages ${packages.join(" and ")} for the tests`, "1 to 3 minutes");
	const [program, ...parameters] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
	await mustRun(program, [...parameters, "update", "-q"]);
	await mustRun(program, [...parameters, ...command.slice(1), "-q"]);
	if (missing().length > 0) throw new Failure(`apt-get has run, but ${byHand}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await runScript(async () => {
		await setUp({ browser: true });
		console.log("set-up: nothing is missing.");
	});
}
