/**
 * What the shell looks like and says, apart from its code: the bookmarklet on a strict page has these sent by our own window.
 */

import highlights from "./highlights.css";
import { LANGUAGES } from "./languages.js";
import style from "./style.css";

/** @import { Format } from "./take_away/formats.js" */

/**
 * @typedef {object} Appearance
 * @property {string} style
 * @property {string} highlights
 * @property {Record<string, import("./languages.js").Texts>} languages
 * @property {Record<string, Format>} [formats] in which the report can be saved; code, so it cannot be sent
 * @property {typeof import("./in_view.js").rowsInView} [rowsInView] where what is in view is to be read first; code
 * @property {typeof import("./text_marks.js").createTextMarks} [textMarks] for marks as elements in the text; code too
 */

/** @type {Appearance} */
export const APPEARANCE = { style, highlights, languages: LANGUAGES };
