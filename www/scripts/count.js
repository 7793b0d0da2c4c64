/** What test runners print about themselves, as numbers. */

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * cargo test and wasm-pack test: one `test result:` line a target.
 * @param {string} output
 * @returns {Count}
 */
export function countRust(output) {
	const count = { passed: 0, failed: 0 };
	for (const [, passed, failed] of output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) {
		count.passed += Number(passed);
		count.failed += Number(failed);
	}
	return count;
}

/**
 * node's test runner, TAP: totals in comments at the very end. A cancelled test has not passed.
 * @param {string} output
 * @returns {Count}
 */
export function countNode(output) {
	const total = (/** @type {string} */ name) => Number([...output.matchAll(new RegExp(`^# ${name} (\\d+)$`, "gm"))].at(-1)?.[1] ?? 0);
	return { passed: total("pass"), failed: total("fail") + total("cancelled") };
}

/**
 * The count of a runner that has ended. A runner that failed, or that ran nothing though it had tests, counts one failure at least.
 * @param {Count} count
 * @param {number} code its exit code
 * @returns {Count}
 */
export function judged(count, code) {
	const silent = count.passed + count.failed === 0;
	return { passed: count.passed, failed: (code !== 0 || silent) && count.failed === 0 ? 1 : count.failed };
}
