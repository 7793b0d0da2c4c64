/** Names that the parts of the extension call each other by. */

/** From a page: "I need the engine"; answered when there is one, by `{}` or `{error}`. */
export const WAKE = "tradecheck:wake";
/**
 * A line from a page to the engine: requests `{id, names, nodes, text, options, rows}`, answers `{id, result}` or `{id, error}`, as JSON;
 * where `rows` (first and last in view) are asked for, `{id, early}` before that.
 */
export const ENGINE = "tradecheck:engine";
