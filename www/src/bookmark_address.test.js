import assert from "node:assert/strict";
import { test } from "node:test";
import { bookmarkAddress } from "./bookmark_address.js";

test("what the browser decodes is the script", () => {
	const source = '(()=>{const o="__TRADECHECK_ORIGIN__";class A{#x=50%7;y=`a\n\tb`}})();\n';
	const address = bookmarkAddress(source, "https://t.example/$&");
	const parsed = new URL(address).href;
	assert.equal(decodeURIComponent(parsed.slice("javascript:".length)), source.trim().replace("__TRADECHECK_ORIGIN__", () => "https://t.example/$&"));
});
