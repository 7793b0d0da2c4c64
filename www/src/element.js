/**
 * `<trade-check for="#story" mode="reader"></trade-check>`: the widget as an element that is attached while it is on the page.
 *
 * Attributes are those of the script tag without `data-`; `for` left out means the page's own article. The element shows nothing
 * itself. Events `tradecheck:ready` and `tradecheck:error` are dispatched on it; `element.widget` is the handle.
 */

import { attach } from "./index.js";
import { optionsOf } from "./attributes.js";

/** @import { Widget } from "./widget.js" */

const ATTRIBUTES = ["for", "mode", "published", "checks", "theme", "language", "remember", "verbosity", "marks", "evidence", "integrity"];

export class TradeCheck extends HTMLElement {
	static observedAttributes = ATTRIBUTES;

	/** @type {Widget|null} */
	widget = null;
	/** Counts changes, so that a start that is overtaken by a later one is thrown away. */
	#turn = 0;

	connectedCallback() {
		this.#restart();
	}

	disconnectedCallback() {
		this.#turn += 1;
		this.widget?.destroy();
		this.widget = null;
	}

	attributeChangedCallback() {
		if (this.isConnected && this.#turn > 0) this.#restart();
	}

	async #restart() {
		const turn = ++this.#turn;
		this.widget?.destroy();
		this.widget = null;
		// Several attributes set in a row are one change.
		await Promise.resolve();
		if (turn !== this.#turn) return;
		try {
			const wanted = this.getAttribute("for");
			const root = wanted ? /** @type {Document|ShadowRoot} */ (this.getRootNode()).querySelector(wanted) : document.body;
			if (!root) throw new Error(`tradecheck: nothing on this page matches for="${wanted}"`);
			const widget = await attach(root, {
				...optionsOf((name) => this.getAttribute(name)),
				integrity: this.getAttribute("integrity") ?? undefined,
				nonce: this.nonce,
			});
			if (turn !== this.#turn) return widget.destroy();
			this.widget = widget;
			this.dispatchEvent(new CustomEvent("tradecheck:ready", { detail: widget }));
		} catch (error) {
			this.dispatchEvent(new CustomEvent("tradecheck:error", { detail: error }));
		}
	}
}

if (!customElements.get("trade-check")) customElements.define("trade-check", TradeCheck);
