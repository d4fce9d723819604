import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { DataFolder } from './data-folder.mjs';
import { install, root } from './install.mjs';
import { startDatabase } from './stores.mjs';
import { CannotGoOn, words } from './words.mjs';

/** @typedef {import('../../libs/casework/src/verify-command.js').EvidencePlace} EvidencePlace */

/** Milliseconds between two words of progress. */
const patience = 2000;

/**
 * Does something with the complaints and the seals of the data folder, whether Redress runs on it or not: a database
 * that does not run is started for it, and stopped again.
 * @param {(place: EvidencePlace) => Promise<number>} work
 */
export async function withEvidence(work) {
  await install();
  await build();
  // Decorated classes keep what they know with it.
  await import('reflect-metadata');
  const data = new DataFolder(process.env.DATA_DIR);
  const store = await database(data);
  try {
    process.exitCode = await work({
      mongodbUri: store.address,
      seals: data.file('seals'),
      workflows: join(root, 'dist', 'workflows'),
      ...(process.env.POLICIES_DIR && { ownPolicies: process.env.POLICIES_DIR }),
      ...secretOf(data),
      now: Date.now(),
      locale: words('en', 'zh-CN') === 'zh-CN' ? 'zh-CN' : 'en',
      print: (line) => console.log(line),
      complain: (line) => console.error(line),
      tell: seldom((line) => console.error(line)),
    });
  } finally {
    await store.child?.stop();
  }
}

/**
 * @param {DataFolder} data
 * @returns {Promise<import('./stores.mjs').Store>}
 */
async function database(data) {
  const running = await data.running();
  if (running?.databaseAddress) return { address: running.databaseAddress, description: '' };
  if (process.env.MONGODB_URI || data.record()) return startDatabase(data);
  throw new CannotGoOn(
    words(
      `There is no Redress data in ${data.path}. Set DATA_DIR to the data folder, or MONGODB_URI to the database.`,
      `${data.path} 中没有 Redress 数据。请用 DATA_DIR 指定数据目录，或用 MONGODB_URI 指定数据库。`,
    ),
  );
}

/**
 * The secret, if it is here: nothing is made by whoever only looks.
 * @param {DataFolder} data
 */
function secretOf(data) {
  const secret = process.env.SECRET_KEY || (existsSync(data.file('secret.key')) ? data.secretKey() : '');
  return secret ? { secret } : {};
}

/**
 * @param {(line: string) => void} tell
 * @returns {(line: string) => void} the same, but seldom
 */
function seldom(tell) {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < patience) return;
    last = performance.now();
    tell(line);
  };
}
