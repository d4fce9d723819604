import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const source = join(import.meta.dirname, '..');

/** The words of every folder in one language; those of a folder stand under its name, those of all stand alone. */
function allWords(language: string): Map<string, string> {
  const files = globSync(`**/locales/${language}.json`, { cwd: source });
  return new Map(files.flatMap((file) => [...words(file)]));
}

function words(file: string): Map<string, string> {
  const folder = dirname(dirname(file));
  const flat = (node: unknown, path: string[]): [string, string][] =>
    typeof node === 'string'
      ? [[path.join('.'), node]]
      : Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => flat(value, [...path, key]));
  return new Map(flat(JSON.parse(readFileSync(join(source, file), 'utf8')), folder === '.' ? [] : [folder]));
}

const english = allWords('en');
const chinese = allWords('zh-CN');

const code = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.endsWith('.spec.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** Keys as they stand in a call of `t`; one with a `${…}` in it stands for every key of its pattern. */
const called = code.flatMap(({ file, text }) =>
  [...text.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`|([^)]*))/g)].map(([, plain, pattern, other]) => ({
    file,
    key: plain ?? pattern ?? other ?? '',
    matches: keyPattern(plain ?? pattern),
  })),
);

function keyPattern(key: string | undefined): RegExp | undefined {
  return key === undefined
    ? undefined
    : new RegExp(
        `^${key
          .split(/\$\{[^}]+\}/)
          .map((part) => part.replaceAll('.', '\\.'))
          .join('[^.]+')}(_one|_other)?$`,
      );
}

const placeholders = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('the words of the console', () => {
  it('are there in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('say something in both languages', () => {
    const silent = [...english, ...chinese].filter(([, text]) => text.trim() === '');
    expect(silent).toEqual([]);
  });

  it('have the same blanks in both languages', () => {
    const different = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(chinese.get(key)).join(),
    );
    expect(different).toEqual([]);
  });

  it('are called by a key that can be read in the call', () => {
    expect(called.length).toBeGreaterThan(30);
    expect(called.filter(({ matches }) => !matches)).toEqual([]);
  });

  it('are all defined where they are called', () => {
    const undefinedKeys = called.filter(({ matches }) => ![...english.keys()].some((key) => matches?.test(key)));
    expect(undefinedKeys.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  it('are all called from somewhere', () => {
    expect([...english.keys()].filter((key) => !called.some(({ matches }) => matches?.test(key)))).toEqual([]);
  });
});
