/**
 * The list of language features that a compiler leaves in a module, in the custom section `target_features`.
 * Layout: https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#target-features-section
 */

const SECTION = "target_features";

/**
 * The module with `names` struck from its list, and nothing else changed: tools that ask the list then write code without them.
 * @param {Uint8Array} module
 * @param {string[]} names
 * @returns {Uint8Array}
 */
export function withoutFeatures(module, names) {
	const text = new TextDecoder();
	/** @type {Uint8Array[]} */
	const parts = [module.subarray(0, 8)];
	let found = false;
	for (let at = 8; at < module.length; ) {
		const [length, body] = numberAt(module, at + 1);
		const end = body + length;
		const [nameLength, name] = numberAt(module, body);
		if (module[at] === 0 && text.decode(module.subarray(name, name + nameLength)) === SECTION) {
			found = true;
			const [count, first] = numberAt(module, name + nameLength);
			const kept = [];
			for (let index = 0, entry = first; index < count; index++) {
				// A sign, then the name.
				const [size, start] = numberAt(module, entry + 1);
				if (!names.includes(text.decode(module.subarray(start, start + size)))) kept.push(module.subarray(entry, start + size));
				entry = start + size;
			}
			const content = join([module.subarray(body, name + nameLength), numberOf(kept.length), ...kept]);
			parts.push(Uint8Array.of(0), numberOf(content.length), content);
		} else {
			parts.push(module.subarray(at, end));
		}
		at = end;
	}
	if (!found) throw new Error(`the module has no section ${SECTION}: it was stripped`);
	return join(parts);
}

/** A LEB128 number and where it ends. @param {Uint8Array} bytes @param {number} at @returns {[number, number]} */
function numberAt(bytes, at) {
	let [value, shift] = [0, 1];
	for (;;) {
		value += (bytes[at] & 0x7f) * shift;
		shift *= 128;
		if (!(bytes[at++] & 0x80)) return [value, at];
	}
}

/** @param {number} value */
function numberOf(value) {
	const bytes = [];
	for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
	return Uint8Array.from([...bytes, value]);
}

/** @param {Uint8Array[]} parts */
function join(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
