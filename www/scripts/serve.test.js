import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "./serve.js";

const parent = mkdtempSync(join(tmpdir(), "tradecheck-serve-"));
const folder = join(parent, "site");
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;

before(async () => {
	mkdirSync(join(folder, "node_modules"), { recursive: true });
	writeFileSync(join(parent, "secret.txt"), "outside");
	writeFileSync(join(folder, ".hidden.txt"), "hidden");
	writeFileSync(join(folder, "node_modules/package.js"), "package");
	writeFileSync(join(folder, "index.html"), "<p>here");
	writeFileSync(join(folder, "core.wasm"), "\0asm");
	site = await serve({ folder, pages: new Map([["/strict.html", { body: "<p>kept", headers: { "Content-Security-Policy": "default-src 'none'" } }]]) });
});
after(async () => {
	await site.close();
	rmSync(parent, { recursive: true });
});

/** `fetch` tidies paths before it sends them; a hostile client does not. @param {string} path @param {string} [method] */
const raw = (path, method = "GET") =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(site.url);
		request({ hostname, port, path, method }, (response) => resolve(response.resume().statusCode)).on("error", reject).end();
	});

test("files come with their types and can be loaded from any origin", async () => {
	const page = await fetch(`${site.url}/?from=test`);
	assert.deepEqual([page.status, page.headers.get("content-type"), await page.text()], [200, "text/html; charset=utf-8", "<p>here"]);
	const core = await fetch(`${site.url}/core.wasm`);
	assert.deepEqual([core.headers.get("content-type"), core.headers.get("access-control-allow-origin")], ["application/wasm", "*"]);
	assert.equal((await core.arrayBuffer()).byteLength, 4);
});

test("pages in memory bring their own headers", async () => {
	const page = await fetch(`${site.url}/strict.html`);
	assert.deepEqual([page.headers.get("content-security-policy"), await page.text()], ["default-src 'none'", "<p>kept"]);
});

test("nothing outside the folder, hidden or of a package is served", async () => {
	for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/.hidden.txt", "/node_modules/package.js", "/nothing", "/node_modules"]) {
		assert.equal(await raw(path), 404, path);
	}
	assert.equal(await raw("/%zz"), 400);
	assert.equal(await raw("/%00"), 400);
	assert.equal(await raw("/", "POST"), 405);
});

test("a taken port is passed over, and named where no other is allowed", async () => {
	const taken = Number(new URL(site.url).port);
	await assert.rejects(serve({ folder, ports: [taken] }), new RegExp(`Port ${taken} is taken`));
	const second = await serve({ folder, ports: [taken, 0] });
	assert.equal((await fetch(`${second.url}/`)).status, 200);
	await second.close();
});
