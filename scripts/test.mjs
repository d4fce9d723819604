/** `npm test`: sets up what a test needs on a bare machine, then checks the sources and runs every test. */
import { build } from './setup/build.mjs';
import { checkSources, runJest } from './setup/check-sources.mjs';
import { install, installSystemPackages, root } from './setup/install.mjs';
import { findProgram, runCommand } from './setup/run-command.mjs';
import { run, words } from './setup/words.mjs';

/** What tests need beside the packages: a Redis, a browser that can write Chinese, and an IMAP server. */
const needed = [
  { program: 'redis-server', names: ['redis-server', 'valkey-server'], packages: ['redis-server'] },
  { program: 'Dovecot', names: ['dovecot'], packages: ['dovecot-imapd'] },
  { program: 'Chromium', names: ['chromium'], packages: ['chromium', 'fonts-noto-cjk'] },
];

run(async () => {
  await install();
  for (const { program, names, packages } of needed) {
    if (findProgram(names)) continue;
    await installSystemPackages(program, packages, words('Please install it and try again.', '请安装后重试。'));
  }
  await build();
  await checkSources();
  await runJest(['unit', 'integration'], '100%');
  // Each of these runs a whole system, which waits a third of its time: three keep two processors busy.
  await runJest(['journeys', 'faults'], '3');
  // Without a network it says so, and that is no fault.
  console.log(await runCommand(process.execPath, ['scripts/audit.mjs'], { cwd: root }));
});
