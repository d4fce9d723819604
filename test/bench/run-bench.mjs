/** One bench once, in a process of its own: `run-bench.mjs <name> measure|breakDown [short]`; the result goes to the parent. */
import 'reflect-metadata';
import { benchNamed } from './measured.mjs';

const [, , name = '', task = '', form = ''] = process.argv;
const bench = await benchNamed(name);
const result = task === 'breakDown' ? await bench.breakDown?.() : await bench.measure({ short: form === 'short' });
process.send?.(result ?? null, () => process.exit());
