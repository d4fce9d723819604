/**
 * `npm run bench [name…]`: measures how fast Redress is beside what the machine could do at best. A whole run writes
 * `docs/performance.md`; one of some benches only prints what it found.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { install, root } from './setup/install.mjs';
import { CannotGoOn, progress, run, words } from './setup/words.mjs';

const rounds = 5;
const folder = join(root, 'test/bench');
const page = join(root, 'docs/performance.md');

run(async () => {
  const known = readdirSync(join(folder, 'benches'))
    .map((file) => file.replace(/\.bench\.mjs$/, ''))
    .sort();
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new CannotGoOn(
      words(
        `There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}.`,
        `没有名为 ${unknown.join('、')} 的性能测试；现有：${known.join('、')}。`,
      ),
    );
  }
  await install();
  await build();
  const names = asked.length > 0 ? asked : known;
  const result = await measure(names);
  const { performancePage, sectionText } = await import('../test/bench/performance-page.mjs');
  if (asked.length > 0) {
    console.log(`\n${result.sections.map(sectionText).join('\n\n')}`);
    return;
  }
  // Tables are laid out as `npm run check` wants them.
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(page, await format(performancePage(result), { ...(await resolveConfig(page)), filepath: page }));
  console.log(words(`\nWritten to docs/performance.md.`, `\n已写入 docs/performance.md。`));
});

/**
 * @param {readonly string[]} names
 * @returns {Promise<import('../test/bench/performance-page.mjs').Run>}
 */
async function measure(names) {
  // Benches stand on what the build makes, so they can be loaded only now.
  await import('reflect-metadata');
  const { describeMachine, load } = await import('../test/bench/machine.mjs');
  const { summarise } = await import('../test/bench/summary.mjs');
  const before = load();
  /** @type {import('../test/bench/figure.mjs').Measurements[][]} */
  const measured = names.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, name] of names.entries()) {
      const title = words(`Round ${round} of ${rounds}: ${name}`, `第 ${round} 轮（共 ${rounds} 轮）：${name}`);
      const result = await progress(title, () => runBench(name, 'measure'));
      measured[index]?.push(/** @type {import('../test/bench/figure.mjs').Measurements} */ (result));
    }
  }
  const sections = [];
  for (const [index, name] of names.entries()) {
    /** @type {unknown} */
    const loaded = await import(join(folder, `benches/${name}.bench.mjs`));
    const bench = /** @type {import('../test/bench/figure.mjs').Bench} */ (loaded);
    const summaries = bench.figures.map((figure) => summarise(figure, measured[index] ?? []));
    const breakdown = bench.breakDown
      ? await progress(words(`Profile: ${name}`, `剖析：${name}`), () => runBench(name, 'breakDown'))
      : undefined;
    sections.push({
      title: bench.title,
      introduction: bench.introduction,
      summaries,
      breakdown: /** @type {import('../test/bench/figure.mjs').Breakdown | undefined} */ (breakdown),
    });
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    rounds,
    machine: describeMachine(root),
    load: { before, after: load() },
    sections,
  };
}

/**
 * @param {string} name
 * @param {'measure' | 'breakDown'} task
 * @returns {Promise<unknown>}
 */
async function runBench(name, task) {
  const child = fork(join(folder, 'run-bench.mjs'), [name, task], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  /** @type {unknown} */
  let result;
  child.on('message', (message) => (result = message));
  const [code] = await once(child, 'close');
  if (code !== 0 || result === undefined)
    throw new CannotGoOn(`${name}: ${words('exit code', '退出码')} ${String(code)}`);
  return result;
}
