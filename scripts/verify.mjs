/** `npm run verify`: whether every complaint's history is as it was recorded and sealed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withEvidence } from './setup/evidence.mjs';
import { root } from './setup/install.mjs';
import { run } from './setup/words.mjs';

run(() =>
  withEvidence(async (place) => {
    const compiled = join(root, 'dist', 'libs', 'casework', 'src', 'verify-command.js');
    /** @type {typeof import('../libs/casework/src/verify-command.js')} */
    const { runVerifyCommand } = await import(pathToFileURL(compiled).href);
    return runVerifyCommand(process.argv.slice(2), place);
  }),
);
