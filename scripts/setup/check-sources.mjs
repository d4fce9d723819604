import { spawn } from 'node:child_process';
import { root } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, timed, words } from './words.mjs';

/**
 * The longest first, so that the others are done beside it.
 * @type {readonly (readonly [english: string, chinese: string, parameters: readonly string[]])[]}
 */
const checks = [
  ['Lint', '规范', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  ['Format', '格式', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['Types', '类型', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.check.json']],
  ['Types of the console', '工作台类型', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/console']],
  [
    'Types of the portal’s scripts',
    '门户脚本类型',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/portal/browser'],
  ],
  [
    'Imports',
    '依赖规则',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'workflows',
      'test',
      'scripts',
    ],
  ],
  ['Containers', '容器', ['scripts/check-containers.mjs']],
];

/** Runs every check that looks at the sources only, two at a time, and then tells all that they found. */
export async function checkSources() {
  const waiting = [...checks];
  /** @type {string[]} */
  const found = [];
  const inTurn = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [english, chinese, parameters] = check;
      const step = timed(words(english, chinese), () => runCommand(process.execPath, parameters, { cwd: root }));
      await step.catch((error) => {
        if (!(error instanceof CannotGoOn)) throw error;
        found.push(error.message);
      });
    }
  };
  await Promise.all([inTurn(), inTurn()]);
  if (found.length > 0) throw new CannotGoOn(found.join('\n\n'));
}

/**
 * Runs tests and shows the runner's own output and counts.
 * @param {readonly string[]} projects
 * @param {string} workers how many test files at once, as Jest's `--maxWorkers`
 */
export async function runJest(projects, workers) {
  const parameters = ['node_modules/jest/bin/jest.js', `--maxWorkers=${workers}`, '--selectProjects', ...projects];
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new CannotGoOn(words('Some tests failed.', '有测试未通过。'));
}
