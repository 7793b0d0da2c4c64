/**
 * Long work in short slices, so that the page has its turn in between.
 */

/** Longest slice before the page gets its turn, in milliseconds. The last piece of work of a slice may go a little beyond. */
export const SLICE = 6;

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

/** Lets the page have its turn; soon, also where timers are held back or no frames are made. @returns {Promise<void>} */
export function turn() {
	const { scheduler } = /** @type {any} */ (globalThis);
	if (scheduler?.yield) return scheduler.yield();
	return new Promise((resolve) => {
		const channel = new MessageChannel();
		channel.port1.onmessage = () => {
			channel.port1.close();
			resolve();
		};
		channel.port2.postMessage(null);
	});
}
