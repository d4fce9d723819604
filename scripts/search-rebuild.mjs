/** `npm run search:rebuild`: makes the search index anew, while it is searched. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withEvidence } from './setup/evidence.mjs';
import { root } from './setup/install.mjs';
import { run } from './setup/words.mjs';

run(() =>
  withEvidence(async (place) => {
    const compiled = join(root, 'dist', 'libs', 'search', 'src', 'rebuild-command.js');
    /** @type {typeof import('../libs/search/src/rebuild-command.js')} */
    const { runRebuildCommand } = await import(pathToFileURL(compiled).href);
    return runRebuildCommand(place);
  }),
);
