/**
 * The shapes that cross the module borders of the shell. No code.
 *
 * @typedef {"differs"|"warning"|"style"} Severity
 * @typedef {"names"|"dates"|"numbers"|"record"|"wording"} Kind What a note is about.
 *
 * @typedef {object} Finding One entry of `findings` of the report; offsets are UTF-16 units of the report's text.
 * @property {string} check
 * @property {Severity} severity
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} message
 * @property {string|null} suggestion
 * @property {[number, number][]} related
 * @property {string[]} facts
 * @property {string[]} [trace]
 *
 * @typedef {object} Source
 * @property {string} publisher
 * @property {string} title
 * @property {string} url
 * @property {string} date
 *
 * @typedef {object} Fact
 * @property {string} summary
 * @property {string} valid
 * @property {Source[]} sources
 * @property {string|null} reviewBy
 *
 * @typedef {object} PersonEntry
 * @property {string|null} person
 * @property {string} name
 * @property {{text: string, count: number, spans: [number, number][]}[]} spellings
 * @property {string[]} titles
 * @property {string[]} pronouns
 *
 * @typedef {object} ClaimEntry
 * @property {string} kind
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string|null} [speaker]
 * @property {{label: string, reason: string, facts: string[], now: string|null}|null} [verdict] `now`: what the record says today, where that is something else
 *
 * @typedef {object} Report
 * @property {string} schema
 * @property {string|null} published
 * @property {string} [text]
 * @property {{version: string, asOf: string, packs: object[]}} evidence
 * @property {{kind: string, start: number, end: number, text: string, value: any}[]} mentions
 * @property {PersonEntry[]} people
 * @property {ClaimEntry[]} claims
 * @property {Finding[]} findings
 * @property {{kind: string, start: number, end: number, text: string}[]} [traces] Signs of rewording, where there are two kinds at least.
 * @property {Record<string, Fact>} facts
 * @property {Record<string, number>} counts
 *
 * @typedef {object} Note A finding made ready to be shown.
 * @property {string} id Stable while the page says the same.
 * @property {string} check
 * @property {Kind} kind
 * @property {Severity} severity
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} message
 * @property {string|null} suggestion
 * @property {[number, number][]} related
 * @property {Fact[]} facts
 * @property {string[]} trace
 *
 * @typedef {object} Table What the collector makes of the page.
 * @property {string} names
 * @property {Uint32Array} nodes
 * @property {string} text
 * @property {(Text|undefined)[]} textNodes by row; rows without text have none
 * @property {(ShadowRoot|Document)[]} inner the shadow roots and the documents of frames that were read
 *
 * @typedef {object} CheckOptions
 * @property {string} [published] `YYYY-MM-DD`
 * @property {string} [today] `YYYY-MM-DD`
 * @property {string[]} [checks]
 * @property {object|string} [house] the publisher's house rules, or their JSON
 * @property {boolean} [text]
 * @property {boolean} [trace]
 *
 * @typedef {object} FirstLook What is wanted before the rest is read; not every engine gives it.
 * @property {Uint32Array} rows the first and the last row in view
 * @property {(early: {report: {findings: Finding[]}, pieces: Uint32Array}) => Promise<void>} show
 *
 * @typedef {object} Engine Whatever reads a page table; in the page, in a window of our origin, or in a test.
 * @property {(names: string, nodes: Uint32Array, text: string, options: CheckOptions, first?: FirstLook) =>
 *   {report: Report, pieces: Uint32Array} | Promise<{report: Report, pieces: Uint32Array}>} checkTable
 * @property {(text: string, options: CheckOptions) => Report | Promise<Report>} checkText
 * @property {Promise<unknown>} [ready] settles when it can be asked, where it is still on its way
 * @property {number} [requestsSinceLoad] how often it went to the network after it was loaded
 */
export {};
