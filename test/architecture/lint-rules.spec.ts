import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../../eslint.config.mjs';

// The probed rules read only the text. Without types a file that does not exist can be linted, in milliseconds.
const eslint = new ESLint({
  cwd: join(import.meta.dirname, '../..'),
  overrideConfigFile: true,
  baseConfig: [...config, tseslint.configs.disableTypeChecked],
});

async function complaintsAbout(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['the file is ignored'];
}

const pure = 'libs/clocks/src/deadline.ts';
const stage = 'workflows/complaint/2-acknowledgement/acknowledgement.stage.ts';

describe('the lint rules', () => {
  it.each([
    ['no-restricted-syntax', pure, 'export const at = Date.now();'],
    ['no-restricted-syntax', pure, 'export const at = new Date();'],
    ['no-restricted-syntax', pure, 'export const at = Temporal.Now.instant();'],
    ['no-restricted-syntax', 'apps/api/src/main.ts', 'export const at = Date.now();'],
    ['no-restricted-syntax', stage, 'export const at = Date.now();'],
    ['no-restricted-syntax', stage, `export const stage = { after: { 1000: 'investigation' } };`],
    ['no-restricted-syntax', stage, `export const stage = { 'after': { 1000: 'investigation' } };`],
    ['no-restricted-syntax', stage, `export const action = { type: 'raise', delay: 1000 };`],
    ['no-restricted-syntax', stage, 'export const setup = { delays: { week: 1000 } };'],
    ['no-restricted-syntax', stage, `export const stage = { invoke: { src: 'send' } };`],
    ['@typescript-eslint/no-explicit-any', pure, 'export const budget: any = 1;'],
    ['@typescript-eslint/ban-ts-comment', pure, `// @ts-ignore: reason\nexport const budget: number = 'two days';`],
    [
      '@typescript-eslint/ban-ts-comment',
      pure,
      `// @ts-expect-error: reason\nexport const budget: number = 'two days';`,
    ],
    [
      '@typescript-eslint/ban-ts-comment',
      'libs/clocks/src/deadline.spec.ts',
      '// @ts-nocheck\nexport const budget = 1;',
    ],
    ['no-empty', pure, 'try { structuredClone(1); } catch {}'],
  ])('%s fires in %s on %s', async (rule, file, text) => {
    expect(await complaintsAbout(file, text)).toEqual([rule]);
  });

  it('let a pure function be told its instant', async () => {
    expect(await complaintsAbout(pure, 'export const later = (at: Date): Date => new Date(at.getTime() + 1);')).toEqual(
      [],
    );
  });

  it('let TimeSource alone read the wall clock', async () => {
    expect(
      await complaintsAbout('libs/platform/src/time-source.ts', 'export const now = (): Date => new Date();'),
    ).toEqual([]);
  });
});
