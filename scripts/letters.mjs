/** `npm run letters -- <command>`: tries letters out and shows them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './setup/build.mjs';
import { install, root } from './setup/install.mjs';
import { run, words } from './setup/words.mjs';

/** @param {string} library @param {string} file */
const compiled = (library, file) => pathToFileURL(join(root, 'dist', 'libs', library, 'src', `${file}.js`)).href;

run(async () => {
  await install();
  await build();
  await import('reflect-metadata');
  /** @type {typeof import('../libs/notifications/src/letters-command.js')} */
  const { runLettersCommand } = await import(compiled('notifications', 'letters-command'));
  /** @type {typeof import('../libs/casework/src/rulebooks.js')} */
  const { loadRulebooks } = await import(compiled('casework', 'rulebooks'));
  /** @type {typeof import('../libs/rules/src/letter-duties-of-house.js')} */
  const { dutiesOf } = await import(compiled('rules', 'letter-duties-of-house'));
  const [folder, own] = [process.env['LETTERS_DIR'], process.env['POLICIES_DIR']];
  const { policies } = loadRulebooks(join(root, 'dist', 'workflows'), own ? { own } : {});
  process.exitCode = runLettersCommand(process.argv.slice(2), {
    ...(folder && { folder }),
    house: 'Redress',
    duties: (letter) => dutiesOf(letter, policies.values()),
    locale: words('en', 'zh-CN') === 'zh-CN' ? 'zh-CN' : 'en',
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
});
