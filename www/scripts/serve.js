/** A small static file server on the loopback interface: the demo, the browser tests and the benchmarks stand on it. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { Failure } from "./process.js";

/** @type {Record<string, string>} */
const TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".wasm": "application/wasm",
};

/**
 * @typedef {object} Page a page that exists in memory only
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers] over the usual ones: a content security policy, say
 */

/**
 * Serves files of `folder` until closed. Hidden files and node_modules are not served.
 * @param {object} options
 * @param {string} options.folder
 * @param {number[]} [options.ports] tried in turn; a free one of the system's choice where none is given
 * @param {string} [options.cache] the Cache-Control header; browsers ask each time by default
 * @param {Map<string, Page>} [options.pages] by path; they stand before files, and may be added while serving
 * @param {(path: string) => void} [options.onRequest]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends without a slash
 */
export async function serve({ folder, ports = [0], cache = "no-cache", pages = new Map(), onRequest }) {
	const server = createServer(async (request, response) => {
		/** @type {(status: number, text: string) => void} */
		const refuse = (status, text) => void response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
		if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD are answered here.");
		const path = pathOf(request.url ?? "/");
		if (path === undefined) return refuse(400, "The address cannot be read.");
		onRequest?.(path);
		// Any page may load the widget, so that the bookmarklet can be tried on pages of other origins.
		const headers = { "Cache-Control": cache, "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff" };
		const page = pages.get(path);
		if (page) {
			response.writeHead(200, { ...headers, "Content-Type": TYPES[extname(path)] ?? TYPES[".html"], ...page.headers });
			return void response.end(request.method === "HEAD" ? undefined : page.body);
		}
		const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
		const hidden = path.split("/").some((part) => part.startsWith(".") || part === "node_modules");
		const found = hidden || !file.startsWith(folder + sep) ? undefined : await stat(file).catch(() => undefined);
		if (!found?.isFile()) return refuse(404, `There is no ${path} here.`);
		const type = TYPES[extname(file)] ?? "application/octet-stream";
		response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": found.size });
		if (request.method === "HEAD") return void response.end();
		createReadStream(file).on("error", () => response.destroy()).pipe(response);
	});
	const port = await listen(server, ports);
	return {
		url: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** The path of a request, decoded and without steps upwards; nothing where it cannot be decoded. @param {string} url */
function pathOf(url) {
	try {
		const path = normalize(decodeURIComponent(url.split(/[?#]/, 1)[0]));
		return path.startsWith("/") && !path.includes("\0") ? path : undefined;
	} catch {
		return undefined;
	}
}

/** @param {import("node:http").Server} server @param {number[]} ports */
async function listen(server, ports) {
	for (const port of ports) {
		const problem = await new Promise((resolve) => {
			server.once("error", resolve);
			server.listen(port, "127.0.0.1", () => {
				server.off("error", resolve);
				resolve(undefined);
			});
		});
		if (!problem) return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
		if (problem.code !== "EADDRINUSE" && problem.code !== "EACCES") throw problem;
	}
	throw new Failure(`Port ${ports.join(", ")} is taken; set PORT to a free one.`);
}
