import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProcess } from './database-process.mjs';
import { Profile } from './profile.mjs';
import { inScratchFolder } from './scratch-folder.mjs';

/**
 * What the database's process does from its start to its end, the part that is asked for being most of it.
 * @param {string} occasion such as `while 50 clients change documents`
 * @param {(database: DatabaseProcess) => Promise<void>} act
 * @returns {Promise<import('./figure.mjs').Breakdown>}
 */
export function breakDownOfDatabase(occasion, act) {
  return inScratchFolder(async (folder) => {
    const database = await DatabaseProcess.start(folder, { execArgv: ['--cpu-prof', `--cpu-prof-dir=${folder}`] });
    await act(database);
    await database.stop();
    const [file = ''] = globSync(join(folder, '*.cpuprofile'));
    /** @type {unknown} */
    const written = JSON.parse(readFileSync(file, 'utf8'));
    const profile = new Profile(/** @type {import('node:inspector').Profiler.Profile} */ (written));
    const busy = (profile.busy * 100).toFixed(0);
    return {
      title: `Where the main thread of the database's process, busy ${busy} % of the time, spends it ${occasion}`,
      parts: profile.byKind(kindOfCode),
    };
  });
}

/**
 * @param {string} url
 * @param {string} functionName
 */
function kindOfCode(url, functionName) {
  const [, folder] = /libs\/embedded-mongo\/src\/(\w+)\//.exec(url) ?? [];
  const [, part] = /node_modules\/([\w-]+)/.exec(url) ?? [];
  if (folder !== undefined) return `\`${folder}/\``;
  if (url.includes('libs/embedded-mongo/')) return 'the server around them';
  if (part !== undefined) return `package ${part}`;
  if (url.startsWith('node:')) return 'Node: sockets, streams, promises';
  return functionName === '(garbage collector)' ? 'collecting garbage' : 'native code: system calls, LMDB, buffers';
}
