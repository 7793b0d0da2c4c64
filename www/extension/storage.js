/**
 * Where the extension keeps what a reader does not want to see again: one entry a site, in its own storage, which no page can read.
 */

/** @import { Keeping } from "../src/memory.js" */

/**
 * The entry of one site, read beforehand: the widget asks without waiting.
 * @param {any} area of the browser's interface for extensions: `storage.local`
 * @param {string} site its origin
 * @returns {Promise<Keeping|null>} nothing where there is no storage
 */
export async function openStorage(area, site) {
	const key = `site:${site}`;
	/** @type {string|null} */
	let text;
	try {
		text = (await area.get(key))[key] ?? null;
	} catch {
		return null;
	}
	/** What cannot be written holds until the page is left. @param {() => Promise<void>} write */
	const quietly = (write) => void Promise.resolve().then(write).catch(() => {});
	return {
		getItem: () => text,
		setItem(_, value) {
			text = value;
			quietly(() => area.set({ [key]: value }));
		},
		removeItem() {
			text = null;
			quietly(() => area.remove(key));
		},
	};
}
