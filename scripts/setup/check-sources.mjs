import { spawn } from 'node:child_process';
import { root } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, progress, words } from './words.mjs';

/** @type {readonly (readonly [english: string, chinese: string, parameters: readonly string[]])[]} */
const checks = [
  ['Format', '格式', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['Types', '类型', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.check.json']],
  ['Types of the console', '工作台类型', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/console']],
  [
    'Types of the portal’s scripts',
    '门户脚本类型',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/portal/browser'],
  ],
  ['Lint', '规范', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
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

/** Runs every check that looks at the sources only; the first that fails ends it with what it found. */
export async function checkSources() {
  for (const [english, chinese, parameters] of checks) {
    await progress(words(english, chinese), () => runCommand(process.execPath, parameters, { cwd: root }));
  }
}

/**
 * Runs tests and shows the runner's own output and counts.
 * @param {readonly string[]} projects
 * @param {string} workers how many test files at once, as Jest's `--maxWorkers`
 */
export async function runJest(projects, workers) {
  const parameters = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    `--maxWorkers=${workers}`,
    '--selectProjects',
    ...projects,
  ];
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new CannotGoOn(words('Some tests failed.', '有测试未通过。'));
}
