/**
 * The interface's words in one language: plural forms, numbers and dates as that language writes them.
 */

/** @import { Texts } from "./languages.js" */

/**
 * A reader of the interface's words in one language.
 * @param {Record<string, Texts>} languages
 * @param {string} tag BCP 47; the language that fits is taken, else English
 */
export function wordsIn(languages, tag = "en") {
	const language = Object.hasOwn(languages, tag.slice(0, 2).toLowerCase()) ? tag.slice(0, 2).toLowerCase() : "en";
	const texts = languages[language];
	const locale = tag.toLowerCase().startsWith(language) ? tag : language;
	// Each costs milliseconds to make, and a quiet page needs none but the first two.
	const plural = once(() => new Intl.PluralRules(language));
	const number = once(() => new Intl.NumberFormat(safeLocale(locale, language)));
	const day = once(() => new Intl.DateTimeFormat(safeLocale(locale, language), { dateStyle: "long", timeZone: "UTC" }));
	const month = once(() => new Intl.DateTimeFormat(safeLocale(locale, language), { year: "numeric", month: "long", timeZone: "UTC" }));

	/**
	 * @param {string} key what there is no text for, a label of a later engine, is said as it is
	 * @param {Record<string, string|number>} [values]
	 */
	function say(key, values = {}) {
		const text = texts[key] ?? key.replace(/^.*\./, "").replaceAll("_", " ");
		const chosen = typeof text === "string" ? text : plural().select(Number(values.n)) === "one" ? text.one : text.other;
		return chosen.replace(/\{(\w+)\}/g, (_, name) => {
			const value = values[name];
			return typeof value === "number" ? number().format(value) : String(value ?? "");
		});
	}

	/** A day (`YYYY-MM-DD`), month or year of the record in the reader's way of writing it; anything else as it is. @param {string|null} edtf */
	function date(edtf) {
		const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf ?? "");
		if (!edtf || !parts) return edtf ?? "";
		if (!parts[2]) return parts[1];
		const when = new Date(`${parts[1]}-${parts[2]}-${parts[3] ?? "01"}T00:00:00Z`);
		return Number.isNaN(when.getTime()) ? edtf : (parts[3] ? day : month)().format(when);
	}

	return { say, date, language };
}

/** @template T @param {() => T} make @returns {() => T} */
function once(make) {
	/** @type {T|undefined} */
	let made;
	return () => (made ??= make());
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
