import { createHash } from 'node:crypto';
// As a whole: globSync is not there on the older Node that a script may begin on.
import fs from 'node:fs';
import { join } from 'node:path';
import { firstLoad, mostOfFirstLoad } from './first-load.mjs';
import { root } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, progress, words } from './words.mjs';

const stamp = join(root, 'dist', '.built');

/** What the build reads. */
const sources = ['{apps,libs,workflows}/**/*.*', 'tsconfig.json', 'package-lock.json'];

/** Files that are read when the system runs, beside the code that reads them. */
const assets = [
  'workflows/**/*.yaml',
  'workflows/published/*.json',
  'libs/notifications/letters/**/*.hbs',
  'apps/worker/src/demonstration/*.yaml',
  'apps/worker/src/search/character-maps/*',
  'apps/portal/src/templates/*.hbs',
  'apps/portal/browser/*.{css,js,svg}',
];

/** Compiles everything into `dist/`, unless what is there was built from exactly these sources. */
export async function build() {
  const hash = createHash('sha256');
  for (const path of fs.globSync(sources, { cwd: root }).sort())
    hash.update(path).update(fs.readFileSync(join(root, path)));
  const wanted = hash.digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;

  await progress(words('Building', '编译'), async () => {
    fs.rmSync(join(root, 'dist'), { recursive: true, force: true });
    await Promise.all([
      runCommand(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { cwd: root }),
      runCommand(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/console', '--logLevel', 'warn'], {
        cwd: root,
        // Whoever builds in a test's surroundings ships the same page.
        env: { ...process.env, NODE_ENV: 'production' },
      }),
    ]);
    const loaded = firstLoad(join(root, 'dist', 'console'));
    if (loaded > mostOfFirstLoad)
      throw new CannotGoOn(
        words(
          `The list of work would load ${Math.round(loaded)} kB before it is there; ${mostOfFirstLoad} is the most.`,
          `打开工作列表须先加载 ${Math.round(loaded)} kB，上限为 ${mostOfFirstLoad} kB。`,
        ),
      );
    for (const path of fs.globSync(assets, { cwd: root })) fs.cpSync(join(root, path), join(root, 'dist', path));
    fs.writeFileSync(stamp, wanted);
  });
}
