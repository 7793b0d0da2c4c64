import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.js";

/** A page without an icon of its own makes browsers ask for one. */
const head = '<!DOCTYPE html><title>Engine</title><link rel="icon" href="data:,">';
const site = await launch();
site.addPage("/engine.html", `${head}<p>Text.`);
site.addPage("/strict.html", `${head}<p>Text.`, { "Content-Security-Policy": "script-src 'self'" });

/** Starts the built engine in the page; what went wrong, in words, where it does not start. */
const start = async () => {
	const address = "/pkg/tradecheck.js";
	try {
		const { default: init, Checker } = await import(address);
		await init();
		return new Checker().checkText("Duties rose to 25%.", { text: true }).text;
	} catch (error) {
		return String(error);
	}
};

test("the built engine starts in a page and makes no other request", async () => {
	const { page, printed, requested } = await site.open("/engine.html");
	assert.equal(await page.evaluate(start), "Duties rose to 25%.");
	const paths = requested.filter((address) => !address.startsWith("data:")).map((address) => new URL(address).pathname);
	assert.deepEqual(paths, ["/engine.html", "/pkg/tradecheck.js", "/pkg/tradecheck_bg.wasm"]);
	assert.deepEqual(printed, []);
});

test("a page whose policy refuses WebAssembly gets an error of WebAssembly's own, not a crash", async () => {
	const { page } = await site.open("/strict.html");
	assert.match(await page.evaluate(start), /CompileError.*(Content Security Policy|CSP)/);
});
