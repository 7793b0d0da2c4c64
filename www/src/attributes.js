/**
 * Attributes of the embedding tag to options. An odd value is the same as none: a slip in a template must not cost the notes.
 */

/** @import { PackSource } from "./packs.js" */
/** @import { Options } from "./widget.js" */

/**
 * @param {(name: string) => string|null|undefined} read
 * @returns {Options & {evidence?: PackSource[]}}
 */
export function optionsOf(read) {
	/** @type {Options & {evidence?: PackSource[]}} */
	const options = {};
	const [published, checks, mode, theme, language] = ["published", "checks", "mode", "theme", "language"].map((name) => read(name)?.trim());
	if (published && /^\d{4}-\d\d-\d\d$/.test(published)) options.published = published;
	if (checks) options.checks = checks.split(/[\s,]+/);
	if (mode === "editor" || mode === "reader") options.mode = mode;
	if (theme === "light" || theme === "dark" || theme === "auto") options.theme = theme;
	const evidence = read("evidence")?.trim();
	if (evidence) options.evidence = evidence.split(/\s+/).map(packOf);
	if (language) options.language = language;
	const verbosity = read("verbosity")?.trim();
	if (verbosity === "full" || verbosity === "counts" || verbosity === "off") options.verbosity = verbosity;
	if (read("marks")?.trim() === "text") options.marks = "text";
	if (read("remember") !== null && read("remember") !== undefined) options.remember = true;
	return options;
}

/** A slip in the hash is not the same as none: it is taken as it stands, and nothing fits it. @param {string} address @returns {PackSource} */
function packOf(address) {
	const [url, hash] = address.split("#", 2);
	return hash === undefined ? { url } : { url, sha256: hash.replace(/^sha256=/, "") };
}
