/** Looks into a WebAssembly module only as far as to take its sections apart. */

/** The section of static data: for our core the evidence, the word lists and the messages. */
export const DATA = 11;

/**
 * The content of the first section with number `wanted`; nothing where the module has none.
 * Layout: https://webassembly.github.io/spec/core/binary/modules.html
 * @param {Uint8Array} module
 * @param {number} wanted
 */
export function sectionOf(module, wanted) {
	let at = 8;
	while (at < module.length) {
		const number = module[at];
		let [length, shift] = [0, 0];
		do {
			at += 1;
			length += (module[at] & 0x7f) * 2 ** shift;
			shift += 7;
		} while (module[at] & 0x80);
		at += 1;
		if (number === wanted) return module.subarray(at, at + length);
		at += length;
	}
	return new Uint8Array();
}
