/** The toolbar's half that both browsers share: our script goes into the tab that was pressed for, and into no other. */

/** The permission that a press gives may reach the tab a moment after the press itself. */
const ATTEMPTS = 6;
/** Before the next attempt, in milliseconds. */
const PAUSE = 50;

/**
 * Puts our script into the tab.
 * @param {any} api
 * @param {number} tabId
 */
async function enter(api, tabId) {
	for (let attempt = 1; ; attempt++) {
		try {
			return await api.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
		} catch (error) {
			if (attempt === ATTEMPTS) throw error;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}
}

/**
 * @param {any} api the browser's interface for extensions
 */
export function onPress(api) {
	api.action.onClicked.addListener(async (/** @type {{id: number}} */ { id: tabId }) => {
		try {
			await enter(api, tabId);
		} catch (error) {
			// Pages of the browser itself and of its shop let nobody in.
			const why = error instanceof Error ? error.message : String(error);
			await api.action.setBadgeText({ tabId, text: "!" });
			await api.action.setTitle({ tabId, title: `tradecheck cannot read this page: ${why}` });
		}
	});
}
