/** `npm run check`: everything that can be judged without Redis or a database. */
import { run } from './setup/words.mjs';
import { install } from './setup/install.mjs';
import { checkSources, runJest } from './setup/check-sources.mjs';

run(async () => {
  await install();
  await checkSources();
  await runJest(['unit'], '100%');
});
