/** Where things are. */
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package: the folder of Cargo.toml. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** The web part. */
export const www = join(root, "www");
/** What wasm-pack writes: wasm, its border in JavaScript, types. */
export const pkg = join(www, "pkg");
/** What a page loads. */
export const dist = join(www, "dist");
/** Pinned command-line tools, one folder a version, shared by all clones; never in the way of the reader's own. */
export const tools = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "tradecheck");
