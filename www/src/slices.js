/**
 * Long work in short slices, so that the page has its turn in between.
 */

/** Longest slice before the page gets its turn, in milliseconds. The last piece of work goes beyond, by 3 at most on a page of 1 MB. */
export const SLICE = 5;

/**
 * Calls `step` until it gives false, with turns for the page in between.
 * @param {() => boolean} step one short piece of work; gives whether any is left
 */
export async function inSlices(step) {
	let started = performance.now();
	while (step()) {
		if (performance.now() - started < SLICE) continue;
		await turn();
		started = performance.now();
	}
}

/**
 * Lets the page have its turn. Not `scheduler.yield()`: what goes on after that goes before everything else that waits.
 * @returns {Promise<void>}
 */
export function turn() {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
