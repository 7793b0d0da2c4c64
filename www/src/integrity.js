/**
 * Files that are taken only with the bytes that somebody has named by hash, as the attribute `integrity` of a script tag does.
 */

/**
 * @param {string|URL} address
 * @param {string} integrity
 */
export async function fetchPinned(address, integrity) {
	try {
		return await fetch(address, { integrity, credentials: "same-origin" });
	} catch (error) {
		throw new Error(refusal(address, integrity), { cause: error });
	}
}

/**
 * A module. Without hashes it is simply imported.
 *
 * `import()` knows no hashes; a link that preloads a module does, and hands the very same module on to `import()`. It stands in the
 * head for as long as it loads.
 * @param {string} address
 * @param {string} [integrity]
 * @param {string} [nonce]
 * @returns {Promise<any>}
 */
export async function importPinned(address, integrity, nonce = "") {
	if (integrity) {
		const link = document.createElement("link");
		Object.assign(link, { rel: "modulepreload", integrity, nonce, href: address });
		await new Promise((resolve, reject) => {
			link.onload = resolve;
			link.onerror = () => reject(new Error(refusal(address, integrity)));
			document.head.append(link);
		}).finally(() => link.parentNode?.removeChild(link));
	}
	return import(address);
}

/** @param {string|URL} address @param {string} integrity */
const refusal = (address, integrity) => `${address} cannot be reached, or its bytes are not those of the integrity ${integrity}`;
