/**
 * Making elements. Text becomes text nodes, never markup; there is no way to set `style` or markup from here.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {Document} document
 * @param {string} tag
 * @param {Record<string, any>} [attributes] a function under `onclick` and the like becomes a listener; `null`, `undefined` and `false`
 *   leave the attribute out
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function make(document, tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	set(element, attributes);
	// Not asked whether it is a `Node`: a content script in Firefox has those of the page, which are none of its own.
	for (const child of children) if (child) element.append(child);
	return element;
}

/**
 * The same for SVG.
 * @param {Document} document
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node|string)} children
 * @returns {SVGElement}
 */
export function makeSvg(document, tag, attributes = {}, ...children) {
	const element = document.createElementNS(SVG, tag);
	set(element, attributes);
	element.append(...children);
	return element;
}

/** @param {Element} element @param {Record<string, any>} attributes */
function set(element, attributes) {
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null || value === undefined || value === false) continue;
		if (typeof value === "function") element.addEventListener(name.slice(2), quietly(value));
		else element.setAttribute(name, value === true ? "" : String(value));
	}
}

/**
 * A listener of ours in somebody else's page: what goes wrong in it is not the page's concern.
 * @template {Event} E
 * @param {(event: E) => void} listener
 * @returns {(event: E) => void}
 */
export function quietly(listener) {
	return (event) => {
		try {
			listener(event);
		} catch {
			// One note or button less; the page's error handlers are for the page's errors.
		}
	};
}

/** An address that a note may link to; `null` for anything but https. @param {string} address */
export function safeUrl(address) {
	try {
		const url = new URL(address);
		return url.protocol === "https:" ? url.href : null;
	} catch {
		return null;
	}
}

/**
 * The window of a document that is shown.
 * @param {Document} document
 */
export function viewOf(document) {
	return /** @type {Window & typeof globalThis} */ (document.defaultView);
}
