/** `npm run seal`: seals every history now, besides once a day. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withEvidence } from './setup/evidence.mjs';
import { root } from './setup/install.mjs';
import { run } from './setup/words.mjs';

run(() =>
  withEvidence(async (place) => {
    const compiled = join(root, 'dist', 'libs', 'casework', 'src', 'seal-command.js');
    /** @type {typeof import('../libs/casework/src/seal-command.js')} */
    const { runSealCommand } = await import(pathToFileURL(compiled).href);
    return runSealCommand(place);
  }),
);
