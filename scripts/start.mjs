/** `npm start`: from a bare checkout to a running system, and back with Ctrl-C. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { build } from './setup/build.mjs';
import { ChildProcess } from './setup/child-process.mjs';
import { DataFolder } from './setup/data-folder.mjs';
import {
  demonstrationEnvironment,
  demonstrationFolder,
  demonstrationOf,
  fillDemonstration,
} from './setup/demonstration.mjs';
import { install, root } from './setup/install.mjs';
import { processOptions } from './setup/process-options.mjs';
import { startDatabase, startOrExplain, startRedis } from './setup/stores.mjs';
import { CannotGoOn, progress, run, words } from './setup/words.mjs';

const processes = ['mail-gateway', 'portal', 'api', 'worker'];

run(async () => {
  const parameters = new Set(process.argv.slice(2));
  for (const parameter of parameters) {
    if (!['--demo', '--fresh', '--yes'].includes(parameter)) {
      throw new CannotGoOn(
        words(
          `Unknown option ${parameter}. Known: --demo (a living example in a folder of its own), --fresh (empties the data folder first), --yes (without asking).`,
          `未知选项 ${parameter}。可用：--demo（在单独目录中运行演示系统）、--fresh（先清空数据目录）、--yes（不再询问）。`,
        ),
      );
    }
  }
  await install();
  const isDemonstration = parameters.has('--demo');
  const data = new DataFolder(process.env.DATA_DIR || (isDemonstration ? demonstrationFolder : undefined));
  data.open();
  const running = await data.running();
  if (running)
    return tellWhatRuns(running, words('Redress runs on this data folder already', 'Redress 已在此数据目录上运行'));
  data.record();
  if (parameters.has('--fresh')) await empty(data, parameters.has('--yes'));
  const demonstration = demonstrationOf(data, isDemonstration);
  if (demonstration) {
    // What was left half filled is worth nothing to anybody.
    if (!demonstration.isFilled) data.empty();
    process.env = demonstrationEnvironment(process.env);
  }
  await startEverything(data, demonstration);
});

/**
 * @param {DataFolder} data
 * @param {import('./setup/demonstration.mjs').Demonstration | undefined} demonstration
 */
async function startEverything(data, demonstration) {
  /** @type {Record<string, string>} */
  const addresses = { dataFolder: data.path, process: String(process.pid) };
  /** @type {ChildProcess[]} */
  const started = [];
  const giveBack = await data.take(() => addresses);
  const stop = once(async () => {
    console.log(words('\nStopping …', '\n正在停止……'));
    // In the order of DESIGN: who takes in first, then who works, then what they stand on.
    const fronts = started.filter(({ program }) => ['mail-gateway', 'portal', 'api'].includes(program.name));
    await Promise.all(fronts.map((child) => child.stop()));
    for (const child of started.filter((one) => !fronts.includes(one)).reverse()) await child.stop();
    giveBack();
    console.log(words('Stopped. The data is kept in', '已停止。数据保存在'), data.path);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void stop().then(() => process.exit(0)));
  }

  try {
    await build();
    for (const start of [startDatabase, startRedis]) {
      const store = await start(data);
      if (store.child) started.push(store.child);
      addresses[start === startRedis ? 'redis' : 'database'] = store.description;
      // For commands on this folder; an address that somebody gave us may hold a password and is not told.
      if (start === startDatabase && store.child) addresses.databaseAddress = store.address;
      process.env[start === startRedis ? 'REDIS_URL' : 'MONGODB_URI'] = store.address;
    }
    process.env.SECRET_KEY ||= data.secretKey();
    if (demonstration && !demonstration.isFilled) await fillDemonstration(data, demonstration);
    const children = processes.map((name) => makeProcess(name, data, addresses));
    started.push(...children);
    await progress(words('Starting mail-gateway, portal, api, worker', '启动 mail-gateway、portal、api、worker'), () =>
      Promise.all(children.map((child) => startOrExplain(child))),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  if (demonstration) {
    addresses.demonstration = words(
      'made-up people and complaints; removed whole with the folder below',
      '人物与投诉均为虚构；删除下列目录即可全部清除',
    );
    addresses.everybody = words('the roles are listed in docs/demonstration.md', '各角色账号见 docs/demonstration.md');
    addresses.everybodysPassword = demonstration.password;
  }
  tellWhatRuns(addresses, words('Redress is running', 'Redress 正在运行'));
  delete addresses.firstPassword;
  process.send?.(addresses);
}

/**
 * @param {string} name
 * @param {DataFolder} data
 * @param {Record<string, string>} addresses
 */
function makeProcess(name, data, addresses) {
  const program = {
    name,
    command: process.execPath,
    parameters: [...processOptions, join(root, `dist/apps/${name}/src/main.js`)],
    env: { ...process.env, DATA_DIR: data.path },
    log: data.file(`logs/${name}.log`),
    tellsWhenReady: true,
  };
  return new ChildProcess(program, (tidings) => {
    if (typeof tidings.ready === 'string') addresses[name] = tidings.ready;
    if (typeof tidings.mail === 'string') addresses.mail = tidings.mail;
    if (tidings.firstAdministrator) {
      const { email, password } = /** @type {{ email: string, password: string }} */ (tidings.firstAdministrator);
      addresses.firstAdministrator = email;
      addresses.firstPassword = process.env.ADMIN_PASSWORD ? words('(ADMIN_PASSWORD)', '（ADMIN_PASSWORD）') : password;
    }
  });
}

/**
 * @param {Record<string, string | undefined>} addresses
 * @param {string} title
 */
function tellWhatRuns(addresses, title) {
  const rows = [
    [words('Console (staff)', '工作台（员工）'), addresses.api],
    [words('Portal (customers)', '门户（客户）'), addresses.portal],
    [words('Mail in (SMTP)', '收信（SMTP）'), addresses.mail],
    [words('Worker (health)', '后台任务（健康检查）'), addresses.worker],
    [words('Database', '数据库'), addresses.database],
    ['Redis', addresses.redis],
    [words('A demonstration', '演示系统'), addresses.demonstration],
    [words('Data and logs', '数据与日志'), addresses.dataFolder],
    [words('Sign in as', '登录账号'), addresses.everybody],
    [words('Password of everybody', '统一密码'), addresses.everybodysPassword],
    [words('First administrator', '首位管理员'), addresses.firstAdministrator],
    [words('Password, shown only now', '密码（仅显示这一次）'), addresses.firstPassword],
  ];
  console.log(`\n${title}\n`);
  for (const [name = '', value] of rows)
    if (value) console.log(`  ${name}${' '.repeat(Math.max(1, 28 - width(name)))}${value}`);
  console.log(words(`\nCtrl-C stops everything in order.\n`, `\n按 Ctrl-C 依次停止全部进程。\n`));
}

/** Columns on a terminal: a Chinese character takes two. @param {string} text */
function width(text) {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}

/**
 * @param {DataFolder} data
 * @param {boolean} withoutAsking
 */
async function empty(data, withoutAsking) {
  if (!withoutAsking) {
    if (!process.stdin.isTTY) {
      throw new CannotGoOn(
        words(
          '--fresh asks before it empties the data folder, and nobody is there to answer. Add --yes to empty it without asking.',
          '--fresh 清空数据目录前需要确认，但当前无人应答。可加 --yes 直接清空。',
        ),
      );
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(
      words(
        `Empty ${data.path}? Every complaint in it is lost. Type yes: `,
        `确定清空 ${data.path}？其中所有投诉都将丢失。请输入 yes：`,
      ),
    );
    terminal.close();
    if (answer.trim().toLowerCase() !== 'yes') throw new CannotGoOn(words('Nothing was emptied.', '未清空任何数据。'));
  }
  data.empty();
}

/** @param {() => Promise<void>} work @returns {() => Promise<void>} the same work, done once however often it is asked for */
function once(work) {
  /** @type {Promise<void> | undefined} */
  let done;
  return () => (done ??= work());
}
