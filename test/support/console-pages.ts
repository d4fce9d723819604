import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { stillness } from './accessibility.js';

/** The paths of all pages of the console behind the sign-in, as its routes name them. */
export function consolePaths(): string[] {
  const [, routes = ''] = readFileSync('apps/console/src/app.tsx', 'utf8').split('const pages =');
  const paths = [...routes.matchAll(/^ {2}'(\/[^']*)': lazyPage\(/gm)].flatMap(([, path]) => path ?? []);
  // Written otherwise they would not be found, and whoever looks at all of them would look at none.
  if (paths.length === 0) throw new Error('the routes of the console are not where they were');
  return paths;
}

/** Goes to a page of the console and waits until it shows what it has to show, and nothing on it moves. */
export async function settledAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  try {
    await page.locator('main h1').first().waitFor();
    await settled(page);
  } catch (cause) {
    throw new Error(`${path} did not come to rest`, { cause });
  }
}

/** Goes to a page of the console and waits until changes are heard there: what nobody asks for again is told once. */
export async function listeningAt(page: Page, path: string): Promise<void> {
  const isLive = (address: string): boolean => new URL(address).pathname === '/api/live';
  await Promise.all([page.waitForResponse((answer) => isLive(answer.url())), page.goto(path)]);
}

/** Waits until nothing on the page is on its way, and what changes its colour has done so. */
async function settled(page: Page): Promise<void> {
  for (const there of await page.locator('.ant-skeleton, [aria-busy=true]').all())
    await there.waitFor({ state: 'detached' });
  await stillness(page);
}
