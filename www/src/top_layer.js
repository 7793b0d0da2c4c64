/**
 * Our parts in the top layer: above every layer of the page, whatever its z-index, without moving focus.
 */

/** @param {HTMLElement} element */
export function raise(element) {
	if (element.showPopover && !element.matches(":popover-open")) element.showPopover();
	element.hidden = false;
}

/** @param {HTMLElement} element */
export function lower(element) {
	if (element.hidePopover && element.matches(":popover-open")) element.hidePopover();
	element.hidden = true;
}
