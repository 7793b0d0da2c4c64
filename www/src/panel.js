/**
 * The panel: every note in page order, the cast list, the claims; what was compared and with which record.
 *
 * It opens on purpose only, so focus moves in and goes back to where it was when it closes.
 */

import { excerpt, sign } from "./card.js";
import { make, viewOf } from "./dom.js";
import { VERBOSITIES } from "./memory.js";
import { countByKind } from "./notes.js";
import { claimRows, peopleRows } from "./panel_rows.js";
import { lower, raise } from "./top_layer.js";

/** @import { Verbosity } from "./memory.js" */
/** @import { Note, Report } from "./types.js" */
/** @import { Words } from "./words.js" */

/** @typedef {"notes"|"people"|"claims"} Tab */

/** @type {Tab[]} */
const TABS = ["notes", "people", "claims"];

/**
 * @typedef {object} PanelState
 * @property {Report} report
 * @property {Note[]} notes those shown to this reader
 * @property {Set<string>} lost ids of notes whose words are no longer on the page
 * @property {string} summary
 * @property {"reader"|"editor"} mode
 * @property {Verbosity} verbosity
 * @property {number} dismissed
 * @property {number} requests
 * @property {string} status a sentence about the whole page, or nothing
 */

/**
 * @param {object} around
 * @param {Document} around.document
 * @param {{frame: HTMLElement}} around.host
 * @param {Words} around.words
 * @param {string} around.today
 * @param {string[]} around.formats
 * @param {object} around.on
 * @param {(note: Note) => void} around.on.goTo
 * @param {(span: [number, number]) => void} around.on.goToSpan
 * @param {(mode: "reader"|"editor") => void} around.on.mode
 * @param {(verbosity: Verbosity) => void} around.on.verbosity
 * @param {() => void} around.on.restore
 * @param {(scope: "page"|"site") => void} around.on.hide
 * @param {(format: string) => void} around.on.save
 * @param {() => string[]} around.on.askWhy
 * @param {() => void} around.on.close
 */
export function createPanel({ document, host, words, today, formats, on }) {
	const { say, date } = words;
	/** @type {PanelState|null} */
	let state = null;
	let kind = "";
	/** @type {Tab} */
	let tab = "notes";

	const title = make(document, "h2", { id: "panel-title", class: "panel-title", tabindex: "-1" }, say("region"));
	const summary = make(document, "p", { class: "panel-summary" });
	const status = make(document, "p", { class: "panel-status", hidden: true });
	const search = make(document, "input", { type: "search", class: "search", "aria-label": say("filter"), placeholder: say("filter"), autocomplete: "off", spellcheck: "false", oninput: () => fillNotes() });
	const kinds = make(document, "div", { class: "kinds", role: "group", "aria-label": say("filter") });
	const list = make(document, "ol", { class: "rows" });
	const empty = make(document, "p", { class: "quiet" });
	const restore = make(document, "button", { type: "button", class: "text", hidden: true, onclick: () => on.restore() });
	const notesPane = pane("notes", search, kinds, list, empty, restore);
	const peoplePane = pane("people");
	const claimsPane = pane("claims");
	const panes = { notes: notesPane, people: peoplePane, claims: claimsPane };
	const tabs = { notes: tabButton("notes"), people: tabButton("people"), claims: tabButton("claims") };
	const modes = segments(/** @type {const} */ (["reader", "editor"]), "mode", (mode) => on.mode(mode));
	const verbosities = segments(VERBOSITIES, "aloud", (verbosity) => on.verbosity(verbosity));
	const answer = make(document, "div", { class: "answer", role: "status" });
	const foot = make(document, "p", { class: "quiet" });

	const element = make(
		document,
		"div",
		{ class: "panel", popover: "manual", role: "dialog", "aria-labelledby": "panel-title", hidden: true },
		make(
			document,
			"div",
			{ class: "panel-head" },
			title,
			modes.element,
			make(document, "button", { type: "button", class: "icon", "aria-label": say("close"), onclick: () => on.close() }, "✕"),
		),
		summary,
		status,
		make(document, "div", { class: "tabs", role: "tablist", onkeydown: walkTabs }, ...Object.values(tabs)),
		make(document, "div", { class: "panes" }, ...Object.values(panes)),
		make(
			document,
			"div",
			{ class: "panel-foot" },
			foot,
			make(
				document,
				"details",
				{ class: "tools" },
				make(document, "summary", {}, say("tools")),
				make(document, "button", { type: "button", class: "text", onclick: () => answer.replaceChildren(...on.askWhy().map((line) => make(document, "p", {}, line))) }, say("whyNot")),
				make(document, "div", { class: "aloud" }, make(document, "span", { class: "label" }, say("aloud")), verbosities.element),
				make(document, "button", { type: "button", class: "text", onclick: () => on.hide("page") }, say("hideHere")),
				make(document, "button", { type: "button", class: "text", onclick: () => on.hide("site") }, say("hideSite")),
				make(
					document,
					"p",
					{ class: "save", hidden: formats.length === 0 },
					make(document, "span", { class: "label" }, say("download")),
					...formats.map((format) => make(document, "button", { type: "button", class: "text", onclick: () => on.save(format) }, format)),
				),
			),
			answer,
		),
	);
	host.frame.append(element);
	choose("notes");

	/**
	 * Buttons of which one is pressed.
	 * @template {string} T
	 * @param {readonly T[]} values
	 * @param {string} name of the group; each button is called `name.value`
	 * @param {(value: T) => void} pick
	 */
	function segments(values, name, pick) {
		const buttons = values.map((value) => make(document, "button", { type: "button", class: "segment", onclick: () => pick(value) }, say(`${name}.${value}`)));
		return {
			element: make(document, "div", { class: "segments", role: "group", "aria-label": say(name) }, ...buttons),
			/** @param {T} chosen */
			press(chosen) {
				for (const [at, button] of buttons.entries()) button.ariaPressed = String(values[at] === chosen);
			},
		};
	}

	/** @param {string} name @param {...Node} children */
	function pane(name, ...children) {
		return make(document, "div", { class: "pane", id: `pane-${name}`, role: "tabpanel", "aria-labelledby": `tab-${name}`, tabindex: "0" }, ...children);
	}

	/** @param {Tab} name */
	function tabButton(name) {
		return make(document, "button", { type: "button", class: "tab", role: "tab", id: `tab-${name}`, "aria-controls": `pane-${name}`, onclick: () => choose(name) });
	}

	/** @param {Tab} name */
	function choose(name) {
		tab = name;
		for (const other of TABS) {
			tabs[other].setAttribute("aria-selected", String(other === name));
			tabs[other].tabIndex = other === name ? 0 : -1;
			panes[other].hidden = other !== name;
		}
	}

	/** Arrow keys walk the tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ @param {KeyboardEvent} event */
	function walkTabs(event) {
		const forward = viewOf(document).getComputedStyle(element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
		const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
		const step = { [forward]: 1, [backward]: -1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
		choose(next);
		tabs[next].focus({ preventScroll: true });
	}

	function fillKinds() {
		if (!state) return;
		const { notes } = state;
		const counts = countByKind(notes);
		if (!counts.some(([name]) => name === kind)) kind = "";
		/** @param {string} name @param {string} text @param {number} n */
		const chip = (name, text, n) =>
			make(document, "button", { type: "button", class: "chip", "aria-pressed": String(kind === name), onclick: () => pick(name) }, text, make(document, "span", { class: "chip-count" }, String(n)));
		/** @param {string} name */
		const pick = (name) => {
			kind = name;
			fillKinds();
			fillNotes();
		};
		kinds.hidden = counts.length < 2;
		kinds.replaceChildren(chip("", say("all"), notes.length), ...counts.map(([name, n]) => chip(name, say(`kind.${name}`), n)));
	}

	function fillNotes() {
		if (!state) return;
		const { notes, lost, dismissed } = state;
		const wanted = /** @type {HTMLInputElement} */ (search).value.trim().toLowerCase();
		const matches = notes.filter((note) => (kind === "" || note.kind === kind) && `${note.text} ${note.message} ${note.suggestion ?? ""}`.toLowerCase().includes(wanted));
		list.replaceChildren(
			...matches.map((note) =>
				make(
					document,
					"li",
					{},
					make(
						document,
						"button",
						{ type: "button", class: "row", "data-note": note.id, onclick: () => on.goTo(note) },
						sign(document, note),
						make(
							document,
							"span",
							{ class: "row-text" },
							make(document, "span", { class: "row-quoted", dir: "auto" }, excerpt(note.text, 80)),
							make(document, "span", { class: "row-message" }, note.message),
							make(document, "span", { class: "row-kind" }, `${say(`severity.${note.severity}`)} · ${say(`kind.${note.kind}`)}`),
							lost.has(note.id) && make(document, "span", { class: "row-lost" }, say("textChanged")),
						),
					),
				),
			),
		);
		search.hidden = notes.length < 6;
		empty.hidden = matches.length > 0;
		empty.textContent = say(notes.length > 0 ? "none" : "noNotes");
		restore.hidden = dismissed === 0;
		restore.textContent = say("restore", { n: dismissed });
	}

	return {
		element,
		get open() {
			return !element.hidden;
		},
		/** @param {PanelState} next */
		show(next) {
			state = next;
			if (element.hidden) return;
			const { report, notes } = state;
			summary.textContent = state.summary;
			status.textContent = state.status;
			status.hidden = !state.status;
			tabs.notes.textContent = `${say("notes")} ${notes.length}`;
			tabs.people.textContent = `${say("people")} ${report.people.length}`;
			tabs.claims.textContent = `${say("claims")} ${report.claims.length}`;
			modes.press(state.mode);
			verbosities.press(state.verbosity);
			fillKinds();
			fillNotes();
			peoplePane.replaceChildren(...peopleRows(document, report, words, on.goToSpan));
			claimsPane.replaceChildren(...claimRows(document, report, { words, today, goTo: on.goToSpan }));
			const asOf = report.evidence?.asOf ? `${say("asOf", { date: date(report.evidence.asOf) })} · ` : "";
			foot.textContent = `${asOf}${say("requests", { n: state.requests })}. ${say("staysHere")}`;
		},
		reveal() {
			raise(element);
			answer.replaceChildren();
			if (state) this.show(state);
			title.focus({ preventScroll: true });
		},
		close() {
			lower(element);
		},
		/** @param {string} id of a note */
		rowOf: (id) => [...list.querySelectorAll("button")].find((row) => row.dataset.note === id),
		/** Moves focus along the list. @param {1|-1} step */
		walk(step) {
			const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("button.row")]);
			const at = rows.findIndex((row) => row.matches(":focus"));
			const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + step))];
			next?.focus({ preventScroll: true });
			next?.scrollIntoView({ block: "nearest" });
		},
	};
}
