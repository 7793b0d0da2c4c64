/** The main job: sets up, builds, and serves the demo page until stopped. `PORT` chooses the port; else the first free from 8080. */
import { www } from "./places.js";
import { Failure, runScript } from "./process.js";
import { setUp } from "./setup.js";

await runScript(async () => {
	const ports = portsOf(process.env.PORT);
	const settings = await setUp({ browser: false });
	const { build } = await import("./build.js");
	await build(settings);
	const { serve } = await import("./serve.js");
	const { url } = await serve({ folder: www, ports });
	console.log(`\nThe demo is at ${url}/ (Ctrl-C stops it).`);
});

/** @param {string | undefined} text */
function portsOf(text) {
	if (!text) return Array.from({ length: 100 }, (_, index) => 8080 + index);
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Failure(`PORT must be a number from 0 to 65535, but is ${JSON.stringify(text)}.`);
	return [port];
}
