/** The toolbar's half that both browsers share: our script goes into the tab that was pressed for, and into no other. */

/**
 * @param {any} api the browser's interface for extensions
 */
export function onPress(api) {
	api.action.onClicked.addListener(async (/** @type {{id: number}} */ { id: tabId }) => {
		try {
			await api.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
		} catch (error) {
			// Pages of the browser itself and of its shop let nobody in.
			const why = error instanceof Error ? error.message : String(error);
			await api.action.setBadgeText({ tabId, text: "!" });
			await api.action.setTitle({ tabId, title: `tradecheck cannot read this page: ${why}` });
		}
	});
}
