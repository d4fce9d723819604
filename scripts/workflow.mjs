/** `npm run workflow -- <command>`: judges, publishes, draws, explains and tries out workflows, and moves complaints between them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './setup/build.mjs';
import { DataFolder } from './setup/data-folder.mjs';
import { install, root } from './setup/install.mjs';
import { CannotGoOn, run, words } from './setup/words.mjs';

/** @param {string} file below `dist/libs` */
const compiled = (file) => pathToFileURL(join(root, 'dist', 'libs', file)).href;

run(async () => {
  await install();
  await build();
  // Decorated classes keep what they know with it.
  await import('reflect-metadata');
  /** @type {typeof import('../libs/casework/src/workflow-command.js')} */
  const { runWorkflowCommand } = await import(compiled('casework/src/workflow-command.js'));
  const now = new Date();
  const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, '0');
  process.exitCode = await runWorkflowCommand(process.argv.slice(2), {
    root,
    ...(process.env.POLICIES_DIR && { policies: process.env.POLICIES_DIR }),
    today: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    now: now.getTime(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: words('en', 'zh-CN') === 'zh-CN' ? 'zh-CN' : 'en',
    stored: async (work) => {
      /** @type {typeof import('../libs/casework/src/open-stored-complaints.js')} */
      const { openStoredComplaints } = await import(compiled('casework/src/open-stored-complaints.js'));
      /** @type {typeof import('../libs/platform/src/configuration.js')} */
      const { readConfiguration } = await import(compiled('platform/src/configuration.js'));
      const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
      return openStoredComplaints(
        configured({ LOG_LEVEL: 'warn', ...storesAtHand(), ...given }, readConfiguration),
        work,
      );
    },
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
});

/**
 * @template C
 * @param {Record<string, string | undefined>} environment
 * @param {(environment: Record<string, string | undefined>) => C} read
 */
function configured(environment, read) {
  try {
    return read(environment);
  } catch (error) {
    throw error instanceof Error ? new CannotGoOn(error.message) : error;
  }
}

/** Where `npm start` keeps its own stores; MONGODB_URI and REDIS_URL go before them. @returns {Record<string, string>} */
function storesAtHand() {
  const data = new DataFolder(process.env.DATA_DIR);
  const [database, redis] = [data.socket('mongodb.sock'), data.socket('redis.sock')];
  return {
    SECRET_KEY: data.secretKey(),
    ...(existsSync(database) && {
      MONGODB_URI: `mongodb://${encodeURIComponent(database)}/redress?directConnection=true`,
    }),
    ...(existsSync(redis) && { REDIS_URL: `unix:${encodeURI(redis)}` }),
  };
}
