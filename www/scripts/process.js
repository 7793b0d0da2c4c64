/**
 * Other programs: find them, ask them, run them in view of the reader. Node built-ins only: set-up runs before `npm ci`.
 */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A command that cannot go on; the message says what to do. Printed without a stack. */
export class Failure extends Error {}

/**
 * The full path of the first of `names` on PATH.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function which(...names) {
	for (const name of names) {
		for (const folder of (process.env.PATH ?? "").split(delimiter)) {
			const path = join(folder, name);
			try {
				accessSync(path, constants.X_OK);
				return path;
			} catch {
				// Not in this folder.
			}
		}
	}
	return undefined;
}

/**
 * What a command prints on standard output, or nothing where it is missing or fails.
 * @param {string} command
 * @param {string[]} parameters
 */
export function ask(command, parameters) {
	const { status, stdout } = spawnSync(command, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
	return status === 0 ? stdout.trim() : undefined;
}

/**
 * Runs a command in view: what it prints is shown as it comes (unless `quiet`; errors always are) and returned at its end.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} the exit code and standard output
 */
export function run(command, parameters, { quiet = false, ...options } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, parameters, { ...options, stdio: ["ignore", "pipe", "inherit"] });
		let output = "";
		child.stdout.setEncoding("utf8");
		child.stdout.on("data", (/** @type {string} */ part) => {
			output += part;
			if (!quiet) process.stdout.write(part);
		});
		child.on("error", (error) => reject(new Failure(`${command} cannot be started: ${error.message}`)));
		child.on("close", (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * Runs a command that must succeed.
 * @param {string} command
 * @param {string[]} parameters
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function mustRun(command, parameters, options) {
	const { code, output } = await run(command, parameters, options);
	if (code !== 0) throw new Failure(`${[command, ...parameters].join(" ")} ended with exit code ${code}; its own message is above.`);
	return output;
}

/**
 * Runs the main function of a script; a {@link Failure} is printed as a sentence, anything else with its stack.
 * @param {() => Promise<number | void>} script returns the exit code, 0 where it returns nothing
 */
export async function runScript(script) {
	try {
		process.exitCode = (await script()) ?? 0;
	} catch (error) {
		console.error(error instanceof Failure ? `\n${error.message}` : error);
		process.exitCode = 1;
	}
}
