/**
 * `npm run bench [-- name… --short]`: measures how fast Redress is beside what the machine could do at best, and writes
 * `docs/performance.md`: all of it, or the sections of some benches. `--short` only shows that they run to their end.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { install, root } from './setup/install.mjs';
import { CannotGoOn, progress, run, words } from './setup/words.mjs';

/** @typedef {import('../test/bench/measured.mjs').Measured} Measured */
/** @typedef {import('../test/bench/figure.mjs').Breakdown} Breakdown */

const mostRounds = 5;
const page = join(root, 'docs/performance.md');

run(async () => {
  const parameters = process.argv.slice(2);
  const short = parameters.includes('--short');
  const asked = parameters.filter((parameter) => parameter !== '--short');
  await install();
  await build();
  // Benches stand on what the build makes, so they can be loaded only now.
  await import('reflect-metadata');
  const { benchNames } = await import('../test/bench/measured.mjs');
  const known = benchNames();
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new CannotGoOn(
      words(
        `There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}. Known option: --short.`,
        `没有名为 ${unknown.join('、')} 的性能测试；现有：${known.join('、')}。可用选项：--short。`,
      ),
    );
  }
  const names = asked.length > 0 ? asked : known;
  if (short) await showThatTheyRun(names);
  else await measureAndWrite(names, known);
});

/** @param {readonly string[]} names */
async function showThatTheyRun(names) {
  const { benchNamed, sectionOf } = await import('../test/bench/measured.mjs');
  const { sectionText } = await import('../test/bench/performance-page.mjs');
  for (const name of names) {
    for (const measured of await measure([name], { short: true }))
      console.log(`\n${sectionText(sectionOf(await benchNamed(name), measured))}\n`);
  }
}

/**
 * @param {readonly string[]} names
 * @param {readonly string[]} known
 */
async function measureAndWrite(names, known) {
  const { asTheCheckWantsIt, benchNamed, keepMeasured, readMeasured, sectionOf } =
    await import('../test/bench/measured.mjs');
  const { performancePage } = await import('../test/bench/performance-page.mjs');
  const { describeMachine } = await import('../test/bench/machine.mjs');
  const machine = describeMachine(root);
  const fromElsewhere = known.filter((name) => {
    const measured = names.includes(name) ? undefined : readMeasured(name);
    return measured && JSON.stringify(measured.machine) !== JSON.stringify(machine);
  });
  if (fromElsewhere.length > 0) {
    throw new CannotGoOn(
      words(
        `${fromElsewhere.join(', ')} were measured on another machine; one page tells of one machine. Run all benches.`,
        `${fromElsewhere.join('、')} 是在另一台机器上测得的；同一页只记录一台机器。请运行全部性能测试。`,
      ),
    );
  }
  for (const [index, measured] of (await measure(names, { short: false })).entries())
    await keepMeasured(names[index] ?? '', measured);
  const sections = [];
  const missing = [];
  for (const name of known) {
    const bench = await benchNamed(name);
    const measured = readMeasured(name);
    if (measured) sections.push(sectionOf(bench, measured));
    else missing.push(bench.title);
  }
  writeFileSync(page, await asTheCheckWantsIt(page, performancePage({ machine, sections, missing })));
  console.log(words(`\nWritten to docs/performance.md.`, `\n已写入 docs/performance.md。`));
}

/**
 * Every bench once in each round, so that what slows the machine for a while slows all of them.
 * @param {readonly string[]} names
 * @param {import('../test/bench/figure.mjs').Form} form
 * @returns {Promise<Measured[]>} in the order of the names
 */
async function measure(names, form) {
  const { describeMachine, load } = await import('../test/bench/machine.mjs');
  const { benchNamed } = await import('../test/bench/measured.mjs');
  const before = load();
  const benches = await Promise.all(
    names.map(async (name) => ({
      name,
      bench: await benchNamed(name),
      rounds: /** @type {import('../test/bench/figure.mjs').Measurements[]} */ ([]),
    })),
  );
  for (let round = 1; round <= (form.short ? 1 : mostRounds); round += 1) {
    for (const { name, bench, rounds } of benches) {
      if (round > (bench.rounds ?? mostRounds)) continue;
      const title = words(`Round ${round}: ${name}`, `第 ${round} 轮：${name}`);
      const result = await progress(title, () => runBench(name, 'measure', form));
      rounds.push(/** @type {import('../test/bench/figure.mjs').Measurements} */ (result));
    }
  }
  /** @type {Measured[]} */
  const all = [];
  for (const { name, bench, rounds } of benches) {
    const breakdown = /** @type {Breakdown | undefined} */ (
      bench.breakDown &&
        (await progress(words(`Profile: ${name}`, `剖析：${name}`), () => runBench(name, 'breakDown', form)))
    );
    const date = new Date().toISOString().slice(0, 10);
    all.push({ date, machine: describeMachine(root), load: before, rounds, ...(breakdown && { breakdown }) });
  }
  return all;
}

/**
 * @param {string} name
 * @param {'measure' | 'breakDown'} task
 * @param {import('../test/bench/figure.mjs').Form} form
 * @returns {Promise<unknown>}
 */
async function runBench(name, task, { short }) {
  const program = join(root, 'test/bench/run-bench.mjs');
  const parameters = [name, task, ...(short ? ['short'] : [])];
  const child = fork(program, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  /** @type {unknown} */
  let result;
  child.on('message', (message) => (result = message));
  const [code] = await once(child, 'close');
  if (code !== 0 || result === undefined)
    throw new CannotGoOn(`${name}: ${words('exit code', '退出码')} ${String(code)}`);
  return result;
}
