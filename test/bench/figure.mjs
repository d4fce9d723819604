/**
 * What a bench says of itself and what it does; each runs in a process of its own, once in every round.
 * @typedef {object} Bench
 * @property {string} title
 * @property {string} introduction what is measured, on what
 * @property {readonly Figure[]} figures
 * @property {number} [rounds] how often it is measured, when that is less often than the others
 * @property {(form: Form) => Promise<Measurements> | Measurements} measure one round
 * @property {() => Promise<Breakdown>} [breakDown] under a profiler, after the last round
 */

/** The short form shows that a bench runs to its end; its figures say little. @typedef {{ short: boolean }} Form */

/** @typedef {Record<string, import('./measure.mjs').Measurement>} Measurements by the figure's id */

/** @typedef {'/s' | 'ms' | 's' | 'MB'} Unit a rate is better when it is higher, everything else when it is lower */

/**
 * @typedef {object} Figure
 * @property {string} id
 * @property {string} title
 * @property {Unit} unit
 * @property {string} [floor] what its floor is
 * @property {readonly Goal[]} [goals]
 * @property {string} [remark] where the time goes, said when the goal is missed
 */

/**
 * @typedef {object} Goal
 * @property {number} limit the least of a rate, the most of everything else
 * @property {'figure' | 'ratio'} of what is held against it: the figure itself or its ratio to the floor
 */

/**
 * Shares of the time, told by a profiler.
 * @typedef {object} Breakdown
 * @property {string} title
 * @property {readonly { name: string, what?: string, share: number }[]} parts
 */

export {};
