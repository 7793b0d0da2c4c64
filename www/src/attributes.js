/**
 * Attributes of the embedding tag to options. An odd value is the same as none: a slip in a template must not cost the notes.
 */

/** @import { Options } from "./widget.js" */

/**
 * @param {(name: string) => string|null|undefined} read
 * @returns {Options}
 */
export function optionsOf(read) {
	/** @type {Options} */
	const options = {};
	const [published, checks, mode, theme, language] = ["published", "checks", "mode", "theme", "language"].map((name) => read(name)?.trim());
	if (published && /^\d{4}-\d\d-\d\d$/.test(published)) options.published = published;
	if (checks) options.checks = checks.split(/[\s,]+/);
	if (mode === "editor" || mode === "reader") options.mode = mode;
	if (theme === "light" || theme === "dark" || theme === "auto") options.theme = theme;
	if (language) options.language = language;
	if (read("remember") !== null && read("remember") !== undefined) options.remember = true;
	return options;
}
