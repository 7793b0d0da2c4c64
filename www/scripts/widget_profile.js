/** The widget's Cargo profile and wasm-opt, for everything that is built as the widget is. */

/**
 * Cargo's arguments for the profile `widget`.
 * @param {import("./settings.js").Settings} settings
 */
export const profileFlags = ({ profile }) => [
	"--profile",
	"widget",
	...Object.entries(profile).flatMap(([key, value]) => ["--config", `profile.widget.${key}=${JSON.stringify(value)}`]),
];
