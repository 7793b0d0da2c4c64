/**
 * Flattens a page into the table that the engine reads, in one crossing. What the table means is decided in Rust
 * (`src/page/`); here is only what would be too costly to carry across, and whether the page shows an element at all.
 */

/** Attributes that the rules of reading look at. */
const ATTRIBUTES = new Set(
  ("aria-hidden class content contenteditable data-tradecheck data-tradecheck-host datetime hidden id itemprop itemtype lang name " +
    "open property pubdate rel role style type").split(" "),
);
/** Elements whose content is never prose, so that it need not cross. Of scripts only JSON-LD does. */
const OPAQUE = new Set(
  "audio canvas embed iframe math noscript object script select style svg template textarea video".split(" "),
);
/** Links and emphasis are shown where the words around them are; titles and JSON-LD speak without being shown. No need to ask. */
const NOT_ASKED = new Set("a abbr b cite em i script strong title".split(" "));
/** Stands only in the table, on the element that the caller chose; the page itself is not touched. */
const ROOT_MARK = "data-tradecheck-root";
/** What a row is; `HIDDEN` is added for an element that the page does not show. */
const ELEMENT = 0, ATTRIBUTE = 1, TEXT = 2, HIDDEN = 4;
/** Becomes 0xFFFFFFFF in the array of unsigned numbers. */
const NO_PARENT = -1;
const VISIBLE = { visibilityProperty: true };

/**
 * @typedef {object} Collected
 * @property {string} names distinct tag and attribute names, joined by line feeds
 * @property {Uint32Array} nodes three numbers a row: parent row; kind + 8 × index of the name; UTF-16 length of its text
 * @property {string} text all text, in row order
 * @property {Text[]} textNodes the text node of each row that is one
 */

/**
 * Reads `root`. For a part of a document, its `html` and `head` elements come first: they hold what the page says of itself.
 * @param {Document | DocumentFragment | Element} root
 * @returns {Collected}
 */
export function collect(root) {
  /** @type {Map<string, number>} */
  const names = new Map();
  /** @type {number[]} */
  const cells = [];
  /** @type {Text[]} */
  const textNodes = [];
  let allText = "";
  let count = 0;

  /** @param {number} parent @param {number} kind @param {string} name @param {string} text */
  function add(parent, kind, name, text) {
    let index = names.get(name);
    if (index === undefined) names.set(name, (index = names.size));
    cells.push(parent, kind + index * 8, text.length);
    allText += text;
    return count++;
  }

  /** @param {Element} element @param {number} parent */
  function addElement(element, parent) {
    const row = add(parent, ELEMENT, element.localName, "");
    if (element.hasAttributes()) {
      for (const name of element.getAttributeNames()) {
        if (ATTRIBUTES.has(name)) add(row, ATTRIBUTE, name, element.getAttribute(name) ?? "");
      }
    }
    return row;
  }

  /**
   * @param {Node} top
   * @param {number} topRow
   * @param {boolean} rendered whether `top` is shown, so that it is worth asking of what is in it
   */
  function addContent(top, topRow, rendered) {
    const walker = /** @type {Document} */ (top.ownerDocument).createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    /** The elements around the current node, their rows, and whether each is known to be shown. */
    const around = [top], rows = [topRow], shown = [true];
    let depth = 0;
    let node = walker.nextNode();
    while (node !== null) {
      const parent = node.parentNode;
      while (around[depth] !== parent) depth -= 1;
      if (node.nodeType === 3) {
        const text = /** @type {Text} */ (node);
        const { data } = text;
        if (rendered && !shown[depth] && /\S/.test(data)) {
          if (!(/** @type {Element} */ (parent)).checkVisibility(VISIBLE)) {
            cells[rows[depth] * 3 + 1] += HIDDEN;
            walker.currentNode = /** @type {Node} */ (parent);
            node = after(walker);
            continue;
          }
          for (let i = depth; !shown[i]; i -= 1) shown[i] = true;
        }
        textNodes[add(rows[depth], TEXT, "", data)] = text;
        node = walker.nextNode();
      } else {
        const element = /** @type {Element} */ (node);
        const name = element.localName;
        const row = addElement(element, rows[depth]);
        if (OPAQUE.has(name) && element.getAttribute("type") !== "application/ld+json") {
          node = after(walker);
        } else {
          depth += 1;
          around[depth] = element;
          rows[depth] = row;
          shown[depth] = NOT_ASKED.has(name);
          node = walker.nextNode();
        }
      }
    }
  }

  const start = root.nodeType === 9 ? /** @type {Document} */ (root).documentElement : root;
  const page = root.isConnected ? start?.ownerDocument : null;
  let parent = NO_PARENT;
  if (page && start !== page.documentElement) {
    parent = addElement(page.documentElement, NO_PARENT);
    if (page.head) addContent(page.head, addElement(page.head, parent), false);
  }
  if (start) {
    const element = start.nodeType === 1 ? /** @type {Element} */ (start) : null;
    const row = element ? addElement(element, parent) : add(parent, ELEMENT, "div", "");
    if (start !== page?.documentElement) add(row, ATTRIBUTE, ROOT_MARK, "");
    addContent(start, row, element?.checkVisibility?.(VISIBLE) === true);
  }
  return { names: [...names.keys()].join("\n"), nodes: new Uint32Array(cells), text: allText, textNodes };
}

/**
 * The next node that does not stand inside the current one.
 * @param {TreeWalker} walker
 * @returns {Node | null}
 */
function after(walker) {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}
