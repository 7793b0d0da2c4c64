/** Names that the parts of the extension call each other by. */

/** From a page: "I need the engine"; answered when there is one, by `{}` or `{error}`. */
export const WAKE = "tradecheck:wake";
/** A line from a page to the engine: requests `{id, names, nodes, text, options}`, answers `{id, result}` or `{id, error}`, as JSON. */
export const ENGINE = "tradecheck:engine";
