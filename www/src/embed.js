/**
 * One tag for a publisher's page:
 * `<script type="module" src="…/tradecheck.embed.js" data-for="article" data-mode="reader"></script>`
 *
 * Attributes: `data-for` (selector; the page's own article where absent), `data-mode`, `data-published`, `data-checks` (ids between
 * spaces), `data-theme`, `data-language`, `data-remember`, `data-verbosity`, `data-marks`, `data-evidence` (addresses of packs between spaces, each with
 * `#sha256=…` where it shall be pinned), `data-integrity` (hashes of the core). The script element hears `tradecheck:ready` with the
 * widget, or `tradecheck:error`.
 */

import { attach, load } from "./index.js";
import { optionsOf } from "./attributes.js";

const script = [...document.scripts].find((candidate) => candidate.src === import.meta.url) ?? null;
const how = { integrity: script?.dataset.integrity, nonce: script?.nonce };
// The engine comes while the rest of the page is still read.
load(how).catch(() => {});

/** @param {string} name @param {unknown} detail */
const tell = (name, detail) => script?.dispatchEvent(new CustomEvent(name, { detail }));

async function start() {
	if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
	const wanted = script?.dataset.for;
	const root = wanted ? document.querySelector(wanted) : document.body;
	if (!root) throw new Error(`tradecheck: nothing on this page matches data-for="${wanted}"`);
	return attach(root, { ...optionsOf((name) => script?.dataset[name]), ...how });
}

start().then(
	(widget) => tell("tradecheck:ready", widget),
	(error) => tell("tradecheck:error", error),
);
