/**
 * What the shell looks like and says, apart from its code: the bookmarklet on a strict page has these sent by our own window.
 */

import highlights from "./highlights.css";
import { LANGUAGES } from "./languages.js";
import style from "./style.css";

/** @typedef {{style: string, highlights: string, languages: Record<string, import("./languages.js").Texts>}} Appearance */

/** @type {Appearance} */
export const APPEARANCE = { style, highlights, languages: LANGUAGES };
