/** One bench once, in a process of its own: `run-bench.mjs <name> measure|breakDown`; the result goes to the parent. */
import 'reflect-metadata';

const [, , name = '', task = ''] = process.argv;
/** @type {unknown} */
const loaded = await import(`./benches/${name}.bench.mjs`);
const bench = /** @type {import('./figure.mjs').Bench} */ (loaded);
const result = task === 'breakDown' ? await bench.breakDown?.() : await bench.measure();
process.send?.(result ?? null, () => process.exit());
