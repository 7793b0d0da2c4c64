/**
 * `EventTarget` for the modules of the widget in a content script. The one that Firefox offers there belongs to the page: what is
 * made of it comes back as the page's object, without the methods and fields of a class of ours that extends it.
 */
class OwnEventTarget {
	/** @type {Map<string, Set<(event: Event) => void>>} */
	#listeners = new Map();

	/** @param {string} type @param {(event: Event) => void} listener */
	addEventListener(type, listener) {
		const listeners = this.#listeners.get(type) ?? new Set();
		this.#listeners.set(type, listeners.add(listener));
	}

	/** @param {string} type @param {(event: Event) => void} listener */
	removeEventListener(type, listener) {
		this.#listeners.get(type)?.delete(listener);
	}

	/** @param {Event} event */
	dispatchEvent(event) {
		for (const listener of [...(this.#listeners.get(event.type) ?? [])]) listener(event);
		return true;
	}
}

export { OwnEventTarget as EventTarget };
