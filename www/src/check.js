/**
 * The checker page: a pasted text becomes an article on the page and gets its notes.
 */

import { attach } from "./index.js";

/** @import { Widget } from "./widget.js" */

const form = /** @type {HTMLFormElement} */ (document.getElementById("form"));
const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
const published = /** @type {HTMLInputElement} */ (document.getElementById("published"));
const clear = /** @type {HTMLButtonElement} */ (document.getElementById("clear"));
const article = /** @type {HTMLElement} */ (document.getElementById("article"));
/** @type {Widget|null} */
let widget = null;

/** Each line is a paragraph; the first one is the headline where it is short and does not end as a sentence does. */
function lay() {
	const lines = text.value.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
	article.replaceChildren(
		...lines.map((line, index) => {
			const headline = index === 0 && lines.length > 1 && line.length < 140 && !/[.!?]["”’]?$/.test(line);
			return Object.assign(document.createElement(headline ? "h2" : "p"), { textContent: line });
		}),
	);
}

form.addEventListener("submit", async (event) => {
	event.preventDefault();
	widget?.destroy();
	lay();
	widget = await attach(article, { mode: "editor", ...(published.value && { published: published.value }) });
	clear.hidden = false;
	article.scrollIntoView({ block: "start" });
});

clear.addEventListener("click", () => {
	widget?.destroy();
	widget = null;
	article.replaceChildren();
	form.reset();
	clear.hidden = true;
	text.focus();
});
