/** `npm run letters -- <command>`: tries letters out and shows them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './setup/build.mjs';
import { install, root } from './setup/install.mjs';
import { run, words } from './setup/words.mjs';

run(async () => {
  await install();
  await build();
  await import('reflect-metadata');
  const compiled = join(root, 'dist', 'libs', 'notifications', 'src', 'letters-command.js');
  /** @type {typeof import('../libs/notifications/src/letters-command.js')} */
  const { runLettersCommand } = await import(pathToFileURL(compiled).href);
  const folder = process.env['LETTERS_DIR'];
  process.exitCode = runLettersCommand(process.argv.slice(2), {
    ...(folder && { folder }),
    house: 'Redress',
    locale: words('en', 'zh-CN') === 'zh-CN' ? 'zh-CN' : 'en',
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
});
