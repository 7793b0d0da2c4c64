import assert from "node:assert/strict";
import { test } from "node:test";
import { countNode, countRust, judged } from "./count.js";

test("Rust results are summed over targets", () => {
	const output = [
		"running 3 tests",
		"test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
		'test prints "test result: ok. 9 passed; 9 failed;" ... ok',
		"test result: ok. 40 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
	].join("\n");
	assert.deepEqual(countRust(output), { passed: 42, failed: 1 });
	assert.deepEqual(countRust("error: could not compile"), { passed: 0, failed: 0 });
});

test("node results count cancelled tests as failed", () => {
	assert.deepEqual(countNode("ok 1 - # pass 7\n# pass 9\n# tests 6\n# pass 3\n# fail 1\n# cancelled 2\n"), { passed: 3, failed: 3 });
});

test("a runner that ran nothing or broke is a failure", () => {
	assert.deepEqual(judged({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
	assert.deepEqual(judged({ passed: 5, failed: 0 }, 101), { passed: 5, failed: 1 });
	assert.deepEqual(judged({ passed: 5, failed: 2 }, 1), { passed: 5, failed: 2 });
	assert.deepEqual(judged({ passed: 5, failed: 0 }, 0), { passed: 5, failed: 0 });
});
