import { plainLetterhead } from '../letterhead.js';
import { inflateSync } from 'node:zlib';
import { LetterTemplates, shippedLetters } from '../letter-templates.js';
import { fullFacts } from '../sample-letters.js';
import { asPdf } from './as-pdf.js';
import { textInPdf } from '../pdf-text.story.js';
import { readMarkup } from './markup.js';

const templates = LetterTemplates.load(shippedLetters);
const writtenAt = Date.parse('2026-03-04T10:00:00+08:00');
const sheet = { letterhead: plainLetterhead('某某家电'), day: '2026年3月4日', locale: 'zh-CN', writtenAt } as const;

describe('A letter as a PDF', () => {
  it.each(['zh-CN', 'en'] as const)(
    'has all that the mail says, as text that can be copied out: %s',
    async (locale) => {
      const { document } = templates.write('finalResponse', fullFacts(locale), { house: '某某家电' });
      const pdf = await asPdf(document, { ...sheet, locale });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const text = textInPdf(pdf, inflateSync).replace(/\s/g, '');
      for (const block of document.blocks) {
        const said = 'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '')).join('') : '';
        const printed = locale === 'en' ? said.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : said;
        expect(text).toContain(printed.replace(/\s/g, ''));
      }
      expect(text).toContain('某某家电');
    },
  );

  it('holds only the letters that it needs of the typeface', async () => {
    const { document } = templates.write('deadlock', fullFacts('zh-CN'), { house: 'Redress' });
    expect((await asPdf(document, sheet)).length).toBeLessThan(150_000);
  });

  it('sets rare letters and marks those that no typeface has, instead of leaving holes', async () => {
    const pdf = await asPdf(readMarkup('<title>龑龘犇</title><p>a\u{10FFFD}b 𠮷</p>'), sheet);
    const text = textInPdf(pdf, inflateSync);
    expect(text).toContain('龑龘犇');
    expect(text).toContain('a〓b');
  });

  it('is the same file when the same letter is written again', async () => {
    const { document } = templates.write('survey', fullFacts('en'), { house: 'Redress' });
    expect((await asPdf(document, sheet)).equals(await asPdf(document, sheet))).toBe(true);
  });

  it('begins another line where the letter does', async () => {
    const letter = (text: string) => readMarkup(`<title>T</title><p>${text}</p><p>After</p>`);
    const oneLine = await asPdf(letter('Kind regards, Li Na'), { ...sheet, locale: 'en' });
    const twoLines = await asPdf(letter('Kind regards,<br>Li Na'), { ...sheet, locale: 'en' });
    expect(heightOfLast(oneLine) - heightOfLast(twoLines)).toBeGreaterThan(10);
  });

  it('sets English quotation marks that do not stand apart from their words', async () => {
    const pdf = await asPdf(readMarkup('<title>T</title><p>“Leaks” isn’t fine</p>'), { ...sheet, locale: 'en' });
    expect(textInPdf(pdf, inflateSync)).toContain('"Leaks" isn\'t fine');
  });

  it('goes on over as many pages as it needs', async () => {
    const long = `<title>Long</title>${'<p>A sentence that says something at some length, again and again.</p>'.repeat(120)}<p>The end.</p>`;
    const pdf = await asPdf(readMarkup(long), sheet);
    expect(textInPdf(pdf, inflateSync)).toContain('The end.');
    expect(textInPdf(pdf, inflateSync)).toContain('1 / 5');
  });
});

/** How far above the foot of the page the last text stands. */
function heightOfLast(pdf: Buffer): number {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const page = streams.find((one) => /\bTf\b/.test(one)) ?? '';
  return Math.min(...[...page.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => Number(y)));
}
