/** `npm start -- --demo`: a data folder of its own, filled once with a month of work. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { processOptions } from './process-options.mjs';
import { CannotGoOn, progress, words } from './words.mjs';

/** Says of a data folder that it holds a demonstration. */
const record = 'demonstration.json';

/** The data folder of the demonstration, when no other is named. */
export const demonstrationFolder = 'data-demonstration';

/** @typedef {{ password: string, isFilled: boolean }} Demonstration */

/**
 * What the folder's demonstration is; nothing when the folder holds none and none is asked for.
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {boolean} isAsked
 * @returns {Demonstration | undefined}
 */
export function demonstrationOf(data, isAsked) {
  const path = data.file(record);
  if (existsSync(path)) {
    /** @type {Demonstration} */
    const told = JSON.parse(readFileSync(path, 'utf8'));
    return told;
  }
  if (!isAsked) return undefined;
  if (data.record()) {
    throw new CannotGoOn(
      words(
        `${data.path} holds data of its own. The demonstration goes into a folder of its own: start it without DATA_DIR, or set that to an empty folder.`,
        `${data.path} 已有业务数据。演示数据须放在单独的目录：请不要设置 DATA_DIR，或把它设为空目录。`,
      ),
    );
  }
  return { password: `demo-${randomBytes(6).toString('hex')}`, isFilled: false };
}

/**
 * What the processes of a demonstration are told: nothing in it is sent to anybody, and no mail is fetched.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function demonstrationEnvironment(environment) {
  /** @type {NodeJS.ProcessEnv} */
  const told = {
    SECOND_FACTOR: 'optional',
    // Of sixty-five complaints a tenth would show nothing.
    QUALITY_SHARE: '40',
    BRAND_FILE: join(root, 'dist/apps/worker/src/demonstration/brand.yaml'),
    ...environment,
    MAIL_AUTHENTICATION: 'no',
    DEMONSTRATION: 'yes',
  };
  delete told.SMTP_URL;
  delete told.MAILBOXES_FILE;
  return told;
}

/**
 * Fills the running stores. What was begun and not ended is begun anew at the next start.
 * @param {import('./data-folder.mjs').DataFolder} data
 * @param {Demonstration} demonstration
 */
export async function fillDemonstration(data, { password }) {
  data.write(record, { password, isFilled: false });
  await progress(
    words('Living through a month of complaints (once)', '正在生成一个月的演示投诉（仅一次）'),
    () =>
      new Promise((resolve, reject) => {
        let lastWords = '';
        const child = spawn(process.execPath, [...processOptions, join(root, 'dist/apps/worker/src/demonstrate.js')], {
          env: { ...process.env, DATA_DIR: data.path, LOG_LEVEL: 'error', DEMONSTRATION_PASSWORD: password },
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
        for (const stream of [child.stdout, child.stderr])
          stream?.on('data', (chunk) => (lastWords = (lastWords + String(chunk)).slice(-4000)));
        child.on('error', reject);
        child.on('exit', (code) => {
          if (code === 0) resolve(undefined);
          else reject(new Error(lastWords));
        });
      }),
  );
  data.write(record, { password, isFilled: true });
}
