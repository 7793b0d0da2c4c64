/** From a page: "give me the core"; answered by its bytes. */
export const CORE = "tradecheck:core";
