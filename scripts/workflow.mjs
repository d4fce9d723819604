/** `npm run workflow -- <command>`: judges, publishes, draws, explains and tries out workflows. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './setup/build.mjs';
import { install, root } from './setup/install.mjs';
import { run, words } from './setup/words.mjs';

run(async () => {
  await install();
  await build();
  // Decorated classes keep what they know with it.
  await import('reflect-metadata');
  const compiled = join(root, 'dist', 'libs', 'casework', 'src', 'workflow-command.js');
  /** @type {typeof import('../libs/casework/src/workflow-command.js')} */
  const { runWorkflowCommand } = await import(pathToFileURL(compiled).href);
  const now = new Date();
  const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, '0');
  process.exitCode = runWorkflowCommand(process.argv.slice(2), {
    root,
    today: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    locale: words('en', 'zh-CN') === 'zh-CN' ? 'zh-CN' : 'en',
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
});
