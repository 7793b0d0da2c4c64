/** The page's half in Firefox: shell and engine together, for a content script may have WebAssembly on every page here. */

import { load } from "../../src/engine.js";
import { toggle } from "../toggle.js";
import { CORE } from "./messages.js";

void toggle(async () => load({ wasm: await browser.runtime.sendMessage({ type: CORE }) }));
