/** Firefox's own window as a place to run code in: what a reader's hand does there (toolbar, settings), a test does here. */

/**
 * Runs `code` in the window of the browser and gives what it returns, as JSON.
 * @param {import("puppeteer-core").Browser} browser
 * @param {(...values: any[]) => any} code closes over nothing
 * @param {...any} values
 */
export async function inFirefox(browser, code, ...values) {
	const { connection } = /** @type {any} */ (browser);
	const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
	const expression = `(async () => JSON.stringify((await (${code})(...${JSON.stringify(values)})) ?? null))()`;
	const { result } = await connection.send("script.evaluate", { expression, awaitPromise: true, target: { context: tree.contexts[0].context } });
	if (result.type === "exception") throw new Error(`in Firefox's window: ${result.exceptionDetails.text}`);
	return JSON.parse(result.result.value);
}
