/**
 * Notes in a column beside the text: each as near to its line as the others and the page's own things allow. Numbers only.
 */

/** Least distance between two notes, and how far a note may stand from its line before it is better left out, in CSS pixels. */
const GAP = 8;
const FARTHEST = 140;

/**
 * @param {{wanted: number, height: number}[]} notes in order of `wanted`, the top of their line
 * @param {{top: number, bottom: number}[]} obstacles what the page itself has in the column
 * @returns {(number|null)[]} the top of each note; `null` where there is no room near its line
 */
export function stack(notes, obstacles) {
	const blocked = [...obstacles].sort((a, b) => a.top - b.top);
	let free = -Infinity;
	return notes.map(({ wanted, height }) => {
		let top = Math.max(wanted, free);
		for (const obstacle of blocked) if (top < obstacle.bottom + GAP && top + height > obstacle.top - GAP) top = obstacle.bottom + GAP;
		if (top - wanted > FARTHEST) return null;
		free = top + height + GAP;
		return top;
	});
}
