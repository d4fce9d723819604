import { readFileSync } from 'node:fs';
import { figureOf, figures, shares } from './figure-book.js';
import { dimensions } from './figure.js';
import { dimensionWords, groupTitle } from './group-words.js';

const escape = (text: string): string => text.replaceAll('|', '\\|');

/** The table of `docs/figures.md`: every figure and share with its sentence in both languages. */
function bookAsTable(): string[] {
  return [
    ...figures.map(({ id, title, counts, by }) => ({ id, title, counts, by: by.join(', ') })),
    ...shares.map(({ id, title, counts, part, whole }) => ({ id, title, counts, by: `${part} / ${whole}` })),
  ].map(
    ({ id, title, counts, by }) =>
      `- \`${id}\` **${escape(title.en)} · ${title['zh-CN']}** — ${escape(counts.en)} ${counts['zh-CN']} (${by})`,
  );
}

describe('the book of figures', () => {
  it('names each once, in both languages, with a sentence on what it counts', () => {
    const all = [...figures, ...shares];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { title, counts } of all)
      for (const words of [title, counts]) {
        expect(words.en).toMatch(/^[A-Z“]/);
        expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
      }
  });

  it('has the parts and the wholes of every share', () => {
    for (const { part, whole } of shares) {
      expect(figureOf(part)?.unit).toBe(figureOf(whole)?.unit);
      expect(figureOf(part)?.when).toBe(figureOf(whole)?.when);
    }
  });

  it('calls everything that it is broken down by, and a group that it does not know by its key', () => {
    for (const by of dimensions) expect(dimensionWords[by]['zh-CN']).not.toBe('');
    expect(groupTitle('way', 'investigation.gathering>resolution.proposing', new Map())).toEqual({
      en: 'Investigation · Gathering facts → Resolution · Proposing',
      'zh-CN': '调查 · 收集事实 → 解决 · 拟订方案',
    });
    expect(groupTitle('product', 'WM-7', new Map()).en).toBe('WM-7');
    expect(groupTitle('stage', 'unheardOf', new Map()).en).toBe('unheardOf');
  });

  it('is written down in docs/figures.md as it is here', () => {
    const [, written = ''] = /<!-- book: begin -->\n\n?([\s\S]*?)\n?<!-- book: end -->/.exec(
      readFileSync('docs/figures.md', 'utf8'),
    ) ?? ['', ''];
    expect(written.split('\n').filter((line) => line !== '')).toEqual(bookAsTable());
  });
});
