/**
 * Notices when the page's words may have changed, and says so once things have calmed down.
 *
 * Nothing wakes us but the page itself. A block that is rewritten without end is left alone after a while.
 */

import { viewOf } from "./dom.js";

/** Quiet time after the last change before we read again, and the longest we wait under steady change, in milliseconds. */
const CALM = 200;
const PATIENCE = 1500;

/** An element changed more often than this within the window below is a ticker or a fight between scripts: not read again. */
const MOST_CHANGES = 20;
const CHANGE_WINDOW = 10_000;

const WATCHED = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "style", "hidden", "open", "aria-hidden", "dir", "lang"] };

/**
 * @param {Document} document
 * @param {(why: "content"|"navigation") => void} changed
 */
export function createObserver(document, changed) {
	const view = viewOf(document);
	/** @type {WeakMap<Node, {count: number, since: number}>} */
	let restless = new WeakMap();
	let timer = 0;
	let idle = 0;
	let first = 0;

	/** @param {Node} node */
	function isRestless(node) {
		const now = view.performance.now();
		const known = restless.get(node);
		if (!known || now - known.since > CHANGE_WINDOW) {
			// Whoever was restless once has used up the window's patience and does not get it back at once.
			restless.set(node, { count: known && known.count > MOST_CHANGES ? MOST_CHANGES : 1, since: now });
			return false;
		}
		known.count += 1;
		return known.count > MOST_CHANGES;
	}

	function later() {
		const now = view.performance.now();
		first ||= now;
		view.clearTimeout(timer);
		timer = view.setTimeout(ready, Math.max(0, Math.min(CALM, first + PATIENCE - now)));
	}

	function ready() {
		first = 0;
		if (view.requestIdleCallback) idle = view.requestIdleCallback(() => tell("content"), { timeout: 500 });
		else tell("content");
	}

	/** @param {"content"|"navigation"} why */
	function tell(why) {
		if (document.hidden) return document.addEventListener("visibilitychange", later, { once: true });
		changed(why);
	}

	const observer = new view.MutationObserver((records) => {
		const places = new Set(records.map((record) => (record.type === "characterData" ? (record.target.parentNode ?? record.target) : record.target)));
		let worth = false;
		for (const place of places) if (!isRestless(place)) worth = true;
		if (worth) later();
	});

	function navigated() {
		restless = new WeakMap();
		later();
	}
	/** @type {Set<string>} */
	const awaited = new Set();

	/** @param {string} name of an element that is not defined yet */
	function wait(name) {
		if (awaited.has(name)) return;
		awaited.add(name);
		view.customElements.whenDefined(name).then(() => awaited.delete(name) && later(), () => {});
	}

	/** A frame has its page. @param {Event} event */
	function loaded(event) {
		if (/** @type {Element} */ (event.target).localName === "iframe") later();
	}
	document.addEventListener("load", loaded, true);
	view.addEventListener("popstate", navigated);
	view.navigation?.addEventListener("navigatesuccess", navigated);

	return {
		/** Watch these and nothing else. @param {Node[]} roots */
		watch(roots) {
			observer.disconnect();
			for (const root of roots) {
				observer.observe(root, WATCHED);
				// Elements that a script has still to make something of: what it makes may be a shadow root, of which nothing else tells.
				for (const element of /** @type {ParentNode & Node} */ (root).querySelectorAll?.(":not(:defined)") ?? []) wait(element.localName);
			}
		},
		destroy() {
			observer.disconnect();
			awaited.clear();
			document.removeEventListener("load", loaded, true);
			view.clearTimeout(timer);
			if (idle) view.cancelIdleCallback?.(idle);
			document.removeEventListener("visibilitychange", later);
			view.removeEventListener("popstate", navigated);
			view.navigation?.removeEventListener("navigatesuccess", navigated);
		},
	};
}
