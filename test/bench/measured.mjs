import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarise } from './summary.mjs';

/** @typedef {import('./figure.mjs').Bench} Bench */

/**
 * What was measured of one bench, as it is kept beside the benches: a later run of some of them refreshes theirs, and the
 * page is always made of all.
 * @typedef {object} Measured
 * @property {string} date
 * @property {readonly { name: string, value: string }[]} machine
 * @property {number} load in the minute before
 * @property {readonly import('./figure.mjs').Measurements[]} rounds
 * @property {import('./figure.mjs').Breakdown} [breakdown]
 */

const benches = join(import.meta.dirname, 'benches');
const folder = join(import.meta.dirname, 'measured');

/** The names of all benches, in the order of the page. */
export function benchNames() {
  return readdirSync(benches)
    .map((file) => file.replace(/\.bench\.mjs$/, ''))
    .sort();
}

/**
 * @param {string} name
 * @returns {Promise<Bench>}
 */
export async function benchNamed(name) {
  /** @type {unknown} */
  const loaded = await import(join(benches, `${name}.bench.mjs`));
  return /** @type {Bench} */ (loaded);
}

/**
 * @param {string} name
 * @returns {Measured | undefined} nothing when it was never measured
 */
export function readMeasured(name) {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? /** @type {Measured} */ (JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/**
 * @param {string} name
 * @param {Measured} measured
 */
export async function keepMeasured(name, measured) {
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await asTheCheckWantsIt(file, JSON.stringify(measured)));
}

/**
 * @param {string} file
 * @param {string} text
 */
export async function asTheCheckWantsIt(file, text) {
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/**
 * @param {Bench} bench
 * @param {Measured} measured
 * @returns {import('./performance-page.mjs').Section}
 */
export function sectionOf({ title, introduction, figures }, { date, load, rounds, breakdown }) {
  return {
    title,
    introduction,
    date,
    load,
    rounds: rounds.length,
    summaries: figures.map((figure) => summarise(figure, rounds)),
    breakdown,
  };
}
