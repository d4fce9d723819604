/** `npm run test:faults`: breaks the system in every way that the fault specs know, for long, and writes what it came to into `docs/reliability.md`. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { runJest } from './setup/check-sources.mjs';
import { install, root } from './setup/install.mjs';
import { runCommand } from './setup/run-command.mjs';
import { run } from './setup/words.mjs';

const page = join(root, 'docs/reliability.md');
const [begin, end] = ['<!-- figures of the last full run -->', '<!-- end of the figures -->'];

run(async () => {
  await install();
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'redress-faults-'));
  const file = join(folder, 'figures');
  Object.assign(process.env, {
    FAULTS: 'full',
    FAULTS_FIGURES: file,
    FAULTS_SEED: process.env.FAULTS_SEED ?? String(Date.now() % 1_000_000),
  });
  // One file at a time: each of them breaks a whole system, and another beside it would only make it slow.
  await runJest(['faults'], '1');
  if (existsSync(file)) await writeFigures(readFileSync(file, 'utf8').trim().split('\n'));
  rmSync(folder, { recursive: true });
});

/** @param {readonly string[]} lines */
async function writeFigures(lines) {
  const rows = lines.map((line) => {
    const { fault, figures } = /** @type {{ fault: string, figures: Record<string, string | number> }} */ (
      JSON.parse(line)
    );
    const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
    return `| ${fault} | ${said.join(', ')} |`;
  });
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  const scale = `scale ${process.env.FAULTS_SCALE ?? 1}, crowds ${process.env.FAULTS_CROWD ?? 1}`;
  const load = `load average ${loadavg()[1]?.toFixed(1)}`;
  const figures = [
    begin,
    `\nRun on ${date}, seed ${process.env.FAULTS_SEED}, ${scale}, ${machine}, ${load}, Node ${process.version}, embedded database.\n`,
    '| fault | figures |\n| --- | --- |',
    ...rows,
    `\n${end}`,
  ].join('\n');
  writeFileSync(page, `${before}${figures}${after}`);
  await runCommand(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', page], { cwd: root });
}
