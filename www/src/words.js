/**
 * Every word of the interface, in one place. A language is complete or it is not offered; a test compares them.
 *
 * A value is a text, or one text for each plural form of the language (`Intl.PluralRules`), chosen by `n`. `{name}` is filled in.
 */

const en = {
	region: "Fact notes",
	listed: { one: "{n} note on this page", other: "{n} notes on this page" },
	checked: { one: "Checked {n} claim", other: "Checked {n} claims" },
	checkedMentions: { one: "Checked {n} name, date or figure", other: "Checked {n} names, dates and figures" },
	nothingRead: "Nothing to check on this page",
	quiet: "nothing differs",
	failed: "tradecheck could not read this page",
	translated: "This page has been translated. The notes were made on the original wording.",
	"count.record": { one: "{n} differs from the record", other: "{n} differ from the record" },
	"count.names": { one: "{n} name differs", other: "{n} names differ" },
	"count.dates": { one: "{n} date does not fit", other: "{n} dates do not fit" },
	"count.numbers": { one: "{n} number does not add up", other: "{n} numbers do not add up" },
	"count.wording": { one: "{n} slip", other: "{n} slips" },
	more: "{n} more",
	"kind.record": "Record",
	"kind.names": "Name",
	"kind.dates": "Date",
	"kind.numbers": "Numbers",
	"kind.wording": "Wording",
	"severity.differs": "Differs",
	"severity.warning": "Worth a look",
	"severity.style": "House style",
	suggestion: "Suggested",
	record: "On record",
	source: "Source",
	noDate: "no date",
	knownUntil: "Reviewed up to {date}",
	pageAlone: "Found by comparing the page with itself; no outside source needed.",
	otherPlaces: { one: "{n} other place on this page", other: "{n} other places on this page" },
	why: "Why this is noted",
	close: "Close",
	previous: "Previous note",
	next: "Next note",
	position: "{n} of {total}",
	copyLink: "Copy link",
	copied: "Copied",
	dismiss: "Dismiss",
	dismissNote: "This note",
	dismissWords: "All notes on “{words}”",
	dismissCheck: "All notes of this kind",
	restore: { one: "Show {n} dismissed note", other: "Show {n} dismissed notes" },
	goTo: "Go to the words",
	textChanged: "The words are no longer on the page",
	open: "Show the notes",
	notes: "Notes",
	people: "People",
	claims: "Claims",
	filter: "Find in the notes",
	all: "All",
	none: "No note matches.",
	noNotes: "Nothing on this page differs from itself or from the record. That is not a certificate: only what the record covers was compared.",
	noPeople: "No people were recognised.",
	noClaims: "No claim was recognised that the record could be compared with.",
	spelledWays: { one: "{n} spelling", other: "{n} spellings" },
	times: "{n}×",
	onRecordAs: "On record",
	coverage: "{checkable} checkable · {agrees} agree · {differs} differ · {uncovered} not covered",
	"verdict.agrees": "Agrees with the record",
	"verdict.differs": "Differs from the record",
	"verdict.then_not_now": "Right when published, changed since",
	"verdict.status": "Status differs",
	"verdict.disputed": "Sources differ",
	"verdict.attributed": "The speaker’s figure",
	"verdict.not_covered": "No record about this",
	"verdict.cannot_tell": "Too loose to compare",
	readerMode: "Reader",
	editorMode: "Editor",
	mode: "Show",
	asOf: "Evidence as of {date}",
	requests: { one: "{n} request since load", other: "{n} requests since load" },
	staysHere: "Nothing you read leaves this browser.",
	tools: "More",
	hideHere: "Hide on this page",
	hideSite: "Hide on this site",
	download: "Save the report",
	footnotes: "Fact notes by tradecheck",
	whyNot: "Ask about selected words",
	whyNotHint: "Select words in the article first.",
	whyNotNothing: "No figure, date, name or claim was recognised in “{words}”, so there was nothing to compare.",
	whyNotRead: "Recognised in “{words}”:",
	whyNotQuiet: "Nothing in it differs.",
	whyNotNoted: "It carries a note.",
	"mention.percent": "percentage",
	"mention.money": "amount of money",
	"mention.quantity": "quantity",
	"mention.date": "date",
	"mention.person": "person",
	"mention.office": "office",
	"mention.org": "organisation",
	"mention.place": "place",
	"mention.quote": "quotation",
	"mention.claim": "claim",
};

const de = {
	region: "Faktennotizen",
	listed: { one: "{n} Notiz zu dieser Seite", other: "{n} Notizen zu dieser Seite" },
	checked: { one: "{n} Aussage geprüft", other: "{n} Aussagen geprüft" },
	checkedMentions: { one: "{n} Name, Datum oder Zahl geprüft", other: "{n} Namen, Daten und Zahlen geprüft" },
	nothingRead: "Auf dieser Seite gibt es nichts zu prüfen",
	quiet: "nichts weicht ab",
	failed: "tradecheck konnte diese Seite nicht lesen",
	translated: "Diese Seite wurde übersetzt. Die Notizen gelten dem ursprünglichen Wortlaut.",
	"count.record": { one: "{n} weicht vom Nachweis ab", other: "{n} weichen vom Nachweis ab" },
	"count.names": { one: "{n} Name weicht ab", other: "{n} Namen weichen ab" },
	"count.dates": { one: "{n} Datum passt nicht", other: "{n} Daten passen nicht" },
	"count.numbers": { one: "{n} Zahl geht nicht auf", other: "{n} Zahlen gehen nicht auf" },
	"count.wording": { one: "{n} Schreibfehler", other: "{n} Schreibfehler" },
	more: "{n} weitere",
	"kind.record": "Nachweis",
	"kind.names": "Name",
	"kind.dates": "Datum",
	"kind.numbers": "Zahlen",
	"kind.wording": "Wortlaut",
	"severity.differs": "Weicht ab",
	"severity.warning": "Bitte ansehen",
	"severity.style": "Hausstil",
	suggestion: "Vorschlag",
	record: "Nachgewiesen",
	source: "Quelle",
	noDate: "ohne Datum",
	knownUntil: "Geprüft bis {date}",
	pageAlone: "Ergibt sich aus dem Vergleich der Seite mit sich selbst, ohne fremde Quelle.",
	otherPlaces: { one: "{n} weitere Stelle auf dieser Seite", other: "{n} weitere Stellen auf dieser Seite" },
	why: "Warum diese Notiz",
	close: "Schließen",
	previous: "Vorige Notiz",
	next: "Nächste Notiz",
	position: "{n} von {total}",
	copyLink: "Link kopieren",
	copied: "Kopiert",
	dismiss: "Verwerfen",
	dismissNote: "Diese Notiz",
	dismissWords: "Alle Notizen zu „{words}“",
	dismissCheck: "Alle Notizen dieser Art",
	restore: { one: "{n} verworfene Notiz zeigen", other: "{n} verworfene Notizen zeigen" },
	goTo: "Zu den Wörtern",
	textChanged: "Die Wörter stehen nicht mehr auf der Seite",
	open: "Notizen zeigen",
	notes: "Notizen",
	people: "Personen",
	claims: "Aussagen",
	filter: "In den Notizen suchen",
	all: "Alle",
	none: "Keine passende Notiz.",
	noNotes: "Nichts auf dieser Seite widerspricht sich oder den Nachweisen. Das ist kein Zeugnis: Verglichen wurde nur, was nachgewiesen ist.",
	noPeople: "Es wurden keine Personen erkannt.",
	noClaims: "Es wurde keine Aussage erkannt, die sich mit den Nachweisen vergleichen lässt.",
	spelledWays: { one: "{n} Schreibweise", other: "{n} Schreibweisen" },
	times: "{n}×",
	onRecordAs: "Nachgewiesen",
	coverage: "{checkable} prüfbar · {agrees} stimmen überein · {differs} weichen ab · {uncovered} ohne Nachweis",
	"verdict.agrees": "Stimmt mit dem Nachweis überein",
	"verdict.differs": "Weicht vom Nachweis ab",
	"verdict.then_not_now": "Bei Erscheinen richtig, seither geändert",
	"verdict.status": "Stand weicht ab",
	"verdict.disputed": "Quellen weichen voneinander ab",
	"verdict.attributed": "Angabe der zitierten Person",
	"verdict.not_covered": "Kein Nachweis vorhanden",
	"verdict.cannot_tell": "Zu ungenau für einen Vergleich",
	readerMode: "Lesen",
	editorMode: "Redigieren",
	mode: "Ansicht",
	asOf: "Nachweise vom {date}",
	requests: { one: "{n} Abruf seit dem Laden", other: "{n} Abrufe seit dem Laden" },
	staysHere: "Was Sie lesen, verlässt diesen Browser nicht.",
	tools: "Mehr",
	hideHere: "Auf dieser Seite ausblenden",
	hideSite: "Auf dieser Website ausblenden",
	download: "Bericht speichern",
	footnotes: "Faktennotizen von tradecheck",
	whyNot: "Nach markierten Wörtern fragen",
	whyNotHint: "Markieren Sie zuerst Wörter im Artikel.",
	whyNotNothing: "In „{words}“ wurde keine Zahl, kein Datum, kein Name und keine Aussage erkannt, also gab es nichts zu vergleichen.",
	whyNotRead: "Erkannt in „{words}“:",
	whyNotQuiet: "Nichts davon weicht ab.",
	whyNotNoted: "Dazu gibt es eine Notiz.",
	"mention.percent": "Prozentangabe",
	"mention.money": "Geldbetrag",
	"mention.quantity": "Menge",
	"mention.date": "Datum",
	"mention.person": "Person",
	"mention.office": "Amt",
	"mention.org": "Organisation",
	"mention.place": "Ort",
	"mention.quote": "Zitat",
	"mention.claim": "Aussage",
};

/** The languages that are complete. */
export const LANGUAGES = { en, de };

/**
 * A reader of the interface's words in one language.
 * @param {string} tag BCP 47; the first complete language that fits is taken, else English
 */
export function wordsIn(tag = "en") {
	const language = Object.hasOwn(LANGUAGES, tag.slice(0, 2).toLowerCase()) ? tag.slice(0, 2).toLowerCase() : "en";
	const texts = LANGUAGES[/** @type {keyof typeof LANGUAGES} */ (language)];
	const locale = tag.toLowerCase().startsWith(language) ? tag : language;
	const plural = new Intl.PluralRules(language);
	const number = new Intl.NumberFormat(safeLocale(locale, language));
	const day = new Intl.DateTimeFormat(safeLocale(locale, language), { dateStyle: "long", timeZone: "UTC" });
	const month = new Intl.DateTimeFormat(safeLocale(locale, language), { year: "numeric", month: "long", timeZone: "UTC" });

	/**
	 * @param {string} key what there is no text for, a label of a later engine, is said as it is
	 * @param {Record<string, string|number>} [values]
	 */
	function say(key, values = {}) {
		const text = /** @type {Record<string, string|{one: string, other: string}>} */ (texts)[key] ?? key.replace(/^.*\./, "").replaceAll("_", " ");
		const chosen = typeof text === "string" ? text : plural.select(Number(values.n)) === "one" ? text.one : text.other;
		return chosen.replace(/\{(\w+)\}/g, (_, name) => {
			const value = values[name];
			return typeof value === "number" ? number.format(value) : String(value ?? "");
		});
	}

	/** A day (`YYYY-MM-DD`), month or year of the record in the reader's way of writing it; anything else as it is. @param {string|null} edtf */
	function date(edtf) {
		const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf ?? "");
		if (!edtf || !parts) return edtf ?? "";
		if (!parts[2]) return parts[1];
		const when = new Date(`${parts[1]}-${parts[2]}-${parts[3] ?? "01"}T00:00:00Z`);
		return Number.isNaN(when.getTime()) ? edtf : (parts[3] ? day : month).format(when);
	}

	return { say, date, language };
}

/** @typedef {ReturnType<typeof wordsIn>} Words */

/** A malformed tag makes `Intl` throw; the page's own `lang` can be anything. @param {string} locale @param {string} fallback */
function safeLocale(locale, fallback) {
	try {
		return Intl.getCanonicalLocales(locale)[0] ?? fallback;
	} catch {
		return fallback;
	}
}
