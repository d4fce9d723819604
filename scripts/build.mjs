import { build } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { run } from './setup/words.mjs';

run(async () => {
  await install();
  await build();
});
