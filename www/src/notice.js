/**
 * A few words in place of the notes, where the engine cannot be reached. Carries its own look, for nothing else may have arrived.
 */

import { make, quietly } from "./dom.js";
import { HOST, LEAVE } from "./host.js";

const STYLE = `:host{all:initial!important;position:fixed!important;right:14px!important;bottom:14px!important;z-index:2147483647!important}
div{box-sizing:border-box;width:min(340px,calc(100vw - 28px));padding:14px 16px;font:14px/1.45 system-ui,sans-serif;color:#1c1e21;background:#fff;border:1px solid #d9dde3;border-radius:10px;box-shadow:0 8px 28px rgb(0 0 0/.2)}
p{margin:0 0 10px}a,button{font:inherit;color:#1f5a96;background:none;border:0;padding:4px 0;margin-right:16px;cursor:pointer;text-decoration:underline}`;

/**
 * @param {Document} document
 * @param {string} text
 * @param {{label: string, address?: string, press?: () => void}[]} ways what the reader can do about it
 */
export function showNotice(document, text, ways) {
	const element = make(document, HOST, { role: "region", "aria-label": "tradecheck" });
	const leave = () => void element.parentNode?.removeChild(element);
	const shadow = element.attachShadow({ mode: "open" });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(STYLE);
	shadow.adoptedStyleSheets = [sheet];
	const choices = ways.map(({ label, address, press }) =>
		address
			? make(document, "a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label)
			: make(document, "button", { type: "button", onclick: () => [leave(), press?.()] }, label),
	);
	const close = make(document, "button", { type: "button", onclick: leave }, "Close");
	shadow.append(make(document, "div", { role: "alert" }, make(document, "p", {}, text), ...choices, close));
	element.addEventListener(LEAVE, quietly(leave));
	document.documentElement.append(element);
}
