/**
 * Flattens a page into the table that the engine reads, in one crossing. What the table means is decided in Rust
 * (`src/page/`); here is only what would be too costly to carry across, and whether the page shows an element at all.
 *
 * Open shadow roots and frames of the page's own origin are part of the text, where they stand: a host holds its shadow tree, a
 * slot what is put into it, a frame the body of its page. What another origin shows is not ours to read.
 */

/** Attributes that the rules of reading look at. */
const ATTRIBUTES = new Set(
  ("aria-hidden class content contenteditable data-tradecheck data-tradecheck-host datetime hidden id itemprop itemtype lang name " +
    "open property pubdate rel role style type").split(" "),
);
/** Elements whose content is never prose, so that it need not cross. Of scripts only JSON-LD does. The last one is our own. */
const OPAQUE = new Set(
  "audio canvas embed math noscript object script select style svg template textarea video tradecheck-notes".split(" "),
);
/** Links and emphasis are shown where the words around them are; titles and JSON-LD speak without being shown. No need to ask. */
const NOT_ASKED = new Set("a abbr b cite em i script strong title".split(" "));
/** Elements that can have an open shadow root, beside those with a name of their own. */
const HOSTS = new Set("article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "));
/** Stands only in the table, on the element that the caller chose; the page itself is not touched. */
const ROOT_MARK = "data-tradecheck-root";
/** What a row is; `HIDDEN` is added for an element that the page does not show. */
const ELEMENT = 0, ATTRIBUTE = 1, TEXT = 2, HIDDEN = 4;
/** Becomes 0xFFFFFFFF in the array of unsigned numbers. */
const NO_PARENT = -1;
/** What is known of each distinct tag name. */
const IS_OPAQUE = 1, IS_NOT_ASKED = 2, CAN_HOST = 4, IS_SLOT = 8, IS_FRAME = 16, IS_SCRIPT = 32;
const FRAMES_DEEP = 4;
/** Numbers in the table between two pauses: some hundred rows, a millisecond or two on a slow machine. */
const PAUSE = 1500;
const VISIBLE = { visibilityProperty: true };
const WORDS = /\S/;

/**
 * @typedef {object} Collected
 * @property {string} names distinct tag and attribute names, joined by line feeds
 * @property {Uint32Array} nodes three numbers a row: parent row; kind + 8 × index of the name; UTF-16 length of its text
 * @property {string} text all text, in row order
 * @property {Text[]} textNodes the text node of each row that is one
 * @property {(ShadowRoot|Document)[]} inner the shadow roots and the documents of frames that were read
 */

/**
 * Reads `root`. For a part of a document, its `html` and `head` elements come first: they hold what the page says of itself.
 * @param {Document | DocumentFragment | Element} root
 * @returns {Collected}
 */
export function collect(root) {
  const steps = collecting(root);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same with pauses: `next()` until it is done. What changes in between may be missed; whoever watches the page comes again.
 * @param {Document | DocumentFragment | Element} root
 * @returns {Generator<undefined, Collected, undefined>}
 */
export function* collecting(root) {
  /** @type {Map<string, number>} index of each distinct name */
  const names = new Map();
  /** @type {Map<string, {index: number, is: number}>} */
  const tags = new Map();
  /** @type {Map<string, number>} index of the name of an attribute; less than 0 where nobody looks at it */
  const attributes = new Map();
  let cells = new Uint32Array(3 << 12);
  let filled = 0;
  /** @type {Text[]} */
  const textNodes = [];
  /** @type {(ShadowRoot|Document)[]} */
  const inner = [];
  let allText = "";

  /** @param {string} name */
  function indexOf(name) {
    let index = names.get(name);
    if (index === undefined) names.set(name, (index = names.size));
    return index;
  }

  /** @param {string} name */
  function tagOf(name) {
    let tag = tags.get(name);
    if (tag === undefined) tags.set(name, (tag = { index: indexOf(name), is: kindOf(name) }));
    return tag;
  }

  /** Adds a row; gives its number. @param {number} parent @param {number} what kind + 8 × index of the name @param {number} length */
  function add(parent, what, length) {
    if (filled === cells.length) {
      const larger = new Uint32Array(filled * 4);
      larger.set(cells);
      cells = larger;
    }
    cells[filled] = parent;
    cells[filled + 1] = what;
    cells[filled + 2] = length;
    filled += 3;
    return filled / 3 - 1;
  }

  /** @param {Element} element @param {number} parent @param {number} index of its name */
  function addElement(element, parent, index) {
    const row = add(parent, index * 8 + ELEMENT, 0);
    if (!element.hasAttributes()) return row;
    for (const name of element.getAttributeNames()) {
      let known = attributes.get(name);
      if (known === undefined) attributes.set(name, (known = ATTRIBUTES.has(name) ? indexOf(name) : -1));
      if (known < 0) continue;
      const value = element.getAttribute(name) ?? "";
      add(row, known * 8 + ATTRIBUTE, value.length);
      allText += value;
    }
    return row;
  }

  /**
   * The rows of everything in `top`, with pauses. No recursion: a page may nest as deep as it likes.
   * @param {Element | DocumentFragment} top
   * @param {number} topRow
   * @param {boolean} rendered whether `top` is shown, so that it is worth asking of what is in it
   */
  function* addContent(top, topRow, rendered) {
    const textIs = indexOf("") * 8 + TEXT;
    /** The elements around the current node: their rows, whether each is known to be shown, how many of them are frames. */
    const around = [top], rows = [topRow], shown = [true], frames = [0];
    /** For a slot what is put into it, and where in that we are. @type {(Node[]|null)[]} */
    const slotted = [null];
    const spots = [0];
    let depth = 0;
    let pause = filled + PAUSE;
    /** @type {Node|null} */
    let node = firstIn(top);
    for (;;) {
      if (filled > pause) {
        pause = filled + PAUSE;
        yield;
      }
      while (node === null) {
        if (depth === 0) return;
        depth -= 1;
        node = after(around[depth + 1]);
      }
      const type = node.nodeType;
      if (type === 3) {
        const text = /** @type {Text} */ (node);
        const { data } = text;
        if (!shown[depth] && WORDS.test(data)) {
          if (!isShown(/** @type {Element} */ (around[depth]))) {
            cells[rows[depth] * 3 + 1] += HIDDEN;
            node = null;
            continue;
          }
          for (let at = depth; !shown[at]; at -= 1) shown[at] = true;
        }
        textNodes[add(rows[depth], textIs, data.length)] = text;
        allText += data;
      } else if (type === 1) {
        const element = /** @type {Element} */ (node);
        const tag = tagOf(element.localName);
        const { is } = tag;
        const page = is & IS_FRAME && rendered && frames[depth] < FRAMES_DEEP ? bodyOf(element) : null;
        // A frame's page stands in a box of its own; what its head says is not said of this page.
        const row = addElement(element, rows[depth], page ? indexOf("div") : tag.index);
        /** @type {Node|null} */
        let first = null;
        /** @type {Node[]|null} */
        let put = null;
        if (page) {
          inner.push(/** @type {Document} */ (page.ownerDocument));
          first = page.firstChild;
        } else if (is & IS_SLOT) {
          put = /** @type {HTMLSlotElement} */ (element).assignedNodes();
          if (put.length === 0) put = null;
          first = put ? put[0] : element.firstChild;
        } else if ((is & IS_OPAQUE) === 0 || (is & IS_SCRIPT && frames[depth] === 0 && element.getAttribute("type") === "application/ld+json")) {
          first = is & CAN_HOST ? firstIn(element) : element.firstChild;
        }
        if (first !== null) {
          depth += 1;
          around[depth] = element;
          rows[depth] = row;
          frames[depth] = frames[depth - 1] + (page ? 1 : 0);
          slotted[depth] = put;
          spots[depth] = 0;
          shown[depth] = !rendered || (is & IS_NOT_ASKED) !== 0;
          node = first;
          continue;
        }
      }
      node = after(node);
    }

    /** What comes after `node` in what holds it here. @param {Node} node */
    function after(node) {
      const put = slotted[depth];
      return put === null ? node.nextSibling : (put[(spots[depth] += 1)] ?? null);
    }
  }

  /** @param {Element | DocumentFragment} top */
  function firstIn(top) {
    const shadow = /** @type {Element} */ (top).shadowRoot;
    if (!shadow) return top.firstChild;
    inner.push(shadow);
    return shadow.firstChild;
  }

  const start = root.nodeType === 9 ? /** @type {Document} */ (root).documentElement : /** @type {Element | DocumentFragment} */ (root);
  const page = root.isConnected ? start?.ownerDocument : null;
  let parent = NO_PARENT;
  if (page && start !== page.documentElement) {
    parent = addElement(page.documentElement, NO_PARENT, indexOf("html"));
    if (page.head) yield* addContent(page.head, addElement(page.head, parent, indexOf("head")), false);
  }
  if (start) {
    const element = start.nodeType === 1 ? /** @type {Element} */ (start) : null;
    const row = element ? addElement(element, parent, indexOf(element.localName)) : add(parent, indexOf("div") * 8 + ELEMENT, 0);
    if (start !== page?.documentElement) add(row, indexOf(ROOT_MARK) * 8 + ATTRIBUTE, 0);
    yield* addContent(start, row, element?.checkVisibility !== undefined && isShown(element));
  }
  return { names: [...names.keys()].join("\n"), nodes: cells.slice(0, filled), text: allText, textNodes, inner };
}

/** @param {string} name of an element */
function kindOf(name) {
  if (name === "script") return IS_OPAQUE | IS_SCRIPT | IS_NOT_ASKED;
  if (name === "iframe") return IS_OPAQUE | IS_FRAME;
  if (name === "slot") return IS_SLOT;
  if (OPAQUE.has(name)) return IS_OPAQUE;
  if (NOT_ASKED.has(name)) return IS_NOT_ASKED;
  return HOSTS.has(name) || name.includes("-") ? CAN_HOST : 0;
}

/**
 * Whether the page shows `element`. One without a box of its own (`display: contents`, as slots are) is shown where what is around it is.
 * @param {Element} element
 */
function isShown(element) {
  /** @type {Element|null} */
  let at = element;
  for (; at !== null; at = at.assignedSlot ?? at.parentElement ?? /** @type {ShadowRoot} */ (at.getRootNode()).host ?? null) {
    if (at.checkVisibility(VISIBLE)) return true;
    const style = /** @type {Window} */ (at.ownerDocument.defaultView).getComputedStyle(at);
    if (style.display !== "contents" || (at === element && style.visibility !== "visible")) return false;
  }
  return false;
}

/** The body of the page in a frame of the same origin that is shown; nothing for any other. @param {Element} frame */
function bodyOf(frame) {
  const body = /** @type {HTMLIFrameElement} */ (frame).contentDocument?.body;
  return body && isShown(frame) ? body : null;
}
